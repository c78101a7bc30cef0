import type { Catalogue } from '../../core/words/messages.ts';

/** Failures: what happened on the first line, what to do on the second. */
export const errors = {
  'error.invalid_credentials':
    'Atlassian hat diese Zugangsdaten abgelehnt.\nWelcher Teil falsch ist, wird nicht gesagt. Prüfen Sie zuerst das API-Token, dann die Cloud-ID oder Adresse der Site, dann die E-Mail-Adresse.',
  'error.email_mismatch':
    'Dieses Token gehört zu einer anderen E-Mail-Adresse.\nAtlassian akzeptiert das Token, aber nicht mit dieser Adresse. Verwenden Sie die des Servicekontos.',
  'error.wrong_token_kind':
    'Das ist eine andere Art von Token.\nErstellen Sie ein API-Token für das Servicekonto und fügen Sie dieses ein.',
  'error.token_expired':
    'Dieses Token ist abgelaufen.\nErstellen Sie ein neues für das Servicekonto und fügen Sie es hier ein.',
  'error.invalid_client':
    'Atlassian hat diese Client-ID mit diesem Client-Secret abgelehnt.\nPrüfen Sie zuerst die Client-ID, dann das Client-Secret. Ein verlorenes Secret lässt sich nicht wiederherstellen: Erstellen Sie neue Zugangsdaten.',
  'error.cloud_not_found':
    'Diese Zugangsdaten erreichen keine Site mit dieser Cloud-ID.\nKopieren Sie die ID hinter /s/ in der Adresszeile, oder geben Sie die Adresse der Site ein. Eine Organisations-ID sieht genauso aus, funktioniert aber nicht.',
  'error.organization_id_given':
    'Das ist die ID Ihrer Organisation.\nÖffnen Sie in Atlassian Administration Apps > Sites, wählen Sie die Site und kopieren Sie die ID hinter /s/.',
  'error.site_not_found':
    'Unter dieser Adresse gibt es keine Atlassian-Site.\nÖffnen Sie Jira oder Confluence im Browser und kopieren Sie die Adresse von dort.',
  'error.site_not_accessible':
    'Diese Zugangsdaten erreichen diese Site nicht.\nWählen Sie eine, die sie erreichen, oder prüfen Sie, ob das Konto auf dieser Site {apps} nutzen darf.',
  'error.no_sites':
    'Diese Zugangsdaten erreichen keine Site.\nPrüfen Sie der Reihe nach: Das Konto hat auf der Site die Rolle User von {apps}, seine Zugangsdaten haben Scopes dieser App, und es ist kein Gast.',
  'error.product_not_accessible':
    'Das Konto darf {apps} auf dieser Site nicht nutzen.\nGeben Sie ihm in Atlassian Administration die Rolle User von {apps} und versuchen Sie es dann erneut.',
  'error.insufficient_scope':
    'Die Zugangsdaten sind gültig, aber ihnen fehlen die Scopes, um hier etwas zu lesen.\nDie Scopes von Zugangsdaten lassen sich nicht bearbeiten: Erstellen Sie neue mit allen, die dieses Produkt braucht; die Hilfe zu diesem Formular listet sie auf.',
  'error.custom_domain':
    'Das ist nicht die Adresse einer Site in der Atlassian Cloud.\nHat Ihre Site eine eigene Domain, finden Sie die ursprüngliche unter Apps > App URLs > Custom domains > Show details. Jira Data Center lässt sich hier nicht verbinden.',
  'error.wrong_environment':
    'Diese Adresse gehört zur anderen Cloud von Atlassian.\nDafür ist dieses Formular nicht gedacht: Geben Sie eine andere Site ein.',
  'error.ip_blocked':
    'Die IP-Zulassungsliste der Site weist den Server dieses Produkts ab.\nBitten Sie den Admin der Site, seine Adressen zuzulassen, und versuchen Sie es dann erneut.',
  'error.site_unavailable':
    'Atlassian hat mit einer Seite statt mit Daten geantwortet.\nDie Site kann gesperrt sein oder gewartet werden: Öffnen Sie sie im Browser und versuchen Sie es dann erneut.',
  'error.admin_approval_required':
    'Zuerst muss ein Site-Admin diese App genehmigen.\nBitten Sie ihn, das in Atlassian Administration unter Connected apps zu tun.',
  'error.oauth_denied':
    'Die Anfrage wurde bei Atlassian abgelehnt.\nBeginnen Sie neu, falls das nicht beabsichtigt war.',
  'error.oauth_state_mismatch':
    'Diese Antwort gehört zu einer anderen Anmeldung.\nBeginnen Sie im Produkt neu.',
  'error.oauth_expired': 'Das hat länger als zehn Minuten gedauert.\nBeginnen Sie neu.',
  'error.popup_blocked':
    'Der Browser hat das Fenster blockiert.\nErlauben Sie es, oder machen Sie in diesem Tab weiter.',
  'error.cancelled': 'Abgebrochen.\nEs wurde nichts gespeichert.',
  'error.rate_limited':
    'Atlassian begrenzt zurzeit die Anzahl der Anfragen.\nAn Ihren Eingaben ist nichts falsch. Warten Sie etwas und versuchen Sie es dann erneut.',
  'error.network':
    'Unser Server war nicht erreichbar.\nEs wurde nichts gespeichert. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
  'error.upstream':
    'Atlassian hat nicht so geantwortet, wie es sollte.\nEs wurde nichts gespeichert. Versuchen Sie es in einigen Minuten erneut.',
  'error.unauthenticated':
    'Ihre Sitzung ist beendet.\nMelden Sie sich wieder an und kommen Sie dann zu diesem Formular zurück.',
  'error.forbidden': 'Das dürfen Sie hier nicht.\nFragen Sie einen Administrator dieses Produkts.',
  'error.not_found': 'Das gibt es nicht mehr.\nLaden Sie die Seite neu, um zu sehen, was es gibt.',
  'error.invalid_request':
    'Die Anfrage wurde nicht verstanden.\nPrüfen Sie die Felder und versuchen Sie es erneut.',
  'error.not_configured':
    'Diese Verbindungsart ist auf diesem Server nicht eingerichtet.\nWählen Sie eine andere, oder sagen Sie es dem Betreiber.',
  'error.version_mismatch':
    'Diese Seite und ihr Server passen nicht zusammen.\nLaden Sie die Seite neu; hilft das nicht, muss der Betreiber beide aktualisieren.',
  'error.needs_reconnect':
    'Atlassian akzeptiert die gespeicherten Zugangsdaten nicht mehr.\nVerbinden Sie die Site neu.',
} as const satisfies Partial<Catalogue>;
