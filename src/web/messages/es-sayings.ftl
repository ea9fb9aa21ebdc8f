# Casos adversos
adverse-organRefuses = Se deniega la aprobación: { $organ } ({ $party }); el procedimiento queda ahí hasta que se retome el proyecto o las partes reabran las negociaciones.
adverse-organDefers = La decisión se aplaza hasta el período de sesiones siguiente: { $organ } ({ $party }); nada caduca y nada avanza sin ella.
adverse-textChanged = Tras una aprobación, el texto vuelve modificado: se reabren las negociaciones y la aprobación del texto anterior queda sin efecto.
adverse-noticesCross = Las dos notificaciones están en camino al mismo tiempo y ninguna parte sabe cuál se recibió primero; cada una cuenta por sí misma, de modo que el orden no cambia nada.
adverse-noticeLost = La notificación no llega: { $organ } ({ $party }); la otra parte no conoce la fecha de esa aprobación.
adverse-datesWrong = Resulta que la aprobación ({ $by }) de fecha { $was } se dio el { $on }; la corrección se remonta al principio, y lo que se respondió antes puede seguir consultándose.
adverse-supersededWhilePending = Un acuerdo supuesto { $successor }, concertado según las mismas cláusulas, sustituye a { $agreement } mientras el procedimiento está pendiente: este caduca ese día.
adverse-signatureBeforeNotice = La firma precede a la notificación: { $organ } ({ $party }); se rechaza y, si realmente ocurrió, se registra expresamente y no cuenta.
repair-approvesAfterAll = Se retoma el proyecto y se aprueba: { $organ } ({ $party })
repair-otherText = Las partes reabren las negociaciones y convienen en otro texto; ambos órganos lo aprueban
repair-nextSession = Aprobación en el período de sesiones siguiente, el { $on }: { $organ } ({ $party })
repair-newText = Las partes convienen en el nuevo texto y ambos órganos lo aprueban
repair-nothing = No hay nada que reparar; el procedimiento continúa
repair-noticeRepeated = La notificación se repite y cuenta desde el día en que se recibe
repair-correctionEnough = Basta con la corrección: todos los actos siguen encajando
repair-othersCorrected = Los actos que ya no encajan resultan ser también posteriores y se corrigen con ella
repair-receivedBefore = Resulta que la notificación se recibió antes de la firma: la observación desaparece por sí sola
repair-signedAnew = Se da la notificación y el acuerdo se firma de nuevo; la firma prematura queda como observación
repair-completedBefore = Se completa antes de la entrada en vigor del acuerdo siguiente; rige entonces hasta que termina con su acuerdo
repair-proposedAnew = El mismo cambio se propone de nuevo, como enmienda del acuerdo siguiente
not-ended = el procedimiento ha terminado
not-agreementNotInForce = el acuerdo al que pertenece no está en vigor ese día
not-noReject = ningún órgano puede denegar la aprobación en este procedimiento
not-noDefer = ningún órgano puede aplazar su decisión en este procedimiento
not-noApprove = ningún órgano puede aprobar en este procedimiento
not-decided = la etapa de aprobación ha concluido, o todos los órganos interesados ya han decidido
not-noReopening = las negociaciones no pueden reabrirse en este procedimiento
not-reopeningOver = las negociaciones ya no pueden reabrirse
not-noApprovalHere = ningún órgano aprueba en este procedimiento
not-noWayHome = el procedimiento ya no puede llegar a su fin
not-noApprovalOfParty = no consta ni se espera ninguna aprobación de esa parte
not-noNotices = este procedimiento no incluye notificaciones por escrito
not-noticeGiven = ya se ha dado una notificación
not-noticesOver = ya no pueden darse ambas notificaciones
not-noNoticeLeft = este procedimiento no incluye notificación por escrito, o todas se han dado
not-noticeOver = la notificación ya no puede darse
not-noSignature = no se espera ninguna firma en este procedimiento
not-noNoticeMissing = no falta ninguna notificación que una firma deba esperar
not-agreementItself = se trata del acuerdo mismo; consúltese respecto de una enmienda
not-inForceAlready = ya está en vigor y, por tanto, no pendiente
not-noForceLeft = ya no puede entrar en vigor
not-notAnew = el acuerdo no puede concertarse de nuevo según sus cláusulas

# Vías, planes y previsiones
route-agreementEnds = Su acuerdo { $agreement } termina ({ $how })
route-superseded = { $by } entra en vigor
route-supersededByNone = Entra en vigor un acuerdo posterior que lo sustituye (ninguno del registro dice que lo haga)
plan-session = período de sesiones { $number }
plan-special = un período extraordinario de sesiones, del { $from } al { $to }
plan-special-unknown = no se sabe cómo puede convocarse un período extraordinario de sesiones: { $organ }
plan-special-late = es demasiado tarde para cualquier período extraordinario de sesiones
unknown-meetings = Las sesiones no están anunciadas para todos los días del { $from } al { $to }: { $organ }. Un calendario de las sesiones anunciadas las daría a conocer.
unknown-pattern = En su lugar puede contarse con su ritmo habitual.
assumed-start = Nada ocurre antes del { $on }.
assumed-waiting =
    { $cases ->
        [one] { $acts }: { $range } días después de { $after }; según { $cases } caso conocido.
       *[other] { $acts }: { $range } días después de { $after }; según { $cases } casos conocidos.
    }
assumed-after-opening = el día en que es posible
assumed-after-firstApproval = la primera aprobación
assumed-after-lastApproval = la última aprobación
assumed-atOnce = { $acts }: el mismo día en que es posible; no se sabe cuánto tarda.
assumed-firstMeeting = { $acts }: en la primera sesión en que es posible; no se sabe cuánto tarda.
assumed-meetings = Sesiones ({ $organ }): anunciadas: { $announced }; según su ritmo habitual, no anunciadas: { $expected }.
assumed-noDeferral = Nada se aplaza hasta el período de sesiones siguiente: { $organ }; no se sabe con qué frecuencia ocurre.
assumed-deferral = Aplazamiento hasta el período de sesiones siguiente: { $organ }, { $count } de { $of }.
assumed-source = (casos: { $n })

# Ensayo
rehearsed-state = La etapa sería: { $state }.
rehearsed-date = { $effect }: { $after }, en lugar de: { $before }.
rehearsed-fits = Encajaría: { $act }, { $on }.
rehearsed-misfits = No encajaría: { $act }, { $on }.
rehearsed-same = Nada sería diferente.

# El certificado
certificate-verify-keys = Compare la clave pública del registro con la que le fue entregada por otra vía (en papel, o por la otra parte). Verifique con ella las firmas del punto de control, y con las suyas las de los testigos (el formato es { $format }).
certificate-verify-receipts = Obtenga el recibo de cada asiento citado: { $address }, o { $command }. Contiene el propio asiento y su prueba ({ $format }).
certificate-verify-leaf = Calcule SHA-256 sobre un byte cero seguido del asiento, siga la prueba hasta la raíz (RFC 9162, sección 2.1.3.2) y compárela con la raíz del punto de control.
certificate-verify-chart = Aplique el diagrama ({ $address }) a los actos hasta el día consultado, o deje que { $command } lo haga: la situación debe ser la certificada. Puede basarse también en asientos de la familia del acuerdo: aquel del que depende o los que sustituye.
certificate-verify-consistency = Compare el punto de control con uno posterior: { $address } prueba que nada se alteró entretanto.
certificate-promise-tampering = Lo que se promete es la prueba de una alteración, no su prevención. Quien tiene la máquina puede cambiar los archivos; pero quien tenga un punto de control anterior puede probar que se hizo.
certificate-promise-outsiders = Frente a terceros y usuarios aislados: todo cambio, supresión, inserción o traslado de un acto registrado se advierte al calcular de nuevo los resúmenes y el árbol.
certificate-promise-operator = Frente a quien administra el registro: solo en la medida en que otro tenga un punto de control, la cofirma de un testigo o este certificado. Lo que nadie de fuera ha visto aún podría rehacerse.
certificate-promise-all = Frente al administrador y todos los testigos actuando juntos: nada se promete, ni que lo registrado sea cierto: solo que se registró cuando el registro dice y que no ha cambiado desde entonces.

# Cartas en que se piden pruebas
letter-to = Para: { $who }
letter-subject = Prueba: { $act } – { $title }
letter-recorded = En el registro del acuerdo “{ $title }” consta este acto: { $act }, { $on } ({ $cites }).
letter-have-secondary = Solo contiene lo que otra fuente dice de él.
letter-have-inferred = Solo contiene lo que otros documentos dan a entender de él.
letter-have-none = No contiene ninguna prueba de él.
letter-document = El documento citado es { $document }.
letter-ask = Agradeceríamos una copia de lo que lo prueba ({ $what }), o la indicación de que no existe.
letter-then = El registro se completará entonces; si una fecha resulta ser otra, se corregirá y se mostrará la corrección.

# Tipos de hechos
kind-registered = acuerdo inscrito
kind-started = procedimiento iniciado
kind-act = acto registrado
kind-outOfProcedure = acto registrado fuera del procedimiento
kind-correction = acto corregido
kind-annulment = acto anulado
kind-plan = plan
kind-rule = regla de las dos personas
kind-confirmation = confirmación por una segunda persona
kind-refusal = rechazo
kind-signIn = se presentó una ficha de acceso por primera vez ese día
kind-notPermitted = rechazado por falta de derecho
kind-export = se entregó un documento
kind-noteErased = se borró el texto de una nota privada
kind-principalAdded = se añadió un titular
kind-principalDisabled = se inhabilitó a un titular
kind-tokenIssued = se expidió una ficha de acceso
kind-tokenRotated = se sustituyó una ficha de acceso
kind-tokenRevoked = se revocó una ficha de acceso
kind-webhookChanged = se modificó un webhook
trail-refused = Rechazado: { $act }
role-reader = lector
role-recorder = anotador
role-registrar = registrador
role-auditor = auditor
role-administrator = administrador

# Cláusulas no disponibles
cite-final = cláusulas finales, número de artículo no disponible
cite-assumed = supuesto
cite-clauses-missing = no se dispone de las cláusulas del propio acuerdo
cite-supposed = supuesto
cite-document = { $document }, párr. { $paragraph }
cite-practice-document = práctica ({ $document })
cite-practice-since = práctica desde { $year }
said-on = { $act }, { $on }
said-of = { $kind }: { $said }
