import type { CloudName } from '../clouds.ts';
import type { FieldIssue } from '../fields/field-issue.ts';
import { addressPlaces } from './address-places.ts';
import { fieldIssues } from './field-words.ts';
import { fill } from './fill.ts';
import type { Messages } from './messages.ts';

/** Words for what is wrong with one field; examples in them are of the cloud that its form is for. */
export function sayIssue(messages: Messages, issue: FieldIssue, label: string, cloud?: CloudName): string {
  return fill(messages[`field.${issue}`] ?? fieldIssues[issue], { label, ...addressPlaces(cloud) });
}
