import type { Catalogue } from '../../core/words/messages.ts';

/** Sharper words for failures whose cause is known. */
export const reasons = {
  'error.invalid_client:secret':
    'Atlassian hat dieses Client-Secret abgelehnt.\nKopieren Sie es noch einmal vollständig. Ist es verloren, erstellen Sie neue Zugangsdaten: Ein Secret wird kein zweites Mal angezeigt.',
  'error.invalid_client:unauthorized':
    'Atlassian lässt diese Client-ID mit diesem Client-Secret nicht zu.\nPrüfen Sie zuerst das Client-Secret. Ist es richtig, gehört der Client zu einer OAuth-App: Erstellen Sie stattdessen Zugangsdaten für das Servicekonto.',
  'error.site_not_accessible:asked':
    '{asked} gehört nicht zu den Sites, die dieses Konto erreicht.\nWählen Sie eine, die dazugehört, oder prüfen Sie, ob das Konto auf dieser Site {apps} nutzen darf.',
  'error.site_not_accessible:absent':
    'Unter {asked} gibt es keine Atlassian-Site.\nKorrigieren Sie die Adresse, oder wählen Sie eine der Sites, die dieses Konto erreicht.',
  'error.site_not_accessible:not-offered':
    'Diese Site stand nicht zur Auswahl.\nWählen Sie eine aus der Liste, oder gehen Sie zurück und beginnen Sie neu.',
  'error.site_not_accessible:other-site':
    '{asked} antwortet als eine andere Site als die, die Atlassian dort führt.\nWählen Sie die Site aus der Liste, oder geben Sie ihre Cloud-ID ein.',
  'error.site_not_accessible:renamed':
    '{asked} führt zu einer Site, die Atlassian unter einer anderen Adresse führt.\nWählen Sie sie aus der Liste, wenn sie gemeint ist.',
  'error.product_not_accessible:denied':
    'Die Site steht für dieses Konto auf der Liste, verweigert ihm aber den Zugriff.\nGeben Sie dem Konto dort die Rolle User von {apps}. Hat es sie, suchen Sie in Atlassian Administration nach einer Regel für den App-Zugriff.',
  'error.product_not_accessible:absent':
    'Die Site steht für dieses Konto auf der Liste, aber von {apps} kommt dort keine Antwort.\nÖffnen Sie die Site im Browser: Sie oder ihre Apps können deaktiviert sein.',
  'error.product_not_accessible:policy':
    'Eine Datensicherheitsrichtlinie der Organisation blockiert Apps auf dieser Site.\nEin Organisations-Admin kann sie zulassen: Atlassian Administration > Security > Data security policies.',
  'error.upstream:page':
    'Atlassian hat mit einer Seite statt mit Daten geantwortet.\nDas geschah, bevor eine Site gefragt wurde; an Ihren Eingaben liegt es also nicht. Versuchen Sie es in einigen Minuten erneut.',
  'error.upstream:edge':
    'Das Netzwerk von Atlassian hat unsere Anfrage abgewiesen.\nAn Ihren Eingaben ist nichts falsch. Versuchen Sie es in einigen Minuten erneut; bleibt es dabei, sagen Sie es dem Betreiber dieses Produkts.',
  'error.token_expired:date':
    'Dieses Token ist abgelaufen.\nEs wurde mit diesem Datum eingegeben. Erstellen Sie ein neues für das Servicekonto und verbinden Sie die Site neu.',
  'error.email_mismatch:person':
    'Das ist nicht die E-Mail-Adresse eines Servicekontos.\nAtlassian akzeptiert das Token, aber nicht mit dieser Adresse. Die eines Servicekontos endet auf @serviceaccount.atlassian.com; kopieren Sie sie unter Directory > Service accounts.',
  'error.invalid_credentials:email':
    'Atlassian hat diese E-Mail-Adresse mit diesem Token abgelehnt.\nPrüfen Sie zuerst die E-Mail-Adresse: Die eines Servicekontos endet auf @serviceaccount.atlassian.com. Kopieren Sie dann das Token noch einmal.',
  'error.network:interrupted':
    'Die Verbindung zu unserem Server ist abgebrochen.\nEs kann trotzdem gespeichert worden sein: Sehen Sie unter den Verbindungen nach, bevor Sie es erneut versuchen.',
  'error.invalid_credentials:token':
    'Atlassian hat dieses API-Token abgelehnt.\nKopieren Sie es noch einmal vollständig, oder erstellen Sie ein neues: Tokens enden nach höchstens 365 Tagen. Ist es neu, prüfen Sie, ob die E-Mail-Adresse genau die des Servicekontos ist.',
  'error.product_not_accessible:forbidden':
    'Atlassian verweigert diesen Zugangsdaten den Zugriff auf diese Site.\nWarum, wird nicht gesagt. Prüfen Sie, ob das Servicekonto dort die Rolle User von {apps} hat, dann die Cloud-ID oder Adresse, dann das Token.',
  'error.site_not_accessible:unlisted':
    'Diese Zugangsdaten erreichen diese Site nicht.\nPrüfen Sie, ob das Servicekonto zu der Organisation gehört, der die Site gehört, und ob es dort {apps} nutzen darf.',
  'error.site_not_found:other-site':
    'Diese Adresse gehört zu einer anderen Site.\nDie Zugangsdaten wurden für eine andere Cloud-ID nachgewiesen. Geben Sie die Adresse jener Site ein.',
  'error.upstream:timeout':
    'Atlassian hat zu lange für die Antwort gebraucht.\nEs wurde nichts gespeichert. Versuchen Sie es erneut; bleibt es dabei, sehen Sie auf status.atlassian.com nach.',
  'error.upstream:unreachable':
    'Unser Server konnte Atlassian nicht erreichen.\nEs wurde nichts gespeichert. Versuchen Sie es in einigen Minuten erneut; bleibt es dabei, sagen Sie es dem Betreiber dieses Produkts.',
  'error.network:look-up':
    'Unser Server war nicht erreichbar.\nIhre Zustimmung bei Atlassian ist nicht verloren. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
  'error.unauthenticated:look-up':
    'Ihre Sitzung ist beendet.\nIhre Zustimmung bei Atlassian ist nicht verloren. Melden Sie sich wieder an und kommen Sie dann auf diese Seite zurück.',
  'error.network:no-handler':
    'Unser Server bietet das hier nicht an.\nSagen Sie dem Betreiber dieses Produkts, dass unter baseUrl der Handler von connect-atlassian/server nicht antwortet.',
  'error.network:redirected':
    'Unser Server hat das woandershin geleitet.\nVielleicht sind Sie abgemeldet: Melden Sie sich in einem anderen Tab wieder an und versuchen Sie es dann hier erneut. Bleibt es dabei, sagen Sie dem Betreiber dieses Produkts, dass vor baseUrl eine Weiterleitung steht.',
  'error.network:server':
    'Unser Server konnte das nicht abschließen.\nVersuchen Sie es erneut; bleibt es dabei, sagen Sie es dem Betreiber dieses Produkts.',
  'error.forbidden:origin':
    'Diese Anfrage kam von einer Seite, die sie nicht stellen darf.\nÖffnen Sie das Produkt unter seiner eigenen Adresse; ein Betreiber legt sie als PUBLIC_URL fest.',
  'error.forbidden:provider':
    'Diese Verbindungsart wird auf dieser Seite nicht angeboten.\nWählen Sie eine andere, oder fragen Sie einen Administrator dieses Produkts.',
  'error.no_sites:consent':
    'Dieses Atlassian-Konto erreicht keine Site mit {apps}.\nIst es das falsche Konto, machen Sie noch einmal weiter und verwenden Sie im Fenster ein anderes. Gäste von Confluence können keine Site verbinden.',
  'error.insufficient_scope:token':
    'Das Token ist gültig, darf hier aber nichts lesen.\nEs fehlen: {scopes}. Die Scopes eines Tokens lassen sich nicht bearbeiten: Erstellen Sie ein neues Token mit allen, die dieses Produkt braucht, und fügen Sie dieses ein.',
  'error.insufficient_scope:client':
    'Der Client ist gültig, darf hier aber nichts lesen.\nEs fehlen: {scopes}. Die Scopes von Zugangsdaten lassen sich nicht bearbeiten: Erstellen Sie neue mit allen, die dieses Produkt braucht, und geben Sie deren Client-ID und Client-Secret ein.',
  'error.insufficient_scope:consent':
    'Was Sie zugelassen haben, erlaubt diesem Produkt hier nichts zu lesen.\nEs fehlen: {scopes}. Zu dem Zugelassenen kann niemand etwas hinzufügen: Sagen Sie dem Betreiber dieses Produkts, dass seine App sie verlangen muss, und machen Sie dann noch einmal mit Atlassian weiter.',
  'error.oauth_expired:ticket':
    'Dieses Fenster wurde zu spät oder ein zweites Mal geöffnet.\nGehen Sie zum Produkt zurück und öffnen Sie es noch einmal.',
  'error.oauth_expired:code':
    'Atlassian akzeptiert diese Anmeldung nicht mehr.\nEs wurde nichts gespeichert. Machen Sie noch einmal mit Atlassian weiter.',
  'error.needs_reconnect:grant':
    'Atlassian hat diesen Zugriff beendet.\nEr endet nach 90 Tagen ohne Nutzung, nach einem Jahr, mit einer Änderung des Passworts oder durch Widerruf. Verbinden Sie die Site neu.',
  'error.not_configured:app':
    'Atlassian akzeptiert die App dieses Produkts nicht so, wie sie eingerichtet ist.\nBitten Sie den Betreiber, Client-ID, Callback URL und Scopes mit der Atlassian Developer Console abzugleichen.',
  'error.not_configured:secret':
    'Atlassian hat das Secret der App dieses Produkts abgelehnt.\nMit Ihrem Konto ist alles in Ordnung. Bitten Sie den Betreiber, das Secret noch einmal aus der Atlassian Developer Console zu kopieren.',
  'error.not_configured:keys':
    'Diesem Server fehlt der Schlüssel, mit dem diese Zugangsdaten versiegelt sind.\nNichts ist verloren. Bitten Sie den Betreiber, den Schlüssel wieder in CONNECT_KEYS einzutragen.',
  'error.not_configured:offline':
    'Atlassian hat der App dieses Produkts nur für eine Stunde Zugriff gegeben.\nEs wurde nichts gespeichert. Sagen Sie dem Betreiber, dass sie offline_access verlangen dürfen muss.',
  'error.not_configured:return-url':
    'Von Atlassian führt kein Weg auf diese Seite zurück.\nÖffnen Sie stattdessen das Fenster, oder bitten Sie den Betreiber dieses Produkts, die Seite in returnUrls aufzunehmen.',
  'error.rate_limited:user':
    'Sie haben Atlassian so oft angefragt, wie dieses Produkt es in einer Minute erlaubt.\nAn Ihren Eingaben ist nichts falsch. Warten Sie etwas und versuchen Sie es dann erneut.',
  'error.rate_limited:tenant':
    'Ihre Organisation hat Atlassian so oft angefragt, wie dieses Produkt es in einer Minute erlaubt.\nAn Ihren Eingaben ist nichts falsch. Warten Sie etwas und versuchen Sie es dann erneut.',
  'error.not_found:attempt':
    'Diese Frage ist beendet.\nSie bleibt zehn Minuten lang offen. Beginnen Sie neu.',
} as const satisfies Partial<Catalogue>;
