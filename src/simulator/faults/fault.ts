/** Which requests a fault befalls: all of them, those of a method, to a public host, below a path. */
export type FaultMatch = { readonly method?: string; readonly host?: string; readonly path?: string };

/** What goes wrong. */
export type FaultKind =
  | { readonly kind: 'rate-limited'; readonly retryAfterSeconds?: number; readonly reason?: string }
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly body?: string;
      readonly contentType?: string;
      readonly retryAfterSeconds?: number;
    }
  | { readonly kind: 'html'; readonly status?: number }
  | { readonly kind: 'slow'; readonly delayMs: number }
  | { readonly kind: 'reset' }
  | { readonly kind: 'ip-blocked' }
  | { readonly kind: 'suspended' }
  | { readonly kind: 'policy-blocked' }
  | { readonly kind: 'cloudfront' };

/** Something that goes wrong on demand, `times` times or until cleared. */
export type Fault = { readonly when: FaultMatch; readonly times?: number } & FaultKind;
