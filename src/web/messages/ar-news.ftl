# الأخبار
news-of = أخبار { $what }
calendar-of = الخطط والواجبات: { $what }
calendar-planned = متوقع: { $act }
calendar-owed = واجب: { $act }
calendar-plan-expected = هذا متوقع ولم يؤكَّد.
calendar-plan-confirmed = هذا مؤكَّد.
calendar-plan-overdue = كان متوقعا في هذا التاريخ، ولم يُسجَّل شيء بعد.
calendar-plan-dropped = أُلغي.
calendar-plan-fulfilled = حدث.
calendar-duty = واجب منذ هذا اليوم إلى أن يُؤدّى.
calendar-given = أُدّي: { $on }.
news-atom = موجز الأخبار (Atom)
news-json = موجز الأخبار (JSON)
news-calendar = تقويم الخطط والواجبات
news-subscribe = الاشتراك في التقويم
