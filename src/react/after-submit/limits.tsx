import type { Connection, ProductState } from '../../core/connection.ts';
import type { Auth } from '../../core/provider.ts';
import { laterWords } from '../../core/words/later-words.ts';
import { joinNames } from '../../core/words/list-names.ts';
import { missingScopes, productsThat } from '../late/lacking.ts';
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
  const required = missingScopes(connection, false);
  const optional = missingScopes(connection, true);
  const lacks = (state: ProductState) => productsThat(connection, state).length > 0;
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
