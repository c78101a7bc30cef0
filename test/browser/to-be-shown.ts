import { type ConnectErrorCode, errorCodes } from '../../src/core/error-codes.ts';
import type { Provider } from '../../src/core/provider.ts';
import { errorReasons } from '../../src/core/words/error-reasons.ts';
import * as ours from '../../src/providers/index.ts';
import { causes, codesOfSome, otherCodes } from '../failures/causes.ts';

const { providers: _listed, ...byName } = ours;
export const providers: readonly Provider[] = Object.values(byName);

/** Who may meet a code: what the handler is tested with says so. */
function meet(code: ConnectErrorCode): readonly Provider[] {
  const why = otherCodes[code] ?? '';
  if (/^of a stored connection only|shown to nobody/.test(why) || Object.hasOwn(codesOfSome, code)) return [];
  // A browser that opens no window is no failure: it has a screen.
  if (code === 'popup_blocked') return [];
  if (why === 'of the consent screen')
    return providers.filter(({ auth }) => auth.kind === 'authorization-code');
  return code === 'wrong_token_kind' ? providers.filter(({ auth }) => 'secret' in auth) : providers;
}

/** `provider code` of every failure that a form may get. */
export const failures = (Object.keys(errorCodes) as ConnectErrorCode[]).flatMap((code) =>
  meet(code).map(({ id }) => `${id} ${code}`),
);

/** The same, with its field, of every cause that the handler is met with. */
export const causesAtFields = Object.entries(causes).flatMap(([id, all]) =>
  all
    .flatMap((cause) => [cause, ...(cause.under ?? []).map(([, told]) => told)])
    .map(({ code, field }) => [id, code, field].join(' ').trim()),
);

/** Nobody sees these in this UI. */
const unseen = [
  // By whoever cancels.
  'cancelled',
  // A screen of its own, in other words.
  'popup_blocked',
  'not_configured:return-url',
  // A page of the server's, in the Atlassian window.
  'oauth_expired:ticket',
];

/** Every code, and every reason that has words of its own. */
export const errors = [...Object.keys(errorCodes), ...Object.keys(errorReasons)].filter(
  (key) => !unseen.includes(key),
);
