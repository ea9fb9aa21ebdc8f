/**
 * Laying out drawings beside everything else: it takes a second, for which nobody else is kept waiting.
 */
import { Worker } from 'node:worker_threads';

/** What the thread answers: the drawing, or why there is none. */
type Answer = { readonly number: number } & ({ readonly svg: string } | { readonly fault: string });

interface Waiting {
  resolve(svg: string): void;
  reject(error: Error): void;
}

const WORKER = new URL('../web/layout-worker.js', import.meta.url);

// Owned here: the thread, started when first needed, and who waits for it, by number.
let thread: Worker | null = null;
const waiting = new Map<number, Waiting>();
let last = 0;

/** The drawing of a graph in Graphviz's language, as Graphviz writes it (SVG).
 * @throws Error where there is none, or the thread ended. */
export function laidOutBeside(dot: string): Promise<string> {
  thread ??= started();
  const number = ++last;
  const running = thread;
  return new Promise((resolve, reject) => {
    waiting.set(number, { resolve, reject });
    running.postMessage({ number, dot });
  });
}

function started(): Worker {
  const one = new Worker(WORKER);
  one.on('message', (answer: Answer) => {
    const asked = waiting.get(answer.number);
    waiting.delete(answer.number);
    if ('svg' in answer) asked?.resolve(answer.svg);
    else asked?.reject(new Error(answer.fault));
  });
  one.on('error', (error: Error) => ended(one, error));
  one.on('exit', () => ended(one, new Error('the thread that draws ended')));
  // It keeps no process from ending.
  one.unref();
  return one;
}

/** The next drawing has a new thread; who waited for the old one is told. */
function ended(one: Worker, error: Error): void {
  if (thread !== one) return;
  thread = null;
  for (const { reject } of waiting.values()) reject(error);
  waiting.clear();
}
