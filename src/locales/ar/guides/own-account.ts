import type { GuideTexts } from '../../../core/words/locale.ts';

/** The guide to a person's own account. */
export const ownAccount: GuideTexts = {
  'Your Atlassian account': 'حسابك في Atlassian',
  'your own account': 'حسابك الشخصي',
  'Before you start': 'قبل أن تبدأ',
  'Choose the account for {app} to work as: one that opens Jira or Confluence on your site.':
    'اختر الحساب الذي سيعمل به {app}: حسابًا يفتح Jira أو Confluence في موقعك.',
  'Your projects or spaces, when you open the site with it.': 'مشاريعك أو مساحاتك عندما تفتح الموقع به.',
  'It need not be an admin. Whatever {app} asks for, it sees and changes what this account may, and no more.':
    'لا يلزم أن يكون حساب مسؤول. مهما طلب {app} فلا يرى ولا يغيّر إلا ما يحق لهذا الحساب.',
  'The site says that I have no access': 'يقول الموقع إنه لا يحق لي الوصول',
  'Ask a site admin for access to Jira or Confluence. Guests of Confluence cannot connect a site.':
    'اطلب من مسؤول الموقع الوصول إلى Jira أو Confluence. لا يستطيع ضيوف Confluence ربط موقع.',
  'It should go on when I leave': 'أريد أن يستمر بعد مغادرتي',
  'It ends with the account. Use one that belongs to your team, or a service account, if {app} offers that.':
    'ينتهي الربط بانتهاء الحساب. استخدم حسابًا يخص فريقك، أو حساب خدمة إن كان {app} يتيح ذلك.',
  'I have several accounts': 'لدي عدة حسابات',
  'Take the one that sees the projects and spaces that {app} is for. Atlassian shows whose it is before you agree.':
    'اختر الحساب الذي يرى المشاريع والمساحات التي يُراد {app} لها. يعرض Atlassian صاحب الحساب قبل أن توافق.',
  'The address of the site ends in **.atlassian-us-gov-mod.net**':
    'ينتهي عنوان الموقع بـ **.atlassian-us-gov-mod.net**',
  'It is in Atlassian Government Cloud, which has accounts of its own. Go back and choose **Atlassian Government Cloud**, if {app} offers it.':
    'هو في Atlassian Government Cloud، ولها حسابات خاصة بها. ارجع واختر **Atlassian Government Cloud** إن كان {app} يتيحها.',
  Subdomain: 'النطاق الفرعي',
  'Finding your Subdomain': 'العثور على النطاق الفرعي',
  'Which of your sites to connect: recommended, not required. Any of its addresses does as well.':
    'أي مواقعك يُربط: يُنصح به وليس إلزاميًا. ويكفي أي عنوان من عناوينه.',
  'Log in to your Atlassian site: open Jira or Confluence.':
    'سجّل الدخول إلى موقع Atlassian الخاص بك: افتح Jira أو Confluence.',
  'Your projects or spaces.': 'مشاريعك أو مساحاتك.',
  'Quicker: paste any address of the site into the field, as your browser shows it. What is needed is read from it.':
    'الأسرع: الصق في الحقل أي عنوان من الموقع كما يعرضه متصفحك، ويُقرأ منه ما يلزم.',
  'Look for the site in Atlassian Administration': 'البحث عن الموقع في Atlassian Administration',
  'Open {host}': 'فتح {host}',
  'There are several sites': 'هناك عدة مواقع',
  'Open the one for {app} to work in. **Apps > Sites** in Atlassian Administration lists them all, each with its address.':
    'افتح الموقع الذي سيعمل فيه {app}. تسرد **Apps > Sites** في Atlassian Administration المواقع كلها بعناوينها.',
  'I cannot log in to the site': 'لا أستطيع تسجيل الدخول إلى الموقع',
  'You need not. An organization admin finds its address under **Apps > Sites** in Atlassian Administration.':
    'لا يلزمك ذلك. يجد مسؤول المؤسسة عنوانه ضمن **Apps > Sites** في Atlassian Administration.',
  'Copy what stands between **https://** and **.atlassian.net** in the address bar.':
    'انسخ ما بين **https://** و**.atlassian.net** في شريط العنوان.',
  'A short name, like acme in https://acme.atlassian.net.':
    'اسم قصير، مثل acme في https://acme.atlassian.net.',
  'Recommended, not required: one login may reach many sites, and both Jira and Confluence on each, and this says which one to connect. If it is left out and there are several, you are asked; {app} never picks one by itself.':
    'يُنصح به وليس إلزاميًا: قد يصل تسجيل دخول واحد إلى مواقع كثيرة، وإلى Jira وConfluence في كل منها، وهذا يحدد أيها يُربط. وإذا تُرك فارغًا ووُجدت عدة مواقع فستُسأل؛ ولا يختار {app} موقعًا من تلقاء نفسه أبدًا.',
  'There is no **.atlassian.net** in the address': 'لا يوجد **.atlassian.net** في العنوان',
  'The site has a domain of its own, and an atlassian.net address too. Find it in Atlassian Administration: **Apps > App URLs > Custom domains > Show details**.':
    'للموقع نطاق خاص به، وله عنوان atlassian.net أيضًا. تجده في Atlassian Administration: **Apps > App URLs > Custom domains > Show details**.',
  'The address ends in atlassian.com': 'ينتهي العنوان بـ atlassian.com',
  'That page belongs to no site. Open Jira or Confluence, and look again.':
    'لا تنتمي تلك الصفحة إلى أي موقع. افتح Jira أو Confluence وانظر مرة أخرى.',
  Agreeing: 'الموافقة',
  'Agreeing in the Atlassian window': 'الموافقة في نافذة Atlassian',
  'Enter the **Subdomain**, if there is more than one site, and select **Continue with Atlassian**.':
    'املأ **النطاق الفرعي (Subdomain)** إن كان هناك أكثر من موقع، ثم اختر **المتابعة مع Atlassian**.',
  'A window whose address begins with https://id.atlassian.com or https://auth.atlassian.com.':
    'نافذة يبدأ عنوانها بـ https://id.atlassian.com أو https://auth.atlassian.com.',
  'No window opens': 'لا تُفتح أي نافذة',
  'The browser blocked it. Select **Open the window again**, or **Continue in this tab**: you come back here afterwards.':
    'حظرها المتصفح. اختر **فتح النافذة مرة أخرى** أو **المتابعة في علامة التبويب هذه**: ستعود إلى هنا بعد ذلك.',
  'The window stays empty': 'تبقى النافذة فارغة',
  'Wait a few seconds, then reload it. If that does not help, open it again from this page.':
    'انتظر بضع ثوانٍ ثم أعد تحميلها. وإن لم يُجدِ ذلك فافتحها مرة أخرى من هذه الصفحة.',
  'It says who asks, and waits': 'تذكر من يسأل، وتنتظر',
  'Go on if that is you. It makes sure that nobody else has you connect your account to theirs.':
    'تابع إن كنت أنت. هذا يضمن ألا يجعلك أحد تربط حسابك بحسابه.',
  'Log in with the account that {app} is to work as.': 'سجّل الدخول بالحساب الذي سيعمل به {app}.',
  'Your name or email, and what {app} asks for.': 'اسمك أو بريدك الإلكتروني، وما يطلبه {app}.',
  'What you enter goes to Atlassian, or to the login of your company, and never to {app}.':
    'ما تدخله يذهب إلى Atlassian أو إلى تسجيل الدخول في شركتك، ولا يذهب إلى {app} أبدًا.',
  'I am logged in as somebody else': 'سُجّل دخولي باسم شخص آخر',
  'Switch the account in that window before you agree. Where it offers no other one, log out of Atlassian, then open the window again.':
    'بدّل الحساب في تلك النافذة قبل أن توافق. وإن لم تعرض حسابًا آخر فسجّل الخروج من Atlassian ثم افتح النافذة مرة أخرى.',
  'It leads to the login of my company': 'تقود إلى تسجيل الدخول في شركتي',
  'That is right where the company manages the accounts. Atlassian comes after it.':
    'هذا صحيح حيث تدير الشركة الحسابات. ويأتي Atlassian بعده.',
  'It does not know my account': 'لا تعرف حسابي',
  'Look at the address of the window: each of Atlassian’s clouds has accounts of its own. If it is the right one, ask a site admin to invite you.':
    'انظر إلى عنوان النافذة: لكل سحابة من سحب Atlassian حسابات خاصة بها. وإن كانت الصحيحة فاطلب من مسؤول الموقع أن يدعوك.',
  'Read what {app} asks for.': 'اقرأ ما يطلبه {app}.',
  'What the table says, in the words of Atlassian.': 'ما في الجدول، بعبارات Atlassian.',
  'You agree to all of it or to nothing. It never gives {app} more than your own permissions.':
    'توافق على الكل أو لا شيء. ولا يمنح ذلك {app} أكثر من أذوناتك أبدًا.',
  'It asks for more': 'تطلب أكثر من ذلك',
  'What is asked for is up to the operator of {app}. Select **Cancel** if it is more than you want, and ask them.':
    'الجهة المشغّلة لـ {app} هي من يحدد ما يُطلب. اختر **Cancel** إن كان أكثر مما تريد، واسألها.',
  'It says that scopes have not been added, or that none are asked for':
    'تقول إن النطاقات لم تُضف، أو إنه لا يُطلب أي منها',
  'The app of {app} is not set up completely, which its operator can mend. Send them the text of the window.':
    'لم يُعدّ تطبيق {app} بالكامل، وتستطيع الجهة المشغّلة له إصلاح ذلك. أرسل إليها نص النافذة.',
  'Choose your site under **Authorize for site**.': 'اختر موقعك ضمن **Authorize for site**.',
  'Its address, and **Accept** ready to be selected.': 'عنوانه، و**Accept** جاهز للاختيار.',
  'To add another site later, continue with Atlassian once more and choose that one.':
    'لإضافة موقع آخر لاحقًا تابع مع Atlassian مرة أخرى واختره.',
  '**Accept** cannot be selected': 'لا يمكن اختيار **Accept**',
  'A site has to be chosen first.': 'يجب اختيار موقع أولًا.',
  'There is no **Authorize for site**': 'لا يوجد **Authorize for site**',
  'It may be called **Use app on**. If there is no choice at all, {app} asks for every site of the account; which one it connects is your subdomain, or you are asked here. It never picks one by itself.':
    'ربما كان اسمه **Use app on**. وإن لم يوجد خيار أصلًا فإن {app} يطلب كل مواقع الحساب؛ ويحدد نطاقك الفرعي أيها يُربط، أو تُسأل هنا. ولا يختار موقعًا من تلقاء نفسه أبدًا.',
  'My site is not on the list': 'موقعي ليس في القائمة',
  'The account may use neither Jira nor Confluence on it, or it is another account than you think. Switch it, or ask a site admin for access.':
    'لا يُسمح للحساب فيه باستخدام Jira ولا Confluence، أو أنه حساب غير الذي تظنه. بدّله، أو اطلب من مسؤول الموقع الوصول.',
  'It says that a site admin must authorize the app, or has not allowed it':
    'تقول إن على مسؤول الموقع أن يأذن للتطبيق، أو إنه لم يسمح به',
  "The site takes no apps that people add by themselves. Select **I'm not an admin** below the form: it writes a message to send to one. Admins find the steps under **Site admin** in this help.":
    'لا يقبل الموقع تطبيقات يضيفها المستخدمون بأنفسهم. اختر **لست مسؤولًا** أسفل النموذج: يكتب رسالة ترسلها إلى مسؤول. ويجد المسؤولون الخطوات ضمن **مسؤول الموقع** في هذه المساعدة.',
  'Select **Accept**.': 'اختر **Accept**.',
  'The window close, and this page go on by itself.': 'تُغلق النافذة، وتتابع هذه الصفحة تلقائيًا.',
  'It says that the app requires a site which I do not have': 'تقول إن التطبيق يتطلب موقعًا ليس لدي',
  'The account that is logged in may use neither Jira nor Confluence on any site. Use another account, or ask a site admin for access.':
    'لا يُسمح للحساب المسجّل دخوله باستخدام Jira ولا Confluence في أي موقع. استخدم حسابًا آخر، أو اطلب من مسؤول الموقع الوصول.',
  'Something went wrong': 'حدث خطأ ما',
  'The app of {app} may not be shared with other accounts yet, or may have another callback URL. Look the text up under **What does the Atlassian window say?** on this page: it names who can mend it.':
    'ربما لم يُشارَك تطبيق {app} مع حسابات أخرى بعد، أو كان له عنوان رجوع آخر. ابحث عن النص ضمن **ماذا تقول نافذة Atlassian؟** في هذه الصفحة: تجد هناك من يستطيع إصلاحه.',
  'I closed the window, or selected **Cancel**': 'أغلقت النافذة أو اخترت **Cancel**',
  'Nothing was saved. Select **Open the window again**, or start anew.':
    'لم يُحفظ شيء. اختر **فتح النافذة مرة أخرى**، أو ابدأ من جديد.',
  'Site admin': 'مسؤول الموقع',
  'If a site admin has to allow it': 'إذا كان على مسؤول الموقع السماح بذلك',
  'site admin': 'مسؤول الموقع',
  'Open **Atlassian Administration**.': 'افتح **Atlassian Administration**.',
  'Your organization, or a choice of them.': 'مؤسستك، أو قائمة للاختيار منها.',
  'This is needed only where Atlassian said that an admin must authorize the app, or has not allowed it.':
    'لا يلزم هذا إلا إذا قال Atlassian إن على مسؤول أن يأذن للتطبيق، أو إنه لم يسمح به.',
};
