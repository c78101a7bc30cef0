import type { Locale } from '../../core/words/locale.ts';

/** More than any browser sends; what follows is nobody's wish. */
const MOST_WISHES = 32;

/**
 * The language that a browser would rather read, by its `Accept-Language` (RFC 9110, section 12.5.4); undefined for English,
 * and where none of them is wished for.
 */
export function preferredLocale(accepted: string | null, locales: readonly Locale[]): Locale | undefined {
  for (const wish of readWishes(accepted ?? '')) {
    const found =
      locales.find(({ tag }) => tag.toLowerCase() === wish) ??
      locales.find(({ tag }) => tag.toLowerCase() === languageOf(wish)) ??
      locales.find(({ tag }) => languageOf(tag) === languageOf(wish));
    if (found || languageOf(wish) === 'en') return found;
  }
  return undefined;
}

const languageOf = (tag: string): string => tag.toLowerCase().split('-', 1)[0] ?? '';

function readWishes(accepted: string): readonly string[] {
  return accepted
    .split(',', MOST_WISHES)
    .map((part) => {
      const [tag = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
      const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
      return { tag, weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight)
    .map(({ tag }) => tag);
}
