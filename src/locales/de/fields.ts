import type { Catalogue } from '../../core/words/messages.ts';

/** What our providers and their fields are called, and what can be wrong with a field. */
const own = {
  subdomainLabel: 'Subdomain',
  tokenLabel: 'API-Token',
  tokenHint: 'Es beginnt mit ATSTT.',
  emailLabel: 'E-Mail-Adresse des Servicekontos',
  emailHint: 'Zu finden in Atlassian Administration: Directory > Service accounts.',
} as const;

const ownSubdomain =
  'Optional. Dann wird nur diese Site verbunden; ohne Angabe wählen Sie, falls es mehrere gibt.';

export const fields = {
  'provider.atlassian.name': 'Atlassian',
  'provider.atlassian.title': 'Ihr Atlassian-Konto',
  'provider.atlassian.summary': 'Sie melden sich bei Atlassian an und stimmen zu. Etwa eine Minute.',
  'provider.atlassian.subdomain.label': own.subdomainLabel,
  'provider.atlassian.subdomain.hint': ownSubdomain,
  'provider.atlassian-government-cloud.name': 'Atlassian Government Cloud',
  'provider.atlassian-government-cloud.title': 'Ihr Government-Cloud-Konto',
  'provider.atlassian-government-cloud.summary':
    'Für Sites, die auf atlassian-us-gov-mod.net enden. Etwa eine Minute.',
  'provider.atlassian-government-cloud.subdomain.label': own.subdomainLabel,
  'provider.atlassian-government-cloud.subdomain.hint': ownSubdomain,
  'provider.atlassian-service-account-api-token.name': 'Atlassian-Servicekonto (API-Token)',
  'provider.atlassian-service-account-api-token.title': 'Servicekonto mit API-Token',
  'provider.atlassian-service-account-api-token.summary':
    'Sie brauchen seine E-Mail-Adresse, ein Token und Ihre Site. Etwa 5 Minuten.',
  'provider.atlassian-service-account-api-token.cloudId.label': 'Cloud-ID',
  'provider.atlassian-service-account-api-token.cloudId.hint':
    'Oder die Adresse Ihrer Site, aus dem Browser kopiert.',
  'provider.atlassian-service-account-api-token.email.label': own.emailLabel,
  'provider.atlassian-service-account-api-token.email.hint': own.emailHint,
  'provider.atlassian-service-account-api-token.apiToken.label': own.tokenLabel,
  'provider.atlassian-service-account-api-token.apiToken.hint': own.tokenHint,
  'provider.atlassian-service-account-api-token.expiresOn.label': 'Ablaufdatum des Tokens',
  'provider.atlassian-service-account-api-token.expiresOn.hint':
    'Optional. Das bei Atlassian gewählte Datum, damit Sie rechtzeitig erinnert werden.',
  'provider.atlassian-service-account-oauth2.name': 'Atlassian-Servicekonto (OAuth 2.0)',
  'provider.atlassian-service-account-oauth2.title': 'Servicekonto mit OAuth 2.0',
  'provider.atlassian-service-account-oauth2.summary':
    'Sie brauchen eine Client-ID und ihr Client-Secret. Etwa 5 Minuten.',
  'provider.atlassian-service-account-oauth2.subdomain.label': own.subdomainLabel,
  'provider.atlassian-service-account-oauth2.subdomain.hint':
    'Empfohlen: Dann wird nur diese Site verbunden. Ohne Angabe wählen Sie, falls es mehrere gibt.',
  'provider.atlassian-service-account-oauth2.clientId.label': 'Client-ID',
  'provider.atlassian-service-account-oauth2.clientId.hint':
    'Wurde einmal angezeigt, beim Erstellen der Zugangsdaten.',
  'provider.atlassian-service-account-oauth2.clientSecret.label': 'Client-Secret',
  'provider.jira-align.name': 'Connector für Jira Align',
  'provider.jira-align.title': 'Connector für Jira Align',
  'provider.jira-align.summary':
    'Prüft ein Servicekonto und schreibt die Einstellungen für Jira Align. Etwa 10 Minuten.',
  'provider.jira-align.jiraCloudUrl.label': 'Jira-Cloud-URL',
  'provider.jira-align.jiraCloudUrl.hint': 'Eine beliebige Adresse der Site, aus dem Browser kopiert.',
  'provider.jira-align.name.label': 'Name',
  'provider.jira-align.name.hint': 'So heißt der Connector in Jira Align.',
  'provider.jira-align.email.label': own.emailLabel,
  'provider.jira-align.email.hint': own.emailHint,
  'provider.jira-align.apiToken.label': own.tokenLabel,
  'provider.jira-align.apiToken.hint': own.tokenHint,
  'provider.jira-align.outputs.2.note':
    'Nur für das Token eines Servicekontos. Bei allen anderen Zugangsdaten steht hier https://{host}.',
  'provider.jira-align.notes.0':
    'Lassen Sie {external} im Jira Link stehen: Jira Align setzt dort den Schlüssel jedes Vorgangs ein.',
  'provider.jira-align.notes.1': 'Jede Jira-Site ist ein eigener Connector mit einer eigenen Jira API URL.',
  'field.required': 'Füllen Sie das Feld „{label}“ aus.',
  'field.address_cloud_id': 'Das ist eine Cloud-ID. Geben Sie die Adresse der Site ein, etwa {example}.',
  'field.address_only': 'Das ist nicht die Adresse einer Site. Fügen Sie eine wie {example} ein.',
  'field.address_organization_id':
    'Das ist die ID Ihrer Organisation. Geben Sie die Adresse der Site ein, etwa {example}.',
  'field.address_form':
    'Das ist weder eine Cloud-ID noch eine Site-Adresse. Fügen Sie eine Adresse wie {example} ein.',
  'field.address_token':
    'Das sieht nach einem Token aus. Es gehört in das Feld für das Token; hierher gehört die Site.',
  'field.address_email':
    'Das ist eine E-Mail-Adresse. Hierher gehört die Site: Geben Sie eine Adresse wie {example} ein.',
  'field.not_a_site':
    'Diese Atlassian-Seite gehört zu keiner Site. Öffnen Sie Jira oder Confluence und kopieren Sie die Adresse von dort.',
  'field.organization_id':
    'Das ist die ID Ihrer Organisation. Öffnen Sie in Atlassian Administration Apps > Sites, wählen Sie die Site und kopieren Sie die ID hinter /s/.',
  'field.custom_domain':
    'Das ist keine {domain}-Adresse. Die ursprüngliche finden Sie in Atlassian Administration: Apps > App URLs > Custom domains > Show details. Data Center lässt sich hier nicht verbinden.',
  'field.data_center':
    'Das sieht nach Data Center oder Server aus; dieses Formular ist nur für Atlassian Cloud. Ist Ihre Site in der Cloud, geben Sie ihre {domain}-Adresse ein.',
  'field.legacy_address':
    'Das ist eine alte Adresse. Öffnen Sie sie im Browser und kopieren Sie die {domain}-Adresse, zu der sie führt.',
  'field.wrong_environment':
    'Das gehört zur anderen Cloud von Atlassian, für die dieses Formular nicht gedacht ist. Geben Sie eine andere Site ein.',
  'field.too_long': 'Das ist zu lang für das Feld „{label}“. Kopieren Sie den Wert noch einmal.',
  'field.email_form': 'Geben Sie eine einzelne E-Mail-Adresse ein, etwa name@serviceaccount.atlassian.com.',
  'field.email_token':
    'Das sieht nach einem Token aus. Es gehört in das Feld für das Token; hierher gehört die E-Mail-Adresse des Kontos.',
  'field.secret_inside':
    'Darin ist ein Leerzeichen, ein Anführungszeichen oder ein Sonderzeichen. Kopieren Sie den Wert noch einmal vollständig.',
  'field.secret_email':
    'Das ist eine E-Mail-Adresse. Hierher gehört der lange Text, den Atlassian einmal angezeigt hat.',
  'field.secret_address':
    'Das ist eine Adresse. Hierher gehört der lange Text, den Atlassian einmal angezeigt hat.',
  'field.secret_id': 'Das ist eine ID. Hierher gehört der lange Text, den Atlassian einmal angezeigt hat.',
  'field.secret_service_account':
    'Das ist ein API-Token. Gehen Sie zurück und wählen Sie die Verbindungsart, die eines verlangt.',
  'field.secret_person':
    'Das ist das API-Token einer Person. Erstellen Sie Zugangsdaten für das Servicekonto.',
  'field.secret_organization':
    'Das ist der Admin-Schlüssel einer Organisation. Erstellen Sie Zugangsdaten für das Servicekonto.',
  'field.secret_client':
    'Das ist ein OAuth-Client-Secret. Gehen Sie zurück und wählen Sie die Verbindungsart, die eines verlangt.',
  'field.secret_data_center':
    'Das ist ein Data-Center-Token. Erstellen Sie Zugangsdaten für das Servicekonto.',
  'field.client_id_form':
    'Darin ist ein Leerzeichen oder ein Sonderzeichen. Kopieren Sie den Wert noch einmal vollständig.',
  'field.client_id_token': 'Das sieht nach einem Geheimnis aus. Es gehört in das Feld für das Client-Secret.',
  'field.client_id_email':
    'Das ist eine E-Mail-Adresse. Atlassian zeigt die Client-ID einmal an, neben ihrem Client-Secret.',
  'field.text_token': 'Das sieht nach einem Token aus. Es gehört in das Feld für das Token.',
  'field.expiry_form': 'Das ist kein Datum. Lassen Sie das Feld leer, wenn Sie es nicht kennen.',
  'field.expiry_range':
    'Ein Token gilt 1 bis 365 Tage. Geben Sie das Datum ein, das Atlassian dafür anzeigt.',
} as const satisfies Partial<Catalogue>;
