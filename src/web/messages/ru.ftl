# Рамка каждой страницы
skip = К содержанию
nav-label = Главное меню
nav-languages = Языки
nav-trail = Вы находитесь здесь
nav-register = Реестр
nav-glossary = Глоссарий
nav-made = Как сделаны страницы
nav-api = API
foot = Вычислено по зарегистрированным актам согласно схеме заключительных положений. Сами тексты этим не заменяются.

# Даты
date-between = с { $from } по { $to }
date-since = { $date }
date-a-day-between = день в промежутке с { $from } по { $to }

# Ссылки
cite-article = ст. { $article }
cite-paragraph = ст. { $article }, п. { $paragraph }
cite-item = ст. { $article }, п. { $paragraph }({ $item })
cite-note = записка, п. { $paragraph }
cite-resolution = проект резолюции, п. { $paragraph }
cite-preamble = преамбула
cite-preamble-council = преамбула (резолюция { $resolution } Совета)
cite-charter = Устав ООН, ст. { $article }
cite-vienna = Венская конвенция 1986 года, ст. { $article }({ $item })
cite-follows = следует за соглашением
cite-implied = следует из слов «подлежит одобрению»
cite-practice = практика

# Стороны и акты
both-parties = обе
either-party = любая из сторон
act-by = { $noun } ({ $party })
act-propose = предложение
    .words = предложение: { $organ } ({ $party })
    .date = дата письменного предложения
    .evidence = письмо или нота с предложением
act-mandate = мандат
    .words = мандат: { $organ } ({ $party })
    .date = день принятия просьбы органом, а не дата на титуле документа
    .evidence = резолюция или решение с условным обозначением
act-agreeText = согласованный текст
    .words = стороны согласовали текст
    .date = день, когда рабочие переговоры завершились проектом; интервал, если известны лишь его границы
    .evidence = согласованный проект или документ, констатирующий завершение переговоров
act-submit = представление
    .words = представление проекта органу: { $organ } ({ $party })
    .date = дата записки или письма, которым проект представлен органу
    .evidence = документ о представлении с условным обозначением (например, записка Генерального секретаря)
act-approve = одобрение
    .words = одобрение: { $organ } ({ $party })
    .date = день принятия самим органом, а не комитетом, и не дата на титуле
    .evidence = резолюция или решение и отчет о заседании, на котором оно принято
act-reject = отказ в одобрении
    .words = отказ в одобрении: { $organ } ({ $party })
    .date = день решения
    .evidence = решение или запись голосования
act-defer = отсрочка
    .words = решение отложено: { $organ } ({ $party })
    .date = день решения об отсрочке
    .evidence = решение или отчет о заседании
act-notify = письменное уведомление
    .words = письменное уведомление: { $organ } ({ $party })
    .date = день получения уведомления другой стороной; интервал, если он лишь ограничен
    .evidence = письмо или вербальная нота с указанием даты
act-sign = подписание
    .words = подписание: { $organ } ({ $party })
    .date = день этого подписания; у двух подписей могут быть две даты
    .evidence = подписанный подлинник, заверенная копия или официальное сообщение о подписании
act-reopen = возобновление переговоров
    .words = стороны возобновили переговоры
    .date = день, когда обе стороны согласились вести переговоры вновь
    .evidence = обмен письмами или решение с просьбой изменить текст
act-withdraw = выход
    .words = выход из процедуры: { $organ } ({ $party })
    .date = день, когда об этом сообщено другой стороне
    .evidence = письмо об отказе от процедуры
act-register = регистрация
    .words = регистрация либо хранение и занесение в перечень: { $organ } ({ $party })
    .date = день регистрации либо хранения и занесения в перечень; последствий не создает
    .evidence = свидетельство о регистрации или запись в Сборнике договоров
act-terminate = прекращение
    .words = стороны прекратили действие по взаимному согласию
    .date = день, с которого обе стороны согласились прекратить действие
    .evidence = документ, фиксирующий согласие обеих сторон
act-event = внешнее событие
    .words = внешнее событие: { $name }
    .date = день самого события
    .evidence = заявление депозитария или самой организации

# Статус одной фразой
sentence-stop = .
sentence-space = { " " }
sentence-superseded = Заменено соглашением { $by }, с: { $on } ({ $cites })
sentence-ended = Прекратилось вместе со своим соглашением { $by }: { $on } ({ $cites })
sentence-abandoned = Оставлено до вступления в силу, сторона { $by }: { $on } ({ $cites })
sentence-terminated = Прекращено по согласию сторон: { $on } ({ $cites })
sentence-lapsed = Утратило значение, поскольку соглашение прекратилось раньше: { $on } ({ $cites })
sentence-done = Выполнено: { $on } ({ $cites })
sentence-wasInForce = ; действовало с { $since }
sentence-knownToBoth = , известно обеим сторонам с { $since }
sentence-inForce = В силе с { $since } ({ $cites })
sentence-provisional = Временно применяется с { $since } ({ $cites }), еще не вступило в силу;{ " " }
sentence-noticeOwed = , еще не известно обеим сторонам: письменное уведомление причитается от { $by }
sentence-awaiting =
    { $begins ->
        [1] Ожидается:
       *[0] ожидается:
    } { $what }
sentence-awaitingAgreement = вступление в силу самого соглашения
sentence-awaitingNothing = ничего, что еще можно сделать
sentence-await =
    { $noun } ({ $organ }, { $cites }{ $maybe ->
        [1] , возможно, уже состоялось
       *[0] { "" }
    })
sentence-await-joint =
    { $noun } обеими сторонами ({ $cites }{ $maybe ->
        [1] , возможно, уже состоялось
       *[0] { "" }
    })
sentence-await-text =
    согласованный текст ({ $cites }{ $maybe ->
        [1] , возможно, уже есть
       *[0] { "" }
    })
sentence-await-event = внешнее событие: { $organ } ({ $cites })
sentence-office = { $organ }, { $party }
sentence-planned = ; запланировано: { $act }, { $on }
sentence-assumption = Предположение: { $text }
sentence-findings =
    { $count ->
        [one] { $count } зарегистрированный акт не соответствует процедуре.
        [few] { $count } зарегистрированных акта не соответствуют процедуре.
       *[other] { $count } зарегистрированных актов не соответствуют процедуре.
    }

# Состояния
state-initiation = начало
state-proposal = предложение
state-negotiation = переговоры
state-approval = одобрение
state-signature = подписание
state-submission = представление
state-transmission = препровождение
state-inForce = в силе
state-done = выполнено
state-superseded = заменено
state-terminated = прекращено
state-ended = окончено
state-lapsed = утратило значение
state-abandoned = оставлено
kind-agreement = Соглашение
kind-amendment = Поправка
kind-implementation = Осуществление

# Доказательства
grade-authentic = аутентичное
grade-certified = заверенное
grade-official = официальное
grade-secondary = вторичный источник
grade-inferred = выведенное
grade-none = нет

# Двое часов
clock-label = Положение на день
clock-asOf = Положение на
clock-knownAt = по записям на
clock-show = Показать
clock-now = Положение на сегодня, по всем записям.
clock-past = Это не сегодняшнее положение.
clock-today = Вернуться к сегодняшнему дню

# Страница статуса
status-past = Положение на { $asOf }, по записям на { $knownAt }. Это не сегодняшнее положение.
chip-state = Стадия: { $state }
chip-distance-inForce = до вступления в силу: { $done } из { $of } актов
chip-distance-done = до выполнения: { $done } из { $of } актов
chip-grade = Самое слабое доказательство: { $grade }
chip-known = Известно обеим сторонам с: { $on }
chip-unknown = Еще не известно обеим сторонам
chip-ledger = Версия записей: { $version }
chart-link = Схема
articles-link = Статьи
relation-supersedes = Заменяет: { $others }.
relation-would-supersede = После вступления в силу заменит: { $others }.
relation-supersededBy = Заменено: { $other }.
relation-part = Относится к: { $agreement }.
relation-prospect = { $other }, в процессе ({ $done } из { $of } актов), заменило бы его.
lanes-heading = Где находится каждая сторона
lanes-key = Круг: { $first }. Квадрат: { $second }. Ромб: обе. Сплошной: состоялось; двойной контур: возможно сейчас; пунктир: еще нет.
lanes-text = Это текст № { $n }: акты по прежним текстам больше не учитываются.
lanes-planned = запланировано: { $on }
goal-reached = достигнуто
goal-notReached = еще нет
goal-implementation = осуществлено
distance-heading-inForce = До вступления в силу
distance-heading-done = До выполнения
distance-of = { $done } из { $of }
distance-done = сделано
distance-turn = возможно сейчас
distance-waits = ждет предыдущего
distance-reached = Всё есть.
distance-lost = Это уже недостижимо.
rests-heading = На чем основано
rests-none = Не в силе, поэтому пока ни на чем не основано.
parts-heading = Поправки и осуществление
parts-none = Пока ничто его не изменяет и не осуществляет.
sections-heading = Акты процедуры
section-happened = Состоялось
    .word = состоялось
    .rule = Зарегистрированные акты, которые соответствуют порядку процедуры и учитываются на этот день.
    .none = Пока ничего не состоялось.
section-mayHaveHappened = Возможно, состоялось
    .word = возможно, состоялось
    .rule = Зарегистрированные акты, даты которых не позволяют решить, были ли они до конца этого дня.
    .none = Ни одна дата этого не оставляет открытым.
section-planned = Запланировано
    .rule = Ожидаемые акты. План — не акт: он не меняет того, что может произойти.
    .none = Ничего не запланировано.
section-owed = Причитается
    .word = причитается
    .rule = Акты, которые сторона обязана совершить, поскольку произошло другое.
    .none = Ничего не причитается.
section-open = Возможно сейчас
    .word = возможно
    .rule = Акты, которые процедура допускает в этот день.
    .none = Сейчас ничего не возможно.
section-notYet = Еще нет
    .word = еще нет
    .rule = Акты, которым должны предшествовать другие; они перечислены в порядке, в котором могут быть совершены.
    .none = Ничто не ждет другого акта.
section-closed = Более невозможно
    .word = закрыто
    .rule = Акты, которые процедура более не допускает, и то, что их закрыло.
    .none = Ничего не закрыто.
act-on = В записи: { $on }
act-owed = Причитается: { $to }, с { $since }
act-owed-days =
    { $days ->
        [one] Причитается: { $to }, с { $since }: { $days } день
        [few] Причитается: { $to }, с { $since }: { $days } дня
       *[other] Причитается: { $to }, с { $since }: { $days } дней
    }
act-planned = Запланировано: { $on } ({ $status })
act-slipped =
    { $days ->
        [one] опоздание на { $days } день
        [few] опоздание на { $days } дня
       *[other] опоздание на { $days } дней
    }
act-enter = Указать дату: { $what }
act-proof = Доказательство: { $what }
act-otherWays = Или иначе:
plan-expected = ожидается
plan-confirmed = подтверждено
plan-dropped = отменено
plan-fulfilled = исполнено
plan-overdue = просрочено

# Причины
reason-missing = Сначала: { $act } ({ $cites })
reason-missing-late = Сначала: { $act } ({ $cites }); в записи { $on }, что не раньше
reason-closed =
    Более невозможно ({ $on }): { $act } ({ $cites }){ $again ->
        [1] ; возобновление переговоров открыло бы это вновь
       *[0] { "" }
    }
reason-superseded = Заменено: { $by }, { $on }
reason-agreementEnded = Прекратилось вместе со своим соглашением, { $on }
reason-agreementNotInForce = Соглашение не в силе; изменять или осуществлять можно лишь соглашение, находящееся в силе
reason-agreementWasNotInForce = В этот день соглашение не было в силе (в силе с: { $from }); изменять или осуществлять можно лишь соглашение, находящееся в силе ({ $cites })
reason-alreadyOnRecord = Уже зарегистрировано, { $on }
reason-noOrder = Никакой порядок других актов этого не открывает
reason-noSuchAct = В процедуре нет такого акта: { $act }
reason-displaced = Зарегистрировано и перестало бы соответствовать: { $act }, { $on }

# Пробелы
evidence-heading = Чего недостает в записях
evidence-gaps = Слабые доказательства
    .rule = Акты, основанные на вторичном источнике, выводе или ни на чем; самые слабые первыми.
    .none = Каждый акт основан на официальном доказательстве или лучшем.
evidence-findings = Не соответствующие акты
    .rule = Они не учитываются, пока последующие записи не приведут их в соответствие.
    .none = Каждый зарегистрированный акт соответствует процедуре.
evidence-departures = Отступления
    .rule = В чем записи отступают от процедуры и от планов.
    .none = Записи следуют процедуре и планам.
gap-closes = Пробел закрыло бы: { $what }
departure-noSuchAct = В процедуре нет такого акта: { $act }, в записи { $on } ({ $cites }).
departure-notInForceThen = Когда соглашение не было в силе: { $act }, { $on } ({ $cites }).
departure-notProvidedFor = Не предусмотрено или более не предусмотрено: { $act }, { $on } ({ $cites }).
departure-firstMissing = В записи { $on }: { $act }. Что должно было предшествовать, не зарегистрировано: { $first } ({ $cites }).
departure-firstLater = В записи { $on }: { $act }. Что должно было предшествовать, произошло позже, { $firstOn }: { $first } ({ $cites }).
departure-overdue =
    { $days ->
        [one] Запланировано: { $planned }, всё еще ожидается { $days } день спустя: { $act } ({ $cites }).
        [few] Запланировано: { $planned }, всё еще ожидается { $days } дня спустя: { $act } ({ $cites }).
       *[other] Запланировано: { $planned }, всё еще ожидается { $days } дней спустя: { $act } ({ $cites }).
    }
departure-earlier =
    { $days ->
        [one] На { $days } день раньше плана ({ $planned }), { $on }: { $act } ({ $cites }).
        [few] На { $days } дня раньше плана ({ $planned }), { $on }: { $act } ({ $cites }).
       *[other] На { $days } дней раньше плана ({ $planned }), { $on }: { $act } ({ $cites }).
    }
departure-later =
    { $days ->
        [one] На { $days } день позже плана ({ $planned }), { $on }: { $act } ({ $cites }).
        [few] На { $days } дня позже плана ({ $planned }), { $on }: { $act } ({ $cites }).
       *[other] На { $days } дней позже плана ({ $planned }), { $on }: { $act } ({ $cites }).
    }

# Хронология
timeline-heading = Хронология
timeline-caption = Акты с их датами, их последствия и планы в порядке дат
timeline-none = Пока ничего не зарегистрировано.
timeline-picture = Хронология в масштабе; каждая отметка ведет к своей строке таблицы
timeline-key = Круг: { $first }. Квадрат: { $second }. Ромб: обе. Номера те же, что в таблице. Полоса охватывает дни, между которыми акт состоялся; пунктир: план; кольцо: исправлено; зачеркнуто: не учитывается. Ленты показывают время, в течение которого нечто действует; вертикальная линия — день этой страницы.
timeline-number = №
timeline-happenedOn = Состоялось
timeline-what = Что
timeline-document = Документ
timeline-evidence = Доказательство
timeline-effective = Действует с
timeline-known = Известно другой стороне с
timeline-recorded = Зарегистрировано
timeline-computed = вычислено
timeline-plan = план
timeline-moved = (перенесено; прежде: { $was })
timeline-reason = Зарегистрировано вне процедуры по причине: { $reason }
timeline-corrected = Исправлено { $at }: { $now } вместо { $was }. { $reason }
timeline-annulled = Аннулировано { $at } (значилось { $was }). { $reason }
timeline-asOf = День этой страницы
band-provisional = временно
band-inForce = в силе
band-known = известно обеим
status-fellAway = текст возобновлен
status-finding = не соответствует
status-mayHaveHappened = возможно, состоялось
status-later = позже этого дня
status-annulled = аннулировано
consequence-provisionalApplication = Начало временного применения
consequence-entryIntoForce = Вступление в силу
consequence-knownToBoth = Известно обеим сторонам
consequence-supersedes = Заменяет { $other }
consequence-superseded = Заменено { $other }
consequence-terminated = Прекращение
consequence-ended = Оканчивается вместе со своим соглашением
consequence-lapsed = Утрачивает значение вместе со своим соглашением
consequence-abandoned = Оставлено

# Документы и низ страницы
documents-heading = Документы
documents-none = Ни один зарегистрированный акт не называет документа.
document-act = акт { $number }
foot-made = Установлено схемой { $chart } по версии { $version } записей.
foot-how = Как сделана эта страница
foot-known = На { $asOf }, по записям на { $knownAt }.
foot-permanent = Эта страница на { $day }, постоянный адрес
foot-data = Данные
foot-verify = Проверить
foot-cite = Сослаться на эту страницу
foot-citation = { $title } ({ $id }), положение на { $day }, известно на { $instant }, схема { $chart }.

# Реестр
register-short = Реестр
register-title = Соглашения между двумя организациями и положение каждого из них
register-intro = Каждый статус вычислен по зарегистрированным актам согласно схеме заключительных положений и называет свою статью.
register-list = В реестре
register-found = Найдено
register-empty = Реестр пуст.
register-no-match = В реестре ничего не найдено. Попробуйте меньше фильтров или другие слова.
register-no-more = Дальше ничего нет.
counts-label = Сколько документов
counts-states = Документы по состояниям
count-agreement =
    { $n ->
        [one] { $n } соглашение
        [few] { $n } соглашения
       *[other] { $n } соглашений
    }
count-amendment =
    { $n ->
        [one] { $n } поправка
        [few] { $n } поправки
       *[other] { $n } поправок
    }
count-implementation =
    { $n ->
        [one] { $n } документ об осуществлении
        [few] { $n } документа об осуществлении
       *[other] { $n } документов об осуществлении
    }
filter-label = Поиск и фильтры
filter-text = Слова заглавия или идентификатор
filter-state = Состояние
filter-kind = Вид
filter-party = Сторона (сокращение)
filter-inForceOn = В силе на
filter-any = любое
filter-apply = Найти
filter-clear = Снять все фильтры
row-findings =
    { $count ->
        [one] { $count } акт не соответствует
        [few] { $count } акта не соответствуют
       *[other] { $count } актов не соответствуют
    }
pages-label = Страницы
pages-first = Первая страница
pages-next = Следующая страница
error-back = Назад к реестру

# Как сделаны страницы
made-title = Как сделаны страницы
made-intro = Каждая страница — функция зарегистрированных актов и двух часов. Вот как, чтобы вы могли это проверить.
made-acts = Основа — акты
    .text = В реестре хранятся акты: что юридически произошло, когда, кем и чем доказано. Никто не записывает, что соглашение в силе: это вычисляется.
made-order = Порядок дают даты
    .text = Акты рассматриваются в порядке их юридических дат по схеме состояний, построенной из заключительных положений. Порядок записи ничего не решает. Что не соответствует, не учитывается и показывается как замечание.
made-effects = Последствия вычисляются
    .text = Вступление в силу, замена, утрата значения и прекращение следуют из актов и сразу меняются вместе с ними. Каждое называет статью, из которой следует, и доказано не лучше самого слабого акта, на котором основано.
made-clocks = Двое часов
    .text = Первые спрашивают, каково было положение в некий день; вторые используют лишь записанное к некоему моменту. И те и другие стоят в адресе, поэтому адрес с обоими всегда дает один ответ.
made-evidence = У доказательств есть степени
    .text = От лучшей к худшей: аутентичное, заверенное, официальное, вторичный источник, выведенное, нет. Дата, у которой известны лишь границы, показана как интервал.
made-corrections = Исправления ничего не стирают
    .text = Исправление заменяет или аннулирует запись и действует с самого начала; на вопрос, что было известно прежде, реестр дает прежний ответ.
made-verify = Проверить самому
    .text = `pacta verify` пересчитывает каждую запись и каждое положение. Каждый ответ несет версию схемы, по которой установлен. Данные каждой страницы связаны внизу, и схема нарисована так, как она судит.

# Глоссарий
glossary-title = Глоссарий
glossary-intro = Термины этих страниц в том значении, в каком они здесь употребляются, со статьями соглашения ООН и МОМ 2016 года, из которых они происходят.
glossary-acts = Акты
glossary-act = Указать дату: { $date }. Доказательство: { $evidence }.
term-party = сторона
    .text = Одна из двух организаций, связанных соглашением.
term-organ = орган
    .text = Орган стороны, который одобряет: Генеральная Ассамблея, Совет.
term-act = акт
    .text = То, что юридически произошло: со стороны одной или обеих сторон, в юридическую дату, с доказательством.
term-consequence = последствие
    .text = То, что следует из актов согласно заключительным положениям. Оно вычисляется и никогда не записывается.
term-entry-into-force = вступление в силу
    .text = Дата, с которой документ обязывает: для соглашения — более поздняя подпись, для поправки — более позднее одобрение.
term-supersession = замена
    .text = Прежнее соглашение уступает место новому со дня вступления нового в силу.
term-amendment = поправка
    .text = Изменение соглашения, находящегося в силе, по особой процедуре.
term-notice = письменное уведомление
    .text = Сторона письменно сообщает другой дату собственного одобрения.
term-known-to-both = известно обеим
    .text = С какого времени обе стороны могут знать, что поправка в силе: с более позднего уведомления. Вступления в силу это не переносит.
term-provisional = временное применение
    .text = Время, в течение которого соглашение применяется до вступления в силу, если это предусмотрено.
term-duty = обязанность
    .text = Акт, который сторона должна совершить, когда произошло другое.
term-registration = регистрация договора
    .text = Регистрация либо хранение и занесение в перечень в Секретариате ООН. Последствий не создает.
term-plan = план
    .text = Ожидаемый акт. Он хранится отдельно от актов и не меняет дат.
term-finding = замечание
    .text = Зарегистрированный акт, не соответствующий порядку актов. Пока он не соответствует, он не учитывается.
term-correction = исправление
    .text = Последующая запись, заменяющая или аннулирующая прежнюю. Это не поправка.
term-evidence = доказательство
    .text = То, что подтверждает акт, со своей степенью.
term-as-of = положение на
    .text = Юридический день, о положении на который спрашивают.
term-known-at = известно на
    .text = Момент, до которого используются записи.
term-ledger = книга записей
    .text = Список записей в порядке их внесения. В нем ничего не меняется и не стирается.
term-chart = схема
    .text = Схема состояний, построенная из заключительных положений. Она говорит, какой акт за каким может следовать.

# Справочник API
reference-title = Справочник API
reference-intro = JSON по HTTP. Чтение открыто; для записи нужен токен.
reference-instrument = { $name } означает { $one }, { $two } или { $three }: все отвечают одинаково.
reference-route = Путь
reference-access = Доступ
reference-what = Что
access-open = открыт
access-token = токен: { $right }

# Проблемы
problems-title = Проблемы
problems-intro = Что может быть ответом вместо запрошенного и что с этим делать.
problem-all = Все виды проблем
problem-code = Код
problem-status = Статус HTTP
problem-meaning = Значение
problem-type = Вид проблемы { $code }, статус HTTP { $status }
problem-malformed-request = Запрос составлен неверно
    .advice = Запрос не удалось прочесть. `errors` называет каждое поле и чем оно должно быть; ничего не записано.
problem-token-required = Для записи нужен токен
    .advice = Чтение открыто; для записи нужен `Authorization: Bearer TOKEN`. Токен находится в файле `token` папки данных.
problem-token-refused = Токен недействителен
    .advice = Указанный токен не принадлежит этому реестру. Посмотрите файл `token` папки данных.
problem-host-refused = Имя узла не разрешено
    .advice = Реестр на локальном адресе отвечает только на локальные имена, чтобы чужая страница не могла до него добраться. Используйте 127.0.0.1 или localhost либо задайте PACTA_HOST.
problem-not-found = Здесь такого нет
    .advice = Ресурса с таким именем в реестре нет. `GET /api/agreements` или `pacta list` покажет, что есть.
problem-method-not-allowed = Ресурс не принимает этот метод
    .advice = В этом реестре ничего не меняется и не стирается: читайте через GET, записывайте через POST. Заголовок Allow называет, что ресурс принимает.
problem-not-acceptable = Такого представления нет
    .advice = Схема есть в виде xstate, scxml, mermaid, dot и outline; всё остальное — JSON.
problem-act-not-open = Процедура не принимает этот акт
    .advice = `reasons` называет каждый акт, который должен предшествовать, или то, что его закрыло, со стороной, органом и статьей. Действительно произошедшее можно записать с `outsideProcedure` и причиной.
problem-no-such-procedure = В положениях нет такой процедуры
    .advice = Положения этого соглашения не предусматривают поправки или такого осуществления. В подробностях сказано, что есть.
problem-meetings-not-announced = Нужные заседания не объявлены
    .advice = Прогноз не угадывает, когда заседает орган. `errors` называет каждый орган, дни и то, что сделало бы его заседания известными. Дайте их как календарь или запросите обычный порядок через `usePattern`: каждая зависящая от него дата будет отмечена.
problem-version-conflict = Тем временем что-то было записано
    .advice = Положение изменилось во время записи; `standing` показывает нынешнее. Посмотрите его и попробуйте снова, если акт остается в силе.
problem-already-registered = Соглашение с таким идентификатором уже в реестре
    .advice = Идентификатор дается один раз. Выберите другой или записывайте акты в имеющееся соглашение.
problem-precondition-failed = Положение новее того, что вы видели
    .advice = Заголовок If-Match называет прежнюю версию; `standing` показывает новую. Посмотрите ее и пошлите ее ETag, если акт остается в силе.
problem-too-large = Запрос слишком велик
    .advice = Тело запроса может иметь 256 кБ.
problem-unsupported-media-type = Тело не является JSON
    .advice = Посылайте тело как `Content-Type: application/json`, в UTF-8.
problem-impossible-content = Содержание невозможно
    .advice = Запрос читается, но говорит то, чего быть не может: `errors` называет каждое поле и причину; ничего не записано.
problem-clauses-refused = Заключительные положения не в порядке
    .advice = Положения не образуют процедуры: `errors` называет каждое место и причину. Формат описан в README.
problem-key-reused = Ключ идемпотентности использован для другого
    .advice = Idempotency-Key означает один запрос. Для нового запроса возьмите новый ключ.
problem-precondition-required = Укажите, какую версию вы видели
    .advice = Для записи нужен заголовок If-Match с ETag положения, на котором основано решение. Сначала прочтите документ через GET.
problem-store-unavailable = Реестр сейчас не может записывать
    .advice = База данных занята, переполнена или только для чтения; ничего не записано. Повторите через указанное в Retry-After число секунд; если это останется, проверьте диск и журнал.
problem-too-many-simulations = Идет слишком много моделирований
    .advice = Одновременно выполняется лишь ограниченное число долгих моделирований, чтобы всё остальное обслуживалось. Повторите через указанное в Retry-After число секунд.
problem-store-refused = Базу данных нельзя использовать
    .advice = База данных новее этой программы, изменена вручную или повреждена. Сообщение говорит, что именно; восстановите копию или возьмите более новую программу.
problem-internal = Реестр допустил ошибку
    .advice = Это дефект; ничего не записано. Подробности в журнале под идентификатором запроса.

# Checkpoints and certificates
proof-none = Ни одна контрольная точка еще не подписана.
proof-checkpoint = Контрольная точка
proof-of = { $checkpoint }: записей { $size }, корень { $root }.
proof-signed = Подписана { $time }.
proof-uncosigned = Пока никем не заверена.
proof-cosigned = Заверена: { $who }.
proof-reported = Свидетель стороны { $party } сообщил, { $time }: { $finding }
proof-behind = Свидетель стороны { $party } отстает: заверил записей до { $size }.
certificate-title = Свидетельство о статусе
certificate-asOf = Положение на
certificate-knownAt = По записям на
certificate-chart = Схема, по которой установлено
certificate-link = Постоянный адрес
certificate-grounds = На чем основано
certificate-keys = Открытые ключи реестра:
certificate-verify = Как проверить
certificate-promise = Что обещано и что нет
certificate-version = Версия
certificate-entry = Запись
certificate-what = Что записано
certificate-when = Когда
certificate-proof = Доказательство
certificate-receipt = квитанция
certificate-no-checkpoint = Не все эти записи вошли в контрольную точку; они войдут в следующую.
certificate-checkpoint = Первая, в которой есть все эти записи: записей { $size }.

# The chart
place-pending = ожидание
place-unsigned = не подписано
place-submitted = представлено
place-approved = одобрено
place-rejected = отклонено
place-notified = уведомлено
place-signed = подписано
place-proposed = предложено
place-mandated = мандат дан
place-agreed = согласовано
place-deferred = отложено
place-reopened = возобновлено
place-withdrawn = отозвано
place-registered = зарегистрировано
place-terminated = прекращено
place-occurred = произошло
place-awaited = ожидается
place-given = дано
place-closed = закрыто
place-notOwed = не причитается
place-owed = причитается
place-waiting = ожидание
place-met = выполнено
place-done = сделано
frame-live = пока длится процедура
frame-course = ход процедуры
frame-pending = до вступления в силу
trigger-done = все части завершены
trigger-supersede = заменено позднейшим соглашением
trigger-parentEnds = соглашение прекращается
trigger-fellAway = прежний текст отпадает
trigger-courseEnded = процедура окончена
trigger-owe = становится причитающимся
trigger-follows = следует само собой
chart-intro = Схема состояний, построенная из заключительных положений, так, как она судит об актах. Каждый переход ведет к своей статье.
chart-drawn = Схема в рисунке
chart-key = Толстая линия и ✓: пройдено. Тонкая линия и →: возможно сейчас. Пунктир и ○: невозможно. Жирная рамка: нынешнее состояние. Двойная рамка: конец.
chart-download = Скачать рисунок (SVG)
chart-outline = Схема в тексте
mark-current = нынешнее состояние
mark-passed = уже пройдено
mark-taken = пройдено
mark-open = возможно сейчас
mark-blocked = невозможно
kind-of-state-final = (конец)
kind-of-state-parallel = (все части сразу)
outline-leads = ведет к: { $state }
outline-stays = состояния не меняет

# The articles
articles-title = Статьи и что они регулируют
articles-intro = Каждая статья, которая говорит о процедуре, нашими словами, рядом с вытекающими из нее шагами, обязанностями и правилами. Решает аутентичный текст.
articles-left = Статьи, намеренно не отраженные в схеме
articles-left-rule = Ничто в процедуре от них не зависит; вот почему.
articles-none-here = Ничто в этой процедуре на нее не ссылается.
step-step = (шаг)
step-lane = (шаг стороны)
step-anyTime = (в любое время)
step-duty = (обязанность)
step-event = (внешнее событие)
step-general = (общее)
step-rule = (правило)
rule-supersedes = Со вступлением в силу заменяет { $other }
rule-parentInForce = Изменять можно лишь соглашение, находящееся в силе
rule-date-inForce = В силе с более поздней из дат: { $acts }
rule-date-done = Выполнено в более позднюю из дат: { $acts }
rule-provisional = Временно применяется с более поздней из дат: { $acts }
step-procedure = (отдельная процедура)
