/**
 * German, in the form of address of a business letter.
 *
 * @module
 * @example
 * import { de } from 'connect-atlassian/locales/de';
 * <ConnectAtlassianProvider adapter={adapter} appName="Beacon" locale={de}>…
 */
import type { Locale } from '../core/words/locale.ts';
import type { Catalogue } from '../core/words/messages.ts';
import { connections } from './de/connections.ts';
import { errors } from './de/errors.ts';
import { fields } from './de/fields.ts';
import { form } from './de/form.ts';
import { help } from './de/help.ts';
import { reasons } from './de/reasons.ts';
import { result } from './de/result.ts';
import { scopes } from './de/scopes.ts';
import { window } from './de/window.ts';

const messages: Catalogue = {
  ...form,
  ...window,
  ...result,
  ...connections,
  ...help,
  ...fields,
  ...errors,
  ...reasons,
  ...scopes,
};

/** German for the whole UI; labels of Atlassian's own screens stay as Atlassian shows them. */
export const de = {
  tag: 'de',
  dir: 'ltr',
  messages,
  guides: async () => (await import('./de/guides.ts')).guides,
} as const satisfies Locale;
