import type { Connection, ConnectionScope, Product, ProductState } from '../../core/connection.ts';
import type { Auth } from '../../core/provider.ts';
import { readScope } from '../../core/scopes/read-scope.ts';
import { laterWords } from '../../core/words/later-words.ts';
import { joinNames } from '../../core/words/list-names.ts';
import { useSay } from '../late/use-say.ts';
import { useSession } from '../session.ts';

/** What to do about a missing scope: none can be added to what there is. */
const advice = {
  basic: 'limitedToken',
  'client-credentials': 'limitedClient',
  'authorization-code': 'limitedConsent',
} as const satisfies Record<Auth['kind'], string>;

type LimitsProps = {
  readonly connection: Connection;
  /** How it was made; undefined where the page does not know. */
  readonly auth: Auth['kind'] | undefined;
};

/** What is missing of what the product cannot do without, and, more softly, of what it can. */
export function Limits({ connection, auth }: LimitsProps) {
  const say = useSay(laterWords);
  const { messages } = useSession();
  const { products, scopes } = connection;
  const required = missing(scopes, false);
  const optional = missing(scopes, true);
  const lacks = (wanted: ProductState) =>
    products.some(({ product, state }) => state === wanted && !isOptional(connection, product));
  const lacksScope = required.length > 0 || lacks('missing-scope');
  const isLimited = lacksScope || lacks('no-access') || lacks('blocked');
  return (
    <>
      {isLimited && (
        <div data-connect-part="box" data-state="warn">
          <strong>{say('limitedTitle')}</strong>
          {required.length > 0 && (
            <p translate="no">
              <bdi>{joinNames(required, messages)}</bdi>
            </p>
          )}
          {lacksScope && <p>{say(auth ? advice[auth] : 'limitedScopes')}</p>}
          {lacks('no-access') && <p>{say('limitedAccess')}</p>}
          {lacks('blocked') && <p>{say('limitedPolicy')}</p>}
        </div>
      )}
      {optional.length > 0 && (
        <p data-connect-part="hint">{say('limitedOptional', { scopes: joinNames(optional, messages) })}</p>
      )}
    </>
  );
}

const missing = (scopes: readonly ConnectionScope[], optional: boolean): readonly string[] =>
  scopes
    .filter((one) => one.state === 'missing' && (one.optional ?? false) === optional)
    .map(({ name }) => name);

/** Whether optional scopes alone are about a product, so that nothing is wrong where it does not answer. */
export function isOptional({ scopes }: Pick<Connection, 'scopes'>, product: Product): boolean {
  const own = scopes.filter(({ name }) => readScope(name).app === product);
  return own.length > 0 && own.every(({ optional }) => optional);
}
