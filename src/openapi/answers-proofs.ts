/** Answers by which the register proves itself, as schemas. */
import { z } from 'zod';
import type { Certificate as CertificateAnswer, Ground as CertificateGroundAnswer } from '../proof/certificate.ts';
import type {
  Cosigned as CosignedAnswer,
  Reported as ReportTakenAnswer,
  WitnessState as WitnessStateAnswer,
} from '../proof/cosigning.ts';
import type {
  CheckpointAnswer,
  ConsistencyAnswer,
  InclusionAnswer,
  LedgerLine as LedgerLineAnswer,
  KeyAnswer as RegisterKeyAnswer,
} from '../proof/proofs.ts';
import { position } from './answers-position.ts';
import { instant } from './words.ts';

/** A party that cosigned a checkpoint, and when (RFC 3339). */
export const cosigned = z.object({
  party: z.string(),
  time: z.string(),
}) satisfies z.ZodType<CosignedAnswer>;

/** A checkpoint as it is given out. */
export const checkpoint = z.object({
  size: z.int(),
  root: z.string().describe('Base64, as in the note.'),
  time: z
    .nullable(z.string())
    .describe('When the register says that it made it (RFC 3339); null where it does not say.'),
  cosigned: z.array(cosigned),
  note: z.string().describe('The whole signed note, with the signatures of its witnesses.'),
}) satisfies z.ZodType<CheckpointAnswer>;

/** An entry as an outsider makes its hash again. */
export const ledgerLine = z.object({
  position: z.int(),
  leaf: z.string().describe('SHA-256(0x00 || entry), lower-case hex.'),
  entry: z.string().describe('The canonical JSON text, byte for byte.'),
}) satisfies z.ZodType<LedgerLineAnswer>;

/** The proof that an entry is in the ledger of a checkpoint. Hashes in base64. */
export const inclusion = z.object({
  index: z.int().describe('Of the leaf, from 0.'),
  size: z.int(),
  root: z.string(),
  proof: z.array(z.string()),
  checkpoint: z.string(),
  position: z.int(),
  leaf: z.string().describe('SHA-256(0x00 || entry), lower-case hex.'),
  entry: z.string().describe('The canonical JSON text, byte for byte.'),
}) satisfies z.ZodType<InclusionAnswer>;

/** The proof that the ledger of size `to` is that of size `from`, grown. Hashes in base64. */
export const consistency = z.object({
  from: z.int(),
  to: z.int(),
  fromRoot: z.string(),
  toRoot: z.string(),
  proof: z.array(z.string()),
}) satisfies z.ZodType<ConsistencyAnswer>;

/** A public key, and where a later one took over: the checkpoint that both signed. */
export const registerKey = z.object({
  from: z.int(),
  vkey: z.string(),
  announced: z.nullable(z.string()),
}) satisfies z.ZodType<RegisterKeyAnswer>;

export const keys = z.object({
  origin: z.string(),
  keys: z.array(registerKey),
});

/** How far a witness has come. */
export const witnessState = z.object({
  party: z.string(),
  vkey: z.string().describe('Its public key.'),
  size: z
    .nullable(z.int())
    .describe('The size of the largest checkpoint it cosigned, and when; null where it has cosigned none.'),
  time: z.nullable(z.string()),
  state: z
    .enum(['none', 'current', 'behind'])
    .describe('`behind`: a checkpoint larger than that, or any where it cosigned none, is older than `BEHIND_AFTER`.'),
}) satisfies z.ZodType<WitnessStateAnswer>;

/** A contradiction that a witness found. */
export const reportTaken = z.object({
  party: z.string(),
  time: z.string(),
  finding: z.string(),
}) satisfies z.ZodType<ReportTakenAnswer>;

export const witnesses = z.object({
  size: z.nullable(z.int()),
  witnesses: z.array(witnessState),
  reports: z.array(reportTaken),
});

export const cosignatureTaken = z.object({
  party: z.string(),
  size: z.int(),
  kept: z.boolean(),
});

/** An entry that the position rests on. */
export const certificateGround = z.object({
  version: z.int(),
  position: z.int().describe('In the ledger.'),
  kind: z.enum(['registered', 'started', 'act', 'correction', 'plan', 'rule', 'confirmation']),
  what: z.string().describe('What was recorded, in short: `approve UN 2016-07-25`.'),
  recordedAt: instant,
  leaf: z.string(),
}) satisfies z.ZodType<CertificateGroundAnswer>;

export const certificate = z.object({
  format: z.literal('pacta-certificate/1'),
  id: z.string(),
  title: z.record(z.string(), z.string()),
  sentence: z.string(),
  asOf: z.string(),
  knownAt: instant,
  chartVersion: z.string(),
  position: position.describe('The position as the register answers it.'),
  grounds: z.array(certificateGround),
  checkpoint: z
    .nullable(checkpoint)
    .describe('The first checkpoint that has all of these entries; null where none has yet.'),
  keys: z.array(z.string()).describe('The public keys of the register in use at that checkpoint or before.'),
  permanent: z
    .object({
      page: z.string(),
      data: z.string(),
    })
    .describe('The path of this certificate for ever, on the page and as data.'),
  verify: z.array(z.string()),
  promise: z.array(z.string()),
}) satisfies z.ZodType<CertificateAnswer>;
