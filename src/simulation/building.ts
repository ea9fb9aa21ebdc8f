/**
 * Families as they would be: with one more act, with an act corrected, with something new in them. Each gives a new
 * family and leaves the old one as it is.
 */
import type { Act, RecordedAct } from '../law/acts.ts';
import type { Clauses } from '../law/clauses.ts';
import { parseLegalDate } from '../law/dates.ts';
import { Family, type Instrument } from '../law/family.ts';
import type { ProcedureKind } from '../law/procedure.ts';
import { chartOf } from './charts.ts';
import { Refusal } from './refusal.ts';

/** The family with another instrument in the place of the one of its name. */
export function withInstrument(family: Family, changed: Instrument): Family {
  return new Family([...family.instruments.values()].map((one) => (one.id === changed.id ? changed : one)));
}

/** The family with one more act. */
export function withAct(family: Family, one: Instrument, recorded: RecordedAct): Family {
  return withInstrument(family, { ...one, acts: [...one.acts, recorded], version: recorded.version });
}

/** The family with the act of a version replaced, or with null annulled: one entry more. */
export function withCorrection(family: Family, one: Instrument, version: number, act: Act | null): Family {
  const acts = one.acts.flatMap((recorded) => {
    if (recorded.version !== version) return [recorded];
    return act === null ? [] : [{ act, version, date: parseLegalDate(act.on) }];
  });
  return withInstrument(family, { ...one, acts, version: one.version + 1 });
}

/** What hangs on an agreement: an amendment, or a way of carrying it out. */
export type PartKind = Exclude<ProcedureKind, 'agreement'>;

const FOLDERS: Readonly<Record<PartKind, string>> = { amendment: 'amendments', implementation: 'implementation' };

/** The next part of a kind of an agreement, before anything happened in it.
 * @param name which way of carrying out; null for an amendment.
 * @throws Refusal `unknown` where the parent is no agreement, `noProcedure`. */
export function newPart(
  family: Family,
  parent: string,
  kind: PartKind,
  name: string | null,
  title: Instrument['title'],
): Instrument {
  const agreement = family.get(parent);
  if (agreement.kind !== 'agreement') throw new Refusal('unknown', `${parent} is not an agreement`);
  const { clauses } = agreement;
  const chart = chartOf(clauses, kind, name);
  if (chart === undefined) throw noProcedure(clauses, kind, name);
  const number = family.hangingOn(parent).filter((one) => one.kind === kind).length + 1;
  const id = `${parent}/${FOLDERS[kind]}/${number}`;
  return { id, kind, parent, number, title, clauses, chart, acts: [], plans: [], version: 1 };
}

function noProcedure(clauses: Clauses, kind: PartKind, name: string | null): Refusal {
  const names = Object.keys(clauses.implementation ?? {});
  const detail =
    kind === 'amendment'
      ? `the clauses of ${clauses.id} provide for no amendment`
      : `the clauses of ${clauses.id} have no procedure ${name}; they have ${names.join(', ') || 'none'}`;
  return new Refusal('noProcedure', detail);
}

/** An agreement with the clauses of another that supersedes it, before anything happened in it. */
export function successorOf(agreement: Instrument, id: string): Instrument {
  const clauses: Clauses = {
    ...agreement.clauses,
    id,
    supersedes: [{ id: agreement.id, cites: 'hypothetical' }],
  };
  const chart = chartOf(clauses, 'agreement')!;
  const { title } = agreement;
  return { id, kind: 'agreement', parent: null, number: null, title, clauses, chart, acts: [], plans: [], version: 1 };
}
