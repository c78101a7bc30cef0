import type { GuideTexts } from '../../../core/words/locale.ts';

/** How a site admin allows it, and how it ends. */
export const allowing: GuideTexts = {
  'Open Atlassian Administration': 'فتح Atlassian Administration',
  'Atlassian Administration does not open, or shows nothing to manage':
    'لا تُفتح Atlassian Administration، أو لا تعرض شيئًا لإدارته',
  "Your account is no admin. Select **I'm not an admin** below the form: it writes a message to send to one.":
    'حسابك ليس حساب مسؤول. اختر **لست مسؤولًا** أسفل النموذج: يكتب رسالة ترسلها إلى مسؤول.',
  'If you belong to more than one organization, select yours.':
    'إن كنت تنتمي إلى أكثر من مؤسسة فاختر مؤسستك.',
  'Its name at the top of the page.': 'اسمها في أعلى الصفحة.',
  'There are several organizations': 'هناك عدة مؤسسات',
  'Choose the one that owns the site. Not sure? Look for its address under **Apps > Sites** in each of them.':
    'اختر المؤسسة المالكة للموقع. لست متأكدًا؟ ابحث عن عنوانه ضمن **Apps > Sites** في كل منها.',
  'Select **Apps**, and under **Sites** the site in question.':
    'اختر **Apps**، ثم الموقع المعني ضمن **Sites**.',
  'Its own page, with its name at the top.': 'صفحته الخاصة، وفي أعلاها اسمه.',
  'The site is not on the list': 'الموقع ليس في القائمة',
  'It belongs to another organization: switch at the top. A site with a domain of its own is listed under its original address.':
    'ينتمي إلى مؤسسة أخرى: بدّلها من الأعلى. ويُدرج الموقع ذو النطاق الخاص تحت عنوانه الأصلي.',
  'Select **Connected apps**.': 'اختر **Connected apps**.',
  'The apps that have access to this site.': 'التطبيقات التي يحق لها الوصول إلى هذا الموقع.',
  'There is no **Connected apps**': 'لا يوجد **Connected apps**',
  'Only admins of the site and of the organization see it. An admin of Jira or Confluence alone has to ask one of them.':
    'لا يراه إلا مسؤولو الموقع والمؤسسة. أما مسؤول Jira أو Confluence وحده فعليه أن يسأل أحدهم.',
  '{app} is not on the list': '{app} ليس في القائمة',
  'It appears when the first person has agreed. Nothing can be approved before that.':
    'يظهر بعد أن يوافق أول شخص. ولا يمكن الموافقة على شيء قبل ذلك.',
  'In its **Settings**, allow **User-installed apps**.':
    'اسمح بـ **User-installed apps** ضمن **Settings** فيه.',
  'That it is allowed. Whoever was refused can now continue with Atlassian again.':
    'أنه مسموح. ويستطيع الآن من رُفض أن يتابع مع Atlassian مرة أخرى.',
  'It lets people of this site agree to any app, each within their own permissions.':
    'يتيح لمستخدمي هذا الموقع الموافقة على أي تطبيق، كلٌّ ضمن أذوناته.',
  'We do not want to allow every app': 'لا نريد السماح لكل التطبيقات',
  'Then connect {app} yourself: open its form and continue with your own account. As a rule, Atlassian lets an admin add an app that others may not.':
    'إذن اربط {app} بنفسك: افتح نموذجه وتابع بحسابك. يتيح Atlassian للمسؤول عادةً إضافة تطبيق لا يحق لغيره إضافته.',
  'There is no **User-installed apps**': 'لا يوجد **User-installed apps**',
  'It may be called **Block user apps**, and has to be off.':
    'ربما كان اسمه **Block user apps**، ويجب أن يكون متوقفًا.',
  'It is allowed, and still refused': 'هو مسموح، ومع ذلك يُرفض',
  'A data security policy may keep apps out: look under **Security > Data security policies**.':
    'قد تمنع سياسة أمان البيانات التطبيقات: انظر ضمن **Security > Data security policies**.',
  Connecting: 'الربط',
  'Connecting, and how it ends': 'الربط، وكيف ينتهي',
  'Come back to this page.': 'عد إلى هذه الصفحة.',
  '“Connected to” and the address of your site, with your name.': '«تم الربط مع» وعنوان موقعك، مع اسمك.',
  'It asks which site to connect': 'تسأل عن الموقع المطلوب ربطه',
  'Your account reaches several, and there is no subdomain. Choose one: {app} never picks a site by itself.':
    'يصل حسابك إلى عدة مواقع ولا يوجد نطاق فرعي. اختر أحدها: لا يختار {app} موقعًا من تلقاء نفسه أبدًا.',
  'It reaches no site, or not the one that I entered': 'لا يصل إلى أي موقع، أو لا يصل إلى الموقع الذي أدخلته',
  'Continue with Atlassian again, and choose that site in the window. If it is not offered there, your account may use neither Jira nor Confluence on it.':
    'تابع مع Atlassian مرة أخرى واختر ذلك الموقع في النافذة. وإن لم يُعرض هناك فربما لا يُسمح لحسابك فيه باستخدام Jira ولا Confluence.',
  'It is the wrong account': 'الحساب غير صحيح',
  'Select **Not you? Use another account**, and switch the account in the window before you agree.':
    'اختر **لست أنت؟ استخدم حسابًا آخر**، وبدّل الحساب في النافذة قبل أن توافق.',
  'Nothing has happened here': 'لم يحدث شيء هنا',
  'Nothing is saved until you agree. After ten minutes the question has ended: continue with Atlassian again.':
    'لا يُحفظ شيء قبل أن توافق. وينتهي السؤال بعد عشر دقائق: تابع مع Atlassian مرة أخرى.',
  'Leave it connected: {app} renews its access by itself.': 'اتركه مربوطًا: يجدّد {app} وصوله تلقائيًا.',
  'Until when it lasts at the most, below your name.': 'أقصى مدة يدومها، أسفل اسمك.',
  'It ends after a year, after 90 days in which it is not used, and with a change of your password. Then connect again.':
    'ينتهي بعد سنة، وبعد 90 يومًا من دون استخدام، وبتغيير كلمة مرورك. عندئذ اربط الموقع من جديد.',
  'It has to be connected again': 'يجب ربطه من جديد',
  'One of these has happened, or somebody has removed {app} in Atlassian. Continue with Atlassian again, with the same account.':
    'حدث أحد هذه الأمور، أو أزال أحدهم {app} في Atlassian. تابع مع Atlassian مرة أخرى بالحساب نفسه.',
  'Something is missing': 'هناك شيء ناقص',
  'It sees what your account may see. Ask an admin of the project or space for access, or connect an account that has it.':
    'يرى ما يحق لحسابك رؤيته. اطلب الوصول من مسؤول المشروع أو المساحة، أو اربط حسابًا له ذلك.',
  'To end it, disconnect it in {app}, and remove {app} from the **Connected apps** of your Atlassian account.':
    'لإنهائه افصله في {app}، وأزل {app} من **Connected apps** في حسابك في Atlassian.',
  'Both lists without it.': 'القائمتان من دونه.',
  'Open your connected apps': 'فتح Connected apps الخاصة بك',
  '{app} is not among them': '{app} ليس من بينها',
  'It was connected with another account, or has been removed already.': 'رُبط بحساب آخر، أو أُزيل من قبل.',
  'An admin wants to end it for everybody': 'يريد مسؤول إنهاءه للجميع',
  'In Atlassian Administration open **Apps**, the site, and **Connected apps**: there **Uninstall** ends the access of all people at once.':
    'في Atlassian Administration افتح **Apps** ثم الموقع ثم **Connected apps**: هناك ينهي **Uninstall** وصول جميع المستخدمين دفعة واحدة.',
  'Your Government Cloud account': 'حسابك في Government Cloud',
  'Make sure that your organization is in Atlassian Government Cloud.':
    'تأكد من أن مؤسستك في Atlassian Government Cloud.',
  'A site of yours whose address ends in **.atlassian-us-gov-mod.net**.':
    'موقع لك ينتهي عنوانه بـ **.atlassian-us-gov-mod.net**.',
  'It is open to agencies of the United States government, and to contractors and vendors that work with it.':
    'هي متاحة لجهات حكومة الولايات المتحدة، وللمتعاقدين والمورّدين العاملين معها.',
  'The address ends in **.atlassian.net**': 'ينتهي العنوان بـ **.atlassian.net**',
  'That site is in the commercial cloud. Go back and choose **Atlassian**.':
    'ذلك الموقع في السحابة التجارية. ارجع واختر **Atlassian**.',
  'The address ends in **.atlassian-us-gov.net**': 'ينتهي العنوان بـ **.atlassian-us-gov.net**',
  'That is another environment of Atlassian, which cannot be connected here. Ask whoever runs the site whether there is one in Government Cloud.':
    'تلك بيئة أخرى من Atlassian لا يمكن ربطها هنا. اسأل من يدير الموقع إن كان له موقع في Government Cloud.',
  'We have no site there': 'ليس لدينا موقع هناك',
  'Atlassian prepares one together with your organization, once its domain is verified. Ask your contact at Atlassian.':
    'يُعدّه Atlassian مع مؤسستك بعد التحقق من نطاقها. اسأل جهة الاتصال الخاصة بك في Atlassian.',
  'My usual Atlassian account is unknown there': 'حسابي المعتاد في Atlassian غير معروف هناك',
  'The two clouds share no accounts, even where the email is the same. Ask an admin of the site to invite you in Government Cloud.':
    'لا تتشارك السحابتان الحسابات، ولو كان البريد الإلكتروني نفسه. اطلب من مسؤول الموقع أن يدعوك في Government Cloud.',
  'Copy what stands between **https://** and **.atlassian-us-gov-mod.net** in the address bar.':
    'انسخ ما بين **https://** و**.atlassian-us-gov-mod.net** في شريط العنوان.',
  'A short name, like acme in https://acme.atlassian-us-gov-mod.net.':
    'اسم قصير، مثل acme في https://acme.atlassian-us-gov-mod.net.',
  'There is no **.atlassian-us-gov-mod.net** in the address':
    'لا يوجد **.atlassian-us-gov-mod.net** في العنوان',
  'Then the page belongs to another cloud, or to no site. The name before it may be a random one, chosen so that it tells nothing: look it up in your bookmarks or ask an admin, and do not guess it.':
    'إذن تنتمي الصفحة إلى سحابة أخرى أو لا تنتمي إلى أي موقع. وقد يكون الاسم الذي قبله عشوائيًا حتى لا يدل على شيء: ابحث عنه في إشاراتك المرجعية أو اسأل مسؤولًا، ولا تخمّنه.',
  'The address ends in atlassian-us-gov-mod.com': 'ينتهي العنوان بـ atlassian-us-gov-mod.com',
  'A window whose address begins with https://id.atlassian-us-gov-mod.com or https://auth.atlassian-us-gov-mod.com.':
    'نافذة يبدأ عنوانها بـ https://id.atlassian-us-gov-mod.com أو https://auth.atlassian-us-gov-mod.com.',
};
