/** Routes by which the register proves itself to who does not trust it. */
export const PROOF_ROUTES = [
  { method: 'GET', path: '/checkpoint', access: 'open', what: 'the last checkpoint, as a signed note' },
  { method: 'GET', path: '/api/audit/checkpoints', access: 'open', what: 'every checkpoint, with who cosigned it' },
  { method: 'POST', path: '/api/audit/checkpoints', access: 'checkpoint', what: 'sign a checkpoint now' },
  { method: 'GET', path: '/api/audit/keys', access: 'open', what: 'the public keys of the register' },
  { method: 'GET', path: '/api/audit/entries', access: 'open', what: 'ledger entries as they are hashed' },
  {
    method: 'GET',
    path: '/api/audit/entries/{position}/proof',
    access: 'open',
    what: 'the proof that an entry is in the ledger: `format` or Accept',
  },
  { method: 'GET', path: '/api/audit/consistency', access: 'open', what: 'the proof that the ledger only grew' },
  { method: 'GET', path: '/api/audit/witnesses', access: 'open', what: 'which parties cosigned up to where' },
  {
    method: 'POST',
    path: '/api/audit/cosignatures',
    access: 'open',
    what: 'hand in a cosignature; only of known witnesses',
  },
  {
    method: 'POST',
    path: '/api/audit/reports',
    access: 'open',
    what: 'hand in a contradiction that a known witness found',
  },
  {
    method: 'GET',
    path: '{instrument}/entries/{version}/receipt',
    access: 'open',
    what: 'an entry with its proof, as a file that needs no register to be verified',
  },
  {
    method: 'GET',
    path: '{instrument}/certificate',
    access: 'open',
    what: 'the position as of a day, what it rests on, and how to verify it',
  },
] as const;
