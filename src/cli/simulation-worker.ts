/**
 * A thread of simulations: it opens the register by itself, for reading only, so that nothing it is asked can write,
 * and answers one question after the other.
 */
import { constants, platform, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { systemClock } from '../register/instants.ts';
import { Register } from '../register/register.ts';
import { type Question, simulatorHere } from '../register/simulator.ts';
import { bundledStock } from './bundled.ts';
import { openReadonlyStore } from './database.ts';
import { packed } from './recording-messages.ts';
import type { Said } from './simulation-threads.ts';

// Whoever reads or records goes first. Elsewhere the same call would mean the whole process.
if (platform() === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

const port = parentPort!;
const register = new Register(openReadonlyStore(workerData as string), systemClock);
const simulator = simulatorHere(register.read.simulations, bundledStock());
// Ended from outside, with the thread.
const { signal } = new AbortController();

async function work(question: Question): Promise<Said> {
  try {
    return { answer: await simulator.answer(question, (one) => tell({ progress: one }), signal) };
  } catch (error) {
    return { thrown: packed(error) };
  }
}

function tell(said: Said): void {
  port.postMessage(said);
}

port.on('message', (question: Question) => {
  void work(question).then(tell);
});
