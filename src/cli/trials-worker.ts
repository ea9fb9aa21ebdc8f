/**
 * The thread of a forecast: runs the trials it was started with, tells how far it has come, and at the end what they
 * came to. It knows no register.
 */
import { parentPort, workerData } from 'node:worker_threads';
import type { Jobs } from '../simulation/forecast-job.ts';
import { running } from '../simulation/running.ts';
import type { Said } from './trials-thread.ts';

const port = parentPort!;
const tell = (said: Said) => port.postMessage(said);

// Told a hundred times in all: oftener nobody could see.
let told = -1;
const work = running(workerData as Jobs);
let step = work.next();
for (; step.done !== true; step = work.next()) {
  const hundredth = Math.floor((step.value.done * 100) / step.value.of);
  if (hundredth > told) tell({ progress: step.value });
  told = hundredth;
}
tell({ tallies: step.value });
