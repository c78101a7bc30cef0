import type { Product } from '../../core/connection.ts';
import { nameApp } from '../../core/words/failure-words.ts';
import { joinNames, listNames } from '../../core/words/list-names.ts';
import { missingScopes, productsThat } from '../late/lacking.ts';
import type { FactsProps } from './facts.tsx';

/** What a connection that stands cannot do all the same: a test that it passes does not say so. */
export function Lacks({ connection, say, speaker }: Pick<FactsProps, 'connection' | 'say' | 'speaker'>) {
  const messages = { ...speaker.locale?.messages, ...speaker.messages };
  const required = missingScopes(connection, false);
  const named = (products: readonly Product[]) => joinNames(products.map(nameApp), messages);
  const access = named(productsThat(connection, 'no-access'));
  const policy = named(productsThat(connection, 'blocked'));
  // Where nobody said which scopes are wanted, none is known to be missing.
  const scopes = listNames(required, messages) || named(productsThat(connection, 'missing-scope'));
  const said = [
    scopes && say('connectionLacksScopes', { scopes }),
    access && say('connectionLacksAccess', { products: access }),
    policy && say('connectionLacksPolicy', { products: policy }),
  ].filter(Boolean);
  if (said.length === 0) return null;
  return (
    <p data-connect-part="note" data-state="warn">
      {said.join(' ')}
    </p>
  );
}
