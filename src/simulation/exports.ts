/**
 * The forms in which outcomes can be had, in one closed list.
 */
import { calendarOf } from './export-calendar.ts';
import { csvOf } from './export-csv.ts';
import { markdownOf } from './export-markdown.ts';
import type { Outcome } from './outcome.ts';
import type { Scenario } from './scenario.ts';

/** What is exported: outcomes with the scenarios they come from, in the same order, and the instant (RFC 3339, UTC). */
export interface Exported {
  readonly outcomes: readonly Outcome[];
  readonly scenarios: readonly Scenario[];
  readonly stamp: string;
}

interface Form {
  readonly mediaType: string;
  /** The ending of a file. */
  readonly ending: string;
  readonly write: (exported: Exported) => string;
}

export const EXPORTS = {
  markdown: {
    mediaType: 'text/markdown',
    ending: 'md',
    write: ({ outcomes, scenarios }: Exported) => markdownOf(outcomes, scenarios),
  },
  csv: { mediaType: 'text/csv', ending: 'csv', write: ({ outcomes }: Exported) => csvOf(outcomes) },
  ics: {
    mediaType: 'text/calendar',
    ending: 'ics',
    write: ({ outcomes, scenarios, stamp }: Exported) => calendarOf(outcomes, scenarios, stamp),
  },
} as const satisfies Record<string, Form>;
export type ExportName = keyof typeof EXPORTS;
export const EXPORT_NAMES = Object.keys(EXPORTS) as [ExportName, ...ExportName[]];
