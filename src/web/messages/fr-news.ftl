# Nouvelles
news-of = Nouvelles : { $what }
calendar-of = Prévisions et obligations : { $what }
calendar-planned = Prévu : { $act }
calendar-owed = Dû : { $act }
calendar-plan-expected = C’est attendu, et non confirmé.
calendar-plan-confirmed = C’est confirmé.
calendar-plan-overdue = C’était attendu pour cette date, et rien n’est encore enregistré.
calendar-plan-dropped = C’est abandonné.
calendar-plan-fulfilled = C’est arrivé.
calendar-duty = Dû depuis ce jour, jusqu’à l’accomplissement.
calendar-given = Accompli : { $on }.
news-atom = Fil d’actualité (Atom)
news-json = Fil d’actualité (JSON)
news-calendar = Calendrier des prévisions et obligations
news-subscribe = S’abonner au calendrier
