import type { Field } from '../core/provider.ts';

/** What every service account of the commercial cloud is called. */
export const SERVICE_ACCOUNT_SUFFIX = '@serviceaccount.atlassian.com';

export const email = {
  name: 'email',
  kind: 'email',
  label: 'Service Account Email',
  hint: 'In Atlassian Administration: Directory > Service accounts.',
  placeholder: `name${SERVICE_ACCOUNT_SUFFIX}`,
} as const satisfies Field;

export const apiToken = {
  name: 'apiToken',
  kind: 'secret',
  label: 'API Token',
  hint: 'It starts with ATSTT.',
  token: 'service-account',
} as const satisfies Field;
