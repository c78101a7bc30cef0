'use client';
import type { MouseEvent } from 'react';
import type { Provider } from '../../core/provider.ts';
import type { ProviderStatus } from '../../core/wire/providers.ts';
import { useLoaded } from '../load.ts';
import { loadAfterSubmit } from '../load-later.ts';
import { useSession } from '../session.ts';
import { Glyph } from './glyph.tsx';
import { Heading } from './heading.tsx';
import { NotLoaded } from './not-loaded.tsx';
import { useOffered } from './use-offered.ts';

const groups = {
  'own-account': 'groupOwnAccount',
  'service-account': 'groupServiceAccount',
  'other-tool': 'groupOtherTool',
} as const satisfies Record<Provider['group'], string>;

/** The ways to connect that both the host and its backend offer, by who signs in; shown at its step only. */
export function ProviderList() {
  const { state, say } = useSession();
  const [offered, retry] = useOffered();
  const later = useLoaded(loadAfterSubmit, offered.status === 'failed');
  if (state.step !== 'pick') return null;
  const ask = ({ currentTarget }: MouseEvent) => {
    // The button goes with the failure.
    currentTarget.parentElement?.querySelector('h2')?.focus();
    retry();
  };
  return (
    <section data-connect-part="screen">
      <Heading lead={say('pickLead')}>{say('pickTitle')}</Heading>
      {offered.status === 'loading' && (
        <p data-connect-part="loading" aria-live="polite">
          {say('pickLoading')}
        </p>
      )}
      {offered.status === 'failed' && (
        <>
          {later ? (
            <later.Failure error={later.toConnectError(offered.error)} />
          ) : (
            <NotLoaded />
          )}
          <button type="button" data-connect-part="primary" onClick={ask}>
            {say('retry')}
          </button>
        </>
      )}
      {offered.status === 'ready' && <Choices offered={offered.list} />}
    </section>
  );
}

function Choices({ offered }: { readonly offered: readonly ProviderStatus[] }) {
  const { providers, say } = useSession();
  const shown = providers.filter(({ id }) => offered.some((one) => one.id === id && one.configured));
  if (shown.length === 0) return <p data-connect-part="note">{say('pickEmpty')}</p>;
  return [...new Set(shown.map(({ group }) => group))].map((group) => (
    <div data-connect-part="group" key={group}>
      <h3 data-connect-part="group-title">{say(groups[group])}</h3>
      {shown.map((provider) => provider.group === group && <Choice key={provider.id} provider={provider} />)}
    </div>
  ));
}

function Choice({ provider }: { readonly provider: Provider }) {
  const { dispatch, emit } = useSession();
  const pick = () => {
    emit('provider-selected', { provider: provider.id });
    dispatch({ type: 'pick', provider: provider.id });
  };
  return (
    <button type="button" data-connect-part="choice" onClick={pick}>
      <Glyph name={provider.group} />
      <span data-connect-part="choice-name">{provider.name}</span>
      <span data-connect-part="choice-summary">{provider.summary}</span>
    </button>
  );
}
