import type { KeyRotation, UnopenedConnection } from '../../server/vault/rotate-keys.ts';
import { shownKeyId } from '../doctor/check-keys.ts';

/** Questions and sign-ins that are under way are sealed too, and end by themselves. */
const UNDER_WAY_MS = 10 * 60_000;

/** What came of a rotation, in words; of keys and connections the ids alone. */
export function printRotation(
  rotation: KeyRotation,
  { dryRun, now }: { readonly dryRun: boolean; readonly now: Date },
): string {
  const lines = dryRun ? counted(rotation) : [done(rotation)];
  if (rotation.unopened.length > 0) lines.push('', ...refused(rotation.unopened));
  if (!dryRun) lines.push('', ...whatNow(rotation, now));
  return lines.join('\n');
}

function counted({ writer, before }: KeyRotation): string[] {
  if (before.size === 0) return ['There are no connections.'];
  const inOrder = [...before].sort(([one], [other]) => Number(other === writer) - Number(one === writer));
  return [
    'Connections by the key that they are sealed with; nothing was changed:',
    ...inOrder.map(
      ([id, count]) => `  ${shownKeyId(id)}: ${count}${id === writer ? ', which seals now' : ''}`,
    ),
  ];
}

const done = ({ writer, resealed, already }: KeyRotation): string =>
  `${connections(resealed)} sealed anew with ${shownKeyId(writer)}, ${already} had been before.`;

function refused(unopened: readonly UnopenedConnection[]): string[] {
  return [
    `${connections(unopened.length)} could not be opened here:`,
    ...unopened.map(
      ({ connectionId, why, keyId }) =>
        `  ${JSON.stringify(connectionId)}: ${reasons[why](shownKeyId(keyId))}`,
    ),
    'Where a key is missing, or has other bytes than it had, put it back and run this again. Where none was ever',
    'lost, the row was changed or moved: let the customer connect it anew, or disconnect it.',
  ];
}

const reasons: Readonly<Record<UnopenedConnection['why'], (key: string) => string>> = {
  'key-missing': (key) => `${key} is not in CONNECT_KEYS.`,
  'other-key': (key) => `${key} has other bytes here than it had when it sealed it.`,
  'not-what-was-sealed': (key) => `it is not what was sealed for it with ${key}.`,
};

function whatNow({ writer, after, unopened, isSettled }: KeyRotation, now: Date): string[] {
  if (!isSettled) {
    return [
      'While this ran, others went on sealing with another key: take none out of CONNECT_KEYS yet.',
      `Put ${shownKeyId(writer)} first on every server, restart it, and run this again.`,
    ];
  }
  const left = [...after.keys()].filter((id) => id !== writer);
  if (unopened.length > 0) {
    return [
      `Take no key out of CONNECT_KEYS before you know why${left.length > 0 ? `: ${left.map(shownKeyId).join(', ')} may be needed for them` : ''}.`,
    ];
  }
  const from = new Date(now.getTime() + UNDER_WAY_MS).toISOString().slice(11, 16);
  return [
    `Where every server has ${shownKeyId(writer)} first, all other keys may be taken out of CONNECT_KEYS from ${from} UTC on:`,
    'what is sealed for people who are connecting right now has ended by then.',
  ];
}

const connections = (count: number): string => (count === 1 ? '1 connection' : `${count} connections`);
