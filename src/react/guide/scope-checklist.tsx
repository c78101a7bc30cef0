'use client';
import { useRef, useState } from 'react';
import type { Guide } from '../../core/guide.ts';
import type { Provider } from '../../core/provider.ts';
import { MOST_SCOPES } from '../../core/scopes/check-scopes.ts';
import { groupScopes } from '../../core/scopes/group-scopes.ts';
import { allNeeds, type FullScopeNeeds } from '../../core/scopes/scope-needs.ts';
import { joinNames } from '../../core/words/list-names.ts';
import { scopeWords } from '../../core/words/scope-words.ts';
import { Marked } from '../late/marked.tsx';
import { purposeOfScope } from '../late/purpose-of-scope.ts';
import { type CopyOutcome, copyText } from '../late/use-copy.ts';
import { useSay } from '../late/use-say.ts';
import { useSession } from '../session.ts';
import { appName, familyName } from './scope-group-names.ts';
import { ScopeRow } from './scope-row.tsx';
import { useTicks } from './use-ticks.ts';

type ScopeChecklistProps = {
  readonly guide: Guide;
  readonly provider: Provider;
  readonly needs: FullScopeNeeds;
};

/** What has to be selected on Atlassian's screen, in its order, to be ticked off there and copied from here. */
export function ScopeChecklist({ guide, provider, needs }: ScopeChecklistProps) {
  const say = useSay(scopeWords);
  const { messages } = useSession();
  const ticks = useTicks(typeof provider.guide === 'string' ? provider.guide : provider.id);
  const list = useRef<HTMLDivElement>(null);
  const [copied, setCopied] = useState<ReadonlySet<string>>(new Set());
  const [outcome, setOutcome] = useState<CopyOutcome>();
  const groups = groupScopes(needs);
  const all = groups.flatMap(({ families }) => families.flatMap(({ scopes }) => scopes));
  const asker = provider.outputs && { app: provider.outputs.tool };
  const [one] = copied;
  const place = (name: string) => `scope ${name}`;

  const tell = (how: CopyOutcome, names: readonly string[]) => {
    setOutcome(how);
    if (how === 'copied') setCopied(new Set(names));
  };
  const copyAll = async () => {
    const text = all.map(({ name }) => name).join('\n');
    const select = () => list.current && getSelection()?.selectAllChildren(list.current);
    tell(await copyText(text, () => void select()), []);
  };

  return (
    <div data-connect-part="wanted" ref={list}>
      <div data-connect-part="wanted-head">
        <strong>{say('wantedTitle', asker)}</strong>
        <button type="button" data-connect-part="link" onClick={() => void copyAll()}>
          {say('wantedCopyAll')}
        </button>
        <p data-connect-part="hint" aria-live="polite">
          {say('wantedTicked', {
            done: all.filter(({ name }) => ticks.has(place(name))).length,
            total: all.length,
          })}
          {needs.optional.length > 0 && ` · ${say('wantedOptionalCount', { count: needs.optional.length })}`}
        </p>
      </div>
      {needs.optional.length > 0 && <p>{say('wantedOptionalNote', asker)}</p>}
      {allNeeds(needs).length > MOST_SCOPES && (
        <p data-connect-part="guide-note">{say('wantedTooMany', { count: MOST_SCOPES })}</p>
      )}
      {groups.map(({ app, actions, families }) => (
        <section key={app} data-connect-part="wanted-app">
          <h4>{appName(say, app)}</h4>
          {(app === 'jira' || app === 'confluence') && (
            <p data-connect-part="hint">
              <Marked
                text={say(actions.length > 0 ? 'wantedFilter' : 'wantedFilterApp', {
                  product: appName(say, app),
                  actions: joinNames(actions, messages),
                })}
              />
            </p>
          )}
          {families.map(({ family, scopes }) => (
            <div key={family}>
              {familyName(say, family) && <h5>{familyName(say, family)}</h5>}
              <ul>
                {scopes.map((scope) => (
                  <ScopeRow
                    key={scope.name}
                    scope={scope}
                    purpose={purposeOfScope(guide, scope.name, messages)}
                    ticked={ticks.has(place(scope.name))}
                    copied={copied.has(scope.name)}
                    onTick={(ticked) => ticks.set(place(scope.name), ticked)}
                    onCopy={(how) => tell(how, [scope.name])}
                  />
                ))}
              </ul>
            </div>
          ))}
        </section>
      ))}
      <p data-connect-part="hint" role="status">
        {outcome === 'failed' && say('wantedCopyFailed')}
        {outcome === 'copied' &&
          (one === undefined
            ? say('wantedSaidAll', { count: all.length })
            : say('wantedSaidOne', { scope: one }))}
      </p>
    </div>
  );
}
