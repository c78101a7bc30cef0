import { type Answer, answerJson } from '../http/answer.ts';
import type { KnownVisit } from './endpoint.ts';

type Permission = { readonly id: string; readonly name: string; readonly type: 'GLOBAL' | 'PROJECT' };

const PERMISSIONS: Readonly<Record<string, Permission>> = {
  ADMINISTER: { id: '0', name: 'Administer Jira', type: 'GLOBAL' },
  USER_PICKER: { id: '27', name: 'Browse users and groups', type: 'GLOBAL' },
  BROWSE_PROJECTS: { id: '10', name: 'Browse Projects', type: 'PROJECT' },
  CREATE_ISSUES: { id: '11', name: 'Create Issues', type: 'PROJECT' },
  EDIT_ISSUES: { id: '12', name: 'Edit Issues', type: 'PROJECT' },
  TRANSITION_ISSUES: { id: '46', name: 'Transition Issues', type: 'PROJECT' },
  ADD_COMMENTS: { id: '15', name: 'Add Comments', type: 'PROJECT' },
  WORK_ON_ISSUES: { id: '20', name: 'Work On Issues', type: 'PROJECT' },
  MANAGE_SPRINTS_PERMISSION: { id: '-1', name: 'Manage sprints', type: 'PROJECT' },
  ADMINISTER_PROJECTS: { id: '23', name: 'Administer Projects', type: 'PROJECT' },
};

/** What an account has that nobody gave more. */
const OF_ANY_USER: readonly string[] = ['USER_PICKER', 'BROWSE_PROJECTS', 'CREATE_ISSUES', 'EDIT_ISSUES'];

const refuse = (errorMessages: readonly string[], errors: Readonly<Record<string, string>>): Answer =>
  answerJson(400, { errorMessages, errors });

/** Jira's mypermissions, for the keys the query names. */
export const answerPermissions = ({ request, grant }: KnownVisit): Answer => {
  const asked = request.query.get('permissions');
  if (asked === null) return refuse(["The 'permissions' query parameter is required."], {});
  const keys = asked.split(',').map((key) => key.trim());
  const unknown = keys.filter((key) => !Object.hasOwn(PERMISSIONS, key));
  if (unknown.length > 0) {
    return refuse([], Object.fromEntries(unknown.map((key) => [key, 'Unrecognized permission'])));
  }
  const permissions = keys.map((key) => {
    const havePermission = (grant.account.permissions ?? OF_ANY_USER).includes(key);
    const permission = { key, description: '', ...PERMISSIONS[key], havePermission };
    return [key, permission] as const;
  });
  return answerJson(200, { permissions: Object.fromEntries(permissions) });
};
