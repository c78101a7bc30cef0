import type { GuideTexts } from '../../../core/words/locale.ts';

/** The guide to the connector of Jira Align. */
export const alignConnector: GuideTexts = {
  'Jira Cloud URL': 'Jira-Cloud-URL',
  'Finding the Jira Cloud URL': 'Die Jira-Cloud-URL finden',
  'The address of your Jira, which tells its Cloud ID as well.':
    'Die Adresse Ihres Jira, aus der sich auch die Cloud-ID ergibt.',
  'If Jira Align connects several Jira sites, begin with one: each has its own Cloud ID, and needs a connector of its own.':
    'Wenn Jira Align mehrere Jira-Sites verbindet, beginnen Sie mit einer: Jede hat ihre eigene Cloud-ID und braucht einen eigenen Connector.',
  'One site that you have decided on.': 'Eine Site, für die Sie sich entschieden haben.',
  'A Cloud ID stays the same for as long as the site exists, even if its address changes.':
    'Eine Cloud-ID bleibt gleich, solange es die Site gibt, auch wenn sich deren Adresse ändert.',
  'I do not know which sites there are': 'Ich weiß nicht, welche Sites es gibt',
  'Organization admins find all of them in Atlassian Administration under **Apps > Sites**.':
    'Organisations-Admins finden alle in Atlassian Administration unter **Apps > Sites**.',
  'Open the Jira of this site in your browser, and copy the address.':
    'Öffnen Sie das Jira dieser Site im Browser und kopieren Sie die Adresse.',
  'Something that begins with https:// and has **.atlassian.net** in it.':
    'Etwas, das mit https:// beginnt und **.atlassian.net** enthält.',
  'The address does not contain atlassian.net': 'Die Adresse enthält kein atlassian.net',
  'The site has a domain of its own. Its original address stands in Atlassian Administration: **Apps > App URLs > Custom domains > Show details**.':
    'Die Site hat eine eigene Domain. Ihre ursprüngliche Adresse steht in Atlassian Administration: **Apps > App URLs > Custom domains > Show details**.',
  'To see the Cloud ID, open the address with **/_edge/tenant_info** after its host. Copy the **cloudId** if you want to compare it.':
    'Um die Cloud-ID zu sehen, öffnen Sie die Adresse mit **/_edge/tenant_info** hinter dem Host. Kopieren Sie die **cloudId**, wenn Sie sie vergleichen wollen.',
  'One line in braces, with **cloudId** and 36 characters.':
    'Eine Zeile in geschweiften Klammern, mit **cloudId** und 36 Zeichen.',
  'You need not: the Cloud ID is looked up for you, and stands in the settings.':
    'Das müssen Sie nicht: Die Cloud-ID wird für Sie nachgeschlagen und steht in den Einstellungen.',
  'A page says that it is unavailable': 'Eine Seite meldet, dass sie nicht verfügbar ist',
  'There is no site at this address. Copy it again from a page of Jira.':
    'Unter dieser Adresse gibt es keine Site. Kopieren Sie sie noch einmal von einer Seite in Jira.',
  'Come back to this form, Jira Align connector.':
    'Kommen Sie zu diesem Formular zurück: Connector für Jira Align.',
  'Enter the **Jira Cloud URL**, a **Name**, the **Service Account Email** and the **API Token** in their fields.':
    'Geben Sie **Jira-Cloud-URL**, einen **Name**, **E-Mail-Adresse des Servicekontos** und **API-Token** in ihre Felder ein.',
  'Under the first field the address of your site.': 'Unter dem ersten Feld die Adresse Ihrer Site.',
  'That the credentials work on your site, the settings for Jira Align, and what the token is allowed to do.':
    'Dass die Zugangsdaten auf Ihrer Site funktionieren, die Einstellungen für Jira Align und was das Token darf.',
  'In Jira Align': 'In Jira Align',
  'Setting up the connector in Jira Align': 'Den Connector in Jira Align einrichten',
  'Go to **Settings > Jira Settings > Jira Connectors** in Jira Align.':
    'Gehen Sie in Jira Align zu **Settings > Jira Settings > Jira Connectors**.',
  'The connectors that there are.': 'Die vorhandenen Connectors.',
  'There is no **Jira Settings**': 'Es gibt kein **Jira Settings**',
  'It takes an administrator of Jira Align. Copy all settings and send them to one; the token goes another way.':
    'Dafür braucht es einen Administrator von Jira Align. Kopieren Sie alle Einstellungen und schicken Sie sie ihm; das Token nimmt einen anderen Weg.',
  'Enter the **Jira Link**: the address of your Jira with **/browse/{external}** after it.':
    'Geben Sie den **Jira Link** ein: die Adresse Ihres Jira mit **/browse/{external}** dahinter.',
  'For example https://example.atlassian.net/browse/{external}, with the braces as they are.':
    'Zum Beispiel https://example.atlassian.net/browse/{external}, mit den Klammern so, wie sie sind.',
  'I have not got the value yet': 'Ich habe den Wert noch nicht',
  'Select **Connect** first: all of them are then shown in this order, each with a button that copies it.':
    'Wählen Sie zuerst **Verbinden**: Dann werden alle in dieser Reihenfolge angezeigt, jeder mit einer Schaltfläche zum Kopieren.',
  'Should I replace what is in braces?': 'Soll ich ersetzen, was in Klammern steht?',
  'No. Jira Align puts the key of each issue there.':
    'Nein. Jira Align setzt dort den Schlüssel jedes Vorgangs ein.',
  'Enter a **Name** for the connector that says which site it is for.':
    'Geben Sie einen **Name** für den Connector ein, der sagt, für welche Site er ist.',
  'The name that you chose in this form, or another one.':
    'Der Name, den Sie in diesem Formular gewählt haben, oder ein anderer.',
  'Enter the **Jira API URL**: https://api.atlassian.com/ex/jira/ and the Cloud ID.':
    'Geben Sie die **Jira API URL** ein: https://api.atlassian.com/ex/jira/ und die Cloud-ID.',
  'The Cloud ID at its end, and nothing after it.': 'Die Cloud-ID am Ende und nichts dahinter.',
  "This is not the address of your site: it is for a service account's token only. Credentials of any other kind have the site's own address here.":
    'Das ist nicht die Adresse Ihrer Site: Sie ist nur für das Token eines Servicekontos. Bei Zugangsdaten jeder anderen Art steht hier die Adresse der Site selbst.',
  'Jira Align says 401': 'Jira Align meldet 401',
  "Most often the site's own address stands here, which does not know tokens of service accounts. What was answered stands in **Administration > Jira Connector > View Logs > Jira API**.":
    'Meistens steht hier die Adresse der Site selbst, die Tokens von Servicekonten nicht kennt. Was geantwortet wurde, steht in **Administration > Jira Connector > View Logs > Jira API**.',
  'As **Authentication Type**, select **API service account token Authentication**.':
    'Wählen Sie als **Authentication Type** **API service account token Authentication**.',
  'Fields for a username and a token.': 'Felder für einen Benutzernamen und ein Token.',
  'There is no such type': 'Diese Art gibt es nicht',
  'Your Jira Align may be older than it. Ask its support; OAuth 1.0a is no way around.':
    'Ihr Jira Align ist vielleicht älter. Fragen Sie dessen Support; OAuth 1.0a ist kein Ausweg.',
  'Enter the **Jira Username**: the email of the service account.':
    'Geben Sie den **Jira Username** ein: die E-Mail-Adresse des Servicekontos.',
  'An address that ends in **@serviceaccount.atlassian.com**.':
    'Eine Adresse, die auf **@serviceaccount.atlassian.com** endet.',
  'Enter the **Jira API token**: the one that you created for the service account.':
    'Geben Sie das **Jira API token** ein: das Token, das Sie für das Servicekonto erstellt haben.',
  'Dots, as many as it has characters.': 'Punkte, so viele, wie es Zeichen hat.',
  'I have not saved the token': 'Ich habe das Token nicht gespeichert',
  'Nobody shows it again. Create another one, and check that here.':
    'Niemand zeigt es noch einmal. Erstellen Sie ein neues und prüfen Sie es hier.',
  'Select **Save > Activate**.': 'Wählen Sie **Save > Activate**.',
  'The connector as an active one.': 'Den Connector als aktiven.',
  'It cannot be activated': 'Er lässt sich nicht aktivieren',
  'Compare each field with the settings, the **Jira API URL** first. If it speaks of permissions, see **Permissions** in this help.':
    'Vergleichen Sie jedes Feld mit den Einstellungen, zuerst **Jira API URL**. Ist von Berechtigungen die Rede, sehen Sie in dieser Hilfe unter **Berechtigungen** nach.',
  'Manages versions and components, as releases are kept in step.':
    'Verwaltet Versionen und Komponenten, weil Releases abgeglichen werden.',
  'Says whose token it is, and who is assigned.': 'Sagt, wessen Token es ist und wer zugewiesen ist.',
  'Reads projects, issues, comments and work logs.':
    'Liest Projekte, Vorgänge, Kommentare und Arbeitsprotokolle.',
  'Creates and edits issues, comments and work logs.':
    'Erstellt und bearbeitet Vorgänge, Kommentare und Arbeitsprotokolle.',
  'Reads boards and what is on them.': 'Liest Boards und was darauf ist.',
  'Reads how a board is set up: its columns, its filter.':
    'Liest, wie ein Board eingerichtet ist: seine Spalten, seinen Filter.',
  'Reads the issues of a board in full.': 'Liest die Vorgänge eines Boards vollständig.',
  'Reads the filters that decide which issues belong to a board.':
    'Liest die Filter, die bestimmen, welche Vorgänge zu einem Board gehören.',
  'Reads which projects there are, and which boards are theirs.':
    'Liest, welche Projekte es gibt und welche Boards dazugehören.',
  'Reads sprints and their dates.': 'Liest Sprints und ihre Termine.',
  'Moves issues between a board and its backlog.':
    'Verschiebt Vorgänge zwischen einem Board und seinem Backlog.',
  'Edits epics, and moves issues into them.': 'Bearbeitet Epics und verschiebt Vorgänge in sie.',
  'Finds the people and groups that issues name.':
    'Findet die Personen und Gruppen, die in Vorgängen genannt sind.',
  'Wanted where Jira Align reports errors about permissions.':
    'Nötig, wenn Jira Align Berechtigungsfehler meldet.',
  'Sees the projects, and the issues in them.': 'Sieht die Projekte und die Vorgänge darin.',
  'Adds what was planned in Jira Align.': 'Fügt hinzu, was in Jira Align geplant wurde.',
  'Keeps the fields in step.': 'Gleicht die Felder ab.',
  'Keeps the states in step.': 'Gleicht die Status ab.',
  'Writes comments, as needed.': 'Schreibt bei Bedarf Kommentare.',
  'Writes work logs, as needed.': 'Schreibt bei Bedarf Arbeitsprotokolle.',
  'Creates sprints.': 'Erstellt Sprints.',
  'To read only': 'Nur lesen',
  'When Jira Align shows what is in Jira and changes nothing.':
    'Wenn Jira Align zeigt, was in Jira ist, und nichts ändert.',
  'A global permission.': 'Eine globale Berechtigung.',
  'View issues': 'Vorgänge ansehen',
  'Comes with Browse projects.': 'In Browse projects enthalten.',
  'View sprint and board information': 'Informationen zu Sprints und Boards ansehen',
  'To read and write': 'Lesen und schreiben',
  'When Jira Align keeps issues in step both ways: all of the above, and these.':
    'Wenn Jira Align Vorgänge in beide Richtungen abgleicht: alles Obige und dies.',
  'As needed.': 'Bei Bedarf.',
  'Only where a tool asks for it, as ConductorOne does.': 'Nur wenn ein Tool es verlangt, wie ConductorOne.',
  'For Jira Software': 'Für Jira Software',
  'When boards and sprints are part of it; the last three only if Jira Align creates boards, epics or sprints.':
    'Wenn Boards und Sprints dazugehören; die letzten drei nur, wenn Jira Align Boards, Epics oder Sprints erstellt.',
  'Read access to boards': 'Lesezugriff auf Boards',
  'Read access to sprints': 'Lesezugriff auf Sprints',
  'Write access to boards': 'Schreibzugriff auf Boards',
  'Write access to epics': 'Schreibzugriff auf Epics',
  'The role is **User** of the app **Jira**. **Jira Administration** is another app, and not meant.':
    'Die Rolle ist **User** der App **Jira**. **Jira Administration** ist eine andere App und nicht gemeint.',
  'No role of a site admin or an organization admin: a service account needs neither.':
    'Keine Rolle eines Site-Admins oder Organisations-Admins: Ein Servicekonto braucht keine davon.',
  'A group of its own for the account, and all its permissions by way of that group.':
    'Eine eigene Gruppe für das Konto, und alle Berechtigungen über diese Gruppe.',
  'Only the projects that Jira Align needs.': 'Nur die Projekte, die Jira Align braucht.',
  'No OAuth 1.0a: Jira Align does not support it. An API token it is.':
    'Kein OAuth 1.0a: Jira Align unterstützt es nicht. Es muss ein API-Token sein.',
};
