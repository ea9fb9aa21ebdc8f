/**
 * The adverse case of an agreement that is superseded while something under it is pending.
 */
import { successorOf } from './building.ts';
import {
  type Course,
  courseOf,
  type Draft,
  goHome,
  goNearHome,
  type NotApplying,
  notApplying,
  reachesGoal,
  type Situation,
} from './drafting.ts';
import type { Played } from './run.ts';
import { type ActStep, SCENARIO_FORMAT, type Scenario } from './scenario.ts';

/** A supposed successor, concluded by the same clauses, comes into force first. */
export function drawSuperseded(situation: Situation): Draft | NotApplying {
  const { one, family, fold, played } = situation;
  if (one.parent === null) return notApplying('agreementItself');
  if (fold.force !== null) return notApplying('inForceAlready');
  const start = courseOf(situation);
  const home = goHome(start);
  if (home === null) return notApplying('noForceLeft');
  const agreement = family.get(one.parent);
  const successor = { of: one.parent, id: freeName(situation, one.parent) };
  const chart = successorOf(agreement, successor.id).chart;
  const concluded = (day: string): Course | null =>
    goHome({ ...start, chart, position: chart.initial, day, steps: [] });
  // What has not begun goes on until one act is missing; what is under way stays where it is.
  const waiting = fold.judgement.steps.length > 0 ? start : goNearHome(start);
  const later = waiting === null ? null : concluded(waiting.day);
  const before = concluded(home.day);
  if (waiting === null || later === null || before === null) return notApplying('notAnew');
  const asOf = played.base;
  const elsewhere = (steps: readonly ActStep[]) => steps.map((step) => ({ ...step, instrument: successor.id }));
  const anew = goHome({ ...start, position: one.chart.initial, day: later.day, steps: [] });
  const common = { format: SCENARIO_FORMAT, successor, asOf } as const;
  const repeated: Scenario = {
    ...common,
    agreement: successor.id,
    steps: [...elsewhere(later.steps), ...(anew?.steps ?? [])],
  };
  return {
    by: null,
    text: `a supposed agreement ${successor.id}, concluded by the same clauses, supersedes ${one.parent} while this is pending: it lapses on that day`,
    args: { successor: successor.id, agreement: one.parent },
    steps: [...waiting.steps, ...elsewhere(later.steps)],
    successor,
    repairs: [
      {
        text: 'It is completed before the successor comes into force; it then has force until it ends with its agreement',
        code: 'completedBefore' as const,
        steps: [...home.steps, ...elsewhere(before.steps)],
        onBase: true,
        holds: (run: Played) => run.standing.inForce !== null || run.standing.completed !== null,
      },
      ...(one.kind === 'amendment' && anew !== null
        ? [
            {
              text: 'The same change is proposed anew, as an amendment of the successor',
              code: 'proposedAnew' as const,
              steps: [],
              instead: repeated,
              holds: reachesGoal,
            },
          ]
        : []),
    ],
  };
}

/** A name for the successor that no instrument of the family has. */
function freeName({ family }: Situation, agreement: string): string {
  const base = `${agreement.slice(0, 60).replace(/-+$/, '')}-successor`;
  let name = base;
  for (let number = 2; family.instruments.has(name); number++) name = `${base}-${number}`;
  return name;
}
