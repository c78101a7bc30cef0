import type { FieldIssue } from '../fields/field-issue.ts';
import { fieldIssues } from './field-words.ts';
import { fill } from './fill.ts';
import type { Messages } from './messages.ts';

/** Words for what is wrong with one field. */
export function sayIssue(messages: Messages, issue: FieldIssue, label: string): string {
  return fill(messages[`field.${issue}`] ?? fieldIssues[issue], { label });
}
