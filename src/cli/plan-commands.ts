/**
 * Planning from the command line.
 */
import { impossible } from '../register/problems.ts';
import type { Planned, PlannedAct, PlannedMeeting } from '../simulation/planned.ts';
import { bundledStock } from './bundled.ts';
import { type Command, given, READS } from './command.ts';
import { HYPOTHESIS_OPTIONS, hypothesis, listed } from './hypothesis-options.ts';
import { padded, wrap } from './terminal.ts';

const simulatePlan: Command = {
  name: 'simulate plan',
  args: '<id>',
  what: 'the latest and the earliest date of each act for being in force by a day; records nothing',
  example: 'pacta simulate plan un-iom-2016 --amendment --start 2027-01-11 --by 2028-12-31 --use-pattern',
  opens: 'existing',
  exits: READS,
  options: [
    ['--by <day>', 'in force by that day', 'required'],
    ['--intervals <list>', 'least days before an act after what makes it possible: approve.IOM=30,sign=14'],
    ...HYPOTHESIS_OPTIONS,
  ],
  run: async ([id = ''], options, { register }) => {
    const intervals = listed(options, 'intervals')?.map(interval);
    const request = {
      ...hypothesis(id, options),
      ...given(options, ['by']),
      ...(intervals === undefined ? {} : { intervals }),
    };
    const plan = await register.read.simulations.plan(request, bundledStock());
    return { json: plan, lines: planLines(plan) };
  },
};

/** A least number of days as it is typed: `approve.IOM=30`. */
function interval(text: string, index: number): unknown {
  const match = /^([^=]+)=(\d{1,9})$/.exec(text);
  if (match === null)
    throw impossible('/intervals', `number ${index + 1} must read ACT=DAYS, for instance approve.IOM=30`);
  return { act: match[1], days: Number(match[2]) };
}

const VERDICTS: Readonly<Record<Planned['verdict'], string>> = {
  possible: 'It is possible.',
  notAnnounced: 'Whether it is possible is not known: no announced meeting fits.',
  mustBeCalled: 'It is possible only with a meeting that would have to be called.',
  tooLate: 'It is too late for that.',
};

/** The plan in lines, marked hypothetical. */
function planLines(plan: Planned): string[] {
  const rests = new Set(
    plan.acts.flatMap(({ latestRestsOn, earliestRestsOn }) => [...latestRestsOn, ...earliestRestsOn]),
  );
  return [
    'HYPOTHETICAL: nothing is recorded',
    '',
    wrap(`For ${plan.instrument} (${plan.state}) to be in force by ${plan.by}, starting on ${plan.start}:`),
    VERDICTS[plan.verdict],
    '',
    `  ${padded('latest', 13)}${padded('earliest', 13)}act`,
    ...plan.acts.flatMap(actLines),
    ...Object.entries(MARKS).flatMap(([mark, { sign, text }]) => (rests.has(mark) ? [`  ${sign} ${text}`] : [])),
    '',
    plan.earliestInForce === null
      ? 'The earliest date of entry into force is not known.'
      : `In force at the earliest from ${plan.earliestInForce}.`,
    ...plan.unknowns.map(({ text }) => wrap(`Not known: ${text}`, '  ', '')),
    ...plan.duties.map(({ text, to, cites }) =>
      wrap(`Besides, holding nothing back: ${text}, to ${to} (${cites}), for both to know.`, '  ', ''),
    ),
    ...plan.intervals.map(({ act, after, days, source }) =>
      wrap(`Counted: ${act} at least ${days} days after ${after} (${source})`, '  ', ''),
    ),
    ...plan.calendars.map(({ organ, version, source }) =>
      wrap(version === null ? `No calendar: ${organ}` : `Calendar: ${organ}, version ${version}. ${source}`, '  ', ''),
    ),
  ];
}

function actLines(one: PlannedAct): string[] {
  const latest = one.latest === null ? '(none fits)' : marked(one.latest, one.latestRestsOn);
  const earliest = one.earliest === null ? '(not known)' : marked(one.earliest, one.earliestRestsOn);
  const indent = ' '.repeat(28);
  const late = one.spareDays < 0 ? [wrap(`too late by ${-one.spareDays} days`, indent)] : [];
  return [
    wrap(`${one.key}: ${one.text} (${one.cites})`, indent, `  ${padded(latest, 13)}${padded(earliest, 13)}`),
    ...(one.meeting === null ? [] : [wrap(`latest at the ${meetingText(one.meeting)}`, indent)]),
    ...(one.earliestMeeting === null ? [] : [wrap(`earliest at the ${meetingText(one.earliestMeeting)}`, indent)]),
    ...callLines(one, indent),
    ...late,
  ];
}

const MARKS: Readonly<Record<string, { readonly sign: string; readonly text: string }>> = {
  pattern: { sign: '*', text: 'rests on the pattern of an organ, not on an announced meeting' },
  meetingToCall: { sign: '+', text: 'holds only if the meeting named is called, for its last possible day' },
};

function marked(date: string, restsOn: readonly string[]): string {
  return date + restsOn.map((mark) => MARKS[mark]?.sign ?? '').join('');
}

function meetingText({ session, kind, basis, from, to, somewhere, cites }: PlannedMeeting): string {
  const days = from === to ? from : `${from} to ${to}`;
  const when = somewhere === null ? days : `${somewhere} days somewhere from ${days}`;
  return `${session} session (${kind}), ${when}, ${basis === 'pattern' ? 'by pattern' : 'announced'} (${cites})`;
}

function callLines({ toCall, organ }: PlannedAct, indent: string): string[] {
  if (toCall === null) return [];
  const { from, to, callBy, text } = toCall;
  if (to === null) return [wrap(`no meeting of the ${organ} could be in time any more`, indent)];
  const call = callBy === null ? '' : `, called by ${callBy}`;
  return [
    wrap(`a special session of the ${organ} would have to be held from ${from} to ${to}${call}. ${text}`, indent),
  ];
}

export const PLAN_COMMANDS: readonly Command[] = [simulatePlan];
