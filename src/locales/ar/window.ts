import type { Catalogue } from '../../core/words/messages.ts';

/** The way through Atlassian's window, what its texts mean, and our own pages in it. */
export const window = {
  windowLine: 'جارٍ نقلك إلى Atlassian…',
  authorizeTitle: 'تابع في نافذة Atlassian',
  authorizeLead: 'سجّل الدخول هناك ووافق. تنتبه هذه الصفحة تلقائيًا، ولا يُحفظ شيء قبل ذلك.',
  authorizeAccount: 'هل الحساب غير صحيح؟ يمكنك استخدام حساب آخر في النافذة.',
  authorizeBlockedTitle: 'حظر المتصفح النافذة',
  authorizeBlocked: 'افتحها من هنا مرة أخرى. إذا فُتحت نافذة فارغة فأغلقها.',
  authorizeBlockedOnly:
    'إذا لم تُفتح أي نافذة فاسمح بالنوافذ لهذه الصفحة في متصفحك، أو افتح الصفحة في متصفح آخر.',
  authorizeGone: 'إذا لم تعد ترى النافذة فافتحها مرة أخرى.',
  authorizeTabTitle: 'جارٍ نقلك إلى Atlassian',
  authorizeTab: 'ستعود إلى هذه الصفحة بعد ذلك.',
  authorizeFramedTitle: 'تبقى علامة التبويب هذه هنا',
  authorizeFramed: 'لا تسمح الصفحة المحيطة بهذه الصفحة بمغادرتها. افتح النافذة مرة أخرى بدلًا من ذلك.',
  authorizeStays:
    'لا يمكن الرجوع من Atlassian إلى هذه الصفحة. افتح النافذة مرة أخرى بدلًا من ذلك؛ وإذا لم تُفتح فافتح هذه الصفحة في متصفح آخر.',
  authorizeReturnUrls:
    'للجهة المشغّلة لـ {app}: للمتابعة في علامة التبويب هذه يجب أن تتضمن returnUrls هذه الصفحة حرفيًا:',
  resumeTitle: 'جارٍ الاستعلام عن النتيجة',
  resumeFailedTitle: 'تعذّر الاستعلام عن النتيجة',
  windowAgain: 'فتح النافذة مرة أخرى',
  continueHere: 'المتابعة في علامة التبويب هذه',
  strandedTitle: 'ماذا تقول نافذة Atlassian؟',
  strandedLead: 'اكتب بضع كلمات منها أو الصقها، أو ابحث عنها هنا.',
  strandedField: 'ما تقوله النافذة',
  strandedNone:
    'لا نعرف هذا النص. إذا كانت النافذة تعرض خطأً فأغلقها وأعد المحاولة؛ وإذا استمر فأرسل النص إلى الجهة المشغّلة لـ {app}.',
  strandedCallback: 'Callback URL',
  'window.approval':
    'يجب أن يسمح مسؤول الموقع لـ {app} أولًا: في Atlassian Administration ضمن Apps يختار الموقع ثم Connected apps. أرسل إليه النص، وتابع بعد إتمام ذلك.',
  'window.access':
    'لا يُسمح للحساب المسجّل دخوله باستخدام Jira ولا Confluence في أي موقع. استخدم حسابًا آخر في النافذة، أو اطلب من مسؤول الموقع الوصول إلى أحدهما.',
  'window.shared':
    'لم يُشارَك تطبيق {app} بعد، فلا يستطيع استخدامه إلا مالكه. اطلب من الجهة المشغّلة لـ {app} تشغيل المشاركة ضمن Distribution في وحدة تحكم المطوّرين.',
  'window.scopes-added':
    'يطلب تطبيق {app} أذونات لم تُضف إليه. أرسل النص إلى الجهة المشغّلة لـ {app}: مكانها ضمن Permissions في وحدة تحكم المطوّرين.',
  'window.scopes-none': 'لا يطلب تطبيق {app} شيئًا يعرفه Atlassian. أرسل النص إلى الجهة المشغّلة لـ {app}.',
  'window.callback':
    'سُجّل لتطبيق {app} عنوان رجوع مختلف. أرسل هذا إلى الجهة المشغّلة لـ {app}؛ يجب أن يكون ضمن Authorization في وحدة تحكم المطوّرين حرفيًا:',
  'window.header':
    'يطلب تطبيق {app} أذونات كثيرة دفعة واحدة. أبلغ الجهة المشغّلة لـ {app}: ينصح Atlassian بأقل من 50.',
  'window.log-in':
    'يتحقق Atlassian من هويتك: تابع هناك فحسب. ما تدخله يذهب إلى Atlassian أو إلى شركتك، ولا يذهب إلى {app} أبدًا.',
  'window.blank':
    'انتظر بضع ثوانٍ ثم أعد تحميل تلك النافذة. إذا بقيت فارغة فافتحها من هنا مرة أخرى، أو تابع في علامة التبويب هذه حيث يُعرض ذلك.',
  'window.development':
    'هذا تحذير، ويمكنك المتابعة. أما غيرك فلا يستطيع إلى أن تشغّل الجهة المشغّلة لـ {app} المشاركة ضمن Distribution في وحدة تحكم المطوّرين.',
  'window.unknown-client':
    'لا يعرف Atlassian معرّف العميل الخاص بـ {app}. أبلغ الجهة المشغّلة لـ {app}: ربما كُتب خطأً أو ينتمي إلى السحابة الأخرى.',
  'window.request-refused':
    'لا يقبل Atlassian طريقة الطلب التي يستخدمها {app}. أرسل النص إلى الجهة المشغّلة لـ {app}.',
  'window.went-wrong':
    'إذا قالت النافذة المزيد أسفل ذلك فاكتبه هنا. وإلا فأبلغ الجهة المشغّلة لـ {app}: ربما لم يُشارَك تطبيقها مع حسابات أخرى.',
  showsLogIn: 'كلمة مرور أو رمز أو تسجيل الدخول الخاص بشركتك',
  showsBlank: 'لا شيء: النافذة فارغة',
  whoYou: 'يمكنك إصلاح هذا بنفسك',
  whoSiteAdmin: 'على مسؤول الموقع إصلاح هذا',
  whoOperator: 'على الجهة المشغّلة لـ {app} إصلاح هذا',
  pageAsksTitle: 'هل تريد ربط Atlassian مع {app}؟',
  pageAsks:
    'طلب {who} من {where} هذا في {app}. لا تتابع إلا إذا كنت أنت: ما توافق عليه لدى Atlassian يُستخدم هناك بعد ذلك.',
  pageGoOn: 'المتابعة إلى Atlassian',
  pageMomentTitle: 'لحظة من فضلك',
  pageMoment: 'يجري التحقق من رد Atlassian. ارجع إلى {app} لترى النتيجة.',
  pageCheckedTitle: 'تم التحقق على {host}',
  pageChecked: 'لا يُحفظ شيء من ذلك. يمكنك إغلاق هذه النافذة والرجوع إلى {app} حيث تظهر النتيجة.',
  pageConnected: 'باسم {account}. يمكنك إغلاق هذه النافذة والرجوع إلى {app}.',
  pageQuestionTitle: 'أوشكت على الانتهاء',
  pageQuestion: 'ارجع إلى {app}: بقي سؤال واحد. يمكنك إغلاق هذه النافذة.',
  pageFailedTitle: 'لم يتم الربط',
  pageFailed: '{why} يمكنك إغلاق هذه النافذة.',
} as const satisfies Partial<Catalogue>;
