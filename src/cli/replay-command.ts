/**
 * `pacta replay`: all histories through the chart of this program and the clauses on record, before a new version goes
 * live. It reads; nothing is changed.
 */
import { createWriteStream, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { POSITIONS_FORMAT, type PositionDifference, PositionsCompare, readPositions } from '../audit/positions.ts';
import { EXIT } from '../register/problems.ts';
import type { Stamped } from '../register/projection.ts';
import { type Answered, type Command, type Context, option, READS } from './command.ts';
import { CommandProblem } from './command-problem.ts';
import { wrap } from './terminal.ts';

export const replay: Command = {
  name: 'replay',
  args: '',
  what: 'replay all histories with this program, and tell which positions differ from those kept, or from a file of them',
  example: 'pacta replay --against positions.jsonl',
  opens: 'existing',
  exits: [...READS, 'tampered'],
  options: [
    ['--against <file>', 'positions written by another version of the program with --output'],
    ['-o, --output <file>', 'write the positions to this file'],
  ],
  run: async (_args, options, context) => {
    const { register } = context;
    const against = option(options, 'against');
    const before = against === undefined ? null : readPositions(readText(against));
    const of = before?.header ?? { asOf: register.read.today(), size: (await register.read.head()).size };
    const compare = before === null ? await keptPositions(context) : new PositionsCompare(before.standings);
    const output = option(options, 'output');
    const taken = new Taking(compare, context);
    const lines = taken.through(register.read.replayed(of));
    const header = `${JSON.stringify({ format: POSITIONS_FORMAT, asOf: of.asOf, size: of.size })}\n`;
    if (output === undefined) for await (const _ of lines);
    else await pipeline(Readable.from(after(header, lines)), createWriteStream(output));
    return answered(taken.count, compare.finish(), before === null ? 'kept' : `in ${against}`);
  },
};

/** Compares positions as they pass. */
class Taking {
  count = 0;
  readonly #compare: PositionsCompare;
  readonly #report: Context['progress'];

  constructor(compare: PositionsCompare, { progress }: Context) {
    this.#compare = compare;
    this.#report = progress;
  }

  async *through(standings: AsyncIterable<Stamped>): AsyncGenerator<string> {
    for await (const standing of standings) {
      this.#compare.take(standing);
      if (++this.count % 100 === 0) this.#report(`${this.count} positions`);
      yield `${JSON.stringify(standing)}\n`;
    }
  }
}

async function* after(first: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield first;
  yield* rest;
}

/** The positions kept in the register, made to hold today. */
async function keptPositions({ register }: Context): Promise<PositionsCompare> {
  const standings = new Map<string, Stamped>();
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await register.read.list({ limit: 200, ...(cursor === undefined ? {} : { after: cursor }) });
    for (const { id } of page.rows) standings.set(id, await register.read.keptStanding(id));
    cursor = page.next;
  }
  return new PositionsCompare(standings);
}

function answered(count: number, differences: readonly PositionDifference[], where: string): Answered {
  const json = { positions: count, differences };
  if (differences.length === 0) return { json, lines: [`${count} positions replayed; all are as those ${where}`] };
  const told = differences.map(({ instrument, detail }) => wrap(`${instrument}: ${detail}`, '  ', ''));
  const total = `${differences.length} of ${count} positions differ from those ${where}`;
  return { json, lines: [...told, '', total], exit: EXIT.tampered };
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandProblem(
      'not-found',
      `${path} cannot be read: ${why}`,
      'Name the file as seen from the present folder.',
    );
  }
}
