// One position, told three ways: at every version of the ledger, in every state there is, the page, the API and the
// command line say the same of an instrument.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type ActToRecord, act, document, sharedApi } from './api-helpers.ts';
import { run } from './cli-helpers.ts';

const api = sharedApi();
const seen = { agreement: new Set<string>(), amendment: new Set<string>() };
// What the command line says is asked for once a state: each question is a process.
const asked: Promise<void>[] = [];
const askedOf = new Set<string>();

/** What a page shows of the position: its main sentence and what must not be overlooked, without markup. */
function shownOn(html: string): string {
  const parts = [...html.matchAll(/<p class="(?:status|caveat)">(.*?)<\/p>/gs)].map(([, text = '']) => text);
  const text = parts.map((part) => part.replaceAll(/<[^>]*>/g, '')).join(' ');
  return text.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}

/** Compares what page and API say now; of a state not met before, and of the last of a walk, the command line too. */
async function same(id: string, last = false): Promise<void> {
  const told = await api.position(id);
  const { text } = await api.get(`/en/agreements/${id}`);
  expect(shownOn(text), `${id} at version ${told.version}`).toBe(told.sentence);
  expect(text, id).toContain(`Version ${told.version} of the record`);
  const kind = told.kind === 'amendment' ? 'amendment' : 'agreement';
  seen[kind].add(told.state);
  const key = last ? id : `${kind} ${told.state}`;
  if (askedOf.has(key)) return;
  askedOf.add(key);
  const known = ['--as-of', told.asOf, '--known-at', told.knownAt];
  const again = await api.position(id, `asOf=${told.asOf}&knownAt=${told.knownAt}`);
  asked.push(
    run(['status', id, ...known, '--json'], { env: { PACTA_DATA: api.folder } }).then(({ out, err }) => {
      expect(err, key).toBe('');
      const answer = JSON.parse(out) as Record<string, unknown>;
      for (const name of ['sentence', 'state', 'version', 'inForce', 'lanes', 'duties'] as const) {
        expect(answer[name], `${key}: ${name}`).toEqual(again[name]);
      }
    }),
  );
}

async function walk(id: string, acts: readonly (string | ActToRecord)[]): Promise<void> {
  await same(id);
  for (const one of acts) {
    await api.recordAnyway(id, one);
    await same(id);
  }
  await same(id, true);
}

/** The acts of a record that comes with the program. */
function recorded(name: string): ActToRecord[] {
  const file = new URL(`../src/agreements/${name}.record.json`, import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { acts: ActToRecord[] }).acts;
}

/** Final clauses that come with the program, under a name of their own. */
async function registered(name: string, id: string, supersedes: readonly unknown[] = []): Promise<string> {
  await api.register({ ...document(name), id, supersedes });
  return id;
}

const NAMES = ['un-icc-2004', 'un-iom-1996', 'un-iom-2016', 'un-isa-1997', 'un-opcw-2000', 'un-upu-1947'];

test.each(NAMES)('the real record of %s is walked act by act', async (name) => {
  await walk(await registered(name, `${name}-walk`), recorded(name));
});

test('the other ways an agreement can end', async () => {
  const left = await registered('un-iom-2016', 'left');
  await walk(left, [
    'mandate by UN on 2015-01-10',
    'agreeText by joint on 2015-02-10',
    'withdraw by IOM on 2015-03-10',
  ]);
  const ended = await registered('un-iom-2016', 'ended');
  await walk(ended, [...recorded('un-iom-2016'), 'terminate by joint on 2020-01-01']);
  const later = await registered('un-iom-2016', 'later', [{ id: 'un-iom-2016-walk', cites: 'Art. 16(2)' }]);
  const again = ['mandate by UN on 2021-01-10', 'agreeText by joint on 2021-02-10', 'approve by UN on 2021-03-10'];
  const rest = ['approve by IOM on 2021-03-10', 'notify by UN on 2021-04-10', 'notify by IOM on 2021-04-10'];
  await walk(later, [...again, ...rest, 'sign by UN on 2021-05-10', 'sign by IOM on 2021-05-10']);
  await same('un-iom-2016-walk');
});

test('amendments, in force, pending, left, and with their agreement at an end', async () => {
  const parent = await registered('un-iom-2016', 'amended');
  await api.record(parent, ...recorded('un-iom-2016'));
  const started = async (...acts: string[]) => {
    const id = await api.amend(parent, { en: 'An amendment' }, act('propose by UN on 2018-01-01'));
    await walk(id, acts);
    return id;
  };
  const done = await started(
    'agreeText by joint on 2018-02',
    'approve by UN on 2018-03',
    'approve by IOM on 2018-03-10',
    'notify by UN on 2018-04-01',
    'notify by IOM on 2018-05-01',
  );
  const pending = await started('agreeText by joint on 2018-02-01', 'reject by UN on 2018-03-01');
  await started('agreeText by joint on 2018-02-01', 'withdraw by IOM on 2018-03-01');
  await api.add(done, 'corrections', { version: 5, act: act('approve by IOM on 2018-03-20'), reason: 'the minutes' });
  await same(done);
  await api.add(pending, 'plans', { act: act('approve by UN on 2090-01-01') });
  await same(pending);
  await walk(parent, ['terminate by joint on 2020-01-01']);
  await same(done);
  await same(pending);
  // One of which only the proposal is known, and not to a day.
  const early = await registered('un-iom-2016', 'early');
  await api.record(early, ...recorded('un-iom-2016'));
  await same(await api.amend(early, { zh: '修正案' }, act('propose by IOM on 2019')));
});

test('every state there is was walked through, and the command line agreed in each', async () => {
  await Promise.all(asked);
  expect([...seen.agreement].sort()).toEqual(
    ['abandoned', 'approval', 'inForce', 'initiation', 'negotiation', 'signature', 'superseded', 'terminated'].sort(),
  );
  expect([...seen.amendment].sort()).toEqual(
    ['abandoned', 'approval', 'ended', 'inForce', 'lapsed', 'negotiation'].sort(),
  );
  expect(asked.length).toBeGreaterThan(20);
});
