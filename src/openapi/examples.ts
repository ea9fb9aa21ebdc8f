/**
 * Bodies to copy from, by operation. Sent one after the other to a new register with the real record in it, each of
 * them works: a test does that.
 */

/** Under which kind of path an example stands, where bodies differ by it. */
export type PathKind = 'agreement' | 'amendment' | 'implementation';

/** A supposed amendment, with what is left away of a scenario where something else is asked. */
const GROUND = { agreement: 'un-iom-2016', asOf: '2020-01-01' };
const STEPS = [
  { type: 'propose', by: 'IOM', on: '2018-12-01' },
  { type: 'agreeText', by: 'joint', on: '2019-01-10' },
  { type: 'approve', by: 'UN', on: '2019-03-01' },
];
const TEXT_AGREED = { type: 'agreeText', by: 'joint', on: '2019-01-10', evidence: { grade: 'none' } };

const lane = (act: string) => [{ act, cites: 'Art. 9' }];
/** The final clauses of an agreement that does not exist. */
const CLAUSES = {
  format: 'pacta-clauses/1',
  id: 'alpha-beta-2020',
  version: 1,
  title: { en: 'Agreement between Alpha and Beta' },
  parties: [
    { id: 'ALPHA', name: { en: 'Alpha' }, organ: 'Alpha Assembly', head: 'Alpha Secretary' },
    { id: 'BETA', name: { en: 'Beta' }, organ: 'Beta Council', head: 'Beta Director' },
  ],
  conclusion: {
    stages: [
      { state: 'negotiation', step: { act: 'agreeText', by: 'joint', cites: 'preamble' } },
      { state: 'approval', lanes: { approval: lane('approve') } },
    ],
    entryIntoForce: { laterOf: ['approve'], cites: 'Art. 9' },
  },
};

const EXAMPLES: Readonly<Record<string, Partial<Record<PathKind, unknown>>>> = {
  recordAct: {
    agreement: { type: 'register', by: 'UN', on: '2016-12-01', evidence: { grade: 'secondary' } },
    amendment: TEXT_AGREED,
    implementation: TEXT_AGREED,
  },
  recordCorrection: {
    agreement: { version: 2, annul: true, reason: 'The resolution asks for something else.' },
    amendment: { version: 2, act: STEPS[0], reason: 'The letter bears this date.' },
    implementation: { version: 2, act: STEPS[0], reason: 'The letter bears this date.' },
  },
  previewCorrection: {
    agreement: {
      version: 3,
      act: { type: 'mandate', by: 'UN', on: '2016-04-28' },
      reason: 'It was adopted a day later.',
    },
    amendment: { version: 2, act: { ...STEPS[0], on: '2018-11-30' }, reason: 'The letter bears this date.' },
    implementation: { version: 2, act: { ...STEPS[0], on: '2018-11-30' }, reason: 'The letter bears this date.' },
  },
  recordPlan: {
    agreement: { act: { type: 'register', by: 'UN', on: '2030-01' }, source: 'Letter of the Legal Counsel' },
    amendment: { act: { type: 'approve', by: 'UN', on: '2030-07' } },
    implementation: { act: { type: 'sign', by: 'UN', on: '2030-07' } },
  },
  confirm: { agreement: {}, amendment: {}, implementation: {} },
  erasePrivateNote: { agreement: { reason: 'It names a person.' } },
  registerAgreement: { agreement: CLAUSES },
  startAmendment: {
    agreement: { title: 'Amendment of Article 4', act: { type: 'propose', by: 'IOM', on: '2018-12-03' } },
  },
  startImplementation: {
    agreement: {
      procedure: 'personnel',
      title: 'Exchange of personnel',
      act: { type: 'propose', by: 'IOM', on: '2018-12-03' },
    },
  },
  setRule: { agreement: { twoPerson: true, reason: 'Both secretariats agreed to it.' } },
  judgeClaimByBody: { agreement: { instrument: 'un-iom-2016', claim: 'in force since 2016-09-19' } },
  simulate: { agreement: { ...GROUND, steps: STEPS } },
  findRoutes: { agreement: { ...GROUND, goal: 'inForce', limit: 5 } },
  tryAdverseCases: { agreement: { ...GROUND, case: 'organRefuses' } },
  compareScenarios: {
    agreement: {
      scenarios: [
        { ...GROUND, steps: STEPS },
        { ...GROUND, steps: STEPS.slice(0, 2) },
      ],
    },
  },
  addWebhook: { agreement: { url: 'https://receiver.example/pacta', instrument: 'un-iom-2016', act: 'notify' } },
  changeWebhook: { agreement: { change: 'disable' } },
  rehearse: { agreement: { agreement: 'un-iom-2016', readings: [{ change: 'approvalConcludes' }] } },
  planBackward: { agreement: { ...GROUND, by: '2024-06-30', usePattern: true } },
  forecast: { agreement: { ...GROUND, trials: 200, seed: 1, usePattern: true, sensitivity: false } },
};

/** The example of an operation; undefined where there is none. */
export function exampleOf(id: string, kind: PathKind): unknown {
  const one = EXAMPLES[id];
  return one?.[kind] ?? one?.agreement;
}
