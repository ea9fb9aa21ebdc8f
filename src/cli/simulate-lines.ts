/**
 * Simulations in lines for a person. Everything is marked hypothetical.
 */
import type { Compared, Rehearsed, Simulated } from '../register/simulations.ts';
import type { Adverse, AdverseCase, Repair } from '../simulation/adverse.ts';
import { comparisonRows, nameOf } from '../simulation/compare.ts';
import { entriesOf } from '../simulation/entries.ts';
import { type Outcome, outcomeOf, RISKS } from '../simulation/outcome.ts';
import type { RouteList, Routes } from '../simulation/routes.ts';
import type { SimulatedStep } from '../simulation/run.ts';
import { dutyText, reasonLines } from './lines.ts';
import { columns, wrap } from './terminal.ts';
import { barLines } from './time-bars.ts';

export const MARK = 'HYPOTHETICAL: nothing is recorded';

/** A run. */
export function runLines(result: Simulated): string[] {
  const { steps, standing, real, today, consequences, asOf, open } = result;
  const differs = today !== null && today.sentence !== real?.sentence;
  return [
    MARK,
    '',
    ...steps.flatMap(stepLines),
    '',
    wrap(`As of ${asOf} it would be: ${standing.sentence}`),
    ...forceLines(result),
    ...standing.duties.map((duty) => wrap(dutyText(duty), '    ', '  ')),
    ...(real === null ? [] : [wrap(`By the real record: ${real.sentence}`)]),
    ...(differs ? [wrap(`By the real record, today: ${today.sentence}`)] : []),
    ...consequences.map(({ id, after }) => wrap(`Consequence for ${id}: ${after.sentence}`, '  ', '')),
    ...section('', barLines(entriesOf(outcomeOf(result)))),
    ...section(
      'What may come next:',
      open.map((one) => wrap(`${one.text} (${one.cites})`, '    ', '  ')),
    ),
  ];
}

/** The address that runs a scenario again. */
export function shareLines({ link }: Simulated): string[] {
  return ['', link ?? 'The scenario is too long for an address; keep it as a file: --json gives it as `scenario`.'];
}

function section(heading: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  return heading === '' ? ['', ...lines] : ['', heading, ...lines];
}

function stepLines(step: SimulatedStep, index: number): string[] {
  return [`${step.taken ? 'taken  ' : 'refused'} ${index + 1}. ${stepText(step)}`, ...reasonLines(step.reasons)];
}

function stepText({ act, corrects, instrument }: SimulatedStep): string {
  const what = act === null ? 'annulled' : `${act.type} ${act.by ?? act.name ?? ''} ${act.on}`;
  const version = corrects === undefined ? '' : `correction of version ${corrects}: `;
  return `${version}${what}${instrument === undefined ? '' : ` (${instrument})`}`;
}

function forceLines({ standing: { inForce, completed } }: Simulated): string[] {
  if (completed !== null) return [`  done on ${completed.from}`];
  if (inForce === null) return [];
  return [`  in force from ${inForce.from}, known to both: ${inForce.knownToBothFrom ?? 'not yet'}`];
}

/** Routes to a goal, and the shortest ways to lose it. */
export function routesLines({ instrument, from, sentence, ways, losing, notes }: Routes): string[] {
  return [
    MARK,
    '',
    wrap(`${instrument}: ${from}`),
    wrap(sentence),
    ...notes.map((note) => wrap(note)),
    ...routeLines(ways),
    ...section(losing.routes.length === 0 ? '' : 'Shortest ways to lose it for good:', routeLines(losing)),
  ];
}

function routeLines({ routes, complete }: RouteList): string[] {
  return [
    ...routes.map(({ text, orders }, index) => {
      const count = orders === null ? ' [too many orders to count]' : orders > 1 ? ` [${orders} orders]` : '';
      return wrap(`${text}${count}`, '     ', `  ${index + 1}. `);
    }),
    ...(complete ? [] : ['  (not all are shown)']),
  ];
}

/** Adverse cases with their repairs. */
export function adverseLines({ instrument, from, assumptions, cases }: Adverse): string[] {
  return [
    MARK,
    '',
    wrap(`${instrument}: ${from}`),
    ...assumptions.map((one) => wrap(one)),
    ...cases.flatMap((one) => ['', ...caseLines(one)]),
  ];
}

function caseLines(one: AdverseCase): string[] {
  if (!one.applies) return [`${one.case}: ${one.title}`, wrap(`does not apply: ${one.why}`, '  ')];
  return [
    `${one.case}: ${one.title}`,
    wrap(one.text, '  '),
    ...outcomeLines(one.outcome),
    ...one.repairs.flatMap(repairLines),
  ];
}

function outcomeLines(outcome: Outcome): string[] {
  return [
    ...barLines(entriesOf(outcome)),
    wrap(`As of ${outcome.asOf}: ${outcome.sentence}`, '  '),
    ...outcome.duties.owed.map((duty) => wrap(dutyText(duty), '    ', '  ')),
  ];
}

function repairLines({ text, outcome, repaired }: Repair): string[] {
  return [
    wrap(`${repaired ? 'repair' : 'no repair'}: ${text}`, '      ', '  + '),
    wrap(`${outcome.asOf}: ${outcome.sentence}`, '      ', '    '),
  ];
}

/** Scenarios side by side. */
export function compareLines({ outcomes, earliest }: Compared): string[] {
  const names = outcomes.map(nameOf);
  const table = [['', ...names], ...comparisonRows(outcomes).map(([heading, texts]) => [heading, ...texts])];
  const first = earliest.map((number) => names[number - 1]).join(' or ');
  return [
    MARK,
    '',
    ...tableLines(table),
    '',
    first === '' ? 'None of them comes into force.' : wrap(`First in force: ${first}.`),
    ...outcomes.flatMap((outcome, index) => [
      '',
      wrap(`${names[index]}: ${outcome.sentence}`),
      ...barLines(entriesOf(outcome)),
      ...outcome.risks.map((risk) => wrap(`${RISKS[risk.kind]}: ${risk.text}`, '    ', '  ! ')),
    ]),
  ];
}

/** Cells in columns as wide as their longest. */
function tableLines(table: readonly (readonly string[])[]): string[] {
  const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => columns(row[column] ?? ''))));
  return table.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat(widths[column]! - columns(cell)))
      .join('  ')
      .trimEnd(),
  );
}

/** The record under other readings of the clauses. */
export function rehearsedLines({ asOf, agreements, unchanged }: Rehearsed): string[] {
  return [
    MARK,
    '',
    `As of ${asOf}.`,
    ...agreements.flatMap(({ instruments, refused }) => [
      ...instruments.flatMap(({ id, positions }) => [
        '',
        id,
        ...positions.flatMap(({ reading, sentence, differences }, index) => [
          wrap(`${reading}: ${sentence}`, '    ', '  '),
          ...(index === 0
            ? []
            : differences.length === 0
              ? ['    nothing differs']
              : differences.map((one) => wrap(one, '      ', '    - '))),
        ]),
      ]),
      ...refused.map(({ reading, errors }) =>
        wrap(
          `${reading} cannot be applied: ${errors.map((one) => `${one.pointer} ${one.detail}`).join('; ')}`,
          '    ',
          '  ',
        ),
      ),
    ]),
    ...(unchanged === 0
      ? []
      : ['', `${unchanged} ${unchanged === 1 ? 'agreement differs' : 'agreements differ'} nowhere.`]),
  ];
}
