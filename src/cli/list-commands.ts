/**
 * Commands that read across the register, a page at a time.
 */
import { instantText } from '../register/instants.ts';
import { instrumentKinds, instrumentStates, LIST_SORTS, type Page } from '../register/ports.ts';
import { impossible } from '../register/problems.ts';
import { askedDay, askedSort } from '../register/requests.ts';
import { clocks } from './clocks.ts';
import {
  type Answered,
  CLOCK_OPTIONS,
  type Command,
  type Context,
  given,
  limitOf,
  type Options,
  option,
  PAGE_OPTIONS,
  READS,
  whole,
  without,
} from './command.ts';
import { dutyLine, entryLine, findingLines, letterLines, listedLines, titleText } from './lines.ts';
import { wrap } from './terminal.ts';

const paging = (options: Options) => ({ limit: limitOf(options), ...given(options, ['after']) });

/** A page as the API gives it, and each row in lines; `nothing` where there is none. */
function paged<Row>(page: Page<Row>, show: (row: Row) => readonly string[], nothing: string): Answered {
  const lines = page.rows.flatMap(show);
  return {
    json: { items: page.rows, next: page.next },
    lines: lines.length === 0 ? [nothing] : lines,
    next: page.next,
  };
}

const list: Command = {
  name: 'list',
  args: '',
  what: 'list instruments with their one-sentence status',
  example: 'pacta list --state inForce --party IOM',
  opens: 'existing',
  exits: READS,
  options: [
    ['--state <state>', 'only in this state'],
    ['--party <party>', 'only of this party'],
    ['--kind <kind>', `only of this kind (${instrumentKinds.join(', ')})`],
    ['--parent <id>', 'only what hangs on this agreement'],
    ['--text <words>', 'only with these words in title or identifier'],
    ['--in-force-on <day>', 'only what was certainly in force on that day'],
    ['--sort <order>', `newest or latest first, by this order (${LIST_SORTS.join(', ')})`],
    ...PAGE_OPTIONS,
  ],
  run: async (_args, options, { register }) => {
    const kind = word('kind', option(options, 'kind'), instrumentKinds);
    const state = word('state', option(options, 'state'), instrumentStates);
    const inForceOn = option(options, 'inForceOn');
    const sort = word('sort', option(options, 'sort'), LIST_SORTS);
    const page = await register.read.list({
      ...given(options, ['party', 'parent', 'text']),
      ...(kind === undefined ? {} : { kind }),
      ...(state === undefined ? {} : { state }),
      ...(inForceOn === undefined ? {} : { inForceOn: askedDay(inForceOn, 'inForceOn') }),
      ...(sort === undefined ? {} : { sort: askedSort({ text: option(options, 'text'), inForceOn }, sort) }),
      ...paging(options),
    });
    const isEmpty = page.rows.length === 0 && (await register.read.head()).size === 0;
    const nothing = isEmpty
      ? 'the register is empty; `pacta import --bundled` brings in the agreements that come with the program'
      : 'nothing in the register fits';
    return paged(page, listedLines, wrap(nothing));
  },
};

/** A word out of a closed list, if one was given.
 * @throws Problem `impossible-content` naming the words there are. */
function word<Word extends string>(name: string, given: string | undefined, words: readonly Word[]): Word | undefined {
  const known = words.find((one) => one === given);
  if (given !== undefined && known === undefined) throw impossible(`/${name}`, `must be one of ${words.join(', ')}`);
  return known;
}

const duties: Command = {
  name: 'duties',
  args: '',
  what: 'what is owed across the register, oldest first',
  example: 'pacta duties --by UN',
  opens: 'existing',
  exits: READS,
  options: [
    ['--by <party>', 'only owed by this party'],
    ['--act <act>', 'only this act (notify, register ...)'],
    ['--instrument <id>', 'only of this instrument'],
    ['--as-of <day>', 'what was owed on that day'],
    ['--latest', 'the latest first'],
    ...PAGE_OPTIONS,
  ],
  run: async (_args, options, { register }) => {
    const asOf = option(options, 'asOf');
    const page = await register.read.duties({
      ...given(options, ['by', 'act', 'instrument']),
      ...(asOf === undefined ? {} : { asOf: askedDay(asOf) }),
      descending: options.latest === true,
      ...paging(options),
    });
    return paged(page, (duty) => [dutyLine(duty)], 'nothing is owed');
  },
};

const CLOSE = 'goes only with an instrument: name its <id>';
const WHOLE = 'goes only with the list over the register: leave out the <id>';

const gaps: Command = {
  name: 'gaps',
  args: '[id]',
  what: 'acts resting on weak evidence, weakest first; of one instrument with what would close them',
  example: 'pacta gaps un-iom-2016 --letters',
  opens: 'existing',
  exits: READS,
  options: [['--letters', 'with the drafts of letters asking for better evidence'], ...CLOCK_OPTIONS, ...PAGE_OPTIONS],
  run: async ([id], options, { register }) => {
    if (id !== undefined) return gapsOf(id, options, register);
    without(options, ['letters', 'asOf', 'knownAt'], CLOSE);
    const page = await register.read.gaps(paging(options));
    return paged(
      page,
      (gap) => [wrap(`${gap.grade}  ${gap.act} ${gap.by}, version ${gap.version} of ${gap.instrument}`)],
      'no gap',
    );
  },
};

async function gapsOf(id: string, options: Options, register: Context['register']): Promise<Answered> {
  without(options, ['limit', 'after'], WHOLE);
  const answer = await register.read.evidenceGaps(id, clocks(options));
  const lines = answer.gaps.flatMap(({ letter, ...gap }) => [
    wrap(
      `${gap.grade}  ${gap.act} ${gap.by ?? ''} ${gap.on}, version ${gap.version}: would be closed by ${gap.closes}`,
      '  ',
      '',
    ),
    ...(options.letters === true ? letterLines(letter) : []),
  ]);
  return { json: answer, lines: lines.length === 0 ? ['no gap'] : lines };
}

const findings: Command = {
  name: 'findings',
  args: '[id]',
  what: 'acts that do not fit; of one instrument also departures from procedure and plans in sentences',
  example: 'pacta findings un-iom-2016',
  opens: 'existing',
  exits: READS,
  options: [...CLOCK_OPTIONS, ...PAGE_OPTIONS],
  run: async ([id], options, { register }) => {
    if (id !== undefined) return findingsOf(id, options, register);
    without(options, ['asOf', 'knownAt'], CLOSE);
    const page = await register.read.withFindings(paging(options));
    const positions = await Promise.all(page.rows.map((row) => register.read.position(row.id)));
    const told = new Map(positions.map((position) => [position.id, position.findings]));
    return paged(page, (row) => [row.id, ...(told.get(row.id) ?? []).flatMap(findingLines)], 'no findings');
  },
};

async function findingsOf(id: string, options: Options, register: Context['register']): Promise<Answered> {
  without(options, ['limit', 'after'], WHOLE);
  const answer = await register.read.findings(id, clocks(options));
  const lines = answer.conformance.map((one) => wrap(`${one.kind}: ${one.sentence}`, '  ', ''));
  return { json: answer, lines: lines.length === 0 ? ['the record follows the procedure and the plans'] : lines };
}

const refusals: Command = {
  name: 'refusals',
  args: '[id]',
  what: 'refused attempts, newest first',
  example: 'pacta refusals un-iom-2016',
  opens: 'existing',
  exits: READS,
  options: [['--principal <name>', 'only of this recorder'], ...PAGE_OPTIONS],
  run: async ([id], options, { register }) => {
    const page = await register.read.refusals({
      ...(id === undefined ? {} : { instrument: id }),
      ...given(options, ['principal']),
      ...paging(options),
    });
    const rows = page.rows.map(({ facts, refusedAt, ...row }) => ({
      ...row,
      refusedAt: instantText(refusedAt),
      facts: JSON.parse(facts) as { readonly detail: string },
    }));
    return paged(
      { rows, next: page.next },
      (one) => [wrap(`${one.refusedAt} ${one.principal} ${one.instrument} ${one.code}: ${one.facts.detail}`, '  ', '')],
      'nothing was refused',
    );
  },
};

const entries: Command = {
  name: 'entries',
  args: '<id>',
  what: 'the ledger entries of an instrument, with their leaves',
  example: 'pacta entries un-iom-2016',
  opens: 'existing',
  exits: READS,
  options: [
    ['--limit <n>', 'entries on a page, 1 to 1000; 100 unless given'],
    ['--after <position>', 'the page after this position in the ledger'],
  ],
  run: async ([id = ''], options, { register }) => {
    const row = await register.read.instrument(id);
    const after = whole('after', option(options, 'after') ?? '0');
    const limit = limitOf(options, 1000, 100);
    const rows = await register.read.entries({ instrument: id, after, limit });
    const next = rows.length < limit ? null : String(rows.at(-1)!.position);
    const answer = paged({ rows, next }, (entry) => [entryLine(entry)], 'no more entries');
    return { ...answer, lines: [wrap(titleText(row.title)), ...answer.lines] };
  },
};

export const LIST_COMMANDS: readonly Command[] = [list, duties, gaps, findings, refusals, entries];
