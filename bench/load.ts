/**
 * A load client that costs little: raw sockets, one request under way on each, answers read by their Content-Length.
 */
import { connect, type Socket } from 'node:net';

/** What a caller sends next; null when it has nothing more to ask. */
export type Script = (caller: number) => string | null;

export interface Load {
  readonly requests: number;
  readonly seconds: number;
  /** Requests a second. */
  readonly rate: number;
  /** Milliseconds, sorted. */
  readonly latencies: readonly number[];
  /** Answers by status. */
  readonly statuses: Readonly<Record<number, number>>;
}

/** Lets `callers` connections ask until their scripts end, or the time is up. */
export async function load(port: number, callers: number, script: Script, maxSeconds = 60): Promise<Load> {
  const latencies: number[] = [];
  const statuses: Record<number, number> = {};
  const begin = performance.now();
  const until = begin + maxSeconds * 1000;
  const done = (ms: number, status: number) => {
    latencies.push(ms);
    statuses[status] = (statuses[status] ?? 0) + 1;
  };
  await Promise.all(Array.from({ length: callers }, (_, caller) => ask(port, caller, script, until, done)));
  const seconds = (performance.now() - begin) / 1000;
  latencies.sort((a, b) => a - b);
  return { requests: latencies.length, seconds, rate: latencies.length / seconds, latencies, statuses };
}

/** The same for callers that record: every answer must be 201. */
export function recorded(result: Load): Load {
  if (Object.keys(result.statuses).join() !== '201') throw new Error(`answers: ${JSON.stringify(result.statuses)}`);
  return result;
}

/** Lets every caller record so many times, and waits for the last of them. */
export async function recordingEach(
  port: number,
  callers: number,
  times: number,
  ask: (caller: number, at: number) => string,
): Promise<Load> {
  const asked = new Array<number>(callers).fill(0);
  return recorded(
    await load(port, callers, (caller) => {
      const at = asked[caller]!++;
      return at < times ? ask(caller, at) : null;
    }),
  );
}

/** A quantile of sorted numbers. */
export function quantile(sorted: readonly number[], q: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
}

function ask(
  port: number,
  caller: number,
  script: Script,
  until: number,
  done: (ms: number, status: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    let sent = 0;
    let received = '';
    const next = () => {
      const request = performance.now() > until ? null : script(caller);
      if (request === null) {
        socket.destroy();
        resolve();
        return;
      }
      sent = performance.now();
      socket.write(request);
    };
    socket.setEncoding('latin1');
    socket.on('connect', next);
    socket.on('error', reject);
    socket.on('data', (chunk: string) => {
      received += chunk;
      if (!isWhole(received)) return;
      done(performance.now() - sent, Number(received.slice(9, 12)));
      received = '';
      next();
    });
    closed(socket, reject);
  });
}

function closed(socket: Socket, reject: (error: Error) => void): void {
  socket.on('close', (hadError) => {
    if (hadError) reject(new Error('the server closed the connection'));
  });
}

function isWhole(text: string): boolean {
  const end = text.indexOf('\r\n\r\n');
  if (end < 0) return false;
  const at = text.indexOf('Content-Length: ');
  const length = at < 0 || at > end ? 0 : Number.parseInt(text.slice(at + 16, at + 26), 10);
  return text.length >= end + 4 + length;
}

/** An HTTP/1.1 request as text. */
export function request(method: string, path: string, headers: Record<string, string>, body = ''): string {
  const lines = Object.entries({ Host: 'localhost', ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  const length = body === '' ? '' : `Content-Length: ${Buffer.byteLength(body)}\r\n`;
  return `${method} ${path} HTTP/1.1\r\n${lines.join('')}${length}\r\n${body}`;
}
