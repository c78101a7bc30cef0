// @ts-check
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { join } from 'node:path';
import { readOrCreate } from './demo-keys.js';

const NAME = 'beacon_session';

/**
 * The demo's sign-in: it knows one admin, whoever opened the page. Your product has a real session.
 * @param {string} dataDir
 */
export function demoSession(dataDir) {
  const token = readOrCreate(join(dataDir, 'demo.session'), () => randomBytes(32).toString('hex'));
  const digest = (/** @type {string} */ text) => createHash('sha256').update(text).digest();
  return {
    cookie: `${NAME}=${token}; Path=/; HttpOnly; SameSite=Lax`,
    /** @param {Request} request */
    authenticate(request) {
      const cookies = (request.headers.get('cookie') ?? '').split(/;\s*/);
      const given = cookies.find((cookie) => cookie.startsWith(`${NAME}=`))?.slice(NAME.length + 1) ?? '';
      return timingSafeEqual(digest(given), digest(token))
        ? { tenantId: 'northwind', userId: 'ada', tenantName: 'Northwind', userName: 'Ada' }
        : null;
    },
  };
}
