/**
 * What the document says of each route besides its place in the list of routes: its name, what it takes and answers.
 * A route without an operation does not compile.
 */
import { LIST_CHOICES } from '../http/query.ts';
import type { RouteName } from '../http/routes.ts';
import type { ProblemCode } from '../register/problems.ts';
import type { AnswerName } from './answers.ts';
import type { ParameterName } from './parameters.ts';
import type { RequestName } from './requests.ts';

/** The groups of operations. */
export const TAGS = {
  reading: 'Where instruments stand, what comes next, and what is on record.',
  recording: 'Registering agreements; recording, correcting and planning acts.',
  lists: 'Across the register.',
  news: 'What is recorded, as it is recorded.',
  simulations: 'What would be. Nothing in it can write.',
  proofs: 'By which the register proves its own history to who does not trust it.',
  operation: 'For who runs the register, and about the API itself.',
} as const;
export type Tag = keyof typeof TAGS;

export interface Operation {
  /** Its name for generated clients. */
  readonly id: string;
  readonly tag: Tag;
  /** Parameters of the query. */
  readonly query?: readonly ParameterName[];
  readonly body?: RequestName;
  /** The JSON that it answers; absent where it answers none. */
  readonly answer?: AnswerName;
  /** 200 unless given. */
  readonly statuses?: readonly (200 | 201)[];
  /** Needs If-Match. */
  readonly pinned?: true;
  /** Takes Idempotency-Key. */
  readonly keyed?: true;
  /** Answers with the address of what was made. */
  readonly located?: true;
  /** A page of a list, with Link. */
  readonly paged?: true;
  /** Answers a file, under a name. */
  readonly file?: true;
  /** Never to be kept, so without ETag. */
  readonly fresh?: true;
  /** A stream of events, which does not end. */
  readonly stream?: true;
  /** Problems besides those of its kind. */
  readonly problems?: readonly ProblemCode[];
}

const CLOCKED = ['asOf', 'knownAt'] as const;
const PAGED = ['after', 'limit'] as const;
const JUDGED: readonly ProblemCode[] = ['act-not-open', 'version-conflict', 'key-reused'];
const ASKED: readonly ProblemCode[] = [
  'not-found',
  'impossible-content',
  'clauses-refused',
  'no-such-procedure',
  'too-many-simulations',
];
const TOKEN: readonly ProblemCode[] = ['token-required', 'token-refused', 'not-permitted'];

const reading = (id: string, answer: AnswerName): Operation => ({ id, tag: 'reading', query: CLOCKED, answer });
const recording = (id: string, body: RequestName, more: Partial<Operation> = {}): Operation => ({
  id,
  tag: 'recording',
  body,
  answer: 'Recorded',
  statuses: [201],
  keyed: true,
  problems: JUDGED,
  ...more,
});
const listing = (id: string, answer: AnswerName, query: readonly ParameterName[]): Operation => ({
  id,
  tag: 'lists',
  query: [...query, ...PAGED],
  answer,
  paged: true,
});
const simulating = (id: string, body: RequestName, answer: AnswerName, more: Partial<Operation> = {}): Operation => ({
  id,
  tag: 'simulations',
  body,
  answer,
  problems: ASKED,
  ...more,
});
const proving = (id: string, answer: AnswerName, more: Partial<Operation> = {}): Operation => ({
  id,
  tag: 'proofs',
  answer,
  ...more,
});

export const OPERATIONS: Readonly<Record<RouteName, Operation>> = {
  'GET {instrument}': reading('readPosition', 'Position'),
  'GET {instrument}/acts': reading('listActs', 'Acts'),
  'GET {instrument}/timeline': reading('readTimeline', 'Timeline'),
  'GET {instrument}/next': reading('readNext', 'Next'),
  'GET {instrument}/findings': reading('readFindings', 'Findings'),
  'GET {instrument}/gaps': reading('readEvidenceGaps', 'EvidenceGaps'),
  'GET {instrument}/certificate': { ...reading('readCertificate', 'Certificate'), tag: 'proofs' },
  'GET {instrument}/chart': { id: 'readChart', tag: 'reading', query: ['chartFormat'] },
  'GET {instrument}/entries': {
    id: 'listEntries',
    tag: 'reading',
    query: ['afterPosition', 'longLimit'],
    answer: 'EntryPage',
    paged: true,
  },
  'GET {instrument}/entries/{version}': { id: 'readEntry', tag: 'reading', answer: 'LedgerEntry' },
  'GET /api/agreements/{id}/clauses': { id: 'readClauses', tag: 'reading', answer: 'Clauses' },
  'GET /api/claims': { ...reading('judgeClaim', 'ClaimJudged'), query: ['claimedOf', 'claim', ...CLOCKED] },
  'POST /api/claims': { id: 'judgeClaimByBody', tag: 'reading', body: 'Claim', answer: 'ClaimJudged' },

  'POST {instrument}/acts': recording('recordAct', 'ActToRecord', { pinned: true }),
  'POST {instrument}/corrections': recording('recordCorrection', 'Correction', { pinned: true }),
  'POST {instrument}/plans': recording('recordPlan', 'PlanToRecord', { pinned: true }),
  'POST {instrument}/corrections/preview': {
    id: 'previewCorrection',
    tag: 'recording',
    body: 'Correction',
    answer: 'CorrectionPreview',
    keyed: true,
    problems: JUDGED,
  },
  'POST {instrument}/acts/{version}/confirmation': recording('confirm', 'Confirmation', {
    pinned: true,
    problems: [...JUDGED, 'second-person-required'],
  }),
  'POST /api/agreements': recording('registerAgreement', 'FinalClauses', {
    problems: [...JUDGED, 'already-registered', 'clauses-refused'],
  }),
  'POST /api/agreements/{id}/amendments': recording('startAmendment', 'AmendmentToStart', {
    problems: [...JUDGED, 'no-such-procedure'],
  }),
  'POST /api/agreements/{id}/implementation': recording('startImplementation', 'ImplementationToStart', {
    problems: [...JUDGED, 'no-such-procedure'],
  }),
  'POST /api/agreements/{id}/rules': recording('setRule', 'Rule', { pinned: true }),
  'GET {instrument}/acts/{version}/confidential': {
    id: 'showConfidential',
    tag: 'reading',
    answer: 'Confidential',
    fresh: true,
  },
  'GET {instrument}/acts/{version}/private-note': {
    id: 'showPrivateNote',
    tag: 'reading',
    answer: 'PrivateNote',
    fresh: true,
  },
  'POST {instrument}/acts/{version}/private-note/erasure': {
    id: 'erasePrivateNote',
    tag: 'recording',
    body: 'ErasureRequest',
    answer: 'Erasure',
  },

  'GET /api/agreements': listing('listInstruments', 'InstrumentPage', [...LIST_CHOICES, 'listFormat']),
  'GET /api/agreements/{id}/amendments': listing('listAmendments', 'InstrumentPage', ['listFormat']),
  'GET /api/agreements/{id}/implementation': listing('listImplementation', 'InstrumentPage', ['listFormat']),
  'GET /api/counts': { id: 'readCounts', tag: 'lists', answer: 'Counts' },
  'GET /api/duties': listing('listDuties', 'DutyPage', ['by', 'act', 'instrument', 'asOf', 'order', 'listFormat']),
  'GET /api/findings': listing('listFindings', 'InstrumentPage', ['listFormat']),
  'GET /api/gaps': listing('listGaps', 'GapPage', ['instrument', 'listFormat']),
  'GET /api/refusals': listing('listRefusals', 'RefusalPage', ['instrument', 'principal']),
  'GET /api/audit': {
    id: 'readAuditTrail',
    tag: 'lists',
    query: ['instrument', 'principal', 'auditKind', 'from', 'to', 'auditFormat', 'after', 'longLimit'],
    answer: 'AuditPage',
    paged: true,
    problems: TOKEN,
  },

  'POST /api/simulations/run': simulating('simulate', 'Scenario', 'Simulated', { query: ['exportFormat'] }),
  'GET /api/simulations/run': {
    id: 'simulateShared',
    tag: 'simulations',
    query: ['scenario', 'exportFormat'],
    answer: 'Simulated',
    problems: ASKED,
  },
  'POST /api/simulations/routes': simulating('findRoutes', 'RoutesQuestion', 'Ways'),
  'POST /api/simulations/adverse': simulating('tryAdverseCases', 'AdverseQuestion', 'AdverseCases'),
  'POST /api/simulations/compare': simulating('compareScenarios', 'Comparison', 'Compared', {
    query: ['exportFormat'],
  }),
  'POST /api/simulations/rehearse': simulating('rehearse', 'Rehearsal', 'Rehearsed'),
  'POST /api/simulations/plan': simulating('planBackward', 'PlanQuestion', 'Plan'),
  'POST /api/simulations/forecast': simulating('forecast', 'ForecastQuestion', 'Forecast', {
    problems: [...ASKED, 'meetings-not-announced'],
  }),

  'GET /api/events': {
    id: 'followEvents',
    tag: 'news',
    query: ['instrument', 'party', 'by', 'act', 'afterPosition', 'consequences'],
    stream: true,
    problems: ['too-many-streams'],
  },
  'GET {instrument}/events': {
    id: 'followInstrument',
    tag: 'news',
    query: ['party', 'by', 'act', 'afterPosition', 'consequences'],
    stream: true,
    problems: ['too-many-streams'],
  },

  'GET /api/webhooks': { id: 'listWebhooks', tag: 'news', answer: 'WebhookList', fresh: true },
  'POST /api/webhooks': {
    id: 'addWebhook',
    tag: 'news',
    body: 'WebhookToAdd',
    answer: 'WebhookAdded',
    located: true,
    statuses: [201],
  },
  'GET /api/webhooks/{webhook}': { id: 'readWebhook', tag: 'news', answer: 'WebhookShown', fresh: true },
  'POST /api/webhooks/{webhook}': { id: 'changeWebhook', tag: 'news', body: 'WebhookChange', answer: 'WebhookChanged' },

  'GET /checkpoint': { id: 'readCheckpoint', tag: 'proofs', problems: ['not-found'] },
  'GET /api/audit/checkpoints': proving('listCheckpoints', 'CheckpointPage', {
    query: ['afterPosition', 'limit'],
    paged: true,
  }),
  'POST /api/audit/checkpoints': proving('signCheckpoint', 'Checkpoint', {
    statuses: [200, 201],
    problems: ['history-contradicted', 'not-found', 'unsupported-media-type', 'too-large'],
  }),
  'GET /api/audit/keys': proving('listKeys', 'Keys'),
  'GET /api/audit/entries': proving('listLedgerLines', 'LedgerLinePage', {
    query: ['afterPosition', 'longLimit'],
    paged: true,
  }),
  'GET /api/audit/entries/{position}/proof': proving('proveInclusion', 'Inclusion', {
    query: ['proofFormat'],
    problems: ['history-contradicted'],
  }),
  'GET /api/audit/consistency': proving('proveConsistency', 'Consistency', {
    query: ['fromSize', 'toSize'],
    problems: ['history-contradicted'],
  }),
  'GET /api/audit/witnesses': proving('listWitnesses', 'Witnesses'),
  'POST /api/audit/cosignatures': proving('handInCosignature', 'CosignatureTaken', {
    body: 'SignedNote',
    statuses: [200, 201],
    problems: ['not-found'],
  }),
  'POST /api/audit/reports': proving('handInReport', 'ReportTaken', {
    body: 'SignedNote',
    statuses: [201],
    problems: ['not-found'],
  }),
  'GET {instrument}/entries/{version}/receipt': {
    id: 'readReceipt',
    tag: 'proofs',
    file: true,
    problems: ['history-contradicted'],
  },
  'GET /api/audit/dossier': {
    id: 'readDossier',
    tag: 'proofs',
    query: ['instrument', 'asOf'],
    file: true,
    problems: [...TOKEN, 'not-found'],
  },

  'GET /api': { id: 'listRoutes', tag: 'operation', answer: 'RouteList' },
  'GET /openapi.json': { id: 'readDocument', tag: 'operation', answer: 'OpenApi' },
  'GET /api/problems': { id: 'listProblems', tag: 'operation', answer: 'ProblemTypes' },
  'GET /healthz': { id: 'isAlive', tag: 'operation', answer: 'Alive' },
  'GET /readyz': {
    id: 'isReady',
    tag: 'operation',
    answer: 'Ready',
    fresh: true,
    problems: ['not-ready', 'history-contradicted'],
  },
  'GET /metrics': { id: 'readMetrics', tag: 'operation', fresh: true, problems: ['token-required', 'token-refused'] },
};
