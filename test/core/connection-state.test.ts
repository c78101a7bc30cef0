import { expect, it } from 'vitest';
import { sayEnd } from '../../src/react/after-submit/who.tsx';
import { sayDate, sayDays, sayWhen } from '../../src/react/connections/say-when.ts';
import { stateOf } from '../../src/react/connections/state-of.ts';

const NOW = Date.parse('2026-11-29T12:00:00.000Z');

it.each([
  ['connected', null, { kind: 'connected' }],
  ['connected', '2026-12-30T00:00:00.000Z', { kind: 'connected' }],
  ['connected', '2026-12-29T23:59:59.999Z', { kind: 'ending', days: 30 }],
  ['connected', '2026-11-30T00:00:00.000Z', { kind: 'ending', days: 1 }],
  ['connected', '2026-11-29T23:00:00.000Z', { kind: 'ending', days: 0 }],
  ['connected', '2026-11-29T12:00:00.000Z', { kind: 'ended' }],
  ['needs-reconnect', '2027-11-29T12:00:00.000Z', { kind: 'needs-reconnect' }],
] as const)('%s, ending at %s', (status, expiresAt, state) => {
  expect(stateOf({ status, expiresAt }, NOW)).toEqual(state);
});

it.each([
  // A clock that goes ahead of the server's says nothing of the future.
  ['2026-11-29T12:00:30.000Z', 'now'],
  ['2026-11-29T11:59:30.000Z', 'now'],
  ['2026-11-29T11:55:00.000Z', '5 minutes ago'],
  ['2026-11-29T10:00:01.000Z', '1 hour ago'],
  ['2026-11-28T12:00:00.000Z', 'yesterday'],
  ['2026-11-01T12:00:00.000Z', '28 days ago'],
])('%s was %s', (at, when) => {
  expect(sayWhen(at, NOW, 'en')).toBe(when);
});

it.each([
  [0, 'today'],
  [1, 'tomorrow'],
  [12, 'in 12 days'],
])('%d days from now is %s', (days, when) => {
  expect(sayDays(days, 'en')).toBe(when);
});

it('a date that a backend writes in a way of its own stands as it is, and takes no page down', () => {
  expect(stateOf({ status: 'connected', expiresAt: 'in spring' }, NOW)).toEqual({ kind: 'connected' });
  expect([sayDate('in spring'), sayWhen('lately', NOW)]).toEqual(['in spring', 'lately']);
  const say = (_key: string, values?: { readonly date?: string }) => values?.date;
  expect(sayEnd(say as never, { expiresAt: 'in spring' })).toBe('in spring');
});
