import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const source = (path: string): string => fileURLToPath(new URL(`../../src/${path}`, import.meta.url));

const page = (name: string): string => fileURLToPath(new URL(`${name}.html`, import.meta.url));

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  publicDir: fileURLToPath(new URL('../../public', import.meta.url)),
  plugins: [react()],
  resolve: {
    // The page imports the package by its name, as an integrator does, and is built from its sources.
    alias: [
      { find: /^connect-atlassian$/, replacement: source('index.ts') },
      { find: /^connect-atlassian\/styles\.css$/, replacement: source('react/styles.css') },
      { find: /^connect-atlassian\/adapters\/(\w+)$/, replacement: source('adapters/$1.ts') },
      { find: /^connect-atlassian\/(core|providers|guides\/set-up)$/, replacement: source('$1/index.ts') },
    ],
  },
  build: {
    rolldownOptions: { input: { index: page('index'), 'set-up': page('set-up') } },
    outDir: fileURLToPath(new URL('../../dist/demo', import.meta.url)),
    emptyOutDir: true,
    // The page's policy allows no inline script, style or font.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
});
