'use client';
import { useSession } from '../session.ts';

/** Stands for what comes later and could not be loaded; it is tried again. */
export function NotLoaded() {
  const { say } = useSession();
  return (
    <p role="alert" data-connect-part="box" data-state="bad">
      {say('loadFailed')}
    </p>
  );
}
