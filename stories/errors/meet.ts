import { expect, fireEvent, userEvent, waitFor, within } from 'storybook/test';
import type { Field } from '../../src/core/provider.ts';
import { sayError } from '../../src/core/words/say-error.ts';
import { LOADING_MS } from '../fixtures.ts';
import { type Case, casesOf, type FormCode, type ListCode, listCases } from './cases.ts';

const samples: Readonly<Record<Field['kind'], string>> = {
  site: 'acme.atlassian.net',
  address: 'https://acme.atlassian.net/',
  email: 'ci-bot@serviceaccount.atlassian.com',
  'client-id': 'sampleclient0000',
  secret: 'sample-secret',
  text: 'Acme Jira',
  expiry: '2027-03-14',
};

type Played = { readonly canvasElement: HTMLElement };

/** Fills in and submits every form, and compares what each of them says with the table. */
export const meetInForms = (code: FormCode, provider?: string) =>
  async function play({ canvasElement }: Played): Promise<void> {
    for (const [index, one] of casesOf(code, provider).entries()) {
      const cell = canvasElement.querySelectorAll<HTMLElement>('[data-cell]')[index];
      if (!cell) throw new Error('A form is missing.');
      await submit(cell, one);
      await (code === 'popup_blocked' ? expectNoWindow(cell) : expectFailure(cell, code, one));
    }
  };

async function submit(cell: HTMLElement, { provider: { fields } }: Case): Promise<void> {
  const form = within(cell);
  const name = /^(?:Connect|Continue with Atlassian)$/;
  const button = await form.findByRole('button', { name }, { timeout: LOADING_MS });
  for (const { label, kind, optional } of fields) {
    // At once: there are many of them.
    if (!optional) fireEvent.change(form.getByLabelText(label), { target: { value: samples[kind] } });
  }
  await waitFor(() => expect(button).toBeEnabled(), { timeout: LOADING_MS });
  await userEvent.click(button);
}

async function expectFailure(cell: HTMLElement, code: FormCode, one: Case): Promise<void> {
  const { provider, field, detail = {}, hasChoice } = one;
  const form = within(cell);
  const alert = await form.findByRole('alert', undefined, { timeout: LOADING_MS });
  for (const words of sayError({}, { code, detail })) await expect(alert).toHaveTextContent(words);
  for (const { name, label } of provider.fields) {
    await expect(form.getByLabelText(label)).toHaveAttribute('aria-invalid', String(name === field));
  }
  await expect(form.queryAllByText('Connect one of these instead')).toHaveLength(hasChoice ? 1 : 0);
}

const expectNoWindow = async (cell: HTMLElement) => {
  const name = 'The browser blocked the window';
  await within(cell).findByRole('heading', { name }, { timeout: LOADING_MS });
};

/** Tests every connection of the list. */
export const meetInList = (code: ListCode) =>
  async function play({ canvasElement }: Played): Promise<void> {
    const list = within(canvasElement);
    const buttons = await list.findAllByRole('button', { name: 'Test' }, { timeout: LOADING_MS });
    await expect(buttons).toHaveLength(listCases[code].length);
    for (const [index, { detail }] of listCases[code].entries()) {
      if (buttons[index]) await userEvent.click(buttons[index]);
      await expect(await list.findByText(sayError({}, { code, detail }).join(' '))).toBeVisible();
    }
    const said = await list.findAllByText('Needs reconnecting');
    await expect(said).toHaveLength(buttons.length);
  };
