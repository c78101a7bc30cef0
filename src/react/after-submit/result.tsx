'use client';
import type { Connection, ProductState, ScopeState } from '../../core/connection.ts';
import type { FlowState } from '../../core/flow.ts';
import type { Provider } from '../../core/provider.ts';
import { revocationOf } from '../../core/revocation.ts';
import { laterWords } from '../../core/words/later-words.ts';
import { revokeWords } from '../../core/words/revoke-words.ts';
import { NewTabLink } from '../late/new-tab-link.tsx';
import { useSay, useSession } from '../session.ts';
import { Handout } from './handout.tsx';
import { products } from './product-names.ts';
import { type Mark, Row } from './row.tsx';
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

const scopeStates = {
  present: 'scopePresent',
  missing: 'scopeMissing',
  unknown: 'scopeUnknown',
} as const satisfies Record<ScopeState, string>;

const productMarks = {
  answers: 'good',
  'missing-scope': 'warn',
  'no-access': 'warn',
  blocked: 'warn',
  'not-found': 'unknown',
  unknown: 'unknown',
} as const satisfies Record<ProductState, Mark>;

const scopeMarks = {
  present: 'good',
  missing: 'warn',
  unknown: 'unknown',
} as const satisfies Record<ScopeState, Mark>;

type Ended<Step> = { readonly state: Extract<FlowState, { step: Step }> };

/** What the journey has led to. */
export function Result({ state }: Ended<'connected' | 'verified'>) {
  return state.step === 'verified' ? <VerifiedSite state={state} /> : <Connected state={state} />;
}

function Connected({ state: { connection, outcome, report } }: Ended<'connected'>) {
  const { leave, dispatch, provider } = useSession();
  const say = useSay(laterWords);
  const agreed = provider?.auth.kind === 'authorization-code';
  return (
    <Screen>
      <div role="status">
        <Who
          title={say('connectedTitle', { host: connection.host })}
          facts={[sayAccount(say, connection, agreed), sayEnd(say, connection, agreed)]}
        />
        {outcome === 'updated' && <p data-connect-part="note">{say('connectedAgain')}</p>}
        <ul data-connect-part="rows">
          {connection.products.map(({ product, state }) => (
            <Row
              key={product}
              state={productMarks[state]}
              name={say(products[product])}
              value={say(productStates[state])}
            />
          ))}
        </ul>
        {isLimited(connection) && (
          <div data-connect-part="box" data-state="warn">
            <strong>{say('limitedTitle')}</strong>
            {lacks(connection, 'missing-scope', 'missing') && (
              <p>{say(agreed ? 'limitedConsent' : 'limitedScopes')}</p>
            )}
            {lacks(connection, 'no-access') && <p>{say('limitedAccess')}</p>}
            {lacks(connection, 'blocked') && <p>{say('limitedPolicy')}</p>}
          </div>
        )}
      </div>
      <Handout site={connection} report={report} />
      {!report && <Scopes connection={connection} />}
      <p data-connect-part="hint">
        {say(agreed ? 'storedConsent' : 'storedNote')} {provider && <Revoke provider={provider} />}
      </p>
      <div data-connect-part="actions">
        <button type="button" data-connect-part="primary" onClick={() => leave('done-press')}>
          {say('done')}
        </button>
        <button
          type="button"
          data-connect-part="secondary"
          onClick={() => dispatch({ type: agreed ? 'again' : 'restart' })}
        >
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

function Scopes({ connection: { scopes } }: { readonly connection: Connection }) {
  const say = useSay(laterWords);
  if (scopes.length === 0) return null;
  const present = scopes.filter(({ state }) => state === 'present').length;
  // Of those that were checked: what belongs to a product that the site has not is no lack.
  const checked = present + scopes.filter(({ state }) => state === 'missing').length;
  const count = say('scopesCount', { present: String(present), total: String(checked) });
  return (
    <details data-connect-part="scopes" open={scopes.some(({ state }) => state === 'missing')}>
      <summary>
        {say('scopesTitle')} {checked > 0 && <span>{count}</span>}
      </summary>
      <ul data-connect-part="rows">
        {scopes.map(({ name, state }) => (
          <Row key={name} state={scopeMarks[state]} name={name} value={say(scopeStates[state])} />
        ))}
      </ul>
    </details>
  );
}

/** Whether a product or a scope is in this state. */
function lacks({ products, scopes }: Connection, product: ProductState, scope?: ScopeState): boolean {
  return products.some(({ state }) => state === product) || scopes.some(({ state }) => state === scope);
}

/** A product that is not on the site limits nobody; a door that stays shut does. */
function isLimited({ products, scopes }: Connection): boolean {
  return (
    scopes.some(({ state }) => scopeMarks[state] === 'warn') ||
    products.some(({ state }) => productMarks[state] === 'warn')
  );
}
