/** The fields of each of our providers; a test compares them with the providers themselves. */
type Fields = {
  readonly atlassian: 'subdomain';
  readonly 'atlassian-government-cloud': 'subdomain';
  readonly 'atlassian-service-account-api-token': 'cloudId' | 'email' | 'apiToken' | 'expiresOn';
  readonly 'atlassian-service-account-oauth2': 'subdomain' | 'clientId' | 'clientSecret';
  readonly 'jira-align': 'jiraCloudUrl' | 'name' | 'email' | 'apiToken';
};

type KeysOf<Id extends keyof Fields> =
  | `provider.${Id}.${'name' | 'title' | 'summary'}`
  | `provider.${Id}.${Fields[Id]}.label`
  | `provider.${Id}.${Exclude<Fields[Id], 'clientSecret'>}.hint`;

/** The words of our providers: what each is called, its form, and what its fields are called and ask for. */
export type ProviderKey =
  | { [Id in keyof Fields]: KeysOf<Id> }[keyof Fields]
  | 'provider.jira-align.outputs.2.note'
  | `provider.jira-align.notes.${0 | 1}`;
