import type { Locale } from './locale.ts';

/** Of no language in particular: what is counted and dated is, as the browser does it. */
const UNDETERMINED = 'und';

/** A locale whose tag browsers take: each of their own words for dates and numbers throws at `de_DE`, which many backends say. */
export function readLocale<Given extends Locale | undefined>(locale: Given): Given {
  if (!locale) return locale;
  try {
    const [tag = UNDETERMINED] = Intl.getCanonicalLocales(locale.tag.replaceAll('_', '-'));
    return { ...locale, tag };
  } catch {
    return { ...locale, tag: UNDETERMINED };
  }
}
