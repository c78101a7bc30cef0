'use client';
import type { Guide } from '../../core/guide.ts';
import type { Provider } from '../../core/provider.ts';
import { groupScopes } from '../../core/scopes/group-scopes.ts';
import type { FullScopeNeeds } from '../../core/scopes/scope-needs.ts';
import { scopeWords } from '../../core/words/scope-words.ts';
import { purposeOfScope } from '../late/purpose-of-scope.ts';
import { ScopeName } from '../late/scope-name.tsx';
import { useSay } from '../late/use-say.ts';
import { useWantedScopes } from '../late/use-wanted-scopes.ts';
import { useSession } from '../session.ts';
import { ScopeChecklist } from './scope-checklist.tsx';

type AskedScopesProps = { readonly guide: Guide; readonly provider: Provider };

/** What the backend needs, once it has said so: to be selected where one makes a credential, to be read where one agrees. */
export function AskedScopes({ guide, provider }: AskedScopesProps) {
  const say = useSay(scopeWords);
  const wanted = useWantedScopes(provider);
  const asker = provider.outputs && { app: provider.outputs.tool };
  if (wanted === 'loading') return <p data-connect-part="hint">{say('wantedAsking', asker)}</p>;
  if (wanted === 'failed') {
    return (
      <p data-connect-part="box" data-state="warn" role="alert">
        {say('wantedFailed', asker)}
      </p>
    );
  }
  const List = provider.auth.kind === 'authorization-code' ? Consent : ScopeChecklist;
  return <List guide={guide} provider={provider} needs={wanted} />;
}

/** Nothing can be left out there, so that nothing is called optional. */
function Consent({ guide, needs }: AskedScopesProps & { readonly needs: FullScopeNeeds }) {
  const say = useSay(scopeWords);
  const { messages } = useSession();
  const all = groupScopes(needs).flatMap(({ families }) => families.flatMap(({ scopes }) => scopes));
  return (
    <div data-connect-part="wanted">
      <strong>{say('wantedTitle')}</strong>
      <ul>
        {all.map(({ name }) => {
          const purpose = purposeOfScope(guide, name, messages);
          return (
            <li key={name}>
              <code>
                <ScopeName name={name} />
              </code>
              {purpose && <p data-connect-part="hint">{purpose}</p>}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
