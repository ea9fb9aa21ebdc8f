# News
news-of = News of { $what }
calendar-of = Plans and duties: { $what }
calendar-planned = Planned: { $act }
calendar-owed = Owed: { $act }
calendar-plan-expected = It is expected, and not confirmed.
calendar-plan-confirmed = It is confirmed.
calendar-plan-overdue = It was expected for this date, and nothing is on record yet.
calendar-plan-dropped = It was dropped.
calendar-plan-fulfilled = It has happened.
calendar-duty = Owed since this day, until it is given.
calendar-given = Given: { $on }.
news-atom = News feed (Atom)
news-json = News feed (JSON)
news-calendar = Calendar of plans and duties
news-subscribe = Subscribe to the calendar
