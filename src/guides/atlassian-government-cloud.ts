import { ownAccount } from './own-account/own-account.ts';
import { government } from './own-account/own-cloud.ts';

export const guide = ownAccount(government);
