import { clouds } from './clouds.ts';
import type { Connection } from './connection.ts';
import { cleanField } from './fields/clean-value.ts';
import type { Provider } from './provider.ts';
import { fill } from './words/fill.ts';

/** A setting as it is shown; without a value where it is a secret, or nobody has it any more. */
export type OutputLine = {
  readonly label: string;
  readonly value: string | undefined;
  readonly note: string | undefined;
};

/** A site that was proven; its host is always the public one. */
type ProvenSite = Pick<Connection, 'host' | 'cloudId'>;

/**
 * The settings that a proven site and what was entered become. It never holds a secret, whatever is among the values.
 *
 * @example
 * readOutputs(jiraAlign, connection, { name: 'Acme', email: 'bot@…' })[0]  // { label: 'Jira Link', value: 'https://…', … }
 */
export function readOutputs(
  { outputs, fields, cloud }: Pick<Provider, 'outputs' | 'fields' | 'cloud'>,
  site: ProvenSite,
  entered: Readonly<Record<string, string>> = {},
): readonly OutputLine[] {
  const places = { host: site.host, cloudId: site.cloudId, api: clouds[cloud].apiHost };
  const typed = (name: string): string | undefined => {
    const kind = fields.find((field) => field.name === name)?.kind ?? 'secret';
    const isPublic = kind !== 'secret' && Object.hasOwn(entered, name);
    return (isPublic && cleanField(entered[name] ?? '', kind)) || undefined;
  };
  return (outputs?.lines ?? []).map(({ label, note, value, field }) => ({
    label,
    value: field === undefined ? fill(value, places) : typed(field),
    note: note && fill(note, places),
  }));
}
