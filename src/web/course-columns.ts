/**
 * The course of a procedure as columns: acts that the parties take side by side stand in one, and what both take
 * together joins the lanes. Read off the procedure alone.
 */
import type { Procedure, ProcedureAct } from '../law/procedure.ts';

export type Column =
  /** One act of both, or of whichever party comes first, or an outside event. */
  | { readonly kind: 'joint'; readonly keys: readonly string[] }
  /** An act in the lane of each party, in the order of the parties; null where a party has none. */
  | { readonly kind: 'lanes'; readonly keys: readonly (string | null)[] }
  /** Entry into force, or completion. */
  | { readonly kind: 'goal' };

/** The columns in the order of the procedure. */
export function columnsOf(own: Procedure): Column[] {
  const aside = own.acts.filter((one) => one.place.kind === 'anyTime');
  const staged = stageColumns(own, aside);
  const events = own.acts
    .filter((one) => one.place.kind === 'event')
    .map((one): Column => ({ kind: 'joint', keys: [one.key] }));
  const used = new Set([...staged, ...events].flatMap((column) => (column.kind === 'goal' ? [] : column.keys)));
  const unplaced = byType(
    own,
    aside.filter((one) => !used.has(one.key)),
  );
  const duties = byType(
    own,
    own.acts.filter((one) => one.place.kind === 'duty'),
  );
  return [...staged, ...unplaced, ...events, { kind: 'goal' }, ...duties];
}

function stageColumns(own: Procedure, aside: readonly ProcedureAct[]): Column[] {
  return own.clauses.stages.flatMap((stage): Column[] => {
    const acts = own.acts.filter((one) => 'stage' in one.place && one.place.stage === stage.state);
    if (stage.step === undefined) return byType(own, acts);
    if (stage.step.by === 'joint' || stage.step.by === 'either') {
      return [{ kind: 'joint', keys: acts.map((one) => one.key) }];
    }
    // What the other party does at any time, of the same kind, stands beside it.
    const beside = aside.filter((one) => one.type === stage.step?.act);
    return byType(own, [...acts, ...beside]);
  });
}

/** One column for each type of act, in the order of the acts. */
function byType(own: Procedure, acts: readonly ProcedureAct[]): Column[] {
  return [...new Set(acts.map((one) => one.type))].map((type) => ({
    kind: 'lanes',
    keys: own.parties.map((party) => acts.find((one) => one.type === type && one.by === party.id)?.key ?? null),
  }));
}
