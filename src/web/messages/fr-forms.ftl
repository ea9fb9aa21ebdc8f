# The order of the register
filter-sort = Ordre
sort-registered = Les derniers enregistrés d’abord
sort-changed = Les dernières inscriptions d’abord
sort-inForce = Les entrées en vigueur les plus récentes d’abord

# Confirmation par une deuxième personne
task-confirm = Confirmer
task-rule = Règle des deux personnes
confirm-intro = Selon la règle des deux personnes, un acte ou une correction ne compte qu’une fois confirmé par une deuxième personne, qui ne peut être celle qui l’a inscrit.
confirm-none = Rien n’attend ici de deuxième personne.
confirm-own = Vous l’avez inscrit ; une autre personne doit le confirmer
confirm-recorded = inscrit par { $principal }
confirm-title = Confirmer : { $what }
conflict-gone = Votre saisie n’a pas été enregistrée et ne peut plus l’être telle quelle.
waiting-title = En attente d’une deuxième personne
waiting-none = Rien dans le registre n’attend de deuxième personne.
rule-is =
    .on = La règle des deux personnes s’applique.
    .off = La règle des deux personnes ne s’applique pas.
rule-intro = Tant qu’elle s’applique, tout acte et toute correction concernant cet accord et ce qui s’y rattache ne comptent qu’une fois confirmés par une deuxième personne.
rule-set =
    .on = Appliquer la règle des deux personnes
    .off = Lever la règle des deux personnes
rule-then =
    .on = Ce qui sera inscrit désormais ne comptera qu’une fois confirmé par une deuxième personne. Ce qui est déjà inscrit continue de compter.
    .off = Ce qui sera inscrit désormais comptera aussitôt. Ce qui attend continue d’attendre.
rule-reason = Le motif reste au registre avec la règle.
rule-waiting = { $count ->
    [one] { $count } inscription est en attente.
    [many] { $count } inscriptions sont en attente.
   *[other] { $count } inscriptions sont en attente.
}

# Preuves confidentielles
field-confidential = Garder la preuve confidentielle
    .hint = Seul le degré de la preuve est alors public. Le reste n’est montré qu’aux mandataires de la partie choisie et aux auditeurs.
confidential-open = Non, elle est publique
confidential-of = Confidentielle, { $party }
confidential-title = Preuve confidentielle
confidential-intro = Le registre n’en contient qu’une empreinte : le SHA-256 du JSON canonique de la preuve et du sel. Votre consultation est consignée.
confidential-party = Gardée confidentielle par
confidential-salt = Sel
confidential-digest = Empreinte au registre

# Enregistrement d’un accord
register-new = Enregistrer un accord
    .intro = Un accord est enregistré avec ses clauses finales sous forme de données (JSON). Vous voyez d’abord le schéma qu’elles forment ; rien n’est enregistré avant confirmation.
register-clauses = Clauses finales (JSON)
    .hint = Comme les écrivent le README et les accords fournis avec le programme.
register-file = Ou un fichier qui les contient
    .hint = Si un fichier est choisi, il remplace le texte.
register-preview = Vérifier avant d’enregistrer
register-drawn = Le schéma que forment ces clauses
register-parties = Parties
register-confirm = Enregistrer
fault-document = Indiquez en quoi consiste la preuve, ou laissez-la publique
fault-clauses = Saisissez les clauses finales ou choisissez un fichier
fault-json = Ce n’est pas du JSON
fault-large = Le fichier dépasse 1 Mo
register-registered = { $id } figure déjà au registre

# La situation dans le temps
slider-label = Déplacer la date
slider-known = Déplacer la date de connaissance

# Vérification sur le serveur
audit-verifying = Vérifier le registre ici
    .what = Le serveur examine chaque inscription, l’arbre, les points de contrôle signés et tout ce qui est tenu à côté, comme `pacta verify`. La lecture continue pendant ce temps. Qui ne se fie pas au serveur vérifie un dossier ailleurs.
verify-start = Vérifier maintenant
verify-running = Vérification en cours, lancée par { $principal }, { $at }
verify-at = En ce moment : { $what }
verify-refresh = Rechargez cette page pour voir l’avancement.
verify-none = Rien n’a été vérifié ici depuis le démarrage du serveur.
verify-done = Vérifié par { $principal }, { $at }
verify-sound = Rien d’anormal : { $entries } inscriptions et { $positions } situations ont été examinées.
verify-faults = { $count ->
    [one] { $count } anomalie dans { $entries } inscriptions :
    [many] { $count } anomalies dans { $entries } inscriptions :
   *[other] { $count } anomalies dans { $entries } inscriptions :
}
verify-more = Seules les { $count } premières sont montrées ; `pacta verify` les donne toutes.
verify-checkpoints =
    { $count ->
    [one] Le point de contrôle signé y a été confronté ; il porte sur { $size } inscriptions.
   *[other] { $count } points de contrôle y ont été confrontés, le dernier de { $size } inscriptions.
}
verify-no-checkpoint = Aucun point de contrôle n’y a été confronté : tout le registre aurait pu être refait.
verify-broke = La vérification s’est interrompue : { $why }
verify-who = La vérification peut être lancée par quiconque a le droit d’audit.
fault-long = Saisissez au plus { $most } caractères
fault-control = Retirez les caractères qui ne peuvent être imprimés
fault-after = Ce n’est pas une page de la liste ; revenez à la première
fault-meetings = Les réunions d’un organe ne sont pas annoncées aussi loin : choisissez « Compter sur le rythme habituel lorsqu’aucune réunion n’est annoncée »
fault-in-force = Il est déjà en vigueur : rien n’est attendu avant cela
error-asked = Demandé : { $address }
error-needs = Il faut le droit { $right }, que possèdent ces rôles : { $roles }
