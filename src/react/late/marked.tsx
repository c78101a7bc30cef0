'use client';
import { Fragment } from 'react';
import { splitLabels } from '../../core/guide.ts';
import { useSession } from '../session.ts';

/** A guide's text; what is written on Atlassian's screen stands out, and runs its own way in every language. */
export function Marked({ text }: { readonly text: string }) {
  const { appName } = useSession();
  return splitLabels(text.replaceAll('{app}', () => appName)).map((piece, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never change places.
      <b key={index} dir="auto">
        <Breakable text={piece} />
      </b>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never change places.
      <Breakable key={index} text={piece} />
    ),
  );
}

/** An address that is longer than a phone is wide breaks where a part of it ends. */
function Breakable({ text }: { readonly text: string }) {
  return text.split(/(\S{24,})/).map((word, index) => {
    const parts = index % 2 === 1 ? (word.match(/[^.@/-]*[.@/-]+|[^.@/-]+$/g) ?? []) : [];
    if (parts.length < 2) return word;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the words of one text never change places.
      <Fragment key={index}>
        {parts.map((part, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: nor do the parts of one word.
          <Fragment key={at}>
            {at > 0 && <wbr />}
            {part}
          </Fragment>
        ))}
      </Fragment>
    );
  });
}
