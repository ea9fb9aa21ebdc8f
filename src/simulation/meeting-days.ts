/**
 * The two questions that schedules ask of an organ's sittings: when can it first decide, having been able to from a
 * certain day; and by when must it be able to, to have decided by a certain day. Of a session that falls somewhere in a
 * stretch of days neither its beginning nor its end is known: only who is ready before the stretch is in time for it, and
 * it has decided for certain only at the end of it.
 */
import { workingDayFrom, workingDayUntil } from './civil-days.ts';
import type { Sitting } from './sittings.ts';

/** A meeting at which an organ can decide. Days are numbers. */
export interface Meeting {
  readonly sitting: Sitting;
  /** The last day on which what comes before can be done in time. */
  readonly ready: number;
  /** The day of the decision; where it falls somewhere in a stretch, the last day of that. */
  readonly done: number;
}

/** The meeting that decides first among those for which `ready` is in time; undefined where none is known. Of two on one day, what is announced comes before what a pattern has. */
export function firstMeeting(sittings: readonly Sitting[], ready: number): Meeting | undefined {
  return best(
    sittings.map((sitting) => earliestIn(sitting, ready)),
    (a, b) => b.done - a.done,
  );
}

/** The meeting with the latest `ready` among those that have decided by `done` and for which `notBefore` is in time. */
export function lastMeeting(sittings: readonly Sitting[], notBefore: number, done: number): Meeting | undefined {
  const inTime = sittings
    .map((sitting) => latestIn(sitting, done))
    .filter((one) => one !== undefined && one.ready >= notBefore);
  return best(inTime, (a, b) => a.ready - b.ready);
}

function best(meetings: readonly (Meeting | undefined)[], compare: (a: Meeting, b: Meeting) => number) {
  let found: Meeting | undefined;
  for (const one of meetings) {
    if (one === undefined) continue;
    const better = found === undefined ? 1 : compare(one, found) || rank(one) - rank(found);
    if (better > 0) found = one;
  }
  return found;
}

const rank = ({ sitting }: Meeting) => (sitting.basis === 'announced' ? 1 : 0);

function earliestIn(sitting: Sitting, ready: number): Meeting | undefined {
  if (sitting.somewhere !== null) {
    return ready <= sitting.from ? { sitting, ready: sitting.from, done: sitting.to } : undefined;
  }
  const soonest = Math.max(ready, sitting.from);
  const day = sitting.weekdaysOnly ? workingDayFrom(soonest) : soonest;
  return day <= sitting.to ? { sitting, ready: day, done: day } : undefined;
}

function latestIn(sitting: Sitting, done: number): Meeting | undefined {
  if (sitting.somewhere !== null) {
    return sitting.to <= done ? { sitting, ready: sitting.from, done: sitting.to } : undefined;
  }
  const last = Math.min(done, sitting.to);
  const day = sitting.weekdaysOnly ? workingDayUntil(last) : last;
  return day >= sitting.from ? { sitting, ready: day, done: day } : undefined;
}
