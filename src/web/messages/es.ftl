# El marco de cada página
skip = Ir al contenido
nav-label = Navegación principal
nav-languages = Idiomas
nav-trail = Dónde está
nav-register = Registro
nav-glossary = Glosario
nav-made = Cómo se hacen las páginas
nav-api = API
foot = Calculado a partir de los actos registrados según el diagrama de las cláusulas finales. Nada de esto sustituye a los propios textos.

# Fechas
date-between = del { $from } al { $to }
date-since = el { $date }
date-a-day-between = un día entre el { $from } y el { $to }

# Citas
cite-separator = { "; " }
cite-article = art. { $article }
cite-paragraph = art. { $article }, párr. { $paragraph }
cite-item = art. { $article }, párr. { $paragraph } { $item })
cite-note = nota, párr. { $paragraph }
cite-resolution = proyecto de resolución, párr. { $paragraph }
cite-preamble = preámbulo
cite-preamble-council = preámbulo (resolución { $resolution } del Consejo)
cite-charter = Carta de las Naciones Unidas, art. { $article }
cite-vienna = Convención de Viena de 1986, art. { $article } { $item })
cite-follows = sigue al acuerdo
cite-implied = se desprende de «sujeto a aprobación»
cite-practice = práctica

# Partes y actos
both-parties = ambas
either-party = cualquiera de las partes
act-by = { $noun } ({ $party })
act-propose = propuesta
    .words = propuesta: { $organ } ({ $party })
    .date = la fecha de la propuesta escrita
    .evidence = la carta o nota que la propone
act-mandate = mandato
    .words = mandato: { $organ } ({ $party })
    .date = el día en que el órgano aprobó la solicitud, no la fecha del encabezamiento del documento
    .evidence = la resolución o decisión, con su signatura
act-agreeText = texto convenido
    .words = las partes convienen en un texto
    .date = el día en que las negociaciones de trabajo concluyeron con un proyecto; un intervalo si solo se conocen sus límites
    .evidence = el proyecto convenido, o un documento que haga constar el fin de las negociaciones
act-submit = presentación
    .words = presentación del proyecto al órgano: { $organ } ({ $party })
    .date = la fecha de la nota o carta por la que se somete el proyecto al órgano
    .evidence = el documento de presentación, con su signatura (por ejemplo, una nota del Secretario General)
act-approve = aprobación
    .words = aprobación: { $organ } ({ $party })
    .date = el día de la aprobación por el propio órgano, no por una comisión, y no la fecha del encabezamiento
    .evidence = la resolución o decisión, y el acta de la sesión en que se aprobó
act-reject = denegación
    .words = denegación de la aprobación: { $organ } ({ $party })
    .date = el día de la decisión
    .evidence = la decisión, o el registro de la votación
act-defer = aplazamiento
    .words = decisión aplazada: { $organ } ({ $party })
    .date = el día de la decisión de aplazar
    .evidence = la decisión, o el acta de la sesión
act-notify = notificación escrita
    .words = notificación escrita: { $organ } ({ $party })
    .date = el día en que la otra parte recibió la notificación; un intervalo si solo está acotado
    .evidence = la carta o nota verbal que indica la fecha
act-sign = firma
    .words = firma: { $organ } ({ $party })
    .date = el día de esa firma; dos firmas pueden llevar dos fechas
    .evidence = el original firmado, una copia certificada o un informe oficial de la firma
act-reopen = reapertura
    .words = las partes reabren las negociaciones
    .date = el día en que ambas partes convinieron en negociar de nuevo
    .evidence = el canje de cartas, o una decisión que pida cambios en el texto
act-withdraw = retiro
    .words = retiro: { $organ } ({ $party })
    .date = el día en que se comunicó a la otra parte
    .evidence = la carta por la que se abandona el procedimiento
act-register = registro
    .words = registro, o archivo e inscripción: { $organ } ({ $party })
    .date = el día del registro o del archivo e inscripción; no produce efecto alguno
    .evidence = el certificado de registro o el asiento en la Colección de Tratados
act-terminate = terminación
    .words = las partes le ponen fin por consentimiento mutuo
    .date = el día a partir del cual ambas partes convinieron en que terminara
    .evidence = el instrumento en que consta el consentimiento de ambas partes
act-event = acontecimiento externo
    .words = acontecimiento externo: { $name }
    .date = el día del propio acontecimiento
    .evidence = la declaración del depositario o de la propia organización

# El estado en una frase
sentence-stop = .
sentence-space = { " " }
sentence-superseded = Sustituido por { $by } desde { $on } ({ $cites })
sentence-ended = Terminó con el acuerdo { $by } { $on } ({ $cites })
sentence-abandoned = Abandonado antes de la entrada en vigor por { $by } { $on } ({ $cites })
sentence-terminated = Terminado por consentimiento de las partes { $on } ({ $cites })
sentence-lapsed = Caducó { $on }, por haber terminado antes el acuerdo ({ $cites })
sentence-done = Cumplido { $on } ({ $cites })
sentence-wasInForce = ; había estado en vigor desde { $since }
sentence-knownToBoth = , conocido por ambas partes desde { $since }
sentence-inForce = En vigor desde { $since } ({ $cites })
sentence-provisional = Aplicado provisionalmente desde { $since } ({ $cites }), aún no en vigor;{ " " }
sentence-noticeOwed = , aún no conocido por ambas partes: notificación escrita debida por { $by }
sentence-awaiting =
    { $begins ->
        [1] Pendiente:
       *[0] pendiente:
    } { $what }
sentence-awaitingAgreement = la entrada en vigor de su acuerdo
sentence-awaitingNothing = nada que aún pueda hacerse
sentence-await =
    { $noun } ({ $organ }, { $cites }{ $maybe ->
        [1] , que puede haberse producido
       *[0] { "" }
    })
sentence-await-joint =
    { $noun } de las partes ({ $cites }{ $maybe ->
        [1] , que puede haberse producido
       *[0] { "" }
    })
sentence-await-text =
    texto convenido ({ $cites }{ $maybe ->
        [1] , que puede haberse producido
       *[0] { "" }
    })
sentence-await-event = acontecimiento externo: { $organ } ({ $cites })
sentence-office = { $organ }, { $party }
sentence-planned = ; previsto: { $act }, { $on }
sentence-assumption = Supuesto: { $text }
sentence-findings =
    { $count ->
        [1] Un acto registrado no se ajusta al procedimiento.
       *[other] { $count } actos registrados no se ajustan al procedimiento.
    }

# Estados
state-initiation = inicio
state-proposal = propuesta
state-negotiation = negociación
state-approval = aprobación
state-signature = firma
state-submission = presentación
state-transmission = transmisión
state-inForce = en vigor
state-done = cumplido
state-superseded = sustituido
state-terminated = terminado
state-ended = finalizado
state-lapsed = caducado
state-abandoned = abandonado
kind-agreement = Acuerdo
kind-amendment = Enmienda
kind-implementation = Aplicación

# Prueba
grade-authentic = auténtica
grade-certified = certificada
grade-official = oficial
grade-secondary = fuente secundaria
grade-inferred = inferida
grade-none = ninguna

# Los dos relojes
clock-label = Situación en una fecha
clock-asOf = Situación al
clock-knownAt = según lo registrado hasta el
clock-show = Mostrar
clock-now = Situación de hoy, según todo lo registrado.
clock-past = No es la situación de hoy.
clock-today = Volver a hoy

# La página de estado
status-past = Situación al { $asOf }, según lo registrado hasta el { $knownAt }. No es la situación de hoy.
chip-state = Etapa: { $state }
chip-distance-inForce = { $done } de { $of } actos hacia la entrada en vigor
chip-distance-done = { $done } de { $of } actos hacia el cumplimiento
chip-grade = Prueba más débil: { $grade }
chip-known = Conocido por ambas partes desde: { $on }
chip-unknown = Aún no conocido por ambas partes
chip-ledger = Versión { $version } del expediente
chart-link = Diagrama
articles-link = Artículos
relation-supersedes = Sustituye a { $others }.
relation-would-supersede = Cuando entre en vigor sustituirá a { $others }.
relation-supersededBy = Ha sido sustituido por { $other }.
relation-part = Pertenece a { $agreement }.
relation-prospect = { $other }, en curso ({ $done } de { $of } actos), lo sustituiría.
lanes-heading = Dónde se encuentra cada parte
lanes-key = Círculo: { $first }. Cuadrado: { $second }. Rombo: ambas. Lleno: ocurrido; doble contorno: posible ahora; discontinuo: aún no.
lanes-text = Texto n.º { $n }: los actos sobre textos anteriores ya no cuentan.
lanes-planned = previsto: { $on }
goal-reached = alcanzado
goal-notReached = aún no
goal-implementation = aplicado
distance-heading-inForce = Para entrar en vigor
distance-heading-done = Para cumplirse
distance-of = { $done } de { $of }
distance-done = hecho
distance-turn = puede hacerse ahora
distance-waits = espera a lo anterior
distance-reached = No falta nada.
distance-lost = Ya no puede alcanzarse.
rests-heading = Se apoya en
rests-none = No está en vigor, de modo que aún no se apoya en nada.
parts-heading = Enmiendas y aplicación
parts-none = Por ahora nada lo enmienda ni lo aplica.
sections-heading = Los actos del procedimiento
section-happened = Ocurridos
    .word = hecho
    .rule = Actos registrados que se ajustan al orden del procedimiento y cuentan en esta fecha.
    .none = Aún no ha ocurrido nada.
section-mayHaveHappened = Pueden haber ocurrido
    .word = puede haber ocurrido
    .rule = Actos registrados cuya fecha deja abierto si son anteriores al final de este día.
    .none = Ninguna fecha lo deja abierto.
section-planned = Previstos
    .rule = Actos esperados. Una previsión no es un acto: no cambia nada de lo que puede ocurrir.
    .none = No hay nada previsto.
section-owed = Debidos
    .word = debido
    .rule = Actos que una parte debe realizar porque ha ocurrido otra cosa.
    .none = No se debe nada.
section-open = Posibles ahora
    .word = posible
    .rule = Actos que el procedimiento admite en esta fecha.
    .none = Nada es posible ahora.
section-notYet = Aún no
    .word = aún no
    .rule = Actos que otros deben preceder; estos se enumeran en un orden en que pueden realizarse.
    .none = Nada espera a otro acto.
section-closed = Ya no posibles
    .word = cerrado
    .rule = Actos que el procedimiento ya no admite, con lo que los cerró.
    .none = No hay nada cerrado.
act-on = Registrado: { $on }
act-owed = Se debe a { $to } (desde: { $since })
act-owed-days =
    { $days ->
        [one] Se debe a { $to } (desde: { $since }): { $days } día
       *[other] Se debe a { $to } (desde: { $since }): { $days } días
    }
act-planned = Previsto: { $on } ({ $status })
act-slipped =
    { $days ->
        [one] { $days } día de retraso
       *[other] { $days } días de retraso
    }
act-enter = Fecha que debe indicarse: { $what }
act-proof = Prueba: { $what }
act-otherWays = O bien, de otro modo:
plan-expected = esperado
plan-confirmed = confirmado
plan-dropped = descartado
plan-fulfilled = realizado
plan-overdue = atrasado

# Motivos
reason-missing = Primero, { $act } ({ $cites })
reason-missing-late = Primero, { $act } ({ $cites }); consta: { $on }, que no es anterior
reason-closed =
    Ya no es posible ({ $on }): { $act } ({ $cites }){ $again ->
        [1] ; la reapertura de las negociaciones lo permitiría
       *[0] { "" }
    }
reason-superseded = Sustituido por { $by }, { $on }
reason-agreementEnded = Terminó con su acuerdo, { $on }
reason-agreementNotInForce = El acuerdo no está en vigor; solo un acuerdo en vigor puede enmendarse o aplicarse
reason-agreementWasNotInForce = El acuerdo no estaba en vigor en esa fecha (en vigor desde: { $from }); solo un acuerdo en vigor puede enmendarse o aplicarse ({ $cites })
reason-alreadyOnRecord = Ya consta, { $on }
reason-noOrder = Ningún orden de los demás actos lo permite
reason-noSuchAct = El procedimiento no conoce ese acto: { $act }
reason-displaced = Consta, y dejaría de ajustarse: { $act }, { $on }

# Carencias
evidence-heading = Lo que falta en el expediente
evidence-gaps = Pruebas débiles
    .rule = Actos que se apoyan en una fuente secundaria, una inferencia o nada, primero los más débiles.
    .none = Cada acto se apoya en una prueba oficial o mejor.
evidence-findings = Actos que no se ajustan
    .rule = No cuentan hasta que asientos posteriores los hagan ajustarse.
    .none = Cada acto registrado se ajusta al procedimiento.
evidence-departures = Desviaciones
    .rule = En qué se aparta el expediente del procedimiento y de las previsiones.
    .none = El expediente sigue el procedimiento y las previsiones.
gap-closes = Se subsanaría con: { $what }
departure-noSuchAct = El procedimiento no conoce ese acto: { $act }, consta { $on } ({ $cites }).
departure-notInForceThen = Cuando el acuerdo no estaba en vigor: { $act }, { $on } ({ $cites }).
departure-notProvidedFor = No previsto, o ya no previsto: { $act }, { $on } ({ $cites }).
departure-firstMissing = Consta, { $on }: { $act }. Lo que debía precederlo no consta: { $first } ({ $cites }).
departure-firstLater = Consta, { $on }: { $act }. Lo que debía precederlo vino después, { $firstOn }: { $first } ({ $cites }).
departure-overdue =
    { $days ->
        [one] Previsto ({ $planned }), aún pendiente { $days } día después: { $act } ({ $cites }).
       *[other] Previsto ({ $planned }), aún pendiente { $days } días después: { $act } ({ $cites }).
    }
departure-earlier =
    { $days ->
        [one] { $days } día antes de lo previsto ({ $planned }), { $on }: { $act } ({ $cites }).
       *[other] { $days } días antes de lo previsto ({ $planned }), { $on }: { $act } ({ $cites }).
    }
departure-later =
    { $days ->
        [one] { $days } día después de lo previsto ({ $planned }), { $on }: { $act } ({ $cites }).
       *[other] { $days } días después de lo previsto ({ $planned }), { $on }: { $act } ({ $cites }).
    }

# La cronología
timeline-heading = Cronología
timeline-caption = Los actos con sus fechas, lo que se sigue de ellos y las previsiones, por orden de fecha
timeline-none = Aún no consta nada.
timeline-picture = La cronología a escala; cada marca lleva a su fila de la tabla
timeline-key = Círculo: { $first }. Cuadrado: { $second }. Rombo: ambas. Los números son los de la tabla. Una barra abarca los días entre los que ocurrió algo; discontinuo: previsión; con anillo: corregido; tachado: no cuenta. Las bandas muestran el tiempo en que algo rige; la línea vertical es el día de esta página.
timeline-number = N.º
timeline-happenedOn = Ocurrió el
timeline-what = Qué
timeline-document = Documento
timeline-evidence = Prueba
timeline-effective = Efectivo desde
timeline-known = Conocido por la otra parte desde
timeline-recorded = Registrado
timeline-computed = calculado
timeline-plan = previsión
timeline-moved = (trasladado; antes: { $was })
timeline-reason = Registrado fuera del procedimiento por este motivo: { $reason }
timeline-corrected = Corregido { $at }: { $now } en lugar de { $was }. { $reason }
timeline-annulled = Anulado { $at } (decía { $was }). { $reason }
timeline-asOf = El día de esta página
band-provisional = provisional
band-inForce = en vigor
band-known = conocido por ambas
status-fellAway = texto reabierto
status-finding = no se ajusta
status-mayHaveHappened = puede haber ocurrido
status-later = posterior a este día
status-annulled = anulado
status-unconfirmed = sin confirmar
unconfirmed-note = Registrado por una persona y sin efecto hasta que otra lo confirme: { $acts }
two-person-note = Regla de las dos personas: lo que se registra aquí cuenta una vez que una segunda persona lo confirma
consequence-provisionalApplication = Comienzo de la aplicación provisional
consequence-entryIntoForce = Entrada en vigor
consequence-knownToBoth = Conocido por ambas partes
consequence-supersedes = Sustituye a { $other }
consequence-superseded = Sustituido por { $other }
consequence-terminated = Terminación
consequence-ended = Termina con su acuerdo
consequence-lapsed = Caduca con su acuerdo
consequence-abandoned = Abandono

# Documentos y pie
documents-heading = Documentos
documents-none = Ningún acto registrado menciona un documento.
document-act = acto { $number }
document-confidential = confidencial, guardado por { $party }
foot-made = Establecido por el diagrama { $chart } a partir de la versión { $version } del expediente.
foot-how = Cómo se hizo esta página
foot-known = Al { $asOf }, según lo registrado hasta el { $knownAt }.
foot-permanent = Esta página al { $day }, dirección permanente
foot-data = Datos
foot-verify = Verificar
foot-cite = Citar esta página
foot-citation = { $title } ({ $id }), situación al { $day }, conocida el { $instant }, diagrama { $chart }.

# El registro
register-short = Registro
register-title = Acuerdos entre dos organizaciones y la situación de cada uno
register-intro = Cada estado se calcula a partir de los actos registrados según el diagrama de las cláusulas finales, e indica su artículo.
register-list = En el registro
register-found = Resultados
register-empty = El registro está vacío.
register-no-match = Nada en el registro coincide. Pruebe con menos filtros u otras palabras.
register-no-more = No hay nada más.
counts-label = Cuántos instrumentos hay
counts-states = Instrumentos por estado
count-agreement =
    { $n ->
        [one] { $n } acuerdo
       *[other] { $n } acuerdos
    }
count-amendment =
    { $n ->
        [one] { $n } enmienda
       *[other] { $n } enmiendas
    }
count-implementation =
    { $n ->
        [one] { $n } aplicación
       *[other] { $n } aplicaciones
    }
filter-label = Buscar y filtrar
filter-text = Palabras del título o identificador
filter-state = Estado
filter-kind = Tipo
filter-party = Parte (sigla)
filter-inForceOn = En vigor el
filter-any = cualquiera
filter-apply = Buscar
filter-clear = Borrar todos los filtros
row-unconfirmed = sin confirmar: { $count }
row-findings =
    { $count ->
        [one] { $count } acto no se ajusta
       *[other] { $count } actos no se ajustan
    }
pages-label = Páginas
pages-first = Primera página
pages-next = Página siguiente
error-back = Volver al registro

# Cómo se hacen las páginas
made-title = Cómo se hacen las páginas
made-intro = Cada página es una función de los actos registrados y de dos relojes. Así se hace, para que pueda comprobarlo.
made-acts = Los actos son la verdad
    .text = El registro contiene actos: qué ocurrió jurídicamente, cuándo, por quién y con qué prueba. Nadie registra que un acuerdo está en vigor; eso se calcula.
made-order = El orden viene de las fechas
    .text = Los actos se examinan por el orden de sus fechas jurídicas mediante un diagrama de estados construido a partir de las cláusulas finales. El orden en que se registraron no decide nada. Lo que no se ajusta no cuenta y se muestra como observación.
made-effects = Los efectos se calculan
    .text = La entrada en vigor, la sustitución, la caducidad y el fin se siguen de los actos y cambian al instante con ellos. Cada uno indica el artículo del que se sigue y no está mejor probado que el más débil de los actos en que se apoya.
made-clocks = Dos relojes
    .text = El primero pregunta cuál era la situación un día; el segundo usa solo lo registrado hasta un instante. Ambos figuran en la dirección, de modo que una dirección con los dos da siempre la misma respuesta.
made-evidence = La prueba tiene grados
    .text = De mejor a peor: auténtica, certificada, oficial, fuente secundaria, inferida, ninguna. Una fecha que solo está acotada se muestra como intervalo.
made-corrections = Las correcciones no borran nada
    .text = Una corrección sustituye o anula un asiento y se remonta al principio; preguntado por lo que se sabía antes, el registro sigue dando la respuesta anterior.
made-verify = Comprobarlo uno mismo
    .text = `pacta verify` recalcula cada asiento y cada situación. Cada respuesta lleva la versión del diagrama que la estableció. Los datos de cada página están enlazados en su pie, y el diagrama se dibuja tal como juzga.

# El glosario
glossary-title = Glosario
glossary-intro = Los términos de estas páginas tal como se usan aquí, con los artículos del acuerdo de 2016 entre las Naciones Unidas y la OIM de los que proceden.
glossary-acts = Actos
glossary-act = Fecha que debe indicarse: { $date }. Prueba: { $evidence }.
term-party = parte
    .text = Una de las dos organizaciones obligadas por un acuerdo.
term-organ = órgano
    .text = El cuerpo de una parte que aprueba: la Asamblea General, el Consejo.
term-act = acto
    .text = Algo que ocurrió jurídicamente: por una parte o por ambas, en una fecha jurídica y con prueba.
term-consequence = consecuencia
    .text = Lo que se sigue de los actos según las cláusulas finales. Se calcula y nunca se registra.
term-entry-into-force = entrada en vigor
    .text = La fecha desde la que un instrumento obliga: en el acuerdo, la última firma; en una enmienda, la última aprobación.
term-supersession = sustitución
    .text = Un acuerdo anterior cede ante otro posterior desde la entrada en vigor de este.
term-amendment = enmienda
    .text = Un cambio de un acuerdo en vigor, por su propio procedimiento.
term-notice = notificación escrita
    .text = Una parte comunica por escrito a la otra la fecha de su propia aprobación.
term-known-to-both = conocido por ambas
    .text = Desde cuándo ambas partes pueden saber que una enmienda está en vigor: desde la última de las notificaciones. No desplaza la entrada en vigor.
term-provisional = aplicación provisional
    .text = El tiempo en que un acuerdo se aplica antes de estar en vigor, si sus cláusulas lo prevén.
term-duty = obligación
    .text = Un acto que una parte debe realizar una vez que ha ocurrido otra cosa.
term-registration = registro de tratados
    .text = Registro, o archivo e inscripción, en la Secretaría de las Naciones Unidas. No produce efecto alguno.
term-plan = previsión
    .text = Un acto que se espera. Se mantiene aparte de los actos y no cambia ninguna fecha.
term-finding = observación
    .text = Un acto registrado que no se ajusta al orden de los actos. No cuenta hasta que se ajuste.
term-correction = corrección
    .text = Un asiento posterior que sustituye o anula otro anterior. No es una enmienda.
term-evidence = prueba
    .text = Lo que prueba un acto, con su grado.
term-as-of = situación al
    .text = El día jurídico por cuya situación se pregunta.
term-known-at = conocido el
    .text = El instante hasta el que se usan los asientos.
term-ledger = libro mayor
    .text = La lista de los asientos por el orden en que se registraron. Nada en ella se cambia ni se borra.
term-chart = diagrama
    .text = El diagrama de estados construido a partir de las cláusulas finales. Dice qué acto puede seguir a cuál.

# Referencia de la API
reference-title = Referencia de la API
reference-intro = JSON sobre HTTP. La lectura es libre; registrar exige un token.
reference-instrument = { $name } equivale a { $one }, { $two } o { $three }: todos responden igual.
reference-route = Ruta
reference-access = Acceso
reference-what = Qué
access-open = libre
access-token = token: { $right }

# Problemas
problems-title = Problemas
problems-intro = Lo que puede responderse en lugar de lo pedido, y qué hacer.
problem-all = Todos los tipos de problema
problem-code = Código
problem-status = Estado HTTP
problem-meaning = Significado
problem-type = Tipo de problema { $code }, estado HTTP { $status }
problem-malformed-request = La petición está mal formada
    .advice = No se pudo leer la petición. `errors` nombra cada campo y lo que debería ser; no se registró nada.
problem-token-required = Esto exige un token
    .advice = La lectura es libre; lo demás exige `Authorization: Bearer TOKEN`. El primer token está en el archivo `token` de la carpeta de datos; `pacta token issue` emite otros.
problem-token-refused = El token no es válido
    .advice = El token indicado no es de este registro, ha caducado, fue revocado o su titular fue desactivado: el detalle lo precisa. Un administrador emite otro con `pacta token issue`.
problem-not-permitted = El token no da este derecho
    .advice = `needs` indica el derecho y las funciones que lo tienen; el detalle dice a qué partes o acuerdos está limitado el titular. No se registró nada. Un administrador añade titulares con `pacta principal add`.
problem-issuer-unavailable = El emisor del token no responde
    .advice = No pueden obtenerse las claves del emisor OpenID Connect, por lo que sus tokens no pueden comprobarse. Los tokens del propio registro siguen valiendo. Inténtelo de nuevo pasados los segundos que indica Retry-After.
problem-second-person-required = Otra persona debe confirmar esto
    .advice = Según la regla de las dos personas, lo que un titular registró cuenta una vez que otro lo confirma. Pídalo a otra persona que pueda registrar.
problem-history-contradicted = El registro contradice un punto de control firmado
    .advice = Faltan asientos para los que se firmó un punto de control, o son otros. No se firma nada por encima: conserve todos los archivos tal como están, ejecute `pacta verify`, compare con los testigos y restaure el registro para el que se firmó el punto de control.
problem-read-only = La anotación está detenida, la lectura continúa
    .advice = El detalle dice por qué: el disco está lleno o no se puede escribir en él, o el libro no es como se anotó y firmó. No se anotó nada. La anotación se reanuda por sí sola cuando desaparece la causa; `pacta doctor`, en la máquina, dice qué hacer.
problem-not-ready = El registro no está listo para anotar
    .advice = La lectura puede seguir funcionando. `checks` nombra todo lo examinado y lo que falla; `pacta doctor`, en la máquina, dice qué hacer.
problem-unreachable = El otro registro no responde como debería
    .advice = No se cofirmó nada. Compruebe la dirección y la red, o diga al operador de ese registro qué respondió; luego inténtelo de nuevo.
problem-host-refused = El nombre de host no está admitido
    .advice = Un registro en el bucle local solo responde a nombres del bucle local, para que una página ajena no pueda alcanzarlo. Use 127.0.0.1 o localhost, o configure PACTA_HOST.
problem-not-found = Aquí no hay tal cosa
    .advice = No hay ningún recurso con ese nombre en el registro. `GET /api/agreements` o `pacta list` muestra lo que hay.
problem-method-not-allowed = El recurso no admite este método
    .advice = En este registro nada se cambia ni se borra: lea con GET, registre con POST. El encabezado Allow dice lo que admite el recurso.
problem-not-acceptable = No existe esa representación
    .advice = El diagrama existe en xstate, scxml, mermaid, dot u outline; todo lo demás, en JSON.
problem-act-not-open = El procedimiento no admite este acto
    .advice = `reasons` nombra cada acto que debe preceder, o lo que lo cerró, con parte, órgano y artículo. Lo que realmente ocurrió puede registrarse con `outsideProcedure` y el motivo.
problem-no-such-procedure = Las cláusulas no prevén ese procedimiento
    .advice = Las cláusulas de este acuerdo no prevén enmiendas, o no esta forma de aplicación. El detalle dice lo que hay.
problem-meetings-not-announced = Las reuniones necesarias no están anunciadas
    .advice = Una previsión no adivina cuándo se reúne un órgano. `errors` nombra cada órgano, los días y lo que daría a conocer sus reuniones. Indíquelas como calendario, o pida la pauta habitual con `usePattern`: cada fecha que dependa de ella queda marcada.
problem-version-conflict = Entretanto se registró algo
    .advice = La situación cambió mientras se registraba esto; `standing` la muestra tal como es ahora. Mírela e inténtelo de nuevo si el acto sigue siendo válido.
problem-already-registered = Ya hay un acuerdo con este identificador en el registro
    .advice = Los identificadores se dan una sola vez. Elija otro o registre actos en el acuerdo existente.
problem-precondition-failed = La situación es más reciente que la que usted vio
    .advice = El encabezado If-Match nombra una versión anterior; `standing` muestra la más reciente. Mírela y envíe su ETag si el acto sigue siendo válido.
problem-too-large = La petición es demasiado grande
    .advice = El cuerpo de una petición puede tener 256 kB.
problem-unsupported-media-type = El cuerpo no es JSON
    .advice = Envíe el cuerpo como `Content-Type: application/json`, en UTF-8.
problem-impossible-content = El contenido es imposible
    .advice = La petición se puede leer, pero dice algo que no puede ser: `errors` nombra cada campo y el motivo; no se registró nada.
problem-clauses-refused = Las cláusulas finales no están en orden
    .advice = Las cláusulas no forman un procedimiento: `errors` nombra cada lugar y el motivo. El formato se describe en el README.
problem-key-reused = La clave de idempotencia se usó para otra cosa
    .advice = Una Idempotency-Key vale para una sola petición. Use una clave nueva para una petición nueva.
problem-precondition-required = Diga qué versión vio
    .advice = Registrar exige un encabezado If-Match con el ETag de la situación en que se basó. Lea primero el instrumento con GET.
problem-store-unavailable = El registro no puede escribir ahora
    .advice = La base de datos está ocupada, llena o es de solo lectura; no se registró nada. Inténtelo de nuevo pasado el tiempo que indica Retry-After; si persiste, mire el disco y el diario.
problem-too-many-simulations = Hay demasiadas simulaciones en curso
    .advice = Solo se ejecutan a la vez unas pocas simulaciones largas, para que lo demás se siga atendiendo. Inténtelo de nuevo pasado el tiempo que indica Retry-After.
problem-too-many-requests = Demasiadas solicitudes en poco tiempo
    .advice = Se atiende un número limitado de solicitudes por minuto a cada titular, o a cada dirección sin token; `RateLimit-Policy` dice cuántas. Inténtelo de nuevo pasados los segundos que indica Retry-After.
problem-too-many-streams = Hay demasiados flujos de eventos abiertos
    .advice = Solo se atiende a la vez un número limitado de flujos de eventos (PACTA_STREAMS), para que todo lo demás siga respondiendo. Vuelva tras los segundos que indica Retry-After, con la última posición vista; o lea los canales de noticias, o `GET /api/audit/entries`.
problem-store-refused = No se puede usar la base de datos
    .advice = La base de datos es más reciente que este programa, fue modificada a mano o está dañada. El mensaje dice cuál; restaure una copia o use el programa más reciente.
problem-internal = El registro cometió un error
    .advice = Es un defecto; no se registró nada. El diario contiene los detalles bajo el identificador de la petición.

# Checkpoints and certificates
proof-none = Aún no se ha firmado ningún punto de control.
proof-checkpoint = Punto de control
proof-of = { $checkpoint }: { $size } asientos, raíz { $root }.
proof-signed = Firmado el { $time }.
proof-uncosigned = Aún no lo ha cofirmado nadie.
proof-cosigned = Lo ha cofirmado { $who }.
proof-reported = El testigo de { $party } comunicó, { $time }: { $finding }
proof-behind = El testigo de { $party } va con retraso: ha cofirmado hasta { $size } asientos.
certificate-title = Certificado de estado
certificate-asOf = Situación al
certificate-knownAt = Según lo registrado hasta el
certificate-chart = Diagrama que la estableció
certificate-link = Dirección permanente
certificate-grounds = En qué se apoya
certificate-keys = Claves públicas del registro:
certificate-verify = Cómo verificarlo
certificate-promise = Qué se promete y qué no
certificate-version = Versión
certificate-entry = Asiento
certificate-what = Qué se registró
certificate-when = Cuándo
certificate-proof = Prueba
certificate-receipt = recibo
certificate-no-checkpoint = No todos estos asientos están aún en un punto de control; el próximo los tendrá.
certificate-checkpoint = El primero que tiene todos estos asientos: { $size } asientos.

# The chart
place-pending = pendiente
place-unsigned = sin firmar
place-submitted = presentado
place-approved = aprobado
place-rejected = denegado
place-notified = notificado
place-signed = firmado
place-proposed = propuesto
place-mandated = con mandato
place-agreed = convenido
place-deferred = aplazado
place-reopened = reabierto
place-withdrawn = retirado
place-registered = registrado
place-terminated = terminado
place-occurred = ocurrido
place-awaited = esperado
place-given = dado
place-closed = cerrado
place-notOwed = no debido
place-owed = debido
place-waiting = en espera
place-met = cumplido
place-done = hecho
frame-live = mientras vive el procedimiento
frame-course = el curso del procedimiento
frame-pending = antes de la entrada en vigor
trigger-done = todas las partes completas
trigger-supersede = sustituido por un acuerdo posterior
trigger-parentEnds = el acuerdo termina
trigger-fellAway = el texto anterior decae
trigger-courseEnded = el procedimiento ha terminado
trigger-owe = pasa a ser debido
trigger-follows = se sigue por sí mismo
chart-intro = El diagrama de estados construido a partir de las cláusulas finales, tal como juzga los actos. Cada transición lleva a su artículo.
chart-drawn = El diagrama dibujado
chart-key = Línea gruesa y ✓: recorrida. Línea fina y →: posible ahora. Línea discontinua y ○: no posible. Marco grueso: el estado actual. Marco doble: un final.
chart-download = Descargar el dibujo (SVG)
chart-outline = El diagrama como esquema
mark-current = está aquí
mark-passed = ha estado aquí
mark-taken = recorrida
mark-open = posible ahora
mark-blocked = no posible
kind-of-state-final = (un final)
kind-of-state-parallel = (todas las partes a la vez)
outline-leads = lleva a: { $state }
outline-stays = no cambia de estado

# The articles
articles-title = Los artículos y lo que rigen
articles-intro = Cada artículo que dice algo del procedimiento, con nuestras propias palabras, junto a los pasos, obligaciones y reglas que se siguen de él. Decide el texto auténtico.
articles-left = Artículos deliberadamente no modelados
articles-left-rule = Nada en el procedimiento depende de ellos; aquí se dice por qué.
articles-none-here = Nada en este procedimiento lo cita.
step-step = (paso)
step-lane = (paso de una parte)
step-anyTime = (en cualquier momento)
step-duty = (obligación)
step-event = (acontecimiento externo)
step-general = (general)
step-rule = (regla)
rule-supersedes = Al entrar en vigor sustituye a { $other }
rule-parentInForce = Solo un acuerdo en vigor puede enmendarse
rule-date-inForce = En vigor desde la última de estas fechas: { $acts }
rule-date-done = Cumplido en la última de estas fechas: { $acts }
rule-provisional = Aplicado provisionalmente desde la última de estas fechas: { $acts }
step-procedure = (procedimiento propio)
