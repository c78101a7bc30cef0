import type { GuideTexts } from '../../../core/words/locale.ts';

/** The guide to a service account, and its API token. */
export const serviceAccount: GuideTexts = {
  'Service account with an API token': 'Servicekonto mit API-Token',
  'organization admin': 'Organisations-Admin',
  'Log in with an Atlassian account that has admin access to the organization.':
    'Melden Sie sich mit einem Atlassian-Konto an, das Admin-Zugriff auf die Organisation hat.',
  '**Atlassian Administration**, with **Apps** and **Directory** in the main navigation.':
    '**Atlassian Administration** mit **Apps** und **Directory** in der Hauptnavigation.',
  "Your account is no organization admin. Select “I'm not an admin” below the form: it writes a message to send to one.":
    'Ihr Konto ist kein Organisations-Admin. Wählen Sie „Ich bin kein Admin“ unter dem Formular: Das schreibt eine Nachricht, die Sie einem schicken können.',
  'Make sure that there is a service account to use: **Directory > Service accounts** lists them all. It needs the role **User** in each app that {app} works with.':
    'Vergewissern Sie sich, dass es ein geeignetes Servicekonto gibt: **Directory > Service accounts** listet alle auf. Es braucht die Rolle **User** in jeder App, mit der {app} arbeitet.',
  'The name of the account for {app} to work as.': 'Der Name des Kontos, als das {app} arbeiten soll.',
  'An organization has five of them for free. They take no license of Jira or Confluence.':
    'Fünf davon sind für eine Organisation kostenlos. Sie belegen keine Lizenz von Jira oder Confluence.',
  'There is none yet': 'Es gibt noch keines',
  'Select **Create a service account**. Give it a name of 6 to 30 letters and digits and, for each app that {app} needs, the role **User**. Then select **Create**.':
    'Wählen Sie **Create a service account**. Geben Sie ihm einen Namen aus 6 bis 30 Buchstaben und Ziffern und für jede App, die {app} braucht, die Rolle **User**. Wählen Sie dann **Create**.',
  'It says that no more service accounts can be created':
    'Es wird gemeldet, dass keine weiteren Servicekonten angelegt werden können',
  'Five are free. Use one that exists, delete one that nobody needs, or get Atlassian Guard Standard (250) or an Enterprise plan (1,000).':
    'Fünf sind kostenlos. Verwenden Sie ein vorhandenes, löschen Sie ein nicht mehr benötigtes, oder beschaffen Sie Atlassian Guard Standard (250) oder einen Enterprise-Plan (1.000).',
  'There is no **Directory**, or no **Service accounts** in it':
    'Es gibt kein **Directory** oder darin kein **Service accounts**',
  'The organization may still have the original user management, where people are managed inside each site under **Apps**. Look there, or ask whoever runs the organization to move to the centralized one.':
    'Die Organisation hat vielleicht noch die ursprüngliche Benutzerverwaltung, in der Personen innerhalb jeder Site unter **Apps** verwaltet werden. Sehen Sie dort nach, oder bitten Sie die Verantwortlichen der Organisation, zur zentralisierten zu wechseln.',
  'Know what you are looking for: three values, each with its own part of this help.':
    'Wonach Sie suchen: drei Werte, jeder mit einem eigenen Teil dieser Hilfe.',
  'Each of them in the table below, and a field for it in the form.':
    'Jeden davon in der Tabelle unten und ein Feld dafür im Formular.',
  'I have them already, in a file or a password manager':
    'Ich habe sie schon, in einer Datei oder einem Passwortmanager',
  'Copy all of it and paste it into any field of the form: what is named there goes to its place.':
    'Kopieren Sie alles und fügen Sie es in ein beliebiges Feld des Formulars ein: Was dort benannt ist, kommt an seinen Platz.',
  'Cloud ID': 'Cloud-ID',
  'Finding your Cloud ID': 'Ihre Cloud-ID finden',
  'Which of your sites to connect. Its address does as well.':
    'Welche Ihrer Sites verbunden werden soll. Ihre Adresse genügt auch.',
  'Open **admin.atlassian.com**.': 'Öffnen Sie **admin.atlassian.com**.',
  'Atlassian Administration, and your organization or a choice of them.':
    'Atlassian Administration und Ihre Organisation oder eine Auswahl davon.',
  'Quicker: paste any address of your site into the field, from Jira or Confluence. The ID is looked up for you.':
    'Schneller: Fügen Sie eine beliebige Adresse Ihrer Site aus Jira oder Confluence in das Feld ein. Die ID wird für Sie nachgeschlagen.',
  'See the Cloud ID of {host}': 'Cloud-ID von {host} ansehen',
  'In the main navigation, open **Apps > Sites**.': 'Öffnen Sie in der Hauptnavigation **Apps > Sites**.',
  'The list of your sites, each with its address.': 'Die Liste Ihrer Sites, jede mit ihrer Adresse.',
  'There is no **Sites** under **Apps**': 'Unter **Apps** gibt es kein **Sites**',
  'Only organization admins see it; admins of one site do not. Paste the address of your site into the field instead.':
    'Nur Organisations-Admins sehen es, Admins einer einzelnen Site nicht. Fügen Sie stattdessen die Adresse Ihrer Site in das Feld ein.',
  'Select the site that you want to connect.': 'Wählen Sie die Site, die Sie verbinden wollen.',
  'Its own page, under an address that begins with **admin.atlassian.com/s/**.':
    'Ihre eigene Seite unter einer Adresse, die mit **admin.atlassian.com/s/** beginnt.',
  'My site is not in the list': 'Meine Site ist nicht in der Liste',
  'It belongs to another organization: switch at the top. A site with a domain of its own is listed under its atlassian.net address.':
    'Sie gehört zu einer anderen Organisation: Wechseln Sie oben. Eine Site mit eigener Domain steht unter ihrer atlassian.net-Adresse.',
  'Copy what stands after **/s/** in the address bar, up to the next slash.':
    'Kopieren Sie, was in der Adresszeile hinter **/s/** steht, bis zum nächsten Schrägstrich.',
  '36 characters in five groups, like 1a11d016-8984-4c3e-b9ab-142dd06acb1b in admin.atlassian.com/s/1a11d016-8984-4c3e-b9ab-142dd06acb1b/access-requests.':
    '36 Zeichen in fünf Gruppen, wie 1a11d016-8984-4c3e-b9ab-142dd06acb1b in admin.atlassian.com/s/1a11d016-8984-4c3e-b9ab-142dd06acb1b/access-requests.',
  'The whole address will do too. What stands after **/o/** is the organization: it looks the same, but is no Cloud ID.':
    'Die ganze Adresse geht auch. Was hinter **/o/** steht, ist die Organisation: Es sieht genauso aus, ist aber keine Cloud-ID.',
  'Open your site in Atlassian Administration': 'Ihre Site in Atlassian Administration öffnen',
  'There is **/o/** but no **/s/** in the address': 'In der Adresse steht **/o/**, aber kein **/s/**',
  'That page belongs to the organization. Go back to **Apps > Sites** and select the site.':
    'Diese Seite gehört zur Organisation. Gehen Sie zurück zu **Apps > Sites** und wählen Sie die Site.',
  Email: 'E-Mail-Adresse',
  "Finding the service account's email": 'Die E-Mail-Adresse des Servicekontos finden',
  'The address that Atlassian gave the service account; not your own.':
    'Die Adresse, die Atlassian dem Servicekonto gegeben hat; nicht Ihre eigene.',
  'Select **Directory > Service accounts**.': 'Wählen Sie **Directory > Service accounts**.',
  'The list of service accounts.': 'Die Liste der Servicekonten.',
  'Open the service account that is to be connected.':
    'Öffnen Sie das Servicekonto, das verbunden werden soll.',
  'Its details.': 'Seine Einzelheiten.',
  'The list is empty': 'Die Liste ist leer',
  'Select **Create a service account**, or switch the organization at the top: each has its own.':
    'Wählen Sie **Create a service account**, oder wechseln Sie oben die Organisation: Jede hat ihre eigene Liste.',
  'Copy the email from its details.': 'Kopieren Sie die E-Mail-Adresse aus den Einzelheiten.',
  'An address that ends in **@serviceaccount.atlassian.com**, as bot@serviceaccount.atlassian.com does.':
    'Eine Adresse, die auf **@serviceaccount.atlassian.com** endet, wie bot@serviceaccount.atlassian.com.',
  'Atlassian makes this address, and it never changes. Your own email does not work with its token.':
    'Diese Adresse vergibt Atlassian, und sie ändert sich nie. Ihre eigene E-Mail-Adresse funktioniert mit dem Token nicht.',
  'The email ends in something else': 'Die E-Mail-Adresse endet auf etwas anderes',
  "That may be a person's account. Check that you came here through **Service accounts**, and not through **Users**.":
    'Das ist vielleicht das Konto einer Person. Prüfen Sie, ob Sie über **Service accounts** hierher gekommen sind und nicht über **Users**.',
  'API Token': 'API-Token',
  'Creating an API token': 'Ein API-Token erstellen',
  'What {app} shows Atlassian in place of a password.': 'Was {app} Atlassian anstelle eines Passworts zeigt.',
  'Select the service account that needs the token.': 'Wählen Sie das Servicekonto, das das Token braucht.',
  'Its details, with the email that you enter in the form.':
    'Seine Einzelheiten, mit der E-Mail-Adresse, die Sie im Formular eingeben.',
  'The account is not in the list': 'Das Konto ist nicht in der Liste',
  'Switch the organization at the top, or create the account first.':
    'Wechseln Sie oben die Organisation, oder legen Sie das Konto zuerst an.',
  'Select **Create credentials**.': 'Wählen Sie **Create credentials**.',
  'A question which kind you want.': 'Die Frage, welche Art Sie wollen.',
  'There is no **Create credentials**': 'Es gibt kein **Create credentials**',
  'Check that the page shows one service account and not the whole list, and that you are an organization admin and not only the admin of a site.':
    'Prüfen Sie, ob die Seite ein einzelnes Servicekonto zeigt und nicht die ganze Liste, und ob Sie Organisations-Admin sind und nicht nur Admin einer Site.',
  'Select **API token**, then **Next**.': 'Wählen Sie **API token**, dann **Next**.',
  'Fields for a name and an expiration date.': 'Felder für einen Namen und ein Ablaufdatum.',
  'I selected **OAuth 2.0**': 'Ich habe **OAuth 2.0** gewählt',
  'Go back and select **API token**. OAuth 2.0 gives a client ID and a secret, which this form does not take.':
    'Gehen Sie zurück und wählen Sie **API token**. OAuth 2.0 liefert eine Client-ID und ein Secret, die dieses Formular nicht annimmt.',
  'Give the token a name that says what it is for, select an expiration date, then **Next**.':
    'Geben Sie dem Token einen Namen, der sagt, wofür es ist, wählen Sie ein Ablaufdatum, dann **Next**.',
  'A list of scopes.': 'Eine Liste von Scopes.',
  'A token lives 1 to 365 days. Enter the same date in the form, and {app} shows when a new one is due.':
    'Ein Token gilt 1 bis 365 Tage. Geben Sie dasselbe Datum im Formular ein, dann zeigt {app}, wann ein neues fällig ist.',
  'There is no date later than a year from now': 'Es gibt kein Datum, das mehr als ein Jahr entfernt ist',
  'There is no longer life. Choose the last day, and put a reminder into your calendar for a week before.':
    'Länger gilt kein Token. Wählen Sie den letzten Tag, und tragen Sie eine Woche vorher eine Erinnerung in Ihren Kalender ein.',
  'Tick each scope that is asked for; they are all that the token may do in Jira or Confluence. Then **Next**.':
    'Haken Sie jeden verlangten Scope an; mehr als diese darf das Token in Jira oder Confluence nicht. Dann **Next**.',
  'A summary of the token.': 'Eine Zusammenfassung des Tokens.',
  'Scopes can neither be seen nor changed later, and a token holds 50 at the most. Leave out those of an app that you do not use.':
    'Scopes lassen sich später weder ansehen noch ändern, und ein Token hat höchstens 50. Lassen Sie die einer App weg, die Sie nicht nutzen.',
  'I cannot find a scope': 'Ich finde einen Scope nicht',
  'Filter by the app and by the scope’s action: read:… is under **Read**, write:… under **Write**, manage:… under **Manage**. Scopes whose names have three parts are among the granular ones.':
    'Filtern Sie nach der App und nach der Aktion des Scopes: read:… steht unter **Read**, write:… unter **Write**, manage:… unter **Manage**. Scopes mit dreiteiligem Namen sind unter den granularen.',
  'Review the token, then select **Create**.': 'Prüfen Sie das Token und wählen Sie dann **Create**.',
  'The token itself, this one time.': 'Das Token selbst, dieses eine Mal.',
  'Something in the summary is wrong': 'Etwas in der Zusammenfassung ist falsch',
  'Go back now: after **Create** nothing of it can be changed.':
    'Gehen Sie jetzt zurück: Nach **Create** lässt sich nichts mehr ändern.',
  'Take the token with **Copy to clipboard**, and put it somewhere safe.':
    'Nehmen Sie das Token mit **Copy to clipboard** und bewahren Sie es an einem sicheren Ort auf.',
  'A long text that begins with ATSTT, once it is pasted somewhere.':
    'Ein langer Text, der mit ATSTT beginnt, sobald er irgendwo eingefügt ist.',
  'Atlassian does not show it again. If it gets lost, create another one.':
    'Atlassian zeigt es kein zweites Mal. Geht es verloren, erstellen Sie ein neues.',
  'I closed the window without copying it': 'Ich habe das Fenster geschlossen, ohne es zu kopieren',
  'Delete the token in the account and create another one.':
    'Löschen Sie das Token im Konto und erstellen Sie ein neues.',
  'The text begins with ATATT or ATCTT': 'Der Text beginnt mit ATATT oder ATCTT',
  "The first belongs to a person, the second to the organization. Create the token from the service account's own page.":
    'Ersteres gehört einer Person, letzteres der Organisation. Erstellen Sie das Token auf der Seite des Servicekontos.',
  'Come back to this form, Atlassian Service Account (API Token).':
    'Kommen Sie zu diesem Formular zurück: Atlassian-Servicekonto (API-Token).',
  'What you typed is still there, except a token if you closed it.':
    'Was Sie eingegeben haben, ist noch da, außer einem Token, falls Sie das Formular geschlossen haben.',
  'The form is gone': 'Das Formular ist weg',
  'Open it again from where you found it; everything but the token is kept while the page is open.':
    'Öffnen Sie es dort wieder, wo Sie es gefunden haben; alles außer dem Token bleibt erhalten, solange die Seite offen ist.',
  'Enter the **Cloud ID**, the **Service Account Email** and the **API Token** in their fields.':
    'Geben Sie **Cloud-ID**, **E-Mail-Adresse des Servicekontos** und **API-Token** in ihre Felder ein.',
  'Under the first field the address of your site, if you entered an address.':
    'Unter dem ersten Feld die Adresse Ihrer Site, falls Sie eine Adresse eingegeben haben.',
  'A field says that something is wrong': 'Ein Feld meldet einen Fehler',
  'It names what was pasted and what belongs there. **Where is this?** leads to the step that finds it.':
    'Es sagt, was eingefügt wurde und was dorthin gehört. **Wo finde ich das?** führt zu dem Schritt, der es findet.',
  'Select **Connect**.': 'Wählen Sie **Verbinden**.',
  '“Connected to” and the address of your site, with the name of the service account.':
    '„Verbunden mit“ und die Adresse Ihrer Site, mit dem Namen des Servicekontos.',
  'It could not connect': 'Die Verbindung kam nicht zustande',
  'The message says which value to check first. Nothing was saved, and what you typed is still there.':
    'Die Meldung sagt, welchen Wert Sie zuerst prüfen sollten. Es wurde nichts gespeichert, und Ihre Eingaben sind noch da.',
};
