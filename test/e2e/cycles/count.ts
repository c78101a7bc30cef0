/** What a page holds that only an end of it gives back. */
type Held = {
  readonly listeners: number;
  readonly timers: number;
  readonly channels: number;
  readonly sheets: number;
};

declare global {
  interface Window {
    held: () => Held;
  }
}

/** Counts in a page, from before anything else of it runs: it is sent there as text. */
export function countHeld(): void {
  const listeners = new Map<EventTarget, Set<string>>();
  const ids = new WeakMap<object, number>();
  let known = 0;
  const keyOf = (type: string, listener: object, options: unknown) => {
    const id = ids.get(listener) ?? ++known;
    ids.set(listener, id);
    const capture =
      typeof options === 'object' && options !== null && 'capture' in options ? options.capture : options;
    return `${type} ${id} ${capture === true}`;
  };
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  const lasts = (target: EventTarget) =>
    target === window ||
    target === document ||
    target === document.documentElement ||
    target === document.body;
  EventTarget.prototype.addEventListener = function (this: EventTarget, type, listener, options) {
    const target = this ?? window;
    if (listener && lasts(target)) {
      const own = listeners.get(target) ?? new Set();
      const key = keyOf(type, listener, options);
      listeners.set(target, own.add(key));
      const { once, signal } = typeof options === 'object' ? options : {};
      const gone = () => own.delete(key);
      if (once) add.call(target, type, gone, { once });
      if (signal) add.call(signal, 'abort', gone, { once: true });
    }
    add.call(target, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (this: EventTarget, type, listener, options) {
    const target = this ?? window;
    if (listener) listeners.get(target)?.delete(keyOf(type, listener, options));
    remove.call(target, type, listener, options);
  };

  const timers = new Set<number>();
  const { setTimeout: later, clearTimeout: never, setInterval: often, clearInterval: stop } = window;
  window.setTimeout = ((run: TimerHandler, ms?: number, ...args: unknown[]) => {
    const id = later(() => {
      timers.delete(id);
      if (typeof run === 'function') run(...args);
    }, ms);
    timers.add(id);
    return id;
  }) as typeof window.setTimeout;
  window.setInterval = ((...call: Parameters<typeof often>) => {
    const id = often(...call);
    timers.add(id);
    return id;
  }) as typeof window.setInterval;
  window.clearTimeout = (id) => {
    timers.delete(Number(id));
    never(id);
  };
  window.clearInterval = (id) => {
    timers.delete(Number(id));
    stop(id);
  };

  const channels = new Set<BroadcastChannel>();
  window.BroadcastChannel = class extends BroadcastChannel {
    constructor(name: string) {
      super(name);
      channels.add(this);
    }
    override close() {
      channels.delete(this);
      super.close();
    }
  };

  window.held = () => ({
    listeners: [...listeners.values()].reduce((sum, own) => sum + own.size, 0),
    timers: timers.size,
    channels: channels.size,
    sheets: document.adoptedStyleSheets.length,
  });
}
