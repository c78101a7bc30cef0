import type { FlowState } from '../../core/flow-state.ts';
import { laterWords } from '../../core/words/later-words.ts';
import { sheetWords } from '../../core/words/sheet-words.ts';
import { useSay } from '../late/use-say.ts';
import { useSession } from '../session.ts';
import { Handout } from './handout.tsx';
import { Screen } from './screen.tsx';
import { sayAccount, sayEnd, Who } from './who.tsx';

type VerifiedSiteProps = { readonly state: Extract<FlowState, { step: 'verified' }> };

/** Proven and not stored: what is handed out is the result. */
export function VerifiedSite({ state: { verified, report } }: VerifiedSiteProps) {
  const { leave, dispatch, stop, locale } = useSession();
  const say = useSay(laterWords);
  const saySheet = useSay(sheetWords);
  const again = () => {
    stop();
    dispatch({ type: 'again' });
  };
  return (
    <Screen>
      <div>
        <Who
          title={saySheet('verifiedTitle', { host: verified.host })}
          facts={[
            sayAccount(say, verified),
            sayEnd(say, verified, { tag: locale.tag }),
            saySheet('verifiedKept'),
          ]}
        />
      </div>
      <Handout site={verified} report={report} />
      <div data-connect-part="actions" aria-live="off">
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
