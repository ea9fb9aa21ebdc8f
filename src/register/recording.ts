/**
 * Recording: each use case reads the history, judges, and appends what it decided; if somebody else was faster, it
 * reads and judges again. Nothing is ever changed or deleted.
 */

import type { Family } from '../law/family.ts';
import { canonicalize } from '../ledger/canonical.ts';
import type { Entry, NewEntry } from '../ledger/entry.ts';
import { sha256Hex } from '../ledger/hash.ts';
import { Recent } from '../simulation/recent.ts';
import type { Body } from './bodies.ts';
import type { Families } from './families.ts';
import type { GroupCommit } from './group-commit.ts';
import type { History, Told } from './history.ts';
import { dayOf, instantText } from './instants.ts';
import type {
  Recording as Append,
  Clock,
  FamilyHead,
  NewInstrument,
  Outcome,
  Projection,
  Sealed,
  Store,
} from './ports.ts';
import { Problem } from './problems.ts';
import { clocked, nextTurn, rowOf, type Stamped, shownOf, sparing, stamp } from './projection.ts';
import { Recorded } from './recorded.ts';

export type { Recorded };

/** Who asks, and on what footing. */
export interface Caller {
  readonly principal: string;
  /** The version of the instrument the caller decided upon; null when any will do. */
  readonly ifVersion: number | null;
  readonly idempotencyKey: string | null;
}

/** What a use case decided to append, judged on a history. */
export interface Decision {
  /** The instrument it is about. */
  readonly id: string;
  readonly entries: readonly Draft[];
  readonly registers: readonly NewInstrument[];
  /** What its acts keep confidential. */
  readonly sealed?: readonly Sealed[];
  readonly privateNotes?: readonly Sealed[];
  /** The family as it will be, where it was worked out in judging. */
  readonly after?: Family;
}

/** An entry before it has its version. */
export type Draft = Pick<NewEntry, 'instrument' | 'kind' | 'schema' | 'reason' | 'chartVersion'> & {
  readonly body: unknown;
  /** Its canonical text, where the body is what was read back from that. */
  readonly text?: string;
};

// Each attempt fails only because another recording of the same family succeeded, and who comes next is not who waited
// longest. Tried with thirty callers on one agreement; beyond so many attempts the caller is told to come again.
const ATTEMPTS = 100;

/** A decision made ready to be appended. */
interface Prepared {
  readonly entries: readonly NewEntry[];
  /** What the entries say. */
  readonly bodies: readonly Body[];
  readonly rows: readonly Projection[];
  readonly after: Family;
  readonly asOf: string;
  /** The standing it leads to. */
  readonly stamped: Stamped;
}

/** The machinery all recording use cases share. */
export class Recorder {
  readonly store: Store;
  readonly families: Families;
  readonly #clock: Clock;
  readonly #commit: GroupCommit;
  // Owned here: the rows last written, so that unchanged duties and gaps are not written again. Only a saving.
  readonly #rows = new Recent<string, { readonly head: number; readonly row: Projection }>(500);

  constructor(store: Store, families: Families, clock: Clock, commit: GroupCommit) {
    this.store = store;
    this.families = families;
    this.#clock = clock;
    this.#commit = commit;
  }

  today(): string {
    return dayOf(this.#clock());
  }

  /** Runs one recording about an instrument that exists to its end.
   * @param request what was asked, for recognizing a repeated request.
   * @param decide judges on a history and gives what to append, or throws a Problem. */
  async run(id: string, caller: Caller, request: unknown, decide: (history: History) => Decision): Promise<Recorded> {
    const repeated = await this.repeated(caller, request);
    if (repeated !== null) return repeated;
    let overtaken = false;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      // What is kept may be behind the store: appending finds that out, and what is refused on it is judged again.
      const kept = attempt === 0 ? this.families.kept(id) : undefined;
      const history = kept ?? (await this.families.of(id));
      try {
        this.#checkVersion(history, id, caller, overtaken);
        const done = await this.append(history, [], decide(history), caller, request);
        if (done !== null) return done;
        // Where nothing else is kept by now, it was behind before this was asked.
        overtaken = kept === undefined || this.families.kept(id) !== kept;
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        if (kept !== undefined && (await this.families.of(id)) !== kept) continue;
        // What it is refused for may be what the same request came to since its key was looked up.
        const meanwhile = await this.repeated(caller, request);
        if (meanwhile === null) throw error;
        return meanwhile;
      }
    }
    throw new Problem('version-conflict', 'others keep recording on this agreement; try again');
  }

  /** Appends a decision. Null when the family had moved on.
   * @param merges histories of families that become one with this; then `history` is founded by the recording. */
  async append(
    history: History,
    merges: readonly History[],
    decision: Decision,
    caller: Caller,
    request: unknown,
  ): Promise<Recorded | null> {
    const prepared = this.#prepare(history, decision, caller);
    const outcome = await this.#commit({
      basis: history.basis.head === 0 || merges.length > 0 ? null : history.basis,
      merges: merges.map((one) => one.basis),
      registers: decision.registers,
      entries: prepared.entries,
      projections: prepared.rows.map((row) => sparing(row, this.#rowBefore(row.instrument, history))),
      ...(decision.sealed === undefined ? {} : { sealed: decision.sealed }),
      ...(decision.privateNotes === undefined ? {} : { privateNotes: decision.privateNotes }),
      recordedAt: this.#clock(),
      idempotency: this.#idempotency(caller, request),
    } satisfies Append);
    return this.#conclude(outcome, history, prepared, decision.id);
  }

  /** What an append would lead to, without doing it. */
  preview(history: History, decision: Decision, principal: string): Family {
    return this.#prepare(history, decision, { principal, ifVersion: null, idempotencyKey: null }).after;
  }

  /** The answer to a request that was carried out before under the same key; null when the key is new. */
  async repeated(caller: Caller, request: unknown): Promise<Recorded | null> {
    if (caller.idempotencyKey === null) return null;
    const used = await this.store.keyUsed(caller.principal, caller.idempotencyKey);
    if (used === undefined) return null;
    if (used.fingerprint !== fingerprint(request)) throw keyReused();
    return this.#recordedAs(used.position);
  }

  async #recordedAs(position: number): Promise<Recorded> {
    const entry = await this.store.entryAt(position);
    if (entry === undefined) throw new Error(`the ledger has no entry ${position}`);
    const history = await this.families.of(entry.instrument);
    const made = history.chronicles
      .get(entry.instrument)!
      .told.filter((one) => one.entry.recordedAt === entry.recordedAt);
    return this.#answer(made.at(-1)?.entry ?? entry, history);
  }

  #answer(entry: Entry, history: History): Recorded {
    const id = entry.instrument;
    const asOf = this.today();
    const stamped = stamp(history.at(null), id, asOf, history.chronicles.get(id)!.chartVersion);
    const knownAt = instantText(history.latestInstant(null) ?? entry.recordedAt);
    const standing = { ...stamped, asOf, knownAt };
    return new Recorded(entry, standing, JSON.stringify(standing));
  }

  #prepare(history: History, decision: Decision, caller: Caller): Prepared {
    const entries = versioned(history, decision.entries, caller.principal);
    const bodies = decision.entries.map((draft, index) => draftedBody(draft, entries[index]!));
    const after = decision.after ?? history.with(entries.map((entry, index) => toldOf(entry, bodies[index]!))).at(null);
    const asOf = this.today();
    const stamped = affectedBy(history, after, decision, asOf).map((id) =>
      stamp(after, id, asOf, chartVersionOf(id, history, decision)),
    );
    const rows = stamped.map((one) => rowOf(after, one, asOf));
    return { entries, bodies, rows, after, asOf, stamped: stamped.find((one) => one.id === decision.id)! };
  }

  #conclude(outcome: Outcome, history: History, prepared: Prepared, id: string): Recorded | Promise<Recorded> | null {
    switch (outcome.kind) {
      case 'conflict':
        return null;
      case 'exists':
        throw new Problem('already-registered', `${outcome.instrument} is in the register already`);
      case 'keyReused':
        throw keyReused();
      case 'repeated':
        return this.#recordedAs(outcome.position);
      case 'recorded':
        return this.#recorded(outcome.entries, outcome.basis, history, prepared, id);
    }
  }

  #recorded(
    entries: readonly Entry[],
    basis: FamilyHead,
    history: History,
    { bodies, rows, after, stamped, asOf }: Prepared,
    id: string,
  ): Recorded {
    const told = entries.map((entry, index) => ({ ...bodies[index]!, entry }));
    this.families.keep(history.with(told, after, basis));
    for (const row of rows) this.#rows.set(row.instrument, { head: basis.head, row });
    const last = entries.findLast((entry) => entry.instrument === id)!;
    const knownAt = instantText(last.recordedAt);
    const row = rows.find((one) => one.instrument === id)!;
    return new Recorded(last, Object.assign(stamped, { asOf, knownAt }), clocked(row.standing, asOf, knownAt));
  }

  #rowBefore(id: string, history: History): Projection | undefined {
    const kept = this.#rows.get(id);
    return kept !== undefined && kept.head === history.basis.head ? kept.row : undefined;
  }

  #idempotency(caller: Caller, request: unknown): Append['idempotency'] {
    const { principal, idempotencyKey: key } = caller;
    return key === null ? null : { principal, key, fingerprint: fingerprint(request) };
  }

  /** @throws Problem `precondition-failed`, or `version-conflict` when it was overtaken while being recorded. */
  #checkVersion(history: History, id: string, caller: Caller, overtaken: boolean): void {
    const version = history.version(id);
    if (caller.ifVersion === null || caller.ifVersion === version) return;
    const detail = `the position of ${id} is version ${version}, not ${caller.ifVersion}`;
    const standing = this.#answer(history.chronicles.get(id)!.told.at(-1)!.entry, history).standing;
    throw new Problem(overtaken ? 'version-conflict' : 'precondition-failed', detail, { standing });
  }
}

function keyReused(): Problem {
  return new Problem('key-reused', 'this idempotency key was used for another request');
}

/** What a request says, as a digest: equal exactly for equal requests. */
function fingerprint(request: unknown): string {
  return sha256Hex(canonicalize(request));
}

function versioned(history: History, drafts: readonly Draft[], principal: string): NewEntry[] {
  const versions = new Map<string, number>();
  return drafts.map((draft) => {
    const version = (versions.get(draft.instrument) ?? history.version(draft.instrument)) + 1;
    versions.set(draft.instrument, version);
    const { instrument, kind, schema, reason, chartVersion, text = canonicalize(draft.body) } = draft;
    return { instrument, version, kind, schema, body: text, principal, reason, chartVersion };
  });
}

/** What a draft says. It is read back from its canonical text, so that what follows from it is the same as after a
 * restart. */
function draftedBody({ kind, text, body }: Draft, entry: NewEntry): Body {
  return { kind, body: text === undefined ? JSON.parse(entry.body) : body } as Body;
}

/** What would be told, as good as real for judging: place, instant and leaf are not looked at. */
function toldOf(entry: NewEntry, body: Body): Told {
  const position = Number.MAX_SAFE_INTEGER;
  return { ...body, entry: { ...entry, position, recordedAt: position, leaf: '', prev: null } };
}

function chartVersionOf(id: string, history: History, { entries }: Decision): string {
  const known = history.chronicles.get(id) ?? entries.find((entry) => entry.instrument === id)!;
  return known.chartVersion;
}

/** The instruments whose row may change: those appended to, and what depends on them when their force changed. */
function affectedBy(history: History, after: Family, decision: Decision, today: string): string[] {
  const before = history.at(null);
  const turn = nextTurn(after, today);
  // Families that become one may have waited for different days.
  const merging = turn !== null && decision.registers.some((one) => one.kind === 'agreement');
  if (merging || nextTurn(before, today) !== turn) return [...after.instruments.keys()];
  const ids = new Set(decision.entries.map((entry) => entry.instrument));
  const visit = (id: string) => {
    if (forceText(before, id, today) === forceText(after, id, today)) return;
    const one = after.get(id);
    const superseded = one.kind === 'agreement' ? one.clauses.supersedes.map((s) => s.id) : [];
    for (const dependent of [...superseded, ...after.hangingOn(id).map((hanging) => hanging.id)]) {
      if (!after.instruments.has(dependent)) continue;
      ids.add(dependent);
      visit(dependent);
    }
  };
  for (const id of [...ids]) {
    visit(id);
    const { parent } = after.get(id);
    if (parent !== null && shownOf(before, id, today) !== shownOf(after, id, today)) ids.add(parent);
  }
  // A new agreement may be superseded already by one that names it: its own row says so; nothing else changes.
  return [...ids];
}

/** All that others take from an instrument: its force today, and by all acts on record. */
function forceText(family: Family, id: string, today: string): string {
  if (!family.instruments.has(id)) return 'null';
  return JSON.stringify([family.fold(id, today).force, family.fold(id, null).force]);
}
