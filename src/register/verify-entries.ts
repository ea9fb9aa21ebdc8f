/**
 * What entries say that the register would never have taken: another chart than that of the clauses, an act dated
 * after its recording, or one that the chart did not take when it was recorded, without the express reason for it.
 */
import { parseLegalDate } from '../law/dates.ts';
import { bySortedOrder } from '../law/order.ts';
import type { ChainFault } from '../ledger/chain.ts';
import { withAct } from '../simulation/building.ts';
import { objections } from '../simulation/judging.ts';
import type { Chronicle, History, Told } from './history.ts';
import { dayOf } from './instants.ts';

type ToldAct = Extract<Told, { kind: 'act' }>;

/** What is wrong with the entries of a history, by instrument. */
export function entryFaults(history: History): ChainFault[] {
  const chronicles = [...history.chronicles.values()];
  const plain = chronicles.flatMap((one) => {
    const first = dayOf(one.told[0]!.entry.recordedAt);
    return one.told.flatMap((told) => (isPlain(told, one, first) ? [] : plainFaults(told, one)));
  });
  return isInTurn(history) ? plain : [...plain, ...chronicles.flatMap(({ told }) => unfitFaults(history, told))];
}

/** What is seen to be right at a glance: the day when the instrument was opened is before any other recording of it. */
function isPlain(told: Told, { chartVersion }: Chronicle, first: string): boolean {
  if (told.entry.chartVersion !== chartVersion) return false;
  const on = dateOf(told);
  return on === null || parseLegalDate(on).latest <= first;
}

function plainFaults(told: Told, { chartVersion: due }: Chronicle): ChainFault[] {
  const { position, instrument, chartVersion, recordedAt } = told.entry;
  const clauses = due.split(' ')[0];
  const fault = (detail: string) => ({ position, instrument, detail });
  const on = dateOf(told);
  return [
    ...(chartVersion.split(' ')[0] === clauses
      ? []
      : [fault(`it names the chart ${chartVersion}; the clauses on record make ${clauses}`)]),
    ...(on === null || parseLegalDate(on).earliest <= dayOf(recordedAt)
      ? []
      : [fault(`its act is dated ${on}, after the day on which it was recorded`)]),
  ];
}

function dateOf(told: Told): string | null {
  if (told.kind === 'act') return told.body.on;
  return told.kind === 'correction' && 'act' in told.body ? told.body.act.on : null;
}

/** Whether acts were recorded in the order of their dates and all fit: then each fitted when it was recorded, and nothing
 * need be judged again. */
function isInTurn(history: History): boolean {
  const [only, ...others] = history.chronicles.values();
  if (only === undefined || others.length > 0) return false;
  if (only.told.some((one) => one.held || one.kind === 'correction')) return false;
  const { acts } = history.at(null).get(only.id);
  const items = acts.map(({ date, version }) => ({ date, position: version }));
  const { steps } = history.at(null).fold(only.id, null).judgement;
  return (
    items.every((one, index) => index === 0 || bySortedOrder(items[index - 1]!, one) < 0) &&
    steps.every((step, index) => step.taken && step.item.position === acts[index]?.version)
  );
}

function unfitFaults(history: History, told: readonly Told[]): ChainFault[] {
  const unasked = told.filter((one): one is ToldAct => one.kind === 'act' && one.entry.reason === null);
  return unasked.flatMap(({ body: act, entry: { position, instrument, version } }) => {
    const before = history.upTo(position - 1);
    if (!before.instruments.has(instrument)) return [];
    const recorded = { act, version, date: parseLegalDate(act.on) };
    const reasons = objections(before, withAct(before, before.get(instrument), recorded), instrument, version);
    if (reasons.length === 0) return [];
    const why = reasons.map((reason) => reason.text).join('; ');
    const detail = `when it was recorded its act was not open, and no reason is given for recording it: ${why}`;
    return [{ position, instrument, detail }];
  });
}
