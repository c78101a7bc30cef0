import type { AuthorizationAnswer } from '../../core/wire/authorizations.ts';
import { fromProblem, type Problem } from '../../core/wire/problem.ts';
import { laterWords } from '../../core/words/later-words.ts';
import type { Locale } from '../../core/words/locale.ts';
import { pageWords } from '../../core/words/page-words.ts';
import { sayError } from '../../core/words/say-error.ts';
import { sayFrom } from '../../core/words/say-from.ts';
import { printable } from '../atlassian/printable.ts';
import type { AuthorizationRow } from '../store.ts';
import type { Page } from './page.ts';

/** For which product a page speaks, and in which language; English when left out. */
export type Voice = { readonly appName: string; readonly locale: Locale | undefined };

type Words = Pick<Page, 'title' | 'text' | 'locale'>;

const LONGEST_NAME = 80;

const { connectedTitle } = laterWords;
const sayIn = ({ appName: app, locale }: Voice) =>
  sayFrom({ ...pageWords, connectedTitle }, locale?.messages, { tag: locale?.tag, app });

/** Whoever is asked to go on sees who it is for; an id may be a name that its owner chose, to turn the warning around. */
export function sayWhoAsks(voice: Voice, { askedBy, userId, tenantId }: AuthorizationRow): Words {
  const say = sayIn(voice);
  const who = askedBy.userName ?? printable(userId, LONGEST_NAME);
  const where = askedBy.tenantName ?? printable(tenantId, LONGEST_NAME);
  return { title: say('pageAsksTitle'), text: say('pageAsks', { who, where }), locale: voice.locale };
}

/** The button below it. */
export const sayGoOn = (voice: Voice): string => sayIn(voice)('pageGoOn');

/** What came of an authorization that has not failed, for whoever still looks at its window. */
export function sayOutcome(voice: Voice, { result }: AuthorizationAnswer): Words {
  const say = sayIn(voice);
  const { locale } = voice;
  if (!result) return { title: say('pageMomentTitle'), text: say('pageMoment'), locale };
  if (result.kind === 'verified') {
    const { host } = result.verified;
    return { title: say('pageCheckedTitle', { host }), text: say('pageChecked'), locale };
  }
  if (result.kind !== 'connected') {
    return { title: say('pageQuestionTitle'), text: say('pageQuestion'), locale };
  }
  const { host, account } = result.connection;
  const text = say('pageConnected', { account: account.name });
  return { title: say('connectedTitle', { host }), text, locale };
}

/** Why it came to nothing; what the server says by itself is English. */
export function sayProblem(voice: Voice, problem: Problem): Words {
  const say = sayIn(voice);
  const { locale } = voice;
  const why = locale ? sayError({ locale }, fromProblem(problem)).join(' ') : problem.detail;
  return { title: say('pageFailedTitle'), text: say('pageFailed', { why }), locale };
}
