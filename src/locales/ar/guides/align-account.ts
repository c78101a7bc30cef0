import type { GuideTexts } from '../../../core/words/locale.ts';

/** The guide to the service account of Jira Align. */
export const alignAccount: GuideTexts = {
  'Jira admin': 'مسؤول Jira',
  'Jira Align administrator': 'مسؤول Jira Align',
  'Jira Align connector': 'موصّل Jira Align',
  'Make sure that you are an administrator of Jira Align, or know one.':
    'تأكد من أنك مسؤول Jira Align، أو من أنك تعرف مسؤولًا.',
  '**Jira Settings** among the settings of Jira Align.': '**Jira Settings** بين إعدادات Jira Align.',
  'I am no administrator of Jira Align': 'لست مسؤول Jira Align',
  'Go on all the same: at the end all settings can be copied at once and sent to one, without the token.':
    'تابع رغم ذلك: في النهاية يمكن نسخ الإعدادات كلها دفعة واحدة وإرسالها إلى أحدهم من دون الرمز.',
  'Know what you are looking for: the address of your Jira, the email of a service account and its token. The name is yours to choose.':
    'اعرف ما تبحث عنه: عنوان Jira لديك، والبريد الإلكتروني لحساب خدمة، ورمزه. أما الاسم فتختاره أنت.',
  Account: 'الحساب',
  'Creating the service account': 'إنشاء حساب الخدمة',
  'Open **Atlassian Administration**, and there the organization that is to have the service account.':
    'افتح **Atlassian Administration** وفيه المؤسسة التي سيكون لها حساب الخدمة.',
  'Select **Directory > Service accounts**, then **Create a service account**.':
    'اختر **Directory > Service accounts** ثم **Create a service account**.',
  'A form that asks for a name.': 'نموذج يطلب اسمًا.',
  'It is created here, and does not come from your identity provider (IdP). Its email and its account ID are made by Atlassian; the email can never be changed.':
    'يُنشأ هنا ولا يأتي من موفّر الهوية (IdP) لديك. ويضع Atlassian بريده الإلكتروني ومعرّفه؛ ولا يمكن تغيير البريد الإلكتروني أبدًا.',
  'Give it a name and, if you like, a description.': 'أعطه اسمًا، ووصفًا إن شئت.',
  'Both in their fields, and no complaint about the name.': 'كلاهما في حقله، ولا اعتراض على الاسم.',
  'A name has 6 to 30 letters and digits, no blanks and no signs.':
    'يتكون الاسم من 6 إلى 30 حرفًا ورقمًا، بلا مسافات ولا علامات.',
  'It does not take the name': 'لا يُقبل الاسم',
  'Leave out blanks, hyphens and dots: **JiraAlignConnector** is fine.':
    'احذف المسافات والشرطات والنقاط: **JiraAlignConnector** مقبول.',
  'Select the app **Jira**, and for it the role **User**.': 'اختر التطبيق **Jira**، وله الدور **User**.',
  '**Jira** with **User** beside it, and no other app.': '**Jira** وبجانبه **User**، ولا تطبيق غيره.',
  'There are **Jira** and **Jira Administration**': 'يوجد **Jira** و**Jira Administration**',
  'Select **Jira** alone. **Jira Administration** is for people who run Jira, and not meant here.':
    'اختر **Jira** وحده. أما **Jira Administration** فلمن يدير Jira، وليس مقصودًا هنا.',
  'Add it to the groups that grant the least permissions it needs.':
    'أضفه إلى المجموعات التي تمنح أقل ما يحتاج إليه من أذونات.',
  'The groups by their names.': 'المجموعات بأسمائها.',
  'Best a group of its own, for example jira-connector-svc, through which all its permissions in projects and issues are managed: easy to audit, and easy to take away.':
    'الأفضل مجموعة خاصة به، مثل jira-connector-svc، تُدار من خلالها كل أذوناته في المشاريع والمهام: يسهل تدقيقها ويسهل سحبها.',
  'There is no such group yet': 'لا توجد مجموعة كهذه بعد',
  'Create it under **Directory > Groups**. The account can be added later, too.':
    'أنشئها ضمن **Directory > Groups**. ويمكن إضافة الحساب لاحقًا أيضًا.',
  'Select **Create**.': 'اختر **Create**.',
  'The new account in the list, with an email that ends in **@serviceaccount.atlassian.com**.':
    'الحساب الجديد في القائمة، ببريد إلكتروني ينتهي بـ **@serviceaccount.atlassian.com**.',
  'Creating the API token': 'إنشاء رمز API',
  'What Jira Align shows Atlassian in place of a password.':
    'ما يقدّمه Jira Align إلى Atlassian بدلًا من كلمة مرور.',
  'Select the service account that you have just created.': 'اختر حساب الخدمة الذي أنشأته للتو.',
  'Enter a name for the token and set its expiry date, then **Next**.':
    'أدخل اسمًا للرمز وحدد تاريخ انتهائه، ثم **Next**.',
  'A token lasts 365 days at the most. Jira Align stops when it ends, so put a reminder into your calendar.':
    'يدوم الرمز 365 يومًا على الأكثر. ويتوقف Jira Align بانتهائه، فضع تذكيرًا في تقويمك.',
  'Set the filter of the scopes: **App** to **Jira**, **Scope actions** to **Read**, **Write** and **Manage**.':
    'اضبط مرشّح النطاقات: **App** على **Jira**، و**Scope actions** على **Read** و**Write** و**Manage**.',
  'Scopes of Jira only.': 'نطاقات Jira وحدها.',
  'Select the twelve scopes of the table, four **Classic** and eight **Granular** ones, then **Next**.':
    'اختر نطاقات الجدول الاثني عشر، أربعة ضمن **Classic** وثمانية ضمن **Granular**، ثم **Next**.',
  'A summary of the token, with twelve scopes.': 'ملخص للرمز باثني عشر نطاقًا.',
  'Other tools need other scopes: what ServiceNow needs, for example, stands in its own documentation. And see that a service account is in line with the rules of your identity provider (AD or Okta, for example).':
    'تحتاج الأدوات الأخرى إلى نطاقات أخرى: ما يحتاج إليه ServiceNow مثلًا مذكور في وثائقه. وتأكد من أن حساب الخدمة يوافق قواعد موفّر الهوية لديك (مثل AD أو Okta).',
  'I have forgotten one': 'نسيت واحدًا',
  'Go back now. Once the token is created, its scopes can neither be seen nor changed.':
    'ارجع الآن. بعد إنشاء الرمز لا يمكن رؤية نطاقاته ولا تغييرها.',
  'Review the token and compare its scopes with the table, then select **Create**.':
    'راجع الرمز وقارن نطاقاته بالجدول، ثم اختر **Create**.',
  'Take the API token with **Copy to clipboard**, and put it somewhere safe: you need it here and once more in Jira Align.':
    'انسخ رمز API بواسطة **Copy to clipboard** وضعه في مكان آمن: تحتاج إليه هنا ومرة أخرى في Jira Align.',
  Permissions: 'الأذونات',
  'Granting the least permissions': 'منح أقل الأذونات',
  'Decide what the connector is to do, for the permissions follow from that: read only, read and write, or Jira Software as well.':
    'قرّر ما على الموصّل فعله، فمنه تأتي الأذونات: القراءة فقط، أو القراءة والكتابة، أو Jira Software أيضًا.',
  'The permissions of your kind of use in the table below.': 'أذونات استخدامك في الجدول أدناه.',
  'Other tools use the same account': 'تستخدم أدوات أخرى الحساب نفسه',
  'They may need more. The documentation of each one, of ConductorOne or ServiceNow for example, names its permissions and its scopes.':
    'قد تحتاج إلى أكثر. تذكر وثائق كل أداة، مثل ConductorOne أو ServiceNow، أذوناتها ونطاقاتها.',
  'Give these permissions to the group of the service account, and only in the projects that Jira Align needs.':
    'امنح هذه الأذونات لمجموعة حساب الخدمة، وفي المشاريع التي يحتاج إليها Jira Align وحدها.',
  'The group in the permission schemes of these projects, and in no others.':
    'المجموعة في مخططات أذونات هذه المشاريع، وليس في غيرها.',
  'Least privilege: no role of a site admin or an organization admin. What else it takes to integrate Jira, the documentation of Jira Align has under “Jira integration prerequisites”.':
    'أقل الامتيازات: لا دور مسؤول موقع ولا مسؤول مؤسسة. أما ما يتطلبه ربط Jira غير ذلك فتجده في توثيق Jira Align تحت “Jira integration prerequisites”.',
  'I cannot change permissions in Jira': 'لا أستطيع تغيير الأذونات في Jira',
  'It takes a Jira admin of the site. What the account has now is shown beside the settings, once it was checked.':
    'يلزم لذلك مسؤول Jira في الموقع. ويُعرض ما لدى الحساب الآن بجانب الإعدادات بعد التحقق منه.',
  'If errors about permissions appear later, give the group the global permissions **Browse users and groups** and **Administer Jira**.':
    'إن ظهرت لاحقًا أخطاء في الأذونات فامنح المجموعة الإذنين العامين **Browse users and groups** و**Administer Jira**.',
  'The group at both of them, under **Global permissions** in the settings of Jira.':
    'المجموعة في كليهما، ضمن **Global permissions** في إعدادات Jira.',
  'They are the least that Atlassian names for that case.': 'هما أقل ما يذكره Atlassian لهذه الحالة.',
  'Do not use OAuth 1.0a: Jira Align does not support it. An **API token** takes its place.':
    'لا تستخدم OAuth 1.0a: لا يدعمه Jira Align. يحل محله **API token**.',
  'Nothing to do here, once the token is created.': 'لا شيء يلزم هنا بعد إنشاء الرمز.',
  'Our connector of today uses OAuth 1.0a': 'يستخدم موصّلنا الحالي OAuth 1.0a',
  'Make a new connector with the token, try it, then deactivate the old one.':
    'أنشئ موصّلًا جديدًا بالرمز وجرّبه، ثم عطّل القديم.',
};
