import { ownAccount } from './own-account/own-account.ts';
import { commercial } from './own-account/own-cloud.ts';

export const guide = ownAccount(commercial);
