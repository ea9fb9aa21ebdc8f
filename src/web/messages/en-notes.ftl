# Private notes on acts: where they are named, shown and erased.
note-kept = private note, kept by { $party }
note-title = Private note
note-intro = Personal data that does not belong in the record itself. The ledger holds only a digest of it, so erasing it breaks no proof.
note-party = Kept by
note-text = Text
note-salt = Salt
note-digest = Digest in the ledger
note-erase = Erase it
note-reason = Why
    .hint = It stays for good; the note itself, text and salt, is gone from the register at once. Backups keep it until they are deleted.
note-erased = Erased on { $at } by { $by }: { $reason }
field-privateNote = Private note
    .hint = Kept beside the record, shown only to principals of this party and to auditors, and can be erased. Other personal data goes here, nowhere else.
note-done = The note was erased just now.
note-incomplete = The note was erased. Part of it may stand in the database's own log for a time: in SQLite until the register is next closed, in PostgreSQL until the server clears it.
