/**
 * Loads an optional peer dependency; a missing one is named together with the command that installs it.
 *
 * @throws {Error} when the package is not installed.
 */
export async function optionalPeer<T>(entry: string, name: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    const missing = cause instanceof Error && 'code' in cause && cause.code === 'ERR_MODULE_NOT_FOUND';
    if (!missing) throw cause;
    throw new Error(
      `${entry} needs "${name}", which is not installed, so the server cannot start. Run: npm install ${name}`,
      { cause },
    );
  }
}
