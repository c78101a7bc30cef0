/** What stands where a secret stood. */
const GONE = '[redacted]';
const DEEPEST = 6;
const MOST_ITEMS = 100;

/** Names of fields and headers whose values are secrets, whatever they look like. */
const SECRET_NAME =
  /secret|token|password|passphrase|authorization|cookie|credential|verifier|sealed|ticket|(?:api|private)[-_]?key|^(?:pass|passwd|pwd|keys|connect_keys)$/i;
/** Names that say so, of what is none. */
const HARMLESS_NAME = /^(?:tokenType|token_type)$/;

/** Forms of secrets in any text, each with what goes in its place. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/\b(bearer|basic) +[\w.~+/=-]+/gi, `$1 ${GONE}`],
  // Atlassian's tokens and keys.
  [/\bAT(?:ATT|CTT|STT|OA)[\w=.-]+/g, GONE],
  // Whatever begins as a JWT does: to look for its first dot would take a hostile path, which is logged, half a second.
  [/\beyJ[\w.-]*/g, GONE],
  [/([?&](?:code|state|ticket|[a-z_]*(?:token|secret|password))=)[^&\s"'<>\\]+/gi, `$1${GONE}`],
  // Keys that seal: 32 bytes, behind their name.
  [/(:)[\w+/-]{43}=(?![\w+/=-])/g, `$1${GONE}`],
  [/\b((?:authorization|cookie|x-api-key): ?)[^\r\n"'\\]+/gi, `$1${GONE}`],
  // A form's, and JSON's, in a text that holds it.
  [/((?:token|secret|password|api_?key)(?:='?|\\*" ?: ?\\*"))[^&\s"'<>\\]+/gi, `$1${GONE}`],
  // A password may hold what ends it.
  [/(\/\/)[^/\s"\\]+(?=@)/g, `$1${GONE}`],
];

/** A text without what has the form of a secret. */
export function scrubText(text: string): string {
  return FORMS.reduce((left, [form, instead]) => left.replace(form, instead), text);
}

/** A copy of anything that is fit to be logged: without what has the name or the form of a secret, and not without end. */
export function scrub(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return scrubText(value);
  if (typeof value !== 'object' || value === null) return typeof value === 'function' ? undefined : value;
  if (depth > DEEPEST) return '[deep]';
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return `[${value.byteLength} bytes]`;
  if (value instanceof URL) return scrubText(value.href);
  if (value instanceof Date) return value;
  if (value instanceof Error) return scrubError(value, depth);
  if (Array.isArray(value)) return value.slice(0, MOST_ITEMS).map((item) => scrub(item, depth + 1));
  if (value instanceof Map || value instanceof Headers) return scrubEntries([...value.entries()], depth);
  if ('toJSON' in value && typeof value.toJSON === 'function') return scrub(value.toJSON(), depth + 1);
  // Requests, answers and sockets hold whatever was sent; what parsers of queries and cookies give has no maker.
  const prototype: unknown = Object.getPrototypeOf(value);
  const isMade = typeof prototype === 'object' && prototype !== null && 'constructor' in prototype;
  if (isMade && prototype !== Object.prototype) return `[${value.constructor.name}]`;
  return scrubEntries(Object.entries(value), depth);
}

function scrubEntries(entries: readonly (readonly [unknown, unknown])[], depth: number) {
  return Object.fromEntries(
    entries.map(([key, value]) => {
      const name = String(key);
      const isSecret = SECRET_NAME.test(name) && !HARMLESS_NAME.test(name) && value !== null;
      return [name, isSecret ? GONE : scrub(value, depth + 1)];
    }),
  );
}

/** What a person needs to find the fault; what else hangs on an error, its request for example, stays out. */
function scrubError(error: Error, depth: number) {
  const code: unknown = 'code' in error ? error.code : undefined;
  return {
    type: error.name,
    message: scrubText(error.message),
    ...(typeof code === 'string' ? { code: scrubText(code) } : {}),
    stack: scrubText(error.stack ?? ''),
    ...(error.cause === undefined ? {} : { cause: scrub(error.cause, depth + 1) }),
  };
}
