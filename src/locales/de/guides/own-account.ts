import type { GuideTexts } from '../../../core/words/locale.ts';

/** The guide to a person's own account. */
export const ownAccount: GuideTexts = {
  'Your Atlassian account': 'Ihr Atlassian-Konto',
  'your own account': 'Ihr eigenes Konto',
  'Before you start': 'Bevor Sie beginnen',
  'Choose the account for {app} to work as: one that opens Jira or Confluence on your site.':
    'Wählen Sie das Konto, als das {app} arbeiten soll: eines, das Jira oder Confluence auf Ihrer Site öffnet.',
  'Your projects or spaces, when you open the site with it.':
    'Ihre Projekte oder Bereiche, wenn Sie die Site damit öffnen.',
  'It need not be an admin. Whatever {app} asks for, it sees and changes what this account may, and no more.':
    'Es muss kein Admin sein. Was auch immer {app} verlangt: Die App sieht und ändert nur, was dieses Konto darf.',
  'The site says that I have no access': 'Die Site meldet, dass ich keinen Zugriff habe',
  'Ask a site admin for access to Jira or Confluence. Guests of Confluence cannot connect a site.':
    'Bitten Sie einen Site-Admin um Zugriff auf Jira oder Confluence. Gäste von Confluence können keine Site verbinden.',
  'It should go on when I leave': 'Es soll weiterlaufen, wenn ich das Unternehmen verlasse',
  'It ends with the account. Use one that belongs to your team, or a service account, if {app} offers that.':
    'Die Verbindung endet mit dem Konto. Verwenden Sie eines, das Ihrem Team gehört, oder ein Servicekonto, falls {app} das anbietet.',
  'I have several accounts': 'Ich habe mehrere Konten',
  'Take the one that sees the projects and spaces that {app} is for. Atlassian shows whose it is before you agree.':
    'Nehmen Sie das Konto, das die Projekte und Bereiche sieht, für die {app} gedacht ist. Atlassian zeigt, wessen Konto es ist, bevor Sie zustimmen.',
  'The address of the site ends in **.atlassian-us-gov-mod.net**':
    'Die Adresse der Site endet auf **.atlassian-us-gov-mod.net**',
  'It is in Atlassian Government Cloud, which has accounts of its own. Go back and choose **Atlassian Government Cloud**, if {app} offers it.':
    'Sie liegt in Atlassian Government Cloud, die eigene Konten hat. Gehen Sie zurück und wählen Sie **Atlassian Government Cloud**, falls {app} das anbietet.',
  Subdomain: 'Subdomain',
  'Finding your Subdomain': 'Ihre Subdomain finden',
  'Which of your sites to connect: recommended, not required. Any of its addresses does as well.':
    'Welche Ihrer Sites verbunden werden soll: empfohlen, nicht erforderlich. Jede ihrer Adressen genügt.',
  'Log in to your Atlassian site: open Jira or Confluence.':
    'Melden Sie sich auf Ihrer Atlassian-Site an: Öffnen Sie Jira oder Confluence.',
  'Your projects or spaces.': 'Ihre Projekte oder Bereiche.',
  'Quicker: paste any address of the site into the field, as your browser shows it. What is needed is read from it.':
    'Schneller: Fügen Sie eine beliebige Adresse der Site in das Feld ein, so wie der Browser sie zeigt. Was nötig ist, wird daraus gelesen.',
  'Look for the site in Atlassian Administration': 'Die Site in Atlassian Administration suchen',
  'Open {host}': '{host} öffnen',
  'There are several sites': 'Es gibt mehrere Sites',
  'Open the one for {app} to work in. **Apps > Sites** in Atlassian Administration lists them all, each with its address.':
    'Öffnen Sie die, in der {app} arbeiten soll. **Apps > Sites** in Atlassian Administration listet alle mit ihrer Adresse auf.',
  'I cannot log in to the site': 'Ich kann mich auf der Site nicht anmelden',
  'You need not. An organization admin finds its address under **Apps > Sites** in Atlassian Administration.':
    'Das müssen Sie nicht. Ein Organisations-Admin findet die Adresse unter **Apps > Sites** in Atlassian Administration.',
  'Copy what stands between **https://** and **.atlassian.net** in the address bar.':
    'Kopieren Sie, was in der Adresszeile zwischen **https://** und **.atlassian.net** steht.',
  'A short name, like acme in https://acme.atlassian.net.':
    'Ein kurzer Name wie acme in https://acme.atlassian.net.',
  'Recommended, not required: one login may reach many sites, and both Jira and Confluence on each, and this says which one to connect. If it is left out and there are several, you are asked; {app} never picks one by itself.':
    'Empfohlen, nicht erforderlich: Eine Anmeldung kann viele Sites erreichen und auf jeder sowohl Jira als auch Confluence; hiermit sagen Sie, welche verbunden werden soll. Ohne Angabe werden Sie gefragt, falls es mehrere gibt; {app} wählt nie von selbst eine aus.',
  'There is no **.atlassian.net** in the address': 'In der Adresse steht kein **.atlassian.net**',
  'The site has a domain of its own, and an atlassian.net address too. Find it in Atlassian Administration: **Apps > App URLs > Custom domains > Show details**.':
    'Die Site hat eine eigene Domain, aber auch eine atlassian.net-Adresse. Sie finden sie in Atlassian Administration: **Apps > App URLs > Custom domains > Show details**.',
  'The address ends in atlassian.com': 'Die Adresse endet auf atlassian.com',
  'That page belongs to no site. Open Jira or Confluence, and look again.':
    'Diese Seite gehört zu keiner Site. Öffnen Sie Jira oder Confluence und sehen Sie noch einmal nach.',
  Agreeing: 'Zustimmen',
  'Agreeing in the Atlassian window': 'Im Atlassian-Fenster zustimmen',
  'Enter the **Subdomain**, if there is more than one site, and select **Continue with Atlassian**.':
    'Füllen Sie **Subdomain** aus, falls es mehr als eine Site gibt, und wählen Sie **Weiter mit Atlassian**.',
  'A window whose address begins with https://id.atlassian.com or https://auth.atlassian.com.':
    'Ein Fenster, dessen Adresse mit https://id.atlassian.com oder https://auth.atlassian.com beginnt.',
  'No window opens': 'Es öffnet sich kein Fenster',
  'The browser blocked it. Select **Open the window again**, or **Continue in this tab**: you come back here afterwards.':
    'Der Browser hat es blockiert. Wählen Sie **Fenster noch einmal öffnen** oder **In diesem Tab weitermachen**: Danach kommen Sie hierher zurück.',
  'The window stays empty': 'Das Fenster bleibt leer',
  'Wait a few seconds, then reload it. If that does not help, open it again from this page.':
    'Warten Sie einige Sekunden und laden Sie es dann neu. Hilft das nicht, öffnen Sie es von dieser Seite aus noch einmal.',
  'It says who asks, and waits': 'Es zeigt, wer fragt, und wartet',
  'Go on if that is you. It makes sure that nobody else has you connect your account to theirs.':
    'Machen Sie weiter, wenn Sie das sind. Das stellt sicher, dass niemand sonst Sie Ihr Konto mit seinem verbinden lässt.',
  'Log in with the account that {app} is to work as.':
    'Melden Sie sich mit dem Konto an, als das {app} arbeiten soll.',
  'Your name or email, and what {app} asks for.': 'Ihr Name oder Ihre E-Mail-Adresse und was {app} verlangt.',
  'What you enter goes to Atlassian, or to the login of your company, and never to {app}.':
    'Was Sie eingeben, geht an Atlassian oder an die Anmeldung Ihres Unternehmens, nie an {app}.',
  'I am logged in as somebody else': 'Ich bin als jemand anderes angemeldet',
  'Switch the account in that window before you agree. Where it offers no other one, log out of Atlassian, then open the window again.':
    'Wechseln Sie das Konto in diesem Fenster, bevor Sie zustimmen. Bietet es kein anderes an, melden Sie sich bei Atlassian ab und öffnen Sie das Fenster noch einmal.',
  'It leads to the login of my company': 'Es führt zur Anmeldung meines Unternehmens',
  'That is right where the company manages the accounts. Atlassian comes after it.':
    'Das ist richtig, wenn das Unternehmen die Konten verwaltet. Atlassian folgt danach.',
  'It does not know my account': 'Mein Konto ist dort nicht bekannt',
  'Look at the address of the window: each of Atlassian’s clouds has accounts of its own. If it is the right one, ask a site admin to invite you.':
    'Sehen Sie sich die Adresse des Fensters an: Jede Cloud von Atlassian hat eigene Konten. Ist es die richtige, bitten Sie einen Site-Admin um eine Einladung.',
  'Read what {app} asks for.': 'Lesen Sie, was {app} verlangt.',
  'What the table says, in the words of Atlassian.': 'Was in der Tabelle steht, in den Worten von Atlassian.',
  'You agree to all of it or to nothing. It never gives {app} more than your own permissions.':
    'Sie stimmen allem zu oder nichts. {app} bekommt dadurch nie mehr als Ihre eigenen Berechtigungen.',
  'It asks for more': 'Es wird mehr verlangt',
  'What is asked for is up to the operator of {app}. Select **Cancel** if it is more than you want, and ask them.':
    'Was verlangt wird, bestimmt der Betreiber von {app}. Wählen Sie **Cancel**, wenn es mehr ist, als Sie wollen, und fragen Sie ihn.',
  'It says that scopes have not been added, or that none are asked for':
    'Es wird gemeldet, dass Scopes nicht hinzugefügt wurden oder keine verlangt werden',
  'The app of {app} is not set up completely, which its operator can mend. Send them the text of the window.':
    'Die App von {app} ist nicht vollständig eingerichtet; das kann ihr Betreiber beheben. Schicken Sie ihm den Text des Fensters.',
  'Choose your site under **Authorize for site**.': 'Wählen Sie Ihre Site unter **Authorize for site**.',
  'Its address, and **Accept** ready to be selected.': 'Ihre Adresse, und **Accept** lässt sich auswählen.',
  'To add another site later, continue with Atlassian once more and choose that one.':
    'Um später eine weitere Site hinzuzufügen, machen Sie noch einmal mit Atlassian weiter und wählen diese.',
  '**Accept** cannot be selected': '**Accept** lässt sich nicht auswählen',
  'A site has to be chosen first.': 'Zuerst muss eine Site gewählt werden.',
  'There is no **Authorize for site**': 'Es gibt kein **Authorize for site**',
  'It may be called **Use app on**. If there is no choice at all, {app} asks for every site of the account; which one it connects is your subdomain, or you are asked here. It never picks one by itself.':
    'Es kann **Use app on** heißen. Gibt es gar keine Auswahl, fragt {app} nach jeder Site des Kontos; welche verbunden wird, sagt Ihre Subdomain, oder Sie werden hier gefragt. Nie wird von selbst eine ausgewählt.',
  'My site is not on the list': 'Meine Site steht nicht auf der Liste',
  'The account may use neither Jira nor Confluence on it, or it is another account than you think. Switch it, or ask a site admin for access.':
    'Das Konto darf dort weder Jira noch Confluence nutzen, oder es ist ein anderes Konto, als Sie denken. Wechseln Sie es, oder bitten Sie einen Site-Admin um Zugriff.',
  'It says that a site admin must authorize the app, or has not allowed it':
    'Es wird gemeldet, dass ein Site-Admin die App autorisieren muss oder nicht zugelassen hat',
  "The site takes no apps that people add by themselves. Select **I'm not an admin** below the form: it writes a message to send to one. Admins find the steps under **Site admin** in this help.":
    'Die Site nimmt keine Apps an, die Personen selbst hinzufügen. Wählen Sie **Ich bin kein Admin** unter dem Formular: Das schreibt eine Nachricht, die Sie einem Admin schicken können. Admins finden die Schritte in dieser Hilfe unter **Site-Admin**.',
  'Select **Accept**.': 'Wählen Sie **Accept**.',
  'The window close, and this page go on by itself.':
    'Das Fenster schließt sich, und diese Seite macht von selbst weiter.',
  'It says that the app requires a site which I do not have':
    'Es wird gemeldet, dass die App eine Site erfordert, die ich nicht habe',
  'The account that is logged in may use neither Jira nor Confluence on any site. Use another account, or ask a site admin for access.':
    'Das angemeldete Konto darf auf keiner Site Jira oder Confluence nutzen. Verwenden Sie ein anderes Konto, oder bitten Sie einen Site-Admin um Zugriff.',
  'Something went wrong': 'Etwas ist schiefgegangen',
  'The app of {app} may not be shared with other accounts yet, or may have another callback URL. Look the text up under **What does the Atlassian window say?** on this page: it names who can mend it.':
    'Die App von {app} ist vielleicht noch nicht für andere Konten freigegeben oder hat eine andere Callback URL. Schlagen Sie den Text auf dieser Seite unter **Was steht im Atlassian-Fenster?** nach: Dort steht, wer das beheben kann.',
  'I closed the window, or selected **Cancel**': 'Ich habe das Fenster geschlossen oder **Cancel** gewählt',
  'Nothing was saved. Select **Open the window again**, or start anew.':
    'Es wurde nichts gespeichert. Wählen Sie **Fenster noch einmal öffnen**, oder beginnen Sie neu.',
  'Site admin': 'Site-Admin',
  'If a site admin has to allow it': 'Wenn ein Site-Admin es zulassen muss',
  'site admin': 'Site-Admin',
  'Open **Atlassian Administration**.': 'Öffnen Sie **Atlassian Administration**.',
  'Your organization, or a choice of them.': 'Ihre Organisation oder eine Auswahl davon.',
  'This is needed only where Atlassian said that an admin must authorize the app, or has not allowed it.':
    'Das ist nur nötig, wenn Atlassian gemeldet hat, dass ein Admin die App autorisieren muss oder sie nicht zugelassen hat.',
};
