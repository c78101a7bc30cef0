import type { Context } from '../context.ts';
import { json } from '../http/respond.ts';
import type { RouteCall } from './route.ts';

const PATIENCE_MS = 2_000;

/** `GET /health`: this process answers. Whether it should be given work, {@link sayReady} tells. */
export async function sayAlive(): Promise<Response> {
  return json({ status: 'ok' });
}

/** `GET /ready`: 200 while it should be given work; 503 when its database is away, or it is about to end. */
export async function sayReady({ context }: RouteCall): Promise<Response> {
  if (context.draining.signal.aborted) return json({ status: 'draining' }, 503);
  return (await hasDatabase(context)) ? json({ status: 'ready' }) : json({ status: 'no-database' }, 503);
}

const underWay = new WeakMap<Context, Promise<boolean>>();

/** Asked once for all who want to know at the same time: anybody may, and connections to a database are few. */
function hasDatabase(context: Context): Promise<boolean> {
  const asked = underWay.get(context) ?? askDatabase(context).finally(() => underWay.delete(context));
  underWay.set(context, asked);
  return asked;
}

async function askDatabase({ store, onError }: Context): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new Error('The database did not answer within two seconds.')),
      PATIENCE_MS,
    );
  });
  try {
    await Promise.race([store.now(), late]);
    return true;
  } catch (error) {
    onError(error);
    return false;
  } finally {
    clearTimeout(timer);
  }
}
