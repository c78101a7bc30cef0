import { createContext } from 'react';
import type { FlowState } from '../core/flow.ts';
import type { Messages } from '../core/words/messages.ts';
import type { Appearance } from './appearance/appearance.ts';
import type { ConnectStart } from './start.ts';

/** What the host's own components see of the dialog. */
export type ConnectAtlassianHandle = {
  readonly open: () => void;
  /**
   * Opens it at a provider's form, and there at a place in its help: `{ provider, help: 'apiToken/scopes' }`. What is
   * open already stays where it is.
   */
  readonly openAt: (start: ConnectStart) => void;
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
