import type { GuideTexts } from '../../../core/words/locale.ts';

/** The guide to the service account of Jira Align. */
export const alignAccount: GuideTexts = {
  'Jira admin': 'Jira-Admin',
  'Jira Align administrator': 'Administrator von Jira Align',
  'Jira Align connector': 'Connector für Jira Align',
  'Make sure that you are an administrator of Jira Align, or know one.':
    'Vergewissern Sie sich, dass Sie Administrator von Jira Align sind oder einen kennen.',
  '**Jira Settings** among the settings of Jira Align.':
    '**Jira Settings** in den Einstellungen von Jira Align.',
  'I am no administrator of Jira Align': 'Ich bin kein Administrator von Jira Align',
  'Go on all the same: at the end all settings can be copied at once and sent to one, without the token.':
    'Machen Sie trotzdem weiter: Am Ende lassen sich alle Einstellungen auf einmal kopieren und ohne das Token an einen schicken.',
  'Know what you are looking for: the address of your Jira, the email of a service account and its token. The name is yours to choose.':
    'Wonach Sie suchen: die Adresse Ihres Jira, die E-Mail-Adresse eines Servicekontos und dessen Token. Den Namen wählen Sie selbst.',
  Account: 'Konto',
  'Creating the service account': 'Das Servicekonto anlegen',
  'Open **Atlassian Administration**, and there the organization that is to have the service account.':
    'Öffnen Sie **Atlassian Administration** und dort die Organisation, die das Servicekonto bekommen soll.',
  'Select **Directory > Service accounts**, then **Create a service account**.':
    'Wählen Sie **Directory > Service accounts**, dann **Create a service account**.',
  'A form that asks for a name.': 'Ein Formular, das nach einem Namen fragt.',
  'It is created here, and does not come from your identity provider (IdP). Its email and its account ID are made by Atlassian; the email can never be changed.':
    'Es wird hier angelegt und kommt nicht von Ihrem Identitätsanbieter (IdP). E-Mail-Adresse und Konto-ID vergibt Atlassian; die E-Mail-Adresse lässt sich nie ändern.',
  'Give it a name and, if you like, a description.':
    'Geben Sie ihm einen Namen und, wenn Sie möchten, eine Beschreibung.',
  'Both in their fields, and no complaint about the name.':
    'Beides in den Feldern und keine Beanstandung des Namens.',
  'A name has 6 to 30 letters and digits, no blanks and no signs.':
    'Ein Name hat 6 bis 30 Buchstaben und Ziffern, keine Leer- und keine Sonderzeichen.',
  'It does not take the name': 'Der Name wird nicht angenommen',
  'Leave out blanks, hyphens and dots: **JiraAlignConnector** is fine.':
    'Lassen Sie Leerzeichen, Bindestriche und Punkte weg: **JiraAlignConnector** ist in Ordnung.',
  'Select the app **Jira**, and for it the role **User**.':
    'Wählen Sie die App **Jira** und dafür die Rolle **User**.',
  '**Jira** with **User** beside it, and no other app.':
    '**Jira** mit **User** daneben und keine andere App.',
  'There are **Jira** and **Jira Administration**': 'Es gibt **Jira** und **Jira Administration**',
  'Select **Jira** alone. **Jira Administration** is for people who run Jira, and not meant here.':
    'Wählen Sie nur **Jira**. **Jira Administration** ist für Personen, die Jira betreiben, und hier nicht gemeint.',
  'Add it to the groups that grant the least permissions it needs.':
    'Fügen Sie es den Gruppen hinzu, die die geringsten nötigen Berechtigungen erteilen.',
  'The groups by their names.': 'Die Namen der Gruppen.',
  'Best a group of its own, for example jira-connector-svc, through which all its permissions in projects and issues are managed: easy to audit, and easy to take away.':
    'Am besten eine eigene Gruppe, etwa jira-connector-svc, über die alle Berechtigungen in Projekten und Vorgängen verwaltet werden: leicht zu prüfen und leicht wieder zu entziehen.',
  'There is no such group yet': 'Es gibt noch keine solche Gruppe',
  'Create it under **Directory > Groups**. The account can be added later, too.':
    'Legen Sie sie unter **Directory > Groups** an. Das Konto kann auch später hinzugefügt werden.',
  'Select **Create**.': 'Wählen Sie **Create**.',
  'The new account in the list, with an email that ends in **@serviceaccount.atlassian.com**.':
    'Das neue Konto in der Liste, mit einer E-Mail-Adresse, die auf **@serviceaccount.atlassian.com** endet.',
  'Creating the API token': 'Das API-Token erstellen',
  'What Jira Align shows Atlassian in place of a password.':
    'Was Jira Align Atlassian anstelle eines Passworts zeigt.',
  'Select the service account that you have just created.':
    'Wählen Sie das Servicekonto, das Sie gerade angelegt haben.',
  'Enter a name for the token and set its expiry date, then **Next**.':
    'Geben Sie einen Namen für das Token ein und legen Sie sein Ablaufdatum fest, dann **Next**.',
  'A token lasts 365 days at the most. Jira Align stops when it ends, so put a reminder into your calendar.':
    'Ein Token gilt höchstens 365 Tage. Jira Align hört auf, wenn es endet; tragen Sie deshalb eine Erinnerung in Ihren Kalender ein.',
  'Set the filter of the scopes: **App** to **Jira**, **Scope actions** to **Read**, **Write** and **Manage**.':
    'Stellen Sie den Filter der Scopes ein: **App** auf **Jira**, **Scope actions** auf **Read**, **Write** und **Manage**.',
  'Scopes of Jira only.': 'Nur Scopes von Jira.',
  'Select the twelve scopes of the table, four **Classic** and eight **Granular** ones, then **Next**.':
    'Wählen Sie die zwölf Scopes der Tabelle, vier unter **Classic** und acht unter **Granular**, dann **Next**.',
  'A summary of the token, with twelve scopes.': 'Eine Zusammenfassung des Tokens mit zwölf Scopes.',
  'Other tools need other scopes: what ServiceNow needs, for example, stands in its own documentation. And see that a service account is in line with the rules of your identity provider (AD or Okta, for example).':
    'Andere Tools brauchen andere Scopes: Was zum Beispiel ServiceNow braucht, steht in dessen eigener Dokumentation. Achten Sie auch darauf, dass ein Servicekonto den Regeln Ihres Identitätsanbieters (etwa AD oder Okta) entspricht.',
  'I have forgotten one': 'Ich habe einen vergessen',
  'Go back now. Once the token is created, its scopes can neither be seen nor changed.':
    'Gehen Sie jetzt zurück. Ist das Token erstellt, lassen sich seine Scopes weder ansehen noch ändern.',
  'Review the token and compare its scopes with the table, then select **Create**.':
    'Prüfen Sie das Token, vergleichen Sie seine Scopes mit der Tabelle, und wählen Sie dann **Create**.',
  'Take the API token with **Copy to clipboard**, and put it somewhere safe: you need it here and once more in Jira Align.':
    'Nehmen Sie das API-Token mit **Copy to clipboard** und bewahren Sie es an einem sicheren Ort auf: Sie brauchen es hier und noch einmal in Jira Align.',
  Permissions: 'Berechtigungen',
  'Granting the least permissions': 'Die geringsten Berechtigungen erteilen',
  'Decide what the connector is to do, for the permissions follow from that: read only, read and write, or Jira Software as well.':
    'Entscheiden Sie, was der Connector tun soll, denn daraus ergeben sich die Berechtigungen: nur lesen, lesen und schreiben oder auch Jira Software.',
  'The permissions of your kind of use in the table below.':
    'Die Berechtigungen für Ihre Verwendung in der Tabelle unten.',
  'Other tools use the same account': 'Andere Tools verwenden dasselbe Konto',
  'They may need more. The documentation of each one, of ConductorOne or ServiceNow for example, names its permissions and its scopes.':
    'Sie brauchen vielleicht mehr. Die Dokumentation jedes Tools, etwa von ConductorOne oder ServiceNow, nennt seine Berechtigungen und Scopes.',
  'Give these permissions to the group of the service account, and only in the projects that Jira Align needs.':
    'Geben Sie diese Berechtigungen der Gruppe des Servicekontos, und nur in den Projekten, die Jira Align braucht.',
  'The group in the permission schemes of these projects, and in no others.':
    'Die Gruppe in den Berechtigungsschemata dieser Projekte und in keinen anderen.',
  'Least privilege: no role of a site admin or an organization admin. What else it takes to integrate Jira, the documentation of Jira Align has under “Jira integration prerequisites”.':
    'Geringste Rechte: keine Rolle eines Site-Admins oder Organisations-Admins. Was die Anbindung von Jira sonst voraussetzt, steht in der Dokumentation von Jira Align unter „Jira integration prerequisites“.',
  'I cannot change permissions in Jira': 'Ich kann Berechtigungen in Jira nicht ändern',
  'It takes a Jira admin of the site. What the account has now is shown beside the settings, once it was checked.':
    'Dafür braucht es einen Jira-Admin der Site. Was das Konto jetzt darf, wird neben den Einstellungen angezeigt, sobald es geprüft ist.',
  'If errors about permissions appear later, give the group the global permissions **Browse users and groups** and **Administer Jira**.':
    'Treten später Berechtigungsfehler auf, geben Sie der Gruppe die globalen Berechtigungen **Browse users and groups** und **Administer Jira**.',
  'The group at both of them, under **Global permissions** in the settings of Jira.':
    'Die Gruppe bei beiden, unter **Global permissions** in den Einstellungen von Jira.',
  'They are the least that Atlassian names for that case.':
    'Sie sind das Mindeste, was Atlassian für diesen Fall nennt.',
  'Do not use OAuth 1.0a: Jira Align does not support it. An **API token** takes its place.':
    'Verwenden Sie nicht OAuth 1.0a: Jira Align unterstützt es nicht. An seine Stelle tritt ein **API token**.',
  'Nothing to do here, once the token is created.': 'Hier ist nichts zu tun, sobald das Token erstellt ist.',
  'Our connector of today uses OAuth 1.0a': 'Unser heutiger Connector verwendet OAuth 1.0a',
  'Make a new connector with the token, try it, then deactivate the old one.':
    'Richten Sie einen neuen Connector mit dem Token ein, probieren Sie ihn aus, und deaktivieren Sie dann den alten.',
};
