const MOST_NAMES = 6;

/** Names in a sentence; a long list is cut, since whoever reads it has the whole one at hand. */
export function listNames(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).join(', ');
  return names.length > MOST_NAMES ? `${shown} and ${names.length - MOST_NAMES} more` : shown;
}
