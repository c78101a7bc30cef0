'use client';
import { Fragment, type ReactNode } from 'react';
import type { Guide, GuideStep } from '../../core/guide.ts';
import type { Provider } from '../../core/provider.ts';
import { helpWords } from '../../core/words/help-words.ts';
import { Marked } from '../late/marked.tsx';
import { useSay } from '../session.ts';

type TableProps = { readonly guide: Guide; readonly provider: Provider };

/** The tables that a step may bring, by their name. */
export const tables = { fields: FieldsTable, scopes: ScopesTable } as const satisfies Record<
  NonNullable<GuideStep['table']>,
  (props: TableProps) => ReactNode
>;

function FieldsTable({ guide, provider: { fields } }: TableProps) {
  const say = useSay(helpWords);
  return (
    <Table caption={say('guideFieldsTable')} head={[say('guideTableField'), say('guideTableWhat')]}>
      {guide.sections.map(({ id, what }) => {
        const label = fields.find(({ name }) => name === id)?.label;
        return label && what ? <Row key={id} name={label} text={what} /> : null;
      })}
    </Table>
  );
}

function ScopesTable({ guide, provider: { scopes = [] } }: TableProps) {
  const say = useSay(helpWords);
  return (
    <Table caption={say('guideScopesTable')} head={[say('guideTableScope'), say('guideTableReason')]}>
      {scopes.map((name) => (
        <Row key={name} name={name} text={guide.scopes[name] ?? ''} />
      ))}
    </Table>
  );
}

type OneTableProps = {
  readonly caption: string;
  readonly head: readonly [string, string];
  readonly children: ReactNode;
};

function Table({ caption, head, children }: OneTableProps) {
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {head.map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

function Row({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <tr>
      <th scope="row">
        {name.match(/[^:-]+[:-]?/g)?.map((piece, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one name never change places.
          <Fragment key={index}>
            {piece}
            <wbr />
          </Fragment>
        ))}
      </th>
      <td>
        <Marked text={text} />
      </td>
    </tr>
  );
}
