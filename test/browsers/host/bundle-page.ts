import { join } from 'node:path';
import { build } from 'esbuild';
import { AS_A_HOST } from '../../../scripts/as-a-host.js';
import { root } from '../../../scripts/public-api.js';

/** A file of the page, as it is served. */
export type PageFile = { readonly type: string; readonly body: Uint8Array };

/** A page with the widget as it ships, by path: bundled from `dist`, as a host's bundler would. */
export async function bundlePage(
  source = 'test/browsers/host/page.tsx',
): Promise<ReadonlyMap<string, PageFile>> {
  const { outputFiles } = await build({
    ...AS_A_HOST,
    entryPoints: [join(root, source)],
    outdir: '/',
    write: false,
  });
  return new Map(
    outputFiles.map(({ path, contents }) => [
      path,
      { type: path.endsWith('.css') ? 'text/css' : 'text/javascript', body: contents },
    ]),
  );
}
