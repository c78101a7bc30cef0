import type { OAuthApp } from './data/apps.ts';
import type { ClientSample } from './data/client-samples.ts';
import type { Sample } from './data/samples.ts';
import type { Faults } from './faults/faults.ts';
import { readFault } from './faults/read-fault.ts';
import { type Answer, answerJson } from './http/answer.ts';
import type { LoggedRequest, RequestLog } from './http/request-log.ts';
import { readVariants, type Variants } from './variants.ts';

/** The first path segment of the simulator's own routes. */
export const CONTROL_HOST = '__simulator__';

/** What the routes for other processes act on. */
export type Controls = {
  readonly faults: Faults;
  readonly requests: Pick<RequestLog, 'clear'> & { list(): readonly LoggedRequest[] };
  readonly samples: readonly Sample[];
  readonly clients: readonly ClientSample[];
  readonly apps: readonly OAuthApp[];
  readonly variants: () => Variants;
  readonly use: (variants: Partial<Variants>) => void;
  readonly reset: () => void;
};

type Route = (controls: Controls, body: string) => unknown;

const ROUTES: Readonly<Record<string, Readonly<Record<string, Route>>>> = {
  '/faults': {
    GET: ({ faults }) => faults.list(),
    POST: ({ faults }, body) => {
      faults.add(readFault(JSON.parse(body)));
      return faults.list();
    },
    DELETE: ({ faults }) => {
      faults.clear();
      return [];
    },
  },
  '/variants': {
    GET: ({ variants }) => variants(),
    PATCH: ({ use, variants }, body) => {
      use(readVariants(JSON.parse(body)));
      return variants();
    },
  },
  '/requests': {
    GET: ({ requests }) => requests.list(),
    DELETE: ({ requests }) => {
      requests.clear();
      return [];
    },
  },
  '/samples': { GET: ({ samples }) => samples },
  '/clients': { GET: ({ clients }) => clients },
  '/apps': { GET: ({ apps }) => apps },
  '/reset': {
    POST: ({ reset }) => {
      reset();
      return {};
    },
  },
};

/** Answers a request of another process to look at the simulator or change it. */
export const answerControl = (method: string, path: string, body: string, controls: Controls): Answer => {
  const methods = ROUTES[path];
  if (methods === undefined) {
    return answerJson(404, { error: `There are ${Object.keys(ROUTES).join(', ')}.` });
  }
  const route = methods[method];
  if (route === undefined) {
    const allow = Object.keys(methods).join(', ');
    return answerJson(405, { error: `${path} takes ${allow}.` }, { allow });
  }
  try {
    return answerJson(200, route(controls, body));
  } catch (error) {
    return answerJson(400, { error: error instanceof Error ? error.message : String(error) });
  }
};
