export { readForm } from '../../core/fields/schema.ts';
export { isFieldIssue } from '../../core/words/field-words.ts';
export { sayIssue } from '../../core/words/say-issue.ts';
export { checkForm } from './check-form.ts';
