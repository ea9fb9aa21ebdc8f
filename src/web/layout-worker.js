/**
 * Lays out drawings in a thread of its own. Plain JavaScript, so that a thread starts from it before it is compiled too.
 */
import { parentPort } from 'node:worker_threads';
import { Graphviz } from '@hpcc-js/wasm-graphviz';

const program = await Graphviz.load();

parentPort?.on('message', ({ number, dot }) => {
  try {
    parentPort?.postMessage({ number, svg: program.dot(dot) });
  } catch (error) {
    parentPort?.postMessage({ number, fault: String(error) });
  }
});
