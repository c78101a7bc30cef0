'use client';
import { type CloudName, clouds } from '../../core/clouds.ts';
import type { Connection, ProductState, ScopeState } from '../../core/connection.ts';
import type { FlowState } from '../../core/flow.ts';
import { laterWords } from '../../core/words/later-words.ts';
import { NewTabLink } from '../late/new-tab-link.tsx';
import { Glyph } from '../parts/glyph.tsx';
import { Heading } from '../parts/heading.tsx';
import { useSay, useSession } from '../session.ts';
import { products } from './product-names.ts';
import { Screen } from './screen.tsx';

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

type Mark = 'good' | 'warn' | 'unknown';

const markGlyphs = { good: 'done', warn: 'missing', unknown: 'unknown' } as const;

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

type ResultProps = { readonly state: Extract<FlowState, { step: 'connected' }> };

export function Result({ state: { connection, outcome } }: ResultProps) {
  const { leave, dispatch, provider } = useSession();
  const say = useSay(laterWords);
  const agreed = provider?.auth.kind === 'authorization-code';
  return (
    <Screen>
      <div role="status">
        <Who connection={connection} agreed={agreed} />
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
      <Scopes connection={connection} />
      <p data-connect-part="hint">
        {say(agreed ? 'storedConsent' : 'storedNote')}{' '}
        {agreed && (
          <NewTabLink href={appsPage(provider.cloud)} label={say('linkApps')} note={say('linkNewTab')} />
        )}
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

/**
 * Where a person ends what they agreed to.
 *
 * @see https://support.atlassian.com/security-and-access-policies/docs/manage-your-users-third-party-apps/
 */
const appsPage = (cloud: CloudName): string => `https://${clouds[cloud].idHost}/manage-profile/apps`;

type WhoProps = { readonly connection: Connection; readonly agreed: boolean };

function Who({ connection: { host, account, expiresAt }, agreed }: WhoProps) {
  const say = useSay(laterWords);
  // A date, entered as such: nobody's time zone moves it.
  const dates = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' });
  const ends = expiresAt && dates.format(new Date(expiresAt));
  return (
    <div data-connect-part="who">
      <span data-connect-part="mark" data-state="good">
        <Glyph name="done" />
      </span>
      <div>
        <Heading>{say('connectedTitle', { host })}</Heading>
        <p data-connect-part="hint">
          {[
            say(!agreed && isClient(account) ? 'connectedAsClient' : 'connectedAs', {
              account: account.name,
            }),
            ends && say(agreed ? 'endsConsent' : 'ends', { date: ends }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
    </div>
  );
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

type RowProps = { readonly state: Mark; readonly name: string; readonly value: string };

function Row({ state, name, value }: RowProps) {
  return (
    <li data-state={state}>
      <span data-connect-part="mark">
        <Glyph name={markGlyphs[state]} />
      </span>
      <span>{name}</span>
      <bdi>{value}</bdi>
    </li>
  );
}

/** Whether a product or a scope is in this state. */
function lacks({ products, scopes }: Connection, product: ProductState, scope?: ScopeState): boolean {
  return products.some(({ state }) => state === product) || scopes.some(({ state }) => state === scope);
}

/** Where no scope lets anybody read who it is, its client ID is all that is known. */
const isClient = ({ id, email }: Connection['account']): boolean => id === null && email === null;

/** A product that is not on the site limits nobody; a door that stays shut does. */
function isLimited({ products, scopes }: Connection): boolean {
  return (
    scopes.some(({ state }) => scopeMarks[state] === 'warn') ||
    products.some(({ state }) => productMarks[state] === 'warn')
  );
}
