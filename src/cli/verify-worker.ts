/**
 * A verifying thread: it has an inspection of its own and does the parts it is sent, one after the other.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { ownHands } from '../register/verifying.ts';
import { inspectSqlite } from '../store/sqlite-inspect.ts';
import { packed } from './recording-messages.ts';
import type { Done, Part } from './verify-hands.ts';

const port = parentPort!;
const inspection = inspectSqlite(workerData as string);
const hands = ownHands(inspection);

async function work({ number, part }: Part): Promise<Done> {
  try {
    const result =
      'families' in part ? await hands.replay(part.families, part.today) : await hands.segment(...part.range);
    return { number, result };
  } catch (error) {
    return { number, thrown: packed(error) };
  }
}

port.on('message', (message: Part) => {
  void work(message).then((done) => port.postMessage(done));
});
