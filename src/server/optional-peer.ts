/** What each entry needs beside this package; a page that embeds the UI alone installs none of it. */
const peers = {
  'connect-atlassian/server': 'hono jose rate-limiter-flexible',
  'connect-atlassian/server/node': '@hono/node-server',
  'connect-atlassian/server/sql': 'kysely@0.28',
  'connect-atlassian/server/log': 'pino',
  sqliteStore: 'libsql',
  postgresStore: 'pg',
} as const;

type Needer = keyof typeof peers;

/**
 * Loads an optional peer dependency of an entry; a missing one is named with the command that installs it and
 * whatever else the entry needs.
 *
 * @throws {Error} when the package is not installed.
 */
export async function optionalPeer<T>(needer: Needer, name: string, load: () => Promise<T>): Promise<T> {
  return (await optionalPeerLater(needer, name, load))();
}

/** The same for one that only some use of the entry needs: a missing one is told when it is asked for. */
export async function optionalPeerLater<T>(
  needer: Needer,
  name: string,
  load: () => Promise<T>,
): Promise<() => T> {
  try {
    const peer = await load();
    return () => peer;
  } catch (cause) {
    const missing = cause instanceof Error && 'code' in cause && cause.code === 'ERR_MODULE_NOT_FOUND';
    if (!missing) throw cause;
    return () => {
      throw new Error(
        `${needer} needs "${name}", which is not installed, so the server cannot start. Run: npm install ${peers[needer]}`,
        { cause },
      );
    };
  }
}
