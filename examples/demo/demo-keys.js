// @ts-check
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The key that seals the demo's credentials: made at the first start, kept beside the database. A real
 * deployment sets CONNECT_KEYS and keeps its keys elsewhere.
 * @param {string} dataDir
 */
export function demoKeys(dataDir) {
  return readOrCreate(join(dataDir, 'connect.keys'), () => {
    console.log(
      `  Made a key for the demo: ${join(dataDir, 'connect.keys')} (production sets CONNECT_KEYS).`,
    );
    return `demo:${randomBytes(32).toString('base64')}`;
  });
}

/**
 * The key with which the demo's own server, or a terminal on this machine, calls Atlassian through the proxy. A real
 * deployment sets CONNECT_SECRET_KEY.
 * @param {string} dataDir
 */
export function demoSecretKey(dataDir) {
  return readOrCreate(join(dataDir, 'connect.secret'), () => randomBytes(32).toString('base64url'));
}

/**
 * A secret in a file that only its owner may read.
 * @param {string} path
 * @param {() => string} create
 */
export function readOrCreate(path, create) {
  if (!existsSync(path)) {
    mkdirSync(join(path, '..'), { recursive: true, mode: 0o700 });
    writeFileSync(path, create(), { mode: 0o600, flag: 'wx' });
  }
  return readFileSync(path, 'utf8').trim();
}
