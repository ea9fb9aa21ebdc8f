/**
 * The adverse cases, in one closed list: each draws what happens and what would repair it, or says why it does not
 * apply to a procedure.
 */

import { addDays, dayInWords } from '../law/dates.ts';
import { drawDatesWrong } from './adverse-dates.ts';
import { drawNoticeLost, drawNoticesCross, drawSignatureBeforeNotice } from './adverse-notices.ts';
import { drawSuperseded } from './adverse-superseded.ts';
import {
  type Course,
  courseOf,
  type Draft,
  go,
  goHome,
  goTo,
  type NotApplying,
  notApplying,
  onward,
  reachesGoal,
  type Situation,
} from './drafting.ts';

type Drawing = (situation: Situation) => Draft | NotApplying;

export const CASES = {
  organRefuses: { title: 'The organ declines to approve', draw: drawRefusal },
  organDefers: { title: 'The organ defers to its next session', draw: drawDeferral },
  textChanged: { title: 'The text comes back changed after one approval', draw: drawTextChanged },
  noticesCross: { title: 'The notices cross', draw: drawNoticesCross },
  noticeLost: { title: 'A notice is lost', draw: drawNoticeLost },
  datesWrong: { title: 'The date of an approval is later found wrong', draw: drawDatesWrong },
  supersededWhilePending: { title: 'The agreement is superseded while the amendment is pending', draw: drawSuperseded },
  signatureBeforeNotice: { title: 'A signature comes before a notice', draw: drawSignatureBeforeNotice },
} as const satisfies Record<string, { readonly title: string; readonly draw: Drawing }>;
export type CaseName = keyof typeof CASES;

function organOf({ one }: Situation, key: string): string {
  const act = one.chart.procedure.byKey.get(key);
  return act === undefined ? key : `the ${act.organ} (${act.by})`;
}

interface Decision {
  readonly course: Course;
  readonly key: string;
  readonly by: string;
}

const NO_ORGAN = { reject: 'noReject', defer: 'noDefer', approve: 'noApprove' } as const;

/** The way to where some party's organ can decide, by the first party whose organ still can. */
function toDecision(situation: Situation, type: 'reject' | 'defer' | 'approve'): Decision | NotApplying {
  const { byKey } = situation.one.chart.procedure;
  const keys = situation.parties.map((party) => `${type}.${party}`);
  if (!keys.some((key) => byKey.has(key))) return notApplying(NO_ORGAN[type]);
  for (const [index, key] of keys.entries()) {
    const course = byKey.has(key) ? goTo(courseOf(situation), key) : null;
    if (course !== null) return { course, key, by: situation.parties[index]! };
  }
  return notApplying('decided');
}

function drawRefusal(situation: Situation): ReturnType<Drawing> {
  const found = toDecision(situation, 'reject');
  if ('why' in found) return found;
  const { key, by } = found;
  const refusedBy = go(found.course, [key])!;
  const again = goHome(onward(refusedBy));
  const reopened = go(onward(refusedBy), ['reopen.joint']);
  const anew = reopened === null ? null : goHome(reopened);
  const organ = organOf(situation, key);
  return {
    by,
    text: `${organ} declines to approve; the procedure stands there until it takes the draft up again or the parties reopen negotiations`,
    args: { act: key },
    steps: refusedBy.steps,
    repairs: [
      ...(again === null
        ? []
        : [
            {
              text: `${organ} takes the draft up again and approves`,
              code: 'approvesAfterAll' as const,
              args: { act: `approve.${by}` },
              steps: again.steps,
              holds: reachesGoal,
            },
          ]),
      ...(anew === null
        ? []
        : [
            {
              text: 'The parties reopen negotiations and agree on another text; both organs approve it',
              code: 'otherText' as const,
              steps: anew.steps,
              holds: reachesGoal,
            },
          ]),
    ],
  };
}

function drawDeferral(situation: Situation): ReturnType<Drawing> {
  const found = toDecision(situation, 'defer');
  if ('why' in found) return found;
  const { key, by } = found;
  const deferred = go(found.course, [key])!;
  const deferredOn = found.course.day;
  // One that would be over before the organ defers is not the next.
  const session = laterOf(situation.nextSession ?? addDays(deferredOn, YEAR), addDays(deferredOn, 1));
  const approves = go(onward(deferred, session), [`approve.${by}`]);
  const home = approves === null ? null : goHome(approves);
  const organ = organOf(situation, key);
  return {
    by,
    text: `${organ} puts the decision off to its next session; nothing falls away, and nothing goes on without it`,
    args: { act: key },
    steps: deferred.steps,
    repairs:
      home === null
        ? []
        : [
            {
              text: `${organ} approves at its next session, on ${dayInWords(session)}`,
              code: 'nextSession' as const,
              args: { act: `approve.${by}`, on: session },
              steps: home.steps,
              holds: reachesGoal,
            },
          ],
  };
}

const YEAR = 365;
const laterOf = (a: string, b: string) => (a > b ? a : b);

function drawTextChanged(situation: Situation): ReturnType<Drawing> {
  const { fold, one } = situation;
  if (!one.chart.procedure.byKey.has('reopen.joint')) return notApplying('noReopening');
  const start = courseOf(situation);
  const approved = [...fold.counted.keys()].some((key) => key.startsWith('approve.'));
  const decided = approved ? null : toDecision(situation, 'approve');
  if (decided !== null && 'why' in decided) return decided;
  const course = decided === null ? start : go(decided.course, [decided.key])!;
  const reopened = go(course, ['reopen.joint']);
  if (reopened === null) return notApplying('reopeningOver');
  const home = goHome(onward(reopened));
  return {
    by: decided?.by ?? null,
    text: 'after one approval the text comes back changed: negotiations are reopened, and the approval of the old text falls away',
    steps: reopened.steps,
    repairs:
      home === null
        ? []
        : [
            {
              text: 'The parties agree on the new text, and both organs approve it',
              code: 'newText' as const,
              steps: home.steps,
              holds: reachesGoal,
            },
          ],
  };
}
