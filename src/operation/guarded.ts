/** A registrar that records nothing while recording stands still, and makes it stand still where the store fails. */
import { StoreError } from '../register/ports.ts';
import { Problem } from '../register/problems.ts';
import type { Served } from '../register/registrar.ts';
import { aroundRecording } from './counted.ts';
import type { Mode, StandstillReason } from './standstill.ts';

/** What a fault of the store means for recording; `busy` passes at once, and what cannot be opened never began. */
const MEANS: Partial<Record<StoreError['code'], StandstillReason>> = {
  full: 'full',
  readonly: 'readonly',
  corrupt: 'damaged',
  severed: 'severed',
  unusable: 'unusable',
};

/** Takes note of a fault of the store; whatever else was thrown is no concern of the mode. */
export function noteFault(mode: Mode, error: unknown): void {
  const reason = error instanceof StoreError ? MEANS[error.code] : undefined;
  if (reason !== undefined) mode.set(reason, (error as StoreError).message);
}

/** Refuses to record while recording stands still.
 * @throws Problem `read-only` in place of what the registrar would do. */
export function guarded(served: Served, mode: Mode): Served {
  return aroundRecording(served, async (_name, call) => {
    const { standstill } = mode;
    if (standstill !== null) throw new Problem('read-only', standstill.detail);
    try {
      return await call();
    } catch (error) {
      noteFault(mode, error);
      throw error;
    }
  });
}
