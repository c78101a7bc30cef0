import { aidWords } from './aid-words.ts';
import { authorizeWords } from './authorize-words.ts';
import { connectionWords } from './connection-words.ts';
import { formWords } from './form-words.ts';
import { helpWords } from './help-words.ts';
import { laterWords } from './later-words.ts';
import { listWords } from './list-words.ts';
import { pageWords } from './page-words.ts';
import { revokeWords } from './revoke-words.ts';
import { scopeWords } from './scope-words.ts';
import { sheetWords } from './sheet-words.ts';
import { windowWords } from './window-words.ts';

/** English for the whole UI; failures' messages are in `errorTable`. */
export const english = {
  ...formWords,
  ...aidWords,
  ...authorizeWords,
  ...windowWords,
  ...pageWords,
  ...laterWords,
  ...listWords,
  ...connectionWords,
  ...revokeWords,
  ...helpWords,
  ...scopeWords,
  ...sheetWords,
} as const;
