import { MOST_SCOPES, type ScopeWarning, type ScopeWarningCode } from '../scopes/check-scopes.ts';
import { fill } from './fill.ts';
import { listNames } from './list-names.ts';

/** English for whoever builds a product on scopes: what is the matter, why it matters, and what to do. */
const warningWords = {
  'not-listed':
    'Atlassian lists no scope {names}, so that its window ends on an error page: ask for {instead}, which allows the same.',
  'unknown-form':
    'No scope of Atlassian looks like {names}, so that its window ends on an error page: correct the spelling.',
  'too-many': `You ask for {count} scopes: a token holds ${MOST_SCOPES}, and with many Atlassian's login fails with “Request header is too large”. Ask for classic ones where one of them does.`,
  unprovable:
    'With {names} alone nobody can tell whether a connection works, so that it is refused: ask for {instead}, too.',
  'mixed-families':
    'Classic scopes allow the same as {names}: ask for {instead}. Atlassian advises classic ones where they do, and one granular scope that is missing fails a whole request.',
  'two-versions':
    'You ask for {names} beside classic scopes of Confluence: granular ones serve version 2 of its API, classic ones version 1, and neither the other. Keep both only if you call both.',
  agile: 'Boards and sprints do not take {names}: if you read them, ask for {instead}.',
  duplicate: '{names} is asked for twice: name it once, as required or as optional.',
  'offline-access': 'The server asks for {names} by itself, and no token has it: leave it out.',
} as const satisfies Record<ScopeWarningCode, string>;

/**
 * Says a warning in one line.
 *
 * @example
 * checkScopes({ required: ['read:jira-user', 'delete:jira-work'] }).map(sayScopeWarning)
 */
export const sayScopeWarning = ({ code, names, instead }: ScopeWarning): string =>
  fill(warningWords[code], {
    names: listNames(names),
    instead: listNames(instead),
    count: String(names.length),
  });
