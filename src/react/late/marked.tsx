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

const LONG_WORD = /\S{24,}/g;
const LAST_SIGN = /(?!^)[.@/-](?=[^.@/-])/g;
const HERE = '\0';

/** An address that is longer than a phone is wide breaks where a part of it ends. */
function Breakable({ text }: { readonly text: string }) {
  const pieces = text.replace(LONG_WORD, (word) => word.replace(LAST_SIGN, `$&${HERE}`)).split(HERE);
  return pieces.map((piece, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never change places.
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {piece}
    </Fragment>
  ));
}
