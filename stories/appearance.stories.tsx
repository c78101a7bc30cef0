import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { createSandboxAdapter } from '../src/adapters/sandbox.ts';
import type { Appearance } from '../src/index.ts';
import { fillIn, pick } from './fixtures.ts';
import { Frame } from './frame.tsx';

const meta = {
  title: 'Make it yours/Appearance',
  component: Frame,
  args: { adapter: createSandboxAdapter() },
  play: async ({ canvasElement }) => {
    await pick(canvasElement);
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Connect' }));
    await expect(await within(canvasElement).findByText('Enter the API Token.')).toBeVisible();
  },
} satisfies Meta<typeof Frame>;
export default meta;
type Story = StoryObj<typeof meta>;

const looks = (appearance: Appearance): Story => ({ args: { appearance } });

/** Whatever the page around it is. */
export const Light = looks({ theme: 'light' });
export const Dark = looks({ theme: 'dark' });
/** As the device says, whatever the page around it is. */
export const System = looks({ theme: 'system' });

/**
 * A device that sets the colors itself, as Windows does with a contrast theme. Anywhere else: in the developer tools of Chrome,
 * Rendering > Emulate CSS media feature forced-colors.
 */
export const ForcedColors: Story = {};

export const OwnAccent = looks({ variables: { accent: '#6b3fd4' } });
export const PaleAccent = looks({ variables: { accent: 'gold' } });
export const DarkAccent = looks({ variables: { accent: '#1a0b3b' } });
export const AccentLikeTheSurface = looks({ variables: { accent: 'light-dark(#fff, #15181e)' } });
export const Compact = looks({ variables: { density: 0.75, 'font-size': '0.8125rem', radius: '3px' } });
export const Roomy = looks({ variables: { density: 1.25, 'font-size': '1.125rem', radius: '22px' } });
export const OwnSurface = looks({
  variables: {
    surface: 'light-dark(#fbf6ec, #221c14)',
    text: 'light-dark(#3a2c12, #f3e9d7)',
    accent: '#9a4a00',
  },
});
export const SerifInDark = looks({ theme: 'dark', variables: { font: 'Georgia, serif', accent: '#ff9bd2' } });

/** What the host's stylesheet knows by its own classes. */
export const ClassNames: Story = {
  args: { appearance: { classNames: { primary: 'btn btn-primary', issue: 'wrong' } } },
  play: async (context) => {
    await meta.play(context);
    const canvas = within(context.canvasElement);
    await expect(canvas.getByRole('button', { name: 'Connect' })).toHaveClass('btn', 'btn-primary');
    await expect(canvas.getByText('Enter the API Token.')).toHaveClass('wrong');
  },
};

export const Unstyled: Story = {
  args: { appearance: { unstyled: true } },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await pick(canvasElement);
    await fillIn(canvasElement);
    await userEvent.click(canvas.getByRole('button', { name: 'Connect' }));
    await expect(await canvas.findByRole('heading', { name: /^Connected to / })).toBeVisible();
  },
};
