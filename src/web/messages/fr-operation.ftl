# That recording stands still
standstill = L’enregistrement est arrêté, la lecture continue.
standstill-since = Depuis { $time }.
standstill-severed = Ce qui avait été confirmé ici n’est plus dans le grand livre.
standstill-contradicted = Le grand livre contredit un point de contrôle signé.
standstill-damaged = La vérification a trouvé que quelque chose n’est pas tel qu’il fut enregistré.
standstill-full = Il n’y a plus de place sur le disque.
standstill-readonly = La base de données ne peut être écrite.
standstill-unusable = Le disque ne parvient pas à lire ou à écrire.
