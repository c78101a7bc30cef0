/** Status on the wire, and whether the same request may succeed later. */
export type CodeRow = readonly [status: number, retryable?: boolean];

/** Every failure this product knows, by its code. Codes are matched, messages never; the words come later. */
export const errorCodes = {
  invalid_credentials: [422],
  email_mismatch: [422],
  wrong_token_kind: [422],
  token_expired: [422],
  invalid_client: [422],
  cloud_not_found: [422],
  organization_id_given: [422],
  site_not_found: [422],
  site_not_accessible: [422],
  no_sites: [422],
  product_not_accessible: [422],
  insufficient_scope: [422],
  custom_domain: [422],
  wrong_environment: [422],
  ip_blocked: [422],
  site_unavailable: [502, true],
  admin_approval_required: [422],
  oauth_denied: [422],
  oauth_state_mismatch: [400],
  oauth_expired: [410, true],
  popup_blocked: [400, true],
  cancelled: [499, true],
  rate_limited: [429, true],
  network: [503, true],
  upstream: [502, true],
  unauthenticated: [401],
  forbidden: [403],
  not_found: [404],
  invalid_request: [400],
  not_configured: [501],
  version_mismatch: [409],
  needs_reconnect: [409],
} as const satisfies Record<string, CodeRow>;

/** One of the closed list of failures; match on it, never on a message. */
export type ConnectErrorCode = keyof typeof errorCodes;
