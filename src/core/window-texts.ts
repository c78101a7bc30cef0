/** Who can mend what the Atlassian window shows. */
type Mender = 'you' | 'site-admin' | 'operator';

/** Something that Atlassian's window may show and never bring back: its beginning as shown there, and how it is known. */
export type WindowText = {
  readonly id: string;
  readonly quote: string;
  readonly who: Mender;
  /** Runs of words in lower case, any of which tells it from every other text. */
  readonly marks: readonly string[];
};

/**
 * What a person may be stranded on: these errors stay on Atlassian's own pages.
 *
 * @see https://support.atlassian.com/atlassian-cloud/kb/your-site-admin-must-authorize-this-app-error-in-atlassian-cloud-apps
 * @see https://support.atlassian.com/jira/kb/access-denied-for-app
 * @see https://github.com/humanlayer/humanlayer/issues/1068
 * @see https://github.com/atlassian/atlassian-mcp-server/issues/177
 */
export const windowTexts = [
  {
    id: 'approval',
    quote: 'Your site admin must authorize this app for the site …',
    who: 'site-admin',
    marks: ['site admin must authorize this app', 'must authorize this app for the site'],
  },
  {
    id: 'access',
    quote: 'Access denied. This app requires access to a Jira … site which you don’t have …',
    who: 'you',
    marks: ['this app requires access to a', "site which you don't have"],
  },
  {
    id: 'shared',
    quote: 'Something went wrong · failed to retrieve client',
    who: 'operator',
    marks: ['failed to retrieve client', 'in development mode', 'app is in development'],
  },
  {
    id: 'scopes-added',
    quote: 'This app has requested scopes that have not been added to the app …',
    who: 'operator',
    marks: ['scopes that have not been added', 'add the following scopes to the app', 'user identity api'],
  },
  {
    id: 'scopes-none',
    quote: 'This app has not requested any supported Atlassian scopes …',
    who: 'operator',
    marks: ['not requested any supported atlassian scopes', 'ensure that it includes valid scopes'],
  },
  {
    id: 'callback',
    quote: 'redirect_uri is not registered for client … · Callback URL mismatch …',
    who: 'operator',
    marks: [
      'redirect_uri is not registered',
      'callback url mismatch',
      'not in the list of allowed callback urls',
    ],
  },
  {
    id: 'header',
    quote: 'HTTP Status 400 … Request header is too large',
    who: 'operator',
    marks: ['request header is too large'],
  },
] as const satisfies readonly WindowText[];

/** One of them. */
export type WindowTextId = (typeof windowTexts)[number]['id'];

/** So much of a page is read. */
const LONGEST = 20_000;
/** Fewer letters than this may stand anywhere. */
const LEAST = 12;

/**
 * Recognises what somebody copied from the Atlassian window: a piece of the text, the whole page, or its address.
 *
 * @example
 * recogniseWindowText('https://id.atlassian.com/error?error_description=redirect_uri%20is%20not%20registered%20…')  // 'callback'
 */
export function recogniseWindowText(copied: string): WindowTextId | undefined {
  const text = plain(copied.slice(0, LONGEST));
  if (text.length < LEAST) return undefined;
  const found = windowTexts.filter(({ marks }) =>
    marks.some((mark) => text.includes(mark) || mark.includes(text)),
  );
  // What is told by two of them tells neither.
  return found.length === 1 ? found[0]?.id : undefined;
}

/** In lower case, decoded where it stood in an address, with every run of blanks as one and straight quotes. */
function plain(text: string): string {
  return decode(text)
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[\s"“”`]+/g, ' ')
    .trim();
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
