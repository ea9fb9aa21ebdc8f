// Forecasts over HTTP and on the command line as compiled, where their trials run in threads (`npm run build`).

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { Serving } from '../src/cli/serve.ts';
import type { Job } from '../src/simulation/forecast-job.ts';
import type { Forecast } from '../src/simulation/forecast-shape.ts';
import type { Planned } from '../src/simulation/planned.ts';
import { run } from './cli-helpers.ts';

const compiled = async <Module>(path: string) =>
  (await import(new URL(`../dist/${path}.js`, import.meta.url).href)) as Module;
const { serve } = await compiled<typeof import('../src/cli/serve.ts')>('cli/serve');
const { trialsInThreads } = await compiled<typeof import('../src/cli/trials-thread.ts')>('cli/trials-thread');

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

function ask(what: 'plan' | 'forecast', body: unknown, more: { accept?: string; signal?: AbortSignal } = {}) {
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

it('while one of the largest size runs, the position is answered again and again; it ends when its client leaves', async () => {
  const leaving = new AbortController();
  let ended = false;
  const largest = ask('forecast', LARGEST, { signal: leaving.signal }).then(
    () => {
      ended = true;
    },
    () => {},
  );
  for (let count = 0; count < 100; count++) expect(await status()).toMatchObject({ state: 'inForce' });
  // A hundred answers came in the time of the one, which is not there yet.
  expect(ended).toBe(false);
  leaving.abort();
  await largest;
  expect((await untilTaken()).status).toBe(200);
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

/** One act that comes at once, in more trials than anybody waits for. */
const job: Job = {
  next: Int32Array.of(1, -1),
  goal: Uint8Array.of(0, 1),
  acts: [{ organ: -1, isApproval: false, waits: [], needs: 0 }],
  organs: [],
  start: 0,
  horizon: 1,
  trials: 1_000_000_000,
  seed: 1,
};

it('a thread that takes too long is ended, and what was asked is told to be too much', async () => {
  const trials = trialsInThreads({ atOnce: 1, seconds: 0.1 });
  for (let round = 0; round < 2; round++) {
    const running = trials.run([job], () => {}, new AbortController().signal);
    await expect(running).rejects.toMatchObject({
      code: 'impossible-content',
      facts: { errors: [{ pointer: '/trials' }] },
    });
  }
});

it('a thread is ended as soon as nobody waits for it, and makes room', async () => {
  const trials = trialsInThreads();
  const stopped = new Error('nobody waits any more');
  for (let round = 0; round < 3; round++) {
    const leaving = new AbortController();
    const running = trials.run([job], () => leaving.abort(stopped), leaving.signal);
    await expect(running).rejects.toBe(stopped);
  }
  const { signal } = new AbortController();
  const [tally] = await trials.run([{ ...job, trials: 5 }], () => {}, signal);
  expect([...tally!.days]).toEqual([5, 0]);
  await expect(trials.run([job], () => {}, AbortSignal.abort(stopped))).rejects.toBe(stopped);
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
