/**
 * The UI with which your customers' admins connect their Atlassian Cloud.
 *
 * @module
 * @example
 * import { ConnectAtlassianButton, ConnectAtlassianProvider } from 'connect-atlassian';
 * import { createHttpAdapter } from 'connect-atlassian/adapters/http';
 * import 'connect-atlassian/styles.css';
 *
 * const adapter = createHttpAdapter({ baseUrl: '/connect' });
 * <ConnectAtlassianProvider adapter={adapter} appName="Beacon"><ConnectAtlassianButton /></ConnectAtlassianProvider>
 */
export type { ConnectAdapter } from './core/adapter.ts';
export type { Connection } from './core/connection.ts';
export type { ConnectError, ConnectErrorCode } from './core/errors.ts';
export type { FlowState } from './core/flow.ts';
export type { Provider } from './core/provider.ts';
export type { Locale } from './core/words/locale.ts';
export type { MessageKey, Messages } from './core/words/messages.ts';
export type { Appearance } from './react/appearance/appearance.ts';
export type { ConnectPart } from './react/appearance/parts.ts';
export type { ConnectVariable, ConnectVariables } from './react/appearance/variables.ts';
export { Connect } from './react/connect.tsx';
export { ConnectAtlassian } from './react/connect-atlassian.tsx';
export {
  ConnectAtlassianButton,
  type ConnectAtlassianButtonProps,
} from './react/connect-atlassian-button.tsx';
export {
  ConnectAtlassianDialog,
  type ConnectAtlassianDialogProps,
} from './react/connect-atlassian-dialog.tsx';
export {
  ConnectAtlassianProvider,
  type ConnectAtlassianProviderProps,
} from './react/connect-atlassian-provider.tsx';
export type {
  ConnectEventListener,
  ConnectEventName,
  ConnectEvents,
  ConnectExit,
  ConnectOptions,
  ExitReason,
} from './react/connect-options.ts';
export { Connections, type ConnectionsProps } from './react/connections.tsx';
export type { ConnectAtlassianHandle } from './react/host-context.ts';
export type { InitialValues } from './react/initial-values.ts';
export type { ConnectStart } from './react/start.ts';
export { useConnectAtlassian } from './react/use-connect-atlassian.ts';
export { type ConnectionsHandle, useConnections } from './react/use-connections.ts';
