'use client';
import { useEffect, useState } from 'react';
import type { FlowState } from '../../core/flow.ts';
import type { Progress } from '../../core/wire/connections.ts';
import { laterWords } from '../../core/words/later-words.ts';
import { useSay } from '../late/use-say.ts';
import { useLoaded } from '../load.ts';
import { loadSheet } from '../load-later.ts';
import { Glyph } from '../parts/glyph.tsx';
import { Heading } from '../parts/heading.tsx';
import { useSession } from '../session.ts';
import { products } from './product-names.ts';
import { Screen } from './screen.tsx';

const SLOW_AFTER_MS = 2000;

const steps = [
  ['site', 'verifySite'],
  ['credentials', 'verifyCredentials'],
  ['products', 'verifyProducts'],
  ['permissions', 'verifyPermissions'],
] as const satisfies readonly (readonly [Progress['step'], string])[];

type CheckingProps = { readonly state: Extract<FlowState, { step: 'verify' }> };

export function Checking({ state: { settled, question } }: CheckingProps) {
  const { back, provider } = useSession();
  const say = useSay(laterWords);
  const slow = useElapsed(SLOW_AFTER_MS);
  const [asksOne] = provider?.products?.length === 1 ? provider.products : [];
  // Here by the time that there is something to show in it.
  useLoaded(loadSheet, provider?.outputs !== undefined);
  // Where the credentials are proven already, only the site is left to be settled.
  const shown = question?.kind === 'confirm-site' ? steps.slice(0, 1) : steps;
  const running = shown.find(([step]) => !settled.some((one) => one.step === step))?.[0];
  return (
    <Screen>
      <Heading lead={say('verifyLead')}>{say('verifyTitle')}</Heading>
      <ul data-connect-part="rows" aria-live="polite">
        {shown.map(([step, label]) => {
          const done = settled.find((one) => one.step === step);
          const state = done ? 'good' : step === running ? 'running' : 'waiting';
          return (
            // Read out as a whole, and once it is settled.
            <li key={step} data-state={state} aria-atomic="true">
              <span data-connect-part="mark">{done && <Glyph name="done" />}</span>
              <span>{asksOne && step === 'products' ? say(products[asksOne]) : say(label)}</span>{' '}
              <bdi aria-live={state === 'running' ? 'off' : undefined}>
                {state === 'running' ? say('verifyAsking') : done?.found}
              </bdi>
            </li>
          );
        })}
      </ul>
      <p data-connect-part="lead" aria-live="polite">
        {slow && say('verifySlow')}
      </p>
      <button type="button" data-connect-part="secondary" onClick={back}>
        {say('cancel')}
      </button>
    </Screen>
  );
}

function useElapsed(ms: number): boolean {
  const [elapsed, setElapsed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setElapsed(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return elapsed;
}
