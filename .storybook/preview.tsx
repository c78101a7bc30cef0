import type { Preview } from '@storybook/react-vite';
import { type ComponentProps, lazy, Suspense } from 'react';
import type { Locale } from '../src/index.ts';
import { ar } from '../src/locales/ar.ts';
import { de } from '../src/locales/de.ts';
import '../src/react/styles.css';
import { speak, TOOLBAR, useLanguage } from '../stories/language.ts';
import './preview.css';

const locales: Readonly<Record<string, Locale>> = { de, ar };
/** English as no page has it by itself, to see how the UI is turned round. */
const turned: Locale = { tag: 'en', dir: 'rtl' };

/** For the docs pages alone: a story needs none of what they are made of. */
const ThemedDocs = lazy(async () => ({ default: (await import('./docs-container.tsx')).ThemedDocs }));

const preview: Preview = {
  initialGlobals: { theme: 'light', locale: 'en', dir: 'ltr', density: '1' },
  globalTypes: {
    theme: {
      description: 'Color scheme of the page around the UI',
      toolbar: { icon: 'contrast', items: ['light', 'dark', 'system'], dynamicTitle: true },
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
      description: 'Direction of the page around the UI, and of the UI in English',
      toolbar: { icon: 'transfer', items: ['ltr', 'rtl'], dynamicTitle: true },
    },
    density: {
      description: 'How much room there is',
      toolbar: {
        icon: 'grow',
        items: [
          { value: '0.8', title: 'Compact' },
          { value: '1', title: 'Usual room' },
          { value: '1.25', title: 'Roomy' },
        ],
        dynamicTitle: true,
      },
    },
  },
  // What a story does it does in English; then it is in the language of the toolbar.
  beforeEach: () => speak(undefined),
  afterEach: () => speak(TOOLBAR),
  decorators: [
    (Story, { args, globals }) => {
      Object.assign(document.documentElement, { dir: globals.dir });
      document.documentElement.dataset.theme = globals.theme;
      document.documentElement.style.setProperty('--connect-density', globals.density);
      const locale = useLanguage(locales[globals.locale] ?? (globals.dir === 'rtl' ? turned : undefined));
      return <Story args={{ ...args, ...(locale && { locale }) }} />;
    },
  ],
  parameters: {
    a11y: { test: 'error' },
    docs: {
      container: (props: ComponentProps<typeof ThemedDocs>) => (
        <Suspense>
          <ThemedDocs {...props} />
        </Suspense>
      ),
    },
    options: {
      storySort: {
        order: [
          'Docs',
          [
            'Getting started',
            'Appearance',
            'Parts and hooks',
            'Events',
            'Errors',
            'Own adapter',
            'Own provider',
            'Security',
            'Moving from Nango',
          ],
          'Whole product',
          ['Playground', 'Connect Atlassian', 'Journeys', 'Connections', 'Jira Align'],
          'Step by step',
          [
            'Picker',
            'Form',
            'While filling in',
            'Help',
            'Scopes',
            'At Atlassian',
            'Checking',
            'Choose a site',
            'Confirm the site',
            'Confirm to replace',
            'Result',
            'Failure',
            'Errors',
          ],
          'Make it yours',
          ['Appearance', 'Parts', 'Hooks', 'Own provider'],
        ],
      },
    },
  },
};

export default preview;
