import { atlassian, atlassianGovernmentCloud } from 'connect-atlassian/providers';

/** The way to connect that needs an app, in each of Atlassian's clouds. */
export const ways = { commercial: atlassian, government: atlassianGovernmentCloud } as const;
