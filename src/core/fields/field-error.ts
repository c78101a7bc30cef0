import { ConnectError } from '../errors.ts';
import type { FieldIssue } from './field-issue.ts';
import { codeOfIssue } from './issue-codes.ts';

/** The failure that one field's issue is on the wire; its reason keeps the exact words. */
export function fieldError(field: string | undefined, issue: FieldIssue): ConnectError {
  return new ConnectError(codeOfIssue(issue), { field, detail: { reason: issue } });
}
