import { type CloudName, clouds } from '../clouds.ts';
import type { FieldIssue } from '../fields/field-issue.ts';
import { fieldIssues } from './field-words.ts';
import { fill } from './fill.ts';
import type { Messages } from './messages.ts';

/** An address as sites of one cloud have it, for words that show one. */
export function exampleOf(cloud: CloudName = 'commercial') {
  const domain = clouds[cloud].siteSuffix.slice(1);
  return { domain, example: `acme.${domain}` };
}

/** Words for what is wrong with one field; examples in them are of the cloud that its form is for. */
export function sayIssue(messages: Messages, issue: FieldIssue, label: string, cloud?: CloudName): string {
  return fill(messages[`field.${issue}`] ?? fieldIssues[issue], { label, ...exampleOf(cloud) });
}
