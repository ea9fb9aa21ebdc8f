/**
 * Commands that read.
 */
import { DRAWING_NAMES, DRAWINGS, type DrawingName } from '../law/drawings.ts';
import { type OutlookEntry, SECTIONS } from '../law/outlook.ts';
import { askedInstant, instantText } from '../register/instants.ts';
import { instrumentKinds } from '../register/ports.ts';
import { impossible } from '../register/problems.ts';
import type { Clocks } from '../register/reading.ts';
import { askedDay } from '../register/requests.ts';
import { CLOCK_OPTIONS, type Command, given, type Options, option, PAGE_OPTIONS } from './command.ts';
import {
  dutyLine,
  listedLines,
  moreLines,
  outlookLines,
  reasonLines,
  statusLines,
  timelineLine,
  titleText,
  whyLines,
} from './lines.ts';
import { wrap } from './terminal.ts';

function clocks(options: Options): Clocks {
  const asOf = option(options, 'asOf');
  const knownAt = option(options, 'knownAt');
  return {
    asOf: asOf === undefined ? null : askedDay(asOf, 'as-of'),
    knownAt: knownAt === undefined ? null : askedInstant(knownAt, 'known-at'),
  };
}

function limitOf(options: Options): number {
  const limit = Number(option(options, 'limit') ?? 50);
  if (!Number.isInteger(limit) || limit < 1 || limit > 200)
    throw impossible('/limit', 'must be a whole number from 1 to 200');
  return limit;
}

const paging = (options: Options) => ({ limit: limitOf(options), ...given(options, ['after']) });
const pageJson = (page: { readonly rows: readonly unknown[]; readonly next: string | null }) => ({
  items: page.rows,
  next: page.next,
});

const list: Command = {
  name: 'list',
  args: '',
  what: 'list instruments with their one-sentence status',
  example: 'pacta list --state inForce --party IOM',
  opens: 'existing',
  options: [
    ['--state <state>', 'only in this state'],
    ['--party <party>', 'only of this party'],
    ['--kind <kind>', `only of this kind (${instrumentKinds.join(', ')})`],
    ['--text <words>', 'only with these words in title or identifier'],
    ['--in-force-on <day>', 'only what was certainly in force on that day'],
    ...PAGE_OPTIONS,
  ],
  run: async (_args, options, { register }) => {
    const kind = option(options, 'kind');
    const known = instrumentKinds.find((one) => one === kind);
    if (kind !== undefined && known === undefined)
      throw impossible('/kind', `must be one of ${instrumentKinds.join(', ')}`);
    const inForceOn = option(options, 'inForceOn');
    const page = await register.read.list({
      ...given(options, ['state', 'party', 'text']),
      ...(known === undefined ? {} : { kind: known }),
      ...(inForceOn === undefined ? {} : { inForceOn: askedDay(inForceOn, 'in-force-on') }),
      ...paging(options),
    });
    const lines = page.rows.length === 0 ? ['nothing in the register fits'] : page.rows.flatMap(listedLines);
    return { json: pageJson(page), lines: [...lines, ...moreLines(page.next)] };
  },
};

const status: Command = {
  name: 'status',
  args: '<id>',
  what: 'the status in one sentence, then lanes, dates, duties, what is open and what is planned',
  example: 'pacta status un-iom-2016 --as-of 2016-07-10',
  opens: 'existing',
  options: CLOCK_OPTIONS,
  run: async ([id = ''], options, { register }) => {
    const position = await register.read.position(id, clocks(options));
    const next = await register.read.next(id, clocks(options));
    const lines = [...statusLines(position), '', ...outlookLines(next, ['planned', 'owed', 'mayHaveHappened', 'open'])];
    return { json: position, lines };
  },
};

const next: Command = {
  name: 'next',
  args: '<id>',
  what: 'every act of the procedure in its section, with counts and reasons',
  example: 'pacta next un-iom-2016 --as-of 2016-07-25',
  opens: 'existing',
  options: CLOCK_OPTIONS,
  run: async ([id = ''], options, { register }) => {
    const outlook = await register.read.next(id, clocks(options));
    const elsewhere = outlook.prospects.map(
      ({ goal, through, distance }) => `Towards ${goal} through ${through}: ${distance.done} of ${distance.of}`,
    );
    return { json: outlook, lines: [...outlookLines(outlook), ...(elsewhere.length === 0 ? [] : ['', ...elsewhere])] };
  },
};

const why: Command = {
  name: 'why',
  args: '<id> <act>',
  what: 'why an act (TYPE or TYPE.PARTY) may or may not be taken now, and what must come first',
  example: 'pacta why un-iom-2016 sign.UN --as-of 2016-07-10',
  opens: 'existing',
  options: CLOCK_OPTIONS,
  run: async ([id = '', act = ''], options, { register }) => {
    const outlook = await register.read.next(id, clocks(options));
    const [type, by] = act.split('.');
    const fits = (entry: OutlookEntry) => entry.act === type && (by === undefined || entry.by === by);
    const found = SECTIONS.flatMap((section) => outlook[section].filter(fits).map((entry) => ({ section, ...entry })));
    if (found.length === 0)
      throw impossible('/act', `the procedure of ${id} has no act ${act}; \`pacta next ${id}\` lists them`);
    return { json: { id, asOf: outlook.asOf, acts: found }, lines: found.flatMap((one) => whyLines(one.section, one)) };
  },
};

const timeline: Command = {
  name: 'timeline',
  args: '<id>',
  what: 'acts in legal order with their four dates, consequences and plans',
  example: 'pacta timeline un-iom-2016',
  opens: 'existing',
  options: CLOCK_OPTIONS,
  run: async ([id = ''], options, { register }) => {
    const answer = await register.read.timeline(id, clocks(options));
    return { json: answer, lines: answer.lines.map(timelineLine) };
  },
};

const chart: Command = {
  name: 'chart',
  args: '<id>',
  what: 'the chart of the procedure, drawn',
  example: 'pacta chart un-iom-2016 --format dot',
  opens: 'existing',
  options: [['--format <format>', `${DRAWING_NAMES.join(', ')}; outline unless given`]],
  run: async ([id = ''], options, { register }) => {
    const format = option(options, 'format') ?? 'outline';
    if (!Object.hasOwn(DRAWINGS, format)) throw impossible('/format', `must be one of ${DRAWING_NAMES.join(', ')}`);
    const { chart: drawn, chartVersion } = await register.read.chart(id);
    const text = DRAWINGS[format as DrawingName].draw(drawn);
    return { json: { id, chartVersion, format, text }, lines: [text.trimEnd()] };
  },
};

const claim: Command = {
  name: 'claim',
  args: '<id> <claim>',
  what: 'hold a claim against the record: proved, contradicted or not provable yet',
  example: 'pacta claim un-iom-2016 "in force since 2016-09-19"',
  opens: 'existing',
  options: CLOCK_OPTIONS,
  run: async ([id = '', text = ''], options, { register }) => {
    const judged = await register.read.claim(id, text, clocks(options));
    const words = { proved: 'Proved', contradicted: 'Contradicted', notProvableYet: 'Not provable yet' };
    return {
      json: judged,
      lines: [
        wrap(`${words[judged.verdict]}. ${judged.text}`),
        ...judged.restsOn.map((one) =>
          wrap(
            `rests on version ${one.version}: ${one.act} ${one.by ?? ''} ${one.on}, ${one.grade}${one.document === null ? '' : `, ${one.document}`}`,
            '    ',
            '  ',
          ),
        ),
        ...(judged.missing.length === 0 ? [] : ['missing:', ...reasonLines(judged.missing)]),
      ],
    };
  },
};

const duties: Command = {
  name: 'duties',
  args: '',
  what: 'what is owed across the register, oldest first',
  example: 'pacta duties --by UN',
  opens: 'existing',
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
      ...(asOf === undefined ? {} : { asOf: askedDay(asOf, 'as-of') }),
      descending: options.latest === true,
      ...paging(options),
    });
    const lines = page.rows.length === 0 ? ['nothing is owed'] : page.rows.map(dutyLine);
    return { json: pageJson(page), lines: [...lines, ...moreLines(page.next)] };
  },
};

const gaps: Command = {
  name: 'gaps',
  args: '[id]',
  what: 'acts resting on weak evidence, weakest first; of one instrument with what would close them',
  example: 'pacta gaps un-iom-2016 --letters',
  opens: 'existing',
  options: [['--letters', 'with the drafts of letters asking for better evidence'], ...PAGE_OPTIONS],
  run: async ([id], options, { register }) => {
    if (id === undefined) {
      const page = await register.read.gaps(paging(options));
      const lines = page.rows.map(
        (gap) => `${gap.grade}  ${gap.act} ${gap.by}, version ${gap.version} of ${gap.instrument}`,
      );
      return { json: pageJson(page), lines: [...(lines.length === 0 ? ['no gap'] : lines), ...moreLines(page.next)] };
    }
    const answer = await register.read.evidenceGaps(id);
    const lines = answer.gaps.flatMap(({ letter, ...gap }) => [
      wrap(
        `${gap.grade}  ${gap.act} ${gap.by ?? ''} ${gap.on}, version ${gap.version}: would be closed by ${gap.closes}`,
        '  ',
        '',
      ),
      ...(options.letters === true
        ? [
            '',
            `To: ${letter.to}`,
            wrap(`Subject: ${letter.subject}`),
            '',
            ...letter.body.split('\n').map((line) => wrap(line)),
            '',
          ]
        : []),
    ]);
    return { json: answer, lines: lines.length === 0 ? ['no gap'] : lines };
  },
};

const findings: Command = {
  name: 'findings',
  args: '[id]',
  what: 'acts that do not fit, and departures from procedure and plans in sentences',
  example: 'pacta findings un-iom-2016',
  opens: 'existing',
  options: [...CLOCK_OPTIONS, ...PAGE_OPTIONS],
  run: async ([id], options, { register }) => {
    if (id === undefined) {
      const page = await register.read.withFindings(paging(options));
      const lines = page.rows.map((row) => `${row.id}  ${row.findings} ${row.findings === 1 ? 'finding' : 'findings'}`);
      return {
        json: pageJson(page),
        lines: [...(lines.length === 0 ? ['no findings'] : lines), ...moreLines(page.next)],
      };
    }
    const answer = await register.read.findings(id, clocks(options));
    const lines = answer.conformance.map((one) => wrap(`${one.kind}: ${one.sentence}`, '  ', ''));
    return { json: answer, lines: lines.length === 0 ? ['the record follows the procedure and the plans'] : lines };
  },
};

const refusals: Command = {
  name: 'refusals',
  args: '[id]',
  what: 'refused attempts, newest first',
  example: 'pacta refusals un-iom-2016',
  opens: 'existing',
  options: PAGE_OPTIONS,
  run: async ([id], options, { register }) => {
    const page = await register.read.refusals({ ...(id === undefined ? {} : { instrument: id }), ...paging(options) });
    const rows = page.rows.map(({ facts, refusedAt, ...row }) => ({
      ...row,
      refusedAt: instantText(refusedAt),
      facts: JSON.parse(facts) as { readonly detail: string },
    }));
    const lines = rows.map((one) =>
      wrap(`${one.refusedAt} ${one.principal} ${one.instrument} ${one.code}: ${one.facts.detail}`, '  ', ''),
    );
    return {
      json: { items: rows, next: page.next },
      lines: [...(lines.length === 0 ? ['nothing was refused'] : lines), ...moreLines(page.next)],
    };
  },
};

const entries: Command = {
  name: 'entries',
  args: '<id>',
  what: 'the ledger entries of an instrument, with their leaves',
  example: 'pacta entries un-iom-2016',
  opens: 'existing',
  options: PAGE_OPTIONS,
  run: async ([id = ''], options, { register }) => {
    const row = await register.read.instrument(id);
    const after = Number(option(options, 'after') ?? 0);
    const limit = limitOf(options);
    const items = await register.read.entries({ instrument: id, after, limit });
    const next = items.length < limit ? null : String(items.at(-1)!.position);
    const lines = items.map(
      (one) =>
        `${one.position}  version ${one.version}  ${one.kind}  ${one.recordedAt}  ${one.principal}  ${one.leaf.slice(0, 16)}`,
    );
    return { json: { items, next }, lines: [titleText(row.title), ...lines, ...moreLines(next)] };
  },
};

export const READ_COMMANDS: readonly Command[] = [
  list,
  status,
  next,
  why,
  timeline,
  chart,
  claim,
  duties,
  gaps,
  findings,
  refusals,
  entries,
];
