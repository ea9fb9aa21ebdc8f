// The worked cases W1 to W15, asked over HTTP of a real server, and one real agreement of each family of clauses.

import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  AGREEMENT,
  AMENDMENT,
  act,
  acts,
  agreement,
  amending,
  amendment,
  at,
  document,
  type Expected,
  expectPosition,
  FORMER,
  freshApi,
  inForceOn,
  reasons,
  recording,
  theAgreement,
} from './api-helpers.ts';

const api = freshApi();

const PROPOSED = ['propose by UN on 2018-12-01', 'agreeText by joint on 2019-01-10'] as const;
const APPROVED = ['approve by UN on 2019-03-01', 'approve by IOM on 2019-11-29'] as const;
const NOTIFIED = ['notify by UN on 2019-12-10', 'notify by IOM on 2020-01-15'] as const;

/** An invented amendment, in force, and known to both. */
const W4: Expected = {
  state: 'inForce',
  inForce: '2019-11-29',
  knownToBoth: '2020-01-15',
  owed: [],
  given: ['notify by UN on 2019-12-10', 'notify by IOM on 2020-01-15'],
  lanes: { 'UN approval': 'approved', 'IOM approval': 'approved' },
  findings: [],
};

/** The agreement up to the notice of the Council's approval; the General Assembly has not approved. */
const HALF_WAY = [
  'mandate by UN on 2016-04-27',
  'agreeText by joint on 2016-05-30',
  'approve by IOM on 2016-06-30',
  'notify by IOM on 2016-07-08',
];

describe('the conclusion of the agreement', () => {
  test('W1: the real record, as of today: in force from 2016-09-19; un-iom-1996 superseded from 2016-09-19', async () => {
    const now = await api.position(AGREEMENT);
    expectPosition(now, {
      state: 'inForce',
      inForce: '2016-09-19',
      findings: [],
      owed: ['register by UN since 2016-09-19'],
    });
    expect(now.inForce).toMatchObject({ cites: 'Art. 16(1)', grade: 'inferred' });
    expectPosition(await api.position(FORMER), {
      state: 'superseded',
      inForce: '1996-06-25 until 2016-09-19',
      end: 'superseded on 2016-09-19',
      supersededBy: AGREEMENT,
    });
  });

  test('W1: on the eve of the signature the agreement of 1996 was still in force', async () => {
    expectPosition(await api.position(FORMER, 'asOf=2016-09-18'), {
      state: 'inForce',
      inForce: '1996-06-25',
      end: null,
    });
    expectPosition(await api.position(AGREEMENT, 'asOf=2016-09-18'), { state: 'approval', inForce: null });
  });

  test('W2: the same as of 2016-07-10: IOM has notified, the UN submitted; signature waits for approval and notice', async () => {
    expectPosition(await api.position(AGREEMENT, 'asOf=2016-07-10'), {
      state: 'approval',
      inForce: null,
      lanes: { 'IOM approval': 'notified', 'UN approval': 'submitted', 'UN signature': 'unsigned' },
      findings: [],
    });
    const next = await api.next(AGREEMENT, 'asOf=2016-07-10');
    expect(acts(next.open)).toContain('approve by UN');
    const signature = next.notYet.find((one) => one.act === 'sign' && one.by === 'UN');
    expect(reasons(signature?.reasons ?? [])).toEqual([
      'approve by UN, General Assembly, Art. 16(1)',
      'notify by UN, Secretary-General, Art. 16(1)',
    ]);
    expect(next.planned.map((one) => `${one.act} by ${one.by} on ${one.on}`)).toEqual([
      'sign by UN on 2016-09-19',
      'sign by IOM on 2016-09-19',
    ]);
  });

  test('W3: as of 2016-07-25 the General Assembly has approved that day; the UN notice is owed and may have happened', async () => {
    expectPosition(await api.position(AGREEMENT, 'asOf=2016-07-25'), {
      state: 'approval',
      lanes: { 'UN approval': 'approved' },
      owed: ['notify by UN since 2016-07-25'],
      perhaps: ['notify by UN on 2016-07-25/2016-09-19'],
    });
    const next = await api.next(AGREEMENT, 'asOf=2016-07-25');
    expect(next.mayHaveHappened).toMatchObject([{ act: 'notify', by: 'UN', to: 'IOM', since: '2016-07-25' }]);
    expect(acts(next.happened)).toContain('approve by UN');
  });

  test('W8: take away one approval, and whatever notices and signatures there are, there is no date', async () => {
    await api.given(agreement('half-way', ...HALF_WAY, 'approve by UN on 2016-07-25')).done();
    for (const one of ['notify by UN on 2016-07-26', 'sign by UN on 2016-09-19', 'sign by IOM on 2016-09-19']) {
      await api.recordAnyway('half-way', one);
    }
    expectPosition(await api.position('half-way'), { inForce: '2016-09-19' });
    const approval = (await api.get(`${at('half-way')}/acts`)).body.acts.find((one) => one.act.type === 'approve');
    const annulled = await api.add('half-way', 'corrections', {
      version: approval?.version,
      annul: true,
      reason: 'it was the committee, not the Council',
    });
    expectPosition(annulled.body.standing, { state: 'approval', inForce: null });
  });

  test('W9: a signature dated before the second notice is refused, and the reasons name each act still missing', async () => {
    const refused = await api
      .given(agreement('half-way', ...HALF_WAY))
      .when(recording('sign by IOM on 2016-07-20'))
      .answers(409, { code: 'act-not-open', type: '/problems/act-not-open' });
    expect(reasons(refused.body.reasons)).toEqual([
      'approve by UN, General Assembly, Art. 16(1)',
      'notify by UN, Secretary-General, Art. 16(1)',
    ]);
    for (const reason of refused.body.reasons) expect(refused.body.detail).toContain(reason.text);
  });

  test('W9: when the missing acts are on record but later, the reasons name them all the same, with their dates', async () => {
    const refused = await api
      .given(agreement('half-way', ...HALF_WAY, 'approve by UN on 2016-07-25', 'notify by UN on 2016-08-01'))
      .when(recording('sign by IOM on 2016-07-20'))
      .answers(409);
    expect(reasons(refused.body.reasons)).toEqual([
      'approve by UN, General Assembly, Art. 16(1)',
      'notify by UN, Secretary-General, Art. 16(1)',
    ]);
    expect(refused.body.reasons[0]?.text).toContain('25 July 2016');
    expect(refused.body.reasons[1]?.text).toContain('1 August 2016');
  });

  test('W9: with an express reason it is recorded, stands as a finding, and brings nothing into force', async () => {
    const told = await api
      .given(agreement('half-way', ...HALF_WAY, 'approve by UN on 2016-07-25', 'notify by UN on 2016-08-01'))
      .when(recording(act('sign by IOM on 2016-07-20', { outsideProcedure: 'it was signed in Geneva that day' })))
      .answers(201, { entry: { reason: 'it was signed in Geneva that day' } });
    expect(told.body.entry.body).toEqual({ type: 'sign', by: 'IOM', on: '2016-07-20' });
    expectPosition(told.body.standing, { state: 'signature', findings: ['sign by IOM on 2016-07-20'], inForce: null });
    await api.record('half-way', 'sign by UN on 2016-09-19');
    expectPosition(await api.position('half-way'), { state: 'signature', inForce: null });
  });

  test('W15: approval of a text that was reopened does not count for the next: it is open again', async () => {
    await api
      .given(
        agreement(
          'twice',
          'mandate by UN on 2016-01-10',
          'agreeText by joint on 2016-02-10',
          'approve by UN on 2016-03-10',
          'reopen by joint on 2016-04-10',
          'agreeText by joint on 2016-05-10',
          'approve by IOM on 2016-06-10',
        ),
      )
      .done();
    expectPosition(await api.position('twice'), {
      state: 'approval',
      textVersion: 2,
      lanes: { 'UN approval': 'pending', 'IOM approval': 'approved' },
      findings: [],
    });
    expect(acts((await api.next('twice')).open)).toContain('approve by UN');
    const { lines } = (await api.get(`${at('twice')}/timeline`)).body;
    expect(lines.find((line) => line.kind === 'act' && line.happenedOn === '2016-03-10')).toMatchObject({
      status: 'fellAway',
    });
    expectPosition((await api.record('twice', 'approve by UN on 2016-07-10')).body.standing, {
      lanes: { 'UN approval': 'approved' },
    });
  });
});

describe('an amendment', () => {
  test('W4: in force from the later approval, known to both from the later notice', async () => {
    await api.given(amendment(...PROPOSED, ...APPROVED, ...NOTIFIED)).done();
    expectPosition(await api.position(AMENDMENT), W4);
    const between = await api.position(AMENDMENT, 'asOf=2019-12-31');
    expectPosition(between, { inForce: '2019-11-29', knownToBoth: null, owed: ['notify by IOM since 2019-11-29'] });
    // The agreement's own date never moves.
    expectPosition(await api.position(AGREEMENT), { inForce: '2016-09-19', parts: [`${AMENDMENT} inForce`] });
  });

  test('W5: without notices it is in force all the same, two notices are owed, and it is not yet known to both', async () => {
    await api.given(amendment(...PROPOSED, ...APPROVED)).done();
    expectPosition(await api.position(AMENDMENT), {
      state: 'inForce',
      inForce: '2019-11-29',
      knownToBoth: null,
      owed: ['notify by UN since 2019-03-01', 'notify by IOM since 2019-11-29'],
    });
    const duties = await api.all(`/api/duties?instrument=${encodeURIComponent(AMENDMENT)}`);
    expect(duties.map((one) => `${one.by} since ${one.since}`)).toEqual([
      'UN since 2019-03-01',
      'IOM since 2019-11-29',
    ]);
  });

  describe('W6: W4 recorded in any order gives the same answers', () => {
    const rest = [...PROPOSED.slice(1), ...APPROVED, ...NOTIFIED];
    const orders = (list: readonly string[]): string[][] =>
      list.length === 0
        ? [[]]
        : list.flatMap((one) => orders(list.filter((other) => other !== one)).map((others) => [one, ...others]));
    // A proposal always begins.
    const some = orders(rest).filter((_, index) => index % 10 === 0);

    test.each(some.map((order) => [order.map((one) => one.replace(/ on .*/, '')).join(', '), order] as const))(
      '%s',
      async (_, order) => {
        await api.given(amendment(PROPOSED[0])).done();
        for (const one of order) await api.recordAnyway(AMENDMENT, one);
        expectPosition(await api.position(AMENDMENT), W4);
        // What had to be recorded expressly keeps its reason, and is a finding no more.
        expect((await api.get(`${at(AMENDMENT)}/findings`)).body).toMatchObject({ findings: [], conformance: [] });
        expectPosition(await api.position(AMENDMENT, 'asOf=2019-03-01'), {
          state: 'approval',
          owed: ['notify by UN since 2019-03-01'],
          inForce: null,
        });
      },
    );
  });

  test('W6: an approval recorded before the agreed text is a finding until the text is recorded', async () => {
    await api.given(amendment(PROPOSED[0])).done();
    const early = await api.recordAnyway(AMENDMENT, APPROVED[0]);
    expectPosition(early.body.standing, { state: 'negotiation', findings: [APPROVED[0]] });
    const healed = await api.record(AMENDMENT, PROPOSED[1]);
    expectPosition(healed.body.standing, { state: 'approval', findings: [], lanes: { 'UN approval': 'approved' } });
  });

  test('W7: both approvals on one day: in force that day', async () => {
    await api.given(amendment(...PROPOSED, 'approve by UN on 2019-03-01', 'approve by IOM on 2019-03-01')).done();
    expectPosition(await api.position(AMENDMENT), { state: 'inForce', inForce: '2019-03-01' });
  });

  test('W8: only one approval, and its notice: no date', async () => {
    await api.given(amendment(...PROPOSED, APPROVED[0], NOTIFIED[0])).done();
    expectPosition(await api.position(AMENDMENT), { state: 'approval', inForce: null, owed: [] });
  });

  test('W10: a corrected date counts from the beginning; known at the time before, the old one stands', async () => {
    await api.given(amendment(...PROPOSED, ...APPROVED, ...NOTIFIED)).done();
    const { acts: onRecord, knownAt } = (await api.get(`${at(AMENDMENT)}/acts`)).body;
    const council = onRecord.find((one) => one.act.type === 'approve' && one.act.by === 'IOM');
    const correction = {
      version: council?.version,
      act: act('approve by IOM on 2019-11-28'),
      reason: 'the record of the session',
    };
    const corrected = await api.add(AMENDMENT, 'corrections', correction);
    expect(corrected.status).toBe(201);
    expectPosition(corrected.body.standing, { ...W4, inForce: '2019-11-28' });
    expectPosition(await api.position(AMENDMENT), { ...W4, inForce: '2019-11-28' });
    expectPosition(await api.position(AMENDMENT, `knownAt=${knownAt}`), W4);
    expectPosition(await api.position(AMENDMENT, 'asOf=2019-11-28'), { state: 'inForce' });
    expectPosition(await api.position(AMENDMENT, `asOf=2019-11-28&knownAt=${knownAt}`), {
      state: 'approval',
      inForce: null,
    });
  });

  test('W11: approvals known by the month 2019-03 and by the day 2019-11-29: in force from that day, exactly', async () => {
    await api.given(amendment(...PROPOSED, 'approve by UN on 2019-03', APPROVED[1])).done();
    expectPosition(await api.position(AMENDMENT), { inForce: '2019-11-29' });
  });

  test('W12: approvals in 2019-11 and on 2019-11-10: in force from a day between 2019-11-10 and 2019-11-30', async () => {
    await api.given(amendment(...PROPOSED, 'approve by UN on 2019-11', 'approve by IOM on 2019-11-10')).done();
    expectPosition(await api.position(AMENDMENT), { state: 'inForce', inForce: '2019-11-10/2019-11-30' });
    expectPosition(await api.position(AMENDMENT, 'asOf=2019-11-29'), { state: 'approval', inForce: null });
  });

  test('W13: proposed on 2016-08-01 it is refused: the agreement was not in force on that date', async () => {
    const refused = await api
      .given(theAgreement())
      .when(amending({ title: { en: 'Too early' }, act: act('propose by UN on 2016-08-01') }))
      .answers(409, { code: 'act-not-open' });
    expect(refused.body.reasons).toHaveLength(1);
    expect(refused.body.reasons[0]?.text).toContain(
      'the agreement was not in force on that date (in force from 2016-09-19)',
    );
    expect((await api.get(at(AMENDMENT))).status).toBe(404);
  });

  test('W13: on the very day of entry into force it can be proposed', async () => {
    const proposal = { title: { en: 'At once' }, act: act('propose by UN on 2016-09-19') };
    await api
      .given(theAgreement())
      .when(amending(proposal))
      .answers(201, { standing: { state: 'negotiation' } });
  });

  test('W13a: an act dated in the days to come is refused: an expected act is a plan', async () => {
    const day = Temporal.Now.plainDateISO('UTC').add({ days: 2 }).toString();
    const refused = await api
      .given(theAgreement())
      .when(recording(`register by UN on ${day}`))
      .refuses(422, '/on');
    expect(refused.body.detail).toContain('what is expected is a plan');
    const plan = await api.add(AGREEMENT, 'plans', { act: act(`register by UN on ${day}`) });
    expect(plan.status).toBe(201);
    expect((await api.next(AGREEMENT)).planned).toMatchObject([{ act: 'register', by: 'UN', on: day }]);
    expectPosition(await api.position(AGREEMENT), { owed: ['register by UN since 2016-09-19'] });
  });

  test('W13a: an act of today is no longer a plan', async () => {
    const day = Temporal.Now.plainDateISO('UTC').toString();
    await api
      .given(theAgreement())
      .when(recording(`register by UN on ${day}`))
      .answers(201, { standing: { state: 'inForce' } });
  });

  test('W14: the Council rejects and approves later: the approval counts, the rejection stays on the timeline', async () => {
    await api
      .given(amendment(...PROPOSED, APPROVED[0], 'reject by IOM on 2019-06-01', 'approve by IOM on 2019-11-29'))
      .done();
    expectPosition(await api.position(AMENDMENT), { state: 'inForce', inForce: '2019-11-29', findings: [] });
    expectPosition(await api.position(AMENDMENT, 'asOf=2019-06-01'), { lanes: { 'IOM approval': 'rejected' } });
    const { lines } = (await api.get(`${at(AMENDMENT)}/timeline`)).body;
    expect(
      lines.flatMap((line) => (line.kind === 'act' ? [`${line.act.type} ${line.happenedOn} ${line.status}`] : [])),
    ).toEqual([
      'propose 2018-12-01 counts',
      'agreeText 2019-01-10 counts',
      'approve 2019-03-01 counts',
      'reject 2019-06-01 counts',
      'approve 2019-11-29 counts',
    ]);
  });
});

describe('a real agreement of each family of clauses, with what its sources state', () => {
  const record = async (id: string): Promise<void> => {
    await api.register(document(id));
    const { acts: onRecord } = document(`${id}.record`) as { acts: never[] };
    await api.record(id, ...onRecord);
  };

  test('1: later of two approvals, applied provisionally from signature (UN-ISA 1997)', async () => {
    await record('un-isa-1997');
    expectPosition(await api.position('un-isa-1997'), {
      state: 'inForce',
      inForce: '1997-11-26',
      provisional: '1997-03-14 until 1997-11-26',
      findings: [],
    });
  });

  test('2: approvals and notices, then signature (UN-ICC 2004)', async () => {
    await record('un-icc-2004');
    expectPosition(await api.position('un-icc-2004'), {
      state: 'inForce',
      inForce: '2004-10-04',
      provisional: null,
      findings: [],
    });
  });

  test('3: later of two notices that the requirements are met (UN-OPCW 2000)', async () => {
    await record('un-opcw-2000');
    expectPosition(await api.position('un-opcw-2000'), {
      state: 'inForce',
      inForce: '2001-09-07/2001-12-06',
      provisional: '2000-10-17 until 2001-09-07/2001-12-06',
      findings: [],
    });
  });

  test('4: later approval, but not before an outside event (UN-UPU 1947)', async () => {
    await record('un-upu-1947');
    expectPosition(await api.position('un-upu-1947'), { state: 'inForce', inForce: '1948-07-01', findings: [] });
    expectPosition(await api.position('un-upu-1947', 'asOf=1948-06-30'), { inForce: null });
  });

  test('5: signature alone (UN-IOM 1996)', async () => {
    expectPosition(await api.position(FORMER, 'asOf=2000-01-01'), { state: 'inForce', inForce: '1996-06-25' });
    expect((await api.position(FORMER)).assumption).toContain('entry into force upon signature is assumed');
  });

  test('all of them stand in the list, in force today', async () => {
    for (const id of ['un-isa-1997', 'un-icc-2004', 'un-opcw-2000', 'un-upu-1947']) await record(id);
    await api.given(agreement('another', ...inForceOn('2015-05-10'))).done();
    const inForce = await api.all('/api/agreements?state=inForce');
    expect(inForce.map((one) => one.id).sort()).toEqual(
      ['another', AGREEMENT, 'un-icc-2004', 'un-isa-1997', 'un-opcw-2000', 'un-upu-1947'].sort(),
    );
  });
});
