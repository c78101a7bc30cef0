import { serve } from '@hono/node-server';
import { createConnect, readClouds } from 'connect-atlassian/server';
import { runConnect } from 'connect-atlassian/server/node';
import { sqliteStore } from 'connect-atlassian/server/sql';
import { Hono } from 'hono';

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
const app = new Hono();
// The target as it was sent: the proxy judges it before any URL parser has resolved it.
app.all('/connect/*', (c) => connect.handle(c.req.raw, { target: c.env.incoming.url }));
runConnect(connect, serve({ fetch: app.fetch, port: Number(PORT), hostname: '127.0.0.1' }));
