# إطار كل صفحة
skip = انتقل إلى المحتوى
nav-label = التصفح الرئيسي
nav-languages = اللغات
nav-trail = أنت هنا
nav-register = السجل
nav-glossary = المصطلحات
nav-made = كيف تُعدّ الصفحات
nav-api = واجهة البرمجة
foot = محسوب من الأعمال المسجلة وفق مخطط الأحكام الختامية. ولا يحل شيء هنا محل النصوص نفسها.

# التواريخ
date-between = من { $from } إلى { $to }
date-since = { $date }
date-a-day-between = يوم بين { $from } و{ $to }

# الإحالات
cite-separator = { "؛ " }
cite-article = المادة { $article }
cite-paragraph = المادة { $article }({ $paragraph })
cite-item = المادة { $article }({ $paragraph })({ $item })
cite-note = المذكرة، الفقرة { $paragraph }
cite-resolution = مشروع القرار، الفقرة { $paragraph }
cite-preamble = الديباجة
cite-preamble-council = الديباجة (قرار المجلس { $resolution })
cite-charter = ميثاق الأمم المتحدة، المادة { $article }
cite-vienna = اتفاقية فيينا لعام 1986، المادة { $article }({ $item })
cite-follows = يتبع الاتفاق
cite-implied = يُفهم من عبارة «رهنا بالموافقة»
cite-practice = الممارسة

# الطرفان والأعمال
both-parties = كلاهما
either-party = أي من الطرفين
act-by = { $noun } ({ $party })
act-propose = اقتراح
    .words = اقتراح: { $organ } ({ $party })
    .date = تاريخ الاقتراح الخطي
    .evidence = الرسالة أو المذكرة التي تتضمن الاقتراح
act-mandate = تكليف
    .words = تكليف: { $organ } ({ $party })
    .date = يوم اعتماد الجهاز الطلب، لا التاريخ الوارد في ترويسة الوثيقة
    .evidence = القرار أو المقرر، مع رمزه
act-agreeText = نص متفق عليه
    .words = اتفاق الطرفين على نص
    .date = يوم انتهاء المفاوضات العملية إلى مشروع؛ وفترة إذا لم تُعرف إلا حدوده
    .evidence = المشروع المتفق عليه، أو وثيقة تثبت اكتمال المفاوضات
act-submit = تقديم
    .words = تقديم المشروع إلى الجهاز: { $organ } ({ $party })
    .date = تاريخ المذكرة أو الرسالة التي عُرض بها المشروع على الجهاز
    .evidence = وثيقة التقديم، مع رمزها (مثل مذكرة من الأمين العام)
act-approve = موافقة
    .words = موافقة: { $organ } ({ $party })
    .date = يوم الاعتماد من الجهاز نفسه، لا من لجنة، ولا تاريخ الترويسة
    .evidence = القرار أو المقرر، ومحضر الجلسة التي اعتمدته
act-reject = رفض الموافقة
    .words = رفض الموافقة: { $organ } ({ $party })
    .date = يوم القرار
    .evidence = القرار، أو سجل التصويت
act-defer = إرجاء
    .words = إرجاء القرار: { $organ } ({ $party })
    .date = يوم قرار الإرجاء
    .evidence = القرار، أو محضر الجلسة
act-notify = إشعار خطي
    .words = إشعار خطي: { $organ } ({ $party })
    .date = يوم تلقي الطرف الآخر الإشعار؛ وفترة إذا لم تُعرف إلا حدوده
    .evidence = الرسالة أو المذكرة الشفوية التي تبين التاريخ
act-sign = توقيع
    .words = توقيع: { $organ } ({ $party })
    .date = يوم ذلك التوقيع؛ وقد يحمل التوقيعان تاريخين
    .evidence = الأصل الموقع، أو نسخة مصدقة، أو تقرير رسمي عن التوقيع
act-reopen = إعادة فتح المفاوضات
    .words = إعادة فتح المفاوضات من الطرفين
    .date = يوم اتفاق الطرفين على التفاوض من جديد
    .evidence = تبادل الرسائل، أو قرار يطلب تعديل النص
act-withdraw = انسحاب
    .words = انسحاب: { $organ } ({ $party })
    .date = يوم إبلاغ الطرف الآخر
    .evidence = رسالة التخلي عن الإجراء
act-register = تسجيل
    .words = تسجيل أو حفظ وقيد: { $organ } ({ $party })
    .date = يوم التسجيل أو الحفظ والقيد؛ ولا يترتب عليه أثر
    .evidence = شهادة التسجيل أو القيد في مجموعة المعاهدات
act-terminate = إنهاء
    .words = إنهاء بتراضي الطرفين
    .date = اليوم الذي اتفق الطرفان على الإنهاء اعتبارا منه
    .evidence = الصك الذي يثبت تراضي الطرفين
act-event = حدث خارجي
    .words = حدث خارجي: { $name }
    .date = يوم الحدث نفسه
    .evidence = بيان الوديع أو المنظمة نفسها

# الحالة في جملة واحدة
sentence-stop = .
sentence-space = { " " }
sentence-superseded = حل محله { $by } اعتبارا من { $on } ({ $cites })
sentence-ended = انتهى مع اتفاقه { $by } في { $on } ({ $cites })
sentence-abandoned = تخلت عنه { $by } قبل بدء النفاذ في { $on } ({ $cites })
sentence-terminated = أُنهي بتراضي الطرفين في { $on } ({ $cites })
sentence-lapsed = سقط في { $on } لانتهاء الاتفاق قبله ({ $cites })
sentence-done = أُنجز في { $on } ({ $cites })
sentence-wasInForce = ؛ وكان نافذا منذ { $since }
sentence-knownToBoth = ، ومعلوم للطرفين منذ { $since }
sentence-inForce = نافذ منذ { $since } ({ $cites })
sentence-provisional = مطبق مؤقتا منذ { $since } ({ $cites })، ولم يبدأ نفاذه بعد؛{ " " }
sentence-noticeOwed = ، وليس معلوما للطرفين بعد: إشعار خطي مستحق على { $by }
sentence-awaiting = في انتظار: { $what }
sentence-awaitingAgreement = بدء نفاذ اتفاقه
sentence-awaitingNothing = لا شيء يمكن فعله بعد
sentence-await =
    { $noun } ({ $organ }، { $cites }{ $maybe ->
        [1] ، وربما حدث
       *[0] { "" }
    })
sentence-await-joint =
    { $noun } من الطرفين ({ $cites }{ $maybe ->
        [1] ، وربما حدث
       *[0] { "" }
    })
sentence-await-text =
    نص متفق عليه ({ $cites }{ $maybe ->
        [1] ، وربما حدث
       *[0] { "" }
    })
sentence-await-event = الحدث الخارجي: { $organ } ({ $cites })
sentence-office = { $organ }، { $party }
sentence-planned = ؛ ومن المقرر: { $act }، { $on }
sentence-assumption = افتراض: { $text }
sentence-findings =
    { $count ->
        [1] عمل مسجل واحد لا يتفق مع الإجراء.
        [2] عملان مسجلان لا يتفقان مع الإجراء.
        [few] { $count } أعمال مسجلة لا تتفق مع الإجراء.
        [many] { $count } عملا مسجلا لا تتفق مع الإجراء.
       *[other] { $count } عمل مسجل لا تتفق مع الإجراء.
    }

# الحالات
state-initiation = البدء
state-proposal = الاقتراح
state-negotiation = التفاوض
state-approval = الموافقة
state-signature = التوقيع
state-submission = التقديم
state-transmission = الإحالة
state-inForce = نافذ
state-done = منجز
state-superseded = حل محله غيره
state-terminated = أُنهي
state-ended = انتهى
state-lapsed = سقط
state-abandoned = متروك
kind-agreement = اتفاق
kind-amendment = تعديل
kind-implementation = تنفيذ

# الأدلة
grade-authentic = ذو حجية
grade-certified = مصدق
grade-official = رسمي
grade-secondary = مصدر ثانوي
grade-inferred = مستنتج
grade-none = لا شيء

# الساعتان
clock-label = الوضع في يوم معين
clock-asOf = الوضع في
clock-knownAt = وفق المسجل حتى
clock-show = اعرض
clock-now = وضع اليوم، وفق كل ما هو مسجل.
clock-past = ليس وضع اليوم.
clock-today = العودة إلى اليوم

# صفحة الحالة
status-past = الوضع في { $asOf }، وفق ما كان مسجلا حتى { $knownAt }. وهو ليس وضع اليوم.
chip-state = المرحلة: { $state }
chip-distance-inForce = { $done } من { $of } من الأعمال نحو بدء النفاذ
chip-distance-done = { $done } من { $of } من الأعمال نحو الإنجاز
chip-grade = أضعف دليل: { $grade }
chip-known = معلوم للطرفين منذ: { $on }
chip-unknown = ليس معلوما للطرفين بعد
chip-ledger = الإصدار { $version } من القيود
chart-link = المخطط
articles-link = المواد
relation-supersedes = يحل محل { $others }.
relation-would-supersede = سيحل عند بدء نفاذه محل { $others }.
relation-supersededBy = حل محله { $other }.
relation-part = يتبع { $agreement }.
relation-prospect = { $other }، الجاري ({ $done } من { $of } من الأعمال)، من شأنه أن يحل محله.
lanes-heading = أين يقف كل طرف
lanes-key = الدائرة: { $first }. المربع: { $second }. المعين: كلاهما. المصمت: حدث؛ الحد المزدوج: ممكن الآن؛ المتقطع: ليس بعد.
lanes-text = هذا هو النص { $n }: والأعمال المتعلقة بالنصوص السابقة لم تعد تحتسب.
lanes-planned = مقرر: { $on }
goal-reached = تحقق
goal-notReached = ليس بعد
goal-implementation = نُفذ
distance-heading-inForce = لبدء النفاذ
distance-heading-done = للإنجاز
distance-of = { $done } من { $of }
distance-done = تم
distance-turn = ممكن الآن
distance-waits = ينتظر ما قبله
distance-reached = لا ينقص شيء.
distance-lost = لم يعد ذلك ممكنا.
rests-heading = يستند إلى
rests-none = ليس نافذا، فلا يستند إلى شيء بعد.
parts-heading = التعديلات والتنفيذ
parts-none = لا شيء يعدله أو ينفذه حتى الآن.
sections-heading = أعمال الإجراء
section-happened = حدث
    .word = حدث
    .rule = أعمال مسجلة تتفق مع ترتيب الإجراء وتحتسب في هذا اليوم.
    .none = لم يحدث شيء بعد.
section-mayHaveHappened = ربما حدث
    .word = ربما حدث
    .rule = أعمال مسجلة تترك تواريخها غير محسوم هل سبقت نهاية هذا اليوم.
    .none = لا تاريخ يترك ذلك غير محسوم.
section-planned = مقرر
    .rule = أعمال متوقعة. والخطة ليست عملا: فهي لا تغير شيئا مما قد يحدث.
    .none = لا شيء مقرر.
section-owed = مستحق
    .word = مستحق
    .rule = أعمال يجب على طرف القيام بها لأن شيئا آخر قد حدث.
    .none = لا شيء مستحق.
section-open = ممكن الآن
    .word = ممكن الآن
    .rule = أعمال يقبلها الإجراء في هذا اليوم.
    .none = لا شيء ممكن الآن.
section-notYet = ليس بعد
    .word = ليس بعد
    .rule = أعمال يجب أن تسبقها أعمال أخرى، وهي مرتبة بحيث يمكن القيام بها.
    .none = لا شيء ينتظر عملا آخر.
section-closed = لم يعد ممكنا
    .word = مغلق
    .rule = أعمال لم يعد الإجراء يقبلها، مع ما أغلقها.
    .none = لا شيء مغلق.
act-on = مسجل: { $on }
act-owed = مستحق لـ{ $to } منذ { $since }
act-owed-days =
    { $days ->
        [one] مستحق لـ{ $to } منذ { $since }: يوم واحد
        [two] مستحق لـ{ $to } منذ { $since }: يومان
        [few] مستحق لـ{ $to } منذ { $since }: { $days } أيام
        [many] مستحق لـ{ $to } منذ { $since }: { $days } يوما
       *[other] مستحق لـ{ $to } منذ { $since }: { $days } يوم
    }
act-planned = مقرر: { $on } ({ $status })
act-slipped =
    { $days ->
        [one] تأخر يوما واحدا
        [two] تأخر يومين
        [few] تأخر { $days } أيام
        [many] تأخر { $days } يوما
       *[other] تأخر { $days } يوم
    }
act-enter = التاريخ الواجب إدخاله: { $what }
act-proof = الدليل: { $what }
act-otherWays = أو بطريقة أخرى:
plan-expected = متوقع
plan-confirmed = مؤكد
plan-dropped = ملغى
plan-fulfilled = تحقق
plan-overdue = متأخر

# الأسباب
reason-missing = أولا: { $act } ({ $cites })
reason-missing-late = أولا: { $act } ({ $cites })؛ وهو مسجل { $on }، أي ليس قبل ذلك
reason-closed =
    لم يعد ممكنا ({ $on }): { $act } ({ $cites }){ $again ->
        [1] ؛ ومن شأن إعادة فتح المفاوضات أن تتيحه من جديد
       *[0] { "" }
    }
reason-superseded = حل محله { $by }، { $on }
reason-agreementEnded = انتهى مع اتفاقه، { $on }
reason-agreementNotInForce = الاتفاق غير نافذ؛ ولا يعدل أو ينفذ إلا اتفاق نافذ
reason-agreementWasNotInForce = لم يكن الاتفاق نافذا في ذلك التاريخ (نافذ منذ: { $from })؛ ولا يعدل أو ينفذ إلا اتفاق نافذ ({ $cites })
reason-alreadyOnRecord = مسجل بالفعل، { $on }
reason-noOrder = لا ترتيب للأعمال الأخرى يتيحه
reason-noSuchAct = ليس في الإجراء مثل هذا العمل: { $act }
reason-displaced = مسجل، ولن يعود متفقا: { $act }، { $on }

# أوجه النقص
evidence-heading = ما ينقص السجل
evidence-gaps = أدلة ضعيفة
    .rule = أعمال تستند إلى مصدر ثانوي أو استنتاج أو لا شيء، والأضعف أولا.
    .none = كل عمل يستند إلى دليل رسمي أو أفضل.
evidence-findings = أعمال لا تتفق
    .rule = لا تحتسب إلى أن تجعلها قيود لاحقة متفقة.
    .none = كل عمل مسجل يتفق مع الإجراء.
evidence-departures = أوجه الخروج
    .rule = أين يخرج السجل عن الإجراء وعن الخطط.
    .none = السجل موافق للإجراء وللخطط.
gap-closes = يسده: { $what }
departure-noSuchAct = ليس في الإجراء مثل هذا العمل: { $act }، مسجل { $on } ({ $cites }).
departure-notInForceThen = حين لم يكن الاتفاق نافذا: { $act }، { $on } ({ $cites }).
departure-notProvidedFor = غير منصوص عليه، أو لم يعد كذلك: { $act }، { $on } ({ $cites }).
departure-firstMissing = مسجل { $on }: { $act }. وما كان يجب أن يسبقه غير مسجل: { $first } ({ $cites }).
departure-firstLater = مسجل { $on }: { $act }. وما كان يجب أن يسبقه جاء بعده، { $firstOn }: { $first } ({ $cites }).
departure-overdue =
    { $days ->
        [one] كان مقررا { $planned }، ولا يزال منتظرا بعد يوم واحد: { $act } ({ $cites }).
        [two] كان مقررا { $planned }، ولا يزال منتظرا بعد يومين: { $act } ({ $cites }).
        [few] كان مقررا { $planned }، ولا يزال منتظرا بعد { $days } أيام: { $act } ({ $cites }).
        [many] كان مقررا { $planned }، ولا يزال منتظرا بعد { $days } يوما: { $act } ({ $cites }).
       *[other] كان مقررا { $planned }، ولا يزال منتظرا بعد { $days } يوم: { $act } ({ $cites }).
    }
departure-earlier =
    { $days ->
        [one] قبل المقرر ({ $planned }) بيوم واحد، { $on }: { $act } ({ $cites }).
        [two] قبل المقرر ({ $planned }) بيومين، { $on }: { $act } ({ $cites }).
        [few] قبل المقرر ({ $planned }) بـ{ $days } أيام، { $on }: { $act } ({ $cites }).
        [many] قبل المقرر ({ $planned }) بـ{ $days } يوما، { $on }: { $act } ({ $cites }).
       *[other] قبل المقرر ({ $planned }) بـ{ $days } يوم، { $on }: { $act } ({ $cites }).
    }
departure-later =
    { $days ->
        [one] بعد المقرر ({ $planned }) بيوم واحد، { $on }: { $act } ({ $cites }).
        [two] بعد المقرر ({ $planned }) بيومين، { $on }: { $act } ({ $cites }).
        [few] بعد المقرر ({ $planned }) بـ{ $days } أيام، { $on }: { $act } ({ $cites }).
        [many] بعد المقرر ({ $planned }) بـ{ $days } يوما، { $on }: { $act } ({ $cites }).
       *[other] بعد المقرر ({ $planned }) بـ{ $days } يوم، { $on }: { $act } ({ $cites }).
    }

# التسلسل الزمني
timeline-heading = التسلسل الزمني
timeline-caption = الأعمال بتواريخها، وما يترتب عليها، والخطط، بترتيب التواريخ
timeline-none = لا شيء مسجل بعد.
timeline-picture = التسلسل الزمني مرسوما بالمقياس؛ وكل علامة تؤدي إلى صفها في الجدول
timeline-key = الدائرة: { $first }. المربع: { $second }. المعين: كلاهما. والأرقام هي أرقام الجدول. والشريط يمتد على الأيام التي حدث العمل بينها؛ المتقطع: خطة؛ المحاط بحلقة: مصحح؛ المشطوب: لا يحتسب. وتبين الأحزمة الزمن الذي يسري فيه وضع ما؛ والخط القائم هو يوم هذه الصفحة.
timeline-number = الرقم
timeline-happenedOn = تاريخ الحدوث
timeline-what = العمل
timeline-document = الوثيقة
timeline-evidence = الدليل
timeline-effective = نافذ الأثر من
timeline-known = معلوم للطرف الآخر من
timeline-recorded = تاريخ التسجيل
timeline-computed = محسوب
timeline-plan = خطة
timeline-moved = (نُقل؛ وكان: { $was })
timeline-reason = سُجل خارج الإجراء للسبب التالي: { $reason }
timeline-corrected = صُحح { $at }: { $now } بدلا من { $was }. { $reason }
timeline-annulled = أُبطل { $at } (وكان { $was }). { $reason }
timeline-asOf = يوم هذه الصفحة
band-provisional = تطبيق مؤقت
band-inForce = نافذ
band-known = معلوم للطرفين
status-fellAway = أعيد فتح النص
status-finding = لا يتفق
status-mayHaveHappened = ربما حدث
status-later = بعد هذا اليوم
status-annulled = أُبطل
status-unconfirmed = غير مؤكَّد
unconfirmed-note = سجّله شخص واحد ولا يُعتدّ به ما لم يؤكّده شخص آخر: { $acts }
two-person-note = قاعدة الشخصين: ما يُسجَّل هنا لا يُعتدّ به إلا بعد أن يؤكّده شخص ثانٍ
consequence-provisionalApplication = بدء التطبيق المؤقت
consequence-entryIntoForce = بدء النفاذ
consequence-knownToBoth = معلوم للطرفين
consequence-supersedes = يحل محل { $other }
consequence-superseded = حل محله { $other }
consequence-terminated = الإنهاء
consequence-ended = ينتهي مع اتفاقه
consequence-lapsed = يسقط مع اتفاقه
consequence-abandoned = التخلي

# الوثائق وذيل الصفحة
documents-heading = الوثائق
documents-none = لا عمل مسجل يذكر وثيقة.
document-act = العمل { $number }
document-confidential = سري، يحتفظ به { $party }
foot-made = حُكم به بالمخطط { $chart } من الإصدار { $version } من القيود.
foot-how = كيف أُعدت هذه الصفحة
foot-known = في { $asOf }، وفق ما كان مسجلا حتى { $knownAt }.
foot-permanent = هذه الصفحة في { $day }، عنوان دائم
foot-data = البيانات
foot-verify = تحقق
foot-cite = الاستشهاد بهذه الصفحة
foot-citation = { $title } ({ $id })، الوضع في { $day }، معلوم في { $instant }، المخطط { $chart }.

# السجل
register-short = السجل
register-title = اتفاقات بين منظمتين، ووضع كل منها
register-intro = كل حالة محسوبة من الأعمال المسجلة وفق مخطط الأحكام الختامية، وتذكر مادتها.
register-list = في السجل
register-found = النتائج
register-empty = السجل فارغ.
register-no-match = لا شيء في السجل يطابق. جرب مرشحات أقل أو كلمات أخرى.
register-no-more = لا شيء بعد هذا.
counts-label = عدد الصكوك
counts-states = الصكوك حسب الحالة
count-agreement =
    { $n ->
        [0] لا اتفاقات
        [one] اتفاق واحد
        [two] اتفاقان
        [few] { $n } اتفاقات
        [many] { $n } اتفاقا
       *[other] { $n } اتفاق
    }
count-amendment =
    { $n ->
        [0] لا تعديلات
        [one] تعديل واحد
        [two] تعديلان
        [few] { $n } تعديلات
        [many] { $n } تعديلا
       *[other] { $n } تعديل
    }
count-implementation =
    { $n ->
        [0] لا تنفيذ
        [one] تنفيذ واحد
        [two] تنفيذان
        [few] { $n } عمليات تنفيذ
        [many] { $n } عملية تنفيذ
       *[other] { $n } عملية تنفيذ
    }
filter-label = البحث والترشيح
filter-text = كلمات من العنوان أو المعرّف
filter-state = الحالة
filter-kind = النوع
filter-party = الطرف (الاسم المختصر)
filter-inForceOn = نافذ في
filter-any = أي
filter-apply = ابحث
filter-clear = امسح كل المرشحات
row-unconfirmed = غير مؤكَّد: { $count }
row-findings =
    { $count ->
        [one] عمل واحد لا يتفق
        [two] عملان لا يتفقان
        [few] { $count } أعمال لا تتفق
        [many] { $count } عملا لا تتفق
       *[other] { $count } عمل لا تتفق
    }
pages-label = الصفحات
pages-first = الصفحة الأولى
pages-next = الصفحة التالية
error-back = العودة إلى السجل

# كيف تُعد الصفحات
made-title = كيف تُعدّ الصفحات
made-intro = كل صفحة دالة في الأعمال المسجلة وفي ساعتين. وهذا بيان ذلك لكي تتحقق منه.
made-acts = الأعمال هي الأصل
    .text = يحفظ السجل أعمالا: ما حدث قانونا، ومتى، ومن قام به، وبأي دليل. ولا يسجل أحد أن اتفاقا نافذ؛ فذلك يُحسب.
made-order = الترتيب من التواريخ
    .text = تُنظر الأعمال بترتيب تواريخها القانونية بمخطط حالات مبني من الأحكام الختامية. ولا يحسم ترتيب التسجيل شيئا. وما لا يتفق لا يحتسب ويظهر بوصفه ملاحظة.
made-effects = الآثار محسوبة
    .text = بدء النفاذ والحلول محل اتفاق والسقوط والانتهاء تترتب على الأعمال وتتغير معها فورا. ويذكر كل منها المادة التي يترتب عليها، ولا يكون أقوى إثباتا من أضعف عمل يستند إليه.
made-clocks = ساعتان
    .text = الأولى تسأل عن الوضع في يوم ما؛ والثانية لا تستخدم إلا ما كان مسجلا حتى لحظة ما. وكلتاهما في العنوان، فالعنوان الذي يحملهما يعطي الجواب نفسه دائما.
made-evidence = للأدلة درجات
    .text = من الأفضل إلى الأضعف: ذو حجية، مصدق، رسمي، مصدر ثانوي، مستنتج، لا شيء. والتاريخ الذي لا تُعرف إلا حدوده يُعرض فترة.
made-corrections = التصحيح لا يحذف
    .text = التصحيح يستبدل قيدا أو يبطله ويسري من البداية؛ وإذا سئل السجل عما كان معلوما قبله أعطى الجواب القديم.
made-verify = تحقق بنفسك
    .text = يعيد `pacta verify` حساب كل قيد وكل وضع. ويحمل كل جواب إصدار المخطط الذي حكم به. وبيانات كل صفحة مربوطة في ذيلها، والمخطط مرسوم كما يحكم.

# المصطلحات
glossary-title = المصطلحات
glossary-intro = مصطلحات هذه الصفحات كما تستعمل فيها، مع مواد اتفاق عام 2016 بين الأمم المتحدة والمنظمة الدولية للهجرة التي جاءت منها.
glossary-acts = الأعمال
glossary-act = التاريخ الواجب إدخاله: { $date }. الدليل: { $evidence }.
term-party = طرف
    .text = إحدى المنظمتين الملزمتين باتفاق.
term-organ = جهاز
    .text = هيئة الطرف التي توافق: الجمعية العامة، المجلس.
term-act = عمل
    .text = شيء حدث قانونا: من طرف أو من الطرفين، في تاريخ قانوني، وبدليل.
term-consequence = أثر
    .text = ما يترتب على الأعمال وفق الأحكام الختامية. وهو يُحسب ولا يُسجل أبدا.
term-entry-into-force = بدء النفاذ
    .text = التاريخ الذي يصير الصك ملزما منه: للاتفاق آخر التوقيعين، وللتعديل آخر الموافقتين.
term-supersession = حلول محل اتفاق
    .text = يخلي اتفاق سابق مكانه لاتفاق لاحق منذ بدء نفاذ اللاحق.
term-amendment = تعديل
    .text = تغيير في اتفاق نافذ بإجراء خاص به.
term-notice = إشعار خطي
    .text = يبلغ طرف الطرف الآخر خطيا بتاريخ موافقته.
term-known-to-both = معلوم للطرفين
    .text = الوقت الذي يمكن للطرفين منه العلم بنفاذ تعديل: آخر الإشعارين. وهو لا يغير بدء النفاذ.
term-provisional = تطبيق مؤقت
    .text = زمن يطبق فيه اتفاق قبل نفاذه إذا نصت أحكامه على ذلك.
term-duty = واجب
    .text = عمل يجب على طرف متى حدث شيء آخر.
term-registration = تسجيل المعاهدات
    .text = التسجيل أو الحفظ والقيد لدى الأمانة العامة للأمم المتحدة. ولا يترتب عليه أثر.
term-plan = خطة
    .text = عمل متوقع. وتحفظ منفصلة عن الأعمال ولا تغير تاريخا.
term-finding = ملاحظة
    .text = عمل مسجل لا يتفق مع ترتيب الأعمال. ولا يحتسب إلى أن يتفق.
term-correction = تصحيح
    .text = قيد لاحق يستبدل قيدا سابقا أو يبطله. وليس تعديلا للاتفاق.
term-evidence = دليل
    .text = ما يثبت عملا، مع درجته.
term-as-of = الوضع في
    .text = اليوم القانوني الذي يُسأل عن الوضع فيه.
term-known-at = معلوم في
    .text = اللحظة التي تستخدم القيود حتى حلولها.
term-ledger = دفتر القيود
    .text = قائمة القيود بترتيب تسجيلها. ولا يغير فيها شيء ولا يحذف.
term-chart = مخطط
    .text = مخطط الحالات المبني من الأحكام الختامية. وهو يبين أي عمل قد يتلو أي عمل.

# مرجع واجهة البرمجة
reference-title = مرجع واجهة البرمجة
reference-intro = JSON عبر HTTP. القراءة مفتوحة؛ والتسجيل يتطلب رمزا.
reference-instrument = { $name } يعني { $one } أو { $two } أو { $three }: وكلها تجيب بالطريقة نفسها.
reference-route = المسار
reference-access = الوصول
reference-what = الموضوع
access-open = مفتوح
access-token = رمز: { $right }

# المشاكل
problems-title = المشاكل
problems-intro = ما قد يجاب به بدلا من المطلوب، وما العمل إزاءه.
problem-all = كل أنواع المشاكل
problem-code = الرمز
problem-status = حالة HTTP
problem-meaning = المعنى
problem-type = نوع المشكلة { $code }، حالة HTTP { $status }
problem-malformed-request = الطلب غير سليم الصيغة
    .advice = تعذرت قراءة الطلب. يسمي `errors` كل حقل وما ينبغي أن يكون عليه؛ ولم يُسجل شيء.
problem-token-required = هذا يتطلب رمزا
    .advice = القراءة مفتوحة؛ وما سواها يتطلب `Authorization: Bearer TOKEN`. والرمز الأول في الملف `token` في مجلد البيانات؛ ويصدر `pacta token issue` رموزا أخرى.
problem-token-refused = الرمز غير صالح
    .advice = الرمز المعطى ليس من رموز هذا السجل، أو انتهت مدته، أو أُلغي، أو أوقف صاحبه: والتفصيل يبين أيها. ويصدر المدير غيره بواسطة `pacta token issue`.
problem-not-permitted = الرمز لا يمنح هذا الحق
    .advice = يسمي `needs` الحق والأدوار التي تملكه؛ ويبين التفصيل الأطراف أو الاتفاقات التي يقتصر عليها صاحب الرمز. لم يسجَّل شيء. ويضيف المدير أصحاب رموز بواسطة `pacta principal add`.
problem-issuer-unavailable = مُصدر الرمز لا يجيب
    .advice = لا يمكن الآن الحصول على مفاتيح مُصدر OpenID Connect، فلا يمكن التحقق من رموزه. أما رموز السجل نفسه فتبقى صالحة. أعد المحاولة بعد الثواني التي يذكرها Retry-After.
problem-second-person-required = يجب أن يؤكد هذا شخص آخر
    .advice = بموجب قاعدة الشخصين لا يُعتدّ بما سجله شخص إلا بعد أن يؤكده آخر. اطلب ذلك من شخص آخر يحق له التسجيل.
problem-history-contradicted = الدفتر يناقض نقطة تحقق موقعة
    .advice = قيود وُقعت عليها نقطة تحقق مفقودة أو مغايرة. لا يوقَّع شيء فوقها: احتفظ بجميع الملفات كما هي، وشغّل `pacta verify`، وقارن مع الشهود، واستعد الدفتر الذي وُقعت عليه نقطة التحقق.
problem-read-only = التسجيل متوقف والقراءة مستمرة
    .advice = يبين التفصيل السبب: القرص ممتلئ أو لا يمكن الكتابة عليه، أو السجل ليس كما سُجل ووُقع. لم يُسجَّل شيء. يستأنف التسجيل من تلقاء نفسه حين يزول السبب؛ والأمر `pacta doctor` على الجهاز يبين ما يجب فعله.
problem-not-ready = السجل غير جاهز للتسجيل
    .advice = قد تظل القراءة ممكنة. يذكر `checks` كل ما فُحص وما به من خلل؛ والأمر `pacta doctor` على الجهاز يبين ما يجب فعله.
problem-unreachable = السجل الآخر لا يجيب كما ينبغي
    .advice = لم يُشارَك في توقيع أي شيء. راجع العنوان والشبكة، أو أخبر مشغل ذلك السجل بما أجاب به؛ ثم أعد المحاولة.
problem-host-refused = اسم المضيف غير مسموح به
    .advice = السجل على العنوان المحلي لا يجيب إلا عن الأسماء المحلية، كي لا تصل إليه صفحة غريبة. استعمل 127.0.0.1 أو localhost، أو اضبط PACTA_HOST.
problem-not-found = لا يوجد شيء كهذا هنا
    .advice = لا مورد بهذا الاسم في السجل. يبين `GET /api/agreements` أو `pacta list` ما فيه.
problem-method-not-allowed = المورد لا يقبل هذه الطريقة
    .advice = لا يغير شيء في هذا السجل ولا يحذف: اقرأ بـ GET وسجل بـ POST. ويسمي العنوان Allow ما يقبله المورد.
problem-not-acceptable = لا يوجد هذا الشكل
    .advice = المخطط متاح بصيغ xstate وscxml وmermaid وdot وoutline؛ وكل ما عداه بصيغة JSON.
problem-act-not-open = الإجراء لا يقبل هذا العمل
    .advice = يسمي `reasons` كل عمل يجب أن يسبقه، أو ما أغلقه، مع الطرف والجهاز والمادة. وما حدث فعلا يمكن مع ذلك تسجيله بـ `outsideProcedure` والسبب.
problem-no-such-procedure = ليس في الأحكام هذا الإجراء
    .advice = أحكام هذا الاتفاق لا تنص على تعديل، أو لا تنص على هذا التنفيذ. وتبين التفاصيل ما هو موجود.
problem-meetings-not-announced = الاجتماعات اللازمة غير معلنة
    .advice = التوقع لا يخمن متى يجتمع جهاز. يسمي `errors` كل جهاز والأيام وما يجعل اجتماعاته معروفة. أعطها في صورة تقويم، أو اطلب النمط المعتاد بـ `usePattern`: وعندئذ يوسم كل تاريخ يعتمد عليه.
problem-version-conflict = سُجل شيء في الأثناء
    .advice = تغير الوضع أثناء التسجيل؛ ويبين `standing` الوضع الآن. انظر فيه وأعد المحاولة إن ظل العمل صحيحا.
problem-already-registered = في السجل اتفاق بهذا المعرّف
    .advice = المعرّف يعطى مرة واحدة. اختر غيره، أو سجل أعمالا على الاتفاق الموجود.
problem-precondition-failed = الوضع أحدث مما رأيته
    .advice = يسمي العنوان If-Match إصدارا أقدم؛ ويبين `standing` الأحدث. انظر فيه وأرسل ETag الخاص به إن ظل العمل صحيحا.
problem-too-large = الطلب كبير جدا
    .advice = متن الطلب لا يتجاوز 256 kB.
problem-unsupported-media-type = المتن ليس JSON
    .advice = أرسل المتن بصفته `Content-Type: application/json` وبترميز UTF-8.
problem-impossible-content = المحتوى مستحيل
    .advice = الطلب مقروء لكنه يقول ما لا يمكن أن يكون: يسمي `errors` كل حقل والسبب؛ ولم يُسجل شيء.
problem-clauses-refused = الأحكام الختامية غير سليمة
    .advice = الأحكام لا تشكل إجراء: يسمي `errors` كل موضع والسبب. والصيغة موصوفة في README.
problem-key-reused = المفتاح استُعمل لطلب آخر
    .advice = المفتاح Idempotency-Key لطلب واحد. استعمل مفتاحا جديدا لطلب جديد.
problem-precondition-required = اذكر أي إصدار رأيت
    .advice = التسجيل يتطلب العنوان If-Match مع ETag الوضع الذي بُني عليه. اقرأ الصك أولا بـ GET.
problem-store-unavailable = السجل لا يستطيع الكتابة الآن
    .advice = قاعدة البيانات مشغولة أو ممتلئة أو للقراءة فقط؛ ولم يُسجل شيء. أعد المحاولة بعد الثواني التي يذكرها Retry-After؛ وإن استمر ذلك فانظر في القرص والسجل اليومي.
problem-too-many-simulations = عدد كبير من المحاكاة قيد التشغيل
    .advice = لا يعمل في آن واحد إلا عدد محدود من عمليات المحاكاة الطويلة كي يجاب عن سائر الطلبات. أعد المحاولة بعد الثواني التي يذكرها Retry-After.
problem-too-many-requests = طلبات كثيرة جدا في وقت قصير
    .advice = يُجاب عن عدد محدد من الطلبات في الدقيقة لكل مستخدم، أو لكل عنوان من دون رمز؛ ويبين `RateLimit-Policy` هذا العدد. أعد المحاولة بعد عدد الثواني الوارد في Retry-After.
problem-too-many-streams = عدد تدفقات الأحداث المفتوحة كبير جدا
    .advice = لا يُخدم في وقت واحد إلا عدد محدود من تدفقات الأحداث (PACTA_STREAMS)، حتى يُجاب عن كل ما عداها. عد بعد الثواني التي يذكرها Retry-After مع آخر موضع رأيته؛ أو اقرأ موجزات الأخبار، أو `GET /api/audit/entries`.
problem-store-refused = لا يمكن استعمال قاعدة البيانات
    .advice = قاعدة البيانات أحدث من هذا البرنامج، أو عُدلت يدويا، أو تالفة. وتبين الرسالة أيها؛ استعد نسخة احتياطية أو استعمل البرنامج الأحدث.
problem-internal = أخطأ السجل
    .advice = هذا عيب؛ ولم يُسجل شيء. وفي السجل اليومي التفاصيل تحت معرّف الطلب.

# Checkpoints and certificates
proof-none = لم توقع نقطة تحقق بعد.
proof-checkpoint = نقطة التحقق
proof-of = { $checkpoint }: عدد القيود { $size }، الجذر { $root }.
proof-signed = وقعت في { $time }.
proof-uncosigned = لم يشارك أحد في توقيعها بعد.
proof-cosigned = شارك في توقيعها { $who }.
proof-reported = أبلغ شاهد { $party } في { $time }: { $finding }
proof-behind = شاهد { $party } متأخر: شارك في التوقيع حتى { $size } من القيود.
certificate-title = شهادة الحالة
certificate-asOf = الوضع في
certificate-knownAt = وفق ما كان مسجلا حتى
certificate-chart = المخطط الذي حُكم به
certificate-link = العنوان الدائم
certificate-grounds = ما يستند إليه
certificate-keys = المفاتيح العامة للسجل:
certificate-verify = كيفية التحقق
certificate-promise = ما يُتعهد به وما لا يُتعهد به
certificate-version = الإصدار
certificate-entry = القيد
certificate-what = ما سُجل
certificate-when = متى
certificate-proof = الإثبات
certificate-receipt = إيصال
certificate-no-checkpoint = لم تدخل كل هذه القيود في نقطة تحقق بعد؛ وستدخل في التالية.
certificate-checkpoint = أول نقطة تضم كل هذه القيود: عدد القيود { $size }.

# The chart
place-pending = قيد الانتظار
place-unsigned = غير موقع
place-submitted = مقدم
place-approved = موافق عليه
place-rejected = مرفوض
place-notified = أُشعر به
place-signed = موقع
place-proposed = مقترح
place-mandated = مكلف
place-agreed = متفق عليه
place-deferred = مرجأ
place-reopened = أعيد فتحه
place-withdrawn = منسحب
place-registered = مسجل
place-terminated = منهى
place-occurred = حدث
place-awaited = منتظر
place-given = أُعطي
place-closed = مغلق
place-notOwed = غير مستحق
place-owed = مستحق
place-waiting = في الانتظار
place-met = مستوفى
place-done = تم
frame-live = ما دام الإجراء قائما
frame-course = سير الإجراء
frame-pending = قبل بدء النفاذ
trigger-done = اكتملت كل الأجزاء
trigger-supersede = حل محله اتفاق لاحق
trigger-parentEnds = انتهاء الاتفاق
trigger-fellAway = سقوط النص السابق
trigger-courseEnded = انتهاء الإجراء
trigger-owe = يصير مستحقا
trigger-follows = يترتب من نفسه
chart-intro = مخطط الحالات المبني من الأحكام الختامية كما يحكم على الأعمال. وكل انتقال يؤدي إلى مادته.
chart-drawn = المخطط مرسوما
chart-key = خط سميك و✓: سُلك. خط رفيع و→: ممكن الآن. خط متقطع و○: غير ممكن. إطار سميك: الحالة الراهنة. إطار مزدوج: نهاية.
chart-download = تنزيل الرسم (SVG)
chart-outline = المخطط نصا
mark-current = هنا الآن
mark-passed = مر من هنا
mark-taken = سُلك
mark-open = ممكن الآن
mark-blocked = غير ممكن
kind-of-state-final = (نهاية)
kind-of-state-parallel = (كل الأجزاء معا)
outline-leads = يؤدي إلى: { $state }
outline-stays = لا يغير الحالة

# The articles
articles-title = المواد وما تحكمه
articles-intro = كل مادة تقول شيئا عن الإجراء، بكلماتنا، بجانب ما يترتب عليها من خطوات وواجبات وقواعد. والعبرة بالنص ذي الحجية.
articles-left = مواد لم تُدرج في النموذج عمدا
articles-left-rule = لا يتوقف عليها شيء في الإجراء؛ وهذا السبب.
articles-none-here = لا شيء في هذا الإجراء يشير إليها.
step-step = (خطوة)
step-lane = (خطوة طرف)
step-anyTime = (في أي وقت)
step-duty = (واجب)
step-event = (حدث خارجي)
step-general = (عام)
step-rule = (قاعدة)
rule-supersedes = يحل عند بدء نفاذه محل { $other }
rule-parentInForce = لا يعدل إلا اتفاق نافذ
rule-date-inForce = نافذ من آخر التواريخ التالية: { $acts }
rule-date-done = منجز في آخر التواريخ التالية: { $acts }
rule-provisional = مطبق مؤقتا من آخر التواريخ التالية: { $acts }
step-procedure = (إجراء قائم بذاته)
