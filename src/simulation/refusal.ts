/**
 * What is answered instead of a simulation, or of a recording, that asks for something impossible. Adapters never see
 * it: the register gives it on as one of its problems, a page in the browser shows it as it is.
 */
import type { Fault } from '../law/faults.ts';

/** What kind of mistake it is: a shape that cannot be read, content that cannot be, something that is not there, a
 * procedure the clauses do not have, clauses that make none, or meetings that are not announced. */
export type RefusalKind = 'malformed' | 'impossible' | 'unknown' | 'noProcedure' | 'clauses' | 'notAnnounced';

/** A question that cannot be answered, with every place that is wrong. */
export class Refusal extends Error {
  readonly kind: RefusalKind;
  /** Empty where no field is to blame. */
  readonly faults: readonly Fault[];

  constructor(kind: RefusalKind, detail: string, faults: readonly Fault[] = []) {
    super(detail);
    this.name = 'Refusal';
    this.kind = kind;
    this.faults = faults;
  }
}

/** A refusal on account of one field (a JSON pointer). */
export function refused(kind: RefusalKind, pointer: string, detail: string): Refusal {
  return new Refusal(kind, `${pointer} ${detail}`, [{ pointer, detail }]);
}

/** A refusal on account of several fields. */
export function allRefused(faults: readonly Fault[], kind: RefusalKind = 'impossible'): Refusal {
  return new Refusal(kind, faults.map((fault) => `${fault.pointer} ${fault.detail}`).join('; '), faults);
}
