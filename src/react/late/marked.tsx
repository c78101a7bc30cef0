'use client';
import { splitLabels } from '../../core/guide.ts';
import { useSession } from '../session.ts';

/** A guide's text; what is written on Atlassian's screen stands out. */
export function Marked({ text }: { readonly text: string }) {
  const { options } = useSession();
  return splitLabels(text.replaceAll('{app}', () => options.current.appName)).map((piece, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never change places.
    index % 2 === 1 ? <b key={index}>{piece}</b> : piece,
  );
}
