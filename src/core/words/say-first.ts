import { firstWords } from './first-words.ts';
import type { Locale } from './locale.ts';
import type { Messages } from './messages.ts';

/** Who speaks: a host's own words go before those of its language. */
export type Speaker = { readonly messages?: Messages | undefined; readonly locale?: Locale | undefined };

/** Says one of them. */
export const sayFirst = (key: keyof typeof firstWords, { messages, locale }: Speaker): string =>
  messages?.[key] ?? locale?.messages?.[key] ?? firstWords[key];
