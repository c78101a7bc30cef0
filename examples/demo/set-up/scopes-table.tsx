import type { ScopeEntry, ScopeNeed } from 'connect-atlassian/guides/set-up';
import { Fragment } from 'react';

const groups: readonly (readonly [need: ScopeNeed, title: string])[] = [
  ['asked', 'Asked for by Beacon'],
  ['more', 'If your product needs more'],
  ['not-there', 'Not in the console'],
];

/** Which scopes are ticked, which more there are, and which are looked for in vain. */
export function ScopesTable({ scopes }: { readonly scopes: readonly ScopeEntry[] }) {
  return (
    <table className="scopes">
      <caption className="unseen">Scopes</caption>
      <thead>
        <tr>
          <th scope="col">Scope</th>
          <th scope="col">What it is for</th>
        </tr>
      </thead>
      {groups.map(([need, title]) => (
        <tbody key={need} data-need={need}>
          <tr>
            <th scope="colgroup" colSpan={2}>
              {title}
            </th>
          </tr>
          {scopes
            .filter((scope) => scope.need === need)
            .map(({ name, api, text }) => (
              <tr key={name}>
                <th scope="row">
                  <code>
                    {name.match(/[^:.-]+[:.-]?/g)?.map((piece) => (
                      <Fragment key={piece}>
                        {piece}
                        <wbr />
                      </Fragment>
                    ))}
                  </code>
                  {api && <small>{api}</small>}
                </th>
                <td>{text}</td>
              </tr>
            ))}
        </tbody>
      ))}
    </table>
  );
}
