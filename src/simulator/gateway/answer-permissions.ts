import { type Answer, answerJson } from '../http/answer.ts';
import type { KnownVisit } from './endpoint.ts';

type Permission = {
  readonly id: string;
  readonly name: string;
  readonly type: 'GLOBAL' | 'PROJECT';
  readonly havePermission: boolean;
};

const PERMISSIONS: Readonly<Record<string, Permission>> = {
  ADMINISTER: { id: '0', name: 'Administer Jira', type: 'GLOBAL', havePermission: false },
  USER_PICKER: { id: '27', name: 'Browse users and groups', type: 'GLOBAL', havePermission: true },
  BROWSE_PROJECTS: { id: '10', name: 'Browse Projects', type: 'PROJECT', havePermission: true },
  CREATE_ISSUES: { id: '11', name: 'Create Issues', type: 'PROJECT', havePermission: true },
  EDIT_ISSUES: { id: '12', name: 'Edit Issues', type: 'PROJECT', havePermission: true },
  ADMINISTER_PROJECTS: { id: '23', name: 'Administer Projects', type: 'PROJECT', havePermission: false },
};

const refuse = (errorMessages: readonly string[], errors: Readonly<Record<string, string>>): Answer =>
  answerJson(400, { errorMessages, errors });

/** Jira's mypermissions, for the keys the query names. */
export const answerPermissions = ({ request }: KnownVisit): Answer => {
  const asked = request.query.get('permissions');
  if (asked === null) return refuse(["The 'permissions' query parameter is required."], {});
  const keys = asked.split(',').map((key) => key.trim());
  const unknown = keys.filter((key) => !Object.hasOwn(PERMISSIONS, key));
  if (unknown.length > 0) {
    return refuse([], Object.fromEntries(unknown.map((key) => [key, 'Unrecognized permission'])));
  }
  const permissions = keys.map((key) => {
    const permission = { key, description: '', ...PERMISSIONS[key] };
    return [key, permission] as const;
  });
  return answerJson(200, { permissions: Object.fromEntries(permissions) });
};
