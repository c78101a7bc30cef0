import type { GuideTexts } from '../../../core/words/locale.ts';

/** The guide to the connector of Jira Align. */
export const alignConnector: GuideTexts = {
  'Jira Cloud URL': 'عنوان Jira Cloud',
  'Finding the Jira Cloud URL': 'العثور على عنوان Jira Cloud',
  'The address of your Jira, which tells its Cloud ID as well.':
    'عنوان Jira لديك، ويدل على معرّف السحابة أيضًا.',
  'If Jira Align connects several Jira sites, begin with one: each has its own Cloud ID, and needs a connector of its own.':
    'إذا كان Jira Align يربط عدة مواقع Jira فابدأ بواحد: لكل منها معرّف سحابة خاص به، ويحتاج إلى موصّل خاص به.',
  'One site that you have decided on.': 'موقع واحد قررت البدء به.',
  'A Cloud ID stays the same for as long as the site exists, even if its address changes.':
    'يبقى معرّف السحابة نفسه ما دام الموقع موجودًا، ولو تغيّر عنوانه.',
  'I do not know which sites there are': 'لا أعرف المواقع الموجودة',
  'Organization admins find all of them in Atlassian Administration under **Apps > Sites**.':
    'يجدها مسؤولو المؤسسة كلها في Atlassian Administration ضمن **Apps > Sites**.',
  'Open the Jira of this site in your browser, and copy the address.':
    'افتح Jira لهذا الموقع في متصفحك وانسخ العنوان.',
  'Something that begins with https:// and has **.atlassian.net** in it.':
    'شيء يبدأ بـ https:// وفيه **.atlassian.net**.',
  'The address does not contain atlassian.net': 'لا يحتوي العنوان على atlassian.net',
  'The site has a domain of its own. Its original address stands in Atlassian Administration: **Apps > App URLs > Custom domains > Show details**.':
    'للموقع نطاق خاص به. وعنوانه الأصلي في Atlassian Administration: **Apps > App URLs > Custom domains > Show details**.',
  'To see the Cloud ID, open the address with **/_edge/tenant_info** after its host. Copy the **cloudId** if you want to compare it.':
    'لرؤية معرّف السحابة افتح العنوان وبعد المضيف **/_edge/tenant_info**. انسخ **cloudId** إن أردت مقارنته.',
  'One line in braces, with **cloudId** and 36 characters.': 'سطر واحد بين أقواس، فيه **cloudId** و36 محرفًا.',
  'You need not: the Cloud ID is looked up for you, and stands in the settings.':
    'لا يلزمك ذلك: يُبحث لك عن معرّف السحابة، وتجده في الإعدادات.',
  'A page says that it is unavailable': 'تقول صفحة إنها غير متاحة',
  'There is no site at this address. Copy it again from a page of Jira.':
    'لا يوجد موقع على هذا العنوان. انسخه مرة أخرى من صفحة في Jira.',
  'Come back to this form, Jira Align connector.': 'عد إلى هذا النموذج: موصّل Jira Align.',
  'Enter the **Jira Cloud URL**, a **Name**, the **Service Account Email** and the **API Token** in their fields.':
    'أدخل **عنوان Jira Cloud (Jira Cloud URL)** و**الاسم** و**البريد الإلكتروني لحساب الخدمة** و**رمز API (API Token)** في حقولها.',
  'Under the first field the address of your site.': 'عنوان موقعك أسفل الحقل الأول.',
  'That the credentials work on your site, the settings for Jira Align, and what the token is allowed to do.':
    'أن بيانات الاعتماد تعمل على موقعك، وإعدادات Jira Align، وما يحق للرمز فعله.',
  'In Jira Align': 'في Jira Align',
  'Setting up the connector in Jira Align': 'إعداد الموصّل في Jira Align',
  'Go to **Settings > Jira Settings > Jira Connectors** in Jira Align.':
    'انتقل في Jira Align إلى **Settings > Jira Settings > Jira Connectors**.',
  'The connectors that there are.': 'الموصّلات الموجودة.',
  'There is no **Jira Settings**': 'لا يوجد **Jira Settings**',
  'It takes an administrator of Jira Align. Copy all settings and send them to one; the token goes another way.':
    'يلزم لذلك مسؤول Jira Align. انسخ الإعدادات كلها وأرسلها إلى أحدهم؛ أما الرمز فله طريق آخر.',
  'Enter the **Jira Link**: the address of your Jira with **/browse/{external}** after it.':
    'أدخل **Jira Link**: عنوان Jira لديك وبعده **/browse/{external}**.',
  'For example https://example.atlassian.net/browse/{external}, with the braces as they are.':
    'مثل https://example.atlassian.net/browse/{external}، والأقواس كما هي.',
  'I have not got the value yet': 'ليست لدي القيمة بعد',
  'Select **Connect** first: all of them are then shown in this order, each with a button that copies it.':
    'اختر **ربط** أولًا: تُعرض القيم كلها بهذا الترتيب، وبجانب كل منها زر ينسخها.',
  'Should I replace what is in braces?': 'هل أستبدل ما بين الأقواس؟',
  'No. Jira Align puts the key of each issue there.': 'لا. يضع Jira Align هناك مفتاح كل مهمة.',
  'Enter a **Name** for the connector that says which site it is for.':
    'أدخل **Name** للموصّل يدل على الموقع الذي هو له.',
  'The name that you chose in this form, or another one.': 'الاسم الذي اخترته في هذا النموذج، أو غيره.',
  'Enter the **Jira API URL**: https://api.atlassian.com/ex/jira/ and the Cloud ID.':
    'أدخل **Jira API URL**: https://api.atlassian.com/ex/jira/ ثم معرّف السحابة.',
  'The Cloud ID at its end, and nothing after it.': 'معرّف السحابة في آخره، ولا شيء بعده.',
  "This is not the address of your site: it is for a service account's token only. Credentials of any other kind have the site's own address here.":
    'هذا ليس عنوان موقعك: هو لرمز حساب الخدمة فقط. أما بيانات الاعتماد من أي نوع آخر فيكون هنا عنوان الموقع نفسه.',
  'Jira Align says 401': 'يقول Jira Align‏ 401',
  "Most often the site's own address stands here, which does not know tokens of service accounts. What was answered stands in **Administration > Jira Connector > View Logs > Jira API**.":
    'في أغلب الأحيان يكون هنا عنوان الموقع نفسه، وهو لا يعرف رموز حسابات الخدمة. تجد الرد في **Administration > Jira Connector > View Logs > Jira API**.',
  'As **Authentication Type**, select **API service account token Authentication**.':
    'اختر **API service account token Authentication** في **Authentication Type**.',
  'Fields for a username and a token.': 'حقلان لاسم المستخدم والرمز.',
  'There is no such type': 'لا يوجد نوع كهذا',
  'Your Jira Align may be older than it. Ask its support; OAuth 1.0a is no way around.':
    'ربما كان Jira Align لديك أقدم منه. اسأل فريق دعمه؛ وليس OAuth 1.0a بديلًا.',
  'Enter the **Jira Username**: the email of the service account.':
    'أدخل **Jira Username**: البريد الإلكتروني لحساب الخدمة.',
  'An address that ends in **@serviceaccount.atlassian.com**.':
    'عنوان ينتهي بـ **@serviceaccount.atlassian.com**.',
  'Enter the **Jira API token**: the one that you created for the service account.':
    'أدخل **Jira API token**: الرمز الذي أنشأته لحساب الخدمة.',
  'Dots, as many as it has characters.': 'نقاط بعدد محارفه.',
  'I have not saved the token': 'لم أحفظ الرمز',
  'Nobody shows it again. Create another one, and check that here.':
    'لا يعرضه أحد مرة أخرى. أنشئ رمزًا آخر وتحقق منه هنا.',
  'Select **Save > Activate**.': 'اختر **Save > Activate**.',
  'The connector as an active one.': 'الموصّل نشطًا.',
  'It cannot be activated': 'لا يمكن تنشيطه',
  'Compare each field with the settings, the **Jira API URL** first. If it speaks of permissions, see **Permissions** in this help.':
    'قارن كل حقل بالإعدادات، وابدأ بـ **Jira API URL**. وإن ذُكرت الأذونات فانظر **الأذونات** في هذه المساعدة.',
  'Manages versions and components, as releases are kept in step.':
    'يدير الإصدارات والمكوّنات لمزامنة الإصدارات.',
  'Says whose token it is, and who is assigned.': 'يبيّن صاحب الرمز ومن أُسندت إليه المهام.',
  'Reads projects, issues, comments and work logs.': 'يقرأ المشاريع والمهام والتعليقات وسجلات العمل.',
  'Creates and edits issues, comments and work logs.': 'ينشئ المهام والتعليقات وسجلات العمل ويعدّلها.',
  'Reads boards and what is on them.': 'يقرأ اللوحات وما عليها.',
  'Reads how a board is set up: its columns, its filter.': 'يقرأ إعداد اللوحة: أعمدتها ومرشّحها.',
  'Reads the issues of a board in full.': 'يقرأ مهام اللوحة كاملة.',
  'Reads the filters that decide which issues belong to a board.':
    'يقرأ المرشّحات التي تحدد المهام التابعة للوحة.',
  'Reads which projects there are, and which boards are theirs.': 'يقرأ المشاريع الموجودة ولوحاتها.',
  'Reads sprints and their dates.': 'يقرأ السباقات ومواعيدها.',
  'Moves issues between a board and its backlog.': 'ينقل المهام بين اللوحة وقائمة أعمالها المتراكمة.',
  'Edits epics, and moves issues into them.': 'يعدّل الملاحم وينقل المهام إليها.',
  'Finds the people and groups that issues name.': 'يجد المستخدمين والمجموعات المذكورة في المهام.',
  'Wanted where Jira Align reports errors about permissions.':
    'يلزم حيث يبلّغ Jira Align عن أخطاء في الأذونات.',
  'Sees the projects, and the issues in them.': 'يرى المشاريع والمهام التي فيها.',
  'Adds what was planned in Jira Align.': 'يضيف ما خُطط له في Jira Align.',
  'Keeps the fields in step.': 'يزامن الحقول.',
  'Keeps the states in step.': 'يزامن الحالات.',
  'Writes comments, as needed.': 'يكتب التعليقات عند الحاجة.',
  'Writes work logs, as needed.': 'يكتب سجلات العمل عند الحاجة.',
  'Creates sprints.': 'ينشئ السباقات.',
  'To read only': 'للقراءة فقط',
  'When Jira Align shows what is in Jira and changes nothing.':
    'عندما يعرض Jira Align ما في Jira ولا يغيّر شيئًا.',
  'A global permission.': 'إذن عام.',
  'View issues': 'عرض المهام',
  'Comes with Browse projects.': 'يأتي مع Browse projects.',
  'View sprint and board information': 'عرض معلومات السباقات واللوحات',
  'To read and write': 'للقراءة والكتابة',
  'When Jira Align keeps issues in step both ways: all of the above, and these.':
    'عندما يزامن Jira Align المهام في الاتجاهين: كل ما سبق، وهذه.',
  'As needed.': 'عند الحاجة.',
  'Only where a tool asks for it, as ConductorOne does.': 'حيث تطلبه أداة فقط، كما تفعل ConductorOne.',
  'For Jira Software': 'لـ Jira Software',
  'When boards and sprints are part of it; the last three only if Jira Align creates boards, epics or sprints.':
    'عندما تكون اللوحات والسباقات جزءًا منه؛ والثلاثة الأخيرة إن كان Jira Align ينشئ لوحات أو ملاحم أو سباقات فقط.',
  'Read access to boards': 'وصول للقراءة إلى اللوحات',
  'Read access to sprints': 'وصول للقراءة إلى السباقات',
  'Write access to boards': 'وصول للكتابة إلى اللوحات',
  'Write access to epics': 'وصول للكتابة إلى الملاحم',
  'The role is **User** of the app **Jira**. **Jira Administration** is another app, and not meant.':
    'الدور هو **User** للتطبيق **Jira**. أما **Jira Administration** فتطبيق آخر، وليس مقصودًا.',
  'No role of a site admin or an organization admin: a service account needs neither.':
    'لا دور مسؤول موقع ولا مسؤول مؤسسة: لا يحتاج حساب الخدمة إلى أي منهما.',
  'A group of its own for the account, and all its permissions by way of that group.':
    'مجموعة خاصة بالحساب، وكل أذوناته من خلالها.',
  'Only the projects that Jira Align needs.': 'المشاريع التي يحتاج إليها Jira Align وحدها.',
  'No OAuth 1.0a: Jira Align does not support it. An API token it is.':
    'لا OAuth 1.0a: لا يدعمه Jira Align. بل رمز API.',
};
