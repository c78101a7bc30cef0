import type { Catalogue } from '../../core/words/messages.ts';

/** What follows a submitted form. */
export const result = {
  retryAfter: {
    one: 'Versuchen Sie es in {count} Sekunde erneut.',
    other: 'Versuchen Sie es in {count} Sekunden erneut.',
  },
  failureSite: 'Es geht um {host}.',
  ourAddresses: 'Der Server von {app} ruft von diesen Adressen aus auf: {addresses}.',
  verifyTitle: 'Prüfung bei Atlassian',
  verifyLead: 'Nichts wird gespeichert, bevor alles Folgende geklärt ist.',
  verifySite: 'Site gefunden',
  verifyCredentials: 'Zugangsdaten akzeptiert',
  verifyProducts: 'Jira und Confluence',
  verifyPermissions: 'Berechtigungen',
  verifyAsking: 'wird abgefragt …',
  verifySlow: 'Das dauert länger als gewöhnlich. Es endet von selbst nach höchstens 20 Sekunden.',
  cancel: 'Abbrechen',
  chooseTitle: 'Site auswählen',
  chooseLead: {
    one: 'Dieses Konto erreicht {count} Site. Soll {app} sie verwenden?',
    other: 'Dieses Konto erreicht {count} Sites. Welche soll {app} verwenden?',
  },
  chooseInstead: 'Stattdessen eine von diesen verbinden',
  chooseSearch: 'Site suchen',
  chooseFound: { one: '{found} von {count} Site', other: '{found} von {count} Sites' },
  chooseNone: 'Keine Site hat das in ihrer Adresse oder ihrem Namen.',
  chooseConnected: 'bereits verbunden',
  confirmTitle: 'Welche Site ist das?',
  confirmLead:
    'Das Token funktioniert für diese Cloud-ID. Geben Sie die Adresse der Site ein, damit wir sicher sind.',
  confirmCloudId: 'Cloud-ID',
  confirmField: 'Site-Adresse',
  confirmHint: 'Öffnen Sie Jira oder Confluence und kopieren Sie die Adresse aus dem Browser.',
  replaceTitle: '{host} ist bereits verbunden',
  replaceLead: 'Verbunden ist die Site als {connected}. Neu wäre {account}.',
  replaceLeadUnnamed: 'Verbunden ist die Site mit einem anderen Konto. Neu wäre {account}.',
  replaceYes: 'Ersetzen',
  replaceNo: 'Beide behalten',
  replaceAll: 'Alle ersetzen',
  replaceNone: 'Alle behalten',
  connectedTitle: 'Verbunden mit {host}',
  connectedAs: 'als {account}',
  connectedAsClient: 'als Client {account}; seinen Namen zu lesen erfordert den Scope read:jira-user',
  connectedAgain: 'Die Site war schon verbunden; ab jetzt gilt der neue Zugriff.',
  ends: 'Token endet am {date}',
  endsConsent: 'Zugriff endet spätestens am {date}',
  productJira: 'Jira',
  productConfluence: 'Confluence',
  productAnswers: 'erreichbar',
  productMissingScope: 'Scope fehlt',
  productNoAccess: 'kein Zugriff',
  productBlocked: 'durch eine Richtlinie blockiert',
  productNotFound: 'nicht auf dieser Site',
  productUnknown: 'ließ sich nicht abfragen',
  scopesTitle: 'Berechtigungen',
  scopesCount: '{present} von {total} vorhanden',
  scopesNotChecked: { other: '{count} nicht geprüft' },
  reportUncheckableNote: 'Was schreibt oder verwaltet, lässt sich nicht prüfen, ohne etwas zu ändern.',
  scopePresent: 'vorhanden',
  scopeMissing: 'fehlt',
  scopeMissingOptional: 'fehlt, optional',
  scopeUnknown: 'nicht geprüft',
  limitedTitle: 'Etwas fehlt',
  limitedScopes:
    'Scopes lassen sich nachträglich nicht ändern: Erstellen Sie neue Zugangsdaten, wenn Sie mehr brauchen.',
  limitedToken:
    'Die Scopes eines Tokens lassen sich nicht bearbeiten: Wenn Sie mehr brauchen, erstellen Sie ein neues Token mit allen Scopes und verbinden Sie es anstelle von diesem.',
  limitedClient:
    'Die Scopes von Zugangsdaten lassen sich nicht bearbeiten: Wenn Sie mehr brauchen, erstellen Sie neue mit allen Scopes und verbinden Sie diese anstelle der jetzigen.',
  limitedOptional: 'Nicht vorhanden, aber optional: {scopes}. {app} funktioniert ohne und kann dann weniger.',
  limitedAccess:
    'Geben Sie dem Konto in Atlassian Administration die Rolle User der App, wenn Sie sie brauchen.',
  limitedPolicy:
    'Eine Datensicherheitsrichtlinie der Organisation hält Inhalte von Apps fern. Ein Organisations-Admin kann sie ändern.',
  storedNote:
    '{app} bewahrt die Zugangsdaten verschlüsselt auf, bis Sie die Verbindung trennen. Widerrufen können Sie sie in Atlassian Administration.',
  storedOwnToken:
    '{app} bewahrt das Token verschlüsselt auf, bis Sie die Verbindung trennen. Widerrufen können Sie es in den Einstellungen des Kontos, das es erstellt hat.',
  storedConsent:
    '{app} bewahrt den Zugriff verschlüsselt auf, bis Sie die Verbindung trennen. Sie können ihn auch bei Atlassian beenden.',
  limitedConsent:
    'Zu dem, was Sie zugelassen haben, kann nichts hinzukommen, und was verlangt wird, bestimmt {app}: Wenden Sie sich an den Betreiber, wenn Sie mehr brauchen.',
  done: 'Fertig',
  another: 'Sind Sie das nicht? Anderes Konto verwenden',
  linkAdministration: 'Atlassian Administration öffnen',
  linkSite: '{host} öffnen',
  linkStatus: 'Status von Atlassian ansehen',
  linkNewTab: 'öffnet sich in einem neuen Tab',
  details: 'Technische Details',
  detailCode: 'Code',
  detailSite: 'Site',
  detailStatus: 'Antwort von Atlassian',
  detailMessage: 'Wortlaut',
  detailRequest: 'Anfrage',
  detailTime: 'Zeit',
  detailCopy: 'Für ein Support-Ticket kopieren',
  detailCopied: 'Kopiert.',
  detailCopyFailed:
    'Der Browser hat das Kopieren nicht erlaubt. Der Text ist markiert: Kopieren Sie ihn von Hand.',
  'revoke.consent':
    'Atlassian lässt {app} weiterhin zu, bis die App dort unter Connected apps entfernt wird. Das beendet jede Verbindung von {app} mit demselben Konto.',
  'revoke.service-account-token':
    'Das API-Token selbst gilt weiter. Widerrufen können Sie es in Atlassian Administration unter Directory > Service accounts.',
  'revoke.service-account-client':
    'Client-ID und Client-Secret gelten weiter. Widerrufen können Sie beide in Atlassian Administration unter Directory > Service accounts.',
  'revoke.own-token':
    'Das API-Token selbst gilt weiter. Widerrufen können Sie es in den Einstellungen des Kontos, das es erstellt hat.',
  'revoke.link.consent': 'Connected apps bei Atlassian',
  'revoke.link.service-account-token': 'Service accounts bei Atlassian',
  'revoke.link.service-account-client': 'Service accounts bei Atlassian',
  'revoke.link.own-token': 'API-Tokens bei Atlassian',
} as const satisfies Partial<Catalogue>;
