import type { Guide } from '../../core/guide.ts';
import { sayUse } from '../../core/scopes/scope-table.ts';
import type { Messages } from '../../core/words/messages.ts';

/** What a scope is for: as the guide says it, or what it lets any app do. */
export const purposeOfScope = (guide: Guide | undefined, name: string, messages: Messages = {}): string =>
  guide?.scopes?.[name] ?? sayUse(name, messages);
