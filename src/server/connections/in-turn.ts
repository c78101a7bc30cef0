/** Work that waits for other work of the same kind in this process, by what it is about. */
export type Turns = Map<string, Promise<unknown>>;

/**
 * Runs work about one thing after what was begun about it before: two that would get into each other's way both come to
 * an end. Between processes the store's own compare-and-set decides.
 */
export async function inTurn<Result>(
  turns: Turns,
  about: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const mine = (turns.get(about) ?? Promise.resolve()).then(work);
  const done = mine.catch(() => undefined);
  turns.set(about, done);
  try {
    return await mine;
  } finally {
    if (turns.get(about) === done) turns.delete(about);
  }
}
