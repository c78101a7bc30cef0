import { once } from 'node:events';
import { parseArgs } from 'node:util';
import {
  type ClientSample,
  type OAuthApp,
  type Sample,
  type Simulator,
  startSimulator,
} from '../simulator/index.ts';
import { messageOf, readArgs, refuseArgs } from './read-args.ts';
import { USAGE } from './usage.ts';

const DEFAULT_PORT = '4311';
const HIGHEST_PORT = 65_535;

const OPTIONS = {
  port: { type: 'string', default: DEFAULT_PORT },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** Runs a simulator until the process is told to stop; resolves with the exit code. */
export const simulate = async (args: readonly string[]): Promise<number> => {
  const options = readArgs(() => parseArgs({ args: [...args], options: OPTIONS }).values);
  if (options === undefined || !isPort(options.port)) return 2;
  if (options.help) {
    console.log(USAGE);
    return 0;
  }
  const simulator = await start(Number(options.port));
  if (simulator === undefined) return 1;
  const stop = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  console.log(describe(simulator));
  await stop;
  await simulator.close();
  return 0;
};

const isPort = (port: string): boolean => {
  const isOne = /^\d{1,5}$/.test(port) && Number(port) <= HIGHEST_PORT;
  if (!isOne) refuseArgs(`--port takes a number from 0 to ${HIGHEST_PORT}.`);
  return isOne;
};

const start = async (port: number): Promise<Simulator | undefined> => {
  try {
    return await startSimulator({ port });
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    console.error(
      isTaken
        ? `The simulator could not start: something listens at port ${port} already. End it, if that is another simulator, or take another port: --port 0 finds one.`
        : `The simulator could not start: ${messageOf(error)}`,
    );
    return undefined;
  }
};

const describe = ({ url, clouds, samples, clients, apps }: Simulator): string =>
  [
    `Atlassian simulator at ${url}`,
    '',
    'Sample credentials (they work nowhere else):',
    ...samples.map(describeSample),
    '',
    'Sample OAuth credentials of service accounts (they work nowhere else):',
    ...clients.map(describeClient),
    '',
    // Last, where the eye is when all of it has run through a terminal.
    'Point a server at it, say in its .env:',
    '',
    `  CONNECT_CLOUDS='${JSON.stringify(clouds)}'`,
    '',
    'and where people connect their own accounts, at any callback URL on loopback that ends in /connect/oauth/callback:',
    ...apps.map(describeApp),
  ].join('\n');

const describeSample = ({ name, about, site, cloudId, email, apiToken }: Sample): string =>
  `
  ${name}: ${about}
    Site       ${site}
    Cloud ID   ${cloudId}
    Email      ${email}
    API token  ${apiToken}`;

const describeClient = ({ name, about, subdomain, clientId, clientSecret }: ClientSample): string =>
  `
  ${name}: ${about}${subdomain && `\n    Subdomain      ${subdomain}`}
    Client ID      ${clientId}
    Client Secret  ${clientSecret}`;

const variables = { commercial: 'ATLASSIAN', government: 'ATLASSIAN_GOV' } as const satisfies Record<
  OAuthApp['cloud'],
  string
>;

const describeApp = ({ cloud, clientId, clientSecret }: OAuthApp): string =>
  `
  ${variables[cloud]}_CLIENT_ID=${clientId}
  ${variables[cloud]}_CLIENT_SECRET=${clientSecret}`;
