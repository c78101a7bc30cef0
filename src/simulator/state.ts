import type { Controls } from './answer-control.ts';
import type { CallbackUrls } from './auth/authorization.ts';
import { createStores } from './auth/stores.ts';
import { CLOUDS, findCloud } from './clouds.ts';
import type { Context } from './context.ts';
import { APPS } from './data/apps.ts';
import { CLIENT_SAMPLES } from './data/client-samples.ts';
import { SAMPLES } from './data/samples.ts';
import { createFaults, type FaultQueue } from './faults/faults.ts';
import { createRequestLog, type RequestLog } from './http/request-log.ts';
import { DEFAULT_VARIANTS, readVariants, type Variants } from './variants.ts';

/** Everything about a simulator that changes while it runs. */
export interface State extends Controls {
  readonly faults: FaultQueue;
  readonly requests: RequestLog;
  /** What an answer to a request for this public host may depend on. */
  context(origin: string, host: string): Context;
}

/** Starts with no fault, no request and the given variants, to which `reset` returns. */
export const createState = (
  changes: Partial<Variants>,
  now: () => Date,
  callbackUrls: CallbackUrls,
): State => {
  const initial: Variants = Object.freeze({ ...DEFAULT_VARIANTS, ...readVariants(changes) });
  const faults = createFaults();
  const requests = createRequestLog();
  const stores = {
    commercial: createStores(CLOUDS.commercial),
    government: createStores(CLOUDS.government),
  };
  const startedAt = now();
  let variants = initial;
  return {
    faults,
    requests,
    samples: SAMPLES,
    clients: CLIENT_SAMPLES,
    apps: APPS,
    variants: () => variants,
    use(next) {
      variants = Object.freeze({ ...variants, ...readVariants(next) });
    },
    reset() {
      variants = initial;
      faults.clear();
      requests.clear();
      for (const { consents } of Object.values(stores)) consents.clear();
    },
    context(origin, host) {
      const cloud = findCloud(host) ?? CLOUDS.commercial;
      return { ...stores[cloud.name], variants, now: now(), startedAt, cloud, callbackUrls, origin };
    },
  };
};
