/**
 * What a plan or a forecast is drawn from: the position it starts at, the acts still to come, and the calendars.
 */
import { ACTS } from '../law/acts.ts';
import type { Fold } from '../law/fold.ts';
import { waitsForAgreement } from '../law/outlook.ts';
import type { ProcedureAct } from '../law/procedure.ts';
import { type Calendar, isOf } from './calendar-shape.ts';
import { dayNumber, isoDay } from './civil-days.ts';
import { type Course, courseFrom, type Step } from './course.ts';
import { allRefused, refused } from './refusal.ts';
import type { Played } from './run.ts';
import { notAnnounced, type Sitting, type Stretch, sittingsOf } from './sittings.ts';

/** Where a plan or forecast starts. */
export interface Base {
  readonly instrument: string;
  /** The position, with the acts that count already. */
  readonly fold: Fold;
  /** The day of the position (ISO). */
  readonly asOf: string;
  /** Calendars that come with the program. */
  readonly calendars: readonly Calendar[];
}

/** The position that hypothetical steps, if there are any, lead to.
 * @throws Refusal where one of them is refused. */
export function baseOf({ after, instrument, asOf, steps }: Played, calendars: readonly Calendar[]): Base {
  const faults = steps.flatMap(({ taken, reasons }, index) =>
    taken ? [] : [{ pointer: `/steps/${index}`, detail: `is refused: ${reasons.map(({ text }) => text).join('; ')}` }],
  );
  if (faults.length > 0) throw allRefused(faults);
  return { instrument, fold: after.fold(instrument, asOf), asOf, calendars };
}

/** What a request says of that. */
export interface Asked {
  readonly agreement?: string | undefined;
  readonly start?: string | undefined;
  readonly through: readonly string[];
  readonly calendars: readonly Calendar[];
  readonly usePattern: boolean;
}

/** The day on which what is asked begins, as a number.
 * @throws Refusal where it lies before the day of the position. */
export function startOf({ asOf }: Base, { start = asOf }: Asked): number {
  if (start < asOf) throw refused('impossible', '/start', `lies before ${asOf}, the day of the position`);
  return dayNumber(start);
}

/** The acts to come.
 * @throws Refusal where there are none, or no way that has the acts asked for in it. */
export function courseOf({ fold, asOf }: Base, asked: Asked): Course {
  const { through } = asked;
  const { chart, judgement } = fold;
  const subject = asked.agreement === undefined ? '/instrument' : '/agreement';
  if (waitsForAgreement(fold)) {
    throw refused(
      'impossible',
      subject,
      `is not in force on ${asOf}: only an agreement in force can be amended or carried out`,
    );
  }
  if (fold.force !== null) {
    throw refused('impossible', subject, 'is in force already: nothing is to come before that');
  }
  if (courseFrom(chart, judgement.final) === undefined) {
    throw refused('impossible', subject, `can no longer come into force: it is ${judgement.final.state}`);
  }
  const course = courseFrom(chart, judgement.final, through);
  if (course !== undefined) return course;
  const wrong = through.findIndex((key) => courseFrom(chart, judgement.final, [key]) === undefined);
  const detail =
    wrong < 0 ? 'are on no way together' : `${through[wrong]} is on no shortest way from here to entry into force`;
  throw refused('impossible', wrong < 0 ? '/through' : `/through/${wrong}`, detail);
}

/** Whether an act needs a meeting of its organ; all others can be done on any civil day. */
export function needsMeeting(one: ProcedureAct): boolean {
  return ACTS[one.type].actor === 'organ';
}

/** The organs that must meet, each with its calendar where there is one. */
export interface Organ {
  readonly name: string;
  readonly calendar: Calendar | null;
  readonly sittings: readonly Sitting[];
}

/** The organs whose meetings the steps need, and when they sit in a stretch of days. */
export function organsOf(base: Base, asked: Asked, course: Course, within: Stretch): Organ[] {
  const names = new Set(course.filter(({ act }) => needsMeeting(act)).map(({ act }) => act.organ));
  const calendars = [...asked.calendars, ...base.calendars];
  return [...names].map((name) => {
    const calendar = calendars.find((one) => isOf(one, name)) ?? null;
    const sittings = calendar === null ? [] : sittingsOf(calendar, within, asked.usePattern);
    return { name, calendar, sittings: sittings.flatMap((one) => inside(one, within)) };
  });
}

/** The part of a sitting inside a stretch of days; one that falls somewhere among its days is taken whole or not at all. */
function inside(one: Sitting, within: Stretch): Sitting[] {
  if (one.somewhere !== null) return one.from >= within.from && one.to <= within.to ? [one] : [];
  return [{ ...one, from: Math.max(one.from, within.from), to: Math.min(one.to, within.to) }];
}

/** What is not known of an organ's meetings, and what would make it known. */
export interface Unknown {
  readonly organ: string;
  /** The days for which no list of its meetings is whole (ISO). */
  readonly from: string;
  readonly to: string;
  /** Whether a pattern of its meetings is known, that could be counted on. */
  readonly pattern: boolean;
  readonly text: string;
}

/** What is not announced of an organ in a stretch of days. */
export function unknownsOf({ name, calendar }: Organ, within: Stretch): Unknown[] {
  const open = calendar === null ? [within] : notAnnounced(calendar, within);
  return open.map(({ from, to }) => {
    const period = { organ: name, from: isoDay(from), to: isoDay(to), pattern: (calendar?.pattern.length ?? 0) > 0 };
    return { ...period, text: howKnown(period, calendar) };
  });
}

function howKnown({ organ, from, to }: Omit<Unknown, 'text'>, calendar: Calendar | null): string {
  const gives = `the dates of the meetings of the ${organ} from ${from} to ${to}, as it announces them, in a calendar (meetings, and wholeFor where the list is whole)`;
  if (calendar === null) return `there is no calendar of the ${organ}: known would make it ${gives}`;
  const pattern = calendar.pattern.at(-1);
  const otherwise = pattern === undefined ? '' : `; with usePattern its pattern is counted on instead: ${pattern.text}`;
  return `the meetings of the ${organ} are not announced: known would make them ${gives}${otherwise}`;
}

/** The numbers of the steps that a name means: an act, or all of a type. */
export function meant(course: Course, name: string): number[] {
  return course.flatMap(({ act }: Step, index) => (act.key === name || act.type === name ? [index] : []));
}

/** The latest day of an act that counts already, by its key or type; null where there is none. */
export function onRecord(fold: Fold, name: string): number | null {
  const days = daysOnRecord(fold, name);
  return days.length === 0 ? null : Math.max(...days);
}

/** The day of the first of them. */
export function firstOnRecord(fold: Fold, name: string): number | null {
  const days = daysOnRecord(fold, name);
  return days.length === 0 ? null : Math.min(...days);
}

function daysOnRecord({ counted, chart }: Fold, name: string): number[] {
  return [...counted].flatMap(([key, { date }]) =>
    key === name || chart.procedure.byKey.get(key)?.type === name ? [dayNumber(date.latest)] : [],
  );
}
