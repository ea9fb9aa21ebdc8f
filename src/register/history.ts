/**
 * The history of a family of instruments: its ledger entries, read, and the family as it was known at any instant.
 */

import type { Act, RecordedAct } from '../law/acts.ts';
import type { Clauses } from '../law/clauses.ts';
import { parseLegalDate } from '../law/dates.ts';
import { Family, type Instrument } from '../law/family.ts';
import type { Plan } from '../law/plan.ts';
import { keyOf } from '../law/procedure.ts';
import type { Entry } from '../ledger/entry.ts';
import { chartOf } from '../simulation/charts.ts';
import { type Body, bodyOf, type PlanBody } from './bodies.ts';
import { chartVersionOf } from './charts.ts';
import { counting, unconfirmedOf } from './held.ts';
import type { KnownClauses } from './known-clauses.ts';
import type { FamilyHead, InstrumentKind } from './ports.ts';

/** An entry with its body read. */
export type Told = Body & {
  readonly entry: Entry;
  /** Present and true where it was recorded under the two-person rule: it counts only once it is confirmed. */
  readonly held?: true;
};

/** The entries of one instrument, oldest first. */
export interface Chronicle {
  readonly id: string;
  readonly kind: InstrumentKind;
  readonly parent: string | null;
  readonly number: number | null;
  /** Which way of carrying the agreement out; null for an agreement or an amendment. */
  readonly procedure: string | null;
  readonly title: Readonly<Record<string, string>>;
  readonly clauses: Clauses;
  readonly chartVersion: string;
  readonly told: readonly Told[];
  /** Of an agreement: whether what is recorded now needs a second person. */
  readonly twoPerson: boolean;
}

/** Immutable: a new entry makes a new history. */
export class History {
  readonly basis: FamilyHead;
  readonly chronicles: ReadonlyMap<string, Chronicle>;
  #now: Family | undefined;

  constructor(basis: FamilyHead, chronicles: ReadonlyMap<string, Chronicle>) {
    this.basis = basis;
    this.chronicles = chronicles;
  }

  /** Reads a family's entries, in ledger order. */
  static of(basis: FamilyHead, entries: readonly Entry[], known?: KnownClauses): History {
    return new History(basis, new Map()).with(entries.map((entry) => ({ ...bodyOf(entry, known), entry })));
  }

  /** This history with more told.
   * @param now the family it comes to, where that was worked out already.
   * @param basis where the ledger ends with it. */
  with(more: readonly Told[], now?: Family, basis: FamilyHead = this.basis): History {
    const chronicles = new Map(this.chronicles);
    // Owned here, and nobody else's until the history is made: those that grow.
    const growing = new Map<string, Growing>();
    for (const one of more) {
      const id = one.entry.instrument;
      const known = growing.get(id) ?? copied(chronicles.get(id));
      if (known !== undefined) grow(known, one, chronicles);
      const next = known ?? begin(one, chronicles);
      growing.set(id, next);
      chronicles.set(id, next);
    }
    const history = new History(basis, chronicles);
    history.#now = now;
    return history;
  }

  /** The family as it was known at an instant (milliseconds), or now. Instruments not yet known then are not in it. */
  at(knownAt: number | null): Family {
    if (knownAt === null) {
      this.#now ??= new Family([...this.chronicles.values()].map((one) => instrumentOf(one, one.told)));
      return this.#now;
    }
    return new Family(instrumentsOf(this.chronicles.values(), ({ entry }) => entry.recordedAt <= knownAt));
  }

  /** The history as the entries up to a position of the ledger told it. */
  cutAfter(position: number): History {
    if (this.basis.head <= position) return this;
    const told = [...this.chronicles.values()].flatMap((one) =>
      one.told.filter(({ entry }) => entry.position <= position),
    );
    told.sort((a, b) => a.entry.position - b.entry.position);
    return new History({ ...this.basis, head: told.at(-1)?.entry.position ?? 0 }, new Map()).with(told);
  }

  /** The family as it was told by the entries up to a position of the ledger. */
  upTo(position: number): Family {
    return new Family(instrumentsOf(this.chronicles.values(), ({ entry }) => entry.position <= position));
  }

  /** Whether what is recorded of an instrument now needs a second person. */
  twoPerson(id: string): boolean {
    const one = this.chronicles.get(id);
    return one !== undefined && isHeld(one, this.chronicles);
  }

  /** The version of an instrument's latest entry; 0 where there is none. */
  version(id: string): number {
    return this.chronicles.get(id)?.told.length ?? 0;
  }

  /** The instant of the latest entry of the family that was known at an instant; null for none. */
  latestInstant(knownAt: number | null): number | null {
    let latest: number | null = null;
    for (const { told } of this.chronicles.values()) {
      const last = told.findLast(({ entry }) => knownAt === null || entry.recordedAt <= knownAt);
      if (last !== undefined && (latest === null || last.entry.recordedAt > latest)) latest = last.entry.recordedAt;
    }
    return latest;
  }
}

/** A chronicle while entries are added to it. */
type Growing = Omit<Chronicle, 'told' | 'twoPerson'> & { readonly told: Told[]; twoPerson: boolean };

const copied = (known: Chronicle | undefined): Growing | undefined => known && { ...known, told: [...known.told] };

/** Adds one more told. */
function grow(known: Growing, one: Told, chronicles: ReadonlyMap<string, Chronicle>): void {
  const isJudged = one.kind === 'act' || one.kind === 'correction';
  known.told.push(isJudged && isHeld(known, chronicles) ? { ...one, held: true } : one);
  if (one.kind === 'rule') known.twoPerson = one.body.twoPerson;
}

/** The rule is that of the agreement, also for what hangs on it. */
function isHeld(
  { parent, twoPerson }: Pick<Chronicle, 'parent' | 'twoPerson'>,
  chronicles: ReadonlyMap<string, Chronicle>,
): boolean {
  return parent === null ? twoPerson : (chronicles.get(parent)?.twoPerson ?? false);
}

function begin(told: Told, chronicles: ReadonlyMap<string, Chronicle>): Growing {
  const { entry } = told;
  if (told.kind === 'registered') {
    const { clauses } = told.body;
    const base = {
      id: entry.instrument,
      kind: 'agreement' as const,
      parent: null,
      number: null,
      procedure: null,
      title: clauses.title,
      twoPerson: false,
    };
    return { ...base, clauses, chartVersion: chartVersionOf(clauses, entry.bytes ?? entry.body), told: [told] };
  }
  if (told.kind !== 'started') throw new Error(`entry ${entry.position} opens no instrument`);
  const { kind, parent, number, title, procedure = null } = told.body;
  const agreement = chronicles.get(parent);
  if (agreement === undefined) throw new Error(`entry ${entry.position} hangs on ${parent}, which is not before it`);
  const { clauses, chartVersion } = agreement;
  return {
    id: entry.instrument,
    kind,
    parent,
    number,
    procedure,
    title,
    clauses,
    chartVersion,
    told: [told],
    twoPerson: false,
  };
}

function* instrumentsOf(chronicles: Iterable<Chronicle>, known: (told: Told) => boolean): Generator<Instrument> {
  for (const one of chronicles) {
    const told = one.told.filter(known);
    if (told.length > 0) yield instrumentOf(one, told);
  }
}

/** An instrument as told: acts with their corrections, plans with their changes. */
function instrumentOf(one: Chronicle, told: readonly Told[]): Instrument {
  const { id, kind, parent, number, procedure, title, clauses } = one;
  const chart = chartOf(clauses, kind, procedure);
  if (chart === undefined) throw new Error(`the clauses of ${clauses.id} have no ${kind} procedure`);
  const acts = actsOf(told);
  const unconfirmed = unconfirmedOf(told);
  const rule = told.findLast((each) => each.kind === 'rule');
  return {
    id,
    kind,
    parent,
    number,
    title,
    clauses,
    chart,
    acts,
    plans: plansOf(chart.procedure, told),
    version: told.length,
    ...(rule?.kind === 'rule' && rule.body.twoPerson ? { twoPerson: true as const } : {}),
    ...(unconfirmed.length === 0 ? {} : { unconfirmed }),
  };
}

/** The acts that count, as corrected: an annulled one is left out, a replaced one keeps the version of its entry. */
export function actsOf(told: readonly Told[]): RecordedAct[] {
  const acts = new Map<number, Act | null>();
  for (const one of counting(told)) {
    if (one.kind === 'act') acts.set(one.entry.version, one.body);
    if (one.kind === 'correction') acts.set(one.body.version, 'act' in one.body ? one.body.act : null);
  }
  const byVersion = [...acts].sort(([a], [b]) => a - b);
  return byVersion.flatMap(([version, act]) => (act === null ? [] : [{ act, version, date: parseLegalDate(act.on) }]));
}

function plansOf(procedure: Parameters<typeof keyOf>[0], told: readonly Told[]): Plan[] {
  const plans = new Map<number, Plan>();
  for (const one of told) {
    if (one.kind !== 'plan') continue;
    const { body } = one;
    if (body.change === 'expect') {
      const plan = expected(procedure, one.entry.version, body);
      if (plan !== null) plans.set(plan.version, plan);
      continue;
    }
    const old = plans.get(body.plan ?? 0);
    if (old !== undefined) plans.set(old.version, changed(old, body));
  }
  return [...plans.values()];
}

function expected(procedure: Parameters<typeof keyOf>[0], version: number, body: PlanBody): Plan | null {
  const { act, announced } = body;
  const key = act === undefined ? undefined : keyOf(procedure, act);
  if (act === undefined || key === undefined) return null;
  const since = announced === undefined ? null : parseLegalDate(announced);
  return { version, act, key, date: parseLegalDate(act.on), status: 'expected', announced: since, before: [] };
}

function changed(plan: Plan, body: PlanBody): Plan {
  if (body.change === 'drop') return { ...plan, status: 'dropped' };
  if (body.change === 'confirm') return { ...plan, status: 'confirmed' };
  const on = body.on ?? plan.act.on;
  return {
    ...plan,
    act: { ...plan.act, on },
    date: parseLegalDate(on),
    status: 'expected',
    before: [...plan.before, plan.act.on],
  };
}
