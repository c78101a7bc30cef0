// @ts-check
import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

const PAGE = fileURLToPath(new URL('../../dist/demo/', import.meta.url));
const TYPES = /** @type {Record<string, string>} */ ({
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
});
const HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/**
 * Serves the built page from memory and signs its visitor in. Only files that the build made exist here, so
 * that no path can lead out of it.
 * @param {(as: string | null) => string} cookie
 * @param {ReadonlySet<string>} hosts  names under which the page may be opened
 * @param {object} deployment  what the set-up page says of this server; no secret
 * @returns {import('node:http').RequestListener}
 */
export function servePage(cookie, hosts, deployment) {
  const files = new Map(
    readdirSync(PAGE, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && extname(entry.name) in TYPES)
      .map((entry) => {
        const path = `${entry.parentPath}/${entry.name}`;
        return [
          `/${path.slice(PAGE.length).replace(/^\//, '')}`,
          { type: TYPES[extname(path)] ?? '', body: readFileSync(path) },
        ];
      }),
  );
  files.set('/deployment.json', {
    type: 'application/json; charset=utf-8',
    body: Buffer.from(JSON.stringify(deployment)),
  });
  return (request, response) => {
    if (!hosts.has(request.headers.host ?? '')) {
      response.writeHead(421, { 'content-type': 'text/plain' }).end('This page has another address.\n');
      return;
    }
    const [path = '/', query] = (request.url ?? '/').split('?');
    const file = files.get(path) ?? files.get(`${path === '/' ? '/index' : path}.html`);
    if (!file || (request.method !== 'GET' && request.method !== 'HEAD')) {
      response.writeHead(404, { ...HEADERS, 'content-type': 'text/plain' }).end('Not found\n');
      return;
    }
    const signIn = file.type.startsWith('text/html')
      ? { 'set-cookie': cookie(new URLSearchParams(query).get('as')), 'cache-control': 'no-store' }
      : {};
    response.writeHead(200, { ...HEADERS, 'content-type': file.type, ...signIn }).end(file.body);
  };
}
