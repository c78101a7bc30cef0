type OwnAccount =
  | 'start/account'
  | 'subdomain/login'
  | 'subdomain/copy'
  | `agree/${'window' | 'login' | 'scopes' | 'site' | 'accept'}`
  | `allow/${'open' | 'organization' | 'site' | 'apps' | 'allow'}`
  | `connect/${'answer' | 'lasts' | 'end'}`;

type TokenSteps = 'accounts' | 'account' | 'create' | 'kind' | 'expiry' | 'scopes' | 'review' | 'copy';
type EmailStep = `email/${'accounts' | 'account' | 'copy'}`;
type ConnectStep = `connect/${'form' | 'enter' | 'submit'}`;

/** The steps of each of our guides, by their addresses; a test compares them with the guides themselves. */
export type GuideSteps = {
  readonly atlassian: OwnAccount;
  readonly 'atlassian-government-cloud': 'start/eligible' | OwnAccount;
  readonly 'atlassian-service-account-api-token':
    | `start/${'admin' | 'account' | 'values'}`
    | `cloudId/${'open' | 'organization' | 'sites' | 'site' | 'copy'}`
    | EmailStep
    | `apiToken/${TokenSteps}`
    | ConnectStep;
  readonly 'atlassian-service-account-oauth2':
    | `start/${'admin' | 'account' | 'values'}`
    | 'subdomain/login'
    | 'subdomain/copy'
    | `clientId/${'open' | 'organization' | Exclude<TokenSteps, 'expiry'>}`
    | `clientSecret/${'screen' | 'copy'}`
    | ConnectStep;
  readonly 'jira-align':
    | `start/${'admin' | 'align' | 'values'}`
    | `account/${'organization' | 'accounts' | 'name' | 'role' | 'group' | 'create'}`
    | EmailStep
    | `apiToken/${TokenSteps | 'filter'}`
    | `permissions/${'profile' | 'grant' | 'global' | 'oauth1'}`
    | `jiraCloudUrl/${'sites' | 'address' | 'cloudId'}`
    | ConnectStep
    | `connector/${'open' | 'link' | 'name' | 'api' | 'authentication' | 'username' | 'token' | 'save'}`;
};

type SectionOf<Step> = Step extends `${infer Section}/${string}` ? Section : never;

type StepText = 'text' | 'see' | 'note' | 'link' | 'known' | `obstacles/${number}/${'when' | 'advice'}`;

type KeyOf<Guide extends keyof GuideSteps> =
  | `guide.${Guide}/${'title' | 'who'}`
  | `guide.${Guide}/${SectionOf<GuideSteps[Guide]>}/${'short' | 'title' | 'what' | 'who'}`
  | `guide.${Guide}/${GuideSteps[Guide]}/${StepText}`;

type Profile = 'read' | 'write' | 'software';

/** Each text of our guides: `guide.<guide>/<section>/<step>/<part>`. */
export type GuideKey =
  | { [Guide in keyof GuideSteps]: KeyOf<Guide> }[keyof GuideSteps]
  | `guide.jira-align/${'scopes' | 'permissions'}/${string}`
  | `guide.jira-align/advice/${number}`
  | `guide.jira-align/profiles/${Profile}/${'title' | 'about' | `needs/${number}/${'name' | 'note'}`}`;
