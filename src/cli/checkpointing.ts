/** Checkpoints by the clock of a serving process: when it starts, while the ledger grows, and when it stops. */
import type { Checkpoints } from '../proof/checkpoints.ts';

/**
 * Starts making checkpoints; with 0 seconds the ledger is only held against the last one.
 * @param fail told what went wrong, each thing once as long as it lasts.
 * @returns what stops it, with a last checkpoint.
 */
export async function keepCheckpoints(
  checkpoints: Checkpoints,
  seconds: number,
  fail: (line: string) => void,
): Promise<() => Promise<void>> {
  let told = '';
  const attempt = async (work: () => Promise<unknown>) => {
    try {
      await work();
      told = '';
    } catch (error) {
      const line = `no checkpoint could be signed: ${error instanceof Error ? error.message : String(error)}`;
      if (line !== told) fail(line);
      told = line;
    }
  };
  const make = () => attempt(() => checkpoints.make());
  if (seconds === 0) {
    const contradiction = await checkpoints.check();
    if (contradiction !== null) fail(contradiction);
    return async () => {};
  }
  await make();
  const timer = setInterval(make, seconds * 1000);
  return async () => {
    clearInterval(timer);
    await make();
  };
}
