import type { Meta, StoryObj } from '@storybook/react-vite';
import type { Provider } from '../../src/core/provider.ts';
import {
  atlassian,
  atlassianGovernmentCloud,
  atlassianServiceAccountApiToken,
  atlassianServiceAccountOauth2,
  jiraAlign,
} from '../../src/providers/index.ts';
import { emptyWindow, givingWindow } from '../windows.ts';
import type { FormCode, ListCode } from './cases.ts';
import { isOfList, Shown } from './grid.tsx';
import { meetInForms, meetInList } from './meet.ts';

/** Every code, at every provider where it can be met. What a form finds by itself is in **While filling in** as well. */
const meta = {
  title: 'Step by step/Errors',
  component: Shown,
  parameters: { layout: 'padded' },
  beforeEach: givingWindow(() => emptyWindow()),
} satisfies Meta<typeof Shown>;
export default meta;
type Story = StoryObj<typeof meta>;

const shows = (code: FormCode | ListCode, provider?: Provider): Story => ({
  args: { code, provider: provider?.id },
  play: isOfList(code) ? meetInList(code) : meetInForms(code, provider?.id),
});

export const InvalidCredentials = shows('invalid_credentials');
export const EmailMismatch = shows('email_mismatch');
export const WrongTokenKind = shows('wrong_token_kind');
export const TokenExpired = shows('token_expired');
export const InvalidClient = shows('invalid_client');
export const CloudNotFound = shows('cloud_not_found');
export const OrganizationIdGiven = shows('organization_id_given');
export const SiteNotFound = shows('site_not_found');
// Each has a list of sites, and a page one such list.
export const SiteNotAccessible = shows('site_not_accessible', atlassianServiceAccountApiToken);
export const SiteNotAccessibleToAClient = shows('site_not_accessible', atlassianServiceAccountOauth2);
export const SiteNotAccessibleToAPerson = shows('site_not_accessible', atlassian);
export const SiteNotAccessibleToAnAgency = shows('site_not_accessible', atlassianGovernmentCloud);
export const SiteNotAccessibleForJiraAlign = shows('site_not_accessible', jiraAlign);
export const NoSites = shows('no_sites');
export const ProductNotAccessible = shows('product_not_accessible');
export const InsufficientScope = shows('insufficient_scope');
export const CustomDomain = shows('custom_domain');
export const WrongEnvironment = shows('wrong_environment');
export const IpBlocked = shows('ip_blocked');
export const SiteUnavailable = shows('site_unavailable');
export const AdminApprovalRequired = shows('admin_approval_required');
export const OauthDenied = shows('oauth_denied');
export const OauthStateMismatch = shows('oauth_state_mismatch');
export const OauthExpired = shows('oauth_expired');
/** It has a screen of its own, with a way on. */
export const PopupBlocked: Story = { ...shows('popup_blocked'), beforeEach: givingWindow(() => null) };
export const RateLimited = shows('rate_limited');
export const Network = shows('network');
export const Upstream = shows('upstream');
export const Unauthenticated = shows('unauthenticated');
export const Forbidden = shows('forbidden');
export const NotFound = shows('not_found');
export const InvalidRequest = shows('invalid_request');
export const NotConfigured = shows('not_configured');
export const VersionMismatch = shows('version_mismatch');
export const NeedsReconnect = shows('needs_reconnect');
