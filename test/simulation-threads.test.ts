// Simulations over HTTP and on the command line as compiled, where a server has threads for them (`npm run build`).

import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, test } from 'vitest';
import type { Serving } from '../src/cli/serve.ts';
import type { SimulationThreads } from '../src/cli/simulation-threads.ts';
import type { Caller } from '../src/register/recording.ts';
import type { SimulationName } from '../src/register/simulator.ts';
import type { Forecast } from '../src/simulation/forecast-shape.ts';
import type { Planned } from '../src/simulation/planned.ts';
import { run } from './cli-helpers.ts';

const compiled = async <Module>(path: string) =>
  (await import(new URL(`../dist/${path}.js`, import.meta.url).href)) as Module;
const { serve } = await compiled<typeof import('../src/cli/serve.ts')>('cli/serve');
const { threads } = await compiled<typeof import('../src/cli/simulation-threads.ts')>('cli/simulation-threads');

let folder: string;
let serving: Serving;
/** What the server told its log: nothing here is a defect. */
const reported: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pacta-threads-'));
  serving = await serve(
    { data: folder, host: '127.0.0.1', port: 0, origin: null, checkpoints: 0 },
    { say: () => {}, fail: (line) => reported.push(line) },
  );
  const caller: Caller = { principal: 'tester', ifVersion: null, idempotencyKey: null };
  for (let count = 1; count <= 60; count++) {
    const act = { type: 'propose', by: 'UN', on: '2018-12-01' };
    await serving.register.startPart('un-iom-2016', 'amendment', { title: 'x', act }, caller);
    const id = `un-iom-2016/amendments/${count}`;
    await serving.register.recordAct(id, { type: 'agreeText', by: 'joint', on: '2019-01-10' }, caller);
  }
});
afterAll(async () => {
  await serving.stop();
  rmSync(folder, { recursive: true });
});

const amendment = { agreement: 'un-iom-2016', start: '2027-01-11', usePattern: true };
// Of the largest size, and slow: the organ puts off most of what it is asked.
const LARGEST = {
  ...amendment,
  trials: 5_000_000,
  horizon: '2076-12-31',
  deferrals: [{ organ: 'IOM Council', count: 19, of: 20, source: 'supposed' }],
};

function ask(what: SimulationName, body: unknown, more: { accept?: string; signal?: AbortSignal } = {}) {
  const { accept = 'application/json', signal = null } = more;
  return fetch(`${serving.address}/api/simulations/${what}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: accept },
    body: JSON.stringify(body),
    signal,
  });
}

const status = () => fetch(`${serving.address}/api/agreements/un-iom-2016`).then((answer) => answer.json());

/** Asks until a forecast is taken: those that were given up have then ended. */
async function untilTaken(): Promise<Response> {
  for (;;) {
    const answer = await ask('forecast', { ...amendment, trials: 100 });
    if (answer.status !== 503) return answer;
    await answer.arrayBuffer();
  }
}

it('a forecast is one document, hypothetical, the same for the same seed', async () => {
  const answers = [await ask('forecast', amendment), await ask('forecast', amendment)];
  expect(answers.map((answer) => [answer.status, answer.headers.get('content-type')])).toEqual(
    answers.map(() => [200, 'application/json; charset=utf-8']),
  );
  const [one, other] = (await Promise.all(answers.map((answer) => answer.json()))) as Forecast[];
  expect(one).toEqual(other);
  expect(one).toMatchObject({ hypothetical: true, trials: 100_000, seed: 1, reached: 100_000 });
});

/** Scenarios of the most steps there may be, whose order is open wherever it may be, and none of which fits. */
const HOSTILE = {
  scenarios: Array(5).fill({
    instrument: 'un-iom-2016',
    steps: Array.from({ length: 200 }, (_, index) => ({
      type: ['sign', 'notify', 'approve', 'submit', 'reject', 'defer', 'mandate'][index % 7],
      by: index % 2 === 0 ? 'UN' : 'IOM',
      on: `${2030 + Math.floor(index / 10)}`,
      outsideProcedure: 'it happened',
    })),
  }),
};
const READINGS = {
  agreement: 'un-iom-2016',
  readings: ['noticesGateAmendments', 'signatureGatesAmendments', 'approvalConcludes'].map((change) => ({ change })),
};

it.each([
  ['forecast' as const, [LARGEST]],
  ['compare' as const, [HOSTILE]],
  ['rehearse' as const, Array<object>(20).fill(READINGS)],
])(
  'while the longest %s runs, the position is answered again and again; it ends when its client leaves',
  async (what, bodies) => {
    const leaving = new AbortController();
    let answered = 0;
    const asked = bodies.map((body) =>
      ask(what, body, { signal: leaving.signal }).then(
        () => answered++,
        () => {},
      ),
    );
    for (let count = 0; count < 10; count++) expect(await status()).toMatchObject({ state: 'inForce' });
    // Ten answers came, one after the other, in the time of what is not all there yet.
    expect(answered).toBeLessThan(bodies.length);
    leaving.abort();
    await Promise.all(asked);
    expect((await untilTaken()).status).toBe(200);
  },
);

it('what cannot be read is told so at once, also while all threads are at work', async () => {
  const leaving = new AbortController();
  let ended = 0;
  const long = [1, 2, 3].map(() => ask('compare', HOSTILE, { signal: leaving.signal }).finally(() => ended++));
  const absurd = { instrument: 'un-iom-2016', steps: Array(10_000).fill({ type: 'x' }) };
  const answer = await ask('run', absurd);
  expect([answer.status, ended]).toEqual([422, 0]);
  expect(await answer.json()).toMatchObject({ errors: [{ pointer: '/steps' }] });
  leaving.abort();
  await Promise.allSettled(long);
  expect((await ask('run', { instrument: 'un-iom-2016', steps: [] })).status).toBe(200);
});

it('only two run at once: a third is told to come again, and comes in when one has gone', async () => {
  const leaving = new AbortController();
  const streams = await Promise.all(
    [1, 2].map((seed) =>
      ask('forecast', { ...LARGEST, seed }, { accept: 'application/x-ndjson', signal: leaving.signal }),
    ),
  );
  // Streams that have begun: both run.
  expect(streams.map((answer) => answer.status)).toEqual([200, 200]);
  const third = await ask('forecast', { ...amendment, trials: 1 });
  expect([third.status, third.headers.get('retry-after')]).toEqual([503, '2']);
  expect(await third.json()).toMatchObject({ code: 'too-many-simulations' });
  // What is no work is answered all the same.
  expect((await ask('plan', { ...amendment, by: '2028-12-31' })).status).toBe(200);
  leaving.abort();
  expect((await untilTaken()).status).toBe(200);
  expect(reported).toEqual([]);
});

test.each([
  [
    'application/x-ndjson',
    (text: string) =>
      text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>),
  ],
  [
    'text/event-stream',
    (text: string) =>
      text
        .trim()
        .split('\n\n')
        .map((event) => /^event: (\w+)\ndata: (.*)$/.exec(event)!)
        .map(([, name = '', data = '']) => ({ [name]: JSON.parse(data) as unknown })),
  ],
])('as %s it tells how far it has come, and ends with the document', async (accept, read) => {
  const answer = await ask('forecast', { ...amendment, trials: 300_000 }, { accept });
  expect(answer.headers.get('content-type')).toBe(`${accept}; charset=utf-8`);
  const messages = read(await answer.text());
  const last = messages.pop()!;
  expect(last.forecast).toEqual(await (await ask('forecast', { ...amendment, trials: 300_000 })).json());
  const told = messages.map(({ progress }) => progress as { done: number; of: number });
  expect(told.length).toBeGreaterThan(2);
  expect(told.every(({ done, of }, index) => done <= of && done > (told[index - 1]?.done ?? 0))).toBe(true);
});

it('what cannot be is a problem of the usual kind, also where a stream was asked for', async () => {
  const accept = 'application/x-ndjson';
  const bad = await ask('forecast', { ...amendment, trials: 1e12 }, { accept });
  expect([bad.status, bad.headers.get('content-type')]).toEqual([422, 'application/problem+json; charset=utf-8']);
  expect(await bad.json()).toMatchObject({ code: 'impossible-content', errors: [{ pointer: '/trials' }] });
  const unannounced = await ask('forecast', { ...amendment, usePattern: false }, { accept });
  expect([unannounced.status, ((await unannounced.json()) as { code: string }).code]).toEqual([
    409,
    'meetings-not-announced',
  ]);
});

describe('threads of simulations', () => {
  const LIMITS = { threads: 1, ready: 0, waiting: 1, seconds: 60, megabytes: 256 };
  const LONG = { simulation: 'compare', document: HOSTILE } as const;
  const SHORT = { simulation: 'run', document: { instrument: 'un-iom-2016', steps: [] } } as const;
  const here = new AbortController().signal;
  const quiet = () => {};

  let made: SimulationThreads | undefined;
  const start = (more: object = {}, data = folder) => {
    made = threads(data, (line) => reported.push(line), { ...LIMITS, ...more });
    return made;
  };
  afterEach(() => made?.close());

  it('end what takes too long, telling so, and go on with what waits', async () => {
    const own = start({ seconds: 2 });
    // On any machine, for much longer than that.
    const endless = { simulation: 'forecast', document: LARGEST } as const;
    const [long, next] = [own.answer(endless, quiet, here), own.answer(SHORT, quiet, here)];
    await expect(long).rejects.toMatchObject({
      code: 'impossible-content',
      facts: { errors: [{ pointer: '/trials', detail: expect.stringMatching(/longer than 2 seconds/) }] },
    });
    expect(JSON.parse(await next)).toMatchObject({ hypothetical: true });
  });

  it('are given up as soon as nobody waits, and make room', async () => {
    const own = start();
    const left = new Error('nobody waits any more');
    for (let round = 0; round < 2; round++) {
      const leaving = new AbortController();
      const long = own.answer(LONG, quiet, leaving.signal);
      const next = own.answer(SHORT, quiet, here);
      leaving.abort(left);
      await expect(long).rejects.toBe(left);
      expect(JSON.parse(await next)).toMatchObject({ standing: { state: 'inForce' } });
    }
    await expect(own.answer(SHORT, quiet, AbortSignal.abort(left))).rejects.toBe(left);
  });

  it('have so many wait and no more; who leaves the queue makes room in it', async () => {
    const own = start();
    const [leaving, impatient] = [new AbortController(), new AbortController()];
    const long = own.answer(LONG, quiet, leaving.signal);
    const second = own.answer(SHORT, quiet, impatient.signal);
    const left = Promise.allSettled([long, second]);
    const tooMany = { code: 'too-many-simulations' };
    await expect(own.answer(SHORT, quiet, here)).rejects.toMatchObject(tooMany);
    impatient.abort();
    const third = own.answer(SHORT, quiet, here);
    await expect(own.answer(SHORT, quiet, here)).rejects.toMatchObject(tooMany);
    leaving.abort();
    expect(JSON.parse(await third)).toMatchObject({ hypothetical: true });
    for (const one of await left) expect(one).toMatchObject({ status: 'rejected', reason: { name: 'AbortError' } });
  });

  it('end alone where memory runs out', async () => {
    const own = start({ megabytes: 1 });
    await expect(own.answer(SHORT, quiet, here)).rejects.toMatchObject({ code: 'impossible-content' });
    expect(reported).toEqual([]);
  });

  it('open the register for reading only: where there is none they make none, and say so', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'pacta-threads-'));
    const own = start({}, empty);
    await expect(own.answer(SHORT, quiet, here)).rejects.toMatchObject({ code: 'store-unavailable' });
    expect(readdirSync(empty)).toEqual([]);
    expect(reported.splice(0)).toEqual([expect.stringContaining('a simulation thread ended by a fault')]);
    cpSync(folder, empty, { recursive: true });
    expect(JSON.parse(await own.answer(SHORT, quiet, here))).toMatchObject({ hypothetical: true });
    await own.close();
    rmSync(empty, { recursive: true });
  });

  it('leave nobody waiting when they are closed', async () => {
    const own = start();
    const under = [own.answer(LONG, quiet, here), own.answer(SHORT, quiet, here)];
    const settled = Promise.allSettled(under);
    await own.close();
    for (const one of await settled) {
      expect(one).toMatchObject({ status: 'rejected', reason: { code: 'store-unavailable' } });
    }
  });
});

describe('on the command line', () => {
  const cli = (...args: string[]) => run(['simulate', ...args, '--data', folder]);
  const AMENDMENT = ['un-iom-2016', '--amendment', '--start', '2027-01-11', '--use-pattern'];

  it('a plan is the same as over HTTP, and marked hypothetical in lines', async () => {
    const given = ['plan', ...AMENDMENT, '--by', '2028-12-31', '--intervals', 'approve=42'];
    const json = await cli(...given, '--json');
    const body = { ...amendment, by: '2028-12-31', intervals: [{ act: 'approve', days: 42 }] };
    expect(json.json as unknown as Planned).toEqual(await (await ask('plan', body)).json());
    const { out, err, code } = await cli(...given);
    expect([out.split('\n')[0], err, code]).toEqual(['HYPOTHETICAL: nothing is recorded', '', 0]);
    expect(out).toContain('  2028-12-08*  2027-12-08*  approve.IOM: the IOM Council (IOM) approves (Art.');
    expect(out).toContain('* rests on the pattern of an organ, not on an announced meeting');
  });

  it('a forecast is the same as over HTTP; in lines with bars; piped, nothing but the answer', async () => {
    const given = ['forecast', ...AMENDMENT, '--trials', '5000', '--seed', '7', '--chances', '2028-01-01'];
    const json = await cli(...given, '--json');
    expect(json.err).toBe('');
    const body = { ...amendment, trials: 5000, seed: 7, chances: ['2028-01-01'] };
    expect(json.json as unknown as Forecast).toEqual(await (await ask('forecast', body)).json());
    const { out, err } = await cli(...given);
    expect(err).toBe('');
    expect(out).toMatch(/^HYPOTHETICAL: nothing is recorded\n/);
    expect(out).toContain('in force by 2028-01-01: 5000 of 5000 trials');
    expect(out).toMatch(/^ {2}2027-11-2\d #+ +\d+ +\d+ in all$/m);
    expect(out).not.toContain('%');
  });

  it('a forecast that rests on meetings not announced is refused, with what would make them known', async () => {
    const { code, err } = await cli('forecast', 'un-iom-2016', '--amendment');
    expect(code).toBe(3);
    expect(err).toContain('The meetings that this needs are not announced.');
  });

  it('calendars and the rest of the question come from files', async () => {
    const calendar = {
      ...{ format: 'pacta-calendar/1', organ: 'IOM Council', version: 1, source: 'programme' },
      meetings: [{ session: '特别会议', from: '2027-03-01', to: '2027-03-02', cites: 'programme' }],
    };
    writeFileSync(join(folder, 'calendar.json'), JSON.stringify(calendar));
    writeFileSync(
      join(folder, 'request.json'),
      JSON.stringify({ waits: [{ act: 'approve', days: [3], source: 'x' }] }),
    );
    const files = ['--calendars', join(folder, 'calendar.json')];
    const plan = await cli('plan', ...AMENDMENT, '--by', '2027-12-31', ...files);
    expect(plan.out).toContain('latest at the 特别会议 session (regular), 2027-03-01');
    const forecast = await cli(
      'forecast',
      ...AMENDMENT,
      '--request',
      join(folder, 'request.json'),
      '--json',
      '--trials',
      '9',
    );
    const told = forecast.json as unknown as Forecast;
    expect(told.assumptions.filter(({ n }) => n === 1)).toMatchObject([
      { acts: ['approve.UN', 'approve.IOM'], days: [3] },
    ]);
  });

  test.each([
    [['plan', 'un-iom-2016', '--amendment'], '--by'],
    [['plan', ...AMENDMENT, '--by', '2028-12-31', '--intervals', 'approve'], '--intervals number 1 must read ACT=DAYS'],
    [['plan', ...AMENDMENT, '--by', '2028-02-30'], '--by must be a day that exists'],
    [['forecast', ...AMENDMENT, '--trials', '9999999'], '--trials must not be more than 5000000'],
    [['forecast', ...AMENDMENT, '--calendars', '/nowhere.json'], '--calendars /nowhere.json cannot be read as JSON'],
  ])('%j is wrong usage', async (args, words) => {
    const { code, err } = await cli(...args);
    expect(code).toBe(2);
    expect(err.replaceAll(/\s+/g, ' ')).toContain(words);
  });
});
