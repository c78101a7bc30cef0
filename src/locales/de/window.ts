import type { Catalogue } from '../../core/words/messages.ts';

/** The way through Atlassian's window, what its texts mean, and our own pages in it. */
export const window = {
  windowLine: 'Sie werden zu Atlassian weitergeleitet …',
  authorizeTitle: 'Machen Sie im Atlassian-Fenster weiter',
  authorizeLead:
    'Melden Sie sich dort an und stimmen Sie zu. Diese Seite bemerkt es von selbst; vorher wird nichts gespeichert.',
  authorizeAccount: 'Das falsche Konto? Im Fenster können Sie ein anderes verwenden.',
  authorizeBlockedTitle: 'Der Browser hat das Fenster blockiert',
  authorizeBlocked:
    'Öffnen Sie es hier noch einmal. Falls sich ein leeres Fenster geöffnet hat, schließen Sie es.',
  authorizeBlockedOnly:
    'Öffnet sich keines, erlauben Sie Fenster für diese Seite im Browser oder öffnen Sie die Seite in einem anderen.',
  authorizeGone: 'Wenn Sie das Fenster nicht mehr sehen, öffnen Sie es noch einmal.',
  authorizeTabTitle: 'Sie werden zu Atlassian weitergeleitet',
  authorizeTab: 'Danach kommen Sie auf diese Seite zurück.',
  authorizeFramedTitle: 'Dieser Tab bleibt hier',
  authorizeFramed:
    'Die Seite, in die diese eingebettet ist, lässt sie nicht weg. Öffnen Sie stattdessen das Fenster noch einmal.',
  authorizeStays:
    'Von Atlassian führt kein Weg auf diese Seite zurück. Öffnen Sie stattdessen das Fenster noch einmal; öffnet sich keines, öffnen Sie diese Seite in einem anderen Browser.',
  authorizeReturnUrls:
    'Für den Betreiber von {app}: Damit es in diesem Tab weitergehen kann, muss returnUrls diese Seite buchstabengetreu enthalten:',
  resumeTitle: 'Das Ergebnis wird abgefragt',
  resumeFailedTitle: 'Das Ergebnis lässt sich nicht abfragen',
  windowAgain: 'Fenster noch einmal öffnen',
  continueHere: 'In diesem Tab weitermachen',
  strandedTitle: 'Was steht im Atlassian-Fenster?',
  strandedLead: 'Geben oder fügen Sie einige Wörter davon ein, oder suchen Sie sie hier.',
  strandedField: 'Was dort steht',
  strandedNone:
    'Diesen Text kennen wir nicht. Zeigt das Fenster einen Fehler, schließen Sie es und versuchen Sie es erneut; bleibt es dabei, schicken Sie den Text an den Betreiber von {app}.',
  strandedCallback: 'Callback URL',
  'window.approval':
    'Zuerst muss ein Site-Admin {app} zulassen: in Atlassian Administration unter Apps die Site wählen, dann Connected apps. Schicken Sie ihm den Text; machen Sie weiter, wenn das erledigt ist.',
  'window.access':
    'Das angemeldete Konto darf auf keiner Site Jira oder Confluence nutzen. Verwenden Sie im Fenster ein anderes Konto, oder bitten Sie einen Site-Admin um Zugriff auf eines von beiden.',
  'window.shared':
    'Die App von {app} ist noch nicht freigegeben, deshalb kann nur ihr Eigentümer sie nutzen. Bitten Sie den Betreiber von {app}, in der Developer Console unter Distribution die Freigabe einzuschalten.',
  'window.scopes-added':
    'Die App von {app} verlangt Berechtigungen, die ihr nicht hinzugefügt wurden. Schicken Sie den Text an den Betreiber von {app}: Sie gehören in der Developer Console unter Permissions.',
  'window.scopes-none':
    'Die App von {app} verlangt nichts, was Atlassian kennt. Schicken Sie den Text an den Betreiber von {app}.',
  'window.callback':
    'Für die App von {app} ist eine andere Rücksprungadresse registriert. Schicken Sie dies an den Betreiber von {app}; in der Developer Console muss unter Authorization buchstabengetreu stehen:',
  'window.header':
    'Die App von {app} verlangt zu viele Berechtigungen auf einmal. Sagen Sie dem Betreiber von {app}: Atlassian empfiehlt weniger als 50.',
  'window.log-in':
    'Atlassian stellt fest, wer Sie sind: Machen Sie dort einfach weiter. Was Sie eingeben, geht an Atlassian oder Ihr Unternehmen, nie an {app}.',
  'window.blank':
    'Warten Sie einige Sekunden und laden Sie das Fenster dann neu. Bleibt es leer, öffnen Sie es hier noch einmal, oder machen Sie in diesem Tab weiter, wo das angeboten wird.',
  'window.development':
    'Das ist eine Warnung, Sie können weitermachen. Andere können es erst, wenn der Betreiber von {app} in der Developer Console unter Distribution die Freigabe einschaltet.',
  'window.unknown-client':
    'Atlassian kennt die Client-ID von {app} nicht. Sagen Sie es dem Betreiber von {app}: Sie kann falsch geschrieben sein oder zur anderen Cloud gehören.',
  'window.request-refused':
    'Atlassian akzeptiert die Art der Anfrage von {app} nicht. Schicken Sie den Text an den Betreiber von {app}.',
  'window.went-wrong':
    'Steht im Fenster darunter noch mehr, geben Sie es hier ein. Wenn nicht, sagen Sie es dem Betreiber von {app}: Seine App ist vielleicht nicht für andere Konten freigegeben.',
  showsLogIn: 'Ein Passwort, ein Code oder die Anmeldung Ihres Unternehmens',
  showsBlank: 'Nichts: Das Fenster ist leer',
  whoYou: 'Das können Sie selbst beheben',
  whoSiteAdmin: 'Das muss ein Site-Admin beheben',
  whoOperator: 'Das muss der Betreiber von {app} beheben',
  pageAsksTitle: 'Atlassian mit {app} verbinden?',
  pageAsks:
    '{who} von {where} hat in {app} darum gebeten. Machen Sie nur weiter, wenn Sie das sind: Was Sie bei Atlassian erlauben, wird dann dort verwendet.',
  pageGoOn: 'Weiter zu Atlassian',
  pageMomentTitle: 'Einen Moment',
  pageMoment:
    'Die Antwort von Atlassian wird geprüft. Gehen Sie zurück zu {app}; dort sehen Sie das Ergebnis.',
  pageCheckedTitle: 'Geprüft auf {host}',
  pageChecked:
    'Davon wird nichts gespeichert. Sie können dieses Fenster schließen und zu {app} zurückgehen; dort steht das Ergebnis.',
  pageConnected: 'Als {account}. Sie können dieses Fenster schließen und zu {app} zurückgehen.',
  pageQuestionTitle: 'Fast fertig',
  pageQuestion:
    'Gehen Sie zurück zu {app}: Dort gibt es noch eine Frage. Sie können dieses Fenster schließen.',
  pageFailedTitle: 'Nicht verbunden',
  pageFailed: '{why} Sie können dieses Fenster schließen.',
} as const satisfies Partial<Catalogue>;
