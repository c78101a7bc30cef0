import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor, within } from 'storybook/test';
import { LOADING_MS } from './fixtures.ts';
import { Playground } from './playground.tsx';

const meta = {
  title: 'Whole product/Playground',
  component: Playground,
  parameters: { layout: 'padded' },
} satisfies Meta<typeof Playground>;
export default meta;

/** Against the real handler where Storybook runs as a server, against the sandbox in a static build. */
export const WholeProduct: StoryObj<typeof meta> = {
  play: async ({ canvasElement }) => {
    const list = within(canvasElement).findByRole('region', { name: 'Connections' }, { timeout: LOADING_MS });
    await list.then((region) => waitFor(() => expect(region).toHaveAttribute('aria-busy', 'false')));
  },
};
