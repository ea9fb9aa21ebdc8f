# الحالات غير المواتية
adverse-organRefuses = رفض الموافقة: { $organ } ({ $party })؛ ويبقى الإجراء عند ذلك إلى أن يُنظر في المشروع من جديد أو يعيد الطرفان فتح المفاوضات.
adverse-organDefers = إرجاء القرار إلى الدورة التالية: { $organ } ({ $party })؛ لا يسقط شيء، ولا يمضي شيء بدونه.
adverse-textChanged = بعد موافقة واحدة يعود النص معدلا: يُعاد فتح المفاوضات وتسقط الموافقة على النص السابق.
adverse-noticesCross = الإشعاران في الطريق في وقت واحد، ولا يعلم أي من الطرفين أيهما ورد أولا؛ وكل منهما يُعتد به بذاته، فلا يغير الترتيب شيئا.
adverse-noticeLost = لا يصل الإشعار: { $organ } ({ $party })؛ ولا يعلم الطرف الآخر تاريخ تلك الموافقة.
adverse-datesWrong = يتبين أن الموافقة ({ $by }) المؤرخة { $was } قد صدرت في { $on }؛ ويسري التصحيح من البداية، وما أُجيب به قبل ذلك يظل متاحا لمن يسأل عنه.
adverse-supersededWhilePending = اتفاق مفترض { $successor }، معقود بالأحكام نفسها، يحل محل { $agreement } والإجراء قيد النظر: فيسقط في ذلك اليوم.
adverse-signatureBeforeNotice = يسبق التوقيع الإشعار: { $organ } ({ $party })؛ فيُرفض، وإن كان قد حدث فعلا سُجل صراحة ولم يُعتد به.
repair-approvesAfterAll = يُنظر في المشروع من جديد ويُوافق عليه: { $organ } ({ $party })
repair-otherText = يعيد الطرفان فتح المفاوضات ويتفقان على نص آخر؛ ويوافق عليه الجهازان
repair-nextSession = الموافقة في الدورة التالية، في { $on }: { $organ } ({ $party })
repair-newText = يتفق الطرفان على النص الجديد، ويوافق عليه الجهازان
repair-nothing = لا شيء يُصلح؛ ويستمر الإجراء
repair-noticeRepeated = يُكرر الإشعار، ويُعتد به من يوم استلامه
repair-correctionEnough = التصحيح وحده كاف: تبقى كل الأعمال متفقة مع الإجراء
repair-othersCorrected = يتبين أن الأعمال التي لم تعد متفقة مع الإجراء كانت هي أيضا لاحقة، فتُصحح معه
repair-receivedBefore = يتبين أن الإشعار استُلم قبل التوقيع: فتزول الملاحظة من تلقاء نفسها
repair-signedAnew = يُقدم الإشعار ويُوقع الاتفاق من جديد؛ ويبقى التوقيع السابق لأوانه ملاحظة
repair-completedBefore = يكتمل قبل بدء نفاذ الاتفاق اللاحق؛ ويكون نافذا إلى أن ينتهي مع اتفاقه
repair-proposedAnew = يُقترح التغيير نفسه من جديد، تعديلا للاتفاق اللاحق
not-ended = انتهى الإجراء
not-agreementNotInForce = الاتفاق الذي يتبعه غير نافذ في ذلك اليوم
not-noReject = لا يستطيع أي جهاز رفض الموافقة في هذا الإجراء
not-noDefer = لا يستطيع أي جهاز إرجاء القرار في هذا الإجراء
not-noApprove = لا يستطيع أي جهاز الموافقة في هذا الإجراء
not-decided = انتهت مرحلة الموافقة، أو بتّ فيها كل جهاز معني
not-noReopening = لا يمكن إعادة فتح المفاوضات في هذا الإجراء
not-reopeningOver = لم يعد ممكنا إعادة فتح المفاوضات
not-noApprovalHere = لا يوافق أي جهاز في هذا الإجراء
not-noWayHome = لم يعد ممكنا أن يكتمل الإجراء
not-noApprovalOfParty = لا توجد موافقة مسجلة أو منتظرة لذلك الطرف
not-noNotices = لا يشمل هذا الإجراء إشعارات خطية
not-noticeGiven = قُدم إشعار من قبل
not-noticesOver = لم يعد ممكنا تقديم الإشعارين معا
not-noNoticeLeft = لا يشمل هذا الإجراء إشعارا خطيا، أو قُدمت الإشعارات كلها
not-noticeOver = لم يعد ممكنا تقديم الإشعار
not-noSignature = لا يُنتظر أي توقيع في هذا الإجراء
not-noNoticeMissing = لا ينقص إشعار يجب أن ينتظره التوقيع
not-agreementItself = هذا هو الاتفاق نفسه؛ والسؤال يخص تعديلا له
not-inForceAlready = نافذ بالفعل، فلم يعد قيد النظر
not-noForceLeft = لم يعد ممكنا أن يبدأ نفاذه
not-notAnew = لا يمكن عقد الاتفاق من جديد وفق أحكامه

# السبل والخطط والتوقعات
route-agreementEnds = انتهاء اتفاقه { $agreement } ({ $how })
route-superseded = بدء نفاذ { $by }
route-supersededByNone = بدء نفاذ اتفاق لاحق يحل محله (لا يوجد في السجل ما ينص على ذلك)
plan-session = الدورة { $number }
plan-special = دورة استثنائية، من { $from } إلى { $to }
plan-special-unknown = لا يُعرف كيف تُعقد دورة استثنائية: { $organ }
plan-special-late = فات أوان أي دورة استثنائية
unknown-meetings = لم تُعلن الجلسات لكل الأيام من { $from } إلى { $to }: { $organ }. ومن شأن جدول الجلسات المعلنة أن يجعلها معلومة.
unknown-pattern = ويمكن الاعتداد بدلا من ذلك بموعدها المعتاد.
assumed-start = لا يحدث شيء قبل { $on }.
assumed-waiting = { $acts }: عدد الأيام { $range } بعد { $after }؛ وعدد الحالات المعروفة { $cases }.
assumed-after-opening = أن يصبح ممكنا
assumed-after-firstApproval = الموافقة الأولى
assumed-after-lastApproval = الموافقة الأخيرة
assumed-atOnce = { $acts }: في اليوم الذي يصبح فيه ممكنا؛ والمدة غير معروفة.
assumed-firstMeeting = { $acts }: في أول جلسة يصبح فيها ممكنا؛ والمدة غير معروفة.
assumed-meetings = الجلسات ({ $organ }): المعلنة: { $announced }؛ وبحسب الموعد المعتاد، غير المعلنة: { $expected }.
assumed-noDeferral = لا إرجاء إلى الدورة التالية: { $organ }؛ وتواتر ذلك غير معروف.
assumed-deferral = الإرجاء إلى الدورة التالية: { $organ }، { $count } من { $of }.
assumed-source = (الحالات: { $n })

# تجربة حكم معدل
rehearsed-state = ستكون المرحلة: { $state }.
rehearsed-date = { $effect }: { $after }، بدلا من: { $before }.
rehearsed-fits = يتفق مع الإجراء عندئذ: { $act }، { $on }.
rehearsed-misfits = لا يتفق مع الإجراء عندئذ: { $act }، { $on }.
rehearsed-same = لا يختلف شيء.

# الشهادة
certificate-verify-keys = قارن المفتاح العام للسجل بالمفتاح الذي تسلمته بطريق آخر (على الورق أو من الطرف الآخر). وتحقق به من التوقيعات أسفل نقطة التحقق، ومن توقيعات الشهود بمفاتيحهم (الصيغة هي { $format }).
certificate-verify-receipts = احصل على إيصال كل قيد مذكور: { $address }، أو { $command }. وهو يتضمن القيد نفسه وإثباته ({ $format }).
certificate-verify-leaf = احسب SHA-256 لبايت صفري متبوعا بالقيد، واتبع الإثبات إلى الجذر (RFC 9162، القسم 2.1.3.2)، وقارنه بالجذر الوارد في نقطة التحقق.
certificate-verify-chart = طبّق المخطط ({ $address }) على الأعمال حتى اليوم المسؤول عنه، أو دع { $command } يفعل ذلك: يجب أن يكون الوضع هو المشهود به. وقد يستند أيضا إلى قيود من أسرة الاتفاق: ما يتبعه أو ما يحل محله.
certificate-verify-consistency = قارن نقطة التحقق بنقطة لاحقة: { $address } يثبت أن شيئا بينهما لم يُغيَّر.
certificate-promise-tampering = الموعود به هو إثبات العبث لا منعه. فمن بيده الجهاز يستطيع تغيير الملفات؛ لكن كل من لديه نقطة تحقق سابقة يستطيع إثبات ذلك.
certificate-promise-outsiders = تجاه الغير والمستخدم المنفرد: كل تغيير أو حذف أو إدراج أو نقل لعمل مسجل يظهر عند إعادة حساب البصمات والشجرة.
certificate-promise-operator = تجاه القائم على السجل: فقط بقدر ما يكون لدى غيره نقطة تحقق أو توقيع شاهد أو هذه الشهادة. وما لم يره أحد في الخارج بعد يمكن صنعه من جديد.
certificate-promise-all = تجاه القائم على السجل وكل الشهود مجتمعين: لا وعد بشيء، ولا بأن المسجل صحيح: بل بأنه سُجل حين يقول السجل، ولم يتغير منذ ذلك الحين.

# رسائل طلب الأدلة
letter-to = إلى: { $who }
letter-subject = الدليل: { $act } – { $title }
letter-recorded = سُجل في سجل الاتفاق «{ $title }» هذا العمل: { $act }، { $on } ({ $cites }).
letter-have-secondary = وليس فيه إلا ما يذكره عنه مصدر آخر.
letter-have-inferred = وليس فيه إلا ما يُستنتج عنه من وثائق أخرى.
letter-have-none = وليس فيه أي دليل عليه.
letter-document = والوثيقة المذكورة هي { $document }.
letter-ask = ونكون ممتنين لو تفضلتم بموافاتنا بنسخة مما يثبته ({ $what })، أو بإفادتنا بأنه لا يوجد.
letter-then = وسيُستكمل السجل عندئذ؛ وإذا تبين أن التاريخ مختلف صُحح، وأُظهر التصحيح.

# أنواع ما يرويه سجل التدقيق
kind-registered = إدراج اتفاق في السجل
kind-started = بدء إجراء
kind-act = تسجيل عمل
kind-outOfProcedure = تسجيل عمل خارج الإجراء
kind-correction = تصحيح عمل
kind-annulment = إبطال عمل
kind-plan = خطة
kind-rule = قاعدة الشخصين
kind-confirmation = تأكيد من شخص ثان
kind-refusal = رفض
kind-signIn = إبراز رمز لأول مرة في ذلك اليوم
kind-notPermitted = رُفض لعدم وجود الحق
kind-export = تسليم وثيقة
kind-noteErased = محو نص ملاحظة خاصة
kind-principalAdded = إضافة مستخدم
kind-principalDisabled = تعطيل مستخدم
kind-tokenIssued = إصدار رمز
kind-tokenRotated = استبدال رمز
kind-tokenRevoked = إلغاء رمز
kind-webhookChanged = تغيير في خطاف ويب
trail-refused = رُفض: { $act }
role-reader = قارئ
role-recorder = مدوِّن
role-registrar = أمين السجل
role-auditor = مدقق
role-administrator = مدير النظام

# أحكام غير متاحة
cite-final = الأحكام الختامية، رقم المادة غير متاح
cite-assumed = مفترض
cite-clauses-missing = أحكام الاتفاق نفسه غير متاحة
cite-supposed = مفترض
cite-document = { $document }، الفقرة { $paragraph }
cite-practice-document = الممارسة ({ $document })
cite-practice-since = الممارسة منذ { $year }
said-on = { $act }، { $on }
said-of = { $kind }: { $said }
