/**
 * The model of a forecast: what was asked and what comes with the program, made into a job of whole numbers, with each
 * assumption in words.
 */
import type { Fault } from '../law/faults.ts';
import { isOf } from './calendar-shape.ts';
import { dayNumber, isoDay } from './civil-days.ts';
import { compile } from './compiled.ts';
import type { Course } from './course.ts';
import type { Job, JobAct, JobOrgan } from './forecast-job.ts';
import { type ModelWait, waitsOf } from './forecast-waits.ts';
import { type Base, courseOf, needsMeeting, type Organ, organsOf, startOf, unknownsOf } from './hypothesis.ts';
import { type Deferral, type ForecastRequest, MAX_DAYS, MAX_YEARS, type Wait } from './hypothesis-shape.ts';
import { allRefused, Refusal, refused } from './refusal.ts';

/** A model: the job, and what its numbers stand for. */
export interface Model {
  readonly job: Job;
  readonly course: Course;
  readonly organs: readonly Organ[];
  readonly deferrals: readonly (Deferral | null)[];
  readonly waits: readonly ModelWait[];
}

// A state is kept as bits of one whole number.
const MAX_ACTS = 30;
const DEFAULT_YEARS = 10;

/** Makes the model.
 * @param otherwise waiting times for acts that the request says nothing of.
 * @throws Refusal with every fault of the request, `notAnnounced` where an organ has no known meeting at all. */
export function modelOf(base: Base, request: ForecastRequest, otherwise: readonly Wait[]): Model {
  const start = startOf(base, request);
  const horizon = horizonOf(request, start);
  const course = courseOf(base, request);
  if (course.length > MAX_ACTS) throw new Refusal('impossible', `there are more than ${MAX_ACTS} acts to come`);
  const organs = organsOf(base, request, course, { from: start, to: horizon });
  refuseUnannounced(organs, start, horizon);
  const deferrals = deferralsOf(request, organs);
  const resolved = waitsOf(base, request, course, otherwise, start);
  const acts = course.map(
    ({ act }, index): JobAct => ({
      organ: needsMeeting(act) ? organs.findIndex(({ name }) => name === act.organ) : -1,
      isApproval: act.type === 'approve',
      waits: resolved.flatMap(({ jobWaits }) => jobWaits.get(index) ?? []),
      needs: resolved.reduce((bits, { needs }) => bits | (needs.get(index) ?? 0), 0),
    }),
  );
  const keys = course.map(({ act }) => act.key);
  const { next, positions } = compile(base.fold.chart, base.fold.judgement.final, keys);
  const goal = Uint8Array.from(positions, ({ state }) => (state === base.fold.chart.procedure.result ? 1 : 0));
  const { trials, seed } = request;
  const jobOrgans = organs.map((one, index) => jobOrgan(one, deferrals[index]!));
  return {
    job: { next, goal, acts, organs: jobOrgans, start, horizon, trials, seed },
    course,
    organs,
    deferrals,
    waits: resolved,
  };
}

function horizonOf({ horizon, chances }: ForecastRequest, start: number): number {
  const last = horizon === undefined ? start + DEFAULT_YEARS * 366 : dayNumber(horizon);
  if (last <= start) throw refused('impossible', '/horizon', `must lie after the start, ${isoDay(start)}`);
  if (last - start > MAX_DAYS) {
    throw refused('impossible', '/horizon', `is more than ${MAX_YEARS} years after the start, ${isoDay(start)}`);
  }
  const faults = chances.flatMap((day, index): Fault[] => {
    if (dayNumber(day) >= start && dayNumber(day) <= last) return [];
    return [
      {
        pointer: `/chances/${index}`,
        detail: `does not lie between start and horizon, ${isoDay(start)} and ${isoDay(last)}`,
      },
    ];
  });
  if (faults.length > 0) throw allRefused(faults);
  return last;
}

function refuseUnannounced(organs: readonly Organ[], start: number, horizon: number): void {
  const faults = organs
    .filter(({ sittings }) => sittings.length === 0)
    .flatMap((one): Fault[] => {
      const unknowns = unknownsOf(one, { from: start, to: horizon });
      const details =
        unknowns.length > 0
          ? unknowns.map(({ text }) => text)
          : [`the ${one.name} does not meet from ${isoDay(start)} to ${isoDay(horizon)}`];
      return details.map((detail) => ({ pointer: '/calendars', detail }));
    });
  if (faults.length > 0) throw allRefused(faults, 'notAnnounced');
}

function deferralsOf({ deferrals }: ForecastRequest, organs: readonly Organ[]): (Deferral | null)[] {
  const concerns = (one: Deferral, { name, calendar }: Organ) =>
    one.organ === name || (calendar !== null && isOf(calendar, one.organ));
  const faults = deferrals.flatMap((one, index): Fault[] => {
    if (organs.some((organ) => concerns(one, organ))) return [];
    const names = organs.map(({ name }) => name).join(', ') || 'none does';
    return [{ pointer: `/deferrals/${index}/organ`, detail: `is no organ that decides here (${names})` }];
  });
  if (faults.length > 0) throw allRefused(faults);
  return organs.map((organ) => deferrals.find((one) => concerns(one, organ)) ?? null);
}

function jobOrgan({ sittings }: Organ, deferral: Deferral | null): JobOrgan {
  return {
    from: Int32Array.from(sittings, ({ from }) => from),
    to: Int32Array.from(sittings, ({ to }) => to),
    weekdaysOnly: Uint8Array.from(sittings, ({ weekdaysOnly }) => (weekdaysOnly ? 1 : 0)),
    somewhere: Int32Array.from(sittings, ({ somewhere }) => somewhere ?? 0),
    deferred: deferral === null ? { count: 0, of: 1 } : { count: deferral.count, of: deferral.of },
  };
}
