// The worked cases W1 to W15 on the command line: each act recorded by a process of its own, into a real database.

import { Temporal } from 'temporal-polyfill';
import { describe, expect } from 'vitest';
import { EXIT } from '../src/register/problems.ts';
import type { TimelineLine } from '../src/register/timeline.ts';
import {
  AGREEMENT,
  AMENDMENT,
  acts,
  clausesOf,
  type Expected,
  expectPosition,
  FORMER,
  reasons,
} from './api-helpers.ts';
import { test } from './cli-helpers.ts';

const PROPOSED = 'propose by UN on 2018-12-01';
const AGREED = 'agreeText by joint on 2019-01-10';
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

const [UN_APPROVES, IOM_APPROVES] = APPROVED;
const [UN_NOTIFIES, IOM_NOTIFIES] = NOTIFIED;

/** Orders of recording, each act with the findings that stand when it is on record, in the order of their dates. */
const ORDERS: [string, [act: string, findings: string[]][]][] = [
  [
    'backwards',
    [
      [IOM_NOTIFIES, [IOM_NOTIFIES]],
      [UN_NOTIFIES, [UN_NOTIFIES, IOM_NOTIFIES]],
      [IOM_APPROVES, [IOM_APPROVES, UN_NOTIFIES, IOM_NOTIFIES]],
      [UN_APPROVES, [UN_APPROVES, IOM_APPROVES, UN_NOTIFIES, IOM_NOTIFIES]],
      [AGREED, []],
    ],
  ],
  [
    'with a notice first',
    [
      [UN_NOTIFIES, [UN_NOTIFIES]],
      [AGREED, [UN_NOTIFIES]],
      [IOM_APPROVES, [UN_NOTIFIES]],
      [UN_APPROVES, []],
      [IOM_NOTIFIES, []],
    ],
  ],
  [
    'one party after the other, the text in between',
    [
      [IOM_APPROVES, [IOM_APPROVES]],
      [IOM_NOTIFIES, [IOM_APPROVES, IOM_NOTIFIES]],
      [AGREED, []],
      [UN_NOTIFIES, [UN_NOTIFIES]],
      [UN_APPROVES, []],
    ],
  ],
];

/** The agreement up to the notice of the Council's approval; the General Assembly has not approved. */
const HALF_WAY = [
  'mandate by UN on 2016-04-27',
  'agreeText by joint on 2016-05-30',
  'approve by IOM on 2016-06-30',
  'notify by IOM on 2016-07-08',
];

/** What is still missing half-way. */
const APPROVAL_AND_NOTICE = [
  'approve by UN, General Assembly, Art. 16(1)',
  'notify by UN, Secretary-General, Art. 16(1)',
];

/** The version of the entry that recorded an act. */
function versionOf(lines: readonly TimelineLine[], type: string, by: string): string {
  const found = lines.find((line) => line.kind === 'act' && line.act.type === type && line.act.by === by);
  return String(found?.kind === 'act' ? found.version : 'none');
}

describe.concurrent('the conclusion of the agreement', () => {
  test('W1: the real record is in force from 2016-09-19, and un-iom-1996 superseded from that day', async ({ cli }) => {
    expectPosition(await cli.json('status', AGREEMENT), {
      state: 'inForce',
      inForce: '2016-09-19',
      findings: [],
      owed: ['register by UN since 2016-09-19'],
    });
    expectPosition(await cli.json('status', FORMER), {
      state: 'superseded',
      inForce: '1996-06-25 until 2016-09-19',
      supersededBy: AGREEMENT,
    });
  });

  test('W2: as of 2016-07-10 the Assembly may approve, the signature waits for it and for the notice, and is planned', async ({
    cli,
  }) => {
    const { out } = await cli.done('status', AGREEMENT, '--as-of', '2016-07-10');
    expect(out).toMatch(/^Awaiting approval by the General Assembly \(Art\. 16\(1\)\)/);
    expect(out).toContain('  UN              approval submitted, signature unsigned\n');
    expect(out).toContain('  IOM             approval notified, signature unsigned\n');
    const section = (heading: string) => out.split(`\n${heading} (`)[1]?.split('\n\n')[0];
    expect(section('Planned')).toContain('2016-09-19 the Secretary-General (UN) signs (Art. 16(1)), expected');
    expect(section('May happen now')).toContain('the General Assembly (UN) approves (Art. 16(1))');
    expect(section('Not yet')?.replaceAll(/\s+/g, ' ')).toContain(
      'the Secretary-General (UN) signs (Art. 16(1)): expected for 2016-09-19; after approval by UN, written notice by UN',
    );
    const why = await cli.json('why', AGREEMENT, 'sign.UN', '--as-of', '2016-07-10');
    expect(why.acts).toMatchObject([{ section: 'notYet', act: 'sign', by: 'UN' }]);
  });

  test('W3: as of 2016-07-25 the Assembly has approved that day; the notice is owed and may have happened', async ({
    cli,
  }) => {
    expectPosition(await cli.json('status', AGREEMENT, '--as-of', '2016-07-25'), {
      state: 'approval',
      lanes: { 'UN approval': 'approved' },
      owed: ['notify by UN since 2016-07-25'],
      perhaps: ['notify by UN on 2016-07-25/2016-09-19'],
    });
    const next = await cli.json('next', AGREEMENT, '--as-of', '2016-07-25');
    expect(acts(next.mayHaveHappened)).toEqual(['notify by UN']);
    expect(acts(next.happened)).toContain('approve by UN');
  });

  test('W8: take away one approval, and whatever notices and signatures there are, there is no date', async ({
    cli,
  }) => {
    const whole = [...HALF_WAY, 'approve by UN on 2016-07-25', 'notify by UN on 2016-07-26'];
    const signed = [...whole, 'sign by UN on 2016-09-19', 'sign by IOM on 2016-09-19'];
    await cli.agreement(clausesOf('half-way'), ...signed);
    expectPosition(await cli.json('status', 'half-way'), { inForce: '2016-09-19' });
    const version = versionOf((await cli.json('timeline', 'half-way')).lines, 'approve', 'IOM');
    const why = ['--reason', 'it was the committee, not the Council'];
    const { standing } = await cli.json('correct', 'half-way', version, '--annul', ...why);
    expectPosition(standing, { state: 'approval', inForce: null });
  });

  test('W9: a signature before the second notice is refused, and every act still missing is listed with its article', async ({
    cli,
  }) => {
    await cli.agreement(clausesOf('half-way'), ...HALF_WAY);
    const ran = await cli.recording('half-way', 'sign by IOM on 2016-07-20');
    expect(ran).toMatchObject({ code: EXIT.refused, out: '' });
    expect(ran.err).toContain(
      '  1. first the General Assembly (UN) approves (Art. 16(1))\n' +
        '  2. first the Secretary-General (UN) gives written notice (Art. 16(1))\n',
    );
    const refused = await cli.refused('record', 'half-way', 'sign', '--by', 'IOM', '--on', '2016-07-20');
    expect(refused.code).toBe('act-not-open');
    expect(reasons(refused.reasons)).toEqual(APPROVAL_AND_NOTICE);
  });

  test('W9: with an express reason it is recorded, stands as a finding, and brings nothing into force', async ({
    cli,
  }) => {
    const later = ['approve by UN on 2016-07-25', 'notify by UN on 2016-08-01', 'sign by UN on 2016-09-19'];
    await cli.agreement(clausesOf('half-way'), ...HALF_WAY, ...later);
    const why = 'it was signed in Geneva that day';
    const ran = await cli.recording('half-way', 'sign by IOM on 2016-07-20', '--outside-procedure', why, '--json');
    expect(ran.json.entry).toMatchObject({
      reason: why,
      body: { type: 'sign', by: 'IOM', on: '2016-07-20' },
    });
    expectPosition(ran.json.standing, { inForce: null, findings: ['sign by IOM on 2016-07-20'] });
    const { out } = await cli.done('findings');
    expect(out).toContain('half-way\n  version 9, signature by IOM on 2016-07-20, does not fit:\n  1. ');
  });

  test('W15: the approval of a text that was reopened does not count for the next: it is open again', async ({
    cli,
  }) => {
    await cli.agreement(
      clausesOf('twice'),
      'mandate by UN on 2016-01-10',
      'agreeText by joint on 2016-02-10',
      'approve by UN on 2016-03-10',
    );
    const { standing } = await cli.record(
      'twice',
      'reopen by joint on 2016-04-10',
      'agreeText by joint on 2016-05-10',
      'approve by IOM on 2016-06-10',
    );
    expectPosition(standing, {
      textVersion: 2,
      lanes: { 'UN approval': 'pending', 'IOM approval': 'approved' },
      findings: [],
    });
    expect(acts((await cli.json('next', 'twice')).open)).toContain('approve by UN');
    expect((await cli.done('timeline', 'twice')).out).toMatch(
      /^2016-03-10 +approval by UN \[fell away with its text\]/m,
    );
  });
});

describe.concurrent('an amendment', () => {
  test('W4: in force from the later approval, known to both from the later notice', async ({ cli }) => {
    const id = await cli.amend(PROPOSED, AGREED, ...APPROVED, ...NOTIFIED);
    expect(id).toBe(AMENDMENT);
    expectPosition(await cli.json('status', id), W4);
    expectPosition(await cli.json('status', id, '--as-of', '2019-12-31'), {
      inForce: '2019-11-29',
      knownToBoth: null,
      owed: ['notify by IOM since 2019-11-29'],
    });
    const { out } = await cli.done('status', AGREEMENT);
    expect(out).toContain('  in force from   2016-09-19 (Art. 16(1); evidence: inferred)\n');
    expect(out).toContain(`  amendment       ${AMENDMENT}: inForce, Amendment\n`);
  });

  test('W5: without notices it is in force all the same, two are owed, and it is not yet known to both', async ({
    cli,
  }) => {
    const id = await cli.amended(PROPOSED, AGREED, ...APPROVED);
    expectPosition(await cli.json('status', id), {
      inForce: '2019-11-29',
      knownToBoth: null,
      owed: ['notify by UN since 2019-03-01', 'notify by IOM since 2019-11-29'],
    });
    expect((await cli.done('duties', '--instrument', id)).out).toBe(
      `2019-03-01 UN owes IOM: notify (Art. 15), ${id}\n2019-11-29 IOM owes UN: notify (Art. 15), ${id}\n`,
    );
  });

  test.for(ORDERS)(
    'W6: recorded %s, what does not fit yet stands as a finding and heals, and the answers are the same',
    async ([, order], { cli }) => {
      const id = await cli.amend(PROPOSED);
      let before: string[] = [];
      for (const [one, findings] of order) {
        const isRefused = findings.length > before.length;
        if (isRefused) expect(await cli.recording(id, one)).toMatchObject({ code: EXIT.refused, out: '' });
        const outside = isRefused ? ['--outside-procedure', 'it happened all the same'] : [];
        const ran = await cli.recording(id, one, ...outside, '--json');
        expect(ran, ran.err).toMatchObject({ code: EXIT.ok, err: '' });
        expectPosition(ran.json.standing, findings.length === 0 && one === order.at(-1)?.[0] ? W4 : { findings });
        before = findings;
      }
      expect((await cli.done('findings', id)).out).toBe('the record follows the procedure and the plans\n');
    },
  );

  test('a finding is told in a sentence until what was missing is on record; known at the time, it still stands', async ({
    cli,
  }) => {
    const id = await cli.amend(PROPOSED);
    const early = await cli.recording(id, APPROVED[0], '--outside-procedure', 'it is in the minutes', '--json');
    const told = await cli.done('findings', id);
    expect(told.out.replaceAll(/\s+/g, ' ')).toMatch(
      /^missing: The General Assembly \(UN\) approves .* it is not on record that /,
    );
    await cli.record(id, AGREED);
    expect((await cli.done('findings', id)).out).toBe('the record follows the procedure and the plans\n');
    const then = await cli.done('findings', id, '--known-at', early.json.standing.knownAt);
    expect(then.out).toBe(told.out);
  });

  test('W7: both approvals on one day: in force that day', async ({ cli }) => {
    const id = await cli.amended(PROPOSED, AGREED, 'approve by UN on 2019-03-01', 'approve by IOM on 2019-03-01');
    expectPosition(await cli.json('status', id), { state: 'inForce', inForce: '2019-03-01' });
  });

  test('W8: only one approval, and its notice: no date', async ({ cli }) => {
    const id = await cli.amended(PROPOSED, AGREED, APPROVED[0], NOTIFIED[0]);
    expectPosition(await cli.json('status', id), { state: 'approval', inForce: null, owed: [] });
  });

  test('W10: a corrected date counts from the beginning; known at the time before, the old one stands', async ({
    cli,
  }) => {
    const id = await cli.amended(PROPOSED, AGREED, ...APPROVED, ...NOTIFIED);
    const { knownAt, lines } = await cli.json('timeline', id);
    const version = versionOf(lines, 'approve', 'IOM');
    const correction = ['correct', id, version, '--on', '2019-11-28', '--reason', 'the record of the session'];

    const preview = await cli.done(...correction, '--preview');
    expect(preview.out).toMatch(/^nothing is recorded; this would change:\nun-iom-2016\/amendments\/1\n {2}before: /);
    expectPosition(await cli.json('status', id), W4);

    const { standing } = await cli.json(...correction);
    expectPosition(standing, { ...W4, inForce: '2019-11-28' });
    expectPosition(await cli.json('status', id, '--known-at', knownAt), W4);
    expectPosition(await cli.json('status', id, '--as-of', '2019-11-28', '--known-at', knownAt), { inForce: null });
    const { out } = await cli.done('timeline', id);
    expect(out.replaceAll(/\s+/g, ' ')).toContain('- corrected: on 2019-11-29 -> 2019-11-28; recorded ');
  });

  test('W11: approvals known by the month 2019-03 and by the day 2019-11-29: in force from that day, exactly', async ({
    cli,
  }) => {
    const id = await cli.amended(PROPOSED, AGREED, 'approve by UN on 2019-03', APPROVED[1]);
    expectPosition(await cli.json('status', id), { inForce: '2019-11-29' });
  });

  test('W12: approvals in 2019-11 and on 2019-11-10: in force from a day between 2019-11-10 and 2019-11-30', async ({
    cli,
  }) => {
    const id = await cli.amended(PROPOSED, AGREED, 'approve by UN on 2019-11', 'approve by IOM on 2019-11-10');
    expectPosition(await cli.json('status', id), { inForce: '2019-11-10/2019-11-30' });
    expect((await cli.done('status', id)).out).toMatch(/^In force since a day between 10 November 2019 and 30 Novem/);
  });

  test('W13: proposed on 2016-08-01 it is refused: the agreement was not in force on that date', async ({ cli }) => {
    const refused = await cli.refused('amend', AGREEMENT, '--title', 'Early', '--by', 'UN', '--on', '2016-08-01');
    expect(refused.reasons.map((one) => one.text)).toEqual([
      expect.stringContaining('the agreement was not in force on that date (in force from 2016-09-19)'),
    ]);
    expect(await cli.fails(EXIT.failed, 'status', AMENDMENT)).toContain(`there is no instrument ${AMENDMENT}`);
  });

  test('W13a: an act dated in the days to come is refused: an expected act is a plan', async ({ cli }) => {
    const day = Temporal.Now.plainDateISO('UTC').add({ days: 2 }).toString();
    const act = ['--by', 'UN', '--on', day];
    const told = await cli.fails(EXIT.usage, 'record', AGREEMENT, 'register', ...act);
    expect(told).toContain('  --on ');
    expect(told.replaceAll(/\s+/g, ' ')).toContain('what is expected is a plan');
    await cli.done('plan', AGREEMENT, 'expect', '--type', 'register', ...act);
    expect((await cli.json('next', AGREEMENT)).planned).toMatchObject([{ act: 'register', by: 'UN', on: day }]);
  });

  test('W14: the Council rejects and approves later: the approval counts, the rejection stays on the timeline', async ({
    cli,
  }) => {
    const id = await cli.amended(PROPOSED, AGREED, APPROVED[0], 'reject by IOM on 2019-06-01', APPROVED[1]);
    expectPosition(await cli.json('status', id), { inForce: '2019-11-29', findings: [] });
    expectPosition(await cli.json('status', id, '--as-of', '2019-06-01'), { lanes: { 'IOM approval': 'rejected' } });
    expect((await cli.done('timeline', id)).out).toMatch(/^2019-06-01 +rejection by IOM \(/m);
  });
});
