/**
 * Reading: every answer takes two clocks, the legal day (`asOf`) and the instant of knowledge (`knownAt`); default now.
 */

import { type DossierQuery, dossierLines } from '../audit/dossier-write.ts';
import type { AuditEvent } from '../audit/event.ts';
import { replayed } from '../audit/positions.ts';
import { type AuditQuery, auditTrail } from '../audit/trail.ts';
import type { Act } from '../law/acts.ts';
import type { Chart, Position } from '../law/chart.ts';
import { ClaimError, readClaim } from '../law/claim-text.ts';
import { type ClaimJudgement, judgeClaim } from '../law/claims.ts';
import type { Clauses } from '../law/clauses.ts';
import { conformance, type Departure } from '../law/conformance.ts';
import type { Family } from '../law/family.ts';
import { type Finding, findingsOf } from '../law/findings.ts';
import { type Gap, gapsOf, type Letter, letterFor } from '../law/gaps.ts';
import type { Procedure } from '../law/procedure.ts';
import { canonicalize } from '../ledger/canonical.ts';
import { opened } from '../ledger/seal.ts';
import { News } from '../news/news.ts';
import type { Proofs } from '../proof/proofs.ts';
import type { Change } from '../simulation/changes.ts';
import {
  type Answer,
  type EntryAnswer,
  entryAnswer,
  type ListedDuty,
  type ListedInstrument,
  listedDuty,
  listedInstrument,
  outlookOf,
} from './answers.ts';
import { previewConfirmation } from './confirming.ts';
import { Families, notFound } from './families.ts';
import type { History, Told } from './history.ts';
import { actsOf } from './history.ts';
import { dayOf, instantText } from './instants.ts';
import type {
  Clock,
  DutyQuery,
  FindingQuery,
  GapQuery,
  GapRow,
  InstrumentRow,
  ListQuery,
  Page,
  RefusalRow,
  Store,
} from './ports.ts';
import { PositionTexts } from './position-texts.ts';
import { type FoundNote, findNote } from './private-notes.ts';
import { impossible, Problem } from './problems.ts';
import { project } from './project.ts';
import { type Stamped, stamp } from './projection.ts';
import { Simulations } from './simulations.ts';
import { type TimelineLine, timeline } from './timeline.ts';

/** The two clocks of a question; null for now. */
export interface Clocks {
  /** ISO day. */
  readonly asOf: string | null;
  /** Milliseconds. */
  readonly knownAt: number | null;
}

/** What a row of the list says besides: the status in phrases, and how many entries wait for a second person. */
interface Said extends Pick<Answer, 'phrases'> {
  readonly unconfirmed: number;
}

/** Confidential evidence, shown with all that proves it: SHA-256 of the canonical JSON of evidence and salt is the digest. */
export interface Shown {
  readonly version: number;
  readonly party: string;
  readonly digest: string;
  readonly evidence: unknown;
  readonly salt: string;
}

export const NOW: Clocks = { asOf: null, knownAt: null };

/** Where an answer comes from. */
interface Seen {
  readonly history: History;
  readonly family: Family;
  readonly asOf: string;
  readonly knownAt: string;
  readonly version: number;
}

export class Reading {
  readonly simulations: Simulations;
  readonly news: News;
  readonly texts: PositionTexts;
  readonly #store: Store;
  readonly #families: Families;
  readonly #clock: Clock;

  constructor(store: Store, families: Families, clock: Clock) {
    this.#store = store;
    this.#families = families;
    this.#clock = clock;
    this.simulations = new Simulations(store, families, clock);
    this.news = new News(store, families);
    this.texts = new PositionTexts(
      store,
      () => this.today(),
      (id) => this.position(id),
    );
  }

  /** Today, as the register sees it: the civil date in UTC (ISO day). */
  today(): string {
    return dayOf(this.#clock());
  }

  /** The standing of an instrument.
   * @throws Problem `not-found`, also where the instrument was not yet known at the instant asked for. */
  async position(id: string, clocks: Clocks = NOW): Promise<Answer> {
    const seen = await this.#look(id, clocks);
    return answer(seen, id);
  }

  /** Every act of the procedure in its section, with reasons. */
  async next(id: string, clocks: Clocks = NOW): Promise<ReturnType<typeof outlookOf> & Stamps> {
    const seen = await this.#look(id, clocks);
    return { ...outlookOf(seen.family, id, seen.asOf), ...stamps(seen, id) };
  }

  async timeline(id: string, clocks: Clocks = NOW): Promise<{ readonly lines: readonly TimelineLine[] } & Stamps> {
    const seen = await this.#look(id, clocks);
    return { lines: timeline(seen.family, id, told(seen, id, clocks), seen.asOf), ...stamps(seen, id) };
  }

  /** The findings, and in sentences how the record departs from procedure and plans. */
  async findings(
    id: string,
    clocks: Clocks = NOW,
  ): Promise<{ readonly findings: readonly Finding[]; readonly conformance: readonly Departure[] } & Stamps> {
    const seen = await this.#look(id, clocks);
    const one = seen.family.get(id);
    const fold = seen.family.fold(id, seen.asOf);
    return {
      findings: findingsOf(fold),
      conformance: conformance(one, fold, seen.asOf),
      ...stamps(seen, id),
    };
  }

  /** The acts that rest on weak evidence, weakest first, each with the draft of a letter asking for better. */
  async evidenceGaps(
    id: string,
    clocks: Clocks = NOW,
  ): Promise<{ readonly gaps: readonly (Gap & { readonly letter: Letter })[] } & Stamps> {
    const seen = await this.#look(id, clocks);
    const one = seen.family.get(id);
    const gaps = gapsOf(one).map((gap) => ({ ...gap, letter: letterFor(one, gap) }));
    return { gaps, ...stamps(seen, id) };
  }

  /** Holds a claim, written as people write it, against the record. */
  async claim(
    id: string,
    text: string,
    clocks: Clocks = NOW,
  ): Promise<{ readonly claim: string } & ClaimJudgement & Stamps> {
    const seen = await this.#look(id, clocks);
    const { procedure } = seen.family.get(id).chart;
    return {
      claim: text,
      ...judgeClaim(seen.family, id, readClaimed(text, procedure), seen.asOf),
      ...stamps(seen, id),
    };
  }

  /** The acts on record, as corrected by the instant asked for, in the order of recording. */
  async acts(id: string, clocks: Clocks = NOW): Promise<{ readonly acts: readonly RecordedLine[] } & Stamps> {
    const seen = await this.#look(id, clocks);
    const entries = told(seen, id, clocks);
    const acts = actsOf(entries)
      .filter(({ date }) => clocks.asOf === null || date.earliest <= clocks.asOf)
      .map(({ act, version }) => {
        const { recordedAt, principal, reason } = entries[version - 1]!.entry;
        return { version, act, recordedAt: instantText(recordedAt), principal, reason };
      });
    return { acts, ...stamps(seen, id) };
  }

  /** The chart of the instrument's procedure, and the position it is in. */
  async chart(id: string): Promise<{ readonly chart: Chart; readonly chartVersion: string }> {
    const { history, family } = await this.#look(id, NOW);
    return { chart: family.get(id).chart, chartVersion: history.chronicles.get(id)!.chartVersion };
  }

  /** The way of an instrument through its chart as of a day: where it stands, and the acts that brought it there. */
  async course(id: string, clocks: Clocks = NOW): Promise<Course & Stamps> {
    const seen = await this.#look(id, clocks);
    const { chart } = seen.family.get(id);
    const { judgement } = seen.family.fold(id, seen.asOf);
    const taken = judgement.steps.filter((step) => step.taken).map(({ item, before }) => ({ key: item.key, before }));
    return { chart, position: judgement.final, taken, ...stamps(seen, id) };
  }

  /** The final clauses of the agreement, as registered. */
  async clauses(id: string): Promise<Clauses> {
    const { family } = await this.#look(id, NOW);
    return family.get(id).clauses;
  }

  async entries(query: { instrument?: string; after: number; limit: number }): Promise<readonly EntryAnswer[]> {
    return (await this.#store.entries(query)).map(entryAnswer);
  }

  /** The acts that plans expect, as canonical text, in whatever state the plans are. */
  async plannedActs(id: string): Promise<readonly string[]> {
    const { history } = await this.#look(id, NOW);
    return history.chronicles
      .get(id)!
      .told.flatMap((told) =>
        told.kind === 'plan' && told.body.act !== undefined ? [canonicalize(told.body.act)] : [],
      );
  }

  /** One entry of an instrument, by its version. */
  async entry(id: string, version: number): Promise<EntryAnswer> {
    const { history } = await this.#look(id, NOW);
    const found = history.chronicles.get(id)!.told[version - 1];
    if (found === undefined) throw new Problem('not-found', `${id} has no version ${version}`);
    return entryAnswer(found.entry);
  }

  /** What confirming an act or correction would change, without doing it.
   * @throws Problem as confirming would. */
  async confirmation(id: string, version: number, principal: string): Promise<readonly Change[]> {
    const { history } = await this.#look(id, NOW);
    return previewConfirmation(history, id, version, principal, this.today());
  }

  /** Of the act of an entry, the evidence that a party keeps confidential: of which party, and how to have it shown.
   * @throws Problem `not-found` where there is none. */
  async confidential(id: string, version: number): Promise<{ readonly party: string; show(): Promise<Shown> }> {
    const { body } = await this.entry(id, version);
    const { evidence, act } = body as { evidence?: Act['evidence']; act?: Act };
    const sealed = (evidence ?? act?.evidence)?.sealed;
    if (sealed === undefined) throw new Problem('not-found', `version ${version} of ${id} keeps nothing confidential`);
    const show = async () => {
      const kept = await this.#store.sealed(sealed.digest);
      if (kept === undefined) {
        const detail = `what ${sealed.digest} stands for is not kept here: ${sealed.party} keeps it in the register of origin`;
        throw new Problem('not-found', detail);
      }
      return { version, party: sealed.party, digest: sealed.digest, ...opened<{ evidence: object }>(kept) };
    };
    return { party: sealed.party, show };
  }

  /** The private note on the act of an entry: of which party, and how to have it shown.
   * @throws Problem `not-found` where there is none. */
  privateNote(id: string, version: number): Promise<FoundNote> {
    return findNote(this.#store, this, id, version);
  }

  /** Size of the ledger and instant of its last entry; null for an empty one. */
  async head(): Promise<{ readonly size: number; readonly recordedAt: string | null }> {
    const { size, recordedAt } = await this.#store.head();
    return { size, recordedAt: size === 0 ? null : instantText(recordedAt) };
  }

  /** The list of instruments, as of today. */
  async list(query: ListQuery): Promise<Page<ListedInstrument>> {
    await this.#refresh();
    return shown(await paged(() => this.#store.list(query)), listedInstrument);
  }

  /** The list with the phrases of each status, to be said in any language. */
  async listInPhrases(query: ListQuery): Promise<Page<ListedInstrument & Said>> {
    const page = await this.list(query);
    const rows = page.rows.map(async (row) => ({ ...row, ...(await this.#said(row.id)) }));
    return { rows: await Promise.all(rows), next: page.next };
  }

  async #said(id: string): Promise<Said> {
    const kept = await this.#store.standing(id);
    const { phrases, unconfirmed = [] } = JSON.parse(kept?.text ?? '{}') as Partial<Answer>;
    // Positions kept by an earlier version of the program have no phrases.
    return { phrases: phrases ?? (await this.position(id)).phrases, unconfirmed: unconfirmed.length };
  }

  async counts() {
    await this.#refresh();
    return this.#store.counts();
  }

  async instrument(id: string): Promise<InstrumentRow> {
    const row = await this.#store.instrument(id);
    if (row === undefined) throw notFound(id);
    return row;
  }

  async duties(query: DutyQuery): Promise<Page<ListedDuty>> {
    await this.#refresh();
    return shown(await paged(() => this.#store.duties(query)), listedDuty);
  }

  /** Instruments in which findings stand. */
  async withFindings(query: FindingQuery): Promise<Page<ListedInstrument>> {
    await this.#refresh();
    return shown(await paged(() => this.#store.withFindings(query)), listedInstrument);
  }

  /** Instruments in which something waits for a second person, newest registered first. */
  async waiting(query: FindingQuery): Promise<Page<ListedInstrument>> {
    return shown(await paged(() => this.#store.waiting(query)), listedInstrument);
  }

  async gaps(query: GapQuery): Promise<Page<GapRow>> {
    return paged(() => this.#store.gaps(query));
  }

  async refusals(query: Parameters<Store['refusals']>[0]): Promise<Page<RefusalRow>> {
    return paged(() => this.#store.refusals(query));
  }

  /** The audit trail: who recorded what when, with the position before and after. Oldest first. */
  async audit(query: AuditQuery): Promise<Page<AuditEvent>> {
    return auditTrail(this.#store, this.#families, query);
  }

  /** Every position as the first `size` entries lead to it, replayed; as of a day (ISO). */
  replayed(of: { readonly asOf: string; readonly size: number }): AsyncGenerator<Stamped> {
    return replayed(this.#store, new Families(this.#store), of);
  }

  /** The position kept of an instrument, as it is. */
  async keptStanding(id: string): Promise<Stamped> {
    const kept = await this.#store.standing(id);
    if (kept === undefined) throw notFound(id);
    return JSON.parse(kept.text) as Stamped;
  }

  /** A dossier, line by line: all that is needed to verify the family of an instrument, or the whole register. */
  dossier(proofs: Proofs, query: DossierQuery): AsyncGenerator<string> {
    const notes = proofs.checkpoints.all().map((one) => proofs.cosigning.merged(one));
    const keys = proofs.keys().map((one) => one.vkey);
    const witnessKeys = proofs.cosigning.witnesses().map((one) => one.vkey);
    return dossierLines({ store: this.#store, families: this.#families, keys, witnessKeys, notes }, query);
  }

  /** Rows that the passing of time has changed are made anew before they are listed. */
  async #refresh(): Promise<void> {
    const today = this.today();
    for (;;) {
      const due = await this.#store.stale(today, 100);
      if (due.length === 0) return;
      if ((await project(this.#store, this.#families, due, today)) === 0) return;
    }
  }

  async #look(id: string, clocks: Clocks): Promise<Seen> {
    const history = await this.#families.of(id);
    const family = history.at(clocks.knownAt);
    const one = family.instruments.get(id);
    if (one === undefined) {
      throw new Problem('not-found', `${id} was not in the register at ${instantText(clocks.knownAt ?? 0)}`);
    }
    const knownAt = clocks.knownAt ?? history.latestInstant(null) ?? 0;
    const asOf = clocks.asOf ?? this.today();
    return { history, family, asOf, knownAt: instantText(knownAt), version: one.version };
  }
}

function shown<Row, Shown>({ rows, next }: Page<Row>, show: (row: Row) => Shown): Page<Shown> {
  return { rows: rows.map(show), next };
}

/** A cursor that no page gave out is the asker's mistake. */
async function paged<Row>(ask: () => Promise<Page<Row>>): Promise<Page<Row>> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof RangeError) throw impossible('/query/after', error.message);
    throw error;
  }
}

function readClaimed(text: string, procedure: Procedure) {
  try {
    return readClaim(text, procedure);
  } catch (error) {
    if (!(error instanceof ClaimError)) throw error;
    throw impossible('/claim', error.message);
  }
}

/** The way through a chart: `taken` are the acts and consequences that counted, each with the position it was taken in. */
export interface Course {
  readonly chart: Chart;
  readonly position: Position;
  readonly taken: readonly { readonly key: string; readonly before: Position }[];
}

/** What every answer about a position carries. */
export interface Stamps {
  readonly id: string;
  readonly version: number;
  readonly asOf: string;
  readonly knownAt: string;
  readonly chartVersion: string;
}

export interface RecordedLine {
  readonly version: number;
  readonly act: Act;
  readonly recordedAt: string;
  readonly principal: string;
  readonly reason: string | null;
}

function stamps(seen: Seen, id: string): Stamps {
  const { asOf, knownAt, version, history } = seen;
  return { id, version, asOf, knownAt, chartVersion: history.chronicles.get(id)!.chartVersion };
}

function answer(seen: Seen, id: string): Answer {
  const { asOf, knownAt } = seen;
  return { ...stamp(seen.family, id, asOf, seen.history.chronicles.get(id)!.chartVersion), asOf, knownAt };
}

function told(seen: Seen, id: string, clocks: Clocks): readonly Told[] {
  const all = seen.history.chronicles.get(id)!.told;
  const { knownAt } = clocks;
  return knownAt === null ? all : all.filter(({ entry }) => entry.recordedAt <= knownAt);
}
