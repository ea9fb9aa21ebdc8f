// Instruments that depend on each other: what an act, a correction or an older date on one makes of another is shown
// at once, wherever the other is shown.

import { describe, expect, test } from 'vitest';
import {
  AGREEMENT,
  AMENDMENT,
  act,
  agreement,
  amendment,
  amendmentOf,
  at,
  clausesOf,
  type Expected,
  expectPosition,
  FORMER,
  freshApi,
  type Item,
  inForceOn,
  recording,
  registering,
  superseding,
} from './api-helpers.ts';

const api = freshApi();

/** The version of an act on record. */
async function versionOf(id: string, type: string, by: string): Promise<number> {
  const { acts } = (await api.get(`${at(id)}/acts`)).body;
  return acts.find((one) => one.act.type === type && one.act.by === by)?.version ?? 0;
}

async function row(id: string): Promise<Item | undefined> {
  return (await api.all('/api/agreements?limit=200')).find((one) => one.id === id);
}

/** An instrument is shown so everywhere: its position, its row of the list, its list by state, the counts. */
async function expectEverywhere(id: string, expected: Expected & { state: string }): Promise<void> {
  const now = await api.position(id);
  expectPosition(now, expected);
  const listed = await row(id);
  const { state, sentence, version, findings } = now;
  expect(listed).toMatchObject({ state, sentence, version, findings: findings.length });
  expect(listed?.inForce).toEqual(now.inForce === null ? null : { from: now.inForce.from, until: now.inForce.until });
  expect((await api.all(`/api/agreements?state=${state}&kind=${now.kind}`)).map((one) => one.id)).toContain(id);
  const counts = new Map((await api.get('/api/counts')).body.counts.map((one) => [`${one.kind} ${one.state}`, one.n]));
  expect(counts.get(`${now.kind} ${state}`)).toBe(
    (await api.all(`/api/agreements?state=${state}&kind=${now.kind}`)).length,
  );
  if (now.kind === 'amendment') {
    const parent = id.split('/')[0] ?? '';
    expect((await api.all(`${at(parent)}/amendments`)).find((one) => one.id === id)).toMatchObject({ state, sentence });
    expect((await api.position(parent)).parts.find((part) => part.id === id)?.state).toBe(state);
  }
}

describe('supersession', () => {
  test('follows the correction of the date on which the new agreement came into force', async () => {
    const version = await versionOf(AGREEMENT, 'sign', 'IOM');
    const known = (await api.position(AGREEMENT)).knownAt;
    await api.add(AGREEMENT, 'corrections', {
      version,
      act: act('sign by IOM on 2016-10-03'),
      reason: 'so says the original',
    });
    await expectEverywhere(AGREEMENT, { state: 'inForce', inForce: '2016-10-03' });
    await expectEverywhere(FORMER, {
      state: 'superseded',
      inForce: '1996-06-25 until 2016-10-03',
      end: 'superseded on 2016-10-03',
    });
    expectPosition(await api.position(FORMER, 'asOf=2016-09-20'), { state: 'inForce', end: null });
    expectPosition(await api.position(FORMER, `asOf=2016-09-20&knownAt=${known}`), {
      state: 'superseded',
      end: 'superseded on 2016-09-19',
    });
  });

  test('is undone where the new agreement turns out not to be in force, and comes back with it', async () => {
    const version = await versionOf(AGREEMENT, 'sign', 'UN');
    await api.add(AGREEMENT, 'corrections', { version, annul: true, reason: 'it was initialled only' });
    await expectEverywhere(AGREEMENT, { state: 'signature', inForce: null });
    await expectEverywhere(FORMER, { state: 'inForce', inForce: '1996-06-25', end: null, supersededBy: null });
    await api.record(AGREEMENT, 'sign by UN on 2016-12-01');
    await expectEverywhere(FORMER, { state: 'superseded', end: 'superseded on 2016-12-01', supersededBy: AGREEMENT });
  });

  test('does not end what ended before', async () => {
    await api.given(superseding('old', [], ...inForceOn('2015-05-10'), 'terminate by joint on 2016-01-01')).done();
    await api.given(superseding('new', ['old'], ...inForceOn('2018-05-10'))).done();
    await expectEverywhere('old', { state: 'terminated', inForce: '2015-05-10 until 2016-01-01', supersededBy: null });
  });

  test('ends two agreements at once, where the new one says so', async () => {
    await api
      .given(agreement('first', ...inForceOn('2015-05-10')), agreement('second', ...inForceOn('2015-06-10')))
      .done();
    await api.given(superseding('both', ['first', 'second'], ...inForceOn('2018-05-10'))).done();
    for (const id of ['first', 'second']) {
      await expectEverywhere(id, { state: 'superseded', end: 'superseded on 2018-05-10', supersededBy: 'both' });
    }
    expect((await api.position('both')).supersedes.map((one) => one.id)).toEqual(['first', 'second']);
    // Both histories went on as they were.
    for (const id of ['first', 'second']) {
      expect((await api.all(`${at(id)}/entries`)).map((entry) => entry.version)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    }
    expect((await api.inside.verify()).faults).toEqual([]);
  });

  test('is by the earlier of two that both say so, also when the earlier is found out later', async () => {
    await api.given(agreement('old', ...inForceOn('2015-05-10'))).done();
    await api.given(superseding('later', ['old'], ...inForceOn('2018-05-10'))).done();
    await expectEverywhere('old', { state: 'superseded', end: 'superseded on 2018-05-10', supersededBy: 'later' });
    await api.given(superseding('earlier', ['old'], ...inForceOn('2017-05-10'))).done();
    await expectEverywhere('old', { state: 'superseded', end: 'superseded on 2017-05-10', supersededBy: 'earlier' });
    const version = await versionOf('earlier', 'sign', 'UN');
    await api.add('earlier', 'corrections', { version, act: act('sign by UN on 2019-05-10'), reason: 'misread' });
    await expectEverywhere('old', { state: 'superseded', end: 'superseded on 2018-05-10', supersededBy: 'later' });
  });

  test('waits for an agreement that was named before it came into the register', async () => {
    await api.given(superseding('new', ['unknown-yet'], ...inForceOn('2018-05-10'))).done();
    expect((await api.get(at('unknown-yet'))).status).toBe(404);
    await api.given(agreement('unknown-yet', ...inForceOn('2015-05-10'))).done();
    await expectEverywhere('unknown-yet', {
      state: 'superseded',
      inForce: '2015-05-10 until 2018-05-10',
      supersededBy: 'new',
    });
    expect((await api.inside.verify()).faults).toEqual([]);
  });

  test('reaches what hangs on the superseded agreement, and what hangs on it follows each correction', async () => {
    await api
      .given(
        agreement('old', ...inForceOn('2015-05-10')),
        amendmentOf(
          'old',
          'propose by UN on 2015-06-10',
          'agreeText by joint on 2015-07-10',
          'approve by UN on 2015-08-10',
          'approve by IOM on 2015-08-10',
        ),
        amendmentOf('old', 'propose by IOM on 2016-06-10'),
        superseding('new', ['old'], ...inForceOn('2018-05-10')),
      )
      .done();
    const [done, pending] = ['old/amendments/1', 'old/amendments/2'] as const;
    await expectEverywhere(done, {
      state: 'ended',
      inForce: '2015-08-10 until 2018-05-10',
      end: 'ended on 2018-05-10',
    });
    await expectEverywhere(pending, { state: 'lapsed', inForce: null, end: 'lapsed on 2018-05-10' });
    const version = await versionOf('new', 'sign', 'IOM');
    await api.add('new', 'corrections', { version, annul: true, reason: 'it never signed' });
    await expectEverywhere(done, { state: 'inForce', inForce: '2015-08-10', end: null });
    await expectEverywhere(pending, { state: 'negotiation', end: null });
    await expectEverywhere('old', { state: 'inForce', parts: [`${done} inForce`, `${pending} negotiation`] });
  });

  test('in a circle is refused, of two or of three', async () => {
    await api.register(clausesOf('a', 'b'));
    await api
      .given(async () => 'a')
      .when(registering(clausesOf('b', 'a')))
      .refuses(422, '/supersedes');
    await api.register(clausesOf('b', 'c'));
    const refused = await api
      .given(async () => 'a')
      .when(registering(clausesOf('c', 'a')))
      .refuses(422, '/supersedes');
    expect(refused.body.detail).toContain('c would supersede itself');
    expect((await api.get(at('c'))).status).toBe(404);
    await api.register(clausesOf('c', 'd'));
    expect((await api.inside.verify()).faults).toEqual([]);
  });

  test('from several sides is no circle', async () => {
    await api.given(agreement('bottom', ...inForceOn('2015-05-10'))).done();
    await api.given(superseding('left', ['bottom'], ...inForceOn('2016-05-10'))).done();
    await api.given(superseding('right', ['bottom'], ...inForceOn('2017-05-10'))).done();
    await api.given(superseding('top', ['left', 'right', 'bottom'], ...inForceOn('2018-05-10'))).done();
    await expectEverywhere('bottom', { state: 'superseded', supersededBy: 'left' });
    await expectEverywhere('left', { state: 'superseded', end: 'superseded on 2018-05-10', supersededBy: 'top' });
    await expectEverywhere('right', { state: 'superseded', end: 'superseded on 2018-05-10', supersededBy: 'top' });
  });
});

describe('the end of an agreement', () => {
  const AMENDED = ['propose by UN on 2018-12-01', 'agreeText by joint on 2019-01-10'] as const;
  const APPROVED = ['approve by UN on 2019-03-01', 'approve by IOM on 2019-11-29'] as const;

  test('ends its amendments in force and makes the pending ones lapse, from that date', async () => {
    await api.given(amendment(...AMENDED, ...APPROVED), amendment(...AMENDED, APPROVED[0])).done();
    await api.record(AGREEMENT, 'terminate by joint on 2021-03-01');
    await expectEverywhere(AGREEMENT, { state: 'terminated', inForce: '2016-09-19 until 2021-03-01' });
    await expectEverywhere(AMENDMENT, {
      state: 'ended',
      inForce: '2019-11-29 until 2021-03-01',
      end: 'ended on 2021-03-01',
    });
    await expectEverywhere(`${AGREEMENT}/amendments/2`, {
      state: 'lapsed',
      inForce: null,
      end: 'lapsed on 2021-03-01',
    });
    expectPosition(await api.position(AMENDMENT, 'asOf=2021-02-28'), { state: 'inForce', end: null });
    const refused = await api
      .given(async () => `${AGREEMENT}/amendments/2`)
      .when(recording('approve by IOM on 2021-06-01'))
      .answers(409);
    expect(refused.body.reasons).not.toEqual([]);
  });

  test('that is annulled or moved takes its amendments with it', async () => {
    await api.given(amendment(...AMENDED, ...APPROVED), amendment(...AMENDED, APPROVED[0])).done();
    const { version } = (await api.record(AGREEMENT, 'terminate by joint on 2021-03-01')).body.entry;
    await api.add(AGREEMENT, 'corrections', {
      version,
      act: act('terminate by joint on 2022-03-01'),
      reason: 'misread',
    });
    await expectEverywhere(AMENDMENT, { state: 'ended', end: 'ended on 2022-03-01' });
    await expectEverywhere(`${AGREEMENT}/amendments/2`, { state: 'lapsed', end: 'lapsed on 2022-03-01' });
    await api.add(AGREEMENT, 'corrections', { version, annul: true, reason: 'the parties never agreed' });
    await expectEverywhere(AMENDMENT, { state: 'inForce', inForce: '2019-11-29', end: null });
    await expectEverywhere(`${AGREEMENT}/amendments/2`, { state: 'approval', end: null });
  });

  test('dated before acts of its amendments is refused, and the reasons name those acts', async () => {
    await api.given(amendment(...AMENDED, ...APPROVED)).done();
    const refused = await api
      .given(async () => AGREEMENT)
      .when(recording('terminate by joint on 2019-02-01'))
      .answers(409, { code: 'act-not-open' });
    expect(refused.body.reasons.map((reason) => reason.text)).toEqual([
      `on record, and would no longer fit: the General Assembly (UN) approves on 1 March 2019 (${AMENDMENT}, version 4)`,
      `on record, and would no longer fit: the IOM Council (IOM) approves on 29 November 2019 (${AMENDMENT}, version 5)`,
    ]);
    await expectEverywhere(AMENDMENT, { state: 'inForce', findings: [] });
  });

  test('dated so all the same, with the reason, leaves those acts as findings in the amendment', async () => {
    await api.given(amendment(...AMENDED, ...APPROVED)).done();
    await api.record(
      AGREEMENT,
      act('terminate by joint on 2019-02-01', { outsideProcedure: 'an exchange of letters was found' }),
    );
    await expectEverywhere(AGREEMENT, { state: 'terminated', findings: [] });
    await expectEverywhere(AMENDMENT, { state: 'lapsed', findings: [...APPROVED], end: 'lapsed on 2019-02-01' });
    expect((await api.all('/api/findings')).map((one) => one.id)).toEqual([AMENDMENT]);
  });
});

describe('the beginning of an agreement', () => {
  test('corrected to a later day makes the earlier proposal of an amendment a finding, and back again', async () => {
    await api.given(amendment('propose by UN on 2016-09-25', 'agreeText by joint on 2016-11-10')).done();
    const version = await versionOf(AGREEMENT, 'sign', 'IOM');
    await api.add(AGREEMENT, 'corrections', {
      version,
      act: act('sign by IOM on 2016-10-03'),
      reason: 'so says the original',
    });
    await expectEverywhere(AMENDMENT, {
      state: 'proposal',
      findings: ['propose by UN on 2016-09-25', 'agreeText by joint on 2016-11-10'],
    });
    const { findings } = await api.position(AMENDMENT);
    expect(findings[0]?.reasons[0]?.text).toContain(
      'the agreement was not in force on that date (in force from 2016-10-03)',
    );
    await api.add(AGREEMENT, 'corrections', { version, act: act('sign by IOM on 2016-09-19'), reason: 'it does not' });
    await expectEverywhere(AMENDMENT, { state: 'approval', findings: [] });
  });

  test('known by the year only leaves it possible that an amendment was proposed in time', async () => {
    await api.given(agreement('vague', ...inForceOn('2015-05/2016-09'))).done();
    const early = { title: 'x', act: act('propose by UN on 2015-04-30') };
    expect((await api.post(`${at('vague')}/amendments`, early)).body.code).toBe('act-not-open');
    const possible = { title: 'x', act: act('propose by UN on 2015-06-10') };
    expect((await api.post(`${at('vague')}/amendments`, possible)).status).toBe(201);
  });
});

test('an act on one amendment changes nothing in another', async () => {
  await api.given(amendment('propose by UN on 2018-12-01'), amendment('propose by IOM on 2018-12-01')).done();
  const before = await api.position(AMENDMENT);
  await api.record(`${AGREEMENT}/amendments/2`, 'agreeText by joint on 2019-01-10');
  const { knownAt: _, ...after } = await api.position(AMENDMENT);
  expect(before).toMatchObject(after);
});
