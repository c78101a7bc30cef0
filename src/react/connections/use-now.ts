import { useEffect, useState } from 'react';

const MINUTE_MS = 60_000;

/** The time, once a minute, so that "a minute ago" does not stay that. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
