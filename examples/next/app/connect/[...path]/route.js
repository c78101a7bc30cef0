import { createConnect, readClouds } from 'connect-atlassian/server';
import { sqliteStore } from 'connect-atlassian/server/sql';

let opened;
// With the first request: `next build` loads this file, too, and has no keys.
async function open() {
  const connect = createConnect({
    // Everybody is one admin here: read your own session instead.
    authenticate: () => ({ tenantId: 't1', userId: 'u1' }),
    store: sqliteStore('connect.db'),
    keys: process.env.CONNECT_KEYS,
    secretKey: process.env.CONNECT_SECRET_KEY,
    publicUrl: process.env.PUBLIC_URL,
    clouds: readClouds(process.env.CONNECT_CLOUDS),
  });
  await connect.migrate();
  setInterval(() => connect.sweep().catch(console.error), 60_000).unref();
  return connect;
}
// A database that is away just then is asked again with the next request.
const openOnce = () => (opened ??= open().catch((error) => (opened = undefined) ?? Promise.reject(error)));
const handle = async (request) => (await openOnce()).handle(request);

export { handle as DELETE, handle as GET, handle as OPTIONS, handle as PATCH, handle as POST, handle as PUT };
