export { sayError } from '../../core/words/messages.ts';
export { toConnectError } from '../to-connect-error.ts';
export { Checking } from './checking.tsx';
export { ConfirmReplace } from './confirm-replace.tsx';
export { ConfirmSite } from './confirm-site.tsx';
export { Failure } from './failure.tsx';
export { Result } from './result.tsx';
export { verify } from './verify.ts';
