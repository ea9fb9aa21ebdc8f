/** The parameters of queries and paths, in one closed list. */
import { AUDIT_FORMAT_NAMES } from '../audit/formats.ts';
import { AUDIT_KIND_NAMES } from '../audit/kinds.ts';
import { DRAWING_NAMES } from '../law/drawings.ts';
import { instrumentKinds, instrumentStates, LIST_SORTS } from '../register/ports.ts';
import { EXPORT_NAMES } from '../simulation/exports.ts';

export interface Parameter {
  /** As it is written in the query, where that is not the key: one name may mean different things at different places. */
  readonly name?: string;
  readonly required?: true;
  readonly description: string;
  /** JSON Schema. */
  readonly schema: Readonly<Record<string, unknown>>;
  readonly example?: string | number;
}

const DAY = { type: 'string', format: 'date' };
const INSTANT = { type: 'string', format: 'date-time' };
const TEXT = { type: 'string' };
const WHOLE = { type: 'integer', minimum: 0, maximum: 999_999_999_999_999 };
const limit = (most: number, otherwise: number) => ({ type: 'integer', minimum: 1, maximum: most, default: otherwise });
const format = (names: readonly string[]): Parameter => ({
  name: 'format',
  description: 'In which form; else the header Accept says it.',
  schema: { type: 'string', enum: names },
});

export const PARAMETERS = {
  asOf: { description: 'The position on this day; today unless given.', schema: DAY, example: '2016-07-25' },
  knownAt: {
    description: 'What was known at this instant; now unless given.',
    schema: INSTANT,
    example: '9999-12-31T00:00:00Z',
  },
  after: { description: 'The cursor of a page, as `next` of the page before gives it.', schema: TEXT },
  afterPosition: { name: 'after', description: 'What comes after this number.', schema: WHOLE, example: 0 },
  limit: { description: 'How many rows a page has at most.', schema: limit(200, 50), example: 20 },
  longLimit: {
    name: 'limit',
    description: 'How many rows a page has at most.',
    schema: limit(1000, 100),
    example: 20,
  },
  instrument: { description: 'Of this instrument only.', schema: TEXT, example: 'un-iom-2016' },
  principal: { description: 'By this principal only.', schema: TEXT, example: 'import' },
  auditKind: { name: 'kind', description: 'Of this kind only.', schema: { type: 'string', enum: AUDIT_KIND_NAMES } },
  kind: { description: 'Of this kind only.', schema: { type: 'string', enum: instrumentKinds }, example: 'agreement' },
  state: { description: 'In this state.', schema: { type: 'string', enum: instrumentStates }, example: 'inForce' },
  party: { description: 'Of this party.', schema: TEXT, example: 'IOM' },
  parent: { description: 'Hanging on this agreement.', schema: TEXT },
  text: { description: 'With these words in a title.', schema: TEXT },
  inForceOn: { description: 'In force on this day.', schema: DAY, example: '2016-09-19' },
  sort: {
    description: 'In which order; not together with `text` or `inForceOn`.',
    schema: { type: 'string', enum: [...LIST_SORTS] },
    example: 'changed',
  },
  by: { description: 'Of this party.', schema: TEXT, example: 'UN' },
  act: { description: 'Of this type of act.', schema: TEXT, example: 'notify' },
  order: { description: 'The oldest first, or the latest.', schema: { type: 'string', enum: ['oldest', 'latest'] } },
  claimedOf: {
    name: 'instrument',
    required: true,
    description: 'The instrument that the claim is about.',
    schema: TEXT,
    example: 'un-iom-2016',
  },
  claim: {
    required: true,
    description: 'The claim, as people write it.',
    schema: { type: 'string', minLength: 1, maxLength: 500 },
    example: 'in force since 2016-09-19',
  },
  scenario: {
    required: true,
    description: 'A scenario as JSON in base64url, as `link` of a simulation has it.',
    schema: { type: 'string', maxLength: 6000 },
    example: Buffer.from(JSON.stringify({ instrument: 'un-iom-2016', steps: [] })).toString('base64url'),
  },
  from: { description: 'Recorded at this instant or later.', schema: INSTANT },
  to: { description: 'Recorded at this instant or earlier.', schema: INSTANT },
  fromSize: { name: 'from', required: true, description: 'The smaller size of the ledger.', schema: WHOLE, example: 1 },
  toSize: { name: 'to', required: true, description: 'The larger size of the ledger.', schema: WHOLE, example: 2 },
  consequences: {
    description: 'Whether consequences are told too.',
    schema: { type: 'string', enum: ['true', 'false'] },
  },
  listFormat: format(['json', 'csv']),
  chartFormat: format(DRAWING_NAMES),
  auditFormat: format(AUDIT_FORMAT_NAMES),
  exportFormat: format(['json', ...EXPORT_NAMES]),
  proofFormat: format(['json', 'tlog-proof']),
} as const satisfies Readonly<Record<string, Parameter>>;
export type ParameterName = keyof typeof PARAMETERS;

/** What stands in braces in a path. */
export const PATH_PARAMETERS: Readonly<Record<string, Parameter>> = {
  id: { description: 'The agreement.', schema: TEXT, example: 'un-iom-2016' },
  amendment: { description: 'Number of the amendment.', schema: TEXT, example: '1' },
  implementation: { description: 'Number of what carries it out.', schema: TEXT, example: '1' },
  webhook: { description: 'The webhook.', schema: TEXT, example: 'wh_0123456789abcdef01' },
  version: { description: "Version of the instrument's entry.", schema: WHOLE, example: 2 },
  position: { description: 'Position of the entry in the ledger.', schema: WHOLE, example: 2 },
};
