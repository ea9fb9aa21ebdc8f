/**
 * Readers of event streams in a process of their own, so that what they cost is not taken for what the callers cost.
 * Told `{ port, path, streams }`, opens them and answers once all have begun; asked for the `head` of the ledger, answers
 * once every stream was told of it, or with what went wrong. Most streams only look at what came last; one in a hundred
 * is read whole, and must tell every position once and in its order.
 */
import { connect } from 'node:net';
import { request } from './load.ts';

/** What the process is asked. */
export type Asked =
  | { readonly port: number; readonly path: string; readonly streams: number }
  | { readonly head: number };

interface Reader {
  /** The end of what came, long enough for the number of the last event. */
  tail: string;
  /** What came and is not read yet; null for a stream that is not read whole. */
  rest: string | null;
  last: number;
}

const READ_WHOLE = 100;
const TAIL = 20_000;
const readers: Reader[] = [];
let fault: string | null = null;

process.on('message', (asked: Asked) => {
  if ('head' in asked) void reached(asked.head).then((told) => process.send?.(told));
  else void open(asked).then(() => process.send?.('open'));
});

async function open({ port, path, streams }: Exclude<Asked, { head: number }>): Promise<void> {
  for (let at = 0; at < streams; at += READ_WHOLE) {
    const some = Math.min(READ_WHOLE, streams - at);
    await Promise.all(Array.from({ length: some }, (_, index) => read(port, path, index === 0)));
  }
}

function read(port: number, path: string, whole: boolean): Promise<void> {
  const reader: Reader = { tail: '', rest: whole ? '' : null, last: 0 };
  readers.push(reader);
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  socket.write(request('GET', path, { Accept: 'text/event-stream' }));
  socket.on('error', (error) => fail(error.message));
  socket.on('close', () => fail('the server closed a stream'));
  return new Promise((resolve) => {
    socket.on('data', (chunk) => {
      resolve();
      const end = chunk.toString('latin1', Math.max(0, chunk.length - TAIL));
      reader.tail = (reader.tail + end).slice(-TAIL);
      if (reader.rest !== null) follow(reader, chunk.toString('latin1'));
    });
  });
}

/** Reads the numbers of the events that came. */
function follow(reader: Reader, chunk: string): void {
  const text = reader.rest + chunk;
  const end = text.lastIndexOf('\n') + 1;
  for (const [, id] of text.slice(0, end).matchAll(/^id: (\d+)$/gm)) {
    if (reader.last !== 0 && Number(id) !== reader.last + 1) fail(`after event ${reader.last} came ${id}`);
    reader.last = Number(id);
  }
  reader.rest = text.slice(end);
}

/** Waits until every stream was told of an entry. */
async function reached(head: number): Promise<string> {
  const wanted = `\nid: ${head}\n`;
  const until = performance.now() + 60_000;
  while (fault === null && performance.now() < until) {
    const behind = readers.filter(({ tail }) => !tail.includes(wanted)).length;
    if (behind === 0) return 'reached';
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return fault ?? 'some streams were not told of the last entry within a minute';
}

function fail(what: string): void {
  fault ??= what;
}
