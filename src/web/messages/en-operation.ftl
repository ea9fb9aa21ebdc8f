# That recording stands still
standstill = Recording stands still, reading goes on.
standstill-since = Since { $time }.
standstill-severed = What was acknowledged here is not in the ledger any more.
standstill-contradicted = The ledger contradicts a signed checkpoint.
standstill-damaged = Verification found that something is not as it was recorded.
standstill-full = No room is left on the disk.
standstill-readonly = The database cannot be written to.
standstill-unusable = The disk fails to read or write.
