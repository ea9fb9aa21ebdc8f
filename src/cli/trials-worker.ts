/**
 * The thread of a forecast: runs the trials it was started with, tells how far it has come, and at the end what they
 * came to. It knows no register.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { type Jobs, running } from '../simulation/forecast.ts';
import type { Said } from './trials-thread.ts';

const port = parentPort!;
const tell = (said: Said) => port.postMessage(said);

// Told a hundred times in all: oftener nobody could see.
let told = -1;
const work = running(workerData as Jobs);
for (let step = work.next(); ; step = work.next()) {
  if (step.done === true) {
    tell({ tallies: step.value });
    break;
  }
  const hundredth = Math.floor((step.value.done * 100) / step.value.of);
  if (hundredth > told) tell({ progress: step.value });
  told = hundredth;
}
