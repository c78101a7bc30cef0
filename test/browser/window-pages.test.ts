import { afterEach, expect, it } from 'vitest';
import { answerPage } from '../../src/server/pages/page.ts';
import { emulate } from './emulate.ts';

afterEach(async () => {
  await emulate();
  document.body.replaceChildren();
});

it('the button of the page that asks has an edge in the colors of the device, too', async () => {
  await emulate({ 'forced-colors': 'active' });
  const ask = { label: 'Continue to Atlassian', ticket: 'only-for-this-test' };
  const answer = await answerPage({ title: 'Connect?', text: 'Ada asked.', locale: undefined, ask }, 200);
  const frame = document.createElement('iframe');
  frame.srcdoc = await answer.text();
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  document.body.append(frame);
  await loaded;
  const button = frame.contentDocument?.querySelector('button') as HTMLButtonElement;
  const { borderTopWidth, borderTopColor, backgroundColor } = getComputedStyle(button);
  expect(borderTopWidth).toBe('1px');
  expect(borderTopColor).not.toBe(backgroundColor);
});
