import type { Context } from '../context.ts';
import type { ConnectionKey } from '../store.ts';
import type { Renewed } from './flight.ts';
import { renew } from './renew.ts';

/**
 * Renews a connection's access token, or joins who does. Nobody's own going away ends it: the others still wait.
 *
 * @throws {ConnectError} what {@link renew} may fail with.
 */
export function fly(context: Context, key: ConnectionKey, refused: number | undefined): Promise<Renewed> {
  const { flights } = context;
  const name = JSON.stringify([key.tenantId, key.connectionId]);
  const flying = flights.get(name);
  if (flying) return flying.renewed;
  const renewed = renew(context, key, refused);
  // While what came cannot be written down, whoever asks here is given it all the same.
  const landed = renewed.then(({ kept }) => kept).catch(() => undefined);
  flights.set(name, { renewed, landed });
  void landed.then(() => flights.delete(name));
  return renewed;
}

const DRAIN_MS = 20_000;

/**
 * Waits until everything that Atlassian handed out is written down, before a process ends; `sweep` is the one that is under
 * way, and begins no further renewal.
 */
export async function drain(
  { flights, ending, onError }: Context,
  sweep: () => Promise<void>,
): Promise<void> {
  ending.near.abort();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(resolve, DRAIN_MS, 'late');
  });
  // Whoever began the sweep hears what fails in it.
  const all = sweep()
    .catch(() => undefined)
    .then(() => Promise.all(Array.from(flights.values(), ({ landed }) => landed)));
  const end = await Promise.race([all, late]);
  clearTimeout(timer);
  ending.here.abort();
  if (end === 'late') {
    onError(
      new Error(
        'New access tokens could not be written to the database before the process ended. The next sweep of any server renews them.',
      ),
    );
  }
}
