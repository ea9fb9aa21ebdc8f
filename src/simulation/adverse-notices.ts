/**
 * Adverse cases of notices: they cross, one is lost, a signature comes before one.
 */
import { addDays } from '../law/dates.ts';
import { waysTo } from '../law/reasons.ts';
import {
  type Course,
  courseOf,
  type Draft,
  go,
  goHome,
  goTo,
  keysOf,
  type NotApplying,
  notApplying,
  onward,
  reachesGoal,
  type Situation,
  stepOf,
} from './drafting.ts';
import type { Played } from './run.ts';

type Drawn = Draft | NotApplying;

/** The way to where both parties can give notice, neither having done so; or why there is none. */
function toBothNotices(situation: Situation): { course: Course; keys: readonly string[] } | NotApplying {
  const { one, fold } = situation;
  const keys = one.chart.procedure.parties.map((party) => `notify.${party.id}`);
  if (!keys.every((key) => one.chart.procedure.byKey.has(key))) return notApplying('noNotices');
  if (keys.some((key) => fold.counted.has(key))) return notApplying('noticeGiven');
  let course: Course | null = courseOf(situation);
  for (const key of keys) course = course === null ? null : goTo(course, key);
  if (course === null || keys.some((key) => course.chart.take(course.position, key) === null)) {
    return notApplying('noticesOver');
  }
  return { course, keys };
}

/** Both notices are under way at the same time: each is dated by the same interval. */
export function drawNoticesCross(situation: Situation): Drawn {
  const found = toBothNotices(situation);
  if ('why' in found) return found;
  const { course, keys } = found;
  const both = go(course, keys);
  if (both === null) return notApplying('noticesOver');
  const until = addDays(course.day, course.every);
  const notices = keys.map((key) => stepOf(course.chart.procedure.byKey.get(key)!, `${course.day}/${until}`));
  const home = goHome(onward(both, addDays(until, course.every)));
  return {
    by: null,
    text: 'both notices are under way at the same time, and neither party knows which was received first; each counts by itself, so the order changes nothing',
    steps: [...course.steps, ...notices],
    repairs:
      home === null || home.steps.length === 0
        ? []
        : [
            {
              text: 'Nothing is to be repaired; the procedure goes on',
              code: 'nothing' as const,
              steps: home.steps,
              holds: reachesGoal,
            },
          ],
  };
}

/** One notice does not arrive. */
export function drawNoticeLost(situation: Situation): Drawn {
  const { one, fold, parties } = situation;
  const { byKey } = one.chart.procedure;
  const lost = parties.map((party) => `notify.${party}`).find((key) => byKey.has(key) && !fold.counted.has(key));
  if (lost === undefined) return notApplying('noNoticeLeft');
  const given = one.chart.procedure.parties
    .map((party) => `notify.${party.id}`)
    .filter((key) => key !== lost && byKey.has(key) && !fold.counted.has(key));
  let course: Course | null = goTo(courseOf(situation), lost);
  for (const key of given) {
    const open: Course | null = course === null ? null : goTo(course, key);
    course = open === null ? null : go(open, [key]);
  }
  if (course === null) return notApplying('noticeOver');
  const repeated = go(onward(course), [lost]);
  const home = repeated === null ? null : goHome(repeated);
  const act = byKey.get(lost)!;
  return {
    by: act.by,
    text: `the notice of the ${act.organ} (${act.by}) does not arrive: the other party does not know the date of that approval`,
    args: { act: lost },
    steps: course.steps,
    repairs:
      home === null
        ? []
        : [
            {
              text: 'The notice is repeated, and counts from the day it is received',
              code: 'noticeRepeated' as const,
              steps: home.steps,
              holds: isKnown,
            },
          ],
  };
}

/** In force, or done, and known to both where there is force to know of. */
const isKnown = (played: Played): boolean =>
  reachesGoal(played) && (played.standing.inForce === null || played.standing.inForce.knownToBothFrom !== null);

/** An executive head signs though a notice that must come first is missing. */
export function drawSignatureBeforeNotice(situation: Situation): Drawn {
  const { one, parties } = situation;
  const { byKey } = one.chart.procedure;
  const signs = parties.map((party) => `sign.${party}`).filter((key) => byKey.get(key)?.place.kind === 'lane');
  if (signs.length === 0) return notApplying('noSignature');
  const start = courseOf(situation);
  for (const key of signs) {
    const [way = []] = waysTo(start.chart, start.position, key).ways;
    const notice = way.findLast((act) => act.type === 'notify');
    if (notice === undefined) continue;
    const before = go(start, keysOf(way.filter((act) => act !== notice)));
    if (before === null || before.chart.take(before.position, notice.key) === null) continue;
    return signedEarly(before, key, notice.key);
  }
  return notApplying('noNoticeMissing');
}

function signedEarly(before: Course, key: string, missing: string): Drawn {
  const { chart, day, every } = before;
  const signature = stepOf(chart.procedure.byKey.get(key)!, day);
  const notice = chart.procedure.byKey.get(missing)!;
  const inTime = go(before, [missing, key]);
  const home = inTime === null ? null : goHome(onward(inTime, addDays(day, every)));
  const late = go(onward(before, addDays(day, every)), [missing, key]);
  const again = late === null ? null : goHome(late);
  const reason = 'it was signed all the same';
  return {
    by: signature.by ?? null,
    text: `the signature comes before the notice of the ${notice.organ} (${notice.by}): it is refused, and where it really happened it is recorded expressly and counts for nothing`,
    args: { act: missing },
    steps: [...before.steps, signature, { ...signature, outsideProcedure: reason }],
    repairs: [
      ...(home === null
        ? []
        : [
            {
              text: 'The notice turns out to have been received before the signature: the finding disappears by itself',
              code: 'receivedBefore' as const,
              steps: [stepOf(notice, addDays(day, -1)), ...home.steps],
              holds: (played: Played) => reachesGoal(played) && played.standing.findings.length === 0,
            },
          ]),
      ...(again === null
        ? []
        : [
            {
              text: 'The notice is given, and the agreement signed anew; the early signature stays as a finding',
              code: 'signedAnew' as const,
              steps: again.steps,
              holds: reachesGoal,
            },
          ]),
    ],
  };
}
