import type { ConnectAdapter } from '../core/adapter.ts';
import type { Connection, Verified } from '../core/connection.ts';
import type { ConnectError, ConnectErrorCode } from '../core/errors.ts';
import type { FlowState } from '../core/flow.ts';
import type { AtlassianWindow } from '../core/flow-state.ts';
import type { Provider } from '../core/provider.ts';
import type { Progress } from '../core/wire/connections.ts';
import type { Locale } from '../core/words/locale.ts';
import type { Messages } from '../core/words/messages.ts';
import type { Appearance } from './appearance/appearance.ts';
import type { InitialValues } from './initial-values.ts';
import type { ConnectStart } from './start.ts';

/** Why the UI was left; a closed list. */
export type ExitReason = 'close-press' | 'escape-key' | 'done-press' | 'programmatic';

/** What `onExit` is told: why, from which step, and the failure that was on screen, if one was. */
export type ConnectExit = {
  readonly reason: ExitReason;
  readonly step: FlowState['step'];
  readonly error: ConnectError | undefined;
};

/** Every event by its name, with its detail: never a secret, never a typed value. */
export type ConnectEvents = {
  readonly opened: Record<never, never>;
  readonly 'provider-selected': { readonly provider: string };
  readonly 'help-opened': { readonly address: string };
  readonly submitted: { readonly provider: string };
  readonly checked: { readonly provider: string; readonly step: Progress['step'] };
  /** How the person went to Atlassian, or that the browser opened no window. */
  readonly 'window-opened': { readonly provider: string; readonly window: AtlassianWindow };
  readonly 'site-asked': { readonly provider: string };
  readonly 'replace-asked': { readonly provider: string };
  readonly failed: {
    readonly provider: string | undefined;
    readonly code: ConnectErrorCode;
    readonly field: string | undefined;
  };
  readonly cancelled: { readonly provider: string };
  readonly connected: { readonly provider: string; readonly connectionId: string };
  /** Proven, where nothing is stored. */
  readonly verified: { readonly provider: string };
  readonly exited: { readonly reason: ExitReason; readonly step: FlowState['step'] };
};

/** Name of an event; new ones may be added, none is renamed. */
export type ConnectEventName = keyof ConnectEvents;

/** A listener for every event. */
export type ConnectEventListener = <Name extends ConnectEventName>(
  name: Name,
  detail: ConnectEvents[Name],
) => void;

/** What every way to show the UI takes. Callbacks may be inline functions. */
export type ConnectOptions = {
  /** The backend: `createHttpAdapter()`, `createSandboxAdapter()`, or your own. Keep it stable. */
  readonly adapter: ConnectAdapter;
  /** The ways to connect, in the picker's order; those of this package but `jiraAlign` when left out. */
  readonly providers?: readonly Provider[] | undefined;
  /** The product that asks, as its customers know it. */
  readonly appName: string;
  /** What the forms begin with, by the names of their fields; never a secret, which is left out. */
  readonly initialValues?: InitialValues | undefined;
  /** Where to begin instead of at the picker. */
  readonly start?: ConnectStart | undefined;
  /**
   * The address of your page that shows this UI, for the message to an admin and for the way back from Atlassian; the
   * current page when left out.
   */
  readonly pageUrl?: string | undefined;
  /**
   * How people go to Atlassian to agree: in a `popup`, in this tab (`redirect`, to come back to `pageUrl`), or, left out,
   * `auto`: in a popup, and in this tab in the browsers inside of other apps, which open none.
   */
  readonly flow?: 'auto' | 'popup' | 'redirect' | undefined;
  /** The language of the UI: `de` of `connect-atlassian/locales/de`, or your own; English, from left to right, when left out. */
  readonly locale?: Locale | undefined;
  /** Your own words, which go before those of the language. */
  readonly messages?: Messages | undefined;
  /** Colors, classes and tokens, or no styles of ours at all. */
  readonly appearance?: Appearance | undefined;
  /** Called once for every connection that was made. */
  readonly onConnect?: ((connection: Connection) => void) | undefined;
  /** Called once for credentials that were proven and are not stored, as those for Jira Align. */
  readonly onVerify?: ((verified: Verified) => void) | undefined;
  /** Called when the UI is left, whatever it came to. */
  readonly onExit?: ((exit: ConnectExit) => void) | undefined;
  /** Hears everything that happens, for your analytics. */
  readonly onEvent?: ConnectEventListener | undefined;
};
