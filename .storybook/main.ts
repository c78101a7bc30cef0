import { existsSync } from 'node:fs';
import type { StorybookConfig } from '@storybook/react-vite';
import remarkGfm from 'remark-gfm';
import { playground } from './playground.ts';

/** Pages have tables, which plain Markdown has not. */
const docs = {
  name: '@storybook/addon-docs',
  options: { mdxPluginOptions: { mdxCompileOptions: { remarkPlugins: [remarkGfm] } } },
};

const config: StorybookConfig = {
  framework: '@storybook/react-vite',
  stories: ['../stories/docs/*.mdx', '../stories/**/*.stories.tsx'],
  addons: ['@storybook/addon-a11y', docs],
  staticDirs: existsSync('public') ? ['../public'] : [],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (config) => ({ ...config, plugins: [...(config.plugins ?? []), playground()] }),
  // The other reader of component types needs the compiler's old JavaScript API.
  typescript: { reactDocgen: 'react-docgen' },
};

export default config;
