import { readSecretKeys } from '../../server/proxy/secret-keys.ts';
import { readKeyRing } from '../../server/vault/key-ring.ts';
import { type Check, off, ok, read, wrongAsSaid } from './check.ts';
import type { Deployment } from './deployment.ts';

/** The keys that seal what is stored; of them, the ids alone are shown. */
export const checkKeys = ({ environment }: Pick<Deployment, 'environment'>): Check => ({
  id: 'keys',
  title: 'CONNECT_KEYS',
  run() {
    const ring = read(() => readKeyRing(environment.CONNECT_KEYS));
    if ('fault' in ring) return wrongAsSaid('CONNECT_KEYS', ring.fault);
    const [writer = '', ...others] = ring.value.keys.keys();
    const reads =
      others.length === 0
        ? ''
        : ` ${asSentence(list(others))} ${others.length === 1 ? 'opens' : 'open'} what is older.`;
    return ok(asSentence(`${shownKeyId(writer)} seals and opens.${reads}`));
  },
});

/** The keys of the proxy. */
export const checkSecretKey = ({ environment }: Deployment): Check => ({
  id: 'secret-key',
  title: 'CONNECT_SECRET_KEY',
  run() {
    const text = environment.CONNECT_SECRET_KEY;
    const keys = read(() => readSecretKeys(text));
    if ('fault' in keys) return wrongAsSaid('CONNECT_SECRET_KEY', keys.fault);
    const count = (text ?? '').split(',').filter((key) => key.trim() !== '').length;
    if (count === 0) return off('None is set, so that nobody may use the proxy.');
    return ok(`${count === 1 ? 'One key is' : `${count} keys are`} long enough.`);
  },
});

const list = (ids: readonly string[]): string => ids.map(shownKeyId).join(', ');

const LONGEST_ID = 32;

/** Whoever takes the id for the key's place has written a key there: 32 bytes have 43 letters. */
export const shownKeyId = (id: string): string => {
  if (id === '') return 'an unknown key';
  return id.length > LONGEST_ID ? 'a key with a long id' : JSON.stringify(id);
};

const asSentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
