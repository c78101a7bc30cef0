import type { Finding } from '../../core/report.ts';
import { laterWords } from '../../core/words/later-words.ts';
import { sheetWords } from '../../core/words/sheet-words.ts';
import { useSay } from '../late/use-say.ts';

type State = Finding['state'] | 'asking';

/** Says what is known of a scope or a permission. */
export function useSayState(): (kind: Finding['kind'], state: State) => string {
  const say = useSay(sheetWords);
  const sayLater = useSay(laterWords);
  return (kind, state) => {
    switch (state) {
      case 'asking':
        return sayLater('verifyAsking');
      case 'present':
        return sayLater('scopePresent');
      case 'missing':
        return sayLater('scopeMissing');
      case 'uncheckable':
        return say('scopeUncheckable');
      case 'granted':
        return say('permissionGranted');
      case 'denied':
        return say('permissionDenied');
      case 'unknown':
        return say(kind === 'scope' ? 'scopeNotKnown' : 'permissionUnknown');
      default:
        return state satisfies never;
    }
  };
}
