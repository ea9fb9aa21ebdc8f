# That recording stands still
standstill = La anotación está detenida, la lectura continúa.
standstill-since = Desde { $time }.
standstill-severed = Lo que aquí se había confirmado ya no está en el libro.
standstill-contradicted = El libro contradice un punto de control firmado.
standstill-damaged = La verificación halló que algo no es como se anotó.
standstill-full = No queda espacio en el disco.
standstill-readonly = No se puede escribir en la base de datos.
standstill-unusable = El disco no consigue leer o escribir.
