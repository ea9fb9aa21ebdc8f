# Novedades
news-of = Novedades: { $what }
calendar-of = Previsiones y obligaciones: { $what }
calendar-planned = Previsto: { $act }
calendar-owed = Debido: { $act }
calendar-plan-expected = Se espera, y no está confirmado.
calendar-plan-confirmed = Está confirmado.
calendar-plan-overdue = Se esperaba para esta fecha, y todavía no consta nada.
calendar-plan-dropped = Se descartó.
calendar-plan-fulfilled = Ha ocurrido.
calendar-duty = Debido desde este día, hasta que se cumpla.
calendar-given = Cumplido: { $on }.
news-atom = Canal de novedades (Atom)
news-json = Canal de novedades (JSON)
news-calendar = Calendario de previsiones y obligaciones
news-subscribe = Suscribirse al calendario
