/**
 * A verifying thread: it has an inspection of its own and does the parts it is sent, one after the other.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { ownHands } from '../register/verifying.ts';
import { inspectSqlite } from '../store/sqlite-inspect.ts';
import { packed } from './recording-messages.ts';
import type { Done, Part, Result } from './verify-hands.ts';

const port = parentPort!;
const inspection = inspectSqlite(workerData as string);
const hands = ownHands(inspection);

async function work({ number, part }: Part): Promise<Done> {
  try {
    return { number, result: JSON.stringify(await resultOf(part)) };
  } catch (error) {
    return { number, thrown: packed(error) };
  }
}

function resultOf(part: Part['part']): Promise<Result> {
  if (part === 'texts') return hands.texts();
  return 'families' in part ? hands.replay(part.families, part.today) : hands.segment(...part.range);
}

port.on('message', (message: Part) => {
  void work(message).then((done) => port.postMessage(done));
});
