import { isAbsolute } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { libraryEntries } from './scripts/public-api.js';

const STYLES = 'src/react/styles.css';

/** No module imports the stylesheet (plain Node must be able to load them all), so the build asks for it here. */
const emitStyles = (): Plugin => ({
  name: 'emit-styles',
  apply: 'build',
  buildStart() {
    this.emitFile({ type: 'chunk', id: STYLES, name: 'styles' });
  },
});

/** A library bundles nothing of others: not React, and no stub in place of `node:crypto`. */
const isExternal = (id: string): boolean => !/^[.\0]/.test(id) && !isAbsolute(id);

export default defineConfig({
  plugins: [emitStyles()],
  build: {
    target: 'es2022',
    copyPublicDir: false,
    // scripts/build.js empties dist: the type declarations are written into it at the same time.
    emptyOutDir: false,
    minify: false,
    sourcemap: true,
    reportCompressedSize: false,
    lib: { entry: libraryEntries(), formats: ['es'], cssFileName: 'styles' },
    // Without it a lib build takes no stylesheet as an entry.
    cssCodeSplit: true,
    rolldownOptions: {
      external: isExternal,
      // 'use client' stays: nothing is merged. How long plugins take says how busy the machine is.
      checks: { moduleLevelDirective: false, pluginTimings: false },
      // An inlined constant leaves its bare import behind, of which bundlers warn.
      optimization: { inlineConst: false },
      output: {
        // Keeps 'use client', and one copy of each class over all entries.
        preserveModules: true,
        preserveModulesRoot: 'src',
        entryFileNames: '[name].js',
        // src is published beside dist.
        sourcemapExcludeSources: true,
      },
    },
  },
});
