const CHANNEL = 'connect-atlassian';
/** What a page tells that it is looked at again, or connected again, after a while. */
const WINDOW_EVENTS = ['pageshow', 'focus', 'online'] as const;

/**
 * Calls whenever something may have happened to an attempt: the callback page says so, or this page is back from sleep,
 * from another tab, or from the browser's memory. None of it is believed: it only makes the next question come sooner.
 *
 * @param origins  of the pages that may say so
 * @returns how to stop listening.
 */
export function listenForNews(attemptId: string, origins: readonly string[], call: () => void): () => void {
  const hear = (data: unknown) => {
    if (isAbout(data, attemptId)) call();
  };
  const onMessage = ({ origin, data }: MessageEvent<unknown>) => {
    if (origins.includes(origin)) hear(data);
  };
  const onVisible = () => {
    if (document.visibilityState === 'visible') call();
  };
  const channel = openChannel();
  if (channel) channel.onmessage = ({ data }) => hear(data);
  addEventListener('message', onMessage);
  document.addEventListener('visibilitychange', onVisible);
  for (const name of WINDOW_EVENTS) addEventListener(name, call);
  return () => {
    channel?.close();
    removeEventListener('message', onMessage);
    document.removeEventListener('visibilitychange', onVisible);
    for (const name of WINDOW_EVENTS) removeEventListener(name, call);
  };
}

/** A frame without an origin of its own has no channels. */
function openChannel(): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(CHANNEL);
  } catch {
    return undefined;
  }
}

/** Whoever sends it may send anything, and an object of theirs may do anything when it is read. */
function isAbout(data: unknown, attemptId: string): boolean {
  try {
    const { type, attempt } = data as { type?: unknown; attempt?: unknown };
    return type === CHANNEL && attempt === attemptId;
  } catch {
    return false;
  }
}
