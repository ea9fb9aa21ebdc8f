# The order of the register
filter-sort = Order
sort-registered = Newest registered first
sort-changed = Latest recorded on first
sort-inForce = Latest entry into force first

# Confirming as the second person, and the rule
task-confirm = Confirm
task-rule = Two-person rule
confirm-intro = Under the two-person rule an act or a correction counts only once a second person confirms it. Whoever recorded it cannot be the second person.
confirm-none = Nothing waits for a second person here.
confirm-own = You recorded this; another person has to confirm it
confirm-recorded = recorded by { $principal }
confirm-title = Confirm: { $what }
conflict-gone = Yours was not recorded, and can no longer be recorded as it is.
waiting-title = Waiting for a second person
waiting-none = Nothing in the register waits for a second person.
rule-is =
    .on = The two-person rule is on.
    .off = The two-person rule is off.
rule-intro = While it is on, every act and every correction of this agreement, and of what hangs on it, counts only once a second person confirms it.
rule-set =
    .on = Set the two-person rule
    .off = Lift the two-person rule
rule-then =
    .on = What is recorded from here on counts only once a second person confirms it. What is on record already counts as before.
    .off = What is recorded from here on counts at once. What waits now goes on waiting.
rule-reason = It stays in the record with the rule.
rule-waiting = { $count ->
    [one] { $count } entry waits now.
   *[other] { $count } entries wait now.
}

# Confidential evidence
field-confidential = Keep the evidence confidential
    .hint = Of the evidence only the grade is then public. The rest is shown to principals of the party chosen and to auditors.
confidential-open = No, it is public
confidential-of = Confidential to { $party }
confidential-title = Confidential evidence
confidential-intro = In the ledger stands only a digest. The SHA-256 of the canonical JSON of evidence and salt is that digest. That you looked is noted.
confidential-party = Kept confidential by
confidential-salt = Salt
confidential-digest = Digest in the ledger

# Registering an agreement
register-new = Register an agreement
    .intro = An agreement is registered with its final clauses as data (JSON). First you see the chart they make; nothing is registered before you confirm.
register-clauses = Final clauses (JSON)
    .hint = As the README and the agreements that come with the program write them.
register-file = Or choose a file with them
    .hint = Where a file is chosen, it is taken instead of the text.
register-preview = Check before registering
register-drawn = The chart that these clauses make
register-parties = Parties
register-confirm = Register
fault-document = Enter what the evidence is, or leave it public
fault-clauses = Enter the final clauses, or choose a file
fault-json = This is not JSON
fault-large = The file is larger than 1 MB
register-registered = { $id } is in the register already

# The position over time, moved by a slider
slider-label = Move the day
slider-known = Move the day of knowledge

# Verifying on the server
audit-verifying = Verify the register here
    .what = The server looks at every entry, the tree, the signed checkpoints and all that is kept beside them, as `pacta verify` does. Reading goes on meanwhile. Whoever does not trust the server verifies a dossier elsewhere.
verify-start = Verify now
verify-running = Being verified, begun by { $principal }, { $at }
verify-at = Now: { $what }
verify-refresh = Load this page again to see how far it is.
verify-none = Nothing has been verified here since the server started.
verify-done = Verified by { $principal }, { $at }
verify-sound = Nothing is wrong: { $entries } entries and { $positions } positions were looked at.
verify-faults = { $count ->
    [one] One thing is wrong in { $entries } entries:
   *[other] { $count } things are wrong in { $entries } entries:
}
verify-more = Only the first { $count } are shown; `pacta verify` tells all.
verify-checkpoints =
    { $count ->
    [one] The signed checkpoint was held against it; it is of { $size } entries.
   *[other] { $count } signed checkpoints were held against it, the last of { $size } entries.
}
verify-no-checkpoint = No checkpoint was held against it: the whole register could have been made anew.
verify-broke = Verifying broke off: { $why }
verify-who = Verifying can be begun by whoever has the right to audit.
fault-long = Enter at most { $most } characters
fault-control = Take out the characters that cannot be printed
fault-after = This is no page of the list; go back to its first page
fault-meetings = An organ’s meetings are not announced for so long: choose “Count on the usual pattern where no meetings are announced”
fault-in-force = It is in force already: nothing is to come before that
error-asked = Asked for: { $address }
error-needs = This needs the right { $right }, which these roles have: { $roles }
