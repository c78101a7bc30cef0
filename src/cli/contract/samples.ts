import type { ClientSample, Sample } from '../../simulator/index.ts';
import { messageOf } from '../read-args.ts';

/** What a running simulator has to connect with. */
export type Samples = {
  /** @throws {Error} when there is none of that name. */
  readonly sample: (name: string) => Sample;
  readonly client: (name: string) => ClientSample;
};

/** @throws {Error} when nothing answers there as a simulator does. */
export async function askSimulator(url: string): Promise<Samples> {
  const [samples, clients] = await Promise.all([
    ask<Sample>(url, 'samples'),
    ask<ClientSample>(url, 'clients'),
  ]);
  return { sample: (name) => find(samples, name), client: (name) => find(clients, name) };
}

async function ask<Named>(url: string, what: string): Promise<readonly Named[]> {
  try {
    const response = await fetch(new URL(`/__simulator__/${what}`, url));
    if (response.ok) return (await response.json()) as readonly Named[];
    throw new Error(`it answers ${response.status}`);
  } catch (error) {
    throw new Error(
      `there is no simulator at ${url} (${messageOf(error)}). Start it with "connect-atlassian simulate", give the backend its CONNECT_CLOUDS, and name it by --simulator.`,
    );
  }
}

function find<Named extends { readonly name: string }>(all: readonly Named[], name: string): Named {
  const found = all.find((one) => one.name === name);
  if (!found) throw new Error(`the simulator has no "${name}": it is of another version.`);
  return found;
}
