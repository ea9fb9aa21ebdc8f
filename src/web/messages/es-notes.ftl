# Private notes on acts: where they are named, shown and erased.
note-kept = nota privada, guardada por { $party }
note-title = Nota privada
note-intro = Datos personales que no corresponden al registro mismo. El libro solo guarda una huella de ellos: borrarlos no rompe ninguna prueba.
note-party = Guardada por
note-text = Texto
note-salt = Sal
note-digest = Huella en el libro
note-erase = Borrar la nota
note-reason = Por qué
    .hint = La razón queda para siempre; la nota misma, texto y sal, desaparece enseguida del registro. Las copias de seguridad la conservan hasta que se eliminen.
note-erased = Borrada el { $at } por { $by }: { $reason }
field-privateNote = Nota privada
    .hint = Se guarda al lado del registro, se muestra solo a las cuentas de esta parte y a los auditores, y puede borrarse. Los demás datos personales van aquí y en ningún otro sitio.
note-done = La nota acaba de borrarse.
note-incomplete = La nota se borró. Una parte puede quedar un tiempo en el diario de la base de datos: en SQLite hasta que el registro se cierre, en PostgreSQL hasta que el servidor lo vacíe.
