'use client';
import type { ProductState } from '../../core/connection.ts';
import type { FlowState } from '../../core/flow.ts';
import type { Provider, Revoked } from '../../core/provider.ts';
import { revocationOf } from '../../core/revocation.ts';
import { laterWords } from '../../core/words/later-words.ts';
import { revokeWords } from '../../core/words/revoke-words.ts';
import { isOptional } from '../late/lacking.ts';
import { NewTabLink } from '../late/new-tab-link.tsx';
import { useSay } from '../late/use-say.ts';
import { useSession } from '../session.ts';
import { Handout } from './handout.tsx';
import { Limits } from './limits.tsx';
import { products } from './product-names.ts';
import { type Mark, Row } from './row.tsx';
import { Scopes } from './scopes.tsx';
import { Screen } from './screen.tsx';
import { VerifiedSite } from './verified-site.tsx';
import { sayAccount, sayEnd, Who } from './who.tsx';

const productStates = {
  answers: 'productAnswers',
  'missing-scope': 'productMissingScope',
  'no-access': 'productNoAccess',
  blocked: 'productBlocked',
  'not-found': 'productNotFound',
  unknown: 'productUnknown',
} as const satisfies Record<ProductState, string>;

const productMarks = {
  answers: 'good',
  'missing-scope': 'warn',
  'no-access': 'warn',
  blocked: 'warn',
  'not-found': 'unknown',
  unknown: 'unknown',
} as const satisfies Record<ProductState, Mark>;

/** What is kept, and who ends it at Atlassian. */
const stored = {
  consent: 'storedConsent',
  'service-account-token': 'storedNote',
  'service-account-client': 'storedNote',
  'own-token': 'storedOwnToken',
} as const satisfies Record<Revoked, string>;

type Ended<Step> = { readonly state: Extract<FlowState, { step: Step }> };

/** What the journey has led to. */
export function Result({ state }: Ended<'connected' | 'verified'>) {
  return state.step === 'verified' ? <VerifiedSite state={state} /> : <Connected state={state} />;
}

function Connected({ state: { connection, outcome, report } }: Ended<'connected'>) {
  const { leave, dispatch, stop, provider, locale } = useSession();
  const say = useSay(laterWords);
  const agreed = provider?.auth.kind === 'authorization-code';
  const again = () => {
    // What is still found out about this account is of no use to another one.
    stop();
    dispatch({ type: agreed ? 'again' : 'restart' });
  };
  return (
    <Screen>
      <div>
        <Who
          title={say('connectedTitle', { host: connection.host })}
          facts={[sayAccount(say, connection, agreed), sayEnd(say, connection, { agreed, tag: locale.tag })]}
        />
        {outcome === 'updated' && <p data-connect-part="note">{say('connectedAgain')}</p>}
        <ul data-connect-part="rows">
          {connection.products.map(({ product, state }) => (
            <Row
              key={product}
              state={state !== 'answers' && isOptional(connection, product) ? 'unknown' : productMarks[state]}
              name={say(products[product])}
              value={say(productStates[state])}
            />
          ))}
        </ul>
        <Limits connection={connection} auth={provider?.auth.kind} />
      </div>
      <Handout site={connection} report={report} />
      {!report && <Scopes scopes={connection.scopes} />}
      <p data-connect-part="hint" aria-live="off">
        {say(provider ? stored[revocationOf(provider).revoked] : 'storedNote')}{' '}
        {provider && <Revoke provider={provider} />}
      </p>
      <div data-connect-part="actions" aria-live="off">
        <button type="button" data-connect-part="primary" onClick={() => leave('done-press')}>
          {say('done')}
        </button>
        <button type="button" data-connect-part="secondary" onClick={again}>
          {say('another')}
        </button>
      </div>
    </Screen>
  );
}

/** Leads to where Atlassian ends what disconnecting leaves. */
function Revoke({ provider }: { readonly provider: Provider }) {
  const say = useSay(laterWords);
  const sayRevoke = useSay(revokeWords);
  const { revoked, url } = revocationOf(provider);
  return <NewTabLink href={url} label={sayRevoke(`revoke.link.${revoked}`)} note={say('linkNewTab')} />;
}
