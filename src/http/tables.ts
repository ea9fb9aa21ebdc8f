/** Lists as tables: JSON, or CSV that is safe to open in a spreadsheet. */
import type { Request, Response } from 'express';
import { cell } from '../audit/csv.ts';
import type { ListedDuty, ListedInstrument } from '../register/answers.ts';
import type { GapRow } from '../register/ports.ts';
import { Problem } from '../register/problems.ts';
import { sendText } from './conditional.ts';
import { linkNext } from './query.ts';

const FORMATS = ['json', 'csv'] as const;

/** The columns of each list as CSV, in their order; a list without rows has them too. */
export const COLUMNS = {
  instruments: [
    'id',
    'kind',
    'parent',
    'number',
    'title',
    'parties',
    'supersedes',
    'version',
    'state',
    'sentence',
    'findings',
    'inForce',
  ] satisfies (keyof ListedInstrument)[],
  duties: ['instrument', 'act', 'by', 'to', 'cites', 'title', 'since', 'ended'] satisfies (keyof ListedDuty)[],
  gaps: ['instrument', 'version', 'act', 'by', 'grade', 'rank', 'title'] satisfies (keyof GapRow)[],
} as const;

/** A page of rows in the form asked for, by `format`, else by Accept; with a link to the next page.
 * @throws Problem `not-acceptable`. */
export function sendTable(
  request: Request,
  response: Response,
  page: { readonly rows: readonly object[]; readonly next: string | null },
  { list, format }: { readonly list: keyof typeof COLUMNS; readonly format: string | undefined },
): void {
  const form = formOf(request, format);
  linkNext(request, response, page.next);
  if (form === 'csv') sendText(response, 200, csvOf(COLUMNS[list], page.rows), 'text/csv');
  else sendText(response, 200, JSON.stringify({ items: page.rows, next: page.next }));
}

function formOf(request: Request, format: string | undefined): (typeof FORMATS)[number] {
  if (format === undefined) return request.accepts(['application/json', 'text/csv']) === 'text/csv' ? 'csv' : 'json';
  const form = FORMATS.find((one) => one === format);
  if (form !== undefined) return form;
  throw new Problem('not-acceptable', `there is no format ${format.slice(0, 40)}; there are ${FORMATS.join(', ')}`);
}

/** Rows as CSV (RFC 4180): the names of their fields, then a line a row. What is no plain value stands as JSON. */
function csvOf(names: readonly string[], rows: readonly object[]): string {
  const lines = rows.map((row) => names.map((name) => cell(plain((row as Record<string, unknown>)[name]))).join(','));
  return [names.join(','), ...lines, ''].join('\r\n');
}

function plain(value: unknown): string | number | null {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' || typeof value === 'number' ? value : JSON.stringify(value);
}
