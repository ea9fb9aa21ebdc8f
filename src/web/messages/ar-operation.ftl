# That recording stands still
standstill = التسجيل متوقف والقراءة مستمرة.
standstill-since = منذ { $time }.
standstill-severed = ما سبق تأكيد تسجيله هنا لم يعد موجودا في السجل.
standstill-contradicted = السجل يناقض نقطة تحقق موقعة.
standstill-damaged = تبين بالتحقق أن شيئا ليس كما سُجل.
standstill-full = لم يبق متسع على القرص.
standstill-readonly = لا يمكن الكتابة في قاعدة البيانات.
standstill-unusable = تعذرت القراءة من القرص أو الكتابة عليه.
