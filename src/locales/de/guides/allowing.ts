import type { GuideTexts } from '../../../core/words/locale.ts';

/** How a site admin allows it, and how it ends. */
export const allowing: GuideTexts = {
  'Open Atlassian Administration': 'Atlassian Administration öffnen',
  'Atlassian Administration does not open, or shows nothing to manage':
    'Atlassian Administration öffnet sich nicht oder zeigt nichts zum Verwalten',
  "Your account is no admin. Select **I'm not an admin** below the form: it writes a message to send to one.":
    'Ihr Konto ist kein Admin. Wählen Sie **Ich bin kein Admin** unter dem Formular: Das schreibt eine Nachricht, die Sie einem Admin schicken können.',
  'If you belong to more than one organization, select yours.':
    'Wenn Sie zu mehreren Organisationen gehören, wählen Sie Ihre aus.',
  'Its name at the top of the page.': 'Ihr Name oben auf der Seite.',
  'There are several organizations': 'Es gibt mehrere Organisationen',
  'Choose the one that owns the site. Not sure? Look for its address under **Apps > Sites** in each of them.':
    'Wählen Sie die, der die Site gehört. Nicht sicher? Suchen Sie in jeder unter **Apps > Sites** nach ihrer Adresse.',
  'Select **Apps**, and under **Sites** the site in question.':
    'Wählen Sie **Apps** und unter **Sites** die betreffende Site.',
  'Its own page, with its name at the top.': 'Ihre eigene Seite, mit ihrem Namen oben.',
  'The site is not on the list': 'Die Site steht nicht auf der Liste',
  'It belongs to another organization: switch at the top. A site with a domain of its own is listed under its original address.':
    'Sie gehört zu einer anderen Organisation: Wechseln Sie oben. Eine Site mit eigener Domain steht unter ihrer ursprünglichen Adresse.',
  'Select **Connected apps**.': 'Wählen Sie **Connected apps**.',
  'The apps that have access to this site.': 'Die Apps, die Zugriff auf diese Site haben.',
  'There is no **Connected apps**': 'Es gibt kein **Connected apps**',
  'Only admins of the site and of the organization see it. An admin of Jira or Confluence alone has to ask one of them.':
    'Nur Admins der Site und der Organisation sehen es. Wer nur Admin von Jira oder Confluence ist, muss einen von ihnen fragen.',
  '{app} is not on the list': '{app} steht nicht auf der Liste',
  'It appears when the first person has agreed. Nothing can be approved before that.':
    'Die App erscheint, sobald die erste Person zugestimmt hat. Vorher lässt sich nichts genehmigen.',
  'In its **Settings**, allow **User-installed apps**.':
    'Erlauben Sie in den **Settings** dort **User-installed apps**.',
  'That it is allowed. Whoever was refused can now continue with Atlassian again.':
    'Dass es erlaubt ist. Wer abgewiesen wurde, kann jetzt noch einmal mit Atlassian weitermachen.',
  'It lets people of this site agree to any app, each within their own permissions.':
    'Damit können Personen dieser Site jeder App zustimmen, jeweils im Rahmen ihrer eigenen Berechtigungen.',
  'We do not want to allow every app': 'Wir wollen nicht jede App zulassen',
  'Then connect {app} yourself: open its form and continue with your own account. As a rule, Atlassian lets an admin add an app that others may not.':
    'Dann verbinden Sie {app} selbst: Öffnen Sie das Formular und machen Sie mit Ihrem eigenen Konto weiter. In der Regel lässt Atlassian einen Admin eine App hinzufügen, die andere nicht hinzufügen dürfen.',
  'There is no **User-installed apps**': 'Es gibt kein **User-installed apps**',
  'It may be called **Block user apps**, and has to be off.':
    'Es kann **Block user apps** heißen und muss ausgeschaltet sein.',
  'It is allowed, and still refused': 'Es ist erlaubt und wird trotzdem abgewiesen',
  'A data security policy may keep apps out: look under **Security > Data security policies**.':
    'Eine Datensicherheitsrichtlinie kann Apps fernhalten: Sehen Sie unter **Security > Data security policies** nach.',
  Connecting: 'Verbinden',
  'Connecting, and how it ends': 'Verbinden, und wie es endet',
  'Come back to this page.': 'Kommen Sie auf diese Seite zurück.',
  '“Connected to” and the address of your site, with your name.':
    '„Verbunden mit“ und die Adresse Ihrer Site, mit Ihrem Namen.',
  'It asks which site to connect': 'Es wird gefragt, welche Site verbunden werden soll',
  'Your account reaches several, and there is no subdomain. Choose one: {app} never picks a site by itself.':
    'Ihr Konto erreicht mehrere, und es gibt keine Subdomain. Wählen Sie eine: {app} wählt nie von selbst eine Site aus.',
  'It reaches no site, or not the one that I entered':
    'Es wird keine Site erreicht oder nicht die, die ich eingegeben habe',
  'Continue with Atlassian again, and choose that site in the window. If it is not offered there, your account may use neither Jira nor Confluence on it.':
    'Machen Sie noch einmal mit Atlassian weiter und wählen Sie diese Site im Fenster. Wird sie dort nicht angeboten, darf Ihr Konto dort vielleicht weder Jira noch Confluence nutzen.',
  'It is the wrong account': 'Es ist das falsche Konto',
  'Select **Not you? Use another account**, and switch the account in the window before you agree.':
    'Wählen Sie **Sind Sie das nicht? Anderes Konto verwenden**, und wechseln Sie das Konto im Fenster, bevor Sie zustimmen.',
  'Nothing has happened here': 'Hier ist nichts passiert',
  'Nothing is saved until you agree. After ten minutes the question has ended: continue with Atlassian again.':
    'Nichts wird gespeichert, bevor Sie zustimmen. Nach zehn Minuten ist die Frage beendet: Machen Sie noch einmal mit Atlassian weiter.',
  'Leave it connected: {app} renews its access by itself.':
    'Lassen Sie die Verbindung bestehen: {app} erneuert den Zugriff von selbst.',
  'Until when it lasts at the most, below your name.': 'Bis wann er höchstens gilt, unter Ihrem Namen.',
  'It ends after a year, after 90 days in which it is not used, and with a change of your password. Then connect again.':
    'Er endet nach einem Jahr, nach 90 Tagen ohne Nutzung und mit einer Änderung Ihres Passworts. Verbinden Sie die Site dann neu.',
  'It has to be connected again': 'Die Site muss neu verbunden werden',
  'One of these has happened, or somebody has removed {app} in Atlassian. Continue with Atlassian again, with the same account.':
    'Eines davon ist eingetreten, oder jemand hat {app} bei Atlassian entfernt. Machen Sie mit demselben Konto noch einmal mit Atlassian weiter.',
  'Something is missing': 'Etwas fehlt',
  'It sees what your account may see. Ask an admin of the project or space for access, or connect an account that has it.':
    'Die App sieht, was Ihr Konto sehen darf. Bitten Sie einen Admin des Projekts oder Bereichs um Zugriff, oder verbinden Sie ein Konto, das ihn hat.',
  'To end it, disconnect it in {app}, and remove {app} from the **Connected apps** of your Atlassian account.':
    'Um die Verbindung zu beenden, trennen Sie sie in {app} und entfernen Sie {app} aus den **Connected apps** Ihres Atlassian-Kontos.',
  'Both lists without it.': 'Beide Listen ohne die App.',
  'Open your connected apps': 'Ihre Connected apps öffnen',
  '{app} is not among them': '{app} ist nicht darunter',
  'It was connected with another account, or has been removed already.':
    'Die App wurde mit einem anderen Konto verbunden oder ist schon entfernt.',
  'An admin wants to end it for everybody': 'Ein Admin will die Verbindung für alle beenden',
  'In Atlassian Administration open **Apps**, the site, and **Connected apps**: there **Uninstall** ends the access of all people at once.':
    'Öffnen Sie in Atlassian Administration **Apps**, die Site und **Connected apps**: Dort beendet **Uninstall** den Zugriff aller Personen auf einmal.',
  'Your Government Cloud account': 'Ihr Government-Cloud-Konto',
  'Make sure that your organization is in Atlassian Government Cloud.':
    'Vergewissern Sie sich, dass Ihre Organisation in Atlassian Government Cloud ist.',
  'A site of yours whose address ends in **.atlassian-us-gov-mod.net**.':
    'Eine Site von Ihnen, deren Adresse auf **.atlassian-us-gov-mod.net** endet.',
  'It is open to agencies of the United States government, and to contractors and vendors that work with it.':
    'Sie steht Behörden der Regierung der Vereinigten Staaten offen sowie Auftragnehmern und Anbietern, die mit ihr arbeiten.',
  'The address ends in **.atlassian.net**': 'Die Adresse endet auf **.atlassian.net**',
  'That site is in the commercial cloud. Go back and choose **Atlassian**.':
    'Diese Site ist in der kommerziellen Cloud. Gehen Sie zurück und wählen Sie **Atlassian**.',
  'The address ends in **.atlassian-us-gov.net**': 'Die Adresse endet auf **.atlassian-us-gov.net**',
  'That is another environment of Atlassian, which cannot be connected here. Ask whoever runs the site whether there is one in Government Cloud.':
    'Das ist eine andere Umgebung von Atlassian, die sich hier nicht verbinden lässt. Fragen Sie, wer die Site betreibt, ob es eine in Government Cloud gibt.',
  'We have no site there': 'Wir haben dort keine Site',
  'Atlassian prepares one together with your organization, once its domain is verified. Ask your contact at Atlassian.':
    'Atlassian richtet sie gemeinsam mit Ihrer Organisation ein, sobald deren Domain verifiziert ist. Fragen Sie Ihren Ansprechpartner bei Atlassian.',
  'My usual Atlassian account is unknown there': 'Mein gewohntes Atlassian-Konto ist dort unbekannt',
  'The two clouds share no accounts, even where the email is the same. Ask an admin of the site to invite you in Government Cloud.':
    'Die beiden Clouds haben keine gemeinsamen Konten, auch bei gleicher E-Mail-Adresse nicht. Bitten Sie einen Admin der Site um eine Einladung in Government Cloud.',
  'Copy what stands between **https://** and **.atlassian-us-gov-mod.net** in the address bar.':
    'Kopieren Sie, was in der Adresszeile zwischen **https://** und **.atlassian-us-gov-mod.net** steht.',
  'A short name, like acme in https://acme.atlassian-us-gov-mod.net.':
    'Ein kurzer Name wie acme in https://acme.atlassian-us-gov-mod.net.',
  'There is no **.atlassian-us-gov-mod.net** in the address':
    'In der Adresse steht kein **.atlassian-us-gov-mod.net**',
  'Then the page belongs to another cloud, or to no site. The name before it may be a random one, chosen so that it tells nothing: look it up in your bookmarks or ask an admin, and do not guess it.':
    'Dann gehört die Seite zu einer anderen Cloud oder zu keiner Site. Der Name davor kann zufällig gewählt sein, damit er nichts verrät: Sehen Sie in Ihren Lesezeichen nach oder fragen Sie einen Admin, und raten Sie nicht.',
  'The address ends in atlassian-us-gov-mod.com': 'Die Adresse endet auf atlassian-us-gov-mod.com',
  'A window whose address begins with https://id.atlassian-us-gov-mod.com or https://auth.atlassian-us-gov-mod.com.':
    'Ein Fenster, dessen Adresse mit https://id.atlassian-us-gov-mod.com oder https://auth.atlassian-us-gov-mod.com beginnt.',
};
