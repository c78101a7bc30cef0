import type { Text } from './text.ts';

/** English of what helps while a form is filled in. */
export const aidWords = {
  siteIs: 'That is {host}',
  siteForm: 'This has the form of a Cloud ID; connecting shows whose it is.',
  siteMissing: 'There is no Atlassian site at {host}. Check its spelling.',
  siteSwitch: 'Use {provider}',
  expiryIn: 'From today:',
  expiryDays: { one: '{count} day', other: '{count} days' },
  pasteFilled: 'Filled in from what you pasted: {labels}.',
  pasteUndo: 'Undo',
  pasteUndone: 'Undone.',
} as const satisfies Record<string, Text>;
