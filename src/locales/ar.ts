/**
 * Modern Standard Arabic, written from right to left, with the digits of Atlassian's screens. For those of the East:
 * `{ ...ar, tag: 'ar-EG' }`.
 *
 * @module
 * @example
 * import { ar } from 'connect-atlassian/locales/ar';
 * <ConnectAtlassianProvider adapter={adapter} appName="Beacon" locale={ar}>…
 */
import type { Locale } from '../core/words/locale.ts';
import type { Catalogue } from '../core/words/messages.ts';
import { connections } from './ar/connections.ts';
import { errors } from './ar/errors.ts';
import { fields } from './ar/fields.ts';
import { form } from './ar/form.ts';
import { help } from './ar/help.ts';
import { isolate } from './ar/isolate.ts';
import { reasons } from './ar/reasons.ts';
import { result } from './ar/result.ts';
import { scopes } from './ar/scopes.ts';
import { window } from './ar/window.ts';

const { askBody, askBodyTool, askAllowBody, ...inLines } = help;

const messages: Catalogue = {
  ...isolate({ ...form, ...window, ...result, ...connections, ...inLines, ...fields, ...errors, ...reasons }),
  // Messages to be sent: an address with a sign behind it is no link any more.
  ...{ askBody, askBodyTool, askAllowBody },
  ...scopes,
};

/** Arabic for the whole UI; labels of Atlassian's own screens stay as Atlassian shows them. */
export const ar = {
  tag: 'ar-u-nu-latn',
  dir: 'rtl',
  messages,
  guides: async () => (await import('./ar/guides.ts')).guides,
} as const satisfies Locale;
