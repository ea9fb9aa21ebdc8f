/**
 * Recording as adapters see it: the register itself records, or something that passes on what it is asked to a
 * register elsewhere and its answers back.
 */

import type { PartKind } from '../simulation/building.ts';
import type { Change } from '../simulation/changes.ts';
import type { Erasure } from './private-notes.ts';
import type { Reading } from './reading.ts';
import type { Receipt } from './recorded.ts';
import type { Caller } from './recording.ts';

/** Every method resolves once what it recorded is durable, and rejects with a Problem, or a StoreError. */
export interface Registrar {
  /** Brings an agreement into the register with its final clauses. */
  registerAgreement(clauses: unknown, caller: Caller): Promise<Receipt>;
  /** Starts an amendment of an agreement, or carrying it out in a way its clauses name, with the first act. */
  startPart(parent: string, kind: PartKind, request: unknown, caller: Caller): Promise<Receipt>;
  recordAct(id: string, request: unknown, caller: Caller): Promise<Receipt>;
  /** Replaces or annuls an act, with the reason. */
  correct(id: string, request: unknown, caller: Caller): Promise<Receipt>;
  /** Records a plan, or a change of one. */
  plan(id: string, request: unknown, caller: Caller): Promise<Receipt>;
  /** Confirms what another recorded under the two-person rule. */
  confirm(id: string, version: number, request: unknown, caller: Caller): Promise<Receipt>;
  /** Sets or lifts the two-person rule of an agreement. */
  setRule(id: string, request: unknown, caller: Caller): Promise<Receipt>;
  /** Erases the private note on an act. */
  erasePrivateNote(id: string, version: number, request: unknown, by: string): Promise<Erasure>;
  /** What a correction would change, without recording it. */
  previewCorrection(id: string, request: unknown, principal: string): Promise<readonly Change[]>;
}

/** A register as adapters use it. */
export interface Served extends Registrar {
  readonly read: Reading;
}
