/** A registrar whose recordings are counted by how they end. */
import { Problem } from '../register/problems.ts';
import type { Registrar, Served } from '../register/registrar.ts';
import type { Metrics } from './metrics.ts';

/** What records; a preview does not. */
export const RECORDING = [
  'registerAgreement',
  'startPart',
  'recordAct',
  'correct',
  'plan',
  'confirm',
  'setRule',
  'erasePrivateNote',
] as const satisfies readonly (keyof Registrar)[];
export type RecordingName = (typeof RECORDING)[number];

/** Puts work around every call that records. @param around carries the call out. */
export function aroundRecording(
  served: Served,
  around: <Answer>(name: RecordingName, call: () => Promise<Answer>) => Promise<Answer>,
): Served {
  type Call = (...given: readonly unknown[]) => Promise<unknown>;
  const wrapped = RECORDING.map((name) => {
    const call = served[name] as Call;
    return [name, (...given: readonly unknown[]) => around(name, () => call.apply(served, [...given]))] as const;
  });
  const preview: Registrar['previewCorrection'] = (...given) => served.previewCorrection(...given);
  return { ...(Object.fromEntries(wrapped) as unknown as Registrar), previewCorrection: preview, read: served.read };
}

/** Counts recordings. */
export function counted(served: Served, metrics: Metrics): Served {
  return aroundRecording(served, async (name, call) => {
    try {
      const answer = await call();
      metrics.recording(name, 'recorded');
      return answer;
    } catch (error) {
      const isRefused = error instanceof Problem && error.code !== 'internal';
      metrics.recording(name, isRefused ? 'refused' : 'failed', error instanceof Problem ? error.code : null);
      throw error;
    }
  });
}
