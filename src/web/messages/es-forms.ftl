# The order of the register
filter-sort = Orden
sort-registered = Primero los últimos registrados
sort-changed = Primero los de anotación más reciente
sort-inForce = Primero los de entrada en vigor más reciente

# Confirmación por una segunda persona
task-confirm = Confirmar
task-rule = Regla de las dos personas
confirm-intro = Según la regla de las dos personas, un acto o una corrección solo cuenta una vez confirmado por una segunda persona, que no puede ser quien lo anotó.
confirm-none = Nada espera aquí a una segunda persona.
confirm-own = Usted lo anotó; otra persona tiene que confirmarlo
confirm-recorded = anotado por { $principal }
confirm-title = Confirmar: { $what }
conflict-gone = Lo suyo no se registró y ya no puede registrarse tal como está.
waiting-title = En espera de una segunda persona
waiting-none = Nada en el registro espera a una segunda persona.
rule-is =
    .on = Se aplica la regla de las dos personas.
    .off = No se aplica la regla de las dos personas.
rule-intro = Mientras se aplica, todo acto y toda corrección relativos a este acuerdo y a lo que depende de él solo cuentan una vez confirmados por una segunda persona.
rule-set =
    .on = Aplicar la regla de las dos personas
    .off = Levantar la regla de las dos personas
rule-then =
    .on = Lo que se anote en adelante solo contará una vez confirmado por una segunda persona. Lo ya anotado sigue contando.
    .off = Lo que se anote en adelante contará de inmediato. Lo que espera sigue esperando.
rule-reason = El motivo queda en el registro junto con la regla.
rule-waiting = { $count ->
    [one] { $count } asiento está en espera.
    [many] { $count } asientos están en espera.
   *[other] { $count } asientos están en espera.
}

# Pruebas confidenciales
field-confidential = Mantener confidencial la prueba
    .hint = Solo el grado de la prueba es entonces público. El resto se muestra a quienes actúan por la parte elegida y a los auditores.
confidential-open = No, es pública
confidential-of = Confidencial, { $party }
confidential-title = Prueba confidencial
confidential-intro = El registro solo contiene una huella: el SHA-256 del JSON canónico de la prueba y la sal. Queda constancia de esta consulta.
confidential-party = Mantenida confidencial por
confidential-salt = Sal
confidential-digest = Huella en el registro

# Registro de un acuerdo
register-new = Registrar un acuerdo
    .intro = Un acuerdo se registra con sus cláusulas finales en forma de datos (JSON). Primero se ve el diagrama que forman; nada se registra antes de confirmar.
register-clauses = Cláusulas finales (JSON)
    .hint = Como las escriben el README y los acuerdos que vienen con el programa.
register-file = O un archivo que las contenga
    .hint = Si se elige un archivo, sustituye al texto.
register-preview = Comprobar antes de registrar
register-drawn = El diagrama que forman estas cláusulas
register-parties = Partes
register-confirm = Registrar
fault-document = Indique en qué consiste la prueba, o déjela pública
fault-clauses = Escriba las cláusulas finales o elija un archivo
fault-json = Esto no es JSON
fault-large = El archivo supera 1 MB
register-registered = { $id } ya figura en el registro

# La situación en el tiempo
slider-label = Mover la fecha
slider-known = Mover la fecha de conocimiento

# Verificación en el servidor
audit-verifying = Verificar el registro aquí
    .what = El servidor examina cada asiento, el árbol, los puntos de control firmados y todo lo que se guarda junto a ellos, como `pacta verify`. La lectura sigue entretanto. Quien no se fíe del servidor verifica un expediente en otro lugar.
verify-start = Verificar ahora
verify-running = Verificación en curso, iniciada por { $principal }, { $at }
verify-at = Ahora: { $what }
verify-refresh = Vuelva a cargar esta página para ver el avance.
verify-none = Aquí no se ha verificado nada desde que arrancó el servidor.
verify-done = Verificado por { $principal }, { $at }
verify-sound = No hay nada anómalo: se examinaron { $entries } asientos y { $positions } situaciones.
verify-faults = { $count ->
    [one] { $count } anomalía en { $entries } asientos:
    [many] { $count } anomalías en { $entries } asientos:
   *[other] { $count } anomalías en { $entries } asientos:
}
verify-more = Solo se muestran las { $count } primeras; `pacta verify` las da todas.
verify-checkpoints =
    { $count ->
    [one] Se cotejó el punto de control firmado, que es de { $size } asientos.
   *[other] Se cotejaron { $count } puntos de control, el último de { $size } asientos.
}
verify-no-checkpoint = No se cotejó ningún punto de control: todo el registro podría haberse rehecho.
verify-broke = La verificación se interrumpió: { $why }
verify-who = Puede iniciar la verificación quien tenga derecho de auditoría.
fault-long = Escriba como máximo { $most } caracteres
fault-control = Quite los caracteres que no se pueden imprimir
fault-after = No es una página de la lista; vuelva a la primera
fault-meetings = Las reuniones de un órgano no están anunciadas hasta entonces: elija «Contar con el ritmo habitual donde no haya reuniones anunciadas»
fault-in-force = Ya está en vigor: nada ha de ocurrir antes
error-asked = Se ha pedido: { $address }
error-needs = Se necesita el derecho { $right }, que tienen estos roles: { $roles }
