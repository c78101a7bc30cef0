/** Days that an API token may live, from its creation. */
const MAX_EXPIRY_DAYS = 365;

/** What people usually choose, in days. */
export const expiryChoices = [30, 90, 180, MAX_EXPIRY_DAYS] as const;

const DAY_MS = 86_400_000;
/** How far ahead of Greenwich a day begins. */
const FIRST_MORNING_MS = 14 * 3_600_000;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * What is wrong with the date on which a token ends.
 *
 * @param value `YYYY-MM-DD`, as a date control gives it
 * @param now milliseconds since the epoch
 * @see https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account
 */
export function expiryIssue(value: string, now: number): 'expiry_form' | 'expiry_range' | undefined {
  const date = DATE.test(value) ? Date.parse(value) : Number.NaN;
  // 31 February is parsed as a day in March.
  if (Number.isNaN(date) || toDate(date) !== value) return 'expiry_form';
  // Tomorrow to a year from now, where it is still another day than in Greenwich, or already.
  const [first, last] = [toDate(now), toDate(now + MAX_EXPIRY_DAYS * DAY_MS + FIRST_MORNING_MS)];
  return value >= first && value <= last ? undefined : 'expiry_range';
}

/** The date so many days from today, on this device's calendar, as a date control takes it. */
export function expiryAfter(days: number, now: Date): string {
  return toDate(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate() + days));
}

/** The moment that is stored: noon in Greenwich, which is on the same date almost everywhere. */
export const expiryMoment = (date: string): string => `${date}T12:00:00.000Z`;

const toDate = (time: number): string => new Date(time).toISOString().slice(0, 10);
