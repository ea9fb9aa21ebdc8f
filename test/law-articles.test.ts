// The articles, paragraph by paragraph, as sentences that hold; then the worked cases of the law.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ACT_NAMES } from '../src/law/acts.ts';
import {
  AGREEMENT,
  AMENDMENT,
  agreement,
  amendment,
  clauses1996,
  clauses2016,
  clausesSuperseding,
  FORMER,
  Given,
  given,
  givenAmendment,
  givenRealRecord,
  orders,
  REAL,
  realRecord,
  told,
} from './law-helpers.ts';

const TODAY = '2026-10-01';

const MANDATE = 'mandate by UN on 2016-04-27';
const AGREED = 'agreeText by joint on 2016-06-01';
const COUNCIL = 'approve by IOM on 2016-06-30';
const COUNCIL_TOLD = 'notify by IOM on 2016-07-08';
const ASSEMBLY = 'approve by UN on 2016-07-25';
const ASSEMBLY_TOLD = 'notify by UN on 2016-07-26';
const SIGNED = ['sign by UN on 2016-09-19', 'sign by IOM on 2016-09-19'];
const APPROVED = [MANDATE, AGREED, COUNCIL, ASSEMBLY];
const NOTIFIED = [...APPROVED, COUNCIL_TOLD, ASSEMBLY_TOLD];
const CONCLUDED = [...NOTIFIED, ...SIGNED];

const PROPOSED = 'propose by IOM on 2018-12-01';
const AMENDMENT_TEXT = 'agreeText by joint on 2019-01-10';
const ASSEMBLY_AMENDS = 'approve by UN on 2019-03-01';
const COUNCIL_AMENDS = 'approve by IOM on 2019-11-29';
const AMENDMENT_TOLD = ['notify by UN on 2019-12-10', 'notify by IOM on 2020-01-15'];
const AMENDED = [PROPOSED, AMENDMENT_TEXT, ASSEMBLY_AMENDS, COUNCIL_AMENDS];

describe('note, paragraph 1: the General Assembly asks for an agreement and wants to see it before it is concluded', () => {
  it('lets nothing but the request of the General Assembly open the negotiation', () => {
    given().asOf(TODAY).shows({ state: 'initiation', textVersion: 1, inForce: null, owed: [], findings: [] });
    given('mandate by IOM on 2015-11-24').asOf(TODAY).shows({ state: 'initiation', findings: [] });
    given(MANDATE).asOf(TODAY).shows({ state: 'negotiation', findings: [] });
    given(AGREED)
      .asOf(TODAY)
      .shows({ state: 'initiation', findings: [AGREED] });
  });

  it('opens the negotiation on the day of the request, not before', () => {
    given(MANDATE).asOf('2016-04-26').shows({ state: 'initiation' });
    given(MANDATE).asOf('2016-04-27').shows({ state: 'negotiation' });
  });

  it('takes the request of the General Assembly once', () => {
    given(MANDATE, 'mandate by UN on 2016-05-01')
      .asOf(TODAY)
      .shows({ state: 'negotiation', findings: ['mandate by UN on 2016-05-01'] });
  });

  it('takes the mandate of the Council at any stage, once, and it holds nothing back', () => {
    for (let length = 0; length <= CONCLUDED.length; length += 1) {
      const before = given(...CONCLUDED.slice(0, length)).asOf(TODAY).standing;
      given(...CONCLUDED.slice(0, length), 'mandate by IOM on 2016-12-05')
        .asOf(TODAY)
        .shows({ state: before.state, inForce: before.inForce?.from ?? null, findings: [] });
    }
    given(...CONCLUDED, 'mandate by IOM on 2015-11-24', 'mandate by IOM on 2016-12-05')
      .asOf(TODAY)
      .shows({ findings: ['mandate by IOM on 2016-12-05'] });
  });

  it('takes no mandate once the course has ended', () => {
    given(...CONCLUDED, 'terminate by joint on 2020-01-01', 'mandate by IOM on 2020-02-01')
      .asOf(TODAY)
      .shows({ findings: ['mandate by IOM on 2020-02-01'] });
    given(MANDATE, 'withdraw by IOM on 2016-05-01', 'mandate by IOM on 2020-02-01')
      .asOf(TODAY)
      .shows({ state: 'abandoned', findings: ['mandate by IOM on 2020-02-01'] });
  });
});

describe('note, paragraph 2: working negotiations end on a draft, and the Council approves it', () => {
  it('brings the agreed draft before both organs', () => {
    given(MANDATE, AGREED)
      .asOf(TODAY)
      .shows({ state: 'approval', lanes: { 'UN approval': 'pending', 'IOM approval': 'pending' } });
  });

  it('knows no approval of a draft that is not yet agreed', () => {
    given(MANDATE, COUNCIL)
      .asOf(TODAY)
      .shows({ state: 'negotiation', findings: [COUNCIL] });
    expect(given(MANDATE, COUNCIL).asOf(TODAY).reasons(COUNCIL)).toEqual(['agreeText by joint, note para. 2']);
    given(MANDATE, COUNCIL, 'agreeText by joint on 2016-07-01')
      .asOf(TODAY)
      .shows({ state: 'approval', lanes: { 'IOM approval': 'pending' }, findings: [COUNCIL] });
  });

  it('lets the date of the agreed draft be known by its bounds only', () => {
    given(MANDATE, 'agreeText by joint on 2016-04-27/2016-06-30', COUNCIL)
      .asOf('2016-06-30')
      .shows({ state: 'approval', lanes: { 'IOM approval': 'approved' }, findings: [] });
    given(MANDATE, 'agreeText by joint on 2016-04-27/2016-06-30', COUNCIL)
      .asOf('2016-06-29')
      .shows({ state: 'negotiation', perhaps: ['agreeText by joint on 2016-04-27/2016-06-30'] });
  });

  it('lets either organ approve first', () => {
    const other = [MANDATE, AGREED, 'approve by UN on 2016-06-15', COUNCIL, COUNCIL_TOLD, ASSEMBLY_TOLD, ...SIGNED];
    given(...other)
      .asOf(TODAY)
      .shows({ inForce: '2016-09-19', findings: [] });
  });

  it('makes an agreed draft of both parties only', () => {
    given(MANDATE, 'agreeText by UN on 2016-06-01')
      .asOf(TODAY)
      .shows({ state: 'negotiation', findings: ['agreeText by UN on 2016-06-01'] });
  });
});

describe('note, paragraph 3: the Secretary-General lays the draft before the General Assembly', () => {
  const SUBMITTED = 'submit by UN on 2016-07-08';

  it('shows the draft as submitted, which approves nothing', () => {
    given(MANDATE, AGREED, SUBMITTED)
      .asOf(TODAY)
      .shows({ state: 'approval', lanes: { 'UN approval': 'submitted', 'IOM approval': 'pending' }, owed: [] });
  });

  it('lets an organ approve without a submission on record', () => {
    given(MANDATE, AGREED, ASSEMBLY)
      .asOf(TODAY)
      .shows({ lanes: { 'UN approval': 'approved' }, findings: [] });
  });

  it('knows no submission to an organ that has approved or has the draft already', () => {
    given(MANDATE, AGREED, ASSEMBLY, 'submit by UN on 2016-08-01')
      .asOf(TODAY)
      .shows({ lanes: { 'UN approval': 'approved' }, findings: ['submit by UN on 2016-08-01'] });
    given(MANDATE, AGREED, SUBMITTED, 'submit by UN on 2016-08-01')
      .asOf(TODAY)
      .shows({ lanes: { 'UN approval': 'submitted' }, findings: ['submit by UN on 2016-08-01'] });
  });

  it('leaves the other organ where it stands', () => {
    given(MANDATE, AGREED, COUNCIL, SUBMITTED)
      .asOf(TODAY)
      .shows({ lanes: { 'UN approval': 'submitted', 'IOM approval': 'approved' } });
  });
});

describe('note, paragraph 4: the two executive heads hope to sign on 19 September 2016', () => {
  const plans = SIGNED.map(told);
  const planned = (...acts: string[]) => new Given([agreement(clauses2016, acts.map(told), plans)], AGREEMENT);

  it('keeps what is hoped for apart from what has happened', () => {
    planned(...NOTIFIED)
      .asOf('2016-09-20')
      .shows({ state: 'signature', inForce: null, lanes: { 'UN signature': 'unsigned' }, findings: [] });
    expect(
      planned(...NOTIFIED)
        .asOf('2016-08-01')
        .section('planned'),
    ).toEqual(['sign by UN', 'sign by IOM']);
  });

  it('takes the date of the signature from the signature and not from the plan', () => {
    planned(...NOTIFIED, 'sign by UN on 2016-09-21', 'sign by IOM on 2016-09-20')
      .asOf(TODAY)
      .shows({ state: 'inForce', inForce: '2016-09-21' });
  });

  it('says that a plan is overdue when its day has passed', () => {
    const { planned: outcome } = planned(...NOTIFIED)
      .asOf('2016-09-29')
      .entry('sign by UN');
    expect(outcome).toMatchObject({ status: 'overdue', on: '2016-09-19', slippageDays: 10 });
  });
});

describe('draft resolution, paragraph 1: the General Assembly approves the draft', () => {
  it('makes the resolution of the Assembly the approval of the United Nations', () => {
    given(MANDATE, AGREED, ASSEMBLY)
      .asOf('2016-07-25')
      .shows({ state: 'approval', lanes: { 'UN approval': 'approved' }, owed: ['notify by UN since 2016-07-25'] });
  });

  it('needs no approval of the same draft twice', () => {
    given(MANDATE, AGREED, ASSEMBLY, 'approve by UN on 2016-07-28')
      .asOf(TODAY)
      .shows({ findings: ['approve by UN on 2016-07-28'], owed: ['notify by UN since 2016-07-25'] });
  });

  it('lets an organ decline, and approve or be asked again later', () => {
    const rejected = [MANDATE, AGREED, 'reject by UN on 2016-07-10'];
    given(...rejected)
      .asOf(TODAY)
      .shows({ state: 'approval', lanes: { 'UN approval': 'rejected' }, findings: [] });
    given(...rejected, 'submit by UN on 2016-07-20')
      .asOf(TODAY)
      .shows({ lanes: { 'UN approval': 'submitted' }, findings: [] });
    given(...rejected, ASSEMBLY)
      .asOf(TODAY)
      .shows({ lanes: { 'UN approval': 'approved' }, findings: [] });
    given(...rejected, 'submit by UN on 2016-07-20', 'reject by UN on 2016-07-22')
      .asOf(TODAY)
      .shows({ lanes: { 'UN approval': 'rejected' }, findings: [] });
  });

  it('lets an organ decline only what is before it', () => {
    given(MANDATE, 'reject by UN on 2016-07-10')
      .asOf(TODAY)
      .shows({ findings: ['reject by UN on 2016-07-10'] });
    given(MANDATE, AGREED, 'reject by UN on 2016-07-10', 'reject by UN on 2016-07-11')
      .asOf(TODAY)
      .shows({ findings: ['reject by UN on 2016-07-11'] });
    given(MANDATE, AGREED, ASSEMBLY, 'reject by UN on 2016-07-26')
      .asOf(TODAY)
      .shows({ lanes: { 'UN approval': 'approved' }, findings: ['reject by UN on 2016-07-26'] });
  });

  it('lets an organ put the decision off as often as it likes, without any change', () => {
    const deferred = [MANDATE, AGREED, 'defer by UN on 2016-07-10', 'defer by UN on 2016-07-11'];
    given(...deferred)
      .asOf(TODAY)
      .shows({ state: 'approval', lanes: { 'UN approval': 'pending' }, findings: [] });
    given(...deferred, ASSEMBLY, 'defer by UN on 2016-07-26')
      .asOf(TODAY)
      .shows({ lanes: { 'UN approval': 'approved' }, findings: ['defer by UN on 2016-07-26'] });
  });

  it('leaves a rejected draft rejected when the decision is put off', () => {
    given(MANDATE, AGREED, 'reject by UN on 2016-07-10', 'defer by UN on 2016-07-11')
      .asOf(TODAY)
      .shows({ lanes: { 'UN approval': 'rejected' }, findings: [] });
  });
});

describe('draft resolution, paragraph 3: the Secretary-General is to sign together with the Director General', () => {
  it('takes one signature of each executive head', () => {
    given(...NOTIFIED, 'sign by UN on 2016-09-19')
      .asOf(TODAY)
      .shows({ state: 'signature', lanes: { 'UN signature': 'signed', 'IOM signature': 'unsigned' }, inForce: null });
    given(...NOTIFIED, 'sign by UN on 2016-09-19', 'sign by UN on 2016-09-20')
      .asOf(TODAY)
      .shows({ state: 'signature', findings: ['sign by UN on 2016-09-20'] });
  });

  it('lets them sign in either order, on one day or two, in one place or two', () => {
    given(...NOTIFIED, 'sign by IOM on 2016-09-01', 'sign by UN on 2016-09-19')
      .asOf(TODAY)
      .shows({ inForce: '2016-09-19' });
    given(...NOTIFIED, 'sign by UN on 2016-09-01', 'sign by IOM on 2016-09-19')
      .asOf(TODAY)
      .shows({ inForce: '2016-09-19' });
  });

  it('takes no joint signature for the two', () => {
    given(...NOTIFIED, 'sign by joint on 2016-09-19')
      .asOf(TODAY)
      .shows({ state: 'signature', findings: ['sign by joint on 2016-09-19'] });
  });
});

describe('Art. 16(1), first sentence: subject to approval by the General Assembly and the Council', () => {
  it('needs both approvals', () => {
    given(MANDATE, AGREED, COUNCIL, COUNCIL_TOLD).asOf(TODAY).shows({ state: 'approval', inForce: null });
    given(MANDATE, AGREED, ASSEMBLY, ASSEMBLY_TOLD).asOf(TODAY).shows({ state: 'approval', inForce: null });
  });

  it('makes no approval by itself the entry into force', () => {
    given(...APPROVED)
      .asOf(TODAY)
      .shows({ state: 'approval', inForce: null });
  });

  it('gives the approval of a text no effect for another text', () => {
    given(...NOTIFIED, 'reopen by joint on 2016-08-01')
      .asOf(TODAY)
      .shows({
        state: 'negotiation',
        textVersion: 2,
        owed: [],
        given: [],
        lanes: { 'UN approval': 'pending', 'IOM approval': 'pending' },
      });
  });

  it('has what was done for the old text to be done again', () => {
    const again = given(...NOTIFIED, 'reopen by joint on 2016-08-01').asOf(TODAY);
    for (const act of ['agreeText by joint', 'approve by UN', 'approve by IOM', 'notify by UN', 'notify by IOM']) {
      expect(`${act}: ${again.entry(act).section}`).not.toBe(`${act}: happened`);
    }
    expect(again.outlook.distance).toMatchObject({ done: 1, of: 8 });
    expect(again.entry('mandate by UN').section).toBe('happened');
  });

  it('lets negotiations be reopened as long as there is an agreed text and no entry into force', () => {
    given(MANDATE, 'reopen by joint on 2016-05-01')
      .asOf(TODAY)
      .shows({ findings: ['reopen by joint on 2016-05-01'] });
    given(...NOTIFIED, 'sign by UN on 2016-09-01', 'reopen by joint on 2016-09-02')
      .asOf(TODAY)
      .shows({ state: 'negotiation', textVersion: 2, lanes: { 'UN signature': 'unsigned' }, findings: [] });
    given(...CONCLUDED, 'reopen by joint on 2017-01-01')
      .asOf(TODAY)
      .shows({ state: 'inForce', textVersion: 1, findings: ['reopen by joint on 2017-01-01'] });
  });

  it('brings a reopened text into force only by a course of its own', () => {
    given(
      ...NOTIFIED,
      'reopen by joint on 2016-08-01',
      'agreeText by joint on 2016-08-10',
      'approve by IOM on 2016-08-20',
      'notify by IOM on 2016-08-21',
      'approve by UN on 2016-08-25',
      'notify by UN on 2016-08-26',
      ...SIGNED,
    )
      .asOf(TODAY)
      .shows({ state: 'inForce', textVersion: 2, inForce: '2016-09-19', findings: [] });
  });

  it('lets either party abandon the course before entry into force, and not after', () => {
    for (let length = 0; length < CONCLUDED.length; length += 1) {
      for (const party of ['UN', 'IOM']) {
        given(...CONCLUDED.slice(0, length), `withdraw by ${party} on 2016-12-01`)
          .asOf(TODAY)
          .shows({ state: 'abandoned', inForce: null, end: 'abandoned on 2016-12-01', owed: [], findings: [] });
      }
    }
    given(...CONCLUDED, 'withdraw by UN on 2016-12-01')
      .asOf(TODAY)
      .shows({ state: 'inForce', end: null, findings: ['withdraw by UN on 2016-12-01'] });
  });

  it('takes no further act in an abandoned course', () => {
    const after = CONCLUDED.map((one) => one.replace('2016', '2017'));
    given('withdraw by UN on 2016-12-01', ...after)
      .asOf(TODAY)
      .shows({ state: 'abandoned', findings: after });
  });
});

describe('Art. 16(1), second sentence: each notifies the other in writing of the date of its approval', () => {
  it('makes the notice of a party due when its own organ has approved', () => {
    given(MANDATE, AGREED, COUNCIL)
      .asOf(TODAY)
      .shows({ owed: ['notify by IOM since 2016-06-30'], given: [] });
    given(MANDATE, AGREED, COUNCIL, COUNCIL_TOLD)
      .asOf(TODAY)
      .shows({ owed: [], given: ['notify by IOM on 2016-07-08'], lanes: { 'IOM approval': 'notified' } });
  });

  it('knows no notice of an approval that has not been given', () => {
    given(MANDATE, AGREED, COUNCIL_TOLD)
      .asOf(TODAY)
      .shows({ findings: [COUNCIL_TOLD] });
    expect(given(MANDATE, AGREED, COUNCIL_TOLD).asOf(TODAY).reasons(COUNCIL_TOLD)).toEqual([
      'approve by IOM, Art. 16(1)',
    ]);
  });

  it('takes the notice of a party once', () => {
    given(MANDATE, AGREED, COUNCIL, COUNCIL_TOLD, 'notify by IOM on 2016-07-09')
      .asOf(TODAY)
      .shows({ findings: ['notify by IOM on 2016-07-09'] });
  });

  it('takes the notice of each party from that party', () => {
    given(MANDATE, AGREED, COUNCIL, 'notify by UN on 2016-07-08')
      .asOf(TODAY)
      .shows({ owed: ['notify by IOM since 2016-06-30'], findings: ['notify by UN on 2016-07-08'] });
  });

  it('lets the organs and the notices of both come in any order that respects each party’s own', () => {
    given(MANDATE, AGREED, COUNCIL, ASSEMBLY, ASSEMBLY_TOLD, 'notify by IOM on 2016-07-30', ...SIGNED)
      .asOf(TODAY)
      .shows({ inForce: '2016-09-19', findings: [] });
  });

  it('takes two acts of one day in the order of the procedure', () => {
    given(MANDATE, AGREED, 'notify by IOM on 2016-06-30', COUNCIL)
      .asOf(TODAY)
      .shows({ lanes: { 'IOM approval': 'notified' }, findings: [] });
  });
});

describe('Art. 16(1), third sentence: thereafter it enters into force upon signature', () => {
  it('opens the signature when both notices are given, on the day of the later', () => {
    given(...NOTIFIED)
      .asOf('2016-07-25')
      .shows({ state: 'approval' });
    given(...NOTIFIED)
      .asOf('2016-07-26')
      .shows({ state: 'signature' });
    expect(
      given(...NOTIFIED)
        .asOf('2016-07-26')
        .section('open'),
    ).toEqual(expect.arrayContaining(['sign by UN', 'sign by IOM']));
  });

  it('gives no effect to a signature before that', () => {
    const early = [...APPROVED, COUNCIL_TOLD, ...SIGNED];
    given(...early)
      .asOf(TODAY)
      .shows({ state: 'approval', inForce: null, findings: SIGNED });
    given(...early, 'notify by UN on 2016-10-01')
      .asOf(TODAY)
      .shows({ state: 'signature', inForce: null, findings: SIGNED });
  });

  it('lets the signature count again when the missing notice turns out to have come first', () => {
    const early = [...APPROVED, COUNCIL_TOLD, ...SIGNED];
    given(...early, ASSEMBLY_TOLD)
      .asOf(TODAY)
      .shows({ state: 'inForce', inForce: '2016-09-19', findings: [] });
  });

  it('takes the date of the later signature', () => {
    given(...NOTIFIED, 'sign by UN on 2016-09-01', 'sign by IOM on 2016-09-19')
      .asOf(TODAY)
      .shows({ inForce: '2016-09-19', knownToBoth: '2016-09-19' });
    given(...CONCLUDED)
      .asOf('2016-09-18')
      .shows({ state: 'signature', inForce: null });
    given(...CONCLUDED)
      .asOf('2016-09-19')
      .shows({ state: 'inForce', inForce: '2016-09-19' });
  });

  it('does not know the day better than the signatures are known', () => {
    given(...NOTIFIED, 'sign by UN on 2016-09', 'sign by IOM on 2016-09-19')
      .asOf(TODAY)
      .shows({ inForce: '2016-09-19/2016-09-30' });
    given(...NOTIFIED, 'sign by UN on 2016-09', 'sign by IOM on 2016-09-19')
      .asOf('2016-09-29')
      .shows({ state: 'signature', inForce: null, perhaps: ['sign by UN on 2016-09'] });
  });

  it('needs no act beyond these', () => {
    given(...CONCLUDED)
      .asOf(TODAY)
      .shows({ state: 'inForce', findings: [], end: null });
    expect(given(...CONCLUDED).asOf(TODAY).outlook.distance).toMatchObject({ done: 8, of: 8, missing: [] });
  });
});

describe('Art. 16(2): on entry into force it supersedes the Cooperation Agreement of 25 June 1996', () => {
  const former = ['sign by UN on 1996-06-25', 'sign by IOM on 1996-06-25'];
  const both = (...acts: string[]) =>
    new Given([agreement(clauses1996, former.map(told)), agreement(clauses2016, acts.map(told))], FORMER);

  it('ends the former agreement on the day the later enters into force', () => {
    both(...CONCLUDED)
      .asOf(TODAY)
      .shows({
        state: 'superseded',
        inForce: '1996-06-25 until 2016-09-19',
        end: 'superseded on 2016-09-19',
        supersededBy: AGREEMENT,
      });
    expect(both(...CONCLUDED).asOf(TODAY).standing.end?.cites).toBe('Art. 16(2)');
  });

  it('leaves the former agreement in force until then', () => {
    both(...CONCLUDED)
      .asOf('2016-09-18')
      .shows({ state: 'inForce', inForce: '1996-06-25', end: null, supersededBy: null });
    both(...NOTIFIED)
      .asOf(TODAY)
      .shows({ state: 'inForce', inForce: '1996-06-25' });
    both(...APPROVED, ...SIGNED)
      .asOf(TODAY)
      .shows({ state: 'inForce', supersededBy: null });
  });

  it('does not revive the former agreement when the later ends', () => {
    both(...CONCLUDED, 'terminate by joint on 2020-01-01')
      .asOf(TODAY)
      .shows({ state: 'superseded', inForce: '1996-06-25 until 2016-09-19' });
  });

  it('says as little of the end as is known of the entry into force', () => {
    both(...NOTIFIED, 'sign by UN on 2016-09', 'sign by IOM on 2016-09-19')
      .asOf(TODAY)
      .shows({ inForce: '1996-06-25 until 2016-09-19/2016-09-30' });
  });

  it('lets the earlier of two later agreements take its place, in whatever order they are registered', () => {
    const first = clausesSuperseding('un-iom-2020', FORMER);
    const second = clausesSuperseding('un-iom-2030', FORMER);
    const on = (year: number) => CONCLUDED.map((one) => told(one.replace('2016', `${year}`)));
    const own = agreement(clauses1996, former.map(told));
    for (const later of [
      [agreement(first, on(2020)), agreement(second, on(2021))],
      [agreement(second, on(2021)), agreement(first, on(2020))],
    ]) {
      new Given([own, ...later], FORMER)
        .asOf(TODAY)
        .shows({ inForce: '1996-06-25 until 2020-09-19', supersededBy: 'un-iom-2020' });
    }
  });

  it('cannot supersede an agreement that has ended already', () => {
    const ended = [...former, 'terminate by joint on 2010-01-01'];
    new Given([agreement(clauses1996, ended.map(told)), agreement(clauses2016, CONCLUDED.map(told))], FORMER)
      .asOf(TODAY)
      .shows({ state: 'terminated', inForce: '1996-06-25 until 2010-01-01', supersededBy: null, findings: [] });
  });

  it('makes an end by consent after the supersession a finding', () => {
    const late = [...former, 'terminate by joint on 2017-01-01'];
    new Given([agreement(clauses1996, late.map(told)), agreement(clauses2016, CONCLUDED.map(told))], FORMER)
      .asOf(TODAY)
      .shows({ state: 'superseded', findings: ['terminate by joint on 2017-01-01'] });
  });
});

describe('Art. 15, first sentence: the agreement may be amended by mutual consent', () => {
  it('lets either party propose, and both then agree on a text', () => {
    for (const party of ['UN', 'IOM']) {
      givenAmendment(`propose by ${party} on 2018-12-01`).asOf(TODAY).shows({ state: 'negotiation', findings: [] });
      givenAmendment(`propose by ${party} on 2018-12-01`, AMENDMENT_TEXT)
        .asOf(TODAY)
        .shows({ state: 'approval', findings: [] });
    }
    givenAmendment('propose by joint on 2018-12-01')
      .asOf(TODAY)
      .shows({ findings: ['propose by joint on 2018-12-01'] });
    givenAmendment(AMENDMENT_TEXT)
      .asOf(TODAY)
      .shows({ state: 'proposal', findings: [AMENDMENT_TEXT] });
  });

  it('takes one proposal for one amendment', () => {
    givenAmendment(PROPOSED, 'propose by UN on 2018-12-02')
      .asOf(TODAY)
      .shows({ state: 'negotiation', findings: ['propose by UN on 2018-12-02'] });
  });

  it('amends only an agreement that is in force on the date of the proposal', () => {
    givenAmendment('propose by UN on 2016-09-18')
      .asOf(TODAY)
      .shows({ findings: ['propose by UN on 2016-09-18'] });
    givenAmendment('propose by UN on 2016-09-19').asOf(TODAY).shows({ state: 'negotiation', findings: [] });
    const never = [agreement(clauses2016, NOTIFIED.map(told)), amendment(clauses2016, [told(PROPOSED)])];
    new Given(never, AMENDMENT).asOf(TODAY).shows({ state: 'proposal', findings: [PROPOSED] });
    const over = [...CONCLUDED, 'terminate by joint on 2018-11-30'];
    new Given([agreement(clauses2016, over.map(told)), amendment(clauses2016, [told(PROPOSED)])], AMENDMENT)
      .asOf(TODAY)
      .shows({ state: 'lapsed', findings: [PROPOSED] });
  });

  it('says of a proposal outside that time when the agreement was in force', () => {
    const over = [...CONCLUDED, 'terminate by joint on 2018-11-30'];
    const late = new Given(
      [agreement(clauses2016, over.map(told)), amendment(clauses2016, [told(PROPOSED)])],
      AMENDMENT,
    );
    expect(late.asOf(TODAY).standing.findings[0]?.reasons[0]?.text).toContain(
      'the agreement was not in force on that date (in force from 2016-09-19 until 2018-11-30)',
    );
  });

  it('lets several amendments run at once, each by itself', () => {
    const family = [
      agreement(clauses2016, CONCLUDED.map(told)),
      amendment(clauses2016, [...AMENDED, ...AMENDMENT_TOLD].map(told), 1),
      amendment(clauses2016, [told('propose by UN on 2019-02-01')], 2),
      amendment(clauses2016, ['propose by UN on 2019-02-01', 'withdraw by IOM on 2019-06-01'].map(told), 3),
    ];
    const each = (number: number) => new Given(family, `${AGREEMENT}-amendment-${number}`).asOf(TODAY);
    each(1).shows({ state: 'inForce', inForce: '2019-11-29' });
    each(2).shows({ state: 'negotiation', inForce: null });
    each(3).shows({ state: 'abandoned', end: 'abandoned on 2019-06-01' });
  });

  it('lets either party abandon an amendment once it is proposed and before it is in force', () => {
    givenAmendment('withdraw by UN on 2018-12-01')
      .asOf(TODAY)
      .shows({ findings: ['withdraw by UN on 2018-12-01'] });
    for (let length = 1; length < AMENDED.length; length += 1) {
      givenAmendment(...AMENDED.slice(0, length), 'withdraw by UN on 2020-01-01')
        .asOf(TODAY)
        .shows({ state: 'abandoned', owed: [], findings: [] });
    }
    givenAmendment(...AMENDED, 'withdraw by UN on 2020-01-01')
      .asOf(TODAY)
      .shows({ state: 'inForce', findings: ['withdraw by UN on 2020-01-01'] });
  });

  it('knows neither mandate, signature, registration nor an end of its own', () => {
    for (const act of ['mandate by UN', 'mandate by IOM', 'sign by UN', 'register by UN', 'terminate by joint']) {
      givenAmendment(...AMENDED, `${act} on 2020-05-01`)
        .asOf(TODAY)
        .shows({ state: 'inForce', findings: [`${act} on 2020-05-01`] });
    }
  });
});

describe('Art. 15, second sentence: an amendment needs the approval of the General Assembly and the Council', () => {
  it('needs both', () => {
    givenAmendment(PROPOSED, AMENDMENT_TEXT, ASSEMBLY_AMENDS).asOf(TODAY).shows({ state: 'approval', inForce: null });
    givenAmendment(PROPOSED, AMENDMENT_TEXT, COUNCIL_AMENDS).asOf(TODAY).shows({ state: 'approval', inForce: null });
  });

  it('gives an approval before the agreed text no effect', () => {
    givenAmendment(PROPOSED, 'approve by UN on 2019-01-09', AMENDMENT_TEXT, COUNCIL_AMENDS)
      .asOf(TODAY)
      .shows({ state: 'approval', findings: ['approve by UN on 2019-01-09'] });
  });

  it('lets an organ decline, put off, and approve later', () => {
    givenAmendment(PROPOSED, AMENDMENT_TEXT, 'reject by IOM on 2019-02-01', 'defer by IOM on 2019-02-02')
      .asOf(TODAY)
      .shows({ lanes: { 'IOM approval': 'rejected' }, findings: [] });
    givenAmendment(PROPOSED, AMENDMENT_TEXT, 'reject by IOM on 2019-02-01', ASSEMBLY_AMENDS, COUNCIL_AMENDS)
      .asOf(TODAY)
      .shows({ inForce: '2019-11-29', findings: [] });
  });

  it('lets negotiations be reopened until it is in force, for which all begins anew', () => {
    givenAmendment(
      PROPOSED,
      AMENDMENT_TEXT,
      ASSEMBLY_AMENDS,
      'notify by UN on 2019-03-02',
      'reopen by joint on 2019-04-01',
    )
      .asOf(TODAY)
      .shows({ state: 'negotiation', textVersion: 2, owed: [], given: [] });
    givenAmendment(...AMENDED, 'reopen by joint on 2020-01-01')
      .asOf(TODAY)
      .shows({ state: 'inForce', findings: ['reopen by joint on 2020-01-01'] });
  });
});

describe('Art. 15, third sentence: each notifies the other of the date of its approval', () => {
  it('makes the notice of a party due from its approval, before and after the entry into force', () => {
    givenAmendment(PROPOSED, AMENDMENT_TEXT, ASSEMBLY_AMENDS)
      .asOf(TODAY)
      .shows({ owed: ['notify by UN since 2019-03-01'] });
    givenAmendment(PROPOSED, AMENDMENT_TEXT, ASSEMBLY_AMENDS, 'notify by UN on 2019-03-05')
      .asOf(TODAY)
      .shows({ owed: [], given: ['notify by UN on 2019-03-05'], findings: [] });
    givenAmendment(...AMENDED, 'notify by UN on 2020-03-05')
      .asOf(TODAY)
      .shows({ owed: ['notify by IOM since 2019-11-29'], given: ['notify by UN on 2020-03-05'], findings: [] });
  });

  it('takes a notice once and after the approval only', () => {
    givenAmendment(...AMENDED, ...AMENDMENT_TOLD, 'notify by UN on 2020-02-01')
      .asOf(TODAY)
      .shows({ findings: ['notify by UN on 2020-02-01'] });
    givenAmendment(PROPOSED, AMENDMENT_TEXT, 'notify by UN on 2019-02-28', ASSEMBLY_AMENDS)
      .asOf(TODAY)
      .shows({ owed: ['notify by UN since 2019-03-01'], findings: ['notify by UN on 2019-02-28'] });
  });

  it('makes notices of the old text no notices of the new one', () => {
    const reopened = [
      PROPOSED,
      AMENDMENT_TEXT,
      ASSEMBLY_AMENDS,
      'notify by UN on 2019-03-02',
      'reopen by joint on 2019-04-01',
    ];
    const again = ['agreeText by joint on 2019-05-01', 'approve by UN on 2019-06-01', COUNCIL_AMENDS];
    givenAmendment(...reopened, ...again, 'notify by IOM on 2020-01-15')
      .asOf(TODAY)
      .shows({
        state: 'inForce',
        inForce: '2019-11-29',
        knownToBoth: null,
        owed: ['notify by UN since 2019-06-01'],
        given: ['notify by IOM on 2020-01-15'],
        findings: [],
      });
    givenAmendment(...reopened, ...again, ...AMENDMENT_TOLD)
      .asOf(TODAY)
      .shows({ inForce: '2019-11-29', knownToBoth: '2020-01-15', owed: [], findings: [] });
  });

  it('owes no notice of what has been abandoned, and takes none', () => {
    givenAmendment(
      PROPOSED,
      AMENDMENT_TEXT,
      ASSEMBLY_AMENDS,
      'withdraw by IOM on 2019-04-01',
      'notify by UN on 2019-05-01',
    )
      .asOf(TODAY)
      .shows({ state: 'abandoned', owed: [], given: [], findings: ['notify by UN on 2019-05-01'] });
  });
});

describe('Art. 15, third sentence: it takes effect on the date of the later approval', () => {
  it('enters into force on that date whichever organ was the later', () => {
    givenAmendment(...AMENDED)
      .asOf(TODAY)
      .shows({ inForce: '2019-11-29' });
    givenAmendment(PROPOSED, AMENDMENT_TEXT, 'approve by IOM on 2019-03-01', 'approve by UN on 2019-11-29')
      .asOf(TODAY)
      .shows({ inForce: '2019-11-29' });
  });

  it('is not held back or moved by the notices', () => {
    for (const notices of [[], ['notify by UN on 2019-03-02'], AMENDMENT_TOLD, ['notify by IOM on 2025-01-01']]) {
      givenAmendment(...AMENDED, ...notices)
        .asOf(TODAY)
        .shows({ state: 'inForce', inForce: '2019-11-29', findings: [] });
    }
  });

  it('can be in force while one party cannot yet know it', () => {
    givenAmendment(...AMENDED, ...AMENDMENT_TOLD)
      .asOf('2020-01-14')
      .shows({ inForce: '2019-11-29', knownToBoth: null, owed: ['notify by IOM since 2019-11-29'] });
    givenAmendment(...AMENDED, ...AMENDMENT_TOLD)
      .asOf('2020-01-15')
      .shows({ inForce: '2019-11-29', knownToBoth: '2020-01-15', owed: [] });
  });

  it('never moves the entry into force of the agreement itself', () => {
    const family = givenAmendment(...AMENDED, ...AMENDMENT_TOLD).of(AGREEMENT);
    family.asOf(TODAY).shows({ state: 'inForce', inForce: '2016-09-19', textVersion: 1 });
  });

  it('needs the request of no organ and the signature of nobody', () => {
    expect(givenAmendment(...AMENDED).asOf(TODAY).outlook.distance).toMatchObject({ done: 4, of: 4, missing: [] });
  });
});

describe('UN Charter Art. 102: the agreement is to be registered, or filed and recorded', () => {
  it('makes registration due by the United Nations from the entry into force', () => {
    given(...CONCLUDED)
      .asOf('2016-09-18')
      .shows({ owed: [] });
    given(...CONCLUDED)
      .asOf('2016-09-19')
      .shows({ owed: ['register by UN since 2016-09-19'] });
  });

  it('changes no date and no state by registration', () => {
    given(...CONCLUDED, 'register by UN on 2017-03-01')
      .asOf(TODAY)
      .shows({
        state: 'inForce',
        inForce: '2016-09-19',
        owed: [],
        given: ['notify by IOM on 2016-07-08', 'notify by UN on 2016-07-26', 'register by UN on 2017-03-01'],
        findings: [],
      });
  });

  it('knows no registration before entry into force, by another, or a second time', () => {
    given(...NOTIFIED, 'register by UN on 2016-09-01')
      .asOf(TODAY)
      .shows({ findings: ['register by UN on 2016-09-01'] });
    given(...CONCLUDED, 'register by IOM on 2017-03-01')
      .asOf(TODAY)
      .shows({ findings: ['register by IOM on 2017-03-01'], owed: ['register by UN since 2016-09-19'] });
    given(...CONCLUDED, 'register by UN on 2017-03-01', 'register by UN on 2017-04-01')
      .asOf(TODAY)
      .shows({ findings: ['register by UN on 2017-04-01'] });
  });

  it('leaves registration due, and possible, after the agreement has ended', () => {
    const over = [...CONCLUDED, 'terminate by joint on 2018-11-30'];
    given(...over)
      .asOf(TODAY)
      .shows({ state: 'terminated', owed: ['register by UN since 2016-09-19'] });
    given(...over, 'register by UN on 2019-01-01')
      .asOf(TODAY)
      .shows({ state: 'terminated', inForce: '2016-09-19 until 2018-11-30', owed: [], findings: [] });
  });
});

describe('VCLT-IO 1986 Art. 54(b): an agreement can be ended at any time by consent of the parties', () => {
  const ENDED = 'terminate by joint on 2019-06-01';
  const over = [agreement(clauses2016, [...CONCLUDED, ENDED].map(told))];
  const ending = (...acts: string[]) => new Given([...over, amendment(clauses2016, acts.map(told))], AMENDMENT);

  it('ends an agreement in force on that date', () => {
    given(...CONCLUDED, ENDED)
      .asOf(TODAY)
      .shows({ state: 'terminated', inForce: '2016-09-19 until 2019-06-01', end: 'terminated on 2019-06-01' });
    given(...CONCLUDED, ENDED)
      .asOf('2019-05-31')
      .shows({ state: 'inForce', inForce: '2016-09-19', end: null });
  });

  it('cannot end what is not in force, or end it twice, or by one party', () => {
    given(...NOTIFIED, ENDED)
      .asOf(TODAY)
      .shows({ state: 'signature', findings: [ENDED] });
    given(...CONCLUDED, ENDED, 'terminate by joint on 2019-07-01')
      .asOf(TODAY)
      .shows({ inForce: '2016-09-19 until 2019-06-01', findings: ['terminate by joint on 2019-07-01'] });
    given(...CONCLUDED, 'terminate by UN on 2019-06-01')
      .asOf(TODAY)
      .shows({ state: 'inForce', findings: ['terminate by UN on 2019-06-01'] });
  });

  it('lets pending amendments lapse on that date', () => {
    const stages = [[], [PROPOSED], [PROPOSED, AMENDMENT_TEXT], [PROPOSED, AMENDMENT_TEXT, ASSEMBLY_AMENDS]];
    for (const acts of stages) {
      ending(...acts)
        .asOf(TODAY)
        .shows({ state: 'lapsed', inForce: null, end: 'lapsed on 2019-06-01', owed: [] });
    }
    ending(...AMENDED)
      .asOf(TODAY)
      .shows({ state: 'lapsed', findings: [COUNCIL_AMENDS] });
    ending(...AMENDED)
      .asOf('2019-05-31')
      .shows({ state: 'approval', end: null });
  });

  it('ends amendments in force with the agreement', () => {
    const early = [PROPOSED, AMENDMENT_TEXT, ASSEMBLY_AMENDS, 'approve by IOM on 2019-04-01'];
    ending(...early)
      .asOf(TODAY)
      .shows({ state: 'ended', inForce: '2019-04-01 until 2019-06-01', end: 'ended on 2019-06-01', knownToBoth: null });
  });

  it('leaves the notices of an amendment that was in force due, and possible', () => {
    const early = [PROPOSED, AMENDMENT_TEXT, ASSEMBLY_AMENDS, 'approve by IOM on 2019-04-01'];
    ending(...early)
      .asOf(TODAY)
      .shows({ owed: ['notify by IOM since 2019-04-01', 'notify by UN since 2019-03-01'] });
    ending(...early, ...AMENDMENT_TOLD)
      .asOf(TODAY)
      .shows({ state: 'ended', owed: [], knownToBoth: '2020-01-15', findings: [] });
    ending(PROPOSED, AMENDMENT_TEXT, ASSEMBLY_AMENDS, 'notify by UN on 2019-07-01')
      .asOf(TODAY)
      .shows({ state: 'lapsed', owed: [], findings: ['notify by UN on 2019-07-01'] });
  });

  it('leaves an abandoned amendment abandoned', () => {
    ending(PROPOSED, 'withdraw by UN on 2019-01-01')
      .asOf(TODAY)
      .shows({ end: 'abandoned on 2019-01-01', findings: [] });
  });

  it('ends amendments likewise when a later agreement takes the place of the agreement', () => {
    const successor = clausesSuperseding('un-iom-2040', AGREEMENT);
    const later = CONCLUDED.map((one) => one.replace('2016', '2019'));
    const family = (...acts: string[]) => [
      agreement(clauses2016, CONCLUDED.map(told)),
      amendment(clauses2016, acts.map(told)),
      agreement(successor, later.map(told)),
    ];
    const early = [PROPOSED, AMENDMENT_TEXT, ASSEMBLY_AMENDS, 'approve by IOM on 2019-04-01'];
    new Given(family(...early), AMENDMENT)
      .asOf(TODAY)
      .shows({ state: 'ended', inForce: '2019-04-01 until 2019-09-19' });
    new Given(family(PROPOSED), AMENDMENT).asOf(TODAY).shows({ state: 'lapsed', end: 'lapsed on 2019-09-19' });
    new Given(family(PROPOSED), AGREEMENT)
      .asOf(TODAY)
      .shows({ state: 'superseded', inForce: '2016-09-19 until 2019-09-19', supersededBy: 'un-iom-2040' });
  });
});

describe('VCLT-IO 1986 Art. 80, by analogy: a corrected error is corrected from the beginning', () => {
  const [wrong, right] = ['2019-11-29', '2019-11-28'].map((day) =>
    givenAmendment(PROPOSED, AMENDMENT_TEXT, ASSEMBLY_AMENDS, `approve by IOM on ${day}`).asOf(TODAY),
  );

  it('moves the consequence to where the corrected date puts it, and leaves no trace of the other', () => {
    wrong?.shows({ inForce: '2019-11-29', owed: ['notify by IOM since 2019-11-29', 'notify by UN since 2019-03-01'] });
    right?.shows({ inForce: '2019-11-28', owed: ['notify by IOM since 2019-11-28', 'notify by UN since 2019-03-01'] });
  });

  it('makes irregular what rested on an act that is annulled, and regular again when it is restored', () => {
    given(...CONCLUDED.filter((one) => one !== ASSEMBLY_TOLD))
      .asOf(TODAY)
      .shows({ state: 'approval', inForce: null, findings: SIGNED });
    given(...CONCLUDED)
      .asOf(TODAY)
      .shows({ state: 'inForce', findings: [] });
  });

  it('is no amendment: the text stays as it is', () => {
    expect([wrong, right].map((one) => one?.standing.textVersion)).toEqual([1, 1]);
  });
});

describe('articles that are deliberately not modelled', () => {
  const WHY: Record<string, string> = {
    '1': 'states the purpose; nothing is to be done under it once',
    '2(1)': 'recognizes what IOM is; no act and no date',
    '2(2)': 'recognizes what IOM does; no act and no date',
    '2(3)': 'recognizes how IOM works; no act and no date',
    '2(4)': 'recognizes what the United Nations does; no act and no date',
    '2(5)': 'a standing undertaking, kept or broken in substance and not by a recorded act',
    '2(6)': 'a standing limit of all cooperation',
    '3(1)': 'a standing undertaking to cooperate',
    '3(3)': 'consultation whenever it is wanted, with no procedure laid down',
    '3(4)': 'consultation whenever it is wanted, with no procedure laid down',
    '3(5)': 'information on request, with no procedure laid down',
    '3(6)': 'a standing undertaking on statistics',
    '3(7)': 'a standing undertaking to avoid doing things twice',
    '5(1)': 'a standing right to attend; each meeting has its own records',
    '5(2)': 'a standing right to attend; each meeting has its own records',
    '5(3)': 'distribution of statements, each in its own records',
    '7(1)': 'a standing exchange of information',
    '7(2)': 'studies on request, with no procedure laid down',
    '7(3)': 'studies on request, with no procedure laid down',
    '7(4)': 'a standing undertaking on information',
    '8': 'consultation from time to time on administration',
    '13(1)': 'a limit of all duties to inform',
  };
  const PARAGRAPHS = [0, 6, 7, 0, 3, 2, 4, 0, 0, 0, 0, 0, 2, 0, 0, 2].flatMap((count, index) =>
    count === 0 ? [`${index + 1}`] : Array.from({ length: count }, (_, i) => `${index + 1}(${i + 1})`),
  );
  const file = readFileSync(new URL('../src/agreements/un-iom-2016.json', import.meta.url), 'utf8');
  const cited = new Set(
    [...file.matchAll(/"cites": "([^"]*)"/g)].flatMap(([, cites = '']) =>
      [...cites.matchAll(/\bArt\. (\d+(?:\(\d+\))?)/g)].map(([, article = '']) => article),
    ),
  );
  cited.delete('102');

  it.each(Object.entries(WHY))('Art. %s: %s', (article) => {
    expect(PARAGRAPHS).toContain(article);
    expect(cited).not.toContain(article);
  });

  it('are together with those the clauses cite the whole agreement', () => {
    expect([...cited, ...Object.keys(WHY)].sort()).toEqual([...PARAGRAPHS].sort());
  });
});

describe('W1: the real record as of today', () => {
  it('is in force from 19 September 2016, and the agreement of 1996 is superseded from then', () => {
    givenRealRecord()
      .asOf(TODAY)
      .shows({ state: 'inForce', inForce: '2016-09-19', textVersion: 1, findings: [], perhaps: [], end: null });
    givenRealRecord()
      .of(FORMER)
      .asOf(TODAY)
      .shows({ state: 'superseded', inForce: '1996-06-25 until 2016-09-19', supersededBy: AGREEMENT, findings: [] });
  });

  it('says the same in whatever order it was recorded', () => {
    const { acts, plans } = realRecord(AGREEMENT);
    for (let turn = 0; turn < acts.length; turn += 1) {
      const other = [...acts.slice(turn), ...acts.slice(0, turn)];
      for (const list of [other, [...other].reverse()]) {
        new Given([agreement(clauses2016, list, plans)], AGREEMENT)
          .asOf(TODAY)
          .shows({ state: 'inForce', inForce: '2016-09-19', findings: [] });
      }
    }
  });

  it('owes the registration of the agreement', () => {
    givenRealRecord()
      .asOf(TODAY)
      .shows({ owed: ['register by UN since 2016-09-19'] });
  });
});

describe('W2: the real record as of 10 July 2016', () => {
  const then = givenRealRecord().asOf('2016-07-10');

  it('stands in the approval stage, IOM having notified and the draft being before the Assembly', () => {
    then.shows({
      state: 'approval',
      inForce: null,
      lanes: {
        'UN approval': 'submitted',
        'IOM approval': 'notified',
        'UN signature': 'unsigned',
        'IOM signature': 'unsigned',
      },
      owed: [],
      findings: [],
    });
  });

  it('leaves the approval of the General Assembly open', () => {
    expect(then.entry('approve by UN').section).toBe('open');
    expect(then.outlook.distance).toMatchObject({ done: 4, of: 8 });
    expect(then.outlook.distance.turn.map((one) => `${one.act} by ${one.by}`)).toEqual(['approve by UN']);
  });

  it('does not yet allow the signature, for want of the approval and the notice of the United Nations', () => {
    for (const party of ['UN', 'IOM']) {
      const { section, reasons } = then.entry(`sign by ${party}`);
      expect(section).toBe('notYet');
      expect(reasons?.map((one) => `${one.act} by ${one.by}, ${one.cites}`)).toEqual([
        'approve by UN, Art. 16(1)',
        'notify by UN, Art. 16(1)',
      ]);
    }
  });

  it('shows the signature as planned for 19 September 2016', () => {
    expect(then.entry('sign by UN').planned).toMatchObject({ on: '2016-09-19', status: 'expected' });
    expect(then.entry('sign by IOM').planned).toMatchObject({ on: '2016-09-19', status: 'expected' });
  });
});

describe('W3: the real record as of 25 July 2016', () => {
  it('has the approval of that day and the notice of the United Nations owed, which may have happened', () => {
    const then = givenRealRecord().asOf('2016-07-25');
    then.shows({
      state: 'approval',
      lanes: { 'UN approval': 'approved', 'IOM approval': 'notified' },
      owed: ['notify by UN since 2016-07-25'],
      perhaps: ['notify by UN on 2016-07-25/2016-09-19'],
      findings: [],
    });
    expect(then.entry('notify by UN').section).toBe('mayHaveHappened');
    givenRealRecord()
      .asOf('2016-07-24')
      .shows({ lanes: { 'UN approval': 'submitted' }, owed: [], perhaps: [] });
  });
});

describe('W4: an amendment approved in March and November 2019, notices in December and January', () => {
  it('is in force from 29 November 2019 and known to both from 15 January 2020', () => {
    givenAmendment(...AMENDED, ...AMENDMENT_TOLD)
      .asOf(TODAY)
      .shows({
        state: 'inForce',
        inForce: '2019-11-29',
        knownToBoth: '2020-01-15',
        owed: [],
        given: ['notify by UN on 2019-12-10', 'notify by IOM on 2020-01-15'],
        findings: [],
      });
  });
});

describe('W5: the same without notices', () => {
  it('is in force from the same day, with two notices owed and not yet known to both', () => {
    givenAmendment(...AMENDED)
      .asOf(TODAY)
      .shows({
        inForce: '2019-11-29',
        knownToBoth: null,
        owed: ['notify by UN since 2019-03-01', 'notify by IOM since 2019-11-29'],
        given: [],
      });
  });
});

describe('W6: the same recorded in any order', () => {
  it('gives the same answers on every day that matters', () => {
    const acts = [...AMENDED, ...AMENDMENT_TOLD];
    const days = [TODAY, '2019-02-01', '2019-11-28', '2019-11-29', '2019-12-31'];
    const facts = (list: string[]) =>
      days.map((day) => {
        const { inForce, duties, lanes, state, findings, sentence } = givenAmendment(...list).asOf(day).standing;
        return { state, lanes, duties, findings, sentence, from: inForce?.from, known: inForce?.knownToBothFrom };
      });
    const expected = facts(acts);
    for (const order of orders(acts)) expect(facts(order)).toEqual(expected);
  });
});

describe('W7: both approvals on one day', () => {
  it('is in force that day', () => {
    const oneDay = [PROPOSED, AMENDMENT_TEXT, 'approve by UN on 2019-11-29', COUNCIL_AMENDS];
    givenAmendment(...oneDay)
      .asOf('2019-11-29')
      .shows({ state: 'inForce', inForce: '2019-11-29' });
    givenAmendment(...oneDay)
      .asOf('2019-11-28')
      .shows({ state: 'approval', inForce: null });
  });

  it('is in force that day even if all of it happened on that day', () => {
    for (const order of orders(AMENDED.map((one) => one.replace(/on .*/, 'on 2019-11-29')))) {
      givenAmendment(...order)
        .asOf(TODAY)
        .shows({ state: 'inForce', inForce: '2019-11-29', findings: [] });
    }
  });
});

describe('W8: only one approval, whatever notices or signatures', () => {
  it('has no date', () => {
    const extra = ['notify by UN on 2019-12-10', 'notify by IOM on 2020-01-15', ...SIGNED];
    givenAmendment(PROPOSED, AMENDMENT_TEXT, ASSEMBLY_AMENDS, ...extra)
      .asOf(TODAY)
      .shows({ state: 'approval', inForce: null, findings: ['notify by IOM on 2020-01-15', ...SIGNED] });
    given(MANDATE, AGREED, COUNCIL, COUNCIL_TOLD, ASSEMBLY_TOLD, ...SIGNED)
      .asOf(TODAY)
      .shows({ state: 'approval', inForce: null, findings: [ASSEMBLY_TOLD, ...SIGNED] });
  });
});

describe('W9: a signature before the second notice', () => {
  const early = [MANDATE, AGREED, COUNCIL, COUNCIL_TOLD, 'sign by UN on 2016-07-20'];

  it('is a finding and brings nothing into force', () => {
    given(...early, ASSEMBLY, ASSEMBLY_TOLD, 'sign by IOM on 2016-09-19')
      .asOf(TODAY)
      .shows({
        state: 'signature',
        inForce: null,
        findings: ['sign by UN on 2016-07-20'],
        lanes: { 'UN signature': 'unsigned', 'IOM signature': 'signed' },
      });
  });

  it('has as its reasons every act still missing before that date, each with party and article', () => {
    expect(
      given(...early)
        .asOf(TODAY)
        .reasons('sign by UN on 2016-07-20'),
    ).toEqual(['approve by UN, Art. 16(1)', 'notify by UN, Art. 16(1)']);
    expect(given('sign by IOM on 2016-07-20').asOf(TODAY).reasons('sign by IOM on 2016-07-20')).toEqual([
      'mandate by UN, note para. 1',
      'agreeText by joint, note para. 2',
      'approve by UN, Art. 16(1)',
      'approve by IOM, Art. 16(1)',
      'notify by UN, Art. 16(1)',
      'notify by IOM, Art. 16(1)',
    ]);
  });

  it('has those reasons also when the missing acts are on record with later dates', () => {
    const finding = 'sign by UN on 2016-07-20';
    expect(
      given(...early, ASSEMBLY, ASSEMBLY_TOLD)
        .asOf(TODAY)
        .reasons(finding),
    ).toEqual(['approve by UN, Art. 16(1)', 'notify by UN, Art. 16(1)']);
  });

  it('disappears from the findings when the signature is repeated in its turn or the missing acts prove earlier', () => {
    given(...early, 'approve by UN on 2016-07-18', 'notify by UN on 2016-07-19', 'sign by IOM on 2016-09-19')
      .asOf(TODAY)
      .shows({ state: 'inForce', inForce: '2016-09-19', findings: [] });
    given(...early, ASSEMBLY, ASSEMBLY_TOLD, ...SIGNED)
      .asOf(TODAY)
      .shows({ state: 'inForce', inForce: '2016-09-19', findings: ['sign by UN on 2016-07-20'] });
  });
});

describe('W10: W4, then the date of the Council is corrected to 28 November 2019', () => {
  it('is in force from 28 November after the correction and was from 29 November before it', () => {
    const before = [...AMENDED, ...AMENDMENT_TOLD];
    const after = before.map((one) => (one === COUNCIL_AMENDS ? 'approve by IOM on 2019-11-28' : one));
    givenAmendment(...before)
      .asOf(TODAY)
      .shows({ inForce: '2019-11-29', knownToBoth: '2020-01-15' });
    givenAmendment(...after)
      .asOf(TODAY)
      .shows({ inForce: '2019-11-28', knownToBoth: '2020-01-15' });
    givenAmendment(...after)
      .asOf('2019-11-28')
      .shows({ state: 'inForce' });
    givenAmendment(...before)
      .asOf('2019-11-28')
      .shows({ state: 'approval' });
  });
});

describe('W11: approvals in March 2019 and on 29 November 2019', () => {
  it('is in force from an exact day although one date is not exact', () => {
    givenAmendment(PROPOSED, AMENDMENT_TEXT, 'approve by UN on 2019-03', COUNCIL_AMENDS)
      .asOf(TODAY)
      .shows({
        inForce: '2019-11-29',
        owed: ['notify by IOM since 2019-11-29', 'notify by UN since 2019-03-01/2019-03-31'],
      });
  });
});

describe('W12: approvals in November 2019 and on 10 November 2019', () => {
  const acts = [PROPOSED, AMENDMENT_TEXT, 'approve by UN on 2019-11', 'approve by IOM on 2019-11-10'];

  it('is in force from a day between the 10th and the 30th', () => {
    givenAmendment(...acts)
      .asOf(TODAY)
      .shows({ inForce: '2019-11-10/2019-11-30', findings: [] });
    givenAmendment(...[...acts].reverse())
      .asOf(TODAY)
      .shows({ inForce: '2019-11-10/2019-11-30', findings: [] });
  });

  it('counts from the last day only; before that it may have happened', () => {
    givenAmendment(...acts)
      .asOf('2019-11-29')
      .shows({ state: 'approval', inForce: null, perhaps: ['approve by UN on 2019-11'] });
    givenAmendment(...acts)
      .asOf('2019-11-30')
      .shows({ state: 'inForce', perhaps: [] });
  });
});

describe('W13: an amendment proposed on 1 August 2016', () => {
  it('is irregular, for the agreement was not in force on that date', () => {
    const early = 'propose by UN on 2016-08-01';
    const then = givenAmendment(early).asOf(TODAY);
    then.shows({ state: 'proposal', findings: [early] });
    const [reason] = then.standing.findings[0]?.reasons ?? [];
    expect(reason).toMatchObject({ act: 'propose', by: 'UN', cites: 'Art. 15' });
    expect(reason?.text).toContain('the agreement was not in force on that date (in force from 2016-09-19)');
  });
});

describe('W13a: an act of tomorrow', () => {
  it('counts for nothing today', () => {
    given(MANDATE, 'agreeText by joint on 2026-10-02')
      .asOf(TODAY)
      .shows({ state: 'negotiation', findings: [], perhaps: [] });
    given(MANDATE, 'agreeText by joint on 2026-10')
      .asOf(TODAY)
      .shows({
        state: 'negotiation',
        perhaps: ['agreeText by joint on 2026-10'],
      });
  });
});

describe('W14: the Council declines, and approves later', () => {
  it('counts the later approval and keeps the rejection as a regular act', () => {
    const acts = [MANDATE, AGREED, 'reject by IOM on 2016-06-15', COUNCIL];
    given(...acts)
      .asOf('2016-06-20')
      .shows({ lanes: { 'IOM approval': 'rejected' }, findings: [] });
    given(...acts)
      .asOf(TODAY)
      .shows({ lanes: { 'IOM approval': 'approved' }, owed: ['notify by IOM since 2016-06-30'], findings: [] });
    expect(
      given(...acts)
        .asOf('2016-06-20')
        .entry('approve by IOM').section,
    ).toBe('open');
  });
});

describe('W15: a text is approved by the Assembly, reopened, and its successor approved by the Council', () => {
  const acts = [
    MANDATE,
    AGREED,
    ASSEMBLY,
    'reopen by joint on 2016-08-01',
    'agreeText by joint on 2016-08-10',
    'approve by IOM on 2016-08-20',
  ];

  it('has the approval of the Assembly open again', () => {
    const then = given(...acts).asOf(TODAY);
    then.shows({
      state: 'approval',
      textVersion: 2,
      lanes: { 'UN approval': 'pending', 'IOM approval': 'approved' },
      owed: ['notify by IOM since 2016-08-20'],
      findings: [],
    });
    expect(then.entry('approve by UN').section).toBe('open');
  });

  it('does not take the notice of the old approval for the new text', () => {
    given(...acts, 'notify by UN on 2016-08-25')
      .asOf(TODAY)
      .shows({ findings: ['notify by UN on 2016-08-25'] });
  });
});

describe('the order of acts that the dates leave open', () => {
  it('is that of the procedure for acts of one day, however they were recorded', () => {
    const day = '2016-09-19';
    const oneDay = ['sign by IOM', 'notify by UN', 'sign by UN', 'approve by UN', 'notify by IOM'].map(
      (one) => `${one} on ${day}`,
    );
    for (const order of orders(oneDay)) {
      given(...order, MANDATE, AGREED, COUNCIL)
        .asOf(TODAY)
        .shows({ state: 'inForce', inForce: day, findings: [] });
    }
  });

  it('leaves as few acts over as the dates allow', () => {
    given(MANDATE, AGREED, 'reject by UN on 2016-07-25', ASSEMBLY)
      .asOf(TODAY)
      .shows({ lanes: { 'UN approval': 'approved' }, findings: [] });
    given(MANDATE, AGREED, ASSEMBLY, 'submit by UN on 2016-07-25')
      .asOf(TODAY)
      .shows({ lanes: { 'UN approval': 'approved' }, findings: [] });
  });

  it('never contradicts what the dates decide', () => {
    given(MANDATE, AGREED, 'approve by UN on 2016-07-25', 'notify by UN on 2016-07-24')
      .asOf(TODAY)
      .shows({ findings: ['notify by UN on 2016-07-24'] });
    given(MANDATE, AGREED, 'approve by UN on 2016-07-25', 'notify by UN on 2016-07-01/2016-07-24')
      .asOf(TODAY)
      .shows({ findings: ['notify by UN on 2016-07-01/2016-07-24'] });
    given(MANDATE, AGREED, 'approve by UN on 2016-07-25', 'notify by UN on 2016-07-01/2016-07-25')
      .asOf(TODAY)
      .shows({ findings: [] });
  });
});

describe('the grade of evidence', () => {
  const withGrades = (...grades: ('official' | 'secondary' | 'inferred' | undefined)[]) =>
    new Given(
      [
        agreement(clauses2016, [
          ...CONCLUDED.map((one, i) => {
            const grade = grades[i];
            return { ...told(one), ...(grade === undefined ? {} : { evidence: { grade } }) };
          }),
          { ...told('mandate by IOM on 2015-11-24'), evidence: { grade: 'none' as const } },
        ]),
      ],
      AGREEMENT,
    ).asOf(TODAY).standing.inForce?.grade;

  it('of entry into force is that of the worst act it rests on', () => {
    const official = CONCLUDED.map((): 'official' | 'inferred' => 'official');
    expect(withGrades(...official)).toBe('official');
    for (let i = 0; i < official.length; i += 1) {
      expect(withGrades(...official.with(i, 'inferred'))).toBe('inferred');
    }
    expect(withGrades('secondary', 'inferred', ...official.slice(2))).toBe('inferred');
    expect(withGrades('official')).toBe('none');
  });
});

describe('the vocabulary', () => {
  it('holds the acts of the law and no consequence', () => {
    expect(ACT_NAMES).toEqual(
      expect.arrayContaining([
        'mandate',
        'agreeText',
        'submit',
        'approve',
        'reject',
        'defer',
        'notify',
        'sign',
        'reopen',
        'withdraw',
        'register',
        'terminate',
        'propose',
        'event',
      ]),
    );
    for (const consequence of ['enterIntoForce', 'supersede', 'amend', 'lapse', 'end']) {
      expect(ACT_NAMES).not.toContain(consequence);
    }
  });

  it('has every act that a procedure does not know stand as a finding that says so', () => {
    const unknown = given(...CONCLUDED, 'propose by UN on 2018-12-01').asOf(TODAY);
    unknown.shows({ state: 'inForce', findings: ['propose by UN on 2018-12-01'] });
    expect(unknown.standing.findings[0]?.reasons[0]?.text).toBe('the procedure has no act propose by UN');
  });

  it('lets the real record be told in sentences', () => {
    expect(REAL).toContain('approve by UN on 2016-07-25');
  });
});
