/** Which requests a fault befalls: all of them, those to a public host, those below a path. */
export type FaultMatch = { readonly host?: string; readonly path?: string };

/** What goes wrong. */
export type FaultKind =
  | { readonly kind: 'rate-limited'; readonly retryAfterSeconds?: number; readonly reason?: string }
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly body?: string;
      readonly contentType?: string;
    }
  | { readonly kind: 'html'; readonly status?: number }
  | { readonly kind: 'slow'; readonly delayMs: number }
  | { readonly kind: 'reset' }
  | { readonly kind: 'ip-blocked' }
  | { readonly kind: 'suspended' };

/** Something that goes wrong on demand, `times` times or until cleared. */
export type Fault = { readonly when: FaultMatch; readonly times?: number } & FaultKind;
