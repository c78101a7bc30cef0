import type { GuideTexts } from '../../../core/words/locale.ts';

/** The guide to a service account, and its API token. */
export const serviceAccount: GuideTexts = {
  'Service account with an API token': 'حساب خدمة برمز API',
  'organization admin': 'مسؤول المؤسسة',
  'Log in with an Atlassian account that has admin access to the organization.':
    'سجّل الدخول بحساب Atlassian له صلاحية مسؤول على المؤسسة.',
  '**Atlassian Administration**, with **Apps** and **Directory** in the main navigation.':
    '**Atlassian Administration**، وفي شريط التنقل الرئيسي **Apps** و**Directory**.',
  "Your account is no organization admin. Select “I'm not an admin” below the form: it writes a message to send to one.":
    'حسابك ليس حساب مسؤول مؤسسة. اختر «لست مسؤولًا» أسفل النموذج: يكتب رسالة ترسلها إلى أحدهم.',
  'Make sure that there is a service account to use: **Directory > Service accounts** lists them all. It needs the role **User** in each app that {app} works with.':
    'تأكد من وجود حساب خدمة يمكن استخدامه: تسرد **Directory > Service accounts** الحسابات كلها. ويحتاج إلى دور **User** في كل تطبيق يعمل معه {app}.',
  'The name of the account for {app} to work as.': 'اسم الحساب الذي سيعمل به {app}.',
  'An organization has five of them for free. They take no license of Jira or Confluence.':
    'للمؤسسة خمسة منها مجانًا. ولا تستهلك أي ترخيص من Jira أو Confluence.',
  'There is none yet': 'لا يوجد أي حساب بعد',
  'Select **Create a service account**. Give it a name of 6 to 30 letters and digits and, for each app that {app} needs, the role **User**. Then select **Create**.':
    'اختر **Create a service account**. أعطه اسمًا من 6 إلى 30 حرفًا ورقمًا، ودور **User** لكل تطبيق يحتاج إليه {app}. ثم اختر **Create**.',
  'It says that no more service accounts can be created': 'تقول إنه لا يمكن إنشاء المزيد من حسابات الخدمة',
  'Five are free. Use one that exists, delete one that nobody needs, or get Atlassian Guard Standard (250) or an Enterprise plan (1,000).':
    'خمسة منها مجانية. استخدم حسابًا موجودًا، أو احذف حسابًا لا يحتاج إليه أحد، أو احصل على Atlassian Guard Standard (250) أو على خطة Enterprise (1,000).',
  'There is no **Directory**, or no **Service accounts** in it':
    'لا يوجد **Directory**، أو لا يوجد فيه **Service accounts**',
  'The organization may still have the original user management, where people are managed inside each site under **Apps**. Look there, or ask whoever runs the organization to move to the centralized one.':
    'ربما كانت المؤسسة لا تزال على إدارة المستخدمين الأصلية، حيث يُدار المستخدمون داخل كل موقع ضمن **Apps**. ابحث هناك، أو اطلب ممن يدير المؤسسة الانتقال إلى الإدارة المركزية.',
  'Know what you are looking for: three values, each with its own part of this help.':
    'اعرف ما تبحث عنه: ثلاث قيم، لكل منها جزء في هذه المساعدة.',
  'Each of them in the table below, and a field for it in the form.':
    'كل منها في الجدول أدناه، ولها حقل في النموذج.',
  'I have them already, in a file or a password manager': 'هي لدي في ملف أو في مدير كلمات المرور',
  'Copy all of it and paste it into any field of the form: what is named there goes to its place.':
    'انسخها كلها والصقها في أي حقل من النموذج: ما سُمّي فيها يذهب إلى مكانه.',
  'Cloud ID': 'معرّف السحابة',
  'Finding your Cloud ID': 'العثور على معرّف السحابة',
  'Which of your sites to connect. Its address does as well.': 'أي مواقعك يُربط. ويكفي عنوانه أيضًا.',
  'Open **admin.atlassian.com**.': 'افتح **admin.atlassian.com**.',
  'Atlassian Administration, and your organization or a choice of them.':
    'Atlassian Administration، ومؤسستك أو قائمة للاختيار منها.',
  'Quicker: paste any address of your site into the field, from Jira or Confluence. The ID is looked up for you.':
    'الأسرع: الصق في الحقل أي عنوان من موقعك، من Jira أو Confluence. ويُبحث لك عن المعرّف.',
  'See the Cloud ID of {host}': 'عرض معرّف السحابة الخاص بـ {host}',
  'In the main navigation, open **Apps > Sites**.': 'افتح **Apps > Sites** في شريط التنقل الرئيسي.',
  'The list of your sites, each with its address.': 'قائمة مواقعك، كل منها بعنوانه.',
  'There is no **Sites** under **Apps**': 'لا يوجد **Sites** ضمن **Apps**',
  'Only organization admins see it; admins of one site do not. Paste the address of your site into the field instead.':
    'لا يراه إلا مسؤولو المؤسسة، أما مسؤولو موقع واحد فلا. الصق عنوان موقعك في الحقل بدلًا من ذلك.',
  'Select the site that you want to connect.': 'اختر الموقع الذي تريد ربطه.',
  'Its own page, under an address that begins with **admin.atlassian.com/s/**.':
    'صفحته الخاصة، على عنوان يبدأ بـ **admin.atlassian.com/s/**.',
  'My site is not in the list': 'موقعي ليس في القائمة',
  'It belongs to another organization: switch at the top. A site with a domain of its own is listed under its atlassian.net address.':
    'ينتمي إلى مؤسسة أخرى: بدّلها من الأعلى. ويُدرج الموقع ذو النطاق الخاص تحت عنوان atlassian.net الخاص به.',
  'Copy what stands after **/s/** in the address bar, up to the next slash.':
    'انسخ ما يلي **/s/** في شريط العنوان حتى الشرطة المائلة التالية.',
  '36 characters in five groups, like 1a11d016-8984-4c3e-b9ab-142dd06acb1b in admin.atlassian.com/s/1a11d016-8984-4c3e-b9ab-142dd06acb1b/access-requests.':
    '36 محرفًا في خمس مجموعات، مثل 1a11d016-8984-4c3e-b9ab-142dd06acb1b في admin.atlassian.com/s/1a11d016-8984-4c3e-b9ab-142dd06acb1b/access-requests.',
  'The whole address will do too. What stands after **/o/** is the organization: it looks the same, but is no Cloud ID.':
    'يكفي العنوان كاملًا أيضًا. أما ما يلي **/o/** فهو المؤسسة: له الشكل نفسه، لكنه ليس معرّف سحابة.',
  'Open your site in Atlassian Administration': 'فتح موقعك في Atlassian Administration',
  'There is **/o/** but no **/s/** in the address': 'في العنوان **/o/** وليس فيه **/s/**',
  'That page belongs to the organization. Go back to **Apps > Sites** and select the site.':
    'تلك الصفحة تخص المؤسسة. ارجع إلى **Apps > Sites** واختر الموقع.',
  Email: 'البريد الإلكتروني',
  "Finding the service account's email": 'العثور على البريد الإلكتروني لحساب الخدمة',
  'The address that Atlassian gave the service account; not your own.':
    'العنوان الذي أعطاه Atlassian لحساب الخدمة؛ لا عنوانك أنت.',
  'Select **Directory > Service accounts**.': 'اختر **Directory > Service accounts**.',
  'The list of service accounts.': 'قائمة حسابات الخدمة.',
  'Open the service account that is to be connected.': 'افتح حساب الخدمة المراد ربطه.',
  'Its details.': 'تفاصيله.',
  'The list is empty': 'القائمة فارغة',
  'Select **Create a service account**, or switch the organization at the top: each has its own.':
    'اختر **Create a service account**، أو بدّل المؤسسة من الأعلى: لكل منها قائمتها.',
  'Copy the email from its details.': 'انسخ البريد الإلكتروني من تفاصيله.',
  'An address that ends in **@serviceaccount.atlassian.com**, as bot@serviceaccount.atlassian.com does.':
    'عنوان ينتهي بـ **@serviceaccount.atlassian.com**، مثل bot@serviceaccount.atlassian.com.',
  'Atlassian makes this address, and it never changes. Your own email does not work with its token.':
    'يضع Atlassian هذا العنوان، ولا يتغير أبدًا. ولا يعمل بريدك الشخصي مع رمزه.',
  'The email ends in something else': 'ينتهي البريد الإلكتروني بشيء آخر',
  "That may be a person's account. Check that you came here through **Service accounts**, and not through **Users**.":
    'ربما كان حساب شخص. تحقق من أنك وصلت إلى هنا عبر **Service accounts** وليس عبر **Users**.',
  'API Token': 'رمز API',
  'Creating an API token': 'إنشاء رمز API',
  'What {app} shows Atlassian in place of a password.': 'ما يقدّمه {app} إلى Atlassian بدلًا من كلمة مرور.',
  'Select the service account that needs the token.': 'اختر حساب الخدمة الذي يحتاج إلى الرمز.',
  'Its details, with the email that you enter in the form.':
    'تفاصيله، وفيها البريد الإلكتروني الذي تدخله في النموذج.',
  'The account is not in the list': 'الحساب ليس في القائمة',
  'Switch the organization at the top, or create the account first.':
    'بدّل المؤسسة من الأعلى، أو أنشئ الحساب أولًا.',
  'Select **Create credentials**.': 'اختر **Create credentials**.',
  'A question which kind you want.': 'سؤال عن النوع الذي تريده.',
  'There is no **Create credentials**': 'لا يوجد **Create credentials**',
  'Check that the page shows one service account and not the whole list, and that you are an organization admin and not only the admin of a site.':
    'تحقق من أن الصفحة تعرض حساب خدمة واحدًا لا القائمة كلها، ومن أنك مسؤول مؤسسة ولست مسؤول موقع فحسب.',
  'Select **API token**, then **Next**.': 'اختر **API token** ثم **Next**.',
  'Fields for a name and an expiration date.': 'حقلان للاسم وتاريخ الانتهاء.',
  'I selected **OAuth 2.0**': 'اخترت **OAuth 2.0**',
  'Go back and select **API token**. OAuth 2.0 gives a client ID and a secret, which this form does not take.':
    'ارجع واختر **API token**. يعطي OAuth 2.0 معرّف عميل وسرًا، ولا يقبلهما هذا النموذج.',
  'Give the token a name that says what it is for, select an expiration date, then **Next**.':
    'أعط الرمز اسمًا يدل على غرضه، واختر تاريخ انتهاء، ثم **Next**.',
  'A list of scopes.': 'قائمة نطاقات.',
  'A token lives 1 to 365 days. Enter the same date in the form, and {app} shows when a new one is due.':
    'تتراوح مدة الرمز بين يوم واحد و365 يومًا. أدخل التاريخ نفسه في النموذج ليعرض {app} موعد الحاجة إلى رمز جديد.',
  'There is no date later than a year from now': 'لا يوجد تاريخ بعد سنة من الآن',
  'There is no longer life. Choose the last day, and put a reminder into your calendar for a week before.':
    'لا توجد مدة أطول. اختر اليوم الأخير، وضع تذكيرًا في تقويمك قبله بأسبوع.',
  'Tick each scope that is asked for; they are all that the token may do in Jira or Confluence. Then **Next**.':
    'حدد كل نطاق مطلوب؛ فهي كل ما يستطيع الرمز فعله في Jira أو Confluence. ثم **Next**.',
  'A summary of the token.': 'ملخص للرمز.',
  'Scopes can neither be seen nor changed later, and a token holds 50 at the most. Leave out those of an app that you do not use.':
    'لا يمكن رؤية النطاقات ولا تغييرها لاحقًا، ويحمل الرمز 50 نطاقًا على الأكثر. استغنِ عن نطاقات تطبيق لا تستخدمه.',
  'I cannot find a scope': 'لا أجد أحد النطاقات',
  'Filter by the app and by the scope’s action: read:… is under **Read**, write:… under **Write**, manage:… under **Manage**. Scopes whose names have three parts are among the granular ones.':
    'رشّح حسب التطبيق وحسب إجراء النطاق: read:… تحت **Read** وwrite:… تحت **Write** وmanage:… تحت **Manage**. والنطاقات ذات الأسماء الثلاثية تجدها ضمن النطاقات الدقيقة.',
  'Review the token, then select **Create**.': 'راجع الرمز ثم اختر **Create**.',
  'The token itself, this one time.': 'الرمز نفسه، هذه المرة فقط.',
  'Something in the summary is wrong': 'في الملخص شيء خاطئ',
  'Go back now: after **Create** nothing of it can be changed.':
    'ارجع الآن: بعد **Create** لا يمكن تغيير شيء منه.',
  'Take the token with **Copy to clipboard**, and put it somewhere safe.':
    'انسخ الرمز بواسطة **Copy to clipboard** وضعه في مكان آمن.',
  'A long text that begins with ATSTT, once it is pasted somewhere.':
    'نص طويل يبدأ بـ ATSTT بعد لصقه في مكان ما.',
  'Atlassian does not show it again. If it gets lost, create another one.':
    'لا يعرضه Atlassian مرة أخرى. وإن ضاع فأنشئ رمزًا آخر.',
  'I closed the window without copying it': 'أغلقت النافذة من دون نسخه',
  'Delete the token in the account and create another one.': 'احذف الرمز في الحساب وأنشئ رمزًا آخر.',
  'The text begins with ATATT or ATCTT': 'يبدأ النص بـ ATATT أو ATCTT',
  "The first belongs to a person, the second to the organization. Create the token from the service account's own page.":
    'الأول لشخص، والثاني للمؤسسة. أنشئ الرمز من صفحة حساب الخدمة نفسه.',
  'Come back to this form, Atlassian Service Account (API Token).':
    'عد إلى هذا النموذج: حساب خدمة Atlassian (رمز API).',
  'What you typed is still there, except a token if you closed it.':
    'ما أدخلته لا يزال هناك، إلا الرمز إن كنت قد أغلقت النموذج.',
  'The form is gone': 'اختفى النموذج',
  'Open it again from where you found it; everything but the token is kept while the page is open.':
    'افتحه مرة أخرى من حيث وجدته؛ يُحتفظ بكل شيء إلا الرمز ما دامت الصفحة مفتوحة.',
  'Enter the **Cloud ID**, the **Service Account Email** and the **API Token** in their fields.':
    'أدخل **معرّف السحابة (Cloud ID)** و**البريد الإلكتروني لحساب الخدمة** و**رمز API (API Token)** في حقولها.',
  'Under the first field the address of your site, if you entered an address.':
    'عنوان موقعك أسفل الحقل الأول، إن أدخلت عنوانًا.',
  'A field says that something is wrong': 'يقول حقل إن شيئًا ما خاطئ',
  'It names what was pasted and what belongs there. **Where is this?** leads to the step that finds it.':
    'يذكر ما لُصق وما مكانه هناك. ويقود **أين أجد هذا؟** إلى الخطوة التي تجده.',
  'Select **Connect**.': 'اختر **ربط**.',
  '“Connected to” and the address of your site, with the name of the service account.':
    '«تم الربط مع» وعنوان موقعك، مع اسم حساب الخدمة.',
  'It could not connect': 'تعذّر الربط',
  'The message says which value to check first. Nothing was saved, and what you typed is still there.':
    'تذكر الرسالة القيمة التي تتحقق منها أولًا. لم يُحفظ شيء، وما أدخلته لا يزال هناك.',
};
