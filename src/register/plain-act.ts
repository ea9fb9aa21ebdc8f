/**
 * Requests to record an act that are plainly right, as nearly all are: known at a glance, where the whole shape takes
 * as long to go through as judging the act. What is not plain is no worse for that; it is looked at closely.
 */
import { ACTS, GRADES } from '../law/acts.ts';
import type { RecordRequest } from './requests.ts';

const TYPES: ReadonlySet<unknown> = new Set(Object.keys(ACTS));
const GRADE_NAMES: ReadonlySet<unknown> = new Set(GRADES);
const PARTY = /^[\w.-]{1,40}$/;
/** Days that are in every calendar month. */
const DAY = /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/;
const SYMBOL = /^[\x21-\x7e][\x20-\x7e]{0,199}$/;

/** The act, where a request says nothing but who did what when, and on which document of which grade that rests. Null
 * where it says anything else, or may not be right. */
export function plainAct(request: unknown): RecordRequest | null {
  if (!isPlain(request) || Object.keys(request).length !== 4) return null;
  const { type, by, on, evidence } = request;
  if (!TYPES.has(type) || !matches(PARTY, by) || !matches(DAY, on)) return null;
  if (!isPlain(evidence) || Object.keys(evidence).length !== 2) return null;
  const { grade, document } = evidence;
  if (!GRADE_NAMES.has(grade) || !matches(SYMBOL, document)) return null;
  return { type, by, on, evidence: { grade, document } } as RecordRequest;
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function matches(pattern: RegExp, value: unknown): boolean {
  return typeof value === 'string' && pattern.test(value);
}
