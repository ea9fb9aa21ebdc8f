# Adverse cases
adverse-organRefuses = The { $organ } ({ $party }) declines to approve; the procedure stands there until it takes the draft up again or the parties reopen negotiations.
adverse-organDefers = The { $organ } ({ $party }) puts the decision off to its next session; nothing falls away, and nothing goes on without it.
adverse-textChanged = After one approval the text comes back changed: negotiations are reopened, and the approval of the old text falls away.
adverse-noticesCross = Both notices are under way at the same time, and neither party knows which was received first; each counts by itself, so the order changes nothing.
adverse-noticeLost = The notice of the { $organ } ({ $party }) does not arrive: the other party does not know the date of that approval.
adverse-datesWrong = The approval by { $by } on { $was } turns out to have been given on { $on }; the correction works back to the beginning, and what was answered before can still be asked for.
adverse-supersededWhilePending = A supposed agreement { $successor }, concluded by the same clauses, supersedes { $agreement } while this is pending: it lapses on that day.
adverse-signatureBeforeNotice = The signature comes before the notice of the { $organ } ({ $party }): it is refused, and where it really happened it is recorded expressly and counts for nothing.
repair-approvesAfterAll = The { $organ } ({ $party }) takes the draft up again and approves
repair-otherText = The parties reopen negotiations and agree on another text; both organs approve it
repair-nextSession = The { $organ } ({ $party }) approves at its next session, on { $on }
repair-newText = The parties agree on the new text, and both organs approve it
repair-nothing = Nothing is to be repaired; the procedure goes on
repair-noticeRepeated = The notice is repeated, and counts from the day it is received
repair-correctionEnough = The correction itself is all that is needed: every act still fits
repair-othersCorrected = The acts that no longer fit turn out to have been later as well, and are corrected with it
repair-receivedBefore = The notice turns out to have been received before the signature: the finding disappears by itself
repair-signedAnew = The notice is given, and the agreement signed anew; the early signature stays as a finding
repair-completedBefore = It is completed before the successor comes into force; it then has force until it ends with its agreement
repair-proposedAnew = The same change is proposed anew, as an amendment of the successor
not-ended = the procedure has ended
not-agreementNotInForce = the agreement it belongs to is not in force on that day
not-noReject = no organ can decline to approve in this procedure
not-noDefer = no organ can defer in this procedure
not-noApprove = no organ can approve in this procedure
not-decided = the approval stage is over, or every organ concerned has decided already
not-noReopening = negotiations cannot be reopened in this procedure
not-reopeningOver = negotiations can no longer be reopened
not-noApprovalHere = no organ approves in this procedure
not-noWayHome = the procedure can no longer come to its end
not-noApprovalOfParty = no approval of that party is on record or awaited
not-noNotices = no written notices are part of this procedure
not-noticeGiven = a notice has been given already
not-noticesOver = the two notices can no longer both be given
not-noNoticeLeft = no written notice is part of this procedure, or all have been given
not-noticeOver = the notice can no longer be given
not-noSignature = no signature is awaited in this procedure
not-noNoticeMissing = no notice is missing that a signature must wait for
not-agreementItself = this is the agreement itself; ask of an amendment of it
not-inForceAlready = it is in force already, and so no longer pending
not-noForceLeft = it can no longer come into force
not-notAnew = the agreement cannot be concluded anew by its clauses

# Routes, plans and forecasts
route-agreementEnds = Its agreement { $agreement } ends ({ $how })
route-superseded = { $by } comes into force
route-supersededByNone = A later agreement that supersedes it comes into force (none in the register says that it does)
plan-session = session { $number }
plan-special = a special session, { $from } to { $to }
plan-special-unknown = how the { $organ } can be called to a special session is not known
plan-special-late = it is too late for any special session
unknown-meetings = The meetings of the { $organ } are not announced for all days from { $from } to { $to }. A calendar of its announced meetings would make them known.
unknown-pattern = Its usual pattern can be counted on instead.
assumed-start = Nothing happens before { $on }.
assumed-waiting =
    { $cases ->
        [one] { $acts }: { $range } days after { $after }; drawn from one known case.
       *[other] { $acts }: { $range } days after { $after }; drawn from { $cases } known cases.
    }
assumed-after-opening = it is possible
assumed-after-firstApproval = the first approval
assumed-after-lastApproval = the last approval
assumed-atOnce = { $acts }: on the day once it is possible; how long it takes is not known.
assumed-firstMeeting = { $acts }: at the first meeting once it is possible; how long it takes is not known.
assumed-meetings = Meetings of the { $organ }: announced: { $announced }; by its pattern, not announced: { $expected }.
assumed-noDeferral = The { $organ } puts nothing off to its next session; how often it does is not known.
assumed-deferral = The { $organ } puts a decision off to its next session: { $count } of { $of }.
assumed-source = (cases: { $n })

# Rehearsal
rehearsed-state = It would stand at: { $state }.
rehearsed-date = { $effect }: { $after }, instead of: { $before }.
rehearsed-fits = Would fit: { $act }, { $on }.
rehearsed-misfits = Would not fit: { $act }, { $on }.
rehearsed-same = Nothing would differ.

# The certificate
certificate-verify-keys = Compare the public key of the register with the one you were given by another way (on paper, or by the other party). Verify the signatures under the checkpoint with it, and those of the witnesses with theirs (the format is { $format }).
certificate-verify-receipts = Fetch the receipt of each entry listed: { $address }, or { $command }. It holds the entry itself and its proof ({ $format }).
certificate-verify-leaf = Compute SHA-256 over a zero byte and the entry, follow the proof to the root (RFC 9162, section 2.1.3.2), and compare it with the root in the checkpoint.
certificate-verify-chart = Apply the chart ({ $address }) to the acts up to the day asked for, or let { $command } do that: the position must be the one certified. It may also rest on entries of the agreement’s family: those it hangs on or supersedes.
certificate-verify-consistency = Compare the checkpoint with a later one: { $address } proves that nothing in between was altered.
certificate-promise-tampering = What is promised is evidence of tampering, not prevention. Who has the machine can change the files; but whoever holds a checkpoint from before can prove that it was done.
certificate-promise-outsiders = Against outsiders and single users: a change, removal, insertion or move of any recorded act shows when hashes and the tree are computed again.
certificate-promise-operator = Against the operator of the register: only as far as somebody else holds a checkpoint, a cosignature of a witness or this certificate. What no one outside has seen yet could still be made anew.
certificate-promise-all = Against operator and all witnesses acting together: nothing is promised, nor that what was recorded is true: only that it was recorded, when the register says, and not changed since.

# Letters asking for evidence
letter-to = To: { $who }
letter-subject = Evidence: { $act } – { $title }
letter-recorded = The register of the agreement “{ $title }” records this act: { $act }, { $on } ({ $cites }).
letter-have-secondary = It holds only what another source says of it.
letter-have-inferred = It holds only what other documents imply of it.
letter-have-none = It holds no evidence of it.
letter-document = The document named is { $document }.
letter-ask = We should be grateful for a copy of what proves it ({ $what }), or for word that none exists.
letter-then = The record will then be completed; a date that proves different will be corrected, and the correction will be shown.

# Kinds of what the trail tells
kind-registered = agreement registered
kind-started = procedure started
kind-act = act recorded
kind-outOfProcedure = act recorded outside the procedure
kind-correction = act corrected
kind-annulment = act annulled
kind-plan = plan
kind-rule = two-person rule
kind-confirmation = confirmation by a second person
kind-refusal = refusal
kind-signIn = a token was shown for the first time that day
kind-notPermitted = refused for want of a right
kind-export = a document was given out
kind-noteErased = the text of a private note was erased
kind-principalAdded = a principal was added
kind-principalDisabled = a principal was disabled
kind-tokenIssued = a token was issued
kind-tokenRotated = a token was replaced by a new one
kind-tokenRevoked = a token was revoked
kind-webhookChanged = a webhook was changed
trail-refused = Refused: { $act }
role-reader = reader
role-recorder = recorder
role-registrar = registrar
role-auditor = auditor
role-administrator = administrator

# Citations of clauses that are not at hand
cite-final = final clauses, article number not at hand
cite-assumed = assumed
cite-clauses-missing = the agreement's own clauses are not at hand
cite-supposed = supposed
cite-document = { $document }, para. { $paragraph }
cite-practice-document = practice ({ $document })
cite-practice-since = practice since { $year }
said-on = { $act }, { $on }
said-of = { $kind }: { $said }
