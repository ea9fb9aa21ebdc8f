/**
 * Simulating from the command line.
 */

import { impossible } from '../register/problems.ts';
import { CASE_NAMES } from '../simulation/adverse.ts';
import { EXPORT_NAMES, type ExportName } from '../simulation/exports.ts';
import { GOAL_NAMES } from '../simulation/goals.ts';
import { READY_CHANGE_NAMES } from '../simulation/readings.ts';
import { CLOCK_OPTIONS, type Command, given, type OptionLine, type Options, option, READS, whole } from './command.ts';
import { adverseLines, compareLines, rehearsedLines, routesLines, runLines, shareLines } from './simulate-lines.ts';
import { documentOf, GROUND_OPTIONS, scenarioOf } from './simulate-scenario.ts';

const FORMAT: OptionLine = ['--format <format>', `write it as ${EXPORT_NAMES.join(', ')}`];

const run: Command = {
  name: 'simulate run',
  args: '[id] [steps...]',
  what: 'what hypothetical acts (TYPE.PARTY@DATE, one after the other) would come to; records nothing',
  example:
    'pacta simulate run un-iom-2016 --amendment propose.UN@2027-01-10 agreeText.joint@2027-02 approve.UN@2027-06-01',
  opens: 'existing',
  exits: READS,
  options: [...GROUND_OPTIONS, FORMAT, ['--share', 'show the address that runs it again'], ...CLOCK_OPTIONS],
  run: async ([id, ...steps], options, { register }) => {
    const { simulations } = register.read;
    const scenario = scenarioOf(id, steps, options);
    const format = formatOf(options);
    if (format !== undefined) return documentAnswer(format, await simulations.exportedRun(format, scenario));
    const result = await simulations.run(scenario);
    return { json: result, lines: [...runLines(result), ...(options.share === true ? shareLines(result) : [])] };
  },
};

const routes: Command = {
  name: 'simulate routes',
  args: '[id] [steps...]',
  what: 'all ways from where it stands, or would stand after hypothetical acts, to a goal; and to lose it',
  example: 'pacta simulate routes un-iom-2016 --amendment --goal abandoned',
  opens: 'existing',
  exits: READS,
  options: [
    ...GROUND_OPTIONS,
    ['--goal <state>', `${GOAL_NAMES.join(', ')}; entry into force unless given`],
    ['--limit <n>', 'the most ways to show, 1 to 100; 20 unless given'],
    ...CLOCK_OPTIONS,
  ],
  run: async ([id, ...steps], options, { register }) => {
    const question = { ...scenarioOf(id, steps, options), ...given(options, ['goal']), ...numbers(options, ['limit']) };
    const result = await register.read.simulations.routes(question);
    return { json: result, lines: routesLines(result) };
  },
};

const adverse: Command = {
  name: 'simulate adverse',
  args: '[id] [steps...]',
  what: 'what can go wrong from there, case by case, and what would repair it',
  example: 'pacta simulate adverse un-iom-2016 --amendment --case organDefers --next-session 2027-11-24',
  opens: 'existing',
  exits: READS,
  options: [
    ...GROUND_OPTIONS,
    ['--case <name>', `${CASE_NAMES.join(', ')}; all unless given`],
    ['--by <party>', 'the party it is about; whichever comes first unless given'],
    ['--from <day>', 'the first invented date; the next day unless given'],
    ['--every <days>', 'days between invented dates; 30 unless given'],
    ['--next-session <day>', 'when an organ that defers meets again; a year later unless given'],
    ...CLOCK_OPTIONS,
  ],
  run: async ([id, ...steps], options, { register }) => {
    const result = await register.read.simulations.adverse({
      ...scenarioOf(id, steps, options),
      ...given(options, ['case', 'by', 'from', 'nextSession']),
      ...numbers(options, ['every']),
    });
    return { json: result, lines: adverseLines(result) };
  },
};

const compare: Command = {
  name: 'simulate compare',
  args: '<files...>',
  what: 'up to five scenario files (JSON) side by side',
  example: 'pacta simulate compare notices-first.json notices-later.json',
  opens: 'existing',
  exits: READS,
  options: [FORMAT],
  run: async (files, options, { register }) => {
    const { simulations } = register.read;
    const comparison = { scenarios: files.map((file) => ({ name: nameOfFile(file), ...documentOf(file, '/files') })) };
    const format = formatOf(options);
    if (format !== undefined) return documentAnswer(format, await simulations.exportedComparison(format, comparison));
    const result = await simulations.compare(comparison);
    return { json: result, lines: compareLines(result) };
  },
};

const rehearse: Command = {
  name: 'simulate rehearse',
  args: '[id]',
  what: 'the real record of an agreement, or of all, under other readings of the final clauses',
  example: 'pacta simulate rehearse un-iom-2016 --change noticesGateAmendments',
  opens: 'existing',
  exits: READS,
  options: [
    ['--change <name>', `a ready-made change: ${READY_CHANGE_NAMES.join(', ')}`],
    ['--patch <file>', 'what would be other, as a JSON merge patch'],
    ['--clauses <file>', 'the final clauses as they would be, whole'],
    ['--readings <file>', 'several readings side by side: { "readings": [...] }'],
    ['--limit <n>', 'agreements on a page, 1 to 50; 20 unless given'],
    ['--after <cursor>', 'the page after the one that named this cursor'],
    ...CLOCK_OPTIONS,
  ],
  run: async ([id], options, { register }) => {
    const result = await register.read.simulations.rehearse({
      ...(id === undefined ? {} : { agreement: id }),
      ...readings(options),
      ...given(options, ['asOf', 'knownAt', 'after']),
      ...numbers(options, ['limit']),
    });
    return { json: result, lines: rehearsedLines(result), next: result.next };
  },
};

/** The readings of options, each an option of its own, or all out of a file. */
function readings(options: Options): { readonly readings: unknown } {
  const { change, patch, clauses, readings: file } = given(options, ['change', 'patch', 'clauses', 'readings']);
  const several = file === undefined ? [] : documentOf(file, '/readings').readings;
  if (!Array.isArray(several)) throw impossible('/readings', `${file} must hold a list readings`);
  const all = [
    ...(change === undefined ? [] : [{ change }]),
    ...(patch === undefined ? [] : [{ name: nameOfFile(patch), patch: documentOf(patch, '/patch') }]),
    ...(clauses === undefined ? [] : [{ name: nameOfFile(clauses), clauses: documentOf(clauses, '/clauses') }]),
    ...(several as readonly unknown[]),
  ];
  if (all.length === 0) throw impossible('/change', 'or --patch, --clauses or --readings is required');
  return { readings: all };
}

function nameOfFile(path: string): string {
  return (/([^/\\]+?)(\.json)?$/.exec(path)?.[1] ?? path).slice(0, 100);
}

function numbers(options: Options, names: readonly string[]): Readonly<Record<string, number>> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const text = option(options, name);
      return text === undefined ? [] : [[name, whole(name, text)]];
    }),
  );
}

/** @throws Problem `impossible-content` for a format that there is not. */
function formatOf(options: Options): ExportName | undefined {
  const text = option(options, 'format');
  const format = EXPORT_NAMES.find((name) => name === text);
  if (text !== undefined && format === undefined)
    throw impossible('/format', `must be one of ${EXPORT_NAMES.join(', ')}`);
  return format;
}

const documentAnswer = (format: ExportName, text: string) => ({ json: { format, text }, lines: [], document: text });

export const SIMULATE_COMMANDS: readonly Command[] = [run, routes, adverse, compare, rehearse];
