import type { Preview } from '@storybook/react-vite';
import type { Locale } from '../src/index.ts';
import { ar } from '../src/locales/ar.ts';
import { de } from '../src/locales/de.ts';
import '../src/react/styles.css';
import { useSpoken } from '../stories/language.ts';
import './preview.css';

const locales: Readonly<Record<string, Locale>> = { de, ar };

const preview: Preview = {
  initialGlobals: { theme: 'light', locale: 'en', dir: 'ltr' },
  globalTypes: {
    theme: {
      description: 'Color scheme of the page around the UI',
      toolbar: { icon: 'contrast', items: ['light', 'dark'], dynamicTitle: true },
    },
    locale: {
      description: 'Language of the UI',
      toolbar: {
        icon: 'globe',
        items: [
          { value: 'en', title: 'English' },
          { value: 'de', title: 'Deutsch' },
          { value: 'ar', title: 'العربية' },
        ],
        dynamicTitle: true,
      },
    },
    dir: {
      description: 'Direction of the page around the UI',
      toolbar: { icon: 'transfer', items: ['ltr', 'rtl'], dynamicTitle: true },
    },
  },
  decorators: [
    (Story, { args, globals }) => {
      Object.assign(document.documentElement, { dir: globals.dir });
      document.documentElement.dataset.theme = globals.theme;
      const spoken = useSpoken();
      const locale = spoken ?? locales[globals.locale];
      return <Story args={{ ...args, ...(locale && { locale }) }} />;
    },
  ],
  parameters: {
    a11y: { test: 'error' },
    options: {
      storySort: {
        order: [
          'Docs',
          ['Getting started', 'Parts and hooks', 'Appearance', 'Events', 'Own adapter', 'Own provider'],
          'Playground',
          'Connect Atlassian',
          'Parts',
          'Connections',
        ],
      },
    },
  },
};

export default preview;
