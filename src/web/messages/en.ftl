# The frame of every page
skip = Skip to the content
nav-label = Main
nav-languages = Languages
nav-trail = Where you are
nav-register = Register
nav-glossary = Glossary
nav-made = How pages are made
nav-api = API
foot = Computed from the acts on record by the chart of the final clauses. Nothing here replaces the texts themselves.

# Dates
date-between = { $from } to { $to }
date-since = { $date }
date-a-day-between = a day between { $from } and { $to }

# Citations
cite-separator = { "; " }
cite-article = Art. { $article }
cite-paragraph = Art. { $article }({ $paragraph })
cite-item = Art. { $article }({ $paragraph })({ $item })
cite-note = note para. { $paragraph }
cite-resolution = draft resolution para. { $paragraph }
cite-preamble = preamble
cite-preamble-council = preamble (Council res. { $resolution })
cite-charter = UN Charter Art. { $article }
cite-vienna = VCLT-IO 1986 Art. { $article }({ $item })
cite-follows = follows the agreement
cite-implied = implied by ‘subject to approval’
cite-practice = practice

# Parties and acts
both-parties = both
either-party = either party
act-by = { $noun } ({ $party })
act-propose = proposal
    .words = the { $organ } ({ $party }) proposes
    .date = the date of the written proposal
    .evidence = the letter or note that proposes it
act-mandate = mandate
    .words = the { $organ } ({ $party }) gives a mandate
    .date = the day the organ adopted the request, not the masthead date of the document
    .evidence = the resolution or decision, with its symbol
act-agreeText = agreed text
    .words = the parties agree on a text
    .date = the day the working negotiations ended on a draft; an interval where only its bounds are known
    .evidence = the agreed draft, or a document reciting that negotiations were completed
act-submit = submission
    .words = the { $organ } ({ $party }) lays the draft before the organ
    .date = the date of the note or letter laying the draft before the organ
    .evidence = the submitting document, with its symbol (for instance a Secretary-General’s note)
act-approve = approval
    .words = the { $organ } ({ $party }) approves
    .date = the day of adoption by the organ itself, not of a committee and not the masthead date
    .evidence = the resolution or decision, and the record of the meeting that adopted it
act-reject = rejection
    .words = the { $organ } ({ $party }) declines to approve
    .date = the day of the decision
    .evidence = the decision, or the record of the vote
act-defer = deferral
    .words = the { $organ } ({ $party }) puts the decision off
    .date = the day of the decision to defer
    .evidence = the decision, or the record of the meeting
act-notify = written notice
    .words = the { $organ } ({ $party }) gives written notice
    .date = the day the other party received the notice; an interval where it is only bounded
    .evidence = the letter or note verbale giving the date
act-sign = signature
    .words = the { $organ } ({ $party }) signs
    .date = the day of that signature; two signatures may bear two dates
    .evidence = the signed original, a certified copy, or an official report of the signing
act-reopen = reopening
    .words = the parties reopen negotiations
    .date = the day both parties agreed to negotiate again
    .evidence = the exchange of letters, or a decision asking for changes to the text
act-withdraw = withdrawal
    .words = the { $organ } ({ $party }) withdraws
    .date = the day the other party was told
    .evidence = the letter abandoning the procedure
act-register = registration
    .words = the { $organ } ({ $party }) has it registered or filed and recorded
    .date = the day of registration or filing and recording; it creates no effect
    .evidence = the certificate of registration or the entry in the Treaty Series
act-terminate = termination
    .words = the parties end it by consent
    .date = the day from which both parties agreed it should end
    .evidence = the instrument recording the consent of both parties
act-event = outside event
    .words = outside event: { $name }
    .date = the day of the event itself
    .evidence = the depositary’s or the organization’s own statement

# The one-sentence status
sentence-stop = .
sentence-space = { " " }
sentence-superseded = Superseded by { $by } since { $on } ({ $cites })
sentence-ended = Ended with its agreement { $by } on { $on } ({ $cites })
sentence-abandoned = Abandoned before entry into force by { $by } on { $on } ({ $cites })
sentence-terminated = Ended by consent of the parties on { $on } ({ $cites })
sentence-lapsed = Lapsed, because the agreement ended first, on { $on } ({ $cites })
sentence-done = Done on { $on } ({ $cites })
sentence-wasInForce = ; it had been in force since { $since }
sentence-knownToBoth = , known to both since { $since }
sentence-inForce = In force since { $since } ({ $cites })
sentence-provisional = Applied provisionally since { $since } ({ $cites }), not yet in force:{ " " }
sentence-noticeOwed = , not yet known to both: written notice owed by { $by }
sentence-awaiting =
    { $begins ->
        [1] Awaiting
       *[0] awaiting
    } { $what }
sentence-awaitingAgreement = the entry into force of its agreement
sentence-awaitingNothing = nothing that can still be done
sentence-await =
    { $noun } by the { $organ } ({ $cites }{ $maybe ->
        [1] , which may have happened
       *[0] { "" }
    })
sentence-await-joint =
    { $noun } of the parties ({ $cites }{ $maybe ->
        [1] , which may have happened
       *[0] { "" }
    })
sentence-await-text =
    an agreed text ({ $cites }{ $maybe ->
        [1] , which may have happened
       *[0] { "" }
    })
sentence-await-event = the outside event { $organ } ({ $cites })
sentence-office = { $organ } of { $party }
sentence-planned = ; { $act } planned for { $on }
sentence-assumption = Assumption: { $text }
sentence-findings =
    { $count ->
        [1] One act on record does not fit the procedure.
       *[other] { $count } acts on record do not fit the procedure.
    }

# States
state-initiation = initiation
state-proposal = proposal
state-negotiation = negotiation
state-approval = approval
state-signature = signature
state-submission = submission
state-transmission = transmission
state-inForce = in force
state-done = done
state-superseded = superseded
state-terminated = terminated
state-ended = ended
state-lapsed = lapsed
state-abandoned = abandoned
kind-agreement = Agreement
kind-amendment = Amendment
kind-implementation = Implementation

# Evidence
grade-authentic = authentic
grade-certified = certified
grade-official = official
grade-secondary = secondary
grade-inferred = inferred
grade-none = none

# The clocks
clock-label = Position as of a day
clock-asOf = Position as of
clock-knownAt = using what was recorded by
clock-show = Show
clock-now = Today’s position, from all that is recorded.
clock-past = Not today’s position.
clock-today = Back to today

# The status page
status-past = The position as of { $asOf }, from what had been recorded by { $knownAt }. It is not today’s position.
chip-state = Stage: { $state }
chip-distance-inForce = { $done } of { $of } acts towards entry into force
chip-distance-done = { $done } of { $of } acts towards completion
chip-grade = Weakest evidence: { $grade }
chip-known = Known to both from { $on }
chip-unknown = Not yet known to both parties
chip-ledger = Version { $version } of the record
chart-link = Chart
articles-link = Articles
relation-supersedes = It supersedes { $others }.
relation-would-supersede = On entry into force it will supersede { $others }.
relation-supersededBy = It is superseded by { $other }.
relation-part = It belongs to { $agreement }.
relation-prospect = { $other }, under way ({ $done } of { $of } acts), would supersede it.
lanes-heading = Where each party stands
lanes-key = Circle: { $first }. Square: { $second }. Diamond: both. Filled: happened; double ring: may happen now; dashed: not yet.
lanes-text = This is text { $n }: acts on earlier texts no longer count.
lanes-planned = planned for { $on }
goal-reached = reached
goal-notReached = not yet
goal-implementation = carried out
distance-heading-inForce = To enter into force
distance-heading-done = To be completed
distance-of = { $done } of { $of }
distance-done = done
distance-turn = may be done now
distance-waits = waits for what stands above
distance-reached = Nothing is missing.
distance-lost = It can no longer be reached.
rests-heading = Rests on
rests-none = It is not in force, so it rests on nothing yet.
parts-heading = Amendments and implementation
parts-none = Nothing amends it and nothing carries it out yet.
sections-heading = The acts of the procedure
section-happened = Happened
    .word = done
    .rule = Acts on record that fit the order of the procedure and count on this day.
    .none = Nothing has happened yet.
section-mayHaveHappened = May have happened
    .word = may have happened
    .rule = Acts on record whose dates leave open whether they came before the end of this day.
    .none = No date leaves this open.
section-planned = Planned
    .rule = Expected acts. A plan is not an act: it changes nothing about what may happen.
    .none = Nothing is planned.
section-owed = Owed
    .word = owed
    .rule = Acts that a party must take because something else has happened.
    .none = Nothing is owed.
section-open = May happen now
    .word = open
    .rule = Acts that the procedure takes on this day.
    .none = Nothing may happen now.
section-notYet = Not yet
    .word = not yet
    .rule = Acts that other acts must precede: these are listed in an order in which they can be taken.
    .none = Nothing is waiting for another act.
section-closed = Cannot happen any more
    .word = closed
    .rule = Acts that the procedure no longer takes, with what closed them.
    .none = Nothing is closed.
act-on = On record: { $on }
act-owed = Owed to { $to } since { $since }
act-owed-days =
    { $days ->
        [one] Owed to { $to } since { $since }: { $days } day
       *[other] Owed to { $to } since { $since }: { $days } days
    }
act-planned = Planned for { $on } ({ $status })
act-slipped =
    { $days ->
        [one] { $days } day late
       *[other] { $days } days late
    }
act-enter = Date to enter: { $what }
act-proof = Proved by: { $what }
act-otherWays = Or, in another way:
plan-expected = expected
plan-confirmed = confirmed
plan-dropped = dropped
plan-fulfilled = fulfilled
plan-overdue = overdue

# Reasons
reason-missing = First { $act } ({ $cites })
reason-missing-late = First { $act } ({ $cites }); it is on record, { $on }, which is not before
reason-closed =
    No longer since { $on }: { $act } ({ $cites }){ $again ->
        [1] ; reopened negotiations would open it again
       *[0] { "" }
    }
reason-superseded = Superseded by { $by }, { $on }
reason-agreementEnded = Ended with its agreement, { $on }
reason-agreementNotInForce = The agreement is not in force; only an agreement in force can be amended or carried out
reason-agreementWasNotInForce = The agreement was not in force on that date (in force from { $from }); only an agreement in force can be amended or carried out ({ $cites })
reason-alreadyOnRecord = It is on record already, { $on }
reason-noOrder = No order of the other acts opens it
reason-noSuchAct = The procedure has no such act: { $act }
reason-displaced = On record, and would no longer fit: { $act }, { $on }

# Evidence gaps, findings, departures
evidence-heading = What the record lacks
evidence-gaps = Weak evidence
    .rule = Acts that rest on a secondary source, an inference or nothing, the weakest first.
    .none = Every act rests on official evidence or better.
evidence-findings = Acts that do not fit
    .rule = They count for nothing until later entries make them fit.
    .none = Every act on record fits the procedure.
evidence-departures = Departures
    .rule = How the record departs from the procedure and from the plans.
    .none = The record keeps to the procedure and to the plans.
gap-closes = It would be closed by: { $what }
departure-noSuchAct = The procedure has no such act: { $act }, on record { $on } ({ $cites }).
departure-notInForceThen = When the agreement was not in force: { $act }, { $on } ({ $cites }).
departure-notProvidedFor = Not, or no longer, provided for: { $act }, { $on } ({ $cites }).
departure-firstMissing = On record, { $on }: { $act }. What had to come first is not on record: { $first } ({ $cites }).
departure-firstLater = On record, { $on }: { $act }. What had to come first came later, { $firstOn }: { $first } ({ $cites }).
departure-overdue =
    { $days ->
        [one] Planned for { $planned }, still awaited { $days } day later: { $act } ({ $cites }).
       *[other] Planned for { $planned }, still awaited { $days } days later: { $act } ({ $cites }).
    }
departure-earlier =
    { $days ->
        [one] { $days } day earlier than planned ({ $planned }), on { $on }: { $act } ({ $cites }).
       *[other] { $days } days earlier than planned ({ $planned }), on { $on }: { $act } ({ $cites }).
    }
departure-later =
    { $days ->
        [one] { $days } day later than planned ({ $planned }), on { $on }: { $act } ({ $cites }).
       *[other] { $days } days later than planned ({ $planned }), on { $on }: { $act } ({ $cites }).
    }

# The timeline
timeline-heading = Timeline
timeline-caption = Acts with their dates, what follows from them, and plans, in the order of their dates
timeline-none = Nothing is on record yet.
timeline-picture = The timeline drawn to scale; every mark leads to its row in the table
timeline-key = Circle: { $first }. Square: { $second }. Diamond: both. The numbers are those of the table. A bar spans the days between which something happened; dashed: a plan; ringed: corrected; struck through: does not count. The bands show the time in which something holds; the upright line is the day of this page.
timeline-number = No.
timeline-happenedOn = Happened on
timeline-what = What
timeline-document = Document
timeline-evidence = Evidence
timeline-effective = Effective from
timeline-known = Known to the other party from
timeline-recorded = Recorded
timeline-computed = computed
timeline-plan = plan
timeline-moved = (moved; before: { $was })
timeline-reason = Recorded outside the procedure because: { $reason }
timeline-corrected = Corrected { $at }: { $now } instead of { $was }. { $reason }
timeline-annulled = Annulled { $at } (it said { $was }). { $reason }
timeline-asOf = The day of this page
band-provisional = provisional
band-inForce = in force
band-known = known to both
status-fellAway = text reopened
status-finding = does not fit
status-mayHaveHappened = may have happened
status-later = later than this day
status-annulled = annulled
status-unconfirmed = unconfirmed
unconfirmed-note = Recorded by one person and counting for nothing until another confirms: { $acts }
two-person-note = Two-person rule: what is recorded here counts once a second person confirms it
consequence-provisionalApplication = Provisional application begins
consequence-entryIntoForce = Entry into force
consequence-knownToBoth = Known to both parties
consequence-supersedes = Supersedes { $other }
consequence-superseded = Superseded by { $other }
consequence-terminated = Termination
consequence-ended = Ends with its agreement
consequence-lapsed = Lapses with its agreement
consequence-abandoned = Abandoned

# Documents and foot
documents-heading = Documents
documents-none = No act on record names a document.
document-act = act { $number }
document-confidential = confidential, kept by { $party }
foot-made = Judged by chart { $chart } from version { $version } of the record.
foot-how = How this page was made
foot-known = As of { $asOf }, from what had been recorded by { $knownAt }.
foot-permanent = This page as of { $day }, for good
foot-data = As data
foot-verify = Verify
foot-cite = Cite this page
foot-citation = { $title } ({ $id }), position as of { $day }, known at { $instant }, chart { $chart }.

# The register
register-short = Register
register-title = Agreements between two organizations, and where each of them stands
register-intro = Every status is computed from the acts on record by the chart of the final clauses, and names its article.
register-list = In the register
register-found = Found
register-empty = The register is empty.
register-no-match = Nothing in the register matches. Try fewer filters or other words.
register-no-more = There is nothing after this.
counts-label = How many instruments there are
counts-states = Instruments by state
count-agreement =
    { $n ->
        [one] { $n } agreement
       *[other] { $n } agreements
    }
count-amendment =
    { $n ->
        [one] { $n } amendment
       *[other] { $n } amendments
    }
count-implementation =
    { $n ->
        [one] { $n } implementation
       *[other] { $n } implementations
    }
filter-label = Search and filter
filter-text = Words in title or identifier
filter-state = State
filter-kind = Kind
filter-party = Party (short name)
filter-inForceOn = In force on
filter-any = any
filter-apply = Search
filter-clear = Clear all filters
row-unconfirmed = unconfirmed: { $count }
row-findings =
    { $count ->
        [one] { $count } act does not fit
       *[other] { $count } acts do not fit
    }
pages-label = Pages
pages-first = First page
pages-next = Next page
error-back = Back to the register

# How pages are made
made-title = How pages are made
made-intro = Every page is a function of the acts on record and of two clocks. Here is how, so that you can check it.
made-acts = Acts are the truth
    .text = The register holds acts: what legally happened, when, by whom, proved by what. Nobody records that an agreement is in force; that is computed.
made-order = Order comes from the dates
    .text = Acts are judged in the order of their legal dates by a statechart built from the final clauses. The order in which they were recorded decides nothing. What does not fit counts for nothing and is shown as a finding.
made-effects = Effects are computed
    .text = Entry into force, supersession, lapse and end follow from the acts and change at once with them. Each names the article it follows from, and is no better proved than the weakest act it rests on.
made-clocks = Two clocks
    .text = The first asks what the position was on a day; the second uses only what had been recorded by an instant. Both stand in the address, so an address with both gives the same answer for good.
made-evidence = Evidence is graded
    .text = From best to worst: authentic, certified, official, secondary, inferred, none. A date that is only bounded is shown as an interval.
made-corrections = Corrections never delete
    .text = A correction replaces or annuls an entry and works back to the beginning; asked what was known before it, the register still gives the old answer.
made-verify = Checking it yourself
    .text = `pacta verify` recomputes every entry and every position. Each answer carries the version of the chart that judged it. The data behind every page is linked in its foot, and the chart is drawn as it judges.

# The glossary
glossary-title = Glossary
glossary-intro = The terms of these pages as they are used here, with the articles of the 2016 UN-IOM agreement that they come from.
glossary-acts = Acts
glossary-act = Date to enter: { $date }. Proved by: { $evidence }.
term-party = party
    .text = One of the two organizations bound by an agreement.
term-organ = organ
    .text = The body of a party that approves: the General Assembly, the Council.
term-act = act
    .text = Something that legally happened: by a party or by both, on a legal date, with evidence.
term-consequence = consequence
    .text = What follows from acts under the final clauses. It is computed and never recorded.
term-entry-into-force = entry into force
    .text = The date from which an instrument binds: of the agreement, the later signature; of an amendment, the later approval.
term-supersession = supersession
    .text = An earlier agreement gives way to a later one from the later one’s entry into force.
term-amendment = amendment
    .text = A change of an agreement in force, by its own procedure.
term-notice = written notice
    .text = A party tells the other in writing the date of its own approval.
term-known-to-both = known to both
    .text = From when both parties can know that an amendment is in force: from the later of its notices. It does not move the entry into force.
term-provisional = provisional application
    .text = A time in which an agreement is applied before it is in force, where its clauses provide for it.
term-duty = duty
    .text = An act that a party owes once something else has happened.
term-registration = registration
    .text = Registration, or filing and recording, with the United Nations Secretariat. It creates no effect.
term-plan = plan
    .text = An act that is expected. It is kept apart from acts and changes no date.
term-finding = finding
    .text = An act on record that does not fit the order of acts. It counts for nothing until it fits.
term-correction = correction
    .text = A later entry that replaces or annuls an earlier one. It is not an amendment.
term-evidence = evidence
    .text = What proves an act, with its grade.
term-as-of = as of
    .text = The legal day for which the position is asked.
term-known-at = known at
    .text = The instant up to which entries are used.
term-ledger = ledger
    .text = The list of entries in the order in which they were recorded. Nothing in it is changed or deleted.
term-chart = chart
    .text = The statechart built from the final clauses. It says which act may follow which.

# The reference of the API
reference-title = Reference of the API
reference-intro = JSON over HTTP. Reading is open; recording needs a token.
reference-instrument = { $name } stands for { $one }, { $two } or { $three }: all answer the same.
reference-route = Route
reference-access = Access
reference-what = What
access-open = open
access-token = token: { $right }

# Problems
problems-title = Problems
problems-intro = What can be answered instead of what was asked for, and what to do about it.
problem-all = All problem types
problem-code = Code
problem-status = HTTP status
problem-meaning = Meaning
problem-type = Problem type { $code }, HTTP status { $status }

# Checkpoints and certificates
proof-none = No checkpoint has been signed yet.
proof-checkpoint = Checkpoint
proof-of = { $checkpoint } of { $size } entries, root { $root }.
proof-signed = Signed { $time }.
proof-uncosigned = It is cosigned by nobody yet.
proof-cosigned = It is cosigned by { $who }.
proof-reported = The witness of { $party } reported on { $time }: { $finding }
proof-behind = The witness of { $party } is behind: it has cosigned up to { $size } entries.
certificate-title = Certificate of status
certificate-asOf = Position as of
certificate-knownAt = By what had been recorded until
certificate-chart = Chart by which it was judged
certificate-link = Permanent link
certificate-grounds = What it rests on
certificate-keys = Public keys of the register:
certificate-verify = How to verify it
certificate-promise = What is promised, and what is not
certificate-version = Version
certificate-entry = Entry
certificate-what = What was recorded
certificate-when = When
certificate-proof = Proof
certificate-receipt = receipt
certificate-no-checkpoint = Not all of these entries are in a checkpoint yet; the next one will have them.
certificate-checkpoint = The first that has all of these entries: { $size } entries.

# The chart
place-pending = pending
place-unsigned = unsigned
place-submitted = submitted
place-approved = approved
place-rejected = declined
place-notified = notified
place-signed = signed
place-proposed = proposed
place-mandated = mandated
place-agreed = agreed
place-deferred = deferred
place-reopened = reopened
place-withdrawn = withdrawn
place-registered = registered
place-terminated = terminated
place-occurred = occurred
place-awaited = awaited
place-given = given
place-closed = closed
place-notOwed = not owed
place-owed = owed
place-waiting = waiting
place-met = met
place-done = done
frame-live = while the procedure lives
frame-course = the course of the procedure
frame-pending = before entry into force
trigger-done = all parts complete
trigger-supersede = superseded by a later agreement
trigger-parentEnds = the agreement ends
trigger-fellAway = the earlier text falls away
trigger-courseEnded = the procedure is over
trigger-owe = becomes owed
trigger-follows = follows by itself
chart-intro = The statechart built from the final clauses, as it judges the acts. Every transition leads to its article.
chart-drawn = The chart drawn
chart-key = Thick line and ✓: taken. Thin line and →: open now. Broken line and ○: not open. Heavy frame: the state it is in. Double frame: an end.
chart-download = Download the drawing (SVG)
chart-outline = The chart as an outline
mark-current = it is here
mark-passed = it has been here
mark-taken = taken
mark-open = open now
mark-blocked = not open
kind-of-state-final = (an end)
kind-of-state-parallel = (all parts at once)
outline-leads = leads to { $state }
outline-stays = changes no state

# The articles
articles-title = The articles and what they govern
articles-intro = Each article that says something about the procedure, in our own words, beside the steps, duties and rules that follow from it. The authentic text decides.
articles-left = Articles deliberately not modelled
articles-left-rule = Nothing in the procedure depends on them; here is why.
articles-none-here = Nothing in this procedure cites it.
step-step = (step)
step-lane = (step in a lane)
step-anyTime = (at any time)
step-duty = (duty)
step-event = (outside event)
step-general = (general)
step-rule = (rule)
rule-supersedes = It supersedes { $other } on entry into force
rule-parentInForce = Only an agreement in force can be amended
rule-date-inForce = In force from the later of: { $acts }
rule-date-done = Done on the later of: { $acts }
rule-provisional = Applied provisionally from the later of: { $acts }
step-procedure = (a procedure of its own)
