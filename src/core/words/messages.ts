import type { ConnectErrorCode } from '../error-codes.ts';
import type { FieldIssue } from '../fields/field-issue.ts';
import type { ScopeKey } from '../scopes/scope-data.ts';
import type { aidWords } from './aid-words.ts';
import type { authorizeWords } from './authorize-words.ts';
import type { connectionWords } from './connection-words.ts';
import type { SharpError } from './error-reasons.ts';
import type { formWords } from './form-words.ts';
import type { GuideKey } from './guide-keys.ts';
import type { helpWords } from './help-words.ts';
import type { laterWords } from './later-words.ts';
import type { listWords } from './list-words.ts';
import type { pageWords } from './page-words.ts';
import type { ProviderKey } from './provider-keys.ts';
import type { revokeWords } from './revoke-words.ts';
import type { scopeWords } from './scope-words.ts';
import type { sheetWords } from './sheet-words.ts';
import type { Text, ValuesOf } from './text.ts';
import type { windowWords } from './window-words.ts';

/** Every text of the UI by its key, in the parts in which it is loaded. */
type English = typeof formWords &
  typeof aidWords &
  typeof authorizeWords &
  typeof laterWords &
  typeof listWords &
  typeof helpWords &
  typeof scopeWords &
  typeof sheetWords &
  typeof connectionWords &
  typeof revokeWords &
  typeof windowWords &
  typeof pageWords;

/** What a whole language has to say, but for the texts of the guides. */
type CatalogueKey =
  | keyof English
  | `field.${FieldIssue}`
  | `error.${ConnectErrorCode | SharpError}`
  | ProviderKey
  | ScopeKey;

/**
 * The UI's words by key. Hosts override any of them: fields by `field.<issue>`, failures by `error.<code>` or, for
 * a sharper cause, `error.<code>:<reason>`, with what happened on the first line and what to do on the second;
 * providers by `provider.<id>.…`, guides by `guide.<guide>/<section>/…`.
 */
export type MessageKey = CatalogueKey | GuideKey;

/** What may be said under a key: several forms where a number is counted in it. */
type TextOf<Key> = Key extends keyof English ? (English[Key] extends string ? string : Text) : string;

/** A host's own words; what it leaves out stays as its `locale` says it, or English. */
export type Messages = { readonly [Key in MessageKey]?: TextOf<Key> | undefined };

/** Every word of a language; a missing one is a type error. */
export type Catalogue = { readonly [Key in CatalogueKey]: TextOf<Key> };

/** Speaks from one part of the catalogue; what a text leaves to be filled in has to be given. */
export type Say<Words> = <Key extends keyof Words & string>(
  key: Key,
  ...values: Record<never, never> extends ValuesOf<Words[Key]>
    ? [values?: ValuesOf<Words[Key]> | undefined]
    : [values: ValuesOf<Words[Key]>]
) => string;
