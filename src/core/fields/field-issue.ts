import type { SiteAddressIssue } from './site-host.ts';

/** What can be wrong with one field; the catalogue has a sentence for each. */
export type FieldIssue =
  | SiteAddressIssue
  | 'required'
  | 'address_cloud_id'
  | 'address_only'
  | 'address_organization_id'
  | 'wrong_environment'
  | 'email_form'
  | 'email_token'
  | 'secret_inside'
  | 'secret_email'
  | 'secret_address'
  | 'secret_id'
  | 'secret_service_account'
  | 'secret_person'
  | 'secret_organization'
  | 'secret_client'
  | 'secret_data_center'
  | 'client_id_form'
  | 'client_id_token'
  | 'client_id_email'
  | 'text_token'
  | 'expiry_form'
  | 'expiry_range';
