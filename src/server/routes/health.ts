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
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new Error('The database did not answer within two seconds.')),
      PATIENCE_MS,
    );
  });
  try {
    await Promise.race([context.store.now(), late]);
    return json({ status: 'ready' });
  } catch (error) {
    context.onError(error);
    return json({ status: 'no-database' }, 503);
  } finally {
    clearTimeout(timer);
  }
}
