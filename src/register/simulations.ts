/**
 * Simulations over the register: read the history that a question is about, ask, answer. Nothing here, nor anything
 * that it asks, can write.
 */
import type { Instrument } from '../law/family.ts';
import type { Outlook } from '../law/outlook.ts';
import { type Adverse, adverse, readAdverseQuestion } from '../simulation/adverse.ts';
import { type Comparison, comparisonOf, readComparison, within } from '../simulation/compare.ts';
import { EXPORTS, type ExportName } from '../simulation/exports.ts';
import { prepare } from '../simulation/forecast.ts';
import type { Progress } from '../simulation/forecast-job.ts';
import type { Forecast } from '../simulation/forecast-shape.ts';
import { type Base, baseOf } from '../simulation/hypothesis.ts';
import {
  type ForecastRequest,
  type PlanRequest,
  readForecast,
  readPlan,
  scenarioOf,
} from '../simulation/hypothesis-shape.ts';
import { type Outcome, outcomeOf } from '../simulation/outcome.ts';
import { outlookOf } from '../simulation/outlook-of.ts';
import { plan } from '../simulation/plan.ts';
import type { Planned } from '../simulation/planned.ts';
import { type Rehearsal, type RereadAgreement, readRehearsal, rehearse } from '../simulation/rehearse.ts';
import { type Routes, readRouteQuestion, routes } from '../simulation/routes.ts';
import { type Ground, play, type Run } from '../simulation/run.ts';
import { running } from '../simulation/running.ts';
import { readScenario, rootOf, SCENARIO_FORMAT, type Scenario } from '../simulation/scenario.ts';
import { linkOf } from '../simulation/share.ts';
import type { Stock } from '../simulation/stock.ts';
import { type Families, notFound } from './families.ts';
import { askedInstant, dayOf, instantText } from './instants.ts';
import { answering } from './judging.ts';
import type { Clock, InstrumentRow, ListQuery, Page, Store } from './ports.ts';
import { impossible } from './problems.ts';

/** What a scenario comes to, under which version of the chart, and how to share it. */
export interface Simulated extends Run, Versioned {
  /** The scenario as it was read, to be kept and run again. */
  readonly scenario: Scenario;
  /** The address, below the server's own, that runs it; null where it would be too long. */
  readonly link: string | null;
}

/** An instrument without its chart, which is made anew from its clauses, and without plans, which change nothing. */
export type PlainInstrument = Omit<Instrument, 'chart' | 'plans'> & {
  /** Which way of carrying the agreement out; null for everything else. */
  readonly procedure: string | null;
};

interface Versioned {
  readonly chartVersion: string;
}

/** Scenarios side by side, with what each is and how to share it. */
export interface Compared extends Comparison {
  readonly scenarios: readonly Scenario[];
  readonly links: readonly (string | null)[];
}

/** A page of agreements under other readings of their clauses. */
export interface Rehearsed {
  readonly hypothetical: true;
  readonly asOf: string;
  readonly agreements: readonly RereadAgreement[];
  /** How many agreements of the page differ nowhere; they are not listed unless one was asked for. */
  readonly unchanged: number;
  /** Cursor of the next page; null on the last. */
  readonly next: string | null;
}

/** How many positions are worked out for one page of a rehearsal, before it ends early: about a second's work. */
const MOST_POSITIONS = 2000;

export class Simulations {
  readonly #store: Store;
  readonly #families: Families;
  readonly #clock: Clock;

  constructor(store: Store, families: Families, clock: Clock) {
    this.#store = store;
    this.#families = families;
    this.#clock = clock;
  }

  /** What hypothetical steps would come to, judged as recording would judge them.
   * @throws Problem where the document is no scenario, or says something impossible. */
  async run(document: unknown): Promise<Simulated> {
    return this.#simulated(answering(readScenario)(document));
  }

  /** All ways from where an instrument stands, or would stand, to a goal; and the shortest ways to lose it. */
  async routes(document: unknown): Promise<Routes> {
    const question = answering(readRouteQuestion)(document);
    const { ground } = await this.#ground(question.scenario);
    return answering(routes)(ground, question);
  }

  /** What can go wrong, ready-made, and what would repair it. */
  async adverse(document: unknown): Promise<Adverse> {
    const question = answering(readAdverseQuestion)(document);
    const { ground } = await this.#ground(question.scenario);
    return answering(adverse)(ground, question);
  }

  /** Up to five scenarios side by side. */
  async compare(document: unknown): Promise<Compared> {
    const scenarios = answering(readComparison)(document);
    const outcomes: Outcome[] = [];
    for (const [index, scenario] of scenarios.entries()) {
      const { ground } = await this.#ground(scenario);
      const outcome = () => outcomeOf(play(ground, scenario));
      outcomes.push(answering(() => within(`/scenarios/${index}`, outcome))());
    }
    return { ...comparisonOf(outcomes), scenarios, links: scenarios.map(linkOf) };
  }

  /** The real record of one agreement, or of a page of them, under other readings of the final clauses. A page ends
   * where its limit is reached, or so many positions have been worked out. */
  async rehearse(document: unknown): Promise<Rehearsed> {
    const asked = answering(readRehearsal)(document);
    const asOf = asked.asOf ?? dayOf(this.#clock());
    if (asked.agreement !== undefined) {
      const { reread } = await this.#reread(asked.agreement, asked, asOf);
      if (reread === null) throw notFound(asked.agreement);
      return { hypothetical: true, asOf, agreements: [reread], unchanged: 0, next: null };
    }
    const telling: RereadAgreement[] = [];
    let [looked, unchanged, positions] = [0, 0, 0];
    for await (const { id, next } of this.#agreements(asked.after)) {
      const { reread, work } = await this.#reread(id, asked, asOf);
      if (reread !== null && (reread.differs || reread.refused.length > 0)) telling.push(reread);
      else if (reread !== null) unchanged++;
      looked++;
      positions += work;
      if (looked < asked.limit && positions < MOST_POSITIONS) continue;
      return { hypothetical: true, asOf, agreements: telling, unchanged, next };
    }
    return { hypothetical: true, asOf, agreements: telling, unchanged, next: null };
  }

  /** An agreement under other readings, null where it was not known then; and how many positions that took. */
  async #reread(id: string, asked: Rehearsal, asOf: string): Promise<{ reread: RereadAgreement | null; work: number }> {
    const family = (await this.#families.of(id)).at(instantOf(asked));
    if (!family.instruments.has(id)) return { reread: null, work: 1 };
    const options = { readings: asked.readings, asOf, strict: asked.agreement !== undefined };
    const work = family.instruments.size * (asked.readings.length + 1);
    return { reread: answering(rehearse)(family, id, options), work };
  }

  /** The plan for being in force by a day.
   * @throws Problem with every fault. */
  async plan(document: unknown, stock: Stock): Promise<Planned & Versioned> {
    const request = answering(readPlan)(document);
    const { base, chartVersion } = await this.#base(request, stock);
    return { ...answering(plan)(base, request), chartVersion };
  }

  /** A forecast of the date of entry into force.
   * @param progress told now and then how far it has come.
   * @throws Problem with every fault. */
  async forecast(
    document: unknown,
    stock: Stock,
    progress: (progress: Progress) => void,
  ): Promise<Forecast & Versioned> {
    const request = answering(readForecast)(document);
    const { base, chartVersion } = await this.#base(request, stock);
    const { jobs, finish } = answering(prepare)(base, request, stock.waits);
    return { ...finish(running(jobs, progress)), chartVersion };
  }

  async #base(request: PlanRequest | ForecastRequest, { calendars }: Stock): Promise<{ base: Base } & Versioned> {
    const scenario = answering(readScenario)(scenarioOf(request));
    const { ground, chartVersion } = await this.#ground(scenario);
    const played = answering(play)(ground, scenario);
    return { base: answering(baseOf)(played, calendars), chartVersion };
  }

  /** What a scenario comes to, with the outlook after it. */
  async supposed(document: unknown): Promise<{ readonly run: Run; readonly outlook: Outlook }> {
    const scenario = answering(readScenario)(document);
    const { ground } = await this.#ground(scenario);
    const { before: _before, after, ...run } = answering(play)(ground, scenario);
    return { run, outlook: outlookOf(after, run.instrument, run.asOf) };
  }

  /** The family of an instrument as plain data, to simulate with where the register is not. */
  async family(id: string): Promise<{ readonly today: string; readonly instruments: readonly PlainInstrument[] }> {
    const history = await this.#families.of(id);
    const instruments = [...history.at(null).instruments.values()].map(({ chart: _chart, plans: _plans, ...one }) => ({
      ...one,
      procedure: history.chronicles.get(one.id)!.procedure,
    }));
    return { today: dayOf(this.#clock()), instruments };
  }

  /** What a scenario comes to, as a document to hand on. */
  async exportedRun(form: ExportName, document: unknown): Promise<string> {
    const scenario = answering(readScenario)(document);
    const { ground } = await this.#ground(scenario);
    const played = answering(play)(ground, scenario);
    return this.#written(form, [outcomeOf(played)], [scenario]);
  }

  /** Scenarios side by side, as a document to hand on. */
  async exportedComparison(form: ExportName, document: unknown): Promise<string> {
    const { outcomes, scenarios } = await this.compare(document);
    return this.#written(form, outcomes, scenarios);
  }

  #written(form: ExportName, outcomes: readonly Outcome[], scenarios: readonly Scenario[]): string {
    return EXPORTS[form].write({ outcomes, scenarios, stamp: instantText(this.#clock()) });
  }

  async #simulated(scenario: Scenario): Promise<Simulated> {
    const { ground, chartVersion } = await this.#ground(scenario);
    const { before: _before, after: _after, ...told } = answering(play)(ground, scenario);
    return { ...told, chartVersion, scenario: { format: SCENARIO_FORMAT, ...scenario }, link: linkOf(scenario) };
  }

  /** The record that a scenario stands on, and the version of the chart that judges it. */
  async #ground(scenario: Scenario): Promise<{ ground: Ground } & Versioned> {
    const root = rootOf(scenario);
    const history = await this.#families.of(root);
    const ground = { known: history.at(instantOf(scenario)), now: history.at(null), today: dayOf(this.#clock()) };
    return { ground, chartVersion: history.chronicles.get(root)!.chartVersion };
  }

  /** Agreements one by one, each with the cursor of what comes after it. */
  async *#agreements(after: string | undefined): AsyncGenerator<{ id: string; next: string | null }> {
    let cursor: string | null | undefined = after;
    while (cursor !== null) {
      const query: ListQuery = { kind: 'agreement', limit: 1, ...(cursor === undefined ? {} : { after: cursor }) };
      const { rows, next }: Page<InstrumentRow> = await this.#store.list(query).catch(noSuchPage);
      for (const { id } of rows) yield { id, next };
      cursor = next;
    }
  }
}

/** A cursor that no page gave out is the asker's mistake. */
function noSuchPage(error: unknown): never {
  if (error instanceof RangeError) throw impossible('/after', error.message);
  throw error;
}

function instantOf({ knownAt }: { readonly knownAt?: string | undefined }): number | null {
  return knownAt === undefined ? null : askedInstant(knownAt);
}
