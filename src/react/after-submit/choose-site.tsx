'use client';
import type { ChooseQuestion } from '../../core/flow-state.ts';
import { laterWords } from '../../core/words/later-words.ts';
import { useSay } from '../late/use-say.ts';
import { Heading } from '../parts/heading.tsx';
import { useSession } from '../session.ts';
import { Failure } from './failure.tsx';
import { Screen } from './screen.tsx';
import { SiteList } from './site-list.tsx';

/** The credentials reach several sites: which one is meant? What was searched for stays while an answer is checked. */
export function ChooseSite({ question }: { readonly question: ChooseQuestion }) {
  const { state } = useSession();
  const say = useSay(laterWords);
  const active = state.step === 'choose-site' || state.step === 'failed';
  const count = question.sites.length;
  return (
    <Screen hidden={!active}>
      {active && (
        <Heading lead={say('chooseLead', { count })} focus={state.step === 'choose-site'}>
          {say('chooseTitle')}
        </Heading>
      )}
      {state.step === 'failed' && <Failure error={state.error} focus />}
      <SiteList question={question} />
    </Screen>
  );
}
