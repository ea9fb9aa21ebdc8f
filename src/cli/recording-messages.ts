/**
 * What the serving thread and the recording thread say to each other: plain data, since nothing else crosses.
 */
import { StoreError } from '../register/ports.ts';
import { Problem, type ProblemCode, type ProblemFacts } from '../register/problems.ts';
import type { Registrar } from '../register/registrar.ts';

/** A call of the registrar, numbered by the caller. */
export interface Call {
  readonly number: number;
  readonly method: keyof Registrar;
  readonly given: readonly unknown[];
}

/** How a call ended: with what it answers, or what it threw. */
export type Return =
  | { readonly number: number; readonly answer: unknown }
  | { readonly number: number; readonly thrown: Thrown };

/** What was thrown there, as data. */
export type Thrown =
  | { readonly kind: 'problem'; readonly code: ProblemCode; readonly message: string; readonly facts: ProblemFacts }
  | { readonly kind: 'store'; readonly code: StoreError['code']; readonly message: string }
  | { readonly kind: 'defect'; readonly message: string };

/** Something thrown, as data. */
export function packed(error: unknown): Thrown {
  if (error instanceof Problem) {
    return { kind: 'problem', code: error.code, message: error.message, facts: error.facts };
  }
  if (error instanceof StoreError) return { kind: 'store', code: error.code, message: error.message };
  return { kind: 'defect', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

/** The same, as it was thrown; a defect with its stack in the message, for the log. */
export function unpacked(thrown: Thrown): Error {
  if (thrown.kind === 'problem') return new Problem(thrown.code, thrown.message, thrown.facts);
  return thrown.kind === 'store' ? new StoreError(thrown.code, thrown.message) : new Error(thrown.message);
}
