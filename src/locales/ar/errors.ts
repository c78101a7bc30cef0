import type { Catalogue } from '../../core/words/messages.ts';

/** Failures: what happened on the first line, what to do on the second. */
export const errors = {
  'error.invalid_credentials':
    'رفض Atlassian بيانات الاعتماد هذه.\nولم يذكر الجزء الخاطئ. تحقق من رمز API أولًا، ثم معرّف السحابة أو عنوان الموقع، ثم البريد الإلكتروني.',
  'error.email_mismatch':
    'ينتمي هذا الرمز إلى بريد إلكتروني آخر.\nيقبل Atlassian الرمز، لكن ليس مع هذا العنوان. استخدم عنوان حساب الخدمة.',
  'error.wrong_token_kind': 'هذا نوع آخر من الرموز.\nأنشئ رمز API لحساب الخدمة والصقه هنا.',
  'error.token_expired': 'انتهت صلاحية هذا الرمز.\nأنشئ رمزًا جديدًا لحساب الخدمة والصقه هنا.',
  'error.invalid_client':
    'رفض Atlassian معرّف العميل هذا مع سره.\nتحقق من معرّف العميل أولًا، ثم من سره. لا يمكن استعادة سر مفقود: أنشئ بيانات اعتماد جديدة.',
  'error.cloud_not_found':
    'لا تصل بيانات الاعتماد هذه إلى أي موقع بمعرّف السحابة هذا.\nانسخ المعرّف الذي يلي /s/ في شريط العنوان، أو أدخل عنوان الموقع. معرّف المؤسسة له الشكل نفسه لكنه لا يعمل.',
  'error.organization_id_given':
    'هذا معرّف مؤسستك.\nفي Atlassian Administration افتح Apps > Sites واختر الموقع وانسخ المعرّف الذي يلي /s/.',
  'error.site_not_found':
    'لا يوجد موقع Atlassian على هذا العنوان.\nافتح Jira أو Confluence في متصفحك وانسخ العنوان من هناك.',
  'error.site_not_accessible':
    'لا تصل بيانات الاعتماد هذه إلى هذا الموقع.\nاختر موقعًا مما تصل إليه، أو تحقق من السماح للحساب باستخدام Jira أو Confluence في هذا الموقع.',
  'error.no_sites':
    'لا تصل بيانات الاعتماد هذه إلى أي موقع.\nتحقق بهذا الترتيب: للحساب دور User في Jira أو Confluence على الموقع، ولبيانات اعتماده نطاقات لذلك التطبيق، وليس ضيفًا.',
  'error.product_not_accessible':
    'لا يُسمح للحساب باستخدام Jira ولا Confluence في هذا الموقع.\nامنحه دور User لأحد التطبيقات في Atlassian Administration ثم أعد المحاولة.',
  'error.insufficient_scope':
    'بيانات الاعتماد صحيحة، لكن تنقصها النطاقات اللازمة لقراءة أي شيء هنا.\nلا يمكن تعديل نطاقات بيانات الاعتماد: أنشئ بيانات جديدة بكل ما يحتاج إليه هذا المنتج، وتجد قائمتها في مساعدة هذا النموذج.',
  'error.custom_domain':
    'هذا ليس عنوان atlassian.net.\nإذا كان لموقعك نطاق خاص فابحث عن العنوان الأصلي ضمن Apps > App URLs > Custom domains > Show details. لا يمكن ربط Jira Data Center.',
  'error.wrong_environment':
    'ينتمي هذا العنوان إلى سحابة Atlassian الأخرى.\nارجع واختر طريقة الربط المخصصة لها.',
  'error.ip_blocked':
    'ترفض قائمة عناوين IP المسموح بها في الموقع خادم هذا المنتج.\nاطلب من مسؤول الموقع السماح بعناوينه ثم أعد المحاولة.',
  'error.site_unavailable':
    'ردّ Atlassian بصفحة بدلًا من البيانات.\nربما كان الموقع موقوفًا أو قيد الصيانة: افتحه في متصفحك ثم أعد المحاولة.',
  'error.admin_approval_required':
    'يجب أن يوافق مسؤول الموقع على هذا التطبيق أولًا.\nاطلب منه ذلك ضمن Connected apps في Atlassian Administration.',
  'error.oauth_denied': 'رُفض الطلب لدى Atlassian.\nابدأ من جديد إن لم يكن ذلك مقصودًا.',
  'error.oauth_state_mismatch': 'ينتمي هذا الرد إلى تسجيل دخول آخر.\nابدأ من جديد من المنتج.',
  'error.oauth_expired': 'استغرق هذا أكثر من عشر دقائق.\nابدأ من جديد.',
  'error.popup_blocked': 'حظر المتصفح النافذة.\nاسمح بها، أو تابع في علامة التبويب هذه.',
  'error.cancelled': 'أُلغي.\nلم يُحفظ شيء.',
  'error.rate_limited':
    'يحدّ Atlassian من الطلبات في الوقت الحالي.\nلا خطأ فيما أدخلته. انتظر قليلًا ثم أعد المحاولة.',
  'error.network': 'تعذّر الوصول إلى خادمنا.\nلم يُحفظ شيء. تحقق من اتصالك وأعد المحاولة.',
  'error.upstream': 'لم يردّ Atlassian كما ينبغي.\nلم يُحفظ شيء. أعد المحاولة بعد بضع دقائق.',
  'error.unauthenticated': 'انتهت جلستك.\nسجّل الدخول مرة أخرى ثم عد إلى هذا النموذج.',
  'error.forbidden': 'لا يُسمح لك بهذا هنا.\nاسأل مسؤولًا عن هذا المنتج.',
  'error.not_found': 'لم يعد هذا موجودًا.\nأعد تحميل الصفحة لترى ما هو موجود.',
  'error.invalid_request': 'لم يُفهم الطلب.\nتحقق من الحقول وأعد المحاولة.',
  'error.not_configured':
    'لم تُعدّ طريقة الربط هذه على هذا الخادم.\nاختر طريقة أخرى، أو أبلغ الجهة المشغّلة له.',
  'error.version_mismatch':
    'لا تتوافق هذه الصفحة مع خادمها.\nأعد تحميل الصفحة؛ وإن لم يُجدِ ذلك فعلى الجهة المشغّلة تحديث كليهما.',
  'error.needs_reconnect': 'لم يعد Atlassian يقبل بيانات الاعتماد المحفوظة.\nاربط الموقع من جديد.',
} as const satisfies Partial<Catalogue>;
