/** What goes up of a caller's headers; the rest is about the caller, and none of Atlassian's business. */
const UP = [
  'accept',
  'accept-encoding',
  'accept-language',
  'content-type',
  'if-match',
  'if-none-match',
  'if-modified-since',
  'range',
  'x-experimentalapi',
] as const;

/** What comes down, besides the rate limits. */
const DOWN = [
  'content-type',
  'content-encoding',
  'content-length',
  'content-language',
  'etag',
  'last-modified',
  'retry-after',
  'link',
  'atl-traceid',
  'x-arequestid',
  'content-range',
  'accept-ranges',
] as const;
const RATE_LIMIT = /^(?:x-)?ratelimit-/;

/** A page of our origin must never become what a customer's site sent: nothing is shown, run, kept or told on. */
const ALWAYS_DOWN = Object.entries({
  'cache-control': 'no-store, private',
  'content-security-policy': "sandbox; default-src 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
});

/** The headers of a request to the gateway, but for who signs it. */
export function headersUp(headers: Headers): Record<string, string> {
  const up: Record<string, string> = { accept: '*/*', 'user-agent': 'connect-atlassian' };
  // What Connection names is between the caller and us.
  const hop = headers.get('connection')?.toLowerCase().split(',') ?? [];
  for (const name of UP) {
    const value = headers.get(name);
    if (value !== null && !hop.some((named) => named.trim() === name)) up[name] = value;
  }
  // Jira takes attachments only with this, as a defence of browsers that we are none of.
  if (up['content-type']?.toLowerCase().startsWith('multipart/form-data')) {
    up['x-atlassian-token'] = 'no-check';
  }
  return up;
}

/**
 * The headers of an answer from the gateway; `location` is where it leads, where it may lead anywhere.
 *
 * @see https://developer.atlassian.com/cloud/jira/platform/rate-limiting
 */
export function headersDown(
  headers: ReadonlyMap<string, string>,
  location: string | undefined,
): Map<string, string> {
  const down = new Map(ALWAYS_DOWN);
  for (const name of DOWN) {
    const value = headers.get(name);
    if (value !== undefined) down.set(name, value);
  }
  for (const [name, value] of headers) if (RATE_LIMIT.test(name)) down.set(name, value);
  if (location !== undefined) down.set('location', location);
  return down.set('content-disposition', attachment(headers.get('content-disposition') ?? ''));
}

/** Saved when somebody opens it, under its name where that is plain letters. */
function attachment(disposition: string): string {
  const [, quoted, bare] =
    /\bfilename=(?:"([\w !#$&'()+,.=@[\]^`{}~-]{1,200})"|([\w!#$&'+.^`~-]{1,200})(?:$|[ ;]))/i.exec(
      disposition,
    ) ?? [];
  const name = quoted ?? bare;
  return name === undefined ? 'attachment' : `attachment; filename="${name}"`;
}
