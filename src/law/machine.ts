/**
 * The statechart of a procedure as an XState v5 machine, built from the clauses alone.
 *
 * Its shape: while the procedure lives, the course (stages, then in force) runs beside one region for each duty, each
 * outside event and each act that may come at any time. Order is the shape of the chart; the only guard is what is
 * not order: whether the agreement to be amended was in force. Charts hold no documents and run no effects.
 */
import { assign, raise, setup, stateIn } from 'xstate';
import { ACTS } from './acts.ts';
import type { Procedure, ProcedureAct } from './procedure.ts';

/** What the chart takes: an act's key or a consequence, and for what begins a procedure under an agreement whether that
 * was in force. */
export interface ChartEvent {
  readonly type: string;
  readonly parentInForce?: boolean;
}

/** Consequences that come from other instruments: computed, never recorded. */
export const CONSEQUENCES = {
  /** A later agreement supersedes this one. */
  supersede: 'consequence.supersede',
  /** The agreement amended has ended. */
  parentEnds: 'consequence.parentEnds',
} as const;

/** States of the course in which an instrument's procedure has ended. */
export const ENDED_STATES = ['superseded', 'terminated', 'ended', 'lapsed', 'abandoned'] as const;

interface TransitionConfig {
  readonly target?: string;
  readonly guard?: unknown;
  readonly actions?: readonly unknown[];
  readonly meta?: unknown;
}
interface StateConfig {
  readonly id?: string;
  readonly type?: 'parallel' | 'final';
  readonly initial?: string;
  readonly meta?: unknown;
  readonly on?: Record<string, TransitionConfig>;
  readonly always?: unknown;
  readonly onDone?: unknown;
  readonly entry?: unknown;
  readonly states?: Record<string, StateConfig>;
}

// An XState transition without effect leaves the very same snapshot, as a refused event does. Acts that change no
// state therefore assign nothing, which makes a new snapshot and so can be told from a refusal.
const unchanged = { type: 'unchanged' } as const;

/** The machine of a procedure. State and transition `meta` carry article, actor, evidence and guidance. */
export function machineOf(own: Procedure, id: string) {
  const root: StateConfig = {
    id,
    initial: 'live',
    states: {
      live: { type: 'parallel', states: { course: course(own), ...besides(own) } },
      abandoned: { id: 'abandoned', type: 'final', meta: { text: 'abandoned before entry into force' } },
      ...(own.kind !== 'agreement'
        ? { lapsed: { id: 'lapsed', type: 'final', meta: { text: 'lapsed: the agreement ended first' } } }
        : {}),
    },
  } as StateConfig;
  const builder = setup({
    types: { context: {} as Record<string, never>, events: {} as ChartEvent },
    actions: { unchanged: assign({}) },
    guards: { parentInForce: ({ event }) => event.parentInForce === true },
  });
  return builder.createMachine(root as Parameters<typeof builder.createMachine>[0]);
}
export type Machine = ReturnType<typeof machineOf>;

function meta(one: ProcedureAct) {
  return { act: one.type, by: one.by, organ: one.organ, cites: one.cites, evidence: one.evidence, date: one.date };
}

/** A transition taken by one act: with what it makes owed. */
function taking(own: Procedure, one: ProcedureAct, target: string): Record<string, TransitionConfig> {
  const owes = own.duties
    .filter((duty) => duty.after === one.key && duty.act.place.kind === 'duty')
    .map((duty) => raise({ type: owe(duty.act) }));
  return { [one.key]: { target, actions: owes, meta: meta(one) } };
}

const owe = (one: ProcedureAct) => `owe.${one.key}`;

function course(own: Procedure): StateConfig {
  const { stages } = own.clauses;
  const pending: Record<string, StateConfig> = {};
  for (const [index, stage] of stages.entries()) {
    const next = stages[index + 1]?.state;
    const isLast = next === undefined;
    const waits = isLast && own.acts.some((one) => one.place.kind === 'event');
    const acts = own.acts.filter((one) => 'stage' in one.place && one.place.stage === stage.state);
    const reopens = stages.slice(0, index).some((earlier) => earlier.state === 'negotiation');
    const on = {
      ...(reopens ? generally(own, 'reopen', '#negotiation', [raise({ type: 'fellAway' })]) : {}),
      ...(index === 0 && own.kind !== 'agreement' ? {} : generally(own, 'withdraw', '#abandoned')),
    };
    const target = `#${next ?? own.result}`;
    const single = stage.step !== undefined && !waits;
    pending[stage.state] = {
      id: stage.state,
      meta: { text: `${stage.state} stage`, cites: [...new Set(acts.map((one) => one.cites))].join('; ') },
      ...(single
        ? { on: { ...Object.assign({}, ...acts.map((one) => stepTransition(own, one, target))), ...on } }
        : { type: 'parallel', on, onDone: { target }, states: regions(own, acts, waits) }),
    };
  }
  return {
    initial: 'pending',
    states: {
      pending: {
        initial: stages[0]!.state,
        states: pending,
        on: own.kind !== 'agreement' ? { [CONSEQUENCES.parentEnds]: { target: '#lapsed' } } : {},
      },
      ...afterEntry(own),
    },
  };
}

/** Only an agreement in force can be amended or carried out: the one guard, on what begins it. */
function stepTransition(own: Procedure, one: ProcedureAct, target: string): Record<string, TransitionConfig> {
  const transitions = taking(own, one, target);
  const begins = 'stage' in one.place && one.place.stage === own.clauses.stages[0]?.state;
  if (!begins || own.kind === 'agreement') return transitions;
  return { [one.key]: { ...transitions[one.key], guard: 'parentInForce' } };
}

function generally(own: Procedure, type: string, target: string, actions: unknown[] = []) {
  return Object.fromEntries(
    own.acts.filter((one) => one.type === type).map((one) => [one.key, { target, actions, meta: meta(one) }]),
  );
}

function afterEntry(own: Procedure): Record<string, StateConfig> {
  const owes = own.duties.filter((duty) => duty.after === 'inForce').map((duty) => raise({ type: owe(duty.act) }));
  const ended = (name: string): Record<string, StateConfig> => ({
    [name]: { type: 'final', entry: [raise({ type: 'courseEnded' })], meta: { text: name } },
  });
  const inForce = (on: Record<string, TransitionConfig>): Record<string, StateConfig> => ({
    [own.result]: {
      id: own.result,
      entry: owes,
      meta: { text: own.result === 'done' ? 'done' : 'in force', cites: own.clauses.entryIntoForce.cites },
      on,
    },
  });
  // What is done stays done when the agreement ends.
  if (own.result === 'done') return inForce({});
  if (own.kind !== 'agreement') {
    return { ...inForce({ [CONSEQUENCES.parentEnds]: { target: 'ended' } }), ...ended('ended') };
  }
  const terminates = own.acts.some((one) => one.type === 'terminate');
  return {
    ...inForce({ ...generally(own, 'terminate', 'terminated'), [CONSEQUENCES.supersede]: { target: 'superseded' } }),
    ...ended('superseded'),
    ...(terminates ? ended('terminated') : {}),
  };
}

/** The parallel regions of a stage: one lane for each party and kind of lane, and what must come from outside. */
function regions(own: Procedure, acts: readonly ProcedureAct[], waits: boolean): Record<string, StateConfig> {
  const result: Record<string, StateConfig> = {};
  const steps = acts.filter((one) => one.place.kind === 'step');
  if (steps.length > 0) {
    const transitions = steps.map((one) => stepTransition(own, one, 'done'));
    result.step = {
      initial: 'pending',
      states: { pending: { on: Object.assign({}, ...transitions) }, done: { type: 'final' } },
    };
  }
  const lanes = new Set(acts.flatMap((one) => (one.place.kind === 'lane' ? [one.place.lane] : [])));
  for (const lane of lanes) {
    for (const party of own.parties) {
      const own1 = acts.filter((one) => one.place.kind === 'lane' && one.place.lane === lane && one.by === party.id);
      if (own1.length > 0) result[lanes.size === 1 ? party.id : `${party.id}-${lane}`] = laneConfig(own, own1);
    }
  }
  if (waits) {
    for (const one of own.acts.filter((act) => act.place.kind === 'event')) {
      result[`after-${one.key.replace('.', '-')}`] = {
        initial: 'waiting',
        states: {
          waiting: { always: { guard: stateIn(`#${occurred(one)}`), target: 'met' } },
          met: { type: 'final' },
        },
      };
    }
  }
  return result;
}

const occurred = (one: ProcedureAct) => `occurred-${one.key.replace('.', '-')}`;

/** What a lane is in before its first act. */
export function unstarted(firstRequired: ProcedureAct | undefined): string {
  return firstRequired?.type === 'sign' ? 'unsigned' : 'pending';
}

/** A party's lane: its steps in order, optional ones may be passed over; before the approval the organ may decline
 * or defer, and having declined may still approve or take the draft up again. */
function laneConfig(own: Procedure, steps: readonly ProcedureAct[]): StateConfig {
  const names = [unstarted(steps.find(isRequiredStep)), ...steps.map((one) => ACTS[one.type].done)];
  const approval = steps.findIndex((one) => one.type === 'approve');
  // The organ decides once all that must come before its approval is done; what was done stays done when it declines.
  const decides = steps.slice(0, Math.max(approval, 0)).findLastIndex(isRequiredStep) + 1;
  const party = steps[0]?.by;
  const deciding = own.acts.filter((one) => one.by === party && (one.type === 'reject' || one.type === 'defer'));
  const decisions = (from: string): Record<string, TransitionConfig> =>
    Object.fromEntries(
      deciding
        .filter((one) => one.type !== 'reject' || from !== 'rejected')
        .map((one) => [
          one.key,
          one.type === 'reject' ? { target: 'rejected', meta: meta(one) } : { actions: [unchanged], meta: meta(one) },
        ]),
    );
  const states: Record<string, StateConfig> = {};
  for (const [index, name] of names.entries()) {
    const open = index >= decides && index <= approval;
    states[name] =
      index === steps.length
        ? { type: 'final' }
        : { on: { ...forward(own, steps, index), ...(open ? decisions(name) : {}) } };
  }
  if (deciding.some((one) => one.type === 'reject') && approval >= 0) {
    states.rejected = { on: { ...forward(own, steps, decides), ...decisions('rejected') } };
  }
  return { initial: names[0]!, states };
}

const isRequiredStep = (one: ProcedureAct) => one.place.kind === 'lane' && !one.place.optional;

/** The steps that may come next from the one at `index`: up to and including the next that is not optional. */
function forward(own: Procedure, steps: readonly ProcedureAct[], index: number): Record<string, TransitionConfig> {
  const on: Record<string, TransitionConfig> = {};
  for (const one of steps.slice(index)) {
    Object.assign(on, taking(own, one, ACTS[one.type].done));
    if (isRequiredStep(one)) break;
  }
  return on;
}

/** Regions beside the course. They close with it, except that what is owed stays owed. */
function besides(own: Procedure): Record<string, StateConfig> {
  const closes = { courseEnded: { target: 'closed' } };
  const entries = own.acts.flatMap((one): [string, StateConfig][] => {
    const name = one.key.replace('.', '-');
    if (one.place.kind === 'anyTime') {
      const { repeat } = one.place;
      const taken = repeat ? { actions: [unchanged] } : { target: 'given' };
      const awaited = { on: { [one.key]: { ...taken, meta: meta(one) }, ...closes } };
      return [[name, { initial: 'awaited', states: { awaited, ...(repeat ? {} : { given: {} }), closed: {} } }]];
    }
    if (one.place.kind === 'event') {
      // Nothing closes it: without the event there is no force that could end, and what ends before ends the whole.
      const awaited = { on: { [one.key]: { target: 'occurred', meta: meta(one) } } };
      return [[name, { initial: 'awaited', states: { awaited, occurred: { id: occurred(one) } } }]];
    }
    return one.place.kind === 'duty' ? [[name, dutyRegion(own, one)]] : [];
  });
  return Object.fromEntries(entries);
}

function dutyRegion(own: Procedure, one: ProcedureAct): StateConfig {
  const falls = own.ofTheText.has(one.key) ? { fellAway: { target: 'notOwed' } } : {};
  return {
    initial: 'notOwed',
    states: {
      notOwed: { on: { [owe(one)]: { target: 'owed' } } },
      owed: { on: { [one.key]: { target: 'given', meta: meta(one) }, ...falls } },
      given: { on: falls },
    },
  };
}
