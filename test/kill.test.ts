// A server process that is stopped, or killed outright, while many record: what was acknowledged is there, once.

import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemClock } from '../src/register/instants.ts';
import { Register } from '../src/register/register.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import { act, at, Client, clausesOf, inForceOn, projectionRows } from './api-helpers.ts';
import { SERVER } from './cli-helpers.ts';

/** `npm run test:faults` asks for hundreds. */
const ROUNDS = Number(process.env.FAULT_ROUNDS ?? 8);
const IDS = ['busy-1', 'busy-2', 'busy-3'];
const CALLERS_EACH = 2;

let data: string;
let path: string;
beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'pacta-kill-'));
  path = join(data, 'pacta.sqlite');
  const server = await started();
  for (const id of IDS) {
    await server.client.register(clausesOf(id));
    await server.client.record(id, ...inForceOn('2015-05-10').slice(0, 2));
  }
  await ended(server, 'SIGTERM');
});
afterAll(() => rmSync(data, { recursive: true }));

interface Server {
  readonly process: ChildProcess;
  readonly client: Client;
  /** What it wrote to standard error. */
  readonly errors: string[];
}

/** Starts the program as built, which records in a thread of its own, and waits until it says where it serves. */
async function started(): Promise<Server> {
  const child = spawn(process.execPath, [SERVER], {
    env: { PATH: process.env.PATH, PACTA_DATA: data, PACTA_PORT: '0', PACTA_LOG: 'error' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const errors: string[] = [];
  child.stderr!.setEncoding('utf8').on('data', (text: string) => errors.push(text));
  const address = await new Promise<string>((resolve, reject) => {
    let text = '';
    child.stdout!.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      const match = /^pacta serves (http:\S+) /m.exec(text);
      if (match !== null) resolve(match[1]!);
    });
    child.once('close', () => reject(new Error(`the server ended before it served: ${errors.join('')}`)));
  });
  return { process: child, client: new Client(address, readFileSync(join(data, 'token'), 'utf8').trim()), errors };
}

/** Sends a signal and waits for the end of the process. */
async function ended({ process: child, errors }: Server, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  const close = once(child, 'close') as Promise<[number | null, string | null]>;
  child.kill(signal);
  expect(await close, errors.join('')).toEqual(signal === 'SIGTERM' ? [0, null] : [null, 'SIGKILL']);
  expect(errors).toEqual([]);
}

/** One act that a caller tried to record. */
interface Attempt {
  readonly id: string;
  readonly note: string;
}

/** Callers that record as fast as they can, each attempt under a key of its own, until the server is gone. */
class Callers {
  readonly acknowledged = new Map<string, { readonly position: number; readonly leaf: string }>();
  readonly unanswered: Attempt[] = [];
  readonly #client: Client;
  readonly #done: Promise<unknown>;
  readonly #name: string;
  #tell: () => void = () => {};

  constructor(client: Client, name: string) {
    this.#client = client;
    this.#name = name;
    const callers = IDS.flatMap((id) => Array.from({ length: CALLERS_EACH }, (_, nth) => this.#call(id, nth)));
    this.#done = Promise.all(callers);
  }

  /** Resolves once so many attempts were acknowledged, in the middle of the others. */
  haveRecorded(count: number): Promise<void> {
    return new Promise((resolve) => {
      this.#tell = () => {
        if (this.acknowledged.size >= count) resolve();
      };
      this.#tell();
    });
  }

  /** Resolves when every caller has noticed that the server is gone. */
  async haveNoticed(): Promise<void> {
    await this.#done;
  }

  async #call(id: string, nth: number): Promise<void> {
    for (let count = 1; ; count++) {
      const attempt = { id, note: `${this.#name}, caller ${nth} of ${id}, ${count}` };
      const answer = await send(this.#client, attempt).catch(() => null);
      if (answer === null) {
        this.unanswered.push(attempt);
        return;
      }
      // Those who record on one agreement at once may be too many for it; nothing is recorded then.
      if (answer.status === 409) continue;
      expect(answer.status, answer.text).toBe(201);
      this.acknowledged.set(attempt.note, answer.body.entry);
      this.#tell();
    }
  }
}

function send(client: Client, { id, note }: Attempt) {
  const headers = { 'if-match': '*', 'idempotency-key': note.replaceAll(' ', '_') };
  return client.post(`${at(id)}/acts`, act('defer by UN on 2015-03-01', { note }), headers);
}

interface Row {
  readonly position: number;
  readonly instrument: string;
  readonly version: number;
  readonly kind: string;
  readonly schema: number;
  readonly body: string;
  readonly recordedAt: number;
  readonly principal: string;
  readonly reason: string | null;
  readonly chartVersion: string;
  readonly leaf: string;
  readonly prev: string | null;
}

/** The ledger as it stands in the file, past every part of the program. */
function ledger(): Row[] {
  const db = new Database(path, { readonly: true });
  const rows = db
    .prepare(
      `SELECT e.position, i.id AS instrument, e.version, e.kind, e.schema, e.body, e.recorded_at AS recordedAt,
         e.principal, e.reason, e.chart_version AS chartVersion, lower(hex(e.leaf)) AS leaf,
         CASE WHEN e.prev IS NULL THEN NULL ELSE lower(hex(e.prev)) END AS prev
       FROM entries e JOIN instruments i ON i.num = e.instrument ORDER BY e.position`,
    )
    .all() as Row[];
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  db.close();
  return rows;
}

/** The leaf of an entry, worked out here: SHA-256 of the byte 0 and the entry with its fields in alphabetical order. */
function leafOf({ leaf: _, body, ...entry }: Row): string {
  const fields = Object.entries({ ...entry, body: 'BODY' }).sort(([a], [b]) => (a < b ? -1 : 1));
  const text = JSON.stringify(Object.fromEntries(fields)).replace('"BODY"', () => body);
  return createHash('sha256')
    .update(Buffer.from([0]))
    .update(text, 'utf8')
    .digest('hex');
}

function expectChain(rows: readonly Row[]): void {
  expect(rows.map((row) => row.position)).toEqual(rows.map((_, index) => index + 1));
  const last = new Map<string, Row>();
  for (const row of rows) {
    const before = last.get(row.instrument);
    expect([row.position, row.version, row.prev]).toEqual([
      row.position,
      (before?.version ?? 0) + 1,
      before?.leaf ?? null,
    ]);
    expect(row.leaf, `leaf of entry ${row.position}`).toBe(leafOf(row));
    last.set(row.instrument, row);
  }
}

/** How often each note is in the ledger. */
function countNotes(rows: readonly Row[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { body } of rows) {
    const { note } = JSON.parse(body) as { note?: string };
    if (note !== undefined) counts.set(note, (counts.get(note) ?? 0) + 1);
  }
  return counts;
}

function expectAcknowledged(rows: readonly Row[], { acknowledged, unanswered }: Callers): void {
  const counts = countNotes(rows);
  for (const [note, { position, leaf }] of acknowledged) {
    expect(counts.get(note), note).toBe(1);
    expect(rows[position - 1]?.leaf, note).toBe(leaf);
  }
  for (const { note } of unanswered) expect(counts.get(note) ?? 0, note).toBeLessThanOrEqual(1);
}

/** What the rows kept say is what the ledger says, also when they are all made anew. */
async function expectProjection(): Promise<void> {
  const register = new Register(openSqlite(path), systemClock);
  expect((await register.verify()).faults).toEqual([]);
  const rows = projectionRows(path);
  await register.rebuild();
  expect(projectionRows(path)).toEqual(rows);
  await register.close();
}

// A busy machine takes its time to start so many processes.
const TIMEOUT = 20_000 * (ROUNDS + 1);

// How many acknowledgements to wait for is drawn by lot, so that the blow falls at any point of a transaction.
const lots = () => Array.from({ length: ROUNDS }, () => 1 + Math.floor(Math.random() * 60));

test.each([
  ['stopped with SIGTERM', 'SIGTERM'],
  ['killed with SIGKILL', 'SIGKILL'],
] as const)(
  'a server %s while others record loses nothing, and does nothing twice',
  async (_, signal) => {
    let server = await started();
    for (const [round, count] of lots().entries()) {
      const callers = new Callers(server.client, `${signal} round ${round}`);
      await callers.haveRecorded(count);
      await ended(server, signal);
      await callers.haveNoticed();
      server = await started();
      const rows = ledger();
      expectChain(rows);
      expectAcknowledged(rows, callers);
      // Whoever got no answer asks again under the same key, and then it is there once.
      for (const attempt of callers.unanswered) expect((await send(server.client, attempt)).status).toBe(201);
      const counts = countNotes(ledger());
      for (const { note } of callers.unanswered) expect(counts.get(note), note).toBe(1);
      await expectProjection();
    }
    await ended(server, 'SIGTERM');
  },
  TIMEOUT,
);
