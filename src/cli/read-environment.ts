import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import type { Environment } from '../server/oauth.ts';
import { messageOf, refuseArgs } from './read-args.ts';

/**
 * What is set, which counts more than what is in the file, as with `node --env-file`; undefined where that cannot be read, and
 * then stderr says why.
 */
export const readEnvironment = (file: string | undefined): Environment | undefined => {
  try {
    return file === undefined ? process.env : { ...parseEnv(readFileSync(file, 'utf8')), ...process.env };
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    refuseArgs(
      isMissing
        ? `--env: there is no file ${file} here. Give its path, or leave --env out where the variables are set already.`
        : `--env: ${messageOf(error)}`,
    );
    return undefined;
  }
};
