import type { Locale } from './locale.ts';

/** Of no language in particular: what is counted and dated is, as the browser does it. */
const UNDETERMINED = 'und';

/** What is said where no language is: it stays that in a page of another one, which may be written the other way. */
const ENGLISH: Locale = { tag: 'en', dir: 'ltr' };

/** A locale whose tag browsers take: each of their own words for dates and numbers throws at `de_DE`, which many backends say. */
export function readLocale(locale: Locale = ENGLISH): Locale {
  try {
    const [tag = UNDETERMINED] = Intl.getCanonicalLocales(locale.tag.replaceAll('_', '-'));
    return { ...locale, tag };
  } catch {
    return { ...locale, tag: UNDETERMINED };
  }
}
