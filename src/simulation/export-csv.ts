/**
 * Outcomes as CSV (RFC 4180), one line for each step, date of effect, duty and risk. A cell that a spreadsheet would
 * take for a formula begins with an apostrophe.
 */
import { nameOf } from './compare.ts';
import { entriesOf } from './entries.ts';
import type { Outcome } from './outcome.ts';

const HEADINGS = ['status', 'scenario', 'instrument', 'kind', 'what', 'by', 'earliest', 'latest', 'result', 'text'];

/** CSV text of outcomes, with headings, in UTF-8. */
export function csvOf(outcomes: readonly Outcome[]): string {
  const lines = outcomes.flatMap((outcome, index) => {
    const head = ['hypothetical', nameOf(outcome, index), outcome.instrument];
    return linesOf(outcome).map((line) => [...head, ...line]);
  });
  return [HEADINGS, ...lines].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

function linesOf(outcome: Outcome): string[][] {
  return [
    ...entriesOf(outcome).map(({ kind, label, by, date, taken, reasons }) => [
      kind,
      label,
      by,
      date.earliest,
      date.latest,
      taken ? 'taken' : 'refused',
      reasons.join('; '),
    ]),
    ...outcome.duties.owed.map(({ act, by, to, since, cites }) => {
      const [earliest = '', latest = earliest] = since.split('/');
      return ['duty', act, by, earliest, latest, 'owed', `to ${to} (${cites})`];
    }),
    ...outcome.risks.map(({ kind, text }) => ['risk', kind, '', '', '', '', text]),
    ['position', outcome.state, '', outcome.asOf, outcome.asOf, '', outcome.sentence],
  ];
}

/** A cell: never a formula, quoted where it must be. */
function cell(text: string): string {
  const safe = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
