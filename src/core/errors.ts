import type { Product } from './connection.ts';
import { type CodeRow, type ConnectErrorCode, errorCodes } from './error-codes.ts';
import type { SiteChoice } from './site-choice.ts';

export type { ConnectErrorCode };

/** What may be told about a failure besides its code: never a secret, remote text only capped. */
export type ConnectErrorDetail = {
  /** Tells causes of one code apart where that is possible, for example `timeout` or `html` of `upstream`. */
  readonly reason?: string;
  /** Status that Atlassian answered with. */
  readonly upstreamStatus?: number;
  /** Atlassian's own id of the request, to quote in a support ticket. */
  readonly requestId?: string;
  /** When it happened, ISO 8601. */
  readonly at?: string;
  /** Seconds to wait before trying again. */
  readonly retryAfter?: number;
  /** What Atlassian itself said, as text, capped and without what was sent. */
  readonly upstreamMessage?: string;
  /** The host that was asked for, always a public one. */
  readonly host?: string;
  /** The IP addresses that our server calls from, where they are what was refused. */
  readonly addresses?: readonly string[];
  /** The scopes that are missing. */
  readonly scopes?: readonly string[];
  /** The apps that were asked, where a provider asks for some of them only. */
  readonly products?: readonly Product[];
  /** The site that was asked for among others: its host, or its Cloud ID. */
  readonly asked?: string;
};

/** What a {@link ConnectError} may carry besides its code. */
export type ConnectErrorOptions = {
  readonly field?: string | undefined;
  readonly detail?: ConnectErrorDetail;
  readonly choice?: SiteChoice | undefined;
  /** What happened and what to do; the code alone when left out. */
  readonly message?: string | undefined;
};

/**
 * The one error of this package; its status and retryability derive from its code, and so does its English, which
 * hosts get in `message` wherever the words are loaded.
 *
 * @example
 * if (isConnectError(error) && error.code === 'rate_limited') wait(error.detail.retryAfter ?? 60);
 */
export class ConnectError extends Error {
  override readonly name = 'ConnectError';
  readonly code: ConnectErrorCode;
  /** Name of the form field at fault, where exactly one is. */
  readonly field: string | undefined;
  readonly detail: ConnectErrorDetail;
  /** The sites that can be chosen instead, where there are any. */
  readonly choice: SiteChoice | undefined;

  constructor(code: ConnectErrorCode, options: ConnectErrorOptions = {}) {
    super(options.message ?? codeMessage(code));
    this.code = code;
    this.field = options.field;
    this.detail = options.detail ?? {};
    this.choice = options.choice;
  }

  /** HTTP status of the problem document that carries this error. */
  get status(): number {
    return errorCodes[this.code][0];
  }

  /** True when the same request may succeed later. */
  get retryable(): boolean {
    return (errorCodes[this.code] as CodeRow)[1] === true;
  }
}

/** What an error says before its words are there. */
export const codeMessage = (code: ConnectErrorCode): string => `This failed with the code ${code}.`;

/**
 * Recognises a {@link ConnectError}, also one thrown by another copy of this package.
 *
 * @example
 * if (isConnectError(error) && error.code === 'needs_reconnect') showReconnect();
 */
export function isConnectError(error: unknown): error is ConnectError {
  return (
    error instanceof Error && error.name === 'ConnectError' && 'code' in error && isErrorCode(error.code)
  );
}

/** True for a code of the table, so that unknown ones from a newer server are not trusted. */
export function isErrorCode(code: unknown): code is ConnectErrorCode {
  return typeof code === 'string' && Object.hasOwn(errorCodes, code);
}
