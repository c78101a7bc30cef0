import type { Verified } from '../../core/connection.ts';
import { laterWords } from '../../core/words/later-words.ts';
import { sheetWords } from '../../core/words/sheet-words.ts';
import { useSay, useSession } from '../session.ts';
import { Handout } from './handout.tsx';
import { Screen } from './screen.tsx';
import { sayAccount, sayEnd, Who } from './who.tsx';

/** Proven and not stored: what is handed out is the result. */
export function VerifiedSite({ verified }: { readonly verified: Verified }) {
  const { leave, dispatch, stop } = useSession();
  const say = useSay(laterWords);
  const saySheet = useSay(sheetWords);
  const again = () => {
    stop();
    dispatch({ type: 'again' });
  };
  return (
    <Screen>
      <div role="status">
        <Who
          title={saySheet('verifiedTitle', { host: verified.host })}
          facts={[sayAccount(say, verified), sayEnd(say, verified), saySheet('verifiedKept')]}
        />
      </div>
      <Handout site={verified} />
      <div data-connect-part="actions">
        <button type="button" data-connect-part="primary" onClick={() => leave('done-press')}>
          {say('done')}
        </button>
        <button type="button" data-connect-part="secondary" onClick={again}>
          {saySheet('sheetAnother')}
        </button>
      </div>
    </Screen>
  );
}
