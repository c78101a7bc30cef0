import type { Preview } from '@storybook/react-vite';
import '../src/react/styles.css';
import './preview.css';

const preview: Preview = {
  initialGlobals: { theme: 'light' },
  globalTypes: {
    theme: {
      description: 'Color scheme of the page around the UI',
      toolbar: { icon: 'contrast', items: ['light', 'dark'], dynamicTitle: true },
    },
  },
  decorators: [
    (Story, { globals }) => {
      document.documentElement.dataset.theme = globals.theme;
      return <Story />;
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
