'use client';
import { splitLabels } from '../../core/guide.ts';
import { useSession } from '../session.ts';

/** A guide's text; what is written on Atlassian's screen stands out, and runs its own way in every language. */
export function Marked({ text }: { readonly text: string }) {
  const { appName } = useSession();
  return splitLabels(text.replaceAll('{app}', () => appName)).map((piece, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never change places.
      <b key={index} dir="auto">
        {piece}
      </b>
    ) : (
      piece
    ),
  );
}
