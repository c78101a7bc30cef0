import type { GuideTexts } from '../../core/words/locale.ts';
import { alignAccount } from './guides/align-account.ts';
import { alignConnector } from './guides/align-connector.ts';
import { allowing } from './guides/allowing.ts';
import { oauth2 } from './guides/oauth2.ts';
import { ownAccount } from './guides/own-account.ts';
import { serviceAccount } from './guides/service-account.ts';

/** The texts of the guides, by the English ones. */
export const guides: GuideTexts = {
  ...ownAccount,
  ...allowing,
  ...serviceAccount,
  ...oauth2,
  ...alignAccount,
  ...alignConnector,
};
