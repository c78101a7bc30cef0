import type { Text } from './text.ts';

/** English of the list of scopes that a product needs; it comes with the help. */
export const scopeWords = {
  wantedTitle: 'Scopes that {app} asks for',
  wantedAsking: 'Asking which scopes {app} needs…',
  wantedFailed:
    'We could not ask which scopes {app} needs. Close this help and open it again before you create anything.',
  wantedTicked: '{done} of {total} ticked',
  wantedOptionalCount: { other: '{count} of them optional' },
  wantedOptionalNote: 'Without an optional one {app} still works, but does less.',
  wantedTooMany: {
    other: 'Atlassian lets a credential hold {count} scopes at the most. Leave out optional ones.',
  },
  wantedFilter: 'Filter there: **App** {product}, **Scope actions** {actions}.',
  wantedFilterApp: 'Filter there: **App** {product}.',
  wantedJira: 'Jira',
  wantedConfluence: 'Confluence',
  wantedIdentity: 'User identity',
  wantedOther: 'Others',
  wantedClassic: 'Classic',
  wantedGranular: 'Granular',
  wantedOptional: 'optional',
  wantedCopy: 'Copy',
  wantedCopyOne: 'Copy {scope}',
  wantedCopied: 'Copied',
  wantedCopyAll: 'Copy all',
  wantedSaidOne: '{scope}: copied.',
  wantedSaidAll: { one: 'The scope is copied.', other: 'All {count} scopes copied.' },
  wantedCopyFailed: 'The browser did not allow copying. The text is selected: copy it by hand.',
  wantedInHelp: 'The page below lists them, in its help.',
} as const satisfies Record<string, Text>;
