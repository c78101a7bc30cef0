import type { Provider } from '../core/provider.ts';

type Ours = typeof import('../providers/index.ts');
type FieldOfOurs = Extract<Ours[keyof Ours], Provider>['fields'][number];
type SecretName = Extract<FieldOfOurs, { readonly kind: 'secret' }>['name'];

/**
 * What forms begin with, by the names of their fields: `{ cloudId: 'acme.atlassian.net', email: 'ci@…' }`. A secret has no
 * place here; the value of one of your own provider's secret fields is left out, and so is what looks like a token.
 */
export type InitialValues = { readonly [field: string]: string | undefined } & {
  readonly [Name in SecretName]?: never;
};
