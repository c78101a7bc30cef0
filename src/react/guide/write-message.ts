import { type Guide, withoutMarks } from '../../core/guide.ts';
import type { Provider } from '../../core/provider.ts';

/** The steps and scopes of a guide as plain text, for a message to somebody who has not seen the form. */
export function writeSteps(guide: Guide, provider: Provider, app: string) {
  const plain = (text: string) => withoutMarks(text).replaceAll('{app}', () => app);
  const sections = guide.sections
    .filter(({ id }) => id === (guide.adminSection ?? id))
    .map((section) => ({ ...section, steps: section.steps.filter(({ here }) => !here) }))
    .filter(({ steps }) => steps.length > 0);
  return {
    who: guide.who,
    minutes: String(sections.reduce((sum, { minutes }) => sum + minutes, 0)),
    fields: provider.fields
      .filter(({ optional }) => !optional)
      .map(({ label }) => label)
      .join(', '),
    steps: sections
      .map(({ title, steps }) => {
        const lines = steps.map(({ text, note, noteHere }, index) => {
          const more = note && !noteHere ? ` (${plain(note)})` : '';
          return `${index + 1}. ${plain(text)}${more}`;
        });
        return [title, ...lines].join('\n');
      })
      .join('\n\n'),
    scopes: (provider.scopes ?? [])
      .map((name) => `- ${[name, plain(guide.scopes[name] ?? '')].filter(Boolean).join('  ')}`)
      .join('\n'),
  };
}
