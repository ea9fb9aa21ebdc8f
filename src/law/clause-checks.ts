/**
 * Whether final clauses of the right shape make a procedure: everything a schema cannot say.
 */
import type { ActName } from './acts.ts';
import type { Clauses, ProcedureClauses, StageName } from './clause-shape.ts';
import { type Fault, pointer } from './faults.ts';

/** All faults of final clauses; none when they are in order. */
export function checkClauses(clauses: Clauses): Fault[] {
  return [
    ...checkAgreement(clauses),
    ...checkProcedure(clauses, clauses.conclusion, 'conclusion', ['conclusion']),
    ...(clauses.amendment === undefined ? [] : checkProcedure(clauses, clauses.amendment, 'amendment', ['amendment'])),
    ...Object.entries(clauses.implementation).flatMap(([name, own]) =>
      checkProcedure(clauses, own, 'implementation', ['implementation', name]),
    ),
  ];
}

function checkAgreement(clauses: Clauses): Fault[] {
  const faults: Fault[] = [];
  const [first, second] = clauses.parties;
  if (first?.id === second?.id) faults.push({ pointer: '/parties/1/id', detail: `party ${second?.id} stands twice` });
  if (!clauses.clausesKnown && clauses.assumption === undefined) {
    faults.push({ pointer: '/assumption', detail: 'clauses that are not known need the assumption made instead' });
  }
  const seen = new Set<string>();
  for (const [index, { id }] of clauses.supersedes.entries()) {
    const at = `/supersedes/${index}/id`;
    if (id === clauses.id) faults.push({ pointer: at, detail: 'an agreement cannot supersede itself' });
    if (seen.has(id)) faults.push({ pointer: at, detail: `${id} stands twice` });
    seen.add(id);
  }
  return faults;
}

type Kind = 'conclusion' | 'amendment' | 'implementation';

const STAGES_OF: Readonly<Record<Kind, readonly StageName[]>> = {
  conclusion: ['initiation', 'negotiation', 'approval', 'signature'],
  amendment: ['proposal', 'negotiation', 'approval', 'signature'],
  implementation: ['proposal', 'negotiation', 'approval', 'signature', 'submission', 'transmission'],
};

type Path = readonly PropertyKey[];

/** One place of the clauses where an act is provided for, for one who can take it. */
interface Use {
  readonly act: ActName;
  readonly by: string;
  readonly pointer: string;
}

/** What the checks of one procedure share. */
interface Check {
  readonly procedure: ProcedureClauses;
  readonly kind: Kind;
  readonly parties: readonly string[];
  /** Uses of acts found so far. */
  readonly uses: Use[];
  readonly fault: (path: Path, detail: string) => void;
  readonly at: (path: Path) => string;
}

function checkProcedure(clauses: Clauses, procedure: ProcedureClauses, kind: Kind, base: Path): Fault[] {
  const faults: Fault[] = [];
  const at = (path: Path) => pointer([...base, ...path]);
  const check: Check = {
    procedure,
    kind,
    parties: clauses.parties.map((party) => party.id),
    uses: [],
    fault: (path, detail) => faults.push({ pointer: at(path), detail }),
    at,
  };
  checkStages(check);
  const inStages = [...check.uses];
  checkOutsideEvents(check);
  for (const [index, one] of procedure.anyTime.entries()) {
    for (const party of takers(check, one.by, ['anyTime', index])) use(check, one.act, party, ['anyTime', index]);
  }
  checkDuties(check, inStages);
  checkLaterOf(check, 'entryIntoForce', inStages);
  if (procedure.provisional !== undefined) checkLaterOf(check, 'provisional', inStages);
  checkLastStage(check);
  checkLaneNames(check);
  if (kind === 'amendment') checkProposal(check);
  if (kind === 'implementation') checkBeginning(check);
  return faults;
}

function use(check: Check, act: ActName, by: string, path: Path): void {
  const before = check.uses.find((one) => one.act === act && one.by === by);
  if (before !== undefined) check.fault(path, `${act} by ${by} is used twice (also at ${before.pointer})`);
  check.uses.push({ act, by, pointer: check.at(path) });
}

/** Those who take a step: the parties named, or all. */
function takers(check: Check, by: readonly string[] | undefined, path: Path): readonly string[] {
  for (const [index, party] of (by ?? []).entries()) {
    if (!check.parties.includes(party)) check.fault([...path, 'by', index], `${party} is not a party`);
  }
  return by ?? check.parties;
}

function checkStages(check: Check): void {
  const states = new Set<string>();
  for (const [index, stage] of check.procedure.stages.entries()) {
    const path = ['stages', index];
    checkStageName(check, stage.state, index, states);
    states.add(stage.state);
    if (stage.step !== undefined) checkStep(check, stage.step, [...path, 'step']);
    for (const [name, steps] of Object.entries(stage.lanes ?? {})) checkLane(check, steps, [...path, 'lanes', name]);
  }
}

function checkStageName(check: Check, state: StageName, index: number, before: ReadonlySet<string>): void {
  const path = ['stages', index, 'state'];
  const article = check.kind === 'conclusion' ? 'a' : 'an';
  if (!STAGES_OF[check.kind].includes(state)) check.fault(path, `${state} is no stage of ${article} ${check.kind}`);
  if (before.has(state)) {
    check.fault(path, `stage ${state} stands twice; the second could never be reached apart from the first`);
  }
  if ((state === 'initiation' || state === 'proposal') && index !== 0) {
    check.fault(path, `${state} can only be the first stage`);
  }
}

function checkStep(check: Check, step: { readonly act: ActName; readonly by: string }, path: Path): void {
  const { act, by } = step;
  if (by === 'either') for (const party of check.parties) use(check, act, party, path);
  else if (by === 'joint' || check.parties.includes(by)) use(check, act, by, path);
  else check.fault([...path, 'by'], `${by} is not a party`);
}

type LaneSteps = NonNullable<ProcedureClauses['stages'][number]['lanes']>[string];

function checkLane(check: Check, steps: LaneSteps, path: Path): void {
  for (const [index, step] of steps.entries()) {
    for (const party of takers(check, step.by, [...path, index])) use(check, step.act, party, [...path, index]);
  }
  for (const party of check.parties) {
    const own = steps.filter((step) => step.by === undefined || step.by.includes(party));
    if (own.at(-1)?.optional === true) {
      check.fault(path, `the lane of ${party} ends with an optional step and would never be complete`);
    }
  }
}

function checkOutsideEvents({ procedure, fault }: Check): void {
  for (const [index, event] of procedure.outsideEvents.entries()) {
    const same = procedure.outsideEvents.findIndex((other) => other.id === event.id || other.name === event.name);
    if (same !== index) fault(['outsideEvents', index], `outside event ${event.id} stands twice`);
  }
  if (procedure.outsideEvents.length > 0 && !procedure.entryIntoForce.laterOf.includes('event')) {
    fault(['outsideEvents'], 'no date depends on the outside event: add event to entryIntoForce.laterOf');
  }
}

function checkDuties(check: Check, inStages: readonly Use[]): void {
  for (const [index, duty] of check.procedure.duties.entries()) {
    const path = ['duties', index];
    for (const party of takers(check, duty.by, path)) {
      const follows = (one: Use) => one.act === duty.after && (one.by === party || one.by === 'joint');
      if (duty.after !== 'inForce' && !inStages.some(follows)) {
        check.fault([...path, 'after'], `no stage has the act ${duty.after} by ${party}`);
      }
      if (!inStages.some((one) => one.act === duty.act && one.by === party)) use(check, duty.act, party, path);
    }
    if (duty.after === duty.act) check.fault([...path, 'after'], 'an act cannot be owed after itself');
  }
}

function checkLaterOf(check: Check, field: 'entryIntoForce' | 'provisional', inStages: readonly Use[]): void {
  const { procedure, fault } = check;
  for (const [index, act] of (procedure[field]?.laterOf ?? []).entries()) {
    const path = [field, 'laterOf', index];
    if (act === 'event') {
      if (procedure.outsideEvents.length === 0) {
        fault(path, 'the date depends on an outside event but outsideEvents has none');
      }
      continue;
    }
    if (!inStages.some((one) => one.act === act)) fault(path, `the date depends on ${act}, an act that no stage has`);
    for (const [at, stage] of procedure.stages.entries()) {
      for (const [name, steps] of Object.entries(stage.lanes ?? {})) {
        if (steps.some((one) => one.act === act && one.optional)) {
          fault(path, `the date depends on ${act}, which is optional in stage ${at + 1}, lane ${name}`);
        }
      }
    }
  }
}

/** The acts that complete the last stage must be among those that fix the date: force may not begin before the
 * procedure is complete, and an act that comes after the date is fixed is a duty. */
function checkLastStage(check: Check): void {
  const { procedure, parties } = check;
  const index = procedure.stages.length - 1;
  const last = procedure.stages[index];
  const late = (act: ActName, path: Path) => {
    if (procedure.entryIntoForce.laterOf.includes(act)) return;
    const detail = `${act} completes the last stage, but the date of entry into force does not depend on it: add it to entryIntoForce.laterOf, or make it a duty`;
    check.fault(['stages', index, ...path, 'act'], detail);
  };
  if (last?.step !== undefined) late(last.step.act, ['step']);
  for (const [name, steps] of Object.entries(last?.lanes ?? {})) {
    const ends = parties.map((party) =>
      steps.findLastIndex((one) => !one.optional && (one.by === undefined || one.by.includes(party))),
    );
    for (const at of new Set(ends.filter((end) => end >= 0))) late(steps[at]!.act, ['lanes', name, at]);
  }
}

/** A party's lanes are told apart by their names alone. */
function checkLaneNames({ procedure, fault }: Check): void {
  const seen = new Set<string>();
  for (const [index, stage] of procedure.stages.entries()) {
    for (const name of Object.keys(stage.lanes ?? {})) {
      if (seen.has(name)) fault(['stages', index, 'lanes', name], `an earlier stage has a lane ${name} too`);
      seen.add(name);
    }
  }
}

/** Whether the agreement was in force is asked at the act that begins carrying it out, so that is a single step. */
function checkBeginning({ procedure, fault }: Check): void {
  if (procedure.stages[0]?.step === undefined)
    fault(['stages', 0], 'it begins with a stage that has one step, not lanes');
}

/** An amendment begins with its proposal, where it is asked whether the agreement was in force; a proposal alone does
 * not amend. */
function checkProposal({ procedure, fault }: Check): void {
  const first = procedure.stages[0];
  if (first?.state !== 'proposal' || first.step?.act !== 'propose') {
    fault(['stages', 0], 'an amendment begins with the stage proposal, whose step is the act propose');
  }
  if (procedure.stages.length === 1) fault(['stages'], 'a proposal alone does not amend: add the stage that does');
}
