# The order of the register
filter-sort = الترتيب
sort-registered = الأحدث تسجيلا أولا
sort-changed = الأحدث قيدا أولا
sort-inForce = الأحدث دخولا حيز النفاذ أولا

# التأكيد من شخص ثان
task-confirm = تأكيد
task-rule = قاعدة الشخصين
confirm-intro = بموجب قاعدة الشخصين لا يُعتد بفعل أو تصويب إلا بعد أن يؤكده شخص ثان، ولا يجوز أن يكون هو من قيّده.
confirm-none = لا شيء هنا في انتظار شخص ثان.
confirm-own = أنت من قيّد هذا؛ وعلى شخص آخر أن يؤكده
confirm-recorded = قيّده { $principal }
confirm-title = تأكيد: { $what }
conflict-gone = لم يُسجَّل ما أدخلتموه، ولم يعد من الممكن تسجيله كما هو.
waiting-title = في انتظار شخص ثان
waiting-none = لا شيء في السجل في انتظار شخص ثان.
rule-is =
    .on = قاعدة الشخصين سارية.
    .off = قاعدة الشخصين غير سارية.
rule-intro = ما دامت سارية، لا يُعتد بأي فعل أو تصويب يخص هذا الاتفاق وما يتصل به إلا بعد أن يؤكده شخص ثان.
rule-set =
    .on = تطبيق قاعدة الشخصين
    .off = رفع قاعدة الشخصين
rule-then =
    .on = ما يُقيَّد من الآن لا يُعتد به إلا بعد أن يؤكده شخص ثان. وما قُيِّد من قبل يظل معتدا به.
    .off = ما يُقيَّد من الآن يُعتد به فورا. وما ينتظر يظل منتظرا.
rule-reason = يبقى السبب في السجل مع القاعدة.
rule-waiting = { $count ->
    [zero] لا قيود في الانتظار.
    [one] قيد واحد ({ $count }) في الانتظار.
    [two] قيدان ({ $count }) في الانتظار.
    [few] { $count } قيود في الانتظار.
    [many] { $count } قيدا في الانتظار.
   *[other] { $count } قيد في الانتظار.
}

# الأدلة السرية
field-confidential = إبقاء الدليل سريا
    .hint = لا يُعلن عندئذ من الدليل إلا درجته. ويُعرض الباقي على العاملين لدى الطرف المختار وعلى مراجعي الحسابات.
confidential-open = لا، هو علني
confidential-of = سري لدى { $party }
confidential-title = دليل سري
confidential-intro = لا يحوي السجل إلا بصمة: SHA-256 لصيغة JSON القانونية للدليل والملح. وقد دُوِّن اطلاعك عليه.
confidential-party = يبقيه سريا
confidential-salt = الملح
confidential-digest = البصمة في السجل

# تسجيل اتفاق
register-new = تسجيل اتفاق
    .intro = يُسجَّل الاتفاق مع أحكامه الختامية في شكل بيانات (JSON). ويُعرض أولا المخطط الذي تكوّنه؛ ولا يُسجَّل شيء قبل التأكيد.
register-clauses = الأحكام الختامية (JSON)
    .hint = على النحو الوارد في README وفي الاتفاقات المرفقة بالبرنامج.
register-file = أو ملف يحويها
    .hint = إذا اختير ملف أُخذ به بدلا من النص.
register-preview = تحقق قبل التسجيل
register-drawn = المخطط الذي تكوّنه هذه الأحكام
register-parties = الطرفان
register-confirm = تسجيل
fault-document = اذكر ماهية الدليل، أو اجعله علنيا
fault-clauses = أدخل الأحكام الختامية أو اختر ملفا
fault-json = هذا ليس JSON
fault-large = الملف أكبر من 1 ميغابايت
register-registered = { $id } موجود في السجل بالفعل

# الوضع عبر الزمن
slider-label = تحريك التاريخ
slider-known = تحريك تاريخ العلم

# التحقق على الخادم
audit-verifying = التحقق من السجل هنا
    .what = يفحص الخادم كل قيد والشجرة ونقاط التحقق الموقعة وكل ما يُحفظ إلى جانبها، كما يفعل `pacta verify`. وتستمر القراءة في الأثناء. ومن لا يثق بالخادم يتحقق من ملف في مكان آخر.
verify-start = التحقق الآن
verify-running = التحقق جار، بدأه { $principal }، { $at }
verify-at = الآن: { $what }
verify-refresh = أعد تحميل هذه الصفحة لمعرفة التقدم.
verify-none = لم يُتحقق هنا من شيء منذ بدء تشغيل الخادم.
verify-done = تحقق منه { $principal }، { $at }
verify-sound = لا خلل: فُحصت القيود ({ $entries }) والأوضاع ({ $positions }).
verify-faults = { $count ->
    [zero] لا خلل في القيود ({ $entries }):
    [one] خلل واحد ({ $count }) في القيود ({ $entries }):
    [two] خللان ({ $count }) في القيود ({ $entries }):
    [few] { $count } مواضع خلل في القيود ({ $entries }):
    [many] { $count } موضع خلل في القيود ({ $entries }):
   *[other] { $count } موضع خلل في القيود ({ $entries }):
}
verify-more = يُعرض أول { $count } فقط؛ ويذكرها `pacta verify` كلها.
verify-checkpoints = قورنت بها نقاط التحقق ({ $count })، آخرها يشمل قيودا عددها { $size }.
verify-no-checkpoint = لم تُقارن بها أي نقطة تحقق: ربما أُعد السجل كله من جديد.
verify-broke = انقطع التحقق: { $why }
verify-who = يبدأ التحقق من له حق المراجعة.
fault-long = الحد الأقصى لعدد الأحرف: { $most }
fault-control = احذف المحارف التي لا يمكن طباعتها
fault-after = ليست هذه صفحة من القائمة؛ عد إلى صفحتها الأولى
fault-meetings = لم تُعلن اجتماعات أحد الأجهزة إلى ذلك الحين: اختر «الاعتماد على النمط المعتاد حيث لم تُعلن اجتماعات»
fault-in-force = هو نافذ بالفعل: لا شيء منتظر قبل ذلك
error-asked = المطلوب: { $address }
error-needs = يلزم الحق { $right }، وهو للأدوار التالية: { $roles }
