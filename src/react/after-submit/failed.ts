import type { ConnectError } from '../../core/errors.ts';

/** What the screens need of a {@link ConnectError}. */
export type Failed = Pick<ConnectError, 'code' | 'field' | 'detail'> & Partial<Pick<ConnectError, 'choice'>>;
