'use client';
import type { FlowState } from '../../core/flow.ts';
import { laterWords } from '../../core/words/later-words.ts';
import { useSay } from '../late/use-say.ts';
import { Heading } from '../parts/heading.tsx';
import { useSession } from '../session.ts';
import { Screen } from './screen.tsx';

type ConfirmReplaceProps = { readonly state: Extract<FlowState, { step: 'confirm-replace' }> };

/** The site is connected already, as somebody else: replace, or keep both. Of several, all are replaced. */
export function ConfirmReplace({ state: { replace } }: ConfirmReplaceProps) {
  const { answerReplace } = useSession();
  const say = useSay(laterWords);
  const { host, account, connected, connectionIds } = replace;
  const several = connectionIds.length > 1;
  return (
    <Screen>
      <Heading lead={say(connected ? 'replaceLead' : 'replaceLeadUnnamed', { connected, account })}>
        {say('replaceTitle', { host })}
      </Heading>
      <div data-connect-part="actions">
        <button type="button" data-connect-part="primary" onClick={() => answerReplace(connectionIds)}>
          {say(several ? 'replaceAll' : 'replaceYes')}
        </button>
        <button type="button" data-connect-part="secondary" onClick={() => answerReplace([])}>
          {say(several ? 'replaceNone' : 'replaceNo')}
        </button>
      </div>
    </Screen>
  );
}
