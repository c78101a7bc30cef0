import { createContext } from 'react';
import type { FlowState } from '../core/flow.ts';
import type { ConnectOptions } from './connect-options.ts';
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

/** The same, and what our own parts below a provider take from it. */
export type Host = ConnectAtlassianHandle &
  Pick<ConnectOptions, 'adapter' | 'providers' | 'appName' | 'messages' | 'locale' | 'appearance'> & {
    readonly preload: () => Promise<unknown>;
    /** Of the dialog's element. */
    readonly id: string;
  };

export const HostContext = createContext<Host | undefined>(undefined);
