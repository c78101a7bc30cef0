import type { Guide } from '../../core/guide.ts';
import { connecting, findingEmail } from '../sections.ts';
import { accounts, creatingAccount, creatingToken, starting } from './account.ts';
import { fillingConnector, findingSite } from './connector.ts';
import { advice, grantingPermissions, permissions, profiles, scopes } from './permissions.ts';

/**
 * From nothing to an active Jira connector of Jira Align, with the token of a service account.
 *
 * @see https://support.atlassian.com/jira-align/kb/configuring-jira-connector-credentials-using-jira-cloud-api-service-account/
 * @see https://support.atlassian.com/user-management/docs/understand-service-accounts
 */
export const guide: Guide = {
  title: 'Jira Align connector',
  who: 'organization admin',
  scopes,
  permissions,
  profiles,
  advice,
  sections: [
    starting,
    creatingAccount,
    findingEmail(accounts),
    creatingToken,
    grantingPermissions,
    findingSite,
    connecting({
      form: 'Jira Align connector',
      secret: 'token',
      enter:
        'Enter the **Jira Cloud URL**, a **Name**, the **Service Account Email** and the **API Token** in their fields.',
      entered: 'Under the first field the address of your site.',
      result:
        'That the credentials work on your site, the settings for Jira Align, and what the token is allowed to do.',
    }),
    fillingConnector,
  ],
};
