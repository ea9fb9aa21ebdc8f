/**
 * Outcomes as Markdown: a table of what is compared, then each scenario with steps, duties, risks and the address that
 * runs it again.
 */
import { dateInWords } from '../law/dates.ts';
import { comparisonRows, nameOf } from './compare.ts';
import { entriesOf } from './entries.ts';
import type { Outcome } from './outcome.ts';
import type { Scenario } from './scenario.ts';
import { linkOf, scenarioText } from './share.ts';

/** Markdown of outcomes and the scenarios they come from, in the same order. */
export function markdownOf(outcomes: readonly Outcome[], scenarios: readonly Scenario[]): string {
  const names = outcomes.map(nameOf);
  const table = [
    ['', ...names],
    names.map(() => '---').concat('---'),
    ...comparisonRows(outcomes).map(([heading, texts]) => [heading, ...texts]),
  ];
  return [
    '# Simulation',
    '',
    '**Hypothetical: nothing of this is recorded.**',
    '',
    ...table.map((cells, index) => (index === 1 ? `| ${cells.join(' | ')} |` : row(cells))),
    ...outcomes.flatMap((outcome, index) => chapter(outcome, names[index]!, scenarios[index])),
    '',
  ].join('\n');
}

function chapter(outcome: Outcome, name: string, scenario: Scenario | undefined): string[] {
  const steps = entriesOf(outcome).map(({ label, date, taken, reasons, kind }, index) =>
    row([
      String(index + 1),
      label,
      dateInWords(date),
      kind === 'effect' ? '' : taken ? 'taken' : 'refused',
      reasons.join('; '),
    ]),
  );
  return [
    '',
    `## ${escaped(name)}`,
    '',
    `${escaped(`As of ${outcome.asOf} ${outcome.instrument} would be: ${outcome.sentence}`)}`,
    '',
    row(['', 'what', 'when', 'result', 'reasons']),
    '| --- | --- | --- | --- | --- |',
    ...steps,
    ...bullets(
      'Duties owed',
      outcome.duties.owed.map((duty) => `${duty.act} by ${duty.by} to ${duty.to} since ${duty.since} (${duty.cites})`),
    ),
    ...bullets(
      'Risks',
      outcome.risks.map((risk) => risk.text),
    ),
    ...(scenario === undefined ? [] : sharing(scenario)),
  ];
}

function bullets(heading: string, texts: readonly string[]): string[] {
  return texts.length === 0 ? [] : ['', `${heading}:`, '', ...texts.map((text) => `- ${escaped(text)}`)];
}

function sharing(scenario: Scenario): string[] {
  const link = linkOf(scenario);
  const text = scenarioText(scenario);
  // A fence longer than any run of backticks inside.
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map((match) => match[0].length));
  const fence = '`'.repeat(longest + 1);
  return [...(link === null ? [] : ['', `Run again: ${link}`]), '', `${fence}json`, text, fence];
}

const row = (cells: readonly string[]) => `| ${cells.map(escaped).join(' | ')} |`;

/** Text that Markdown takes as it is, on one line. */
function escaped(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]<>()#+!|~&]/g, (char) => `\\${char}`).replaceAll(/\s+/g, ' ');
}
