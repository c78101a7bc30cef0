import type { GuideTexts } from '../../../core/words/locale.ts';

/** The guide to a service account's OAuth 2.0 credential. */
export const oauth2: GuideTexts = {
  'Service account with OAuth 2.0': 'Servicekonto mit OAuth 2.0',
  'The organization may still have the original user management, which offers no OAuth 2.0 credentials: they need the centralized one. Ask whoever runs the organization to move to it, or connect with an API token, if {app} takes one.':
    'Die Organisation hat vielleicht noch die ursprüngliche Benutzerverwaltung, die keine OAuth-2.0-Zugangsdaten bietet: Dafür ist die zentralisierte nötig. Bitten Sie die Verantwortlichen der Organisation, dorthin zu wechseln, oder verbinden Sie sich mit einem API-Token, falls {app} eines annimmt.',
  'Know what you are looking for: the two values of a credential and the name of your site, each with its own part of this help.':
    'Wonach Sie suchen: die beiden Werte der Zugangsdaten und der Name Ihrer Site, jeder mit einem eigenen Teil dieser Hilfe.',
  'Recommended, not required: one access token may reach many sites, and this says which one to connect. If it is left out and there are several, you are asked; {app} never picks one by itself.':
    'Empfohlen, nicht erforderlich: Ein Zugriffstoken kann viele Sites erreichen; hiermit sagen Sie, welche verbunden werden soll. Ohne Angabe werden Sie gefragt, falls es mehrere gibt; {app} wählt nie von selbst eine aus.',
  'Client ID': 'Client-ID',
  'Creating an OAuth 2.0 credential': 'OAuth-2.0-Zugangsdaten erstellen',
  'Which credential it is. Atlassian shows it once, beside its secret.':
    'Um welche Zugangsdaten es geht. Atlassian zeigt sie einmal, neben ihrem Secret.',
  'Do you have a credential, and both its values? Then there is nothing to create: enter them.':
    'Haben Sie schon Zugangsdaten mit beiden Werten? Dann ist nichts zu erstellen: Geben Sie sie ein.',
  'Select the service account that needs the credential.':
    'Wählen Sie das Servicekonto, das die Zugangsdaten braucht.',
  'The account needs the role **User** of each app on the site, too: a credential can do no more than its account.':
    'Das Konto braucht auch die Rolle **User** jeder App auf der Site: Zugangsdaten können nicht mehr als ihr Konto.',
  'The account has no app': 'Das Konto hat keine App',
  'Add the apps that {app} needs, each with the role **User**. Without them its credential reaches no site.':
    'Fügen Sie die Apps hinzu, die {app} braucht, jede mit der Rolle **User**. Ohne sie erreichen die Zugangsdaten keine Site.',
  'Select **OAuth 2.0**, then **Next**.': 'Wählen Sie **OAuth 2.0**, dann **Next**.',
  'There is no **OAuth 2.0**': 'Es gibt kein **OAuth 2.0**',
  'It needs the centralized user management, and the organization may still have the original one. Ask whoever runs the organization to move to it, or connect with an API token, if {app} takes one.':
    'Dafür ist die zentralisierte Benutzerverwaltung nötig, und die Organisation hat vielleicht noch die ursprüngliche. Bitten Sie die Verantwortlichen der Organisation, dorthin zu wechseln, oder verbinden Sie sich mit einem API-Token, falls {app} eines annimmt.',
  'It asks for an expiration date': 'Es wird nach einem Ablaufdatum gefragt',
  'That is an API token, which this form does not take. Go back and select **OAuth 2.0**.':
    'Das ist ein API-Token, das dieses Formular nicht annimmt. Gehen Sie zurück und wählen Sie **OAuth 2.0**.',
  'Tick each scope that {app} asks for; they are all that it may do in Atlassian with this credential. Then **Next**.':
    'Haken Sie jeden Scope an, den {app} verlangt; mehr als diese darf es mit diesen Zugangsdaten in Atlassian nicht. Dann **Next**.',
  'A summary of the credential.': 'Eine Zusammenfassung der Zugangsdaten.',
  'Scopes cannot be changed later, and a credential holds 50 at the most. Leave out those of an app that you do not use.':
    'Scopes lassen sich später nicht ändern, und Zugangsdaten haben höchstens 50. Lassen Sie die einer App weg, die Sie nicht nutzen.',
  'I left out a scope, and the credential exists':
    'Ich habe einen Scope vergessen, und die Zugangsdaten gibt es schon',
  'It cannot be added. Create another credential with all of them, and delete this one.':
    'Er lässt sich nicht hinzufügen. Erstellen Sie neue Zugangsdaten mit allen Scopes und löschen Sie diese.',
  'Review the credential, then select **Create**.':
    'Prüfen Sie die Zugangsdaten und wählen Sie dann **Create**.',
  'The **Client ID** and the **Client Secret**, this one time.':
    '**Client ID** und **Client Secret**, dieses eine Mal.',
  'Copy the **Client ID**, save it somewhere safe, and leave the screen open.':
    'Kopieren Sie die **Client ID**, speichern Sie sie an einem sicheren Ort, und lassen Sie die Seite offen.',
  'The **Client Secret**, still on the screen: it is next.':
    'Das **Client Secret**, noch auf der Seite: Es kommt als Nächstes.',
  'Neither it nor the **Client Secret** can be recovered once the screen is closed.':
    'Weder sie noch das **Client Secret** lässt sich wiederherstellen, wenn die Seite geschlossen ist.',
  'I closed the screen too early': 'Ich habe die Seite zu früh geschlossen',
  'Create another credential, and delete this one: its secret is lost.':
    'Erstellen Sie neue Zugangsdaten und löschen Sie diese: Ihr Secret ist verloren.',
  'Client Secret': 'Client-Secret',
  'Copying the Client Secret': 'Das Client-Secret kopieren',
  'Create a credential with the steps under **Client ID**, and stay at its last screen.':
    'Erstellen Sie Zugangsdaten mit den Schritten unter **Client-ID**, und bleiben Sie auf der letzten Seite.',
  'The **Client ID** and the **Client Secret** together, right after **Create**.':
    '**Client ID** und **Client Secret** zusammen, gleich nach **Create**.',
  'There is a credential, but its secret is nowhere to be seen':
    'Es gibt Zugangsdaten, aber ihr Secret ist nirgends zu sehen',
  'Atlassian shows it once. Look where it was saved then; if it is lost, create another credential and enter both of its values.':
    'Atlassian zeigt es einmal. Sehen Sie nach, wo es damals gespeichert wurde; ist es verloren, erstellen Sie neue Zugangsdaten und geben Sie deren beide Werte ein.',
  'Copy the **Client Secret**, and save it somewhere safe together with the **Client ID**.':
    'Kopieren Sie das **Client Secret**, und speichern Sie es zusammen mit der **Client ID** an einem sicheren Ort.',
  'Both values where you saved them.': 'Beide Werte dort, wo Sie sie gespeichert haben.',
  'Atlassian does not show them again. If they get lost, create another credential.':
    'Atlassian zeigt sie kein zweites Mal. Gehen sie verloren, erstellen Sie neue Zugangsdaten.',
  'I closed the screen without copying it': 'Ich habe die Seite geschlossen, ohne es zu kopieren',
  'Create another credential, and delete this one. Enter both values of the new one: a secret works with its own Client ID only.':
    'Erstellen Sie neue Zugangsdaten und löschen Sie diese. Geben Sie beide neuen Werte ein: Ein Secret funktioniert nur mit seiner eigenen Client-ID.',
  'The text begins with ATSTT, ATATT or ATCTT': 'Der Text beginnt mit ATSTT, ATATT oder ATCTT',
  'That is a token or a key, and no client secret. Create the credential again, and select **OAuth 2.0**.':
    'Das ist ein Token oder ein Schlüssel und kein Client-Secret. Erstellen Sie die Zugangsdaten neu und wählen Sie **OAuth 2.0**.',
  'Come back to this form, Atlassian Service Account (OAuth 2.0).':
    'Kommen Sie zu diesem Formular zurück: Atlassian-Servicekonto (OAuth 2.0).',
  'What you typed is still there, except a secret if you closed it.':
    'Was Sie eingegeben haben, ist noch da, außer einem Secret, falls Sie das Formular geschlossen haben.',
  'Open it again from where you found it; everything but the secret is kept while the page is open.':
    'Öffnen Sie es dort wieder, wo Sie es gefunden haben; alles außer dem Secret bleibt erhalten, solange die Seite offen ist.',
  'Enter the **Subdomain**, the **Client ID** and the **Client Secret** in their fields.':
    'Geben Sie **Subdomain**, **Client-ID** und **Client-Secret** in ihre Felder ein.',
  'Under the first field the address of your site, if you entered it.':
    'Unter dem ersten Feld die Adresse Ihrer Site, falls Sie sie eingegeben haben.',
  'The credential reaches several, and there is no subdomain. Choose one: {app} never picks a site by itself.':
    'Die Zugangsdaten erreichen mehrere, und es gibt keine Subdomain. Wählen Sie eine: {app} wählt nie von selbst eine Site aus.',
  'Give the service account the role **User** of an app on that site, and check that the account belongs to the same organization.':
    'Geben Sie dem Servicekonto die Rolle **User** einer App auf dieser Site, und prüfen Sie, ob das Konto zur selben Organisation gehört.',
};
