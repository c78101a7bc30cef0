import { createServer } from 'node:http';
import { createConnect, readClouds } from 'connect-atlassian/server';
import { nodeListener, runConnect } from 'connect-atlassian/server/node';
import { sqliteStore } from 'connect-atlassian/server/sql';

const { PORT = '3000', PUBLIC_URL = `http://localhost:${PORT}` } = process.env;
const connect = createConnect({
  // Everybody is one admin here: read your own session instead.
  authenticate: () => ({ tenantId: 't1', userId: 'u1' }),
  store: sqliteStore('connect.db'),
  keys: process.env.CONNECT_KEYS,
  secretKey: process.env.CONNECT_SECRET_KEY,
  publicUrl: PUBLIC_URL,
  clouds: readClouds(process.env.CONNECT_CLOUDS),
});
await connect.migrate();
const server = createServer(nodeListener(connect)).listen(Number(PORT), '127.0.0.1');
runConnect(connect, server);
