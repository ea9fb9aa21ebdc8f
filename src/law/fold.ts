/**
 * The fold: acts, in legal order, through the chart. Everything the register says of an instrument is read off its
 * result. A fold is never stored as truth.
 */
import { type Grade, type RecordedAct, worse } from './acts.ts';
import { type Chart, CONSEQUENCES } from './chart.ts';
import { certainlyBefore, type LegalDate, laterOf } from './dates.ts';
import { type Item, type Judgement, judge } from './order.ts';
import { keyOf } from './procedure.ts';

/** The time during which an instrument is in force. */
export interface Force {
  readonly from: LegalDate;
  /** The date from which it is no longer; null while open. */
  readonly until: LegalDate | null;
}

/** What an instrument's position takes from other instruments. */
export interface Links {
  /** When, and by which instrument, this one is superseded; null when by none. */
  readonly superseded: { readonly by: string; readonly from: LegalDate } | null;
  /** For what hangs on an agreement: when that is in force; null when it is not. Absent for an agreement. */
  readonly parentForce?: Force | null;
}

export const NO_LINKS: Links = { superseded: null };

/** An act in the fold. `act` is null for a consequence from another instrument. */
export interface FoldItem extends Item {
  readonly recorded: RecordedAct | null;
}

export interface Fold {
  readonly chart: Chart;
  readonly links: Links;
  readonly judgement: Judgement<FoldItem>;
  /** The acts that count, by key; of repeated acts the latest. */
  readonly counted: ReadonlyMap<string, RecordedAct>;
  /** Acts that counted for an earlier text, in order. */
  readonly fellAway: readonly RecordedAct[];
  readonly textVersion: number;
  readonly force: Force | null;
  /** The interval of provisional application, where the clauses provide for it and it has begun. */
  readonly provisional: Force | null;
  /** From when both parties know of the entry into force, where that is not the day itself; null when not yet. */
  readonly knownToBoth: LegalDate | null;
  /** When and how the procedure ended without, or the force came to an end. */
  readonly end: { readonly state: string; readonly on: LegalDate } | null;
}

/** Folds acts. `asOf` is an ISO day: only acts whose latest day is not after it count; null for all. */
export function fold(chart: Chart, acts: readonly RecordedAct[], asOf: string | null, links: Links = NO_LINKS): Fold {
  const items = [...acts.map((one) => itemOf(chart, one, links)), ...consequences(chart, links)];
  const counting = asOf === null ? items : items.filter((item) => item.date.latest <= asOf);
  const judgement = judge(chart, counting);
  const { counted, fellAway, textVersion } = count(chart, judgement);
  const end = endOf(judgement);
  const force = forceOf(chart, judgement, counted, end?.on ?? null);
  return {
    chart,
    links,
    judgement,
    counted,
    fellAway,
    textVersion,
    force,
    provisional: provisionalOf(chart, counted, force, end?.on ?? null),
    knownToBoth: force === null ? null : knownOf(chart, counted, force),
    end,
  };
}

function itemOf(chart: Chart, recorded: RecordedAct, links: Links): FoldItem {
  return {
    key: keyOf(chart.procedure, recorded.act) ?? `none.${recorded.act.type}.${recorded.act.by ?? ''}`,
    date: recorded.date,
    position: recorded.version,
    consequence: false,
    parentInForce: links.parentForce === undefined || couldBeDuring(links.parentForce, recorded.date),
    recorded,
  };
}

/** Whether the dates leave it possible that something happened while an instrument was in force. */
export function couldBeDuring(force: Force | null, date: LegalDate): boolean {
  if (force === null || certainlyBefore(date, force.from)) return false;
  return force.until === null || !certainlyBefore(force.until, date);
}

function consequences(chart: Chart, links: Links): FoldItem[] {
  const item = (key: string, date: LegalDate): FoldItem => ({
    key,
    date,
    position: Number.MAX_SAFE_INTEGER,
    consequence: true,
    parentInForce: true,
    recorded: null,
  });
  if (chart.procedure.kind === 'agreement') {
    return links.superseded === null ? [] : [item(CONSEQUENCES.supersede, links.superseded.from)];
  }
  const until = links.parentForce?.until ?? null;
  return until === null ? [] : [item(CONSEQUENCES.parentEnds, until)];
}

/** Goes through the acts that were taken. Reopened negotiations begin a new text: what was done for the old one falls away. */
function count(chart: Chart, judgement: Judgement<FoldItem>) {
  const counted = new Map<string, RecordedAct>();
  const fellAway: RecordedAct[] = [];
  let textVersion = 1;
  for (const { item, taken } of judgement.steps) {
    if (!taken || item.recorded === null) continue;
    if (item.recorded.act.type === 'reopen') {
      textVersion++;
      for (const key of chart.procedure.ofTheText) {
        const old = counted.get(key);
        if (old !== undefined) fellAway.push(old);
        counted.delete(key);
      }
    }
    counted.set(item.key, item.recorded);
  }
  return { counted, fellAway, textVersion };
}

function endOf(judgement: Judgement<FoldItem>): Fold['end'] {
  if (!judgement.final.ended) return null;
  const last = judgement.steps.find((step) => step.taken && step.after.ended && !step.before.ended);
  return last === undefined ? null : { state: judgement.final.state, on: last.item.date };
}

const IN_FORCE_ONCE = ['inForce', 'done', 'superseded', 'terminated', 'ended'];

function forceOf(
  chart: Chart,
  judgement: Judgement<FoldItem>,
  counted: ReadonlyMap<string, RecordedAct>,
  until: LegalDate | null,
): Force | null {
  if (!IN_FORCE_ONCE.includes(judgement.final.state)) return null;
  const from = laterOf(datesOf(chart.procedure.fixing, counted));
  return from === null ? null : { from, until };
}

function datesOf(keys: readonly string[], counted: ReadonlyMap<string, RecordedAct>): LegalDate[] {
  return keys.flatMap((key) => counted.get(key)?.date ?? []);
}

function provisionalOf(
  chart: Chart,
  counted: ReadonlyMap<string, RecordedAct>,
  force: Force | null,
  end: LegalDate | null,
): Force | null {
  const keys = chart.procedure.provisional;
  const dates = datesOf(keys, counted);
  if (keys.length === 0 || dates.length < keys.length) return null;
  const from = laterOf(dates);
  if (from === null) return null;
  const until = force?.from ?? end;
  return until !== null && until.latest <= from.earliest ? null : { from, until };
}

/** Where every act that fixes the date is a signature or a notice, both know from the day itself. Otherwise each party must
 * tell the other of its approval: both know from the later notice, and never before there is something to know. Where
 * the clauses ask for no such notice it is not known. */
function knownOf(chart: Chart, counted: ReadonlyMap<string, RecordedAct>, force: Force): LegalDate | null {
  const { procedure } = chart;
  const types = procedure.fixing.map((key) => procedure.byKey.get(key)?.type);
  if (types.every((type) => type === 'sign' || type === 'notify')) return force.from;
  const notices = procedure.duties.filter((duty) => duty.act.type === 'notify').map((duty) => duty.act.key);
  if (notices.length === 0 || notices.some((key) => !counted.has(key))) return null;
  return laterOf([force.from, ...datesOf(notices, counted)]);
}

/** The acts without which there would be no entry into force, in the order of the procedure, as far as they count. */
export function restingOn(fold: Fold): RecordedAct[] {
  return fold.chart.procedure.required.flatMap((key) => fold.counted.get(key) ?? []);
}

/** The worst evidence among acts; `none` for no acts. */
export function worstGrade(acts: readonly RecordedAct[]): Grade {
  if (acts.length === 0) return 'none';
  return acts.reduce<Grade>((grade, one) => worse(grade, one.act.evidence?.grade ?? 'none'), 'authentic');
}
