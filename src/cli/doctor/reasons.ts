const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'its name is not known',
  EAI_AGAIN: 'its name could not be looked up',
  ECONNREFUSED: 'nothing listens there',
  ECONNRESET: 'the connection broke off',
  UND_ERR_SOCKET: 'the connection broke off',
  EHOSTUNREACH: 'no way leads there',
  ENETUNREACH: 'no way leads there',
  ETIMEDOUT: 'no answer came in time',
  UND_ERR_CONNECT_TIMEOUT: 'no answer came in time',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  CERT_NOT_YET_VALID: 'its certificate is not valid yet',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'this machine does not trust its certificate',
  SELF_SIGNED_CERT_IN_CHAIN: 'this machine does not trust its certificate',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'this machine does not trust its certificate',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'this machine does not trust its certificate',
  ERR_SSL_WRONG_VERSION_NUMBER: 'it does not speak https',
  EPROTO: 'it does not speak https',
};

const CODE = /^[A-Z0-9][A-Z0-9_]{2,50}$/;
const DEEPEST = 4;

/** The code of an error, or of what caused it; never its text, which may quote what was sent. */
export function codeOf(error: unknown): string {
  for (let at = error, depth = 0; at instanceof Error && depth < DEEPEST; at = at.cause, depth += 1) {
    if ('code' in at && typeof at.code === 'string' && CODE.test(at.code)) return at.code;
    if (/\btimeout\b/i.test(at.message)) return 'ETIMEDOUT';
  }
  return '';
}

/** Why something is out of reach, as far as a code tells. */
export function reasonOf(code: string): string {
  const reason = Object.hasOwn(REASONS, code) ? REASONS[code] : undefined;
  if (code === '') return 'the connection failed';
  return `${reason ?? 'the connection failed'} (${code})`;
}

/** True for a code that says that a host is out of reach. */
export const isOutOfReach = (code: string): boolean => Object.hasOwn(REASONS, code);
