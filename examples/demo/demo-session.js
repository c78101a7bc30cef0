// @ts-check
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { join } from 'node:path';
import { readOrCreate } from './demo-keys.js';

const NAME = 'beacon_session';
const TENANT = { tenantId: 'northwind', tenantName: 'Northwind' };
const ADA = { ...TENANT, userId: 'ada', userName: 'Ada' };
const VERA = { ...TENANT, userId: 'vera', userName: 'Vera' };

/**
 * The demo's sign-in: whoever opens the page is Ada, its admin, and with `?as=viewer` Vera, who may only look. Your product
 * has a real session.
 * @param {string} dataDir
 */
export function demoSession(dataDir) {
  const token = readOrCreate(join(dataDir, 'demo.session'), () => randomBytes(32).toString('hex'));
  const digest = (/** @type {string} */ text) => createHash('sha256').update(text).digest();
  const people = [
    { token, identity: ADA },
    { token: digest(`viewer ${token}`).toString('hex'), identity: VERA },
  ];
  return {
    /** @param {string | null} as */
    cookie(as) {
      const person = people[as === 'viewer' ? 1 : 0];
      return `${NAME}=${person?.token}; Path=/; HttpOnly; SameSite=Lax`;
    },
    /** @param {Request} request */
    authenticate(request) {
      const cookies = (request.headers.get('cookie') ?? '').split(/;\s*/);
      const given = cookies.find((cookie) => cookie.startsWith(`${NAME}=`))?.slice(NAME.length + 1) ?? '';
      return people.find((one) => timingSafeEqual(digest(given), digest(one.token)))?.identity ?? null;
    },
    /** @param {import('connect-atlassian/server').Identity} identity */
    isAdmin: ({ userId }) => userId === ADA.userId,
  };
}
