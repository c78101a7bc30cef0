'use client';
import { useSession } from '../session.ts';
import { Glyph } from './glyph.tsx';

/** The row above a screen: Back where there is a way back, Close where there is something to close. */
export function Header() {
  const { state, say, back, leave, closable } = useSession();
  const hasBack = !['pick', 'resume', 'authorize', 'verify', 'connected', 'verified'].includes(state.step);
  if (!hasBack && !closable) return null;
  return (
    <div data-connect-part="header">
      {hasBack && (
        <button type="button" data-connect-part="icon-button" aria-label={say('back')} onClick={back}>
          <Glyph name="back" />
        </button>
      )}
      {closable && (
        <button
          type="button"
          data-connect-part="icon-button"
          aria-label={say('close')}
          onClick={() => leave('close-press')}
        >
          <Glyph name="close" />
        </button>
      )}
    </div>
  );
}
