/**
 * Commands that read about one instrument.
 */
import { DRAWING_NAMES, DRAWINGS, type DrawingName } from '../law/drawings.ts';
import { type OutlookEntry, SECTIONS } from '../law/outlook.ts';
import { impossible } from '../register/problems.ts';
import { clocks } from './clocks.ts';
import { CLOCK_OPTIONS, type Command, option, READS } from './command.ts';
import { reasonLines, statusLines } from './lines.ts';
import { outlookLines, prospectLines, shortOutlookLines, whyLines } from './outlook-lines.ts';
import { wrap } from './terminal.ts';
import { timelineLines } from './timeline-lines.ts';

const status: Command = {
  name: 'status',
  args: '<id>',
  what: 'the status in one sentence, then lanes, dates, duties, what is open and what is planned',
  example: 'pacta status un-iom-2016 --as-of 2016-07-10',
  opens: 'existing',
  exits: READS,
  options: CLOCK_OPTIONS,
  run: async ([id = ''], options, { register }) => {
    const position = await register.read.position(id, clocks(options));
    const next = await register.read.next(id, clocks(options));
    return { json: position, lines: [...statusLines(position), '', ...shortOutlookLines(next)] };
  },
};

const next: Command = {
  name: 'next',
  args: '<id>',
  what: 'every act of the procedure in its section, with counts and reasons',
  example: 'pacta next un-iom-2016 --as-of 2016-07-25',
  opens: 'existing',
  exits: READS,
  options: CLOCK_OPTIONS,
  run: async ([id = ''], options, { register }) => {
    const outlook = await register.read.next(id, clocks(options));
    return { json: outlook, lines: [...outlookLines(outlook), ...prospectLines(outlook.prospects)] };
  },
};

const why: Command = {
  name: 'why',
  args: '<id> <act>',
  what: 'why an act (TYPE or TYPE.PARTY) may or may not be taken now, and what must come first',
  example: 'pacta why un-iom-2016 sign.UN --as-of 2016-07-10',
  opens: 'existing',
  exits: READS,
  options: CLOCK_OPTIONS,
  run: async ([id = '', act = ''], options, { register }) => {
    const outlook = await register.read.next(id, clocks(options));
    const [type, ...rest] = act.split('.');
    const by = rest.length === 0 ? undefined : rest.join('.');
    const fits = (entry: OutlookEntry) =>
      entry.act === type && (by === undefined || entry.by === by || entry.name === by);
    const found = SECTIONS.flatMap((section) => outlook[section].filter(fits).map((entry) => ({ section, ...entry })));
    if (found.length === 0)
      throw impossible('/act', `the procedure of ${id} has no act ${act}; \`pacta next ${id}\` lists them`);
    const lines = found.flatMap((one, index) => [...(index === 0 ? [] : ['']), ...whyLines(one.section, one)]);
    return { json: { id, asOf: outlook.asOf, acts: found }, lines };
  },
};

const timeline: Command = {
  name: 'timeline',
  args: '<id>',
  what: 'acts in legal order with their four dates, corrections, consequences and plans',
  example: 'pacta timeline un-iom-2016',
  opens: 'existing',
  exits: READS,
  options: CLOCK_OPTIONS,
  run: async ([id = ''], options, { register }) => {
    const answer = await register.read.timeline(id, clocks(options));
    const lines = answer.lines.flatMap(timelineLines);
    return { json: answer, lines: lines.length === 0 ? ['nothing has happened and nothing is planned'] : lines };
  },
};

const chart: Command = {
  name: 'chart',
  args: '<id>',
  what: 'the chart of the procedure, drawn',
  example: 'pacta chart un-iom-2016 --format dot',
  opens: 'existing',
  exits: READS,
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
  exits: READS,
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

export const READ_COMMANDS: readonly Command[] = [status, next, why, timeline, chart, claim];
