// Requests generated from the OpenAPI document, in great number, to the server as built: whatever is sent, it answers
// as the document says, does not fail, and keeps its memory.

import { readFileSync, rmSync } from 'node:fs';
import { Agent, request as httpRequest } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openApi } from '../src/openapi/document.ts';
import { tokenFor } from './access-helpers.ts';
import { run } from './cli-helpers.ts';
import { type GeneratedRequest, RequestGenerator } from './generated-requests.ts';
import { writeVkey } from './note-oracle.ts';
import { Judge, places } from './openapi-helpers.ts';
import { type KnownWitness, RequestTale, type Succeeded } from './request-tale.ts';
import { endAll, newFolder, type ServerProcess, startServer, storeOf } from './server-process.ts';

const REQUESTS = 20_000;
const AT_ONCE = 16;
const SEED = 2016;
/** How often, at even intervals, what must succeed is told among them. */
const TALES = 8;
const WITNESS: KnownWitness = { name: 'un.example/witness', seed: new Uint8Array(32).fill(7) };
const MEBIBYTE = 2 ** 20;
/** What the engine may use for objects that live on, in MiB: so little that it must collect what nothing holds any more,
 * and that a process which holds ever more would end. */
const HEAP = 96;
/** By how much the process may grow while it answers the last three quarters, its register with it. */
const GROWTH = 80 * MEBIBYTE;

const { document } = openApi();
const folder = newFolder();
const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
let server: ServerProcess;

beforeAll(async () => {
  server = await startServer(folder, {
    NODE_OPTIONS: `--max-old-space-size=${HEAP}`,
    PACTA_LOG: 'warn',
    PACTA_LIMITS: 'reading=0 recording=0 simulating=0',
  });
});

afterAll(() => {
  agent.destroy();
  endAll();
  rmSync(folder, { recursive: true, force: true });
});

interface Heard {
  readonly status: number;
  readonly type: string | null;
  readonly etag: string | null;
  /** Null for an event stream, which is closed once it begins. */
  readonly text: string | null;
}

/** Sends a request over a connection that is kept. */
const sent = ({ place, address, headers, body }: GeneratedRequest): Promise<Heard> =>
  new Promise((done, fail) => {
    // The address goes as it is, not as an URL makes it.
    const { hostname, port } = new URL(server.address);
    const goal = { hostname, port };
    const request = httpRequest({ ...goal, path: address, method: place.method, headers, agent }, (answer) => {
      const { 'content-type': type = null, etag = null } = answer.headers;
      const status = answer.statusCode!;
      if (type?.startsWith('text/event-stream')) {
        answer.destroy();
        done({ status, type, etag, text: null });
        return;
      }
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.once('end', () => done({ status, type, etag, text: Buffer.concat(parts).toString() }));
      answer.once('error', fail);
    });
    request.once('error', fail);
    request.end(body);
  });

// Owned here: the end of the last forecast. A server carries out two at once and refuses a third, so they take turns.
let lastForecast: Promise<unknown> = Promise.resolve();
function forecast(one: GeneratedRequest): Promise<Heard> {
  const heard = lastForecast.then(() => sent(one));
  lastForecast = heard;
  return heard;
}

/** What the process holds in memory, in bytes. */
const resident = (): number =>
  1024 * Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${server.child.pid}/status`, 'utf8'))![1]);

it(`answers ${REQUESTS} generated requests as documented, none with a failure, in memory that does not grow`, async () => {
  const tokens = [
    server.client.token,
    ...['reader', 'recorder', 'auditor'].map((role) => tokenFor(folder, `the-${role}`, role)),
  ];
  const second = tokenFor(folder, 'the-registrar', 'registrar');
  const vkey = writeVkey(WITNESS.name, WITNESS.seed, 4);
  expect((await run(['witnesses', 'add', 'UN', vkey, '--data', folder], { env: await storeOf(folder) })).code).toBe(0);
  const generator = new RequestGenerator(document, SEED, tokens);
  const judge = new Judge();
  const faults: string[] = [];
  const seen = new Map<string, { good: number; bad: number }>();
  const memory: number[] = [];
  let count = 0;
  const judged = async (one: GeneratedRequest): Promise<Heard> => {
    const { operation, method } = one.place;
    const heard = await (operation.operationId === 'forecast' ? forecast(one) : sent(one));
    const { status, type, text } = heard;
    const known = seen.get(operation.operationId) ?? { good: 0, bad: 0 };
    known[status < 400 ? 'good' : 'bad'] += 1;
    seen.set(operation.operationId, known);
    const failed = status >= 500 ? `${operation.operationId} answers ${status} ${text?.slice(0, 1500)}` : null;
    const fault = failed ?? judge.faultOf(operation, status, type, text ?? '');
    if (fault !== null)
      faults.push(`${method} ${one.address} ${JSON.stringify(one.headers)} ${one.body?.slice(0, 400)}\n${fault}`);
    return heard;
  };
  const succeed = async (one: GeneratedRequest): Promise<Succeeded> => {
    const { status, text, etag } = await judged(one);
    if (status >= 300) throw new Error(`${one.place.operation.operationId} answers ${status}: ${text}`);
    return { text: text ?? '', etag };
  };
  const tale = new RequestTale(succeed, [tokens[0]!, second]);
  const worker = async () => {
    while (count < REQUESTS) {
      count += 1;
      if (count === REQUESTS / 4) memory.push(resident());
      if (count % (REQUESTS / TALES) === 1) await tale.tell(`tale-${count}`, WITNESS);
      await judged(generator.next());
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  memory.push(resident());
  expect(faults.slice(0, 10), `${faults.length} of ${REQUESTS}`).toEqual([]);
  // Who is told to try again shortly while another writes is no mistake of the server.
  expect(server.lines().filter(({ msg }) => !msg.includes('another process is writing to the database'))).toEqual([]);
  // Every operation really did what it is for, and refused to.
  const names = places().map(({ operation }) => operation.operationId);
  const never = (which: 'good' | 'bad') => names.filter((id) => (seen.get(id)?.[which] ?? 0) === 0);
  expect({ succeeded: never('good'), refused: never('bad') }).toEqual({ succeeded: [], refused: [] });
  const good = [...seen.values()].reduce((sum, one) => sum + one.good, 0);
  expect(good).toBeGreaterThan(REQUESTS / 4);
  expect(REQUESTS - good).toBeGreaterThan(REQUESTS / 4);
  expect(memory[1]! - memory[0]!).toBeLessThan(GROWTH);
}, 600_000);
