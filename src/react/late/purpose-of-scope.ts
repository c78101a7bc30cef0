import type { Guide } from '../../core/guide.ts';
import { purposeOf } from '../../core/scopes/scope-table.ts';

/** What a scope is for: as the guide says it, or what it lets any app do. */
export const purposeOfScope = (guide: Guide | undefined, name: string): string =>
  guide?.scopes?.[name] ?? purposeOf(name);
