import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** A file of the page, as it is served. */
export type PageFile = { readonly type: string; readonly body: Uint8Array };

/** A page with the widget as it ships, by path: bundled from `dist`, as a host's bundler would. */
export async function bundlePage(
  source = 'test/browsers/host/page.tsx',
): Promise<ReadonlyMap<string, PageFile>> {
  const { outputFiles } = await build({
    entryPoints: [ROOT + source],
    absWorkingDir: ROOT,
    outdir: '/',
    // Without ours, whose paths lead to the sources.
    tsconfigRaw: { compilerOptions: { jsx: 'react-jsx' } },
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    write: false,
    logLevel: 'warning',
  });
  return new Map(
    outputFiles.map(({ path, contents }) => [
      path,
      { type: path.endsWith('.css') ? 'text/css' : 'text/javascript', body: contents },
    ]),
  );
}
