/**
 * The adverse case of an approval whose date is later found wrong.
 */
import type { Act } from '../law/acts.ts';
import { addDays, dateInWords, parseLegalDate } from '../law/dates.ts';
import type { Family } from '../law/family.ts';
import { findingsOf } from '../law/findings.ts';
import { withAct, withCorrection } from './building.ts';
import {
  courseOf,
  type Draft,
  goHome,
  type NotApplying,
  notApplying,
  reachesGoal,
  type Situation,
} from './drafting.ts';
import type { Played } from './run.ts';
import { type ActStep, type CorrectionStep, isCorrection, type Step } from './scenario.ts';

interface Numbered {
  readonly act: Act;
  readonly version: number;
}

/** The procedure goes to its goal; then one approval turns out to have been given later. Of several the last, because
 * that is the one that moves most. */
export function drawDatesWrong(situation: Situation): Draft | NotApplying {
  const { one, fold, every, parties } = situation;
  if (![...one.chart.procedure.byKey.keys()].some((key) => key.startsWith('approve.'))) {
    return notApplying('noApprovalHere');
  }
  const home = fold.force === null ? goHome(courseOf(situation)) : courseOf(situation);
  if (home === null) return notApplying('noWayHome');
  const approvals: Numbered[] = [
    ...[...fold.counted.values()].map(({ act, version }) => ({ act, version })),
    ...home.steps.map((act, index) => ({ act, version: one.version + 1 + index })),
  ].filter(({ act }) => act.type === 'approve' && parties.includes(act.by ?? ''));
  const wrong = approvals.sort((a, b) => (latest(a) < latest(b) ? -1 : 1)).at(-1);
  if (wrong === undefined) return notApplying('noApprovalOfParty');
  const on = addDays(latest(wrong), every);
  const correction: CorrectionStep = { correct: wrong.version, act: { ...wrong.act, on } };
  const steps = [...home.steps, correction];
  const follow = alsoCorrected(situation, steps, on);
  return {
    by: wrong.act.by ?? null,
    text: `the approval by ${wrong.act.by} ${dateInWords(parseLegalDate(wrong.act.on))} turns out to have been given ${dateInWords(parseLegalDate(on))}; the correction works back to the beginning, and what was answered before can still be asked for`,
    args: { by: wrong.act.by ?? '', was: wrong.act.on, on },
    steps,
    repairs: [
      {
        code: follow.length === 0 ? 'correctionEnough' : 'othersCorrected',
        text:
          follow.length === 0
            ? 'The correction itself is all that is needed: every act still fits'
            : 'The acts that no longer fit turn out to have been later as well, and are corrected with it',
        steps: follow,
        holds: (played: Played) =>
          reachesGoal(played) &&
          played.standing.findings.length <= fold.judgement.steps.filter((step) => !step.taken).length,
      },
    ],
  };
}

const latest = ({ act }: Numbered): string => parseLegalDate(act.on).latest;

// A procedure has fewer acts than this that could follow.
const MAX_FOLLOWING = 20;

/** Corrections of the acts that the steps leave without their place: each to a day after the last one corrected. */
function alsoCorrected({ family, one, every }: Situation, steps: readonly Step[], from: string): CorrectionStep[] {
  const known = new Set(findingsOf(family.fold(one.id, null)).map((finding) => finding.version));
  const more: CorrectionStep[] = [];
  let day = from;
  while (more.length < MAX_FOLLOWING) {
    const after = withSteps(family, one.id, [...steps, ...more]);
    const done = new Set(more.map((step) => step.correct));
    const next = findingsOf(after.fold(one.id, null)).find(({ version }) => !known.has(version) && !done.has(version));
    const act = after.get(one.id).acts.find((recorded) => recorded.version === next?.version)?.act;
    if (next === undefined || act === undefined) break;
    day = addDays(day, every);
    more.push({ correct: next.version, act: { ...act, on: day } });
  }
  return more;
}

function withSteps(family: Family, id: string, steps: readonly Step[]): Family {
  return steps.reduce((before, step) => {
    const one = before.get(id);
    if (isCorrection(step)) return withCorrection(before, one, step.correct, step.act ?? null);
    return withAct(before, one, recorded(step, one.version + 1));
  }, family);
}

function recorded({ outsideProcedure: _reason, instrument: _elsewhere, ...act }: ActStep, version: number) {
  return { act, version, date: parseLegalDate(act.on) };
}
