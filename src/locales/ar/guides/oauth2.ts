import type { GuideTexts } from '../../../core/words/locale.ts';

/** The guide to a service account's OAuth 2.0 credential. */
export const oauth2: GuideTexts = {
  'Service account with OAuth 2.0': 'حساب خدمة ببروتوكول OAuth 2.0',
  'The organization may still have the original user management, which offers no OAuth 2.0 credentials: they need the centralized one. Ask whoever runs the organization to move to it, or connect with an API token, if {app} takes one.':
    'ربما كانت المؤسسة لا تزال على إدارة المستخدمين الأصلية، وهي لا تتيح بيانات اعتماد OAuth 2.0: يلزم لها الإدارة المركزية. اطلب ممن يدير المؤسسة الانتقال إليها، أو اربط برمز API إن كان {app} يقبله.',
  'Know what you are looking for: the two values of a credential and the name of your site, each with its own part of this help.':
    'اعرف ما تبحث عنه: قيمتا بيانات الاعتماد واسم موقعك، لكل منها جزء في هذه المساعدة.',
  'Recommended, not required: one access token may reach many sites, and this says which one to connect. If it is left out and there are several, you are asked; {app} never picks one by itself.':
    'يُنصح به وليس إلزاميًا: قد يصل رمز وصول واحد إلى مواقع كثيرة، وهذا يحدد أيها يُربط. وإذا تُرك فارغًا ووُجدت عدة مواقع فستُسأل؛ ولا يختار {app} موقعًا من تلقاء نفسه أبدًا.',
  'Client ID': 'معرّف العميل',
  'Creating an OAuth 2.0 credential': 'إنشاء بيانات اعتماد OAuth 2.0',
  'Which credential it is. Atlassian shows it once, beside its secret.':
    'أي بيانات اعتماد هي. يعرضها Atlassian مرة واحدة بجانب سرها.',
  'Do you have a credential, and both its values? Then there is nothing to create: enter them.':
    'هل لديك بيانات اعتماد بقيمتيها؟ إذن لا حاجة إلى إنشاء شيء: أدخلهما.',
  'Select the service account that needs the credential.': 'اختر حساب الخدمة الذي يحتاج إلى بيانات الاعتماد.',
  'The account needs the role **User** of each app on the site, too: a credential can do no more than its account.':
    'يحتاج الحساب أيضًا إلى دور **User** لكل تطبيق في الموقع: لا تستطيع بيانات الاعتماد أكثر مما يستطيعه حسابها.',
  'The account has no app': 'ليس للحساب أي تطبيق',
  'Add the apps that {app} needs, each with the role **User**. Without them its credential reaches no site.':
    'أضف التطبيقات التي يحتاج إليها {app}، كلًّا منها بدور **User**. من دونها لا تصل بيانات اعتماده إلى أي موقع.',
  'Select **OAuth 2.0**, then **Next**.': 'اختر **OAuth 2.0** ثم **Next**.',
  'There is no **OAuth 2.0**': 'لا يوجد **OAuth 2.0**',
  'It needs the centralized user management, and the organization may still have the original one. Ask whoever runs the organization to move to it, or connect with an API token, if {app} takes one.':
    'تلزم له إدارة المستخدمين المركزية، وربما كانت المؤسسة لا تزال على الأصلية. اطلب ممن يدير المؤسسة الانتقال إليها، أو اربط برمز API إن كان {app} يقبله.',
  'It asks for an expiration date': 'يُطلب تاريخ انتهاء',
  'That is an API token, which this form does not take. Go back and select **OAuth 2.0**.':
    'ذلك رمز API، ولا يقبله هذا النموذج. ارجع واختر **OAuth 2.0**.',
  'Tick each scope that {app} asks for; they are all that it may do in Atlassian with this credential. Then **Next**.':
    'حدد كل نطاق يطلبه {app}؛ فهي كل ما يستطيع فعله في Atlassian ببيانات الاعتماد هذه. ثم **Next**.',
  'A summary of the credential.': 'ملخص لبيانات الاعتماد.',
  'Scopes cannot be changed later, and a credential holds 50 at the most. Leave out those of an app that you do not use.':
    'لا يمكن تغيير النطاقات لاحقًا، وتحمل بيانات الاعتماد 50 نطاقًا على الأكثر. استغنِ عن نطاقات تطبيق لا تستخدمه.',
  'I left out a scope, and the credential exists': 'نسيت نطاقًا، وأُنشئت بيانات الاعتماد',
  'It cannot be added. Create another credential with all of them, and delete this one.':
    'لا يمكن إضافته. أنشئ بيانات اعتماد أخرى بجميع النطاقات، واحذف هذه.',
  'Review the credential, then select **Create**.': 'راجع بيانات الاعتماد ثم اختر **Create**.',
  'The **Client ID** and the **Client Secret**, this one time.':
    '**Client ID** و**Client Secret**، هذه المرة فقط.',
  'Copy the **Client ID**, save it somewhere safe, and leave the screen open.':
    'انسخ **Client ID** واحفظه في مكان آمن، واترك الشاشة مفتوحة.',
  'The **Client Secret**, still on the screen: it is next.':
    '**Client Secret** لا يزال على الشاشة: هو التالي.',
  'Neither it nor the **Client Secret** can be recovered once the screen is closed.':
    'لا يمكن استعادته ولا استعادة **Client Secret** بعد إغلاق الشاشة.',
  'I closed the screen too early': 'أغلقت الشاشة مبكرًا',
  'Create another credential, and delete this one: its secret is lost.':
    'أنشئ بيانات اعتماد أخرى، واحذف هذه: ضاع سرها.',
  'Client Secret': 'سر العميل',
  'Copying the Client Secret': 'نسخ سر العميل',
  'Create a credential with the steps under **Client ID**, and stay at its last screen.':
    'أنشئ بيانات اعتماد بالخطوات ضمن **معرّف العميل**، وابقَ في شاشتها الأخيرة.',
  'The **Client ID** and the **Client Secret** together, right after **Create**.':
    '**Client ID** و**Client Secret** معًا، بعد **Create** مباشرة.',
  'There is a credential, but its secret is nowhere to be seen':
    'توجد بيانات اعتماد، لكن سرها لا يظهر في أي مكان',
  'Atlassian shows it once. Look where it was saved then; if it is lost, create another credential and enter both of its values.':
    'يعرضه Atlassian مرة واحدة. ابحث حيث حُفظ حينها؛ وإن ضاع فأنشئ بيانات اعتماد أخرى وأدخل قيمتيها.',
  'Copy the **Client Secret**, and save it somewhere safe together with the **Client ID**.':
    'انسخ **Client Secret**، واحفظه في مكان آمن مع **Client ID**.',
  'Both values where you saved them.': 'القيمتان حيث حفظتهما.',
  'Atlassian does not show them again. If they get lost, create another credential.':
    'لا يعرضهما Atlassian مرة أخرى. وإن ضاعتا فأنشئ بيانات اعتماد أخرى.',
  'I closed the screen without copying it': 'أغلقت الشاشة من دون نسخه',
  'Create another credential, and delete this one. Enter both values of the new one: a secret works with its own Client ID only.':
    'أنشئ بيانات اعتماد أخرى، واحذف هذه. أدخل القيمتين الجديدتين كلتيهما: لا يعمل السر إلا مع معرّف العميل الخاص به.',
  'The text begins with ATSTT, ATATT or ATCTT': 'يبدأ النص بـ ATSTT أو ATATT أو ATCTT',
  'That is a token or a key, and no client secret. Create the credential again, and select **OAuth 2.0**.':
    'ذلك رمز أو مفتاح، وليس سر عميل. أنشئ بيانات الاعتماد من جديد واختر **OAuth 2.0**.',
  'Come back to this form, Atlassian Service Account (OAuth 2.0).':
    'عد إلى هذا النموذج: حساب خدمة Atlassian (OAuth 2.0).',
  'What you typed is still there, except a secret if you closed it.':
    'ما أدخلته لا يزال هناك، إلا السر إن كنت قد أغلقت النموذج.',
  'Open it again from where you found it; everything but the secret is kept while the page is open.':
    'افتحه مرة أخرى من حيث وجدته؛ يُحتفظ بكل شيء إلا السر ما دامت الصفحة مفتوحة.',
  'Enter the **Subdomain**, the **Client ID** and the **Client Secret** in their fields.':
    'أدخل **النطاق الفرعي (Subdomain)** و**معرّف العميل (Client ID)** و**سر العميل (Client Secret)** في حقولها.',
  'Under the first field the address of your site, if you entered it.':
    'عنوان موقعك أسفل الحقل الأول، إن أدخلته.',
  'The credential reaches several, and there is no subdomain. Choose one: {app} never picks a site by itself.':
    'تصل بيانات الاعتماد إلى عدة مواقع ولا يوجد نطاق فرعي. اختر أحدها: لا يختار {app} موقعًا من تلقاء نفسه أبدًا.',
  'Give the service account the role **User** of an app on that site, and check that the account belongs to the same organization.':
    'امنح حساب الخدمة دور **User** لأحد التطبيقات في ذلك الموقع، وتحقق من أن الحساب ينتمي إلى المؤسسة نفسها.',
};
