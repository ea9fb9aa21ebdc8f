/** Rows of lists, and what is told with them, as schemas. */
import { z } from 'zod';
import type { AuditEvent as AuditEventAnswer, Stood as StoodAnswer } from '../audit/event.ts';
import { AUDIT_KIND_NAMES } from '../audit/kinds.ts';
import type {
  EntryAnswer as LedgerEntryAnswer,
  ListedDuty as ListedDutyAnswer,
  ListedInstrument as ListedInstrumentAnswer,
} from '../register/answers.ts';
import type { GapRow as ListedGapAnswer } from '../register/ports.ts';
import { phrase, reason } from './answers-parts.ts';
import { instant } from './words.ts';

/** An entry as it is given out. */
export const ledgerEntry = z.object({
  position: z.int(),
  instrument: z.string(),
  version: z.int(),
  kind: z.enum(['registered', 'started', 'act', 'correction', 'plan', 'rule', 'confirmation']),
  body: z.unknown(),
  recordedAt: instant,
  principal: z.string(),
  reason: z.nullable(z.string()),
  chartVersion: z.string(),
  leaf: z.string(),
  prev: z.nullable(z.string()),
}) satisfies z.ZodType<LedgerEntryAnswer>;

/** A row of the list of instruments as it is given out. Dates are EDTF texts. */
export const listedInstrument = z.object({
  id: z.string(),
  kind: z.enum(['agreement', 'amendment', 'implementation']),
  parent: z.nullable(z.string()),
  number: z.nullable(z.int()),
  title: z.record(z.string(), z.string()),
  parties: z.array(z.string()),
  supersedes: z.array(z.string()),
  version: z.int(),
  state: z.string(),
  sentence: z.string(),
  inForce: z.nullable(
    z.object({
      from: z.string(),
      until: z.nullable(z.string()),
    }),
  ),
  findings: z.int(),
}) satisfies z.ZodType<ListedInstrumentAnswer>;

/** A duty as it is listed across the register. Dates are EDTF texts; `ended` is null while it is owed. */
export const listedDuty = z.object({
  instrument: z.string(),
  title: z.record(z.string(), z.string()),
  act: z.string(),
  by: z.string(),
  to: z.string(),
  since: z.string(),
  ended: z.nullable(z.string()),
  cites: z.string(),
}) satisfies z.ZodType<ListedDutyAnswer>;

export const listedGap = z.object({
  instrument: z.string(),
  title: z.record(z.string(), z.string()),
  version: z.int(),
  act: z.string(),
  by: z.string(),
  grade: z.string(),
  rank: z.int(),
}) satisfies z.ZodType<ListedGapAnswer>;

export const refusal = z.object({
  id: z.int(),
  instrument: z.string(),
  principal: z.string(),
  code: z.string(),
  chartVersion: z.string(),
  refusedAt: instant,
  facts: z.unknown(),
});

export const counts = z.object({
  counts: z.array(
    z.object({
      kind: z.enum(['agreement', 'amendment', 'implementation']),
      state: z.string(),
      n: z.int(),
    }),
  ),
});

/** Where an instrument stood, as of the day of the event. */
export const stood = z.object({
  state: z.string(),
  sentence: z.string(),
  phrases: z.array(phrase).describe('The same for other languages.'),
}) satisfies z.ZodType<StoodAnswer>;

export const auditEvent = z.object({
  kind: z.enum(AUDIT_KIND_NAMES),
  at: z.string().describe('RFC 3339, UTC.'),
  principal: z.string().describe('Who recorded, or tried to.'),
  onBehalfOf: z
    .array(z.string())
    .describe("The parties whose act it is: one, both for a joint act, none where it is nobody's."),
  instrument: z.nullable(z.string()).describe('Null where it is about none.'),
  version: z.nullable(z.int()).describe('Of the entry; null for what made none.'),
  position: z.nullable(z.int()),
  act: z.nullable(z.string()).describe('Type of the act it is about, and its legal date (EDTF).'),
  on: z.nullable(z.string()),
  signatory: z.nullable(z.string()),
  what: z.string().describe('In a sentence.'),
  reason: z.nullable(z.string()).describe('The express reason given for it.'),
  chartVersion: z.string(),
  before: z.nullable(stood).describe('Null where the instrument was not there.'),
  after: z.nullable(stood),
  refused: z
    .nullable(
      z.object({
        code: z.string(),
        reasons: z.array(z.string()),
        said: z
          .array(reason)
          .describe(
            'The reasons from the chart once more, for other languages; empty where it was refused for another cause.',
          ),
      }),
    )
    .describe('Of a refusal: the problem, and every reason.'),
  leaf: z.nullable(z.string()).describe("The entry's leaf in the ledger; null for what made no entry."),
}) satisfies z.ZodType<AuditEventAnswer>;
