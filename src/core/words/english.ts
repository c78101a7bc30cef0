import { aidWords } from './aid-words.ts';
import { formWords } from './form-words.ts';
import { helpWords } from './help-words.ts';
import { laterWords } from './later-words.ts';

/** English for the whole UI; failures' messages are in `errorTable`. */
export const english = { ...formWords, ...aidWords, ...laterWords, ...helpWords } as const;
