import type { Catalogue } from '../../core/words/messages.ts';

/** Sharper words for failures whose cause is known. */
export const reasons = {
  'error.invalid_client:secret':
    'رفض Atlassian سر العميل هذا.\nانسخه مرة أخرى كاملًا. وإن فُقد فأنشئ بيانات اعتماد جديدة: لا يُعرض السر مرة ثانية.',
  'error.invalid_client:unauthorized':
    'لا يسمح Atlassian بتسجيل الدخول بمعرّف العميل هذا مع هذا السر.\nتحقق من سر العميل أولًا. وإن كان صحيحًا فالعميل تطبيق OAuth: أنشئ بيانات اعتماد لحساب الخدمة بدلًا منه.',
  'error.site_not_accessible:asked':
    '{asked} ليس من المواقع التي يصل إليها هذا الحساب.\nاختر أحدها، أو تحقق من السماح للحساب باستخدام {apps} في هذا الموقع.',
  'error.site_not_accessible:absent':
    'لا يوجد موقع Atlassian على العنوان {asked}.\nصحّح العنوان، أو اختر أحد المواقع التي يصل إليها هذا الحساب.',
  'error.site_not_accessible:not-offered':
    'لم يكن هذا الموقع من الخيارات.\nاختر موقعًا من القائمة، أو ارجع وابدأ من جديد.',
  'error.site_not_accessible:other-site':
    'يردّ {asked} بصفته موقعًا غير الذي يدرجه Atlassian هناك.\nاختر الموقع من القائمة، أو أدخل معرّف السحابة الخاص به.',
  'error.site_not_accessible:renamed':
    'يقود {asked} إلى موقع يدرجه Atlassian تحت عنوان آخر.\nاختره من القائمة إن كان هو المقصود.',
  'error.product_not_accessible:denied':
    'الموقع مدرج لهذا الحساب، لكنه يرفض وصوله.\nامنح الحساب هناك دور User في {apps}. وإن كان لديه فابحث عن قاعدة وصول للتطبيقات في Atlassian Administration.',
  'error.product_not_accessible:absent':
    'الموقع مدرج لهذا الحساب، لكن لا يصل فيه ردّ من {apps}.\nافتح الموقع في متصفحك: ربما كان معطّلًا، أو كانت تطبيقاته معطّلة.',
  'error.product_not_accessible:policy':
    'تحظر سياسة أمان البيانات في المؤسسة التطبيقات على هذا الموقع.\nيمكن لمسؤول المؤسسة السماح بها: ضمن Atlassian Administration > Security > Data security policies.',
  'error.upstream:page':
    'ردّ Atlassian بصفحة بدلًا من البيانات.\nحدث ذلك قبل سؤال أي موقع، فلا خطأ فيما أدخلته. أعد المحاولة بعد بضع دقائق.',
  'error.upstream:edge':
    'ردّت شبكة Atlassian طلبنا.\nلا خطأ فيما أدخلته. أعد المحاولة بعد بضع دقائق؛ وإن استمر ذلك فأبلغ الجهة المشغّلة لهذا المنتج.',
  'error.token_expired:date':
    'انتهى هذا الرمز.\nأُدخل بهذا التاريخ. أنشئ رمزًا جديدًا لحساب الخدمة واربط الموقع من جديد.',
  'error.email_mismatch:person':
    'هذا ليس البريد الإلكتروني لحساب خدمة.\nيقبل Atlassian الرمز، لكن ليس مع هذا العنوان. ينتهي عنوان حساب الخدمة بـ @serviceaccount.atlassian.com؛ انسخه من Directory > Service accounts.',
  'error.invalid_credentials:email':
    'رفض Atlassian هذا البريد الإلكتروني مع هذا الرمز.\nتحقق من البريد الإلكتروني أولًا: ينتهي عنوان حساب الخدمة بـ @serviceaccount.atlassian.com. ثم انسخ الرمز مرة أخرى.',
  'error.network:interrupted':
    'انقطع الاتصال بخادمنا.\nربما حُفظ الربط رغم ذلك: انظر في قائمة عمليات الربط قبل أن تعيد المحاولة.',
  'error.invalid_credentials:token':
    'رفض Atlassian رمز API هذا.\nانسخه مرة أخرى كاملًا، أو أنشئ رمزًا جديدًا: تنتهي الرموز بعد 365 يومًا على الأكثر. وإن كان جديدًا فتحقق من أن البريد الإلكتروني هو بريد حساب الخدمة بالضبط.',
  'error.product_not_accessible:forbidden':
    'يمنع Atlassian بيانات الاعتماد هذه من الوصول إلى هذا الموقع.\nولم يذكر السبب. تحقق من أن لحساب الخدمة فيه دور User في {apps}، ثم من معرّف السحابة أو العنوان، ثم من الرمز.',
  'error.site_not_accessible:unlisted':
    'لا تصل بيانات الاعتماد هذه إلى هذا الموقع.\nتحقق من أن حساب الخدمة ينتمي إلى المؤسسة المالكة للموقع، ومن السماح له باستخدام {apps} فيه.',
  'error.site_not_found:other-site':
    'ينتمي هذا العنوان إلى موقع آخر.\nأُثبتت صحة بيانات الاعتماد لمعرّف سحابة مختلف. أدخل عنوان ذلك الموقع.',
  'error.upstream:timeout':
    'استغرق Atlassian وقتًا طويلًا في الرد.\nلم يُحفظ شيء. أعد المحاولة؛ وإن استمر ذلك فانظر status.atlassian.com.',
  'error.upstream:unreachable':
    'لم يستطع خادمنا الوصول إلى Atlassian.\nلم يُحفظ شيء. أعد المحاولة بعد بضع دقائق؛ وإن استمر ذلك فأبلغ الجهة المشغّلة لهذا المنتج.',
  'error.network:look-up':
    'تعذّر الوصول إلى خادمنا.\nلم تضع موافقتك لدى Atlassian. تحقق من اتصالك وأعد المحاولة.',
  'error.unauthenticated:look-up':
    'انتهت جلستك.\nلم تضع موافقتك لدى Atlassian. سجّل الدخول مرة أخرى ثم عد إلى هذه الصفحة.',
  'error.network:no-handler':
    'لا يقدّم خادمنا هذا هنا.\nأبلغ الجهة المشغّلة لهذا المنتج أن معالج connect-atlassian/server لا يجيب على baseUrl.',
  'error.network:server':
    'لم يستطع خادمنا إتمام هذا.\nأعد المحاولة؛ وإن استمر ذلك فأبلغ الجهة المشغّلة لهذا المنتج.',
  'error.forbidden:origin':
    'لم يأتِ هذا الطلب من صفحة يحق لها إرساله.\nافتح المنتج على عنوانه الأصلي؛ وتحدده الجهة المشغّلة في PUBLIC_URL.',
  'error.forbidden:provider':
    'لا تُعرض طريقة الربط هذه في هذه الصفحة.\nاختر طريقة أخرى، أو اسأل مسؤولًا عن هذا المنتج.',
  'error.no_sites:consent':
    'لا يصل حساب Atlassian هذا إلى أي موقع فيه {apps}.\nإن كان الحساب غير صحيح فتابع مرة أخرى واستخدم حسابًا آخر في النافذة. لا يستطيع ضيوف Confluence ربط موقع.',
  'error.insufficient_scope:token':
    'الرمز صحيح، لكن لا يحق له قراءة شيء هنا.\nالنطاقات الناقصة: {scopes}. لا يمكن تعديل نطاقات الرمز: أنشئ رمزًا جديدًا بكل ما يحتاج إليه هذا المنتج والصقه.',
  'error.insufficient_scope:client':
    'العميل صحيح، لكن لا يحق له قراءة شيء هنا.\nالنطاقات الناقصة: {scopes}. لا يمكن تعديل نطاقات بيانات الاعتماد: أنشئ بيانات جديدة بكل ما يحتاج إليه هذا المنتج وأدخل معرّف العميل وسره.',
  'error.insufficient_scope:consent':
    'ما وافقت عليه لا يتيح لهذا المنتج قراءة شيء هنا.\nالنطاقات الناقصة: {scopes}. لا يستطيع أحد الإضافة إلى ما ووفق عليه: أبلغ الجهة المشغّلة لهذا المنتج بأن على تطبيقها طلبها، ثم تابع مع Atlassian مرة أخرى.',
  'error.oauth_expired:ticket': 'فُتحت هذه النافذة متأخرة أو للمرة الثانية.\nارجع إلى المنتج وافتحها من جديد.',
  'error.oauth_expired:code':
    'لم يعد Atlassian يقبل تسجيل الدخول هذا.\nلم يُحفظ شيء. تابع مع Atlassian مرة أخرى.',
  'error.needs_reconnect:grant':
    'أنهى Atlassian هذا الوصول.\nينتهي بعد 90 يومًا من دون استخدام، أو بعد سنة، أو بتغيير كلمة المرور، أو بإبطاله. اربط الموقع من جديد.',
  'error.not_configured:app':
    'لا يقبل Atlassian تطبيق هذا المنتج بإعداده الحالي.\nاطلب من الجهة المشغّلة له مقارنة معرّف العميل وCallback URL والنطاقات بما في وحدة تحكم مطوّري Atlassian.',
  'error.not_configured:secret':
    'رفض Atlassian سر تطبيق هذا المنتج.\nلا خطأ في حسابك. اطلب من الجهة المشغّلة نسخ السر من جديد من وحدة تحكم مطوّري Atlassian.',
  'error.not_configured:keys':
    'ينقص هذا الخادم المفتاح الذي أُقفلت به بيانات الاعتماد هذه.\nلم يضع شيء. اطلب من الجهة المشغّلة إعادة المفتاح إلى CONNECT_KEYS.',
  'error.not_configured:offline':
    'منح Atlassian تطبيق هذا المنتج وصولًا لمدة ساعة فقط.\nلم يُحفظ شيء. أبلغ الجهة المشغّلة بأنه يجب السماح له بطلب offline_access.',
  'error.not_configured:return-url':
    'لا يمكن الرجوع من Atlassian إلى هذه الصفحة.\nافتح النافذة بدلًا من ذلك، أو اطلب من الجهة المشغّلة لهذا المنتج إدراج الصفحة في returnUrls.',
  'error.rate_limited:user':
    'طلبت من Atlassian أقصى ما يسمح به هذا المنتج في الدقيقة.\nلا خطأ فيما أدخلته. انتظر قليلًا ثم أعد المحاولة.',
  'error.rate_limited:tenant':
    'طلبت مؤسستك من Atlassian أقصى ما يسمح به هذا المنتج في الدقيقة.\nلا خطأ فيما أدخلته. انتظر قليلًا ثم أعد المحاولة.',
  'error.not_found:attempt': 'انتهى هذا السؤال.\nيبقى مفتوحًا عشر دقائق. ابدأ من جديد.',
} as const satisfies Partial<Catalogue>;
