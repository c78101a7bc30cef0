import type { Catalogue } from '../../core/words/messages.ts';

/** The list of connections. */
export const connections = {
  connectionsTitle: 'Verbindungen',
  connectionsLoading: 'Wird abgefragt …',
  connectionsEmpty: 'Noch ist nichts verbunden.',
  connectionsStale: 'Die Anzeige ist möglicherweise nicht aktuell.',
  connectionsOffline:
    'Sie sind offline. Die Anzeige ist möglicherweise nicht aktuell; sie wird aktualisiert, sobald Sie wieder online sind.',
  connectionsCheck: 'Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
  connectionsRetry: 'Erneut versuchen',
  statusConnected: 'Verbunden',
  statusNeedsReconnect: 'Muss neu verbunden werden',
  statusEnded: 'Beendet',
  statusEnding: 'Endet {when}',
  connectionEnds: 'Token endet am {date}',
  connectionEnded: 'Token endete am {date}',
  connectionEndsConsent: 'Zugriff endet spätestens am {date}',
  connectionEndedConsent: 'Zugriff endete am {date}',
  connectionChecked: 'geprüft {when}',
  connectionTest: 'Testen',
  connectionTesting: 'Wird getestet …',
  connectionWorks: 'Sie funktioniert.',
  connectionReconnect: 'Neu verbinden',
  connectionDisconnect: 'Trennen',
  connectionDisconnecting: 'Wird getrennt …',
  disconnectAsk: '{host} trennen?',
  disconnectYes: 'Ja, trennen',
  disconnectNo: 'Behalten',
  disconnected: 'Getrennt.',
  disconnectNewTab: 'öffnet sich in einem neuen Tab',
} as const satisfies Partial<Catalogue>;
