'use client';
import type { ReactNode } from 'react';
import { type Guide, type GuideStep, readNeed } from '../../core/guide.ts';
import type { Provider } from '../../core/provider.ts';
import { helpWords } from '../../core/words/help-words.ts';
import { Marked } from '../late/marked.tsx';
import { ScopeName } from '../late/scope-name.tsx';
import { useSay } from '../late/use-say.ts';
import { AskedScopes } from './asked-scopes.tsx';

type TableProps = { readonly guide: Guide; readonly provider: Provider };

/** The tables that a step may bring, by their name. */
export const tables = {
  fields: FieldsTable,
  scopes: AskedScopes,
  profiles: ProfilesTable,
} as const satisfies Record<NonNullable<GuideStep['table']>, (props: TableProps) => ReactNode>;

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

function ProfilesTable({ guide }: TableProps) {
  const say = useSay(helpWords);
  return guide.profiles?.map(({ id, title, about, needs }) => (
    <Table
      key={id}
      caption={title}
      about={about}
      head={[say('guideTablePermission'), say('guideTableReason')]}
    >
      {needs.map((need) => {
        const { name, text } = readNeed(guide, need);
        return <Row key={name} name={name} text={text} />;
      })}
    </Table>
  ));
}

type OneTableProps = {
  readonly caption: string;
  readonly about?: string;
  readonly head: readonly [string, string];
  readonly children: ReactNode;
};

function Table({ caption, about, head, children }: OneTableProps) {
  return (
    <table>
      <caption>
        {caption}
        {about && <span data-connect-part="hint">{about}</span>}
      </caption>
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
        <ScopeName name={name} />
      </th>
      <td>
        <Marked text={text} />
      </td>
    </tr>
  );
}
