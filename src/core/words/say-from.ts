import { fill } from './fill.ts';
import type { Messages, Say } from './messages.ts';
import type { Text } from './text.ts';

/** The language to count in, and what is the same in every text. */
export type Language = {
  /** How numbers are written and counted, as BCP 47 names it. */
  readonly tag?: string | undefined;
  readonly app?: string | undefined;
};

type Words = Readonly<Record<string, Text>>;

/**
 * Looks texts up in one part of the catalogue and fills in their places; values are inserted literally, never read
 * as patterns.
 *
 * @example
 * sayFrom(laterWords, messages)('connectedTitle', { host: 'acme.atlassian.net' })  // 'Connected to acme.atlassian.net'
 */
export function sayFrom<Part extends Words>(
  words: Part,
  messages: Messages = {},
  { tag = 'en', app }: Language = {},
): Say<Part> {
  const own: Readonly<Partial<Record<string, Text>>> = messages;
  return (key, ...[values]) => {
    const given = Object.entries<string | number | undefined>(values ?? {});
    const written = given.map(([place, value]) => [
      place,
      typeof value === 'number' ? new Intl.NumberFormat(tag, { useGrouping: 'min2' }).format(value) : value,
    ]);
    const count = given.find(([place]) => place === 'count')?.[1];
    return fill(formOf(own[key] ?? words[key] ?? key, Number(count), tag), {
      app,
      ...Object.fromEntries(written),
    });
  };
}

function formOf(text: Text, count: number, tag: string): string {
  return typeof text === 'string' ? text : (text[new Intl.PluralRules(tag).select(count)] ?? text.other);
}
