/**
 * The register: reading and recording over one store. Composition roots make it; adapters use it.
 */

import type { ProofFiles } from '../proof/ports.ts';
import { Proofs } from '../proof/proofs.ts';
import type { PartKind } from '../simulation/building.ts';
import { confirm, setRule } from './confirming.ts';
import { correct, previewCorrection } from './correct.ts';
import { Families } from './families.ts';
import { type GroupCommit, groupCommit } from './group-commit.ts';
import { planAct } from './plan-act.ts';
import type { Clock, Store } from './ports.ts';
import { type Erasure, eraseNote } from './private-notes.ts';
import { Problem } from './problems.ts';
import { type Progress, rebuild } from './project.ts';
import { Reading } from './reading.ts';
import { recordAct, startPart } from './record-act.ts';
import type { Recorded } from './recorded.ts';
import { type Caller, Recorder } from './recording.ts';
import { logRefusal } from './refusals.ts';
import { registerAgreement } from './register-agreement.ts';
import type { Served } from './registrar.ts';
import { withheld } from './sealing.ts';
import { ownHands, type Verified, verify } from './verifying.ts';

export class Register implements Served {
  readonly read: Reading;
  readonly #recorder: Recorder;
  readonly #commit: GroupCommit;
  readonly #store: Store;
  readonly #clock: Clock;

  constructor(store: Store, clock: Clock) {
    const families = new Families(store);
    this.#store = store;
    this.#clock = clock;
    this.#commit = groupCommit(store);
    this.#recorder = new Recorder(store, families, clock, this.#commit);
    this.read = new Reading(store, families, clock);
  }

  registerAgreement(clauses: unknown, caller: Caller): Promise<Recorded> {
    return registerAgreement(this.#recorder, clauses, caller);
  }

  startPart(parent: string, kind: PartKind, request: unknown, caller: Caller): Promise<Recorded> {
    return this.#logged(parent, caller, request, () => startPart(this.#recorder, parent, kind, request, caller));
  }

  recordAct(id: string, request: unknown, caller: Caller): Promise<Recorded> {
    return this.#logged(id, caller, request, () => recordAct(this.#recorder, id, request, caller));
  }

  correct(id: string, request: unknown, caller: Caller): Promise<Recorded> {
    return this.#logged(id, caller, request, () => correct(this.#recorder, id, request, caller));
  }

  confirm(id: string, version: number, request: unknown, caller: Caller): Promise<Recorded> {
    return this.#logged(id, caller, request, () => confirm(this.#recorder, id, version, request, caller));
  }

  setRule(id: string, request: unknown, caller: Caller): Promise<Recorded> {
    return this.#logged(id, caller, request, () => setRule(this.#recorder, id, request, caller));
  }

  erasePrivateNote(instrument: string, version: number, request: unknown, by: string): Promise<Erasure> {
    return eraseNote(this.#store, this.read, this.#clock, { instrument, version, by }, request);
  }

  previewCorrection(id: string, request: unknown, principal: string) {
    return previewCorrection(this.#recorder, id, request, principal);
  }

  plan(id: string, request: unknown, caller: Caller): Promise<Recorded> {
    return this.#logged(id, caller, request, () => planAct(this.#recorder, id, request, caller));
  }

  /** Makes the projection anew from the ledger. */
  rebuild(report?: (progress: Progress) => void): Promise<Progress> {
    return rebuild(this.#store, new Families(this.#store), this.read.today(), report);
  }

  /** Verifies everything in the store, on this thread and without checkpoints. */
  async verify(): Promise<Verified> {
    const inspection = await this.#store.inspect();
    try {
      return await verify(inspection, { today: this.read.today(), hands: ownHands(inspection) });
    } finally {
      inspection.close();
    }
  }

  /** What can be proved of the register, with the files beside its database. */
  proofs(files: ProofFiles): Proofs {
    return new Proofs(this.#store, files, this.#clock);
  }

  /** Waits for what is being recorded, then closes the store. */
  async close(): Promise<void> {
    await this.#commit.idle();
    await this.#store.close();
  }

  /** A refused attempt is kept, with its reasons, apart from the ledger. */
  async #logged(id: string, caller: Caller, request: unknown, work: () => Promise<Recorded>): Promise<Recorded> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof Problem)
        await logRefusal(this.#store, this.read, this.#clock(), id, caller, withheld(request), error);
      throw error;
    }
  }
}
