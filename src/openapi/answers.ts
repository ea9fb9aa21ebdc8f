/** What is answered, as schemas, by the name of each in the document. */
import { z } from 'zod';
import { act } from '../law/acts.ts';
import { clausesShape } from '../law/clause-shape.ts';
import { PROBLEMS, type ProblemCode } from '../register/problems.ts';
import * as lists from './answers-lists.ts';
import * as parts from './answers-parts.ts';
import * as plans from './answers-plans.ts';
import * as positions from './answers-position.ts';
import * as others from './answers-private.ts';
import * as proofs from './answers-proofs.ts';
import * as simulations from './answers-simulations.ts';
import * as webhooks from './answers-webhooks.ts';

const CODES = Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]];

/** The document of a problem (RFC 9457); with codes, of those only. */
export function problemOf(codes: readonly [ProblemCode, ...ProblemCode[]] = CODES) {
  return z.object({
    type: z.string().describe('The page of this server on the problem type.'),
    title: z.string(),
    status: z.literal([...new Set(codes.map((code) => PROBLEMS[code].status))]),
    detail: z.string(),
    code: z.enum(codes),
    requestId: z.string().describe('As in the header X-Request-Id and in the log.'),
    reasons: z.array(parts.reason).exactOptional().describe('Every reason why the procedure does not take the act.'),
    errors: z.array(parts.fault).exactOptional().describe('Each place (a JSON pointer) with what is wrong there.'),
    standing: positions.position.exactOptional().describe('The position as it is by now.'),
    needs: z.object({ right: z.string(), roles: z.array(z.string()) }).exactOptional(),
    checks: z.record(z.string(), others.check).exactOptional(),
  });
}

const ROUTE = z.object({ method: z.enum(['GET', 'POST']), path: z.string(), access: z.string(), what: z.string() });
const PROBLEM_TYPE = z.object({ status: z.int(), exit: z.int(), title: z.string(), advice: z.string() });

const page = <Row extends z.ZodType>(row: Row) =>
  z.object({ items: z.array(row), next: z.nullable(z.string()).describe('What `after` takes for the next page.') });

/** Every answer that operations name. */
export const ANSWERS = {
  RouteList: z.object({ routes: z.array(ROUTE) }),
  ProblemTypes: z.object({ problems: z.record(z.string(), PROBLEM_TYPE) }),
  Alive: z.object({ status: z.literal('alive') }),
  Ready: others.ready,
  Position: positions.position,
  Acts: positions.acts,
  Timeline: positions.timeline,
  Next: positions.next,
  Findings: positions.findings,
  EvidenceGaps: positions.evidenceGaps,
  ClaimJudged: positions.claimJudged,
  Clauses: clausesShape,
  Recorded: z.object({ entry: lists.ledgerEntry, standing: positions.position }),
  CorrectionPreview: others.correctionPreview,
  LedgerEntry: lists.ledgerEntry,
  EntryPage: page(lists.ledgerEntry),
  InstrumentPage: page(lists.listedInstrument),
  DutyPage: page(lists.listedDuty),
  GapPage: page(lists.listedGap),
  RefusalPage: page(lists.refusal),
  AuditPage: page(lists.auditEvent),
  Counts: lists.counts,
  Confidential: others.confidential,
  PrivateNote: others.privateNote,
  Erasure: others.erasure,
  Checkpoint: proofs.checkpoint,
  CheckpointPage: page(proofs.checkpoint),
  Keys: proofs.keys,
  LedgerLinePage: page(proofs.ledgerLine),
  Inclusion: proofs.inclusion,
  Consistency: proofs.consistency,
  Witnesses: proofs.witnesses,
  CosignatureTaken: proofs.cosignatureTaken,
  ReportTaken: proofs.reportTaken,
  Certificate: proofs.certificate,
  Simulated: simulations.simulated,
  Compared: simulations.compared,
  Rehearsed: simulations.rehearsed,
  Ways: simulations.ways,
  AdverseCases: simulations.adverseCases,
  Plan: plans.plan,
  Forecast: plans.forecast,
  WebhookList: webhooks.webhookList,
  WebhookAdded: webhooks.webhookAdded,
  WebhookShown: webhooks.webhookShown,
  WebhookChanged: webhooks.webhookChanged,
  OpenApi: z.looseObject({ openapi: z.string() }),
} as const satisfies Record<string, z.ZodType>;
export type AnswerName = keyof typeof ANSWERS;

/** Parts that several answers share, which the document names once. */
export const SHARED: Readonly<Record<string, z.ZodType>> = {
  Act: act,
  Reason: parts.reason,
  Fault: parts.fault,
  Finding: parts.finding,
  DutyStanding: parts.dutyStanding,
  Phrase: parts.phrase,
  InForce: parts.inForce,
  Standing: parts.standing,
  Change: parts.change,
  OutlookEntry: parts.outlookEntry,
  Distance: parts.distance,
  Unconfirmed: parts.unconfirmed,
  ListedInstrument: lists.listedInstrument,
  ListedDuty: lists.listedDuty,
  ListedGap: lists.listedGap,
  AuditEvent: lists.auditEvent,
  SimulatedStep: simulations.simulatedStep,
  SimulatedScenario: simulations.scenario,
  Outcome: simulations.outcome,
  Webhook: webhooks.webhook,
  Delivery: webhooks.delivery,
  Consequence: webhooks.consequence,
  EntryRecorded: webhooks.entryRecorded,
};
