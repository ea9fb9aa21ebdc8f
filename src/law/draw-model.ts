/**
 * The chart as the drawings read it: a plain tree of states with ids that every format accepts, and for each transition
 * what happens in words. Read off the machine itself, so that a drawing cannot show another procedure than the one judged by.
 */
import { ACTS } from './acts.ts';
import type { Chart } from './chart.ts';
import type { Party } from './clauses.ts';
import { CONSEQUENCES, type Machine } from './machine.ts';
import { actInWords, type Procedure, type ProcedureAct } from './procedure.ts';

/** What sets a transition off. */
export type Trigger =
  /** An act, or something that follows from acts; `guarded` where it needs the agreement amended to be in force. */
  | { readonly kind: 'event'; readonly event: string; readonly act: ProcedureAct | null; readonly guarded: boolean }
  /** All regions of the state are complete. */
  | { readonly kind: 'done' }
  /** Another state, by id, has been reached: that of an outside event that has occurred. */
  | { readonly kind: 'in'; readonly state: string; readonly act: ProcedureAct | null };

export interface DrawnTransition {
  readonly source: string;
  /** Id of a state; null where the act changes no state. */
  readonly target: string | null;
  readonly trigger: Trigger;
  /** Events that follow at once. */
  readonly raises: readonly string[];
  /** What happens, in words, and under which article; null where it is no act. */
  readonly words: string;
  readonly cites: string | null;
}

export interface DrawnState {
  /** Unique; made of letters, digits and underscores, so that it is a name in XML, Mermaid and DOT alike. */
  readonly id: string;
  readonly name: string;
  /** Ids from the outermost ancestor to this state itself. */
  readonly chain: readonly string[];
  readonly kind: 'atomic' | 'compound' | 'parallel' | 'final';
  readonly text: string | null;
  readonly cites: string | null;
  /** Id of the state in which a compound one begins. */
  readonly initial: string | null;
  /** Events that follow at once when the state is entered. */
  readonly raises: readonly string[];
  readonly transitions: readonly DrawnTransition[];
  readonly states: readonly DrawnState[];
}

/** A chart ready to be drawn. */
export interface Drawn {
  readonly heading: string;
  /** Id of the state in which all begins. */
  readonly initial: string;
  readonly states: readonly DrawnState[];
  /** Every state, outer before inner. */
  readonly byId: ReadonlyMap<string, DrawnState>;
}

type Node = Machine['root'];
type Definition = NonNullable<Node['always']>[number];

/** The chart as a tree. Pure: the same chart gives the same tree. */
export function drawn(chart: Chart): Drawn {
  const root = chart.machine.root;
  const states = Object.values(root.states).map((node) => stateOf(chart, node, []));
  const byId = new Map(states.flatMap(withInner).map((state) => [state.id, state]));
  return { heading: headingOf(chart.procedure), initial: idOf(root.initial.target[0]!), states, byId };
}

/** A state and all within it, outer before inner. */
function withInner(state: DrawnState): DrawnState[] {
  return [state, ...state.states.flatMap(withInner)];
}

function headingOf(own: Procedure): string {
  const parties = own.parties.map((party) => `${nameOf(party)} (${party.id})`);
  return `${HEADINGS[own.kind]} of an agreement between ${parties.join(' and ')}`;
}

const HEADINGS = { agreement: 'Conclusion', amendment: 'Amendment', implementation: 'Implementation' } as const;

const nameOf = (party: Party) => party.name.en ?? Object.values(party.name)[0]!;

// State names hold hyphens but no underscore and never begin with a hyphen, so no two paths give one id. There are no
// dots either: SCXML reads `done.state.a` as a prefix of `done.state.a.b`.
const idOf = (node: Pick<Node, 'path'>) => node.path.map((name) => name.replaceAll('-', '__')).join('_');

/** What the states that hold the others together stand for. */
const FRAME: Readonly<Record<string, string>> = {
  live: 'while the procedure lives',
  live_course: 'the course of the procedure',
  live_course_pending: 'before entry into force',
};

function stateOf(chart: Chart, node: Node, ancestors: readonly string[]): DrawnState {
  const id = idOf(node);
  const chain = [...ancestors, id];
  const meta = node.meta as { text?: string; cites?: string } | undefined;
  const definitions = [...[...node.transitions.values()].flat(), ...(node.always ?? [])];
  return {
    id,
    name: node.key,
    chain,
    kind: node.type === 'history' ? 'atomic' : node.type,
    text: meta?.text ?? FRAME[id] ?? regionInWords(chart.procedure, node),
    cites: meta?.cites ?? null,
    initial: node.type === 'compound' ? idOf(node.initial.target[0]!) : null,
    raises: raisesOf(node.entry),
    transitions: definitions.map((definition) => transitionOf(chart, node, definition)),
    states: Object.values(node.states).map((inner) => stateOf(chart, inner, chain)),
  };
}

/** What a region of a parallel state is for: a party's lane, or one act. Null for what is no region. */
function regionInWords(own: Procedure, node: Node): string | null {
  if (node.parent?.type !== 'parallel') return null;
  const party = own.parties.find(({ id }) => node.key === id || node.key.startsWith(`${id}-`));
  if (party !== undefined) return `lane of the ${nameOf(party)}`;
  const act = own.byKey.get(node.key.replace(/^after-/, '').replace('-', '.'));
  if (act === undefined) return null;
  return act.place.kind === 'anyTime' ? `at any time: ${actInWords(act)}` : actInWords(act);
}

function transitionOf(chart: Chart, node: Node, definition: Definition): DrawnTransition {
  const trigger = triggerOf(chart, definition);
  const target = definition.target?.[0];
  return {
    source: idOf(node),
    target: target === undefined ? null : idOf(target),
    trigger,
    raises: raisesOf(definition.actions),
    words: triggerInWords(chart, trigger),
    cites: trigger.kind === 'done' ? null : (trigger.act?.cites ?? null),
  };
}

function triggerOf(chart: Chart, definition: Definition): Trigger {
  const { guard, eventType: event } = definition;
  const { byKey } = chart.procedure;
  const state = stateGuarding(guard);
  if (state !== null) {
    const node = chart.machine.getStateNodeById(state);
    return { kind: 'in', state: idOf(node), act: byKey.get(node.parent?.key.replace('-', '.') ?? '') ?? null };
  }
  if (event.startsWith('xstate.done.state.')) return { kind: 'done' };
  return { kind: 'event', event, act: byKey.get(event) ?? null, guarded: guard === 'parentInForce' };
}

function triggerInWords(chart: Chart, trigger: Trigger): string {
  if (trigger.kind === 'done') return 'all of its parts are complete';
  if (trigger.kind === 'in') return trigger.act === null ? `${trigger.state} is reached` : actInWords(trigger.act);
  const words = eventInWords(chart.procedure, trigger.event);
  return trigger.guarded ? `${words}, the agreement being in force` : words;
}

const EVENTS_IN_WORDS: Readonly<Record<string, string>> = {
  [CONSEQUENCES.supersede]: 'a later agreement supersedes this one',
  [CONSEQUENCES.parentEnds]: 'the agreement amended ends',
  fellAway: 'the earlier text falls away',
  courseEnded: 'the procedure is over',
};

/** What an event of the chart is, in words: an act, a consequence, or a duty that arises. */
export function eventInWords(own: Procedure, event: string): string {
  const act = own.byKey.get(event);
  if (act !== undefined) return actInWords(act);
  const owed = own.byKey.get(event.replace(/^owe\./, ''));
  if (owed !== undefined) return `${ACTS[owed.type].noun} by the ${owed.organ} (${owed.by}) becomes owed`;
  return EVENTS_IN_WORDS[event] ?? event;
}

/** The events that raising actions among `actions` raise. */
function raisesOf(actions: readonly unknown[]): string[] {
  return actions.flatMap((action) => raisedBy(action) ?? []);
}

/** The event that an XState `raise` action raises; null for any other action. */
export function raisedBy(action: unknown): string | null {
  if (typeof action !== 'function' || !('type' in action) || action.type !== 'xstate.raise') return null;
  return (action as unknown as { event: { type: string } }).event.type;
}

/** The state (`#id`) that an XState `stateIn` guard asks for; null for any other guard. */
export function stateGuarding(guard: unknown): string | null {
  if (typeof guard !== 'function' || !('stateValue' in guard)) return null;
  return String(guard.stateValue);
}

// Characters that reorder the text around them: a name from outside must not rearrange a line of ours.
const BIDI_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;

/** A text from outside on one line, unable to reorder what stands beside it. */
export function oneLine(value: string): string {
  return value.replace(BIDI_CONTROLS, '').replace(/\s+/g, ' ').trim();
}

/** Transitions between the same two states, taken together: a drawing shows them as one arrow. */
export function arrows(transitions: readonly DrawnTransition[]): (readonly DrawnTransition[])[] {
  const groups = new Map<string, DrawnTransition[]>();
  for (const one of transitions) {
    const key = `${one.source} ${one.target}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

/** The lines of text on an arrow: the act's key, the act in words, the article, what follows from it. */
export function arrowText(own: Procedure, one: DrawnTransition): string[] {
  const key = one.trigger.kind === 'event' ? [one.trigger.event] : [];
  const cites = one.cites === null ? [] : [one.cites];
  const follows = one.raises.map((event) => `then ${eventInWords(own, event)}`);
  return [...key, one.words, ...cites, ...follows].map(oneLine);
}
