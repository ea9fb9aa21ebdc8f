// The real server on a free port of loopback over a folder of its own, and a client that speaks HTTP to it.
// Tests read: given these instruments, when this is asked, it answers that.

import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { type Serving, serve } from '../src/cli/serve.ts';
import type { Act } from '../src/law/acts.ts';
import type { Outlook } from '../src/law/outlook.ts';
import type { Reason } from '../src/law/reasons.ts';
import type { EntryAnswer, ListedDuty, ListedInstrument, Answer as Position } from '../src/register/answers.ts';
import type { TimelineLine } from '../src/register/timeline.ts';
import type { Settings } from '../src/settings.ts';
import { type Copied, connected, freshDatabase } from './postgres-helpers.ts';
import { ON_POSTGRES } from './store-of-the-run.ts';

export const AGREEMENT = 'un-iom-2016';
export const FORMER = 'un-iom-1996';
export const AMENDMENT = 'un-iom-2016/amendments/1';

/** A document that comes with the program. */
export const document = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`../src/agreements/${name}.json`, import.meta.url), 'utf8')) as Record<
    string,
    unknown
  >;

/** The final clauses of 2016 for an agreement of another name, which supersedes these. */
export const clausesOf = (id: string, ...superseded: string[]): Record<string, unknown> => ({
  ...document(AGREEMENT),
  id,
  title: { en: `Agreement ${id}` },
  supersedes: superseded.map((one) => ({ id: one, cites: 'Art. 16(2)' })),
});

/** The acts by which an agreement under the clauses of 2016 comes into force, on the day of its signature. */
export const inForceOn = (day: string): string[] => [
  'mandate by UN on 2015-01-10',
  'agreeText by joint on 2015-02-10',
  'approve by UN on 2015-03-10',
  'approve by IOM on 2015-03-10',
  'notify by UN on 2015-04-10',
  'notify by IOM on 2015-04-10',
  `sign by UN on ${day}`,
  `sign by IOM on ${day}`,
];

/** An act as it is recorded. */
export type ActToRecord = Omit<Act, 'type' | 'evidence'> & {
  type: string;
  evidence?: Partial<NonNullable<Act['evidence']>>;
  outsideProcedure?: string;
};

/** Reads 'approve by UN on 2016-07-25', with more fields where a test needs them. */
export function act(sentence: string, more: Partial<ActToRecord> = {}): ActToRecord {
  const match = /^(\w+)(?: by (\w+))? on (\S+)$/.exec(sentence);
  if (match === null) throw new Error(`not the sentence of an act: ${sentence}`);
  const [, type = '', by, on = ''] = match;
  return { type, ...(by === undefined ? {} : { by }), on, ...more };
}

const asAct = (told: string | ActToRecord): ActToRecord => (typeof told === 'string' ? act(told) : told);

/** What answers carry, as far as tests look at it; which of it there is depends on the question. */
export interface Told extends Position, Omit<Outlook, 'counts' | 'mayHaveHappened'> {
  readonly counts: readonly { readonly kind: string; readonly state: string; readonly n: number }[];
  readonly entry: EntryAnswer;
  readonly standing: Position;
  readonly code: string;
  readonly detail: string;
  readonly type: string;
  readonly reasons: readonly Reason[];
  readonly errors: readonly { readonly pointer: string; readonly detail: string }[];
  readonly items: readonly Item[];
  readonly next: string | null;
  readonly ledger: { readonly size: number; readonly recordedAt: string };
  readonly lines: readonly TimelineLine[];
  readonly acts: readonly { readonly version: number; readonly act: Act; readonly reason: string | null }[];
}

/** A row of any list: of instruments, entries, duties, gaps or refusals. */
export interface Item extends Omit<ListedInstrument, 'kind'>, Omit<ListedDuty, 'title'>, Omit<EntryAnswer, 'kind'> {
  readonly kind: string;
  readonly grade: string;
  readonly code: string;
  readonly facts: { readonly [field: string]: unknown };
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Told;
}

export interface Sending {
  /** Sent as JSON, or as it is where it is a text. */
  readonly body?: unknown;
  /** Instead of the usual ones; undefined leaves one out. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
}

/** Speaks to a server, with the token. */
export class Client {
  readonly address: string;
  readonly token: string;

  constructor(address: string, token: string) {
    this.address = address;
    this.token = token;
  }

  async send(method: string, path: string, { body, headers = {} }: Sending = {}): Promise<Answer> {
    const usual: Record<string, string | undefined> = {
      authorization: `Bearer ${this.token}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    };
    const sent = Object.entries(usual).filter((one): one is [string, string] => one[1] !== undefined);
    const response = await fetch(`${this.address}${path}`, {
      method,
      headers: Object.fromEntries(sent),
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const json = /\bjson\b/.test(response.headers.get('content-type') ?? '') && text !== '';
    return { status: response.status, headers: response.headers, text, body: (json ? JSON.parse(text) : {}) as Told };
  }

  get(path: string, headers?: Sending['headers']): Promise<Answer> {
    return this.send('GET', path, headers === undefined ? {} : { headers });
  }

  post(path: string, body: unknown, headers?: Sending['headers']): Promise<Answer> {
    return this.send('POST', path, { body, ...(headers === undefined ? {} : { headers }) });
  }

  /** The position of an instrument; `clocks` such as 'asOf=2016-07-10'. */
  async position(id: string, clocks = ''): Promise<Told> {
    const answer = await this.get(`${at(id)}${clocks === '' ? '' : `?${clocks}`}`);
    expect(answer, answer.text).toMatchObject({ status: 200 });
    return answer.body;
  }

  /** What can happen next. */
  async next(id: string, clocks = ''): Promise<Told> {
    return (await this.get(`${at(id)}/next${clocks === '' ? '' : `?${clocks}`}`)).body;
  }

  /** The tag of the position, to be sent as If-Match. */
  async tag(id: string): Promise<string> {
    return (await this.get(at(id))).headers.get('etag') ?? 'none';
  }

  /** How many entries the ledger has. */
  async ledgerSize(): Promise<number> {
    return (await this.get('/readyz')).body.ledger.size;
  }

  /** Adds to an instrument upon its present position. */
  async add(id: string, what: string, body: unknown, headers: Sending['headers'] = {}): Promise<Answer> {
    return this.post(`${at(id)}/${what}`, body, { 'if-match': await this.tag(id), ...headers });
  }

  /** Records acts, which must succeed. The last answer. */
  async record(id: string, ...acts: (string | ActToRecord)[]): Promise<Answer> {
    let answer: Answer | undefined;
    for (const one of acts) {
      answer = await this.add(id, 'acts', asAct(one));
      expect(answer, answer.text).toMatchObject({ status: 201 });
    }
    return answer!;
  }

  /** Records an act, expressly outside the procedure where it is not open. */
  async recordAnyway(id: string, one: string | ActToRecord): Promise<Answer> {
    const first = await this.add(id, 'acts', asAct(one));
    if (first.status === 201) return first;
    expect(first.body.code, first.text).toBe('act-not-open');
    return this.record(id, { ...asAct(one), outsideProcedure: 'it happened all the same' });
  }

  /** Registers an agreement. */
  async register(clauses: unknown): Promise<Answer> {
    const answer = await this.post('/api/agreements', clauses);
    expect(answer, answer.text).toMatchObject({ status: 201 });
    return answer;
  }

  /** Starts an amendment with its first act and records the others; its identifier. */
  async amend(parent: string, title: unknown, first: string | ActToRecord, ...others: (string | ActToRecord)[]) {
    const answer = await this.post(`${at(parent)}/amendments`, { title, act: asAct(first) });
    expect(answer, answer.text).toMatchObject({ status: 201 });
    const { instrument } = answer.body.entry;
    await this.record(instrument, ...others);
    return instrument;
  }

  /** Every item of a list, following the links; pages as they came. */
  async pages(path: string): Promise<(readonly Item[])[]> {
    const pages: (readonly Item[])[] = [];
    for (let next: string | undefined = path; next !== undefined; ) {
      const answer: Answer = await this.get(next);
      expect(answer, answer.text).toMatchObject({ status: 200 });
      pages.push(answer.body.items);
      next = /^<([^>]+)>; rel="next"$/.exec(answer.headers.get('link') ?? '')?.[1];
      expect(next === undefined, 'a link exactly where there is more').toBe(answer.body.next === null);
    }
    return pages;
  }

  async all(path: string): Promise<readonly Item[]> {
    return (await this.pages(path)).flat();
  }
}

/** The address of an instrument. */
export const at = (id: string): string => `/api/agreements/${id}`;

/** A new register: its folder, and its database where that is not in the folder. */
interface Filled {
  readonly data: string;
  readonly database: Copied | null;
}

/** The one that the first server of this process made. */
let filled: Filled | undefined;
afterAll(async () => {
  if (filled === undefined) return;
  rmSync(filled.data, { recursive: true, force: true });
  await filled.database?.drop();
});

/** Every row of every table that is derived from the ledger, as it stands in the file. */
export function projectionRows(path: string): Record<string, unknown[]> {
  const db = new Database(path, { readonly: true });
  const tables = ['standings', 'instrument_parties', 'duties', 'gaps', 'counts', 'supersessions'];
  const all = tables.map((name) => [name, db.prepare(`SELECT * FROM ${name} ORDER BY 1, 2`).all()] as const);
  db.close();
  return Object.fromEntries(all);
}

/** A client of a server that tests start and stop. */
export class Api extends Client {
  #data = '';
  #database: Copied | undefined;
  #serving: Serving | undefined;
  #token = '';
  readonly #settings: Partial<Settings>;
  /** What the server told its log about mistakes of its own. */
  readonly log: string[] = [];

  /** @param settings in place of the usual ones. */
  constructor(settings: Partial<Settings> = {}) {
    super('', '');
    this.#settings = settings;
    // The address is known once the server runs, and changes when it is restarted.
    Object.defineProperty(this, 'address', { get: () => this.#serving?.address ?? 'not running' });
    Object.defineProperty(this, 'token', { get: () => this.#token });
  }

  /** Starts over a folder of its own; where the run is over PostgreSQL, also over a database of its own. */
  async open(): Promise<void> {
    filled ??= await this.#fill();
    this.#data = mkdtempSync(join(tmpdir(), 'pacta-api-'));
    cpSync(filled.data, this.#data, { recursive: true });
    if (filled.database !== null) this.#over(await freshDatabase(filled.database.name));
    await this.#start();
  }

  /** A new register is filled with the real record; that is done once and copied. */
  async #fill(): Promise<Filled> {
    this.#data = mkdtempSync(join(tmpdir(), 'pacta-api-filled-'));
    const database = ON_POSTGRES ? await freshDatabase() : null;
    if (database !== null) this.#over(database);
    await this.#start();
    await this.#serving?.stop();
    return { data: this.#data, database };
  }

  #over(database: Copied): void {
    this.#database = database;
    process.env.PACTA_DATABASE_URL = database.url;
  }

  /** Stops the server and starts it again over the same folder. */
  async restart(): Promise<void> {
    await this.#serving?.stop();
    await this.#start();
  }

  async close(): Promise<void> {
    await this.#serving?.stop();
    this.#serving = undefined;
    await this.#database?.drop();
    rmSync(this.#data, { recursive: true, force: true });
    expect(this.log.splice(0), 'mistakes in the log of the server').toEqual([]);
  }

  /** The folder of the register. */
  get folder(): string {
    return this.#data;
  }

  /** A client with another token. */
  as(token: string): Client {
    return new Client(this.address, token);
  }

  /** The register behind the server. */
  get inside(): Serving['register'] {
    return this.#serving!.register;
  }

  /** Runs SQL in its database, past the register. */
  async sql(text: string): Promise<void> {
    if (this.#database !== undefined) {
      await connected(this.#database.url, (client) => client.query(text));
      return;
    }
    const db = new Database(join(this.#data, 'pacta.sqlite'));
    try {
      db.exec(text);
    } finally {
      db.close();
    }
  }

  given(...setups: Setup[]): Given {
    return new Given(this, setups);
  }

  async #start(): Promise<void> {
    const console = { say: () => {}, fail: (line: string) => void this.log.push(line) };
    this.#serving = await serve(
      { data: this.#data, host: '127.0.0.1', port: 0, origin: null, checkpoints: 0, ...this.#settings },
      console,
    );
    this.#token = readFileSync(join(this.#data, 'token'), 'utf8').trim();
  }
}

/** A server of its own for each test. */
export function freshApi(settings: Partial<Settings> = {}): Api {
  const api = new Api(settings);
  beforeEach(() => api.open());
  afterEach(() => api.close());
  return api;
}

/** One server for all tests of a file, which must not mind each other's doings. */
export function sharedApi(settings: Partial<Settings> = {}): Api {
  const api = new Api(settings);
  beforeAll(() => api.open());
  afterAll(() => api.close());
  return api;
}

// given

/** Brings something into the register; gives the identifier of the instrument it is about. */
export type Setup = (client: Client) => Promise<string>;

/** The agreement of 2016 as it is in a new register, with more acts. */
export const theAgreement =
  (...acts: (string | ActToRecord)[]): Setup =>
  async (client) => {
    await client.record(AGREEMENT, ...acts);
    return AGREEMENT;
  };

/** Another agreement under the clauses of 2016. */
export const agreement =
  (id: string, ...acts: (string | ActToRecord)[]): Setup =>
  async (client) => {
    await client.register(clausesOf(id));
    await client.record(id, ...acts);
    return id;
  };

/** Another agreement under the clauses of 2016 that supersedes others. */
export const superseding =
  (id: string, superseded: readonly string[], ...acts: (string | ActToRecord)[]): Setup =>
  async (client) => {
    await client.register(clausesOf(id, ...superseded));
    await client.record(id, ...acts);
    return id;
  };

/** An amendment of the agreement of 2016. */
export const amendment =
  (first: string | ActToRecord, ...others: (string | ActToRecord)[]): Setup =>
  (client) =>
    client.amend(AGREEMENT, { en: 'Amendment' }, first, ...others);

/** An amendment of another agreement. */
export const amendmentOf =
  (parent: string, first: string | ActToRecord, ...others: (string | ActToRecord)[]): Setup =>
  (client) =>
    client.amend(parent, { en: `Amendment of ${parent}` }, first, ...others);

// when

/** Asks something about an instrument. */
export type Ask = (client: Client, id: string) => Promise<Answer>;

export const recording =
  (one: string | ActToRecord | unknown, headers?: Sending['headers']): Ask =>
  (client, id) =>
    client.add(id, 'acts', typeof one === 'string' ? act(one) : one, headers);

export const correcting =
  (correction: unknown, headers?: Sending['headers']): Ask =>
  (client, id) =>
    client.add(id, 'corrections', correction, headers);

export const planning =
  (plan: unknown, headers?: Sending['headers']): Ask =>
  (client, id) =>
    client.add(id, 'plans', plan, headers);

/** Starting an amendment of the instrument. */
export const amending =
  (request: unknown, headers?: Sending['headers']): Ask =>
  (client, id) =>
    client.post(`${at(id)}/amendments`, request, headers);

export const registering =
  (clauses: unknown, headers?: Sending['headers']): Ask =>
  (client) =>
    client.post('/api/agreements', clauses, headers);

/** Anything at all, with exactly these headers besides token and content type. */
export const sending =
  (method: string, path: string, options?: Sending): Ask =>
  (client) =>
    client.send(method, path, options);

// then

/** Some instruments, before something is asked. */
export class Given {
  readonly #api: Api;
  readonly #setups: readonly Setup[];

  constructor(api: Api, setups: readonly Setup[]) {
    this.#api = api;
    this.#setups = setups;
  }

  when(ask: Ask): Asked {
    return new Asked(this.#api, this.#setups, ask);
  }

  /** Sets all up; the identifier of the last. */
  async done(): Promise<string> {
    let id = AGREEMENT;
    for (const setup of this.#setups) id = await setup(this.#api);
    return id;
  }
}

/** A question, whose answer a test states. */
export class Asked {
  readonly #api: Api;
  readonly #setups: readonly Setup[];
  readonly #ask: Ask;

  constructor(api: Api, setups: readonly Setup[], ask: Ask) {
    this.#api = api;
    this.#setups = setups;
    this.#ask = ask;
  }

  /** The answer has this status and, as far as they are named, these contents. Something is in the ledger afterwards
   * exactly when the answer says that it was recorded. */
  async answers(status: number, contents: object = {}): Promise<Answer> {
    const id = await new Given(this.#api, this.#setups).done();
    const before = await this.#api.ledgerSize();
    const answer = await this.#ask(this.#api, id);
    expect(answer.status, answer.text).toBe(status);
    expect(answer.body).toMatchObject(contents);
    const after = await this.#api.ledgerSize();
    if (status === 201) {
      expect(after, 'the ledger grew by what was recorded').toBe(answer.body.entry.position);
      expect(after).toBeGreaterThan(before);
    } else {
      expect(after, 'nothing was recorded').toBe(before);
    }
    return answer;
  }

  /** Refused as malformed (400) or impossible (422), naming these fields and no others. */
  async refuses(status: 400 | 422, ...pointers: string[]): Promise<Answer> {
    const answer = await this.answers(status, { status });
    expect(answer.body.errors.map((error) => error.pointer)).toEqual(pointers);
    for (const error of answer.body.errors) expect(error.detail).not.toBe('');
    return answer;
  }
}

/** What a test expects of a position; whatever is not named is not looked at. */
export interface Expected {
  state?: string;
  textVersion?: number;
  /** 'from', or 'from until until' where it has ended; null when it never was. */
  inForce?: string | null;
  provisional?: string | null;
  knownToBoth?: string | null;
  /** By lane: 'UN approval' and so on. */
  lanes?: Record<string, string>;
  /** 'notify by UN since 2019-03-01'. */
  owed?: string[];
  given?: string[];
  /** 'sign by UN on 2016-07-01'. */
  findings?: string[];
  perhaps?: string[];
  /** 'superseded on 2016-09-19'. */
  end?: string | null;
  supersededBy?: string | null;
  /** 'un-iom-2016/amendments/1 inForce'. */
  parts?: string[];
}

const interval = (span: { from: string; until: string | null } | null): string | null => {
  if (span === null) return null;
  return span.until === null ? span.from : `${span.from} until ${span.until}`;
};

/** Holds a position against what is expected of it. */
export function expectPosition(now: Position, expected: Expected): void {
  const lanes = Object.fromEntries(
    Object.keys(expected.lanes ?? {}).map((name) => {
      const [party = '', lane = ''] = name.split(' ');
      return [name, now.lanes[party]?.[lane] ?? 'no such lane'];
    }),
  );
  const all: Required<Expected> = {
    state: now.state,
    textVersion: now.textVersion,
    inForce: interval(now.inForce),
    provisional: interval(now.provisional),
    knownToBoth: now.inForce?.knownToBothFrom ?? null,
    lanes,
    owed: now.duties.filter((one) => one.given === null).map((one) => `${one.act} by ${one.by} since ${one.since}`),
    given: now.duties.filter((one) => one.given !== null).map((one) => `${one.act} by ${one.by} on ${one.given}`),
    findings: now.findings.map(({ act: one }) => `${one.type} by ${one.by} on ${one.on}`),
    perhaps: now.mayHaveHappened.map((one) => `${one.act} by ${one.by} on ${one.on}`),
    end: now.end === null ? null : `${now.end.state} on ${now.end.on}`,
    supersededBy: now.supersededBy,
    parts: now.parts.map((one) => `${one.id} ${one.state}`),
  };
  const facts = Object.fromEntries(Object.keys(expected).map((name) => [name, all[name as keyof Expected]]));
  expect(facts).toEqual(expected);
}

/** The acts of a section of the outlook, as 'approve by UN'. */
export const acts = (section: readonly { readonly act: string; readonly by: string | null }[]): string[] =>
  section.map((one) => `${one.act} by ${one.by}`);

/** Reasons as 'approve by UN, General Assembly, Art. 16(1)'. */
export const reasons = (told: readonly Reason[]): string[] =>
  told.map((one) => `${one.act} by ${one.by}, ${one.organ}, ${one.cites}`);

/** Sends headers that `fetch` keeps to itself, such as Host. */
export function sendRaw(
  address: string,
  path: string,
  headers: Record<string, string>,
  method = 'GET',
): Promise<{ status: number; headers: IncomingHttpHeaders; text: string }> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    httpRequest({ hostname, port, path, headers, method }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        text += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    })
      .on('error', reject)
      .end();
  });
}
