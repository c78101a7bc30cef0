import type { ConnectErrorCode } from '../error-codes.ts';
import type { FieldIssue } from './field-issue.ts';

/** Issues that are failures of their own on the wire; the others are `invalid_request`. */
const issueCodes: Partial<Record<FieldIssue, ConnectErrorCode>> = {
  address_token: 'wrong_token_kind',
  email_token: 'wrong_token_kind',
  secret_service_account: 'wrong_token_kind',
  secret_person: 'wrong_token_kind',
  secret_organization: 'wrong_token_kind',
  secret_client: 'wrong_token_kind',
  secret_data_center: 'wrong_token_kind',
  client_id_token: 'wrong_token_kind',
  text_token: 'wrong_token_kind',
  organization_id: 'organization_id_given',
  address_organization_id: 'organization_id_given',
  custom_domain: 'custom_domain',
  data_center: 'custom_domain',
  legacy_address: 'custom_domain',
  wrong_environment: 'wrong_environment',
};

/** The code on the wire of what is wrong with a field. */
export const codeOfIssue = (issue: FieldIssue): ConnectErrorCode => issueCodes[issue] ?? 'invalid_request';
