# Le cadre de chaque page
skip = Aller au contenu
nav-label = Navigation principale
nav-languages = Langues
nav-trail = Vous êtes ici
nav-register = Registre
nav-glossary = Glossaire
nav-made = Comment les pages sont faites
nav-api = API
foot = Calculé à partir des actes consignés, selon le diagramme des clauses finales. Rien ici ne remplace les textes eux-mêmes.

# Dates
date-between = du { $from } au { $to }
date-since = le { $date }
date-a-day-between = un jour compris entre le { $from } et le { $to }

# Citations
cite-separator = { " ; " }
cite-article = art. { $article }
cite-paragraph = art. { $article }, par. { $paragraph }
cite-item = art. { $article }, par. { $paragraph } { $item })
cite-note = note, par. { $paragraph }
cite-resolution = projet de résolution, par. { $paragraph }
cite-preamble = préambule
cite-preamble-council = préambule (résolution { $resolution } du Conseil)
cite-charter = Charte des Nations Unies, art. { $article }
cite-vienna = Convention de Vienne de 1986, art. { $article } { $item })
cite-follows = suit l’accord
cite-implied = découle des mots « soumis à l’approbation »
cite-practice = pratique

# Parties et actes
both-parties = les deux
either-party = l’une ou l’autre partie
act-by = { $noun } ({ $party })
act-propose = proposition
    .words = proposition : { $organ } ({ $party })
    .date = la date de la proposition écrite
    .evidence = la lettre ou la note contenant la proposition
act-mandate = mandat
    .words = mandat donné : { $organ } ({ $party })
    .date = le jour où l’organe a adopté la demande, non la date figurant en tête du document
    .evidence = la résolution ou décision, avec sa cote
act-agreeText = texte convenu
    .words = les parties conviennent d’un texte
    .date = le jour où les négociations de travail ont abouti à un projet ; un intervalle si seules ses bornes sont connues
    .evidence = le projet convenu, ou un document attestant la fin des négociations
act-submit = soumission
    .words = projet soumis à l’organe : { $organ } ({ $party })
    .date = la date de la note ou lettre soumettant le projet à l’organe
    .evidence = le document de soumission, avec sa cote (par exemple une note du Secrétaire général)
act-approve = approbation
    .words = approbation : { $organ } ({ $party })
    .date = le jour de l’adoption par l’organe lui-même, non par une commission, et non la date figurant en tête du document
    .evidence = la résolution ou décision, et le compte rendu de la séance où elle a été adoptée
act-reject = refus d’approbation
    .words = refus d’approuver : { $organ } ({ $party })
    .date = le jour de la décision
    .evidence = la décision, ou le relevé du vote
act-defer = report
    .words = décision reportée : { $organ } ({ $party })
    .date = le jour de la décision de report
    .evidence = la décision, ou le compte rendu de la séance
act-notify = notification écrite
    .words = notification écrite : { $organ } ({ $party })
    .date = le jour où l’autre partie a reçu la notification ; un intervalle si elle n’est que bornée
    .evidence = la lettre ou note verbale indiquant la date
act-sign = signature
    .words = signature : { $organ } ({ $party })
    .date = le jour de cette signature ; deux signatures peuvent porter deux dates
    .evidence = l’original signé, une copie certifiée conforme ou un compte rendu officiel de la signature
act-reopen = réouverture
    .words = les parties rouvrent les négociations
    .date = le jour où les deux parties sont convenues de négocier à nouveau
    .evidence = l’échange de lettres, ou une décision demandant des modifications du texte
act-withdraw = retrait
    .words = retrait : { $organ } ({ $party })
    .date = le jour où l’autre partie en a été informée
    .evidence = la lettre abandonnant la procédure
act-register = enregistrement
    .words = enregistrement, ou classement et inscription au répertoire : { $organ } ({ $party })
    .date = le jour de l’enregistrement ou du classement et de l’inscription au répertoire ; il ne produit aucun effet
    .evidence = le certificat d’enregistrement ou la mention au Recueil des Traités
act-terminate = extinction
    .words = les parties y mettent fin par consentement mutuel
    .date = le jour à compter duquel les deux parties sont convenues d’y mettre fin
    .evidence = l’instrument constatant le consentement des deux parties
act-event = événement extérieur
    .words = événement extérieur : { $name }
    .date = le jour de l’événement lui-même
    .evidence = la déclaration du dépositaire ou de l’organisation elle-même

# L’état en une phrase
sentence-stop = .
sentence-space = { " " }
sentence-superseded = Remplacé par { $by } depuis { $on } ({ $cites })
sentence-ended = A pris fin avec l’accord { $by } { $on } ({ $cites })
sentence-abandoned = Abandonné avant l’entrée en vigueur par { $by } { $on } ({ $cites })
sentence-terminated = Éteint par consentement des parties { $on } ({ $cites })
sentence-lapsed = Caduc, l’accord ayant pris fin auparavant, { $on } ({ $cites })
sentence-done = Accompli { $on } ({ $cites })
sentence-wasInForce = { " " }; avait été en vigueur depuis { $since }
sentence-knownToBoth = , connu des deux parties depuis { $since }
sentence-inForce = En vigueur depuis { $since } ({ $cites })
sentence-provisional = Appliqué à titre provisoire depuis { $since } ({ $cites }), pas encore en vigueur ;{ " " }
sentence-noticeOwed = , pas encore connu des deux parties : notification écrite due par { $by }
sentence-awaiting =
    { $begins ->
        [1] En attente :
       *[0] en attente :
    } { $what }
sentence-awaitingAgreement = entrée en vigueur de son accord
sentence-awaitingNothing = rien qui puisse encore être fait
sentence-await =
    { $noun } ({ $organ }, { $cites }{ $maybe ->
        [1] , peut-être déjà intervenu(e)
       *[0] { "" }
    })
sentence-await-joint =
    { $noun } des parties ({ $cites }{ $maybe ->
        [1] , peut-être déjà intervenu(e)
       *[0] { "" }
    })
sentence-await-text =
    texte convenu ({ $cites }{ $maybe ->
        [1] , peut-être déjà intervenu
       *[0] { "" }
    })
sentence-await-event = événement extérieur : { $organ } ({ $cites })
sentence-office = { $organ }, { $party }
sentence-planned = { " " }; prévu : { $act }, { $on }
sentence-assumption = Hypothèse : { $text }
sentence-findings =
    { $count ->
        [1] Un acte consigné n’est pas conforme à la procédure.
       *[other] { $count } actes consignés ne sont pas conformes à la procédure.
    }

# États
state-initiation = ouverture
state-proposal = proposition
state-negotiation = négociation
state-approval = approbation
state-signature = signature
state-submission = soumission
state-transmission = transmission
state-inForce = en vigueur
state-done = accompli
state-superseded = remplacé
state-terminated = éteint
state-ended = terminé
state-lapsed = caduc
state-abandoned = abandonné
kind-agreement = Accord
kind-amendment = Amendement
kind-implementation = Mise en œuvre

# Preuve
grade-authentic = authentique
grade-certified = certifié conforme
grade-official = officiel
grade-secondary = source secondaire
grade-inferred = déduit
grade-none = aucune

# Les deux horloges
clock-label = Position à une date
clock-asOf = Position au
clock-knownAt = d’après ce qui était consigné le
clock-show = Afficher
clock-now = Position d’aujourd’hui, d’après tout ce qui est consigné.
clock-past = Ce n’est pas la position d’aujourd’hui.
clock-today = Revenir à aujourd’hui

# La page d’état
status-past = Position au { $asOf }, d’après ce qui avait été consigné le { $knownAt }. Ce n’est pas la position d’aujourd’hui.
chip-state = Étape : { $state }
chip-distance-inForce = { $done } actes sur { $of } vers l’entrée en vigueur
chip-distance-done = { $done } actes sur { $of } vers l’accomplissement
chip-grade = Preuve la plus faible : { $grade }
chip-known = Connu des deux parties à compter de : { $on }
chip-unknown = Pas encore connu des deux parties
chip-ledger = Version { $version } du dossier
chart-link = Diagramme
articles-link = Articles
relation-supersedes = Il remplace { $others }.
relation-would-supersede = À son entrée en vigueur, il remplacera { $others }.
relation-supersededBy = Il est remplacé par { $other }.
relation-part = Il relève de { $agreement }.
relation-prospect = { $other }, en cours ({ $done } actes sur { $of }), le remplacerait.
lanes-heading = Où en est chaque partie
lanes-key = Cercle : { $first }. Carré : { $second }. Losange : les deux. Plein : intervenu ; double contour : possible maintenant ; pointillé : pas encore.
lanes-text = Texte n° { $n } : les actes sur les textes antérieurs ne comptent plus.
lanes-planned = prévu : { $on }
goal-reached = atteint
goal-notReached = pas encore
goal-implementation = mis en œuvre
distance-heading-inForce = Avant l’entrée en vigueur
distance-heading-done = Avant l’accomplissement
distance-of = { $done } sur { $of }
distance-done = fait
distance-turn = possible maintenant
distance-waits = attend ce qui précède
distance-reached = Il ne manque rien.
distance-lost = Cela ne peut plus être atteint.
rests-heading = Repose sur
rests-none = N’étant pas en vigueur, il ne repose encore sur rien.
parts-heading = Amendements et mise en œuvre
parts-none = Rien ne l’amende ni ne le met en œuvre pour l’instant.
sections-heading = Les actes de la procédure
section-happened = Intervenus
    .word = fait
    .rule = Actes consignés, conformes à l’ordre de la procédure, qui comptent à cette date.
    .none = Rien n’est encore intervenu.
section-mayHaveHappened = Peut-être intervenus
    .word = peut-être intervenu
    .rule = Actes consignés dont la date laisse incertain s’ils sont antérieurs à la fin de ce jour.
    .none = Aucune date ne laisse cela incertain.
section-planned = Prévus
    .rule = Actes attendus. Une prévision n’est pas un acte : elle ne change rien à ce qui peut être fait.
    .none = Rien n’est prévu.
section-owed = Dus
    .word = dû
    .rule = Actes qu’une partie doit accomplir parce qu’autre chose est intervenu.
    .none = Rien n’est dû.
section-open = Possibles maintenant
    .word = possible
    .rule = Actes que la procédure admet à cette date.
    .none = Rien n’est possible maintenant.
section-notYet = Pas encore
    .word = pas encore
    .rule = Actes que d’autres doivent précéder ; ceux-ci sont donnés dans un ordre où ils peuvent être accomplis.
    .none = Rien n’attend un autre acte.
section-closed = Plus possibles
    .word = clos
    .rule = Actes que la procédure n’admet plus, avec ce qui les a exclus.
    .none = Rien n’est exclu.
act-on = Consigné : { $on }
act-owed = Dû à { $to } (depuis : { $since })
act-owed-days =
    { $days ->
        [one] Dû à { $to } (depuis : { $since }) : { $days } jour
       *[other] Dû à { $to } (depuis : { $since }) : { $days } jours
    }
act-planned = Prévu : { $on } ({ $status })
act-slipped =
    { $days ->
        [one] { $days } jour de retard
       *[other] { $days } jours de retard
    }
act-enter = Date à saisir : { $what }
act-proof = Preuve : { $what }
act-otherWays = Ou, autrement :
plan-expected = attendu
plan-confirmed = confirmé
plan-dropped = abandonné
plan-fulfilled = réalisé
plan-overdue = en retard

# Motifs
reason-missing = D’abord { $act } ({ $cites })
reason-missing-late = D’abord { $act } ({ $cites }) ; consigné, { $on }, ce qui n’est pas antérieur
reason-closed =
    Plus possible ({ $on }) : { $act } ({ $cites }){ $again ->
        [1] { " " }; la réouverture des négociations le rendrait possible
       *[0] { "" }
    }
reason-superseded = Remplacé par { $by }, { $on }
reason-agreementEnded = A pris fin avec son accord, { $on }
reason-agreementNotInForce = L’accord n’est pas en vigueur ; seul un accord en vigueur peut être amendé ou mis en œuvre
reason-agreementWasNotInForce = L’accord n’était pas en vigueur à cette date (en vigueur à compter de : { $from }) ; seul un accord en vigueur peut être amendé ou mis en œuvre ({ $cites })
reason-alreadyOnRecord = Déjà consigné, { $on }
reason-noOrder = Aucun ordre des autres actes ne le permet
reason-noSuchAct = La procédure ne connaît pas cet acte : { $act }
reason-displaced = Consigné, et qui ne serait plus conforme : { $act }, { $on }

# Lacunes
evidence-heading = Ce qui manque au dossier
evidence-gaps = Preuves faibles
    .rule = Actes reposant sur une source secondaire, une déduction ou rien, les plus faibles d’abord.
    .none = Chaque acte repose sur une preuve officielle ou meilleure.
evidence-findings = Actes non conformes
    .rule = Ils ne comptent pas tant que des écritures ultérieures ne les rendent pas conformes.
    .none = Chaque acte consigné est conforme à la procédure.
evidence-departures = Écarts
    .rule = En quoi le dossier s’écarte de la procédure et des prévisions.
    .none = Le dossier suit la procédure et les prévisions.
gap-closes = Serait comblé par : { $what }
departure-noSuchAct = La procédure ne connaît pas cet acte : { $act }, consigné { $on } ({ $cites }).
departure-notInForceThen = Alors que l’accord n’était pas en vigueur : { $act }, { $on } ({ $cites }).
departure-notProvidedFor = Non prévu, ou plus prévu : { $act }, { $on } ({ $cites }).
departure-firstMissing = Consigné, { $on } : { $act }. Ce qui devait précéder n’est pas consigné : { $first } ({ $cites }).
departure-firstLater = Consigné, { $on } : { $act }. Ce qui devait précéder est venu plus tard, { $firstOn } : { $first } ({ $cites }).
departure-overdue =
    { $days ->
        [one] Prévu ({ $planned }), toujours attendu { $days } jour plus tard : { $act } ({ $cites }).
       *[other] Prévu ({ $planned }), toujours attendu { $days } jours plus tard : { $act } ({ $cites }).
    }
departure-earlier =
    { $days ->
        [one] { $days } jour plus tôt que prévu ({ $planned }), { $on } : { $act } ({ $cites }).
       *[other] { $days } jours plus tôt que prévu ({ $planned }), { $on } : { $act } ({ $cites }).
    }
departure-later =
    { $days ->
        [one] { $days } jour plus tard que prévu ({ $planned }), { $on } : { $act } ({ $cites }).
       *[other] { $days } jours plus tard que prévu ({ $planned }), { $on } : { $act } ({ $cites }).
    }

# La chronologie
timeline-heading = Chronologie
timeline-caption = Les actes et leurs dates, ce qui en découle, et les prévisions, dans l’ordre des dates
timeline-none = Rien n’est encore consigné.
timeline-picture = La chronologie à l’échelle ; chaque repère mène à sa ligne du tableau
timeline-key = Cercle : { $first }. Carré : { $second }. Losange : les deux. Les numéros sont ceux du tableau. Une barre couvre les jours entre lesquels l’acte est intervenu ; pointillé : prévision ; cerclé : corrigé ; barré : ne compte pas. Les bandes montrent la durée pendant laquelle un état existe ; le trait vertical est le jour de cette page.
timeline-number = N°
timeline-happenedOn = Intervenu le
timeline-what = Quoi
timeline-document = Document
timeline-evidence = Preuve
timeline-effective = Effet à compter du
timeline-known = Connu de l’autre partie à compter du
timeline-recorded = Consigné
timeline-computed = calculé
timeline-plan = prévision
timeline-moved = (déplacé ; auparavant : { $was })
timeline-reason = Consigné hors procédure, au motif suivant : { $reason }
timeline-corrected = Corrigé { $at } : { $now } au lieu de { $was }. { $reason }
timeline-annulled = Annulé { $at } (indiquait { $was }). { $reason }
timeline-asOf = Le jour de cette page
band-provisional = à titre provisoire
band-inForce = en vigueur
band-known = connu des deux
status-fellAway = texte rouvert
status-finding = non conforme
status-mayHaveHappened = peut-être intervenu
status-later = postérieur à ce jour
status-annulled = annulé
status-unconfirmed = non confirmé
unconfirmed-note = Enregistré par une personne et sans effet tant qu’une autre ne l’a pas confirmé : { $acts }
two-person-note = Règle des deux personnes : ce qui est enregistré ici compte une fois confirmé par une seconde personne
consequence-provisionalApplication = Début de l’application à titre provisoire
consequence-entryIntoForce = Entrée en vigueur
consequence-knownToBoth = Connu des deux parties
consequence-supersedes = Remplace { $other }
consequence-superseded = Remplacé par { $other }
consequence-terminated = Extinction
consequence-ended = Prend fin avec son accord
consequence-lapsed = Devient caduc avec son accord
consequence-abandoned = Abandon

# Documents et pied de page
documents-heading = Documents
documents-none = Aucun acte consigné ne cite de document.
document-act = acte { $number }
document-confidential = confidentiel, conservé par { $party }
foot-made = Établi par le diagramme { $chart } d’après la version { $version } du dossier.
foot-how = Comment cette page a été faite
foot-known = Au { $asOf }, d’après ce qui avait été consigné le { $knownAt }.
foot-permanent = Cette page au { $day }, adresse permanente
foot-data = Données
foot-verify = Vérifier
foot-cite = Citer cette page
foot-citation = { $title } ({ $id }), position au { $day }, connue le { $instant }, diagramme { $chart }.

# Le registre
register-short = Registre
register-title = Accords entre deux organisations, et où en est chacun
register-intro = Chaque état est calculé à partir des actes consignés, selon le diagramme des clauses finales, et cite son article.
register-list = Au registre
register-found = Résultats
register-empty = Le registre est vide.
register-no-match = Rien dans le registre ne correspond. Essayez moins de filtres ou d’autres mots.
register-no-more = Il n’y a rien au-delà.
counts-label = Nombre d’instruments
counts-states = Instruments par état
count-agreement =
    { $n ->
        [one] { $n } accord
       *[other] { $n } accords
    }
count-amendment =
    { $n ->
        [one] { $n } amendement
       *[other] { $n } amendements
    }
count-implementation =
    { $n ->
        [one] { $n } mise en œuvre
       *[other] { $n } mises en œuvre
    }
filter-label = Chercher et filtrer
filter-text = Mots du titre ou identifiant
filter-state = État
filter-kind = Type
filter-party = Partie (sigle)
filter-inForceOn = En vigueur le
filter-any = indifférent
filter-apply = Chercher
filter-clear = Effacer tous les filtres
row-unconfirmed = non confirmés : { $count }
row-findings =
    { $count ->
        [one] { $count } acte non conforme
       *[other] { $count } actes non conformes
    }
pages-label = Pages
pages-first = Première page
pages-next = Page suivante
error-back = Retour au registre

# Comment les pages sont faites
made-title = Comment les pages sont faites
made-intro = Chaque page est une fonction des actes consignés et de deux horloges. Voici comment, afin que vous puissiez le vérifier.
made-acts = Les actes font foi
    .text = Le registre contient des actes : ce qui est juridiquement intervenu, quand, par qui, prouvé par quoi. Personne ne consigne qu’un accord est en vigueur ; cela se calcule.
made-order = L’ordre vient des dates
    .text = Les actes sont examinés dans l’ordre de leurs dates juridiques par un diagramme d’états construit à partir des clauses finales. L’ordre d’inscription ne décide de rien. Ce qui n’est pas conforme ne compte pas et apparaît comme constatation.
made-effects = Les effets sont calculés
    .text = Entrée en vigueur, remplacement, caducité et fin découlent des actes et changent aussitôt avec eux. Chacun cite l’article dont il découle et n’est pas mieux prouvé que le plus faible des actes sur lesquels il repose.
made-clocks = Deux horloges
    .text = La première demande quelle était la position un jour donné ; la seconde n’utilise que ce qui avait été consigné à un instant donné. Toutes deux figurent dans l’adresse : une adresse qui les porte donne toujours la même réponse.
made-evidence = La preuve est graduée
    .text = De la meilleure à la moins bonne : authentique, certifié conforme, officiel, source secondaire, déduit, aucune. Une date qui n’est que bornée est donnée comme intervalle.
made-corrections = Les corrections n’effacent rien
    .text = Une correction remplace ou annule une écriture et remonte au début ; interrogé sur ce qui était connu auparavant, le registre donne toujours l’ancienne réponse.
made-verify = Vérifier soi-même
    .text = `pacta verify` recalcule chaque écriture et chaque position. Chaque réponse porte la version du diagramme qui l’a établie. Les données de chaque page sont liées en pied de page, et le diagramme est dessiné tel qu’il juge.

# Le glossaire
glossary-title = Glossaire
glossary-intro = Les termes de ces pages tels qu’ils y sont employés, avec les articles de l’accord ONU-OIM de 2016 dont ils proviennent.
glossary-acts = Actes
glossary-act = Date à saisir : { $date }. Preuve : { $evidence }.
term-party = partie
    .text = L’une des deux organisations liées par un accord.
term-organ = organe
    .text = Le corps d’une partie qui approuve : l’Assemblée générale, le Conseil.
term-act = acte
    .text = Quelque chose qui est juridiquement intervenu : par une partie ou par les deux, à une date juridique, avec une preuve.
term-consequence = conséquence
    .text = Ce qui découle des actes selon les clauses finales. Elle est calculée et n’est jamais consignée.
term-entry-into-force = entrée en vigueur
    .text = La date à compter de laquelle un instrument lie les parties : pour l’accord, la dernière signature ; pour un amendement, la dernière approbation.
term-supersession = remplacement
    .text = Un accord antérieur cède la place à un accord postérieur dès l’entrée en vigueur de ce dernier.
term-amendment = amendement
    .text = Une modification d’un accord en vigueur, selon sa propre procédure.
term-notice = notification écrite
    .text = Une partie communique à l’autre par écrit la date de sa propre approbation.
term-known-to-both = connu des deux
    .text = Moment à compter duquel les deux parties peuvent savoir qu’un amendement est en vigueur : la dernière des notifications. Il ne déplace pas l’entrée en vigueur.
term-provisional = application à titre provisoire
    .text = Durée pendant laquelle un accord est appliqué avant d’être en vigueur, si ses clauses le prévoient.
term-duty = obligation
    .text = Un acte qu’une partie doit accomplir dès qu’autre chose est intervenu.
term-registration = enregistrement
    .text = Enregistrement, ou classement et inscription au répertoire, auprès du Secrétariat de l’ONU. Il ne produit aucun effet.
term-plan = prévision
    .text = Un acte attendu. Elle est tenue à part des actes et ne change aucune date.
term-finding = constatation
    .text = Un acte consigné qui n’est pas conforme à l’ordre des actes. Il ne compte pas tant qu’il n’est pas conforme.
term-correction = correction
    .text = Une écriture ultérieure qui en remplace ou annule une autre. Ce n’est pas un amendement.
term-evidence = preuve
    .text = Ce qui prouve un acte, avec son degré.
term-as-of = position au
    .text = Le jour juridique pour lequel la position est demandée.
term-known-at = connu le
    .text = L’instant jusqu’auquel les écritures sont utilisées.
term-ledger = grand livre
    .text = La liste des écritures dans l’ordre où elles ont été faites. Rien n’y est modifié ni effacé.
term-chart = diagramme
    .text = Le diagramme d’états construit à partir des clauses finales. Il dit quel acte peut suivre quel autre.

# Référence de l’API
reference-title = Référence de l’API
reference-intro = JSON sur HTTP. La lecture est libre ; l’inscription exige un jeton.
reference-instrument = { $name } désigne { $one }, { $two } ou { $three } : tous répondent de même.
reference-route = Route
reference-access = Accès
reference-what = Objet
access-open = libre
access-token = jeton : { $right }

# Problèmes
problems-title = Problèmes
problems-intro = Ce qui peut être répondu au lieu de ce qui était demandé, et que faire.
problem-all = Tous les types de problèmes
problem-code = Code
problem-status = Statut HTTP
problem-meaning = Signification
problem-type = Type de problème { $code }, statut HTTP { $status }
problem-malformed-request = La requête est mal formée
    .advice = La requête n’a pas pu être lue. `errors` nomme chaque champ et ce qu’il devrait être ; rien n’a été consigné.
problem-token-required = Ceci exige un jeton
    .advice = La lecture est libre ; le reste exige `Authorization: Bearer TOKEN`. Le premier jeton se trouve dans le fichier `token` du dossier de données ; `pacta token issue` en délivre d’autres.
problem-token-refused = Le jeton n’est pas valable
    .advice = Le jeton donné n’est pas de ce registre, a expiré, a été révoqué, ou son titulaire a été désactivé : le détail le précise. Un administrateur en délivre un autre avec `pacta token issue`.
problem-not-permitted = Le jeton ne donne pas ce droit
    .advice = `needs` indique le droit et les rôles qui l’ont ; le détail dit à quelles parties ou à quels accords le titulaire est limité. Rien n’a été enregistré. Un administrateur ajoute des titulaires avec `pacta principal add`.
problem-issuer-unavailable = L’émetteur du jeton ne répond pas
    .advice = Les clés de l’émetteur OpenID Connect ne peuvent être obtenues ; ses jetons ne peuvent donc être vérifiés. Les jetons du registre lui-même restent acceptés. Réessayez après le nombre de secondes indiqué par Retry-After.
problem-second-person-required = Une autre personne doit confirmer ceci
    .advice = Selon la règle des deux personnes, ce qu’un titulaire a enregistré compte une fois qu’un autre l’a confirmé. Demandez à une autre personne qui peut enregistrer.
problem-history-contradicted = Le registre contredit un point de contrôle signé
    .advice = Des écritures pour lesquelles un point de contrôle a été signé manquent ou sont autres. Rien n’est signé par-dessus : conservez tous les fichiers tels quels, exécutez `pacta verify`, comparez avec les témoins et restaurez le registre pour lequel le point de contrôle a été signé.
problem-read-only = L’enregistrement est arrêté, la lecture continue
    .advice = Le détail dit pourquoi : le disque est plein ou ne peut être écrit, ou le grand livre n’est pas tel qu’il fut enregistré et signé. Rien n’a été enregistré. L’enregistrement reprend de lui-même dès que la cause a disparu ; `pacta doctor`, sur la machine, dit que faire.
problem-not-ready = Le registre n’est pas prêt à enregistrer
    .advice = La lecture peut rester possible. `checks` nomme tout ce qui a été examiné et ce qui n’y va pas ; `pacta doctor`, sur la machine, dit que faire.
problem-unreachable = L’autre registre ne répond pas comme il le devrait
    .advice = Rien n’a été cosigné. Vérifiez l’adresse et le réseau, ou dites à l’exploitant de ce registre ce qu’il a répondu ; puis réessayez.
problem-host-refused = Le nom d’hôte n’est pas admis
    .advice = Un registre sur la boucle locale ne répond qu’aux noms de la boucle locale, afin qu’une page étrangère ne puisse l’atteindre. Utilisez 127.0.0.1 ou localhost, ou réglez PACTA_HOST.
problem-not-found = Il n’y a rien de tel ici
    .advice = Aucune ressource de ce nom ne figure au registre. `GET /api/agreements` ou `pacta list` montre ce qu’il contient.
problem-method-not-allowed = La ressource n’admet pas cette méthode
    .advice = Rien n’est modifié ni effacé dans ce registre : lisez avec GET, consignez avec POST. L’en-tête Allow dit ce que la ressource admet.
problem-not-acceptable = Il n’y a pas cette représentation
    .advice = Le diagramme existe en xstate, scxml, mermaid, dot ou outline ; tout le reste en JSON.
problem-act-not-open = La procédure n’admet pas cet acte
    .advice = `reasons` nomme chaque acte qui doit précéder, ou ce qui l’a exclu, avec la partie, l’organe et l’article. Ce qui est réellement intervenu peut néanmoins être consigné avec `outsideProcedure` et le motif.
problem-no-such-procedure = Les clauses ne prévoient pas cette procédure
    .advice = Les clauses de cet accord ne prévoient pas d’amendement, ou pas cette mise en œuvre. Le détail dit ce qui existe.
problem-meetings-not-announced = Les réunions nécessaires ne sont pas annoncées
    .advice = Une prévision ne devine pas quand un organe se réunit. `errors` nomme chaque organe, les jours, et ce qui ferait connaître ses réunions. Donnez-les comme calendrier, ou demandez le rythme habituel avec `usePattern` : chaque date qui en dépend est alors marquée.
problem-version-conflict = Quelque chose a été consigné entre-temps
    .advice = La position a changé pendant l’inscription ; `standing` la montre telle qu’elle est maintenant. Examinez-la et réessayez si l’acte reste valable.
problem-already-registered = Un accord portant cet identifiant est au registre
    .advice = Un identifiant n’est donné qu’une fois. Choisissez-en un autre, ou consignez des actes sur l’accord existant.
problem-precondition-failed = La position est plus récente que celle que vous avez vue
    .advice = L’en-tête If-Match nomme une version antérieure ; `standing` montre la plus récente. Examinez-la et envoyez son ETag si l’acte reste valable.
problem-too-large = La requête est trop volumineuse
    .advice = Le corps d’une requête peut avoir 256 ko.
problem-unsupported-media-type = Le corps n’est pas du JSON
    .advice = Envoyez le corps en `Content-Type: application/json`, en UTF-8.
problem-impossible-content = Le contenu est impossible
    .advice = La requête est lisible mais dit ce qui ne peut être : `errors` nomme chaque champ et le motif ; rien n’a été consigné.
problem-clauses-refused = Les clauses finales ne sont pas en ordre
    .advice = Les clauses ne forment pas une procédure : `errors` nomme chaque endroit et le motif. Le format est décrit dans le README.
problem-key-reused = La clé d’idempotence a servi pour autre chose
    .advice = Une Idempotency-Key vaut pour une seule requête. Prenez une nouvelle clé pour une nouvelle requête.
problem-precondition-required = Dites quelle version vous avez vue
    .advice = L’inscription exige un en-tête If-Match avec l’ETag de la position sur laquelle elle est fondée. Lisez d’abord l’instrument avec GET.
problem-store-unavailable = Le registre ne peut pas écrire maintenant
    .advice = La base est occupée, pleine ou en lecture seule ; rien n’a été consigné. Réessayez après le délai indiqué par Retry-After ; si cela persiste, voyez le disque et le journal.
problem-too-many-simulations = Trop de simulations sont en cours
    .advice = Le nombre de longues simulations simultanées est limité, afin que tout le reste soit servi. Réessayez après le délai indiqué par Retry-After.
problem-too-many-requests = Trop de demandes en peu de temps
    .advice = Un nombre limité de demandes par minute est servi à chaque titulaire, ou à chaque adresse sans jeton ; `RateLimit-Policy` dit combien. Réessayez après le délai, en secondes, indiqué par Retry-After.
problem-too-many-streams = Trop de flux d’événements sont ouverts
    .advice = Le nombre de flux d’événements simultanés est limité (PACTA_STREAMS), afin que tout le reste soit servi. Revenez après le délai indiqué par Retry-After, avec la dernière position vue ; ou lisez les fils d’actualité, ou `GET /api/audit/entries`.
problem-store-refused = La base ne peut pas être utilisée
    .advice = La base est plus récente que ce programme, a été modifiée à la main ou est endommagée. Le message dit laquelle de ces causes ; restaurez une sauvegarde ou utilisez le programme plus récent.
problem-internal = Le registre a commis une erreur
    .advice = C’est un défaut ; rien n’a été consigné. Le journal en contient le détail sous l’identifiant de la requête.

# Checkpoints and certificates
proof-none = Aucun point de contrôle n’a encore été signé.
proof-checkpoint = Point de contrôle
proof-of = { $checkpoint } : { $size } écritures, racine { $root }.
proof-signed = Signé le { $time }.
proof-uncosigned = Il n’est encore contresigné par personne.
proof-cosigned = Il est contresigné par { $who }.
proof-reported = Le témoin de { $party } a signalé, { $time } : { $finding }
proof-behind = Le témoin de { $party } est en retard : il a contresigné jusqu’à { $size } écritures.
certificate-title = Certificat d’état
certificate-asOf = Position au
certificate-knownAt = D’après ce qui avait été consigné jusqu’au
certificate-chart = Diagramme qui l’a établie
certificate-link = Adresse permanente
certificate-grounds = Sur quoi elle repose
certificate-keys = Clés publiques du registre :
certificate-verify = Comment le vérifier
certificate-promise = Ce qui est promis, et ce qui ne l’est pas
certificate-version = Version
certificate-entry = Inscription
certificate-what = Ce qui a été consigné
certificate-when = Quand
certificate-proof = Preuve
certificate-receipt = reçu
certificate-no-checkpoint = Toutes ces écritures ne figurent pas encore dans un point de contrôle ; elles seront dans le prochain.
certificate-checkpoint = Le premier qui contient toutes ces écritures : { $size } écritures.

# The chart
place-pending = en attente
place-unsigned = non signé
place-submitted = soumis
place-approved = approuvé
place-rejected = refusé
place-notified = notifié
place-signed = signé
place-proposed = proposé
place-mandated = mandaté
place-agreed = convenu
place-deferred = reporté
place-reopened = rouvert
place-withdrawn = retiré
place-registered = enregistré
place-terminated = éteint
place-occurred = survenu
place-awaited = attendu
place-given = donné
place-closed = clos
place-notOwed = non dû
place-owed = dû
place-waiting = en attente
place-met = rempli
place-done = fait
frame-live = tant que la procédure existe
frame-course = le cours de la procédure
frame-pending = avant l’entrée en vigueur
trigger-done = toutes les parties achevées
trigger-supersede = remplacé par un accord ultérieur
trigger-parentEnds = l’accord prend fin
trigger-fellAway = le texte antérieur tombe
trigger-courseEnded = la procédure est terminée
trigger-owe = devient dû
trigger-follows = suit de soi-même
chart-intro = Le diagramme d’états construit à partir des clauses finales, tel qu’il juge les actes. Chaque transition mène à son article.
chart-drawn = Le diagramme dessiné
chart-key = Trait épais et ✓ : franchi. Trait fin et → : possible maintenant. Trait discontinu et ○ : impossible pour l’instant. Cadre épais : l’état actuel. Double cadre : une fin.
chart-download = Télécharger le dessin (SVG)
chart-outline = Le diagramme en texte
mark-current = état actuel
mark-passed = déjà passé
mark-taken = franchi
mark-open = possible maintenant
mark-blocked = impossible pour l’instant
kind-of-state-final = (une fin)
kind-of-state-parallel = (toutes les parties à la fois)
outline-leads = mène à : { $state }
outline-stays = ne change pas d’état

# The articles
articles-title = Les articles et ce qu’ils régissent
articles-intro = Chaque article qui dit quelque chose de la procédure, en nos propres mots, à côté des étapes, obligations et règles qui en découlent. Le texte authentique fait foi.
articles-left = Articles délibérément non modélisés
articles-left-rule = Rien dans la procédure n’en dépend ; voici pourquoi.
articles-none-here = Rien dans cette procédure ne le cite.
step-step = (étape)
step-lane = (étape d’une partie)
step-anyTime = (à tout moment)
step-duty = (obligation)
step-event = (événement extérieur)
step-general = (général)
step-rule = (règle)
rule-supersedes = À son entrée en vigueur, il remplace { $other }
rule-parentInForce = Seul un accord en vigueur peut être amendé
rule-date-inForce = En vigueur à la dernière des dates suivantes : { $acts }
rule-date-done = Accompli à la dernière des dates suivantes : { $acts }
rule-provisional = Appliqué à titre provisoire à la dernière des dates suivantes : { $acts }
step-procedure = (procédure propre)
