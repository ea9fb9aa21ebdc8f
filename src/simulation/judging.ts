/**
 * Whether an act may be recorded, or simulated: judged by comparing the family as it is with the family as it would
 * be. Recording and simulating ask here, so that neither can take what the other refuses.
 */
import type { Act } from '../law/acts.ts';
import type { Chart } from '../law/chart.ts';
import { dateInWords, parseLegalDate } from '../law/dates.ts';
import type { Family } from '../law/family.ts';
import { findingsOf } from '../law/findings.ts';
import { actInWords, keyOf } from '../law/procedure.ts';
import type { Reason } from '../law/reasons.ts';
import { type Refusal, refused } from './refusal.ts';

/** Refuses an act that says something impossible for these parties or on this day, whatever the procedure.
 * @throws Refusal `impossible` or `malformed`. */
export function checkAct(chart: Chart, act: Act, today: string, at = ''): void {
  const { parties } = chart.procedure;
  const names = parties.map((party) => party.id);
  if (act.type === 'event') {
    if (act.by !== undefined) throw impossible(`${at}/by`, 'an outside event is by nobody: leave it out');
    if (act.name === undefined) throw required(`${at}/name`, 'an outside event needs its name');
    const known = chart.procedure.acts.filter((one) => one.type === 'event').map((one) => one.name);
    if (keyOf(chart.procedure, act) === undefined) {
      throw impossible(`${at}/name`, `is no outside event of these clauses (${known.join('; ') || 'they have none'})`);
    }
  } else {
    if (act.name !== undefined) throw impossible(`${at}/name`, 'goes only with an outside event');
    if (act.by === undefined) throw required(`${at}/by`, `is required: ${names.join(', ')} or joint`);
    if (act.by !== 'joint' && !names.includes(act.by)) {
      throw impossible(`${at}/by`, `${act.by} is not a party (${names.join(', ')} or joint)`);
    }
  }
  if (parseLegalDate(act.on).earliest > today) {
    throw impossible(`${at}/on`, `${act.on} lies wholly in the future; what is expected is a plan`);
  }
}

const impossible = (pointer: string, detail: string): Refusal => refused('impossible', pointer, detail);
const required = (pointer: string, detail: string): Refusal => refused('malformed', pointer, detail);

/** Whether two acts say the same, in whatever order their fields stand. */
export function sameAct(one: Act, other: Act): boolean {
  return sorted(one) === sorted(other);
}

function sorted(act: Act): string {
  return JSON.stringify(act, (_, value: unknown) =>
    typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

/** All reasons against an act recorded as `version` of instrument `id`: why it does not fit, and which acts that fit
 * before would no longer, in any instrument of the family. Empty when there is nothing against it. */
export function objections(before: Family, after: Family, id: string, version: number): Reason[] {
  const reasons: Reason[] = [];
  for (const one of after.instruments.values()) {
    const fold = after.fold(one.id, null);
    const old = before.instruments.has(one.id) ? before.fold(one.id, null) : null;
    if (fold === old) continue;
    const now = findingsOf(fold);
    if (now.length === 0) continue;
    const known = new Set(old === null ? [] : findingsOf(old).map((finding) => finding.version));
    for (const finding of now) {
      if (known.has(finding.version)) continue;
      if (one.id === id && finding.version === version) reasons.unshift(...finding.reasons);
      else reasons.push(displaced(after, one.id, finding.version));
    }
  }
  return reasons;
}

/** An act on record that would no longer fit. */
function displaced(after: Family, id: string, version: number): Reason {
  const one = after.get(id);
  const recorded = one.acts.find((act) => act.version === version)!;
  const own = one.chart.procedure.byKey.get(keyOf(one.chart.procedure, recorded.act) ?? '');
  const what = own === undefined ? recorded.act.type : actInWords(own);
  return {
    act: recorded.act.type,
    by: recorded.act.by ?? null,
    organ: own?.organ ?? '',
    cites: own?.cites ?? '',
    text: `on record, and would no longer fit: ${what} ${dateInWords(recorded.date)} (${id}, version ${version})`,
    code: 'displaced',
    args: {
      type: recorded.act.type,
      by: recorded.act.by ?? '',
      on: recorded.act.on,
      instrument: id,
      version,
    },
  };
}
