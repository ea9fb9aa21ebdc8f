# Новости
news-of = Новости: { $what }
calendar-of = Планы и обязанности: { $what }
calendar-planned = Ожидается: { $act }
calendar-owed = Обязанность: { $act }
calendar-plan-expected = Это ожидается и не подтверждено.
calendar-plan-confirmed = Это подтверждено.
calendar-plan-overdue = Это ожидалось к этой дате, и пока ничего не зарегистрировано.
calendar-plan-dropped = От этого отказались.
calendar-plan-fulfilled = Это произошло.
calendar-duty = Обязанность с этого дня, до исполнения.
calendar-given = Исполнено: { $on }.
news-atom = Лента новостей (Atom)
news-json = Лента новостей (JSON)
news-calendar = Календарь планов и обязанностей
news-subscribe = Подписаться на календарь
