import { USAGE } from './usage.ts';

/**
 * Reads a command's options; undefined where they are none of its, and then stderr says why.
 *
 * @example
 * const options = readArgs(() => parseArgs({ args, options: OPTIONS }).values);
 */
export function readArgs<Options>(parse: () => Options): Options | undefined {
  try {
    return parse();
  } catch (error) {
    refuseArgs(messageOf(error));
    return undefined;
  }
}

/** Says what is wrong with the arguments, and how they are given. */
export const refuseArgs = (why: string): void => console.error(`${why}\n\n${USAGE}`);

/** What an error says. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
