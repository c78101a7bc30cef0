/** What each entry needs beside this package; a page that embeds the UI alone installs none of it. */
const peers = {
  'connect-atlassian/server': 'hono jose',
  'connect-atlassian/server/node': '@hono/node-server',
  'connect-atlassian/server/sql': 'kysely@0.28 libsql',
} as const;

/**
 * Loads an optional peer dependency of an entry; a missing one is named with the command that installs it and
 * whatever else the entry needs.
 *
 * @throws {Error} when the package is not installed.
 */
export async function optionalPeer<T>(
  entry: keyof typeof peers,
  name: string,
  load: () => Promise<T>,
): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    const missing = cause instanceof Error && 'code' in cause && cause.code === 'ERR_MODULE_NOT_FOUND';
    if (!missing) throw cause;
    throw new Error(
      `${entry} needs "${name}", which is not installed, so the server cannot start. Run: npm install ${peers[entry]}`,
      { cause },
    );
  }
}
