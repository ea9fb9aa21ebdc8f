# Private notes on acts: where they are named, shown and erased.
note-kept = note privée, conservée par { $party }
note-title = Note privée
note-intro = Données personnelles qui n'ont pas leur place dans le registre lui-même. Le grand livre n'en garde qu'une empreinte : l'effacer ne rompt aucune preuve.
note-party = Conservée par
note-text = Texte
note-salt = Sel
note-digest = Empreinte dans le grand livre
note-erase = Effacer la note
note-reason = Pourquoi
    .hint = La raison reste pour toujours ; la note elle-même, texte et sel, disparaît aussitôt du registre. Les sauvegardes la gardent jusqu'à leur suppression.
note-erased = Effacée le { $at } par { $by } : { $reason }
field-privateNote = Note privée
    .hint = Gardée à côté du registre, montrée seulement aux comptes de cette partie et aux auditeurs, et effaçable. Les autres données personnelles vont ici, nulle part ailleurs.
note-done = La note vient d'être effacée.
note-incomplete = La note a été effacée. Une partie peut rester un temps dans le journal de la base de données : avec SQLite jusqu'à la prochaine fermeture du registre, avec PostgreSQL jusqu'à ce que le serveur le vide.
