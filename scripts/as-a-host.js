// @ts-check
import { root } from './public-api.js';

/**
 * How a host's bundler takes what ships: for production, minified, and each dynamic import in a file of its own. The
 * sources' own settings are left out, since their paths lead to the sources.
 *
 * @satisfies {import('esbuild').BuildOptions}
 */
export const AS_A_HOST = {
  absWorkingDir: root,
  tsconfigRaw: { compilerOptions: { jsx: 'react-jsx' } },
  bundle: true,
  splitting: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  define: { 'process.env.NODE_ENV': '"production"' },
  logLevel: 'warning',
};
