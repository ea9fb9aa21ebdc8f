/**
 * Reading final clauses: their shape, and whether they make a procedure.
 */
import { checkClauses } from './clause-checks.ts';
import { type Clauses, clausesShape } from './clause-shape.ts';
import { type Fault, faultsOf } from './faults.ts';

export {
  type Clauses,
  GENERAL_ACTS,
  GENERAL_CITES,
  type GeneralAct,
  type Party,
  type ProcedureClauses,
  STAGES,
  type StageName,
} from './clause-shape.ts';

/** A document that was refused, with every fault found. */
export class ClausesError extends Error {
  readonly faults: readonly Fault[];
  constructor(faults: readonly Fault[]) {
    super(`the final clauses are not in order: ${faults.map((f) => `${f.pointer || '/'} ${f.detail}`).join('; ')}`);
    this.name = 'ClausesError';
    this.faults = faults;
  }
}

/** Reads final clauses and checks that they make a procedure.
 * @throws ClausesError with all faults. */
export function readClauses(document: unknown): Clauses {
  const result = clausesShape.safeParse(document);
  if (!result.success) throw new ClausesError(faultsOf(result.error));
  const faults = checkClauses(result.data);
  if (faults.length > 0) throw new ClausesError(faults);
  return result.data;
}
