/**
 * Server processes to measure: the register as built, and bare Express routes as the limit to compare with.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';

export interface Running {
  readonly port: number;
  readonly pid: number;
  stop(): Promise<void>;
}

/** Starts the built register on a data folder; it writes its log, a line for each request, to a file there.
 * @param settings besides those that are always set. */
export function register(data: string, settings: Readonly<Record<string, string>> = {}): Promise<Running> {
  const log = openSync(join(data, 'log.jsonl'), 'a');
  const running = start(['dist/main.js'], { ...settings, PACTA_DATA: data, PACTA_PORT: '0' }, log);
  closeSync(log);
  return running;
}

/** Starts an Express server with a route that parses a body and does nothing, one that sends `json`, and one that besides
 * parsing tells the body to whoever reads `/streams`, in one write to each of what has come within 100 ms.
 * @param told what is told of each body before it. */
export function bare(json: string, told = ''): Promise<Running> {
  const program = `
    import express from 'express';
    const app = express();
    app.disable('x-powered-by'); app.disable('etag');
    const json = ${JSON.stringify(json)};
    app.post('/nothing', express.json({ limit: '256kb' }), (_q, s) => { s.statusCode = 201; s.setHeader('Content-Length', 2); s.end('{}'); });
    app.get('/json', (_q, s) => { s.json(JSON.parse(json)); });
    const value = JSON.parse(json);
    app.get('/same', (_q, s) => { s.json(value); });
    const readers = new Set(); let told = 0, events = [];
    app.get('/streams', (_q, s) => {
      s.removeHeader('Transfer-Encoding');
      s.writeHead(200, { 'Content-Type': 'text/event-stream', Connection: 'close' });
      s.write(': open\\n\\n');
      readers.add(s); s.on('close', () => readers.delete(s));
    });
    app.post('/told', express.json({ limit: '256kb' }), (q, s) => {
      events.push('id: ' + ++told + '\\ndata: ' + ${JSON.stringify(told)} + JSON.stringify(q.body) + '\\n\\n');
      s.statusCode = 201; s.setHeader('Content-Length', 2); s.end('{}');
    });
    setInterval(() => {
      const bytes = Buffer.from(events.join('')); events = [];
      if (bytes.length > 0) for (const s of readers) s.write(bytes);
    }, 100).unref();
    const server = app.listen(0, '127.0.0.1', () => console.log('http://127.0.0.1:' + server.address().port));
    process.once('SIGTERM', () => { server.close(); server.closeAllConnections(); });
  `;
  return start(['--input-type=module', '-e', program], {});
}

function start(
  args: string[],
  environment: Record<string, string>,
  errors: number | 'inherit' = 'inherit',
): Promise<Running> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'pipe', errors],
  });
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`a server ended with ${code} before it was ready`)));
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      const port = /http:\/\/127\.0\.0\.1:(\d+)/.exec(text)?.[1];
      if (port !== undefined) resolve({ port: Number(port), pid: child.pid ?? 0, stop: () => stop(child) });
    });
  });
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.removeAllListeners('exit');
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
