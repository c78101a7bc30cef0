const MINUTE_MS = 60_000;

const units = [
  ['day', 24 * 60],
  ['hour', 60],
  ['minute', 1],
] as const;

// What is no date is said as it stands: formats throw at it, which would take the host's page down.
const isDate = (at: string): boolean => !Number.isNaN(Date.parse(at));

/** How long ago a moment was, in the largest unit that fits: `5 minutes ago`; what is younger than a minute is now. */
export function sayWhen(at: string, now: number, tag = 'en'): string {
  if (!isDate(at)) return at;
  const minutes = Math.max(0, Math.floor((now - Date.parse(at)) / MINUTE_MS));
  const format = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
  const [unit, size] = units.find(([, size]) => minutes >= size) ?? ['second', 1];
  return format.format(-Math.floor(minutes / size), unit);
}

/** So many days from now: `in 12 days`, `tomorrow`, `today`. */
export const sayDays = (days: number, tag = 'en'): string =>
  new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }).format(days, 'day');

/** A date as it was entered: nobody's time zone moves it. */
export const sayDate = (at: string, tag = 'en'): string =>
  isDate(at)
    ? new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(at))
    : at;
