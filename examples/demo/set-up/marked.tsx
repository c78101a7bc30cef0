import { splitLabels } from 'connect-atlassian/guides/set-up';

/** A text of the set-up; what is written on Atlassian's screen stands out. */
export function Marked({ text }: { readonly text: string }) {
  return splitLabels(text).map((piece, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never change places.
    index % 2 === 1 ? <b key={index}>{piece}</b> : piece,
  );
}
