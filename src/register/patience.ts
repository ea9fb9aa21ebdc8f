/**
 * Long work that lets others have their turn.
 */
import { asProblem } from './judging.ts';

/** How long work may go on before others have their turn, in milliseconds. */
const TURN = 15;

/** Works something out that pauses, letting others have their turn whenever it has gone on for long.
 * @throws Problem for what it refuses. */
export async function patiently<T>(working: Generator<undefined, T>): Promise<T> {
  let since = performance.now();
  for (;;) {
    const { done, value } = advanced(working);
    if (done === true) return value;
    if (performance.now() - since < TURN) continue;
    await new Promise<void>((resume) => setImmediate(resume));
    since = performance.now();
  }
}

function advanced<T>(working: Generator<undefined, T>): IteratorResult<undefined, T> {
  try {
    return working.next();
  } catch (error) {
    throw asProblem(error);
  }
}
