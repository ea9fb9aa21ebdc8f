# Cas défavorables
adverse-organRefuses = Refus d’approuver : { $organ } ({ $party }) ; la procédure en reste là jusqu’à ce que le projet soit repris ou que les parties rouvrent les négociations.
adverse-organDefers = Décision reportée à la session suivante : { $organ } ({ $party }) ; rien ne devient caduc, et rien n’avance sans elle.
adverse-textChanged = Après une approbation, le texte revient modifié : les négociations sont rouvertes, et l’approbation de l’ancien texte devient caduque.
adverse-noticesCross = Les deux notifications sont en chemin en même temps, et aucune partie ne sait laquelle a été reçue la première ; chacune compte pour elle-même, si bien que l’ordre ne change rien.
adverse-noticeLost = La notification n’arrive pas : { $organ } ({ $party }) ; l’autre partie ne connaît pas la date de cette approbation.
adverse-datesWrong = Il s’avère que l’approbation ({ $by }) datée du { $was } a été donnée le { $on } ; la correction remonte au début, et ce qui avait été répondu auparavant peut toujours être demandé.
adverse-supersededWhilePending = Un accord supposé { $successor }, conclu selon les mêmes clauses, remplace { $agreement } alors que la procédure est en cours : celle-ci devient caduque ce jour-là.
adverse-signatureBeforeNotice = La signature précède la notification : { $organ } ({ $party }) ; elle est refusée et, si elle a réellement eu lieu, consignée expressément, sans compter pour rien.
repair-approvesAfterAll = Le projet est repris et approuvé : { $organ } ({ $party })
repair-otherText = Les parties rouvrent les négociations et conviennent d’un autre texte ; les deux organes l’approuvent
repair-nextSession = Approbation à la session suivante, le { $on } : { $organ } ({ $party })
repair-newText = Les parties conviennent du nouveau texte, et les deux organes l’approuvent
repair-nothing = Rien n’est à réparer ; la procédure suit son cours
repair-noticeRepeated = La notification est répétée, et compte du jour de sa réception
repair-correctionEnough = La correction suffit : tous les actes restent conformes
repair-othersCorrected = Les actes qui ne sont plus conformes s’avèrent eux aussi plus tardifs, et sont corrigés en même temps
repair-receivedBefore = La notification s’avère avoir été reçue avant la signature : la constatation disparaît d’elle-même
repair-signedAnew = La notification est donnée, et l’accord signé de nouveau ; la signature prématurée demeure une constatation
repair-completedBefore = La procédure aboutit avant l’entrée en vigueur de l’accord suivant ; son résultat est en vigueur jusqu’à ce qu’il prenne fin avec son accord
repair-proposedAnew = La même modification est proposée de nouveau, comme amendement à l’accord suivant
not-ended = la procédure est terminée
not-agreementNotInForce = l’accord auquel elle se rattache n’est pas en vigueur ce jour-là
not-noReject = aucun organe ne peut refuser d’approuver dans cette procédure
not-noDefer = aucun organe ne peut reporter sa décision dans cette procédure
not-noApprove = aucun organe ne peut approuver dans cette procédure
not-decided = la phase d’approbation est close, ou tous les organes concernés se sont déjà prononcés
not-noReopening = les négociations ne peuvent être rouvertes dans cette procédure
not-reopeningOver = les négociations ne peuvent plus être rouvertes
not-noApprovalHere = aucun organe n’approuve dans cette procédure
not-noWayHome = la procédure ne peut plus aboutir
not-noApprovalOfParty = aucune approbation de cette partie n’est consignée ni attendue
not-noNotices = cette procédure ne comporte pas de notifications écrites
not-noticeGiven = une notification a déjà été donnée
not-noticesOver = les deux notifications ne peuvent plus être données toutes deux
not-noNoticeLeft = cette procédure ne comporte pas de notification écrite, ou toutes ont été données
not-noticeOver = la notification ne peut plus être donnée
not-noSignature = aucune signature n’est attendue dans cette procédure
not-noNoticeMissing = il ne manque aucune notification qu’une signature doive attendre
not-agreementItself = il s’agit de l’accord lui-même ; à demander pour un amendement
not-inForceAlready = déjà en vigueur, et donc plus en cours
not-noForceLeft = ne peut plus entrer en vigueur
not-notAnew = l’accord ne peut être conclu de nouveau selon ses clauses

# Voies, plans et prévisions
route-agreementEnds = Son accord { $agreement } prend fin ({ $how })
route-superseded = { $by } entre en vigueur
route-supersededByNone = Un accord ultérieur qui le remplace entre en vigueur (aucun dans le registre ne dit le remplacer)
plan-session = { $number }e session
plan-special = une session extraordinaire, du { $from } au { $to }
plan-special-unknown = on ignore comment une session extraordinaire peut être convoquée : { $organ }
plan-special-late = il est trop tard pour toute session extraordinaire
unknown-meetings = Les séances ne sont pas annoncées pour tous les jours du { $from } au { $to } : { $organ }. Un calendrier des séances annoncées les ferait connaître.
unknown-pattern = On peut tabler à leur place sur leur rythme habituel.
assumed-start = Rien ne se produit avant le { $on }.
assumed-waiting =
    { $cases ->
        [one] { $acts } : { $range } jours après { $after } ; d’après { $cases } cas connu.
       *[other] { $acts } : { $range } jours après { $after } ; d’après { $cases } cas connus.
    }
assumed-after-opening = le jour où c’est possible
assumed-after-firstApproval = la première approbation
assumed-after-lastApproval = la dernière approbation
assumed-atOnce = { $acts } : le jour même où c’est possible ; la durée n’est pas connue.
assumed-firstMeeting = { $acts } : à la première séance où c’est possible ; la durée n’est pas connue.
assumed-meetings = Séances ({ $organ }) : annoncées : { $announced } ; selon le rythme habituel, non annoncées : { $expected }.
assumed-noDeferral = Aucun report à la session suivante : { $organ } ; leur fréquence n’est pas connue.
assumed-deferral = Report à la session suivante : { $organ }, { $count } sur { $of }.
assumed-source = (cas : { $n })

# Répétition
rehearsed-state = Le stade serait : { $state }.
rehearsed-date = { $effect } : { $after }, au lieu de : { $before }.
rehearsed-fits = Serait conforme : { $act }, { $on }.
rehearsed-misfits = Ne serait pas conforme : { $act }, { $on }.
rehearsed-same = Rien ne serait différent.

# Le certificat
certificate-verify-keys = Comparez la clé publique du registre avec celle qui vous a été remise par une autre voie (sur papier, ou par l’autre partie). Vérifiez avec elle les signatures sous le point de contrôle, et avec les leurs celles des témoins (le format est { $format }).
certificate-verify-receipts = Obtenez le reçu de chaque écriture citée : { $address }, ou { $command }. Il contient l’écriture elle-même et sa preuve ({ $format }).
certificate-verify-leaf = Calculez SHA-256 sur un octet nul suivi de l’écriture, suivez la preuve jusqu’à la racine (RFC 9162, section 2.1.3.2) et comparez-la avec la racine du point de contrôle.
certificate-verify-chart = Appliquez le diagramme ({ $address }) aux actes jusqu’au jour demandé, ou laissez { $command } le faire : la situation doit être celle qui est certifiée. Elle peut reposer aussi sur des écritures de la famille de l’accord : celui dont il dépend ou ceux qu’il remplace.
certificate-verify-consistency = Comparez le point de contrôle avec un point ultérieur : { $address } prouve que rien n’a été altéré entre-temps.
certificate-promise-tampering = Ce qui est promis est la preuve d’une altération, non son empêchement. Qui a la machine peut changer les fichiers ; mais quiconque détient un point de contrôle antérieur peut prouver que cela a été fait.
certificate-promise-outsiders = Contre les tiers et un utilisateur isolé : toute modification, suppression, insertion ou déplacement d’un acte consigné apparaît lorsque les empreintes et l’arbre sont recalculés.
certificate-promise-operator = Contre l’exploitant du registre : seulement dans la mesure où quelqu’un d’autre détient un point de contrôle, la contresignature d’un témoin ou le présent certificat. Ce que nul n’a encore vu au dehors pourrait être refait.
certificate-promise-all = Contre l’exploitant et tous les témoins agissant ensemble : rien n’est promis, ni que ce qui a été consigné soit vrai : seulement que cela a été consigné, quand le registre le dit, et n’a pas changé depuis.

# Lettres demandant des preuves
letter-to = À : { $who }
letter-subject = Preuve : { $act } – { $title }
letter-recorded = Le registre de l’accord « { $title } » consigne cet acte : { $act }, { $on } ({ $cites }).
letter-have-secondary = Il ne contient que ce qu’en dit une autre source.
letter-have-inferred = Il ne contient que ce que d’autres documents laissent entendre.
letter-have-none = Il n’en contient aucune preuve.
letter-document = Le document cité est { $document }.
letter-ask = Nous vous saurions gré de bien vouloir nous faire tenir copie de ce qui le prouve ({ $what }), ou de nous indiquer qu’il n’en existe pas.
letter-then = Le registre sera alors complété ; une date qui se révélerait différente sera corrigée, et la correction sera indiquée.

# Genres d’événements
kind-registered = accord enregistré
kind-started = procédure engagée
kind-act = acte consigné
kind-outOfProcedure = acte consigné hors procédure
kind-correction = acte corrigé
kind-annulment = acte annulé
kind-plan = plan
kind-rule = règle des deux personnes
kind-confirmation = confirmation par une deuxième personne
kind-refusal = refus
kind-signIn = un jeton a été présenté pour la première fois ce jour-là
kind-notPermitted = refusé faute de droit
kind-export = un document a été délivré
kind-noteErased = le texte d’une note privée a été effacé
kind-principalAdded = un mandataire a été ajouté
kind-principalDisabled = un mandataire a été désactivé
kind-tokenIssued = un jeton a été délivré
kind-tokenRotated = un jeton a été remplacé
kind-tokenRevoked = un jeton a été révoqué
kind-webhookChanged = un webhook a été modifié
trail-refused = Refusé : { $act }
role-reader = lecteur
role-recorder = greffier adjoint
role-registrar = greffier
role-auditor = vérificateur
role-administrator = administrateur

# Clauses non disponibles
cite-final = clauses finales, numéro d’article non disponible
cite-assumed = supposé
cite-clauses-missing = les clauses de l’accord lui-même ne sont pas disponibles
cite-supposed = supposé
cite-document = { $document }, par. { $paragraph }
cite-practice-document = pratique ({ $document })
cite-practice-since = pratique depuis { $year }
said-on = { $act }, { $on }
said-of = { $kind } : { $said }
