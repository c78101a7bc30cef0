import type { Messages } from './messages.ts';

/** Texts of our guides in another language, by the English ones. */
export type GuideTexts = Readonly<Record<string, string>>;

/**
 * A language for the whole UI. `connect-atlassian/locales/de` and `/ar` are two of them; for your own, begin with its tag.
 *
 * @example
 * const british = { tag: 'en-GB' } satisfies Locale;  // English words, British dates
 */
export type Locale = {
  /** As BCP 47 names it: it is the `lang` of the UI, and how dates, numbers and lists are written. */
  readonly tag: string;
  /** The way in which it is written; the page's own when left out. */
  readonly dir?: 'ltr' | 'rtl' | undefined;
  /** Its words; what is left out stays English. */
  readonly messages?: Messages | undefined;
  /** The texts of the guides, asked for when the first one is opened. */
  readonly guides?: (() => Promise<GuideTexts>) | undefined;
};
