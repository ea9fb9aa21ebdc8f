/** The audit trail as CSV (RFC 4180), safe to be opened in a spreadsheet. */
import type { AuditEvent } from './event.ts';

const COLUMNS = [
  ...['at', 'kind', 'principal', 'onBehalfOf', 'instrument', 'version', 'position', 'act', 'on', 'signatory', 'what'],
  ...['reason', 'chartVersion', 'stateBefore', 'stateAfter', 'sentenceBefore', 'sentenceAfter', 'code', 'reasons'],
  'leaf',
] as const;

/** Events as CSV: a line of names, then one line an event; lines end with CR LF. */
export function csv(events: readonly AuditEvent[]): string {
  return [COLUMNS.join(','), ...events.map(line), ''].join('\r\n');
}

function line(event: AuditEvent): string {
  const { before, after, refused, onBehalfOf, ...rest } = event;
  const values: Readonly<Record<(typeof COLUMNS)[number], string | number | null>> = {
    ...rest,
    onBehalfOf: onBehalfOf.join(' '),
    stateBefore: before?.state ?? null,
    stateAfter: after?.state ?? null,
    sentenceBefore: before?.sentence ?? null,
    sentenceAfter: after?.sentence ?? null,
    code: refused?.code ?? null,
    reasons: refused === null ? null : refused.reasons.join('; '),
  };
  return COLUMNS.map((name) => cell(values[name])).join(',');
}

// A spreadsheet takes a cell that begins like this for a formula, also in full width and after white space.
const FORMULA = /^(?:[\s\p{Cc}]*[=+\-@＝＋－＠]|[\t\r\n])/u;

/** A cell: quoted where it must be; one that would be taken for a formula begins with an apostrophe. */
export function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
