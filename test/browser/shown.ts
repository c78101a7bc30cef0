import type { FlowState } from '../../src/core/flow.ts';
import type { AtlassianWindow } from '../../src/core/flow-state.ts';
import type { sayError } from '../../src/core/words/say-error.ts';
import type { Session } from '../../src/react/session.ts';

/** What the stories that were run so far have shown: read from the page and from what its parts rendered, not from names. */
export const shown = {
  stories: 0,
  parts: new Set<string>(),
  states: new Set<string>(),
  themes: new Set<string>(),
  steps: new Set<string>(),
  windows: new Set<string>(),
  providers: new Set<string>(),
  /** `provider code field` of every failure of a form. */
  failures: new Set<string>(),
  /** `code` and `code:reason` of everything that is worded on screen. */
  errors: new Set<string>(),
  exports: new Set<string>(),
};

/** What a part of each journey rendered last. */
const sessions = new Map<object, Session>();
const worded = new Map<string, string>();

/** The module with its hook watched. */
export const watchSession = <Module extends { readonly useSession: () => Session }>(original: Module) => ({
  ...original,
  useSession() {
    const session = original.useSession();
    sessions.set(session.pending, session);
    return session;
  },
});

export const watchWords = <Module extends { readonly sayError: typeof sayError }>(original: Module) => ({
  ...original,
  sayError(...[speaker, error]: Parameters<typeof sayError>) {
    const words = original.sayError(speaker, error);
    const { reason, asked } = error.detail;
    const sharp = reason ?? (asked === undefined ? undefined : 'asked');
    for (const key of [error.code, `${error.code}:${sharp}`]) worded.set(key, words[0]);
    return words;
  },
});

type Callable = (...args: never[]) => unknown;

const isCallable = (value: object): value is Callable => typeof value === 'function';

/** Everything that can be called says that it was; a component that passes its ref on is called by its `render`. */
function watch(name: string, value: object): object {
  if (isCallable(value)) {
    return (...args: never[]) => {
      shown.exports.add(name);
      return value(...args);
    };
  }
  const parts = Object.entries(value).map(([key, part]) => {
    if (typeof part !== 'object' && typeof part !== 'function') return [key, part];
    return [key, watch(key === 'render' ? name : `${name}.${key}`, part)];
  });
  return Object.fromEntries(parts);
}

export const watchExports = <Module extends object>(original: Module): Module =>
  Object.fromEntries(Object.entries(original).map(([name, value]) => [name, watch(name, value)])) as Module;

/** Names of what an entry exports to be called, also as a part of something. */
export const namesOf = (module: object): readonly string[] =>
  Object.entries(module).flatMap(([name, value]) =>
    isCallable(value) || 'render' in value ? [name] : Object.keys(value).map((part) => `${name}.${part}`),
  );

/** Forgets what was rendered before a story. */
export function beginStory(): void {
  sessions.clear();
  worded.clear();
}

/** What is on the page in passing. */
export function noteParts(): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-connect-part], [data-state]')) {
    const { connectPart, state } = element.dataset;
    if (connectPart !== undefined) shown.parts.add(connectPart);
    if (state !== undefined && element.closest('[data-connect-theme]')) shown.states.add(state);
  }
}

/** What a story has come to: what people see who look at it. */
export function noteStory(): void {
  noteParts();
  shown.stories += 1;
  for (const root of document.querySelectorAll<HTMLElement>(
    '[data-connect-part="dialog"], [data-connect-part="inline"]',
  )) {
    shown.themes.add(root.dataset.connectTheme ?? 'unstyled');
    if (root.style.getPropertyValue('--connect-accent')) shown.themes.add('own accent');
  }
  const text = document.body.innerText;
  for (const [key, words] of worded) if (text.includes(words)) shown.errors.add(key);
  for (const { state, provider } of sessions.values()) noteState(state, provider?.id);
}

function noteState(state: FlowState, provider = ''): void {
  shown.steps.add(state.step);
  shown.providers.add(provider);
  if (state.step === 'authorize') shown.windows.add(state.window);
  if (state.step !== 'failed' || !shown.errors.has(state.error.code)) return;
  shown.failures.add([provider, state.error.code, state.error.field].join(' ').trim());
}

/** Every step and every window, so that the compiler asks for a new one. */
export const steps = Object.keys({
  pick: true,
  fill: true,
  resume: true,
  authorize: true,
  verify: true,
  'choose-site': true,
  'confirm-site': true,
  'confirm-replace': true,
  failed: true,
  connected: true,
  verified: true,
} satisfies Record<FlowState['step'], true>);

export const windows = Object.keys({
  opening: true,
  open: true,
  blocked: true,
  gone: true,
  tab: true,
  framed: true,
  stays: true,
  before: true,
} satisfies Record<AtlassianWindow, true>);

export const themes = ['page', 'light', 'dark', 'system', 'forced-colors', 'unstyled', 'own accent'];
