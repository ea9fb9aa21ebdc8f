// The two-person rule: what one principal recorded counts from the entry by which another confirms it, and not before.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { counting } from '../src/register/held.ts';
import type { Told } from '../src/register/history.ts';
import type { Caller } from '../src/register/recording.ts';
import { tokenFor } from './access-helpers.ts';
import { AGREEMENT, act as actOf, at, freshApi } from './api-helpers.ts';
import { ANYONE, asked, type Bench, benches, correction, refusal } from './register-helpers.ts';

const { bare, real } = benches();
const FIRST: Caller = { ...ANYONE, principal: 'first' };
const SECOND: Caller = { ...ANYONE, principal: 'second' };
const rule = (twoPerson: boolean) => ({ twoPerson, reason: 'decided' });

/** The real record under the rule, with an amendment that was proposed and agreed before (law.md, W4). */
async function amended(): Promise<{ bench: Bench; id: string }> {
  const bench = (await real()).on('2019-02-01');
  const id = await bench.amend(AGREEMENT, 'propose by UN on 2018-12-01');
  await bench.record(id, 'agreeText by joint on 2019-01-10');
  await bench.register.setRule(AGREEMENT, rule(true), FIRST);
  return { bench, id };
}

const record = async (bench: Bench, id: string, act: string, caller = FIRST) =>
  (await bench.register.recordAct(id, asked(act), caller)).entry.version;
const confirm = (bench: Bench, id: string, version: number, caller = SECOND) =>
  bench.register.confirm(id, version, {}, caller);
const forceOf = async (bench: Bench, id: string, knownAt: number | null = null) =>
  (await bench.read.position(id, { asOf: null, knownAt })).inForce?.from ?? null;

describe('an act', () => {
  it('counts once another confirms it, and knownAt before that goes on giving the old answer', async () => {
    const { bench, id } = await amended();
    const un = await record(bench.on('2019-03-02'), id, 'approve by UN on 2019-03-01');
    const iom = await record(bench.on('2019-12-01'), id, 'approve by IOM on 2019-11-29');
    expect(await bench.read.position(id)).toMatchObject({
      state: 'approval',
      inForce: null,
      duties: [],
      unconfirmed: [
        { version: un, principal: 'first', act: { by: 'UN' }, corrects: null },
        { version: iom, principal: 'first', act: { by: 'IOM' }, corrects: null },
      ],
    });
    await confirm(bench.on('2019-12-02'), id, un);
    expect(await forceOf(bench, id)).toBeNull();
    const before = bench.on('2019-12-03').now;
    const { standing } = await confirm(bench.on('2019-12-04'), id, iom);
    expect(standing).toMatchObject({ state: 'inForce', inForce: { from: '2019-11-29' } });
    expect(standing.unconfirmed).toBeUndefined();
    expect(await forceOf(bench, id, before)).toBeNull();
    expect((await bench.register.verify()).faults).toEqual([]);
  });

  it('is on the timeline as unconfirmed, then with who confirmed it; both are in the audit trail', async () => {
    const { bench, id } = await amended();
    const version = await record(bench, id, 'approve by UN on 2019-01-20');
    const line = async () =>
      (await bench.read.timeline(id)).lines.find((one) => one.kind === 'act' && one.version === version);
    expect(await line()).toMatchObject({ status: 'unconfirmed', confirmedBy: null, effectiveFrom: null });
    await confirm(bench.on('2019-02-02'), id, version);
    expect(await line()).toMatchObject({ status: 'counts', principal: 'first', confirmedBy: 'second' });
    const events = (await bench.read.audit({ instrument: id, kinds: ['act', 'confirmation'], limit: 100 })).rows;
    expect(events.slice(-2).map(({ kind, principal, what }) => [kind, principal, what])).toEqual([
      ['act', 'first', 'recorded: approval by UN on 20 January 2019'],
      ['confirmation', 'second', `confirmed: the act or correction of version ${version}`],
    ]);
    expect(events.at(-2)!.after).toEqual(events.at(-2)!.before);
  });

  it('is refused already when it is recorded, where the procedure does not take it', async () => {
    const { bench, id } = await amended();
    expect((await refusal(record(bench, id, 'notify by UN on 2019-01-20'))).code).toBe('act-not-open');
  });

  it('is judged again when it is confirmed: the same act recorded twice is taken once', async () => {
    const { bench, id } = await amended();
    const one = await record(bench, id, 'approve by UN on 2019-01-20', FIRST);
    const other = await record(bench, id, 'approve by UN on 2019-01-21', SECOND);
    await confirm(bench, id, one, SECOND);
    expect((await refusal(confirm(bench, id, other, FIRST))).code).toBe('act-not-open');
    expect((await bench.read.position(id)).findings).toEqual([]);
  });

  it('recorded outside the procedure is confirmed without being judged, and is then a finding', async () => {
    const { bench, id } = await amended();
    const request = { ...asked('notify by UN on 2019-01-20'), outsideProcedure: 'it happened' };
    const { entry } = await bench.register.recordAct(id, request, FIRST);
    expect((await bench.read.position(id)).findings).toEqual([]);
    await confirm(bench, id, entry.version);
    expect((await bench.read.position(id)).findings).toHaveLength(1);
  });

  it('that starts an amendment waits as well', async () => {
    const bench = (await real()).on('2019-02-01');
    await bench.register.setRule(AGREEMENT, rule(true), FIRST);
    const request = { title: 'Amendment', act: asked('propose by UN on 2018-12-01') };
    const { standing, instrument } = await bench.register.startPart(AGREEMENT, 'amendment', request, FIRST);
    expect(standing).toMatchObject({ state: 'proposal', unconfirmed: [{ version: 2, act: { type: 'propose' } }] });
    expect((await confirm(bench, instrument, 2)).standing.state).toBe('negotiation');
  });
});

describe('a confirmation is refused', () => {
  it('of who recorded it, where there is nothing to confirm, and a second time', async () => {
    const { bench, id } = await amended();
    const version = await record(bench, id, 'approve by UN on 2019-01-20');
    expect((await refusal(confirm(bench, id, version, FIRST))).code).toBe('second-person-required');
    for (const other of [1, 2, 3, 99]) {
      expect((await refusal(confirm(bench, id, other))).facts.errors).toEqual([
        { pointer: '/version', detail: `version ${other} of ${id} needs no confirmation` },
      ]);
    }
    await confirm(bench, id, version);
    const again = await refusal(confirm(bench, id, version, { ...SECOND, principal: 'third' }));
    expect(again.message).toContain('is confirmed already');
    expect((await refusal(confirm(bench, id, version + 1, FIRST))).message).toContain('needs no confirmation');
  });

  it('with anything in it', async () => {
    const { bench, id } = await amended();
    const version = await record(bench, id, 'approve by UN on 2019-01-20');
    expect((await refusal(bench.register.confirm(id, version, { yes: true }, SECOND))).code).toBe('malformed-request');
  });
});

it('an entry that confirms what its own principal recorded counts for nothing, should one ever be in a ledger', () => {
  const told = (by: string) =>
    [
      { kind: 'act', body: {}, held: true, entry: { version: 1, principal: 'first' } },
      { kind: 'confirmation', body: { version: 1 }, entry: { version: 2, principal: by } },
    ] as unknown as Told[];
  expect(counting(told('first')).map((one) => one.kind)).not.toContain('act');
  expect(counting(told('second')).map((one) => one.kind)).toContain('act');
});

describe('a correction', () => {
  const inForce = async () => {
    const { bench, id } = await amended();
    bench.on('2020-01-01');
    for (const sentence of ['approve by UN on 2019-03-01', 'approve by IOM on 2019-11-29']) {
      await confirm(bench, id, await record(bench, id, sentence));
    }
    const acts = (await bench.read.acts(id)).acts;
    return { bench, id, version: acts.find((one) => one.act.by === 'IOM')!.version };
  };
  const correct = async (bench: Bench, id: string, version: number, act: string | null, caller = FIRST) =>
    (await bench.register.correct(id, correction(version, act), caller)).entry.version;

  it('waits in its place on the timeline, and works back to the beginning once it is confirmed', async () => {
    const { bench, id, version } = await inForce();
    const made = await correct(bench.on('2020-01-02'), id, version, 'approve by IOM on 2019-11-28');
    expect(await forceOf(bench, id)).toBe('2019-11-29');
    const line = (await bench.read.timeline(id)).lines.find((one) => one.kind === 'act' && one.version === version);
    expect(line).toMatchObject({ status: 'counts', corrections: [{ version: made, unconfirmed: true }] });
    const before = bench.on('2020-01-03').now;
    await confirm(bench.on('2020-01-04'), id, made);
    expect(await forceOf(bench, id)).toBe('2019-11-28');
    expect(await forceOf(bench, id, before)).toBe('2019-11-29');
  });

  it('is previewed as if it were confirmed', async () => {
    const { bench, id, version } = await inForce();
    const changes = await bench.register.previewCorrection(
      id,
      correction(version, 'approve by IOM on 2019-11-28'),
      'first',
    );
    expect(JSON.stringify(changes)).toContain('2019-11-28');
    const annulled = await bench.register.previewCorrection(id, correction(version, null), 'first');
    expect(JSON.stringify(annulled)).toContain('approval');
    expect(await forceOf(bench, id)).toBe('2019-11-29');
  });

  it.each([
    [[0, 1], '2019-11-27'],
    [[1, 0], '2019-11-28'],
  ])('of two that wait, confirmed in the order %j, the one confirmed last says how it is', async (order, expected) => {
    const { bench, id, version } = await inForce();
    const waiting = [
      await correct(bench, id, version, 'approve by IOM on 2019-11-28'),
      await correct(bench, id, version, 'approve by IOM on 2019-11-27'),
    ];
    for (const index of order) await confirm(bench, id, waiting[index]!);
    expect(await forceOf(bench, id)).toBe(expected);
  });

  it('that annuls waits too', async () => {
    const { bench, id, version } = await inForce();
    const made = await correct(bench, id, version, null);
    expect(await forceOf(bench, id)).toBe('2019-11-29');
    expect((await confirm(bench, id, made)).standing.state).toBe('approval');
  });

  it('of an act that waits itself is refused', async () => {
    const { bench, id } = await amended();
    const version = await record(bench, id, 'approve by UN on 2019-01-20');
    expect((await refusal(correct(bench, id, version, null))).message).toContain('is not confirmed');
  });
});

describe('the rule', () => {
  it('says from when on: what was recorded before needs nobody, what waits when it is lifted goes on waiting', async () => {
    const { bench, id } = await amended();
    const version = await record(bench, id, 'approve by UN on 2019-01-20');
    await bench.register.setRule(AGREEMENT, rule(false), SECOND);
    await record(bench, id, 'approve by IOM on 2019-01-21');
    const { lanes, unconfirmed } = await bench.read.position(id);
    expect([lanes.UN!.approval, lanes.IOM!.approval]).toEqual(['pending', 'approved']);
    expect(unconfirmed).toHaveLength(1);
    expect((await confirm(bench, id, version)).standing.state).toBe('inForce');
    expect((await bench.read.position(AGREEMENT)).twoPerson).toBeUndefined();
  });

  it('is one of agreements, set with a reason, and not set twice', async () => {
    const { bench, id } = await amended();
    expect((await bench.read.position(AGREEMENT)).twoPerson).toBe(true);
    expect((await refusal(bench.register.setRule(AGREEMENT, rule(true), FIRST))).message).toContain('is so already');
    expect((await refusal(bench.register.setRule(id, rule(true), FIRST))).message).toContain('is no agreement');
    const lacking = await refusal(bench.register.setRule(AGREEMENT, { twoPerson: false }, FIRST));
    expect(lacking.facts.errors).toMatchObject([{ pointer: '/reason' }]);
  });
});

it('whatever is recorded and confirmed, in whatever order, the position is that of the confirmed acts alone', async () => {
  const ACTS = [
    'mandate by UN on 2016-04-27',
    'agreeText by joint on 2016-05-06',
    'approve by UN on 2016-07-25',
    'approve by IOM on 2016-06-30',
    'notify by UN on 2016-08-01',
    'notify by IOM on 2016-07-08',
    'sign by UN on 2016-09-19',
    'sign by IOM on 2016-09-19',
  ];
  const anyway = (act: string) => ({ ...asked(act), outsideProcedure: 'it happened' });
  const seen = async (bench: Bench) => {
    const { state, inForce, duties, lanes, findings } = await bench.read.position(AGREEMENT);
    const told = findings.map(({ act }) => `${act.type} ${act.by} ${act.on}`).sort();
    return { state, from: inForce?.from ?? null, duties: duties.length, lanes, told };
  };
  const order = fc.shuffledSubarray(ACTS, { minLength: ACTS.length });
  await fc.assert(
    fc.asyncProperty(order, fc.shuffledSubarray(ACTS), async (recorded, confirmed) => {
      const [ruled, plain] = [await bare(), await bare()];
      await ruled.register.setRule(AGREEMENT, rule(true), FIRST);
      const versions = new Map<string, number>();
      for (const act of recorded) {
        versions.set(act, (await ruled.register.recordAct(AGREEMENT, anyway(act), FIRST)).entry.version);
      }
      for (const act of confirmed) await confirm(ruled, AGREEMENT, versions.get(act)!);
      for (const act of recorded.filter((one) => confirmed.includes(one))) {
        await plain.register.recordAct(AGREEMENT, anyway(act), FIRST);
      }
      expect(await seen(ruled)).toEqual(await seen(plain));
      expect((await ruled.register.verify()).faults).toEqual([]);
    }),
    { numRuns: 8 },
  );
});

describe('over HTTP', () => {
  const api = freshApi();

  it('by those who may record the same, with the page saying so until then', async () => {
    const as = (id: string, role: string, limits = {}) => api.as(tokenFor(api.folder, id, role, limits));
    const [un, un2, iom, auditor] = [
      as('un', 'recorder', { parties: ['UN'] }),
      as('un-2', 'recorder', { parties: ['UN'] }),
      as('iom', 'recorder', { parties: ['IOM'] }),
      as('auditor', 'auditor'),
    ];
    const set = await api.post(`${at(AGREEMENT)}/rules`, rule(true), { 'if-match': '*' });
    expect(set.body, set.text).toMatchObject({ entry: { kind: 'rule', reason: 'decided' } });
    const { body } = await un.add(AGREEMENT, 'acts', actOf('register by UN on 2016-12-01'));
    const { version } = body.entry;
    const page = async (path = '') => (await api.get(`/agreements/${AGREEMENT}${path}`)).text;
    for (const other of ['', '/chart', '/certificate', '/articles', '/simulator']) {
      expect(await page(other), other).toContain('counting for nothing until another confirms');
    }
    expect((await api.get('/')).text).toContain('unconfirmed: ');
    const lists = [`/agreements/${AGREEMENT}/entries`, '/audit/entries', '/audit/trail'];
    const entry = `/agreements/${AGREEMENT}/entries/${version}`;
    const marked = async (address: string) => (await api.get(address)).text.split('>unconfirmed</span>').length - 1;
    for (const address of [entry, ...lists]) expect([address, await marked(address)]).toEqual([address, 1]);
    const path = `acts/${version}/confirmation`;
    for (const [client, code] of [
      [iom, 'not-permitted'],
      [auditor, 'not-permitted'],
      [un, 'second-person-required'],
    ] as const) {
      expect((await client.add(AGREEMENT, path, {})).body.code).toBe(code);
    }
    const without = await un2.post(`${at(AGREEMENT)}/${path}`, {});
    expect(without.body.code).toBe('precondition-required');
    const done = await un2.add(AGREEMENT, path, {});
    expect(done, done.text).toMatchObject({
      status: 201,
      body: { entry: { kind: 'confirmation', principal: 'un-2' } },
    });
    expect(await page()).not.toContain('counting for nothing until another confirms');
    for (const address of [entry, ...lists]) expect([address, await marked(address)]).toEqual([address, 0]);
    const correcting = await api.add(AGREEMENT, 'corrections', { version, annul: true, reason: 'a mistake' });
    const answer = await un2.add(AGREEMENT, `acts/${correcting.body.entry.version}/confirmation`, {});
    expect(answer.body.code, 'who may not correct does not confirm a correction').toBe('not-permitted');
  });
});
