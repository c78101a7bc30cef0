import { messageOf } from '../read-args.ts';

/**
 * What a check found: `ok`; `wrong`, which has to be mended; `unknown` where nothing tells; `off` for what is not set up,
 * and need not be.
 */
export type Verdict = {
  readonly state: 'ok' | 'wrong' | 'unknown' | 'off';
  readonly says: string;
  readonly why?: string;
  readonly todo?: string;
};

/** One thing that is looked at. */
export type Check = {
  /** For machines; it stays the same. */
  readonly id: string;
  readonly title: string;
  readonly run: () => Verdict | Promise<Verdict>;
};

/** A check with what it found. */
export type Finding = Pick<Check, 'id' | 'title'> & Verdict;

/** What was read of the environment, or what is wrong with it: what, why and what to do, in two sentences. */
export type Read<Value> = { readonly value: Value } | { readonly fault: string };

/** Reads what may not be there, or not right. */
export function read<Value>(reader: () => Value): Read<Value> {
  try {
    return { value: reader() };
  } catch (error) {
    return { fault: messageOf(error) };
  }
}

/** Something is right, and this is how. */
export const ok = (says: string): Verdict => ({ state: 'ok', says });

/** Something is not set up, which is nobody's fault. */
export const off = (says: string): Verdict => ({ state: 'off', says });

/** Something is wrong: what, why that matters, and what to do. */
export const wrong = (says: string, why: string, todo: string): Verdict => ({
  state: 'wrong',
  says,
  why,
  todo,
});

/** Nothing tells whether it is right: why, and what to do. */
export const unknown = (says: string, todo: string): Verdict => ({ state: 'unknown', says, todo });

/** The same as the server says it when it starts: the first sentence is what and why, the rest what to do. */
export function wrongAsSaid(title: string, fault: string): Verdict {
  // The title stands before it.
  const named =
    [`${title}: `, `${title} `, `secretKey (${title}): `].find((name) => fault.startsWith(name)) ?? '';
  // What has a dot inside is a name, written as it is there.
  const text = fault.slice(named.length).replace(/^[a-z](?!\w*\.\w)/, (letter) => letter.toUpperCase());
  const end = text.indexOf('. ') + 1;
  return end > 0
    ? { state: 'wrong', says: text.slice(0, end), todo: text.slice(end + 1) }
    : { state: 'wrong', says: text };
}

/** What another check has to find first. */
export const waitsFor = (name: string): Verdict =>
  unknown(`It cannot be told while ${name} is wrong.`, `Mend ${name} first.`);
