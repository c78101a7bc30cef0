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
    refuseArgs(`--env: ${messageOf(error)}`);
    return undefined;
  }
};
