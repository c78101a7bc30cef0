import { type Ask, type Asked, askWith } from './ask.ts';
import { type Check, type Finding, off, ok, unknown, type Verdict, wrongAsSaid } from './check.ts';
import { checkApp } from './check-app.ts';
import { checkDataDir } from './check-data-dir.ts';
import { checkDatabase } from './check-database.ts';
import { checkHosts } from './check-host.ts';
import { checkKeys, checkSecretKey } from './check-keys.ts';
import { checkCallback, checkPublicUrl } from './check-public-url.ts';
import { checkScopes } from './check-scopes.ts';
import { checkSealed } from './check-sealed.ts';
import type { Deployment } from './deployment.ts';

/** Every check there is for a deployment, in the order in which they are told. */
export function checksOf(deployment: Deployment, doFetch: typeof fetch): readonly Check[] {
  const ask: Ask = askWith(doFetch);
  const offers = onceAsked(deployment, ask);
  const database = ranOnce(checkDatabase(deployment));
  return [
    checkKeys(deployment),
    checkSecretKey(deployment),
    database,
    checkSealed(deployment, database),
    ...(deployment.environment.DATABASE_URL ? [] : [checkDataDir(deployment)]),
    checkPublicUrl(deployment, offers),
    checkCallback(deployment, ask),
    checkScopes(deployment),
    checkTable(deployment),
    ...deployment.inUse.flatMap((cloud) => checkHosts(deployment, cloud, ask)),
    ...deployment.apps.map((app) => checkApp(deployment, app, { ask, offers })),
  ];
}

/** What the handler offers, for each check that wants to know. */
function onceAsked({ addresses }: Deployment, ask: Ask): () => Promise<Asked> | undefined {
  let asked: Promise<Asked> | undefined;
  return () => {
    if ('value' in addresses) asked ??= ask({ url: `${addresses.value.baseUrl}/providers` });
    return asked;
  };
}

/** A check that another one waits for looks once all the same. */
function ranOnce({ run, ...check }: Check): Check {
  let verdict: ReturnType<Check['run']> | undefined;
  return {
    ...check,
    run() {
      verdict ??= run();
      return verdict;
    },
  };
}

const checkTable = ({ table }: Deployment): Check => ({
  id: 'clouds',
  title: 'CONNECT_CLOUDS',
  run(): Verdict {
    if ('fault' in table) return wrongAsSaid('CONNECT_CLOUDS', table.fault);
    const clouds = Object.keys(table.value ?? {});
    if (clouds.length === 0) return off("Not set, so that Atlassian's own hosts are called.");
    return ok(`Calls to the ${clouds.join(' and the ')} cloud go to the hosts that it names.`);
  },
});

/** Longer than any check takes by itself. */
const LIMIT_MS = 20_000;

/** Runs all of them at once; each finding comes when it is there, or when its time is over. */
export const runChecks = (checks: readonly Check[], limitMs = LIMIT_MS): readonly Promise<Finding>[] =>
  checks.map(async (check) => ({ id: check.id, title: check.title, ...(await runCheck(check, limitMs)) }));

async function runCheck({ run }: Check, limitMs: number): Promise<Verdict> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Verdict>((resolve) => {
    timer = setTimeout(
      () => resolve(unknown(`It took longer than ${limitMs / 1000} seconds.`, AGAIN)),
      limitMs,
    );
  });
  try {
    return await Promise.race([run(), late]);
  } catch {
    // What it says may quote anything.
    return unknown('The check itself failed.', `${AGAIN} Where it stays so, that is a fault of the doctor.`);
  } finally {
    clearTimeout(timer);
  }
}

const AGAIN = 'Try again.';
