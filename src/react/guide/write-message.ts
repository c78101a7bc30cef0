import { type Guide, withoutMarks } from '../../core/guide.ts';
import type { Provider } from '../../core/provider.ts';
import { groupScopes, type ListedScope } from '../../core/scopes/group-scopes.ts';
import type { FullScopeNeeds } from '../../core/scopes/scope-needs.ts';
import type { Messages, Say } from '../../core/words/messages.ts';
import type { Language } from '../../core/words/say-from.ts';
import type { scopeWords } from '../../core/words/scope-words.ts';
import { purposeOfScope } from '../late/purpose-of-scope.ts';
import { groupName } from './scope-group-names.ts';

/** The steps of a guide as plain text, for a message to somebody who has not seen the form. */
export function writeSteps(guide: Guide, provider: Provider, { app = '', tag = 'en' }: Language) {
  const plain = (text: string) => withoutMarks(text).replaceAll('{app}', () => app);
  const sections = guide.sections
    .filter(({ id }) => id === (guide.adminSection ?? id))
    .map((section) => ({ ...section, steps: section.steps.filter(({ here }) => !here) }))
    .filter(({ steps }) => steps.length > 0);
  return {
    who: guide.who,
    count: sections.reduce((sum, { minutes }) => sum + minutes, 0),
    fields: new Intl.ListFormat(tag).format(
      provider.fields.filter(({ optional }) => !optional).map(({ label }) => label),
    ),
    steps: sections
      .map(({ title, steps }) => {
        const lines = steps.map(({ text, note, noteHere }, index) => {
          const more = note && !noteHere ? ` (${plain(note)})` : '';
          return `${index + 1}. ${plain(text)}${more}`;
        });
        return [title, ...lines].join('\n');
      })
      .join('\n\n'),
  };
}

/** The wanted scopes by product and family, as an admin finds them on Atlassian's screen. */
export function writeScopes(
  guide: Guide,
  needs: FullScopeNeeds,
  say: Say<typeof scopeWords>,
  messages?: Messages,
): string {
  const line = ({ name, optional }: ListedScope) => {
    const purpose = withoutMarks(purposeOfScope(guide, name, messages));
    return `- ${name}${optional ? ` (${say('wantedOptional')})` : ''}${purpose && `  ${purpose}`}`;
  };
  return groupScopes(needs)
    .flatMap(({ app, families }) =>
      families.map(({ family, scopes }) =>
        [`${groupName(say, app, family)}:`, ...scopes.map(line)].join('\n'),
      ),
    )
    .join('\n');
}
