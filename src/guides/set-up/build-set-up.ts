import type { CloudName } from '../../core/clouds.ts';
import type { Obstacle } from '../../core/guide.ts';
import type { Provider } from '../../core/provider.ts';
import { callbackUrlOf, connectBase, isLoopback } from '../../core/public-address.ts';
import { checkScopes } from '../../core/scopes/check-scopes.ts';
import { allNeeds, needsOf, readNeeds, type ScopeNeeds } from '../../core/scopes/scope-needs.ts';
import { sayScopeWarning } from '../../core/words/scope-warning-words.ts';
import { type Console, commercialConsole, governmentConsole } from './console.ts';
import { creatingTheApp, developerAccount } from './creating.ts';
import { differences } from './differences.ts';
import { credentials, distribution } from './publishing.ts';
import { callbackUrl, permissions } from './registering.ts';
import type { SetUp, SetUpSection } from './set-up.ts';
import { trying } from './trying.ts';

/** What is set up, and where. */
export type SetUpOptions = {
  /** The way to connect, which says in which cloud and with which scopes. */
  readonly provider: Pick<Provider, 'cloud' | 'scopes' | 'optionalScopes' | 'name'>;
  /** The server's option `scopes`, where it has it: it takes the place of the provider's own. */
  readonly scopes?: ScopeNeeds | undefined;
  /** The server's `publicUrl`, which is PUBLIC_URL. */
  readonly publicUrl: string;
  /** The server's `basePath`, where it has one of its own. */
  readonly basePath?: string;
  /** The product's name in the texts; “your product” when left out. */
  readonly appName?: string;
};

const consoles: Readonly<Record<CloudName, Console>> = {
  commercial: commercialConsole,
  government: governmentConsole,
};

/**
 * Builds the steps of one cloud for one deployment, with the values to copy filled in.
 *
 * @example
 * buildSetUp({ provider: atlassian, publicUrl: 'https://app.example.com' }).callbackUrl
 * // 'https://app.example.com/connect/oauth/callback'
 * @throws {TypeError} when `publicUrl` is no whole address.
 */
export function buildSetUp({ provider, publicUrl, basePath, appName, ...own }: SetUpOptions): SetUp {
  const address = readAddress(publicUrl);
  const base = connectBase(address, basePath);
  const url = callbackUrlOf(base);
  const needs = own.scopes ?? needsOf(provider);
  const scopes = allNeeds(readNeeds(needs));
  const warnings = checkScopes(needs);
  const place = consoles[provider.cloud];
  const variables = [`${place.prefix}CLIENT_ID`, `${place.prefix}CLIENT_SECRET`] as const;
  const app = appName ?? 'your product';
  return {
    cloud: provider.cloud,
    title: place.title,
    callbackUrl: url,
    variables,
    warnings: [
      ...addressWarnings(address),
      ...warnings.filter(({ level }) => level !== 'hint').map(sayScopeWarning),
    ],
    hints: warnings.filter(({ level }) => level === 'hint').map(sayScopeWarning),
    sections: [
      developerAccount(place),
      creatingTheApp,
      callbackUrl(place, url),
      permissions(place, scopes),
      distribution(place),
      credentials(variables, publicUrl),
      trying(place, base),
    ].map((section) => nameApp(section, app)),
    differences,
  };
}

function readAddress(publicUrl: string): URL {
  if (URL.canParse(publicUrl) && /^https?:\/\//.test(publicUrl)) return new URL(publicUrl);
  throw new TypeError(
    `publicUrl has to be the whole address of your product, like "https://app.example.com", and not "${publicUrl}": the callback URL is made of it.`,
  );
}

const addressWarnings = (address: URL): readonly string[] =>
  address.protocol === 'https:' || isLoopback(address)
    ? []
    : [
        `PUBLIC_URL is ${address.origin}. Atlassian takes a callback URL without https on localhost only, and the server does not start with an app: set it to an https address.`,
      ];

/** The texts with the product's name in them; values are meant to the letter and stay as they are. */
function nameApp(section: SetUpSection, app: string): SetUpSection {
  const name = (text: string) => text.replaceAll('{app}', () => app);
  const nameObstacle = ({ when, advice }: Obstacle): Obstacle => ({ when: name(when), advice: name(advice) });
  return {
    ...section,
    steps: section.steps.map((step) => ({
      ...step,
      text: name(step.text),
      see: name(step.see),
      ...(step.note !== undefined && { note: name(step.note) }),
      obstacles: step.obstacles.map(nameObstacle),
    })),
  };
}
