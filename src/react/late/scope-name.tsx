import { Fragment } from 'react';

/** A name that may break after its parts: it is longer than a phone is wide. */
export function ScopeName({ name }: { readonly name: string }) {
  return name.match(/[^:-]+[:-]?/g)?.map((piece, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one name never change places.
    <Fragment key={index}>
      {piece}
      <wbr />
    </Fragment>
  ));
}
