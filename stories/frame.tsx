import { ConnectAtlassianDialog, type ConnectOptions } from '../src/index.ts';

/** The dialog, open for as long as the story is shown. */
export function Frame(options: Omit<ConnectOptions, 'appName'>) {
  return <ConnectAtlassianDialog appName="Beacon" {...options} open onOpenChange={() => undefined} />;
}
