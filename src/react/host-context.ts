import { createContext } from 'react';
import type { FlowState } from '../core/flow.ts';
import type { Messages } from '../core/messages.ts';
import type { Appearance } from './connect-options.ts';

/** What the host's own components see of the dialog. */
export type ConnectAtlassianHandle = {
  readonly open: () => void;
  readonly close: () => void;
  readonly isOpen: boolean;
  /** Where the dialog is; `{ step: 'pick' }` while it is closed. */
  readonly state: FlowState;
};

type Host = ConnectAtlassianHandle & {
  readonly preload: () => void;
  readonly messages: Messages | undefined;
  readonly appearance: Appearance | undefined;
};

export const HostContext = createContext<Host | undefined>(undefined);
