/** Answers for who records and who runs the register, as schemas. */
import { z } from 'zod';
import type { Check as CheckAnswer } from '../operation/readiness.ts';
import type {
  Erasure as ErasureAnswer,
  ShownNote as PrivateNoteAnswer,
  ShownErasure as ShownErasureAnswer,
} from '../register/private-notes.ts';
import type { Shown as ConfidentialAnswer } from '../register/reading.ts';
import { change } from './answers-parts.ts';
import { instant } from './words.ts';

/** Confidential evidence, shown with all that proves it: SHA-256 of the canonical JSON of evidence and salt is the digest. */
export const confidential = z.object({
  version: z.int(),
  party: z.string(),
  digest: z.string(),
  evidence: z.unknown(),
  salt: z.string(),
}) satisfies z.ZodType<ConfidentialAnswer>;

/** Who erased it when, and why. */
export const shownErasure = z.object({
  at: z.string(),
  by: z.string(),
  reason: z.string(),
}) satisfies z.ZodType<ShownErasureAnswer>;

/** A private note as it is shown to whom it concerns: with all that proves it, or with who erased it. */
export const privateNote = z.union([
  z.object({
    instrument: z.string(),
    version: z.int(),
    party: z.string(),
    digest: z.string().describe('SHA-256 of the canonical JSON of `{ note, salt }`, lower-case hex.'),
    note: z.string(),
    salt: z.string(),
    erased: z.null(),
  }),
  z.object({
    instrument: z.string(),
    version: z.int(),
    party: z.string(),
    digest: z.string().describe('SHA-256 of the canonical JSON of `{ note, salt }`, lower-case hex.'),
    note: z.null(),
    erased: shownErasure,
  }),
]) satisfies z.ZodType<PrivateNoteAnswer>;

/** What erasing came to. */
export const erasure = z.object({
  erased: shownErasure,
  complete: z.boolean().describe('False where the write-ahead log could not be emptied yet.'),
  instrument: z.string(),
  version: z.int(),
  party: z.string(),
  digest: z.string().describe('SHA-256 of the canonical JSON of `{ note, salt }`, lower-case hex.'),
}) satisfies z.ZodType<ErasureAnswer>;

export const correctionPreview = z.object({
  recorded: z.boolean(),
  changes: z.array(change),
});

/** What a look found. */
export const check = z.object({
  ok: z.boolean(),
  detail: z.string().describe('What was found, in a sentence.'),
}) satisfies z.ZodType<CheckAnswer>;

/** What was looked at to see whether the register can record. */
export const ready = z.object({
  status: z.literal('ready'),
  ledger: z.object({ size: z.int(), recordedAt: z.nullable(instant) }),
  checks: z.record(z.string(), check),
});
