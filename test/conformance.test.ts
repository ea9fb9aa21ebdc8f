// How a record departs from procedure and plans, in sentences, and the letters that ask for better evidence: word for word.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Act, GRADES, type Grade } from '../src/law/acts.ts';
import { readClauses } from '../src/law/clauses.ts';
import { conformance, DEPARTURES, type DepartureKind } from '../src/law/conformance.ts';
import { parseLegalDate } from '../src/law/dates.ts';
import { gapsOf, letterFor, WEAK_GRADES } from '../src/law/gaps.ts';
import type { Plan } from '../src/law/plan.ts';
import {
  AGREEMENT,
  AMENDMENT,
  agreement,
  amendment,
  clauses1996,
  clauses2016,
  FORMER,
  Given,
  given,
  givenAmendment,
  givenRealRecord,
  realRecord,
  told,
} from './law-helpers.ts';
import { ANYONE, asOf, benches } from './register-helpers.ts';

const TODAY = '2026-07-01';

const departures = (one: Given, day = TODAY) => conformance(one.family.get(one.id), one.family.fold(one.id, day), day);
/** Kind and sentence of every departure. */
const toldOf = (one: Given, day = TODAY): [DepartureKind, string][] =>
  departures(one, day).map(({ kind, sentence }) => [kind, sentence]);

const MANDATE = 'mandate by UN on 2016-04-27';
const AGREED = 'agreeText by joint on 2016-05-01';
const COUNCIL = 'approve by IOM on 2016-06-30';
const COUNCIL_TOLD = 'notify by IOM on 2016-07-05';
const ASSEMBLY = 'approve by UN on 2016-07-25';
const ASSEMBLY_TOLD = 'notify by UN on 2016-08-01';
const SIGNED = ['sign by UN on 2016-09-19', 'sign by IOM on 2016-09-19'];
const CONCLUDED = [MANDATE, AGREED, COUNCIL, COUNCIL_TOLD, ASSEMBLY, ASSEMBLY_TOLD, ...SIGNED];

const plan = (act: string, more: Partial<Plan> = {}): Plan => ({
  version: 90,
  act: told(act),
  key: `${told(act).type}.${told(act).by}`,
  date: parseLegalDate(told(act).on),
  status: 'expected',
  announced: null,
  before: [],
  ...more,
});
const planned = (acts: string[], ...plans: Plan[]) =>
  new Given([{ ...agreement(clauses2016, acts.map(told)), plans }], AGREEMENT);

describe('a record that follows the procedure', () => {
  it('departs from nothing', () => {
    expect(departures(given())).toEqual([]);
    expect(departures(given(...CONCLUDED))).toEqual([]);
    expect(departures(given(...CONCLUDED.toReversed()))).toEqual([]);
    expect(departures(givenRealRecord())).toEqual([]);
    expect(departures(givenRealRecord().of(FORMER))).toEqual([]);
  });
});

describe('an act before one that had to come first', () => {
  const early = [MANDATE, AGREED, COUNCIL, COUNCIL_TOLD, 'sign by UN on 2016-07-20'];
  const MISSING: [DepartureKind, string][] = [
    [
      'missing',
      'The Secretary-General (UN) signs on 20 July 2016, but it is not on record that the General Assembly (UN) approves (Art. 16(1)), which had to come first.',
    ],
    [
      'missing',
      'The Secretary-General (UN) signs on 20 July 2016, but it is not on record that the Secretary-General (UN) gives written notice (Art. 16(1)), which had to come first.',
    ],
  ];
  const LATER: [DepartureKind, string][] = [
    [
      'outOfOrder',
      'The Secretary-General (UN) signs on 20 July 2016, before the General Assembly (UN) approves (Art. 16(1)), which had to come first and is on record on 25 July 2016.',
    ],
    [
      'outOfOrder',
      'The Secretary-General (UN) signs on 20 July 2016, before the Secretary-General (UN) gives written notice (Art. 16(1)), which had to come first and is on record on 1 August 2016.',
    ],
  ];

  it('W9: departs once for every act that is not on record', () => {
    expect(toldOf(given(...early))).toEqual(MISSING);
    expect(departures(given(...early))).toMatchObject([
      { act: 'sign', by: 'UN', cites: 'Art. 16(1)', version: 5 },
      { act: 'sign', by: 'UN', cites: 'Art. 16(1)', version: 5 },
    ]);
  });

  it('W9: is out of order with those that are on record with later dates', () => {
    expect(toldOf(given(...early, ASSEMBLY, ASSEMBLY_TOLD))).toEqual(LATER);
    expect(toldOf(given(...early, ASSEMBLY))).toEqual([LATER[0], MISSING[1]]);
    // As of the day before, the later act is not yet there.
    expect(toldOf(given(...early, ASSEMBLY, ASSEMBLY_TOLD), '2016-07-24')).toEqual(MISSING);
    expect(toldOf(given(...early, ASSEMBLY, ASSEMBLY_TOLD), '2016-07-19')).toEqual([]);
  });

  it('heals when the missing acts prove to have come first', () => {
    expect(departures(given(...early, 'approve by UN on 2016-07-18', 'notify by UN on 2016-07-19'))).toEqual([]);
  });

  it('names the article of what is missing, not of the act itself', () => {
    const [first, second] = departures(given('agreeText by joint on 2016-05-01', 'approve by IOM on 2016-06-30'));
    expect(first).toMatchObject({ kind: 'missing', act: 'agreeText', cites: 'note para. 1' });
    expect(first?.sentence).toBe(
      'The parties agree on a text on 1 May 2016, but it is not on record that the General Assembly (UN) gives a mandate (note para. 1), which had to come first.',
    );
    expect(second).toMatchObject({ kind: 'missing', act: 'approve', by: 'IOM' });
  });

  it('tells dates that are known by their bounds only as such', () => {
    expect(toldOf(given(MANDATE, AGREED, 'notify by UN on 2016-06', 'approve by UN on 2016-07-25/2016-07-28'))).toEqual(
      [
        [
          'outOfOrder',
          'The Secretary-General (UN) gives written notice in June 2016, before the General Assembly (UN) approves (Art. 16(1)), which had to come first and is on record between 25 July 2016 and 28 July 2016.',
        ],
      ],
    );
  });

  it('W15: misses an approval of the present text, though one of the old text is on record', () => {
    const acts = [MANDATE, AGREED, ASSEMBLY, 'reopen by joint on 2016-08-01', 'agreeText by joint on 2016-08-10'];
    expect(toldOf(given(...acts, 'notify by UN on 2016-08-25'))).toEqual([
      [
        'missing',
        'The Secretary-General (UN) gives written notice on 25 August 2016, but it is not on record that the General Assembly (UN) approves (Art. 16(1)), which had to come first.',
      ],
    ]);
    expect(toldOf(given(...acts, 'notify by UN on 2016-08-25', 'approve by UN on 2016-08-30'))).toEqual([
      [
        'outOfOrder',
        'The Secretary-General (UN) gives written notice on 25 August 2016, before the General Assembly (UN) approves (Art. 16(1)), which had to come first and is on record on 30 August 2016.',
      ],
    ]);
  });

  it('misses what came before it but did not fit either', () => {
    expect(toldOf(given(MANDATE, 'approve by UN on 2016-04-28', AGREED, 'notify by UN on 2016-06-01'))).toEqual([
      [
        'outOfOrder',
        'The General Assembly (UN) approves on 28 April 2016, before the parties agree on a text (note para. 2), which had to come first and is on record on 1 May 2016.',
      ],
      [
        'missing',
        'The Secretary-General (UN) gives written notice on 1 June 2016, but it is not on record that the General Assembly (UN) approves (Art. 16(1)), which had to come first.',
      ],
    ]);
  });
});

describe('an act that the procedure does not provide for', () => {
  it('is extra, also where it comes again or too late', () => {
    expect(toldOf(given(...CONCLUDED, 'propose by UN on 2018-12-01'))).toEqual([
      ['extra', 'The procedure has no proposal by UN; one is on record on 1 December 2018.'],
    ]);
    expect(departures(given(...CONCLUDED, 'propose by UN on 2018-12-01'))[0]).toMatchObject({
      act: 'propose',
      by: 'UN',
      cites: 'Art. 16(1)',
      version: 9,
    });
    expect(toldOf(given(...CONCLUDED, 'approve by UN on 2017-01-01'))).toEqual([
      [
        'extra',
        'The General Assembly (UN) approves on 1 January 2017, which the procedure did not, or no longer, provide for (Art. 16(1)).',
      ],
    ]);
    expect(toldOf(given(...CONCLUDED, 'withdraw by IOM on 2017-01-01'))).toEqual([
      [
        'extra',
        'The Director General (IOM) withdraws on 1 January 2017, which the procedure did not, or no longer, provide for (practice).',
      ],
    ]);
  });

  it('says of an outside event that nobody does it', () => {
    const event: Act = { type: 'event', name: 'Some convention', on: '2016-06-01' };
    const one = new Given([agreement(clauses2016, [...CONCLUDED.map(told), event])], AGREEMENT);
    expect(toldOf(one)).toEqual([['extra', 'The procedure has no outside event; one is on record on 1 June 2016.']]);
    expect(departures(one)[0]).toMatchObject({ by: null });
  });

  it('W13: is an amendment proposed while its agreement was not in force', () => {
    expect(toldOf(givenAmendment('propose by UN on 2016-08-01'))).toEqual([
      ['extra', 'The Secretary-General (UN) proposes on 1 August 2016, when the agreement was not in force (Art. 15).'],
    ]);
    const over = new Given(
      [
        agreement(clauses2016, [...CONCLUDED, 'terminate by joint on 2017-01-01'].map(told)),
        amendment(clauses2016, ['propose by IOM on 2017-02-01'].map(told)),
      ],
      AMENDMENT,
    );
    expect(toldOf(over)).toEqual([
      [
        'extra',
        'The Director General (IOM) proposes on 1 February 2017, when the agreement was not in force (Art. 15).',
      ],
    ]);
  });

  it('is not what another instrument brings about', () => {
    const former = new Given(
      [
        agreement(clauses1996, [...realRecord(FORMER).acts, told('terminate by joint on 2010-01-01')]),
        agreement(clauses2016, CONCLUDED.map(told)),
      ],
      FORMER,
    );
    expect(departures(former)).toEqual([]);
  });
});

describe('a plan', () => {
  const NOTIFIED = CONCLUDED.slice(0, -2);
  const PLAN = plan('sign by UN on 2016-09-19');

  it.each<[string, string[], string, [DepartureKind, string][]]>([
    ['kept to the day', CONCLUDED, TODAY, []],
    ['before its day', NOTIFIED, '2016-09-18', []],
    ['on its day', NOTIFIED, '2016-09-19', []],
    [
      'a day after',
      NOTIFIED,
      '2016-09-20',
      [
        [
          'late',
          'The Secretary-General (UN) signs: planned on 19 September 2016, still awaited 1 day later, on 20 September 2016 (Art. 16(1)).',
        ],
      ],
    ],
    [
      'long after',
      NOTIFIED,
      '2016-10-19',
      [
        [
          'late',
          'The Secretary-General (UN) signs: planned on 19 September 2016, still awaited 30 days later, on 19 October 2016 (Art. 16(1)).',
        ],
      ],
    ],
    [
      'fulfilled late',
      [...NOTIFIED, 'sign by UN on 2016-09-29'],
      TODAY,
      [
        [
          'late',
          'The Secretary-General (UN) signs on 29 September 2016, 10 days later than planned on 19 September 2016 (Art. 16(1)).',
        ],
      ],
    ],
    [
      'fulfilled early',
      [...NOTIFIED, 'sign by UN on 2016-09-18'],
      TODAY,
      [
        [
          'early',
          'The Secretary-General (UN) signs on 18 September 2016, 1 day earlier than planned on 19 September 2016 (Art. 16(1)).',
        ],
      ],
    ],
  ])('%s', (_, acts, day, expected) => {
    expect(toldOf(planned(acts, PLAN), day)).toEqual(expected);
  });

  it('for a month is late after the month', () => {
    const month = plan('sign by UN on 2016-09');
    expect(toldOf(planned(NOTIFIED, month), '2016-09-30')).toEqual([]);
    expect(toldOf(planned(NOTIFIED, month), '2016-10-02')).toEqual([
      [
        'late',
        'The Secretary-General (UN) signs: planned in September 2016, still awaited 2 days later, on 2 October 2016 (Art. 16(1)).',
      ],
    ]);
  });

  it('tells act, article and the version of the plan', () => {
    expect(departures(planned(NOTIFIED, PLAN), '2016-09-20')[0]).toMatchObject({
      act: 'sign',
      by: 'UN',
      cites: 'Art. 16(1)',
      version: 90,
    });
  });

  it('that was dropped, or was announced only later, is none to depart from', () => {
    expect(toldOf(planned(NOTIFIED, { ...PLAN, status: 'dropped' }), '2016-10-19')).toEqual([]);
    const later = { ...PLAN, announced: parseLegalDate('2016-10-01') };
    expect(toldOf(planned(NOTIFIED, later), '2016-09-30')).toEqual([]);
    expect(toldOf(planned(NOTIFIED, later), '2016-10-01')).toHaveLength(1);
  });

  it('comes after the departures from the procedure', () => {
    const kinds = departures(planned([MANDATE, AGREED, 'sign by IOM on 2016-06-01'], PLAN), '2016-10-01').map(
      (one) => one.kind,
    );
    expect(kinds.at(-1)).toBe('late');
    expect(new Set(kinds.slice(0, -1))).toEqual(new Set(['missing']));
    expect(kinds).toHaveLength(5);
  });

  it('of a text that was reopened is awaited again', () => {
    const acts = [MANDATE, AGREED, 'approve by IOM on 2016-06-30', 'reopen by joint on 2016-07-10'];
    expect(toldOf(planned(acts, plan('approve by IOM on 2016-06-30')), '2016-07-09')).toEqual([]);
    expect(toldOf(planned(acts, plan('approve by IOM on 2016-06-30')), '2016-07-11')).toEqual([
      [
        'late',
        'The IOM Council (IOM) approves: planned on 30 June 2016, still awaited 11 days later, on 11 July 2016 (Art. 16(1)).',
      ],
    ]);
  });
});

describe('the kinds of departure', () => {
  it('are a closed list, each with its meaning', () => {
    expect(Object.keys(DEPARTURES)).toEqual(['missing', 'outOfOrder', 'extra', 'early', 'late']);
  });
});

describe('the register', () => {
  const bench = benches();

  it('tells departures as of a day and as known at an instant, and no longer when a correction heals them', async () => {
    const b = (await bench.bare()).on('2016-10-01');
    await b.record(AGREEMENT, MANDATE, AGREED, COUNCIL, COUNCIL_TOLD, ASSEMBLY);
    await b.anyway(AGREEMENT, 'sign by UN on 2016-07-20');
    const kinds = async (clocks = asOf('2016-10-01')) =>
      (await b.read.findings(AGREEMENT, clocks)).conformance.map((one) => one.kind);
    const before = b.now;
    expect(await kinds()).toEqual(['outOfOrder', 'missing']);
    await b.on('2016-10-02').correct(AGREEMENT, 6, 'approve by UN on 2016-07-18');
    expect(await kinds()).toEqual(['missing']);
    await b.record(AGREEMENT, 'notify by UN on 2016-07-19');
    expect(await kinds()).toEqual([]);
    expect(await kinds({ asOf: '2016-10-01', knownAt: before + 1000 })).toEqual(['outOfOrder', 'missing']);
    expect((await b.read.findings(AGREEMENT)).findings).toEqual([]);
  });

  it('lists the gaps with their letters, weakest first', async () => {
    const { gaps } = await (await bench.real()).read.evidenceGaps(AGREEMENT);
    expect(gaps.map(({ version, act, by, grade }) => `${version} ${act} by ${by}: ${grade}`)).toEqual([
      '4 agreeText by joint: inferred',
      '6 notify by IOM: inferred',
      '9 notify by UN: inferred',
      '7 submit by UN: secondary',
    ]);
    expect(gaps[1]?.letter.to).toBe('Director General (IOM)');
  });

  it('closes a gap when a correction brings better evidence', async () => {
    const b = await bench.real();
    const act = { type: 'submit', by: 'UN', on: '2016-07-08', evidence: { grade: 'certified', document: 'A/70/976' } };
    await b.register.correct(AGREEMENT, { version: 7, act, reason: 'a certified copy came' }, ANYONE);
    const { gaps } = await b.read.evidenceGaps(AGREEMENT);
    expect(gaps.map((one) => one.version)).toEqual([4, 6, 9]);
  });
});

describe('evidence', () => {
  const withGrade = (grade: Grade | undefined, more: object = {}) =>
    new Given(
      [
        agreement(clauses2016, [
          { ...told(MANDATE), ...(grade === undefined ? {} : { evidence: { grade, ...more } }) },
        ]),
      ],
      AGREEMENT,
    ).family.get(AGREEMENT);

  it.each(GRADES)('of grade %s leaves a gap exactly where it is no better than what another says', (grade) => {
    const gaps = gapsOf(withGrade(grade));
    if (['authentic', 'certified', 'official'].includes(grade)) expect(gaps).toEqual([]);
    else {
      expect(gaps).toEqual([
        {
          version: 1,
          act: 'mandate',
          by: 'UN',
          on: '2016-04-27',
          grade,
          rank: GRADES.indexOf(grade),
          closes: 'the resolution asking the Secretary-General to conclude the agreement (A/RES/70/263)',
        },
      ]);
    }
  });

  it('that was not given leaves the widest gap', () => {
    expect(gapsOf(withGrade(undefined))).toMatchObject([{ grade: 'none', rank: 5 }]);
    expect(WEAK_GRADES).toEqual(['secondary', 'inferred', 'none']);
  });

  it('is asked for weakest first, and the oldest entry first among equals', () => {
    const graded = (sentence: string, grade: Grade): Act => ({ ...told(sentence), evidence: { grade } });
    const acts = [
      graded(MANDATE, 'secondary'),
      graded(AGREED, 'none'),
      graded(COUNCIL, 'official'),
      graded(COUNCIL_TOLD, 'inferred'),
      graded(ASSEMBLY, 'none'),
    ];
    const one = new Given([agreement(clauses2016, acts)], AGREEMENT).family.get(AGREEMENT);
    expect(gapsOf(one).map((gap) => gap.version)).toEqual([2, 5, 4, 1]);
  });

  it('is asked for of what the clauses name for that act, or of what usually proves such an act', () => {
    const closes = (act: string) => gapsOf(given(act).family.get(AGREEMENT))[0]?.closes;
    expect(closes('notify by UN on 2016-08-01')).toBe(
      "the letter or note verbale giving the date of the approval; no public source is known, so only the parties' own files prove it",
    );
    expect(closes('sign by UN on 2016-09-19')).toBe(
      'the signed original, a certified copy, or an official report of the signing',
    );
    expect(closes('propose by UN on 2016-09-19')).toBe('the letter or note that proposes it');
  });

  it('is asked for in a letter to the head of the party', () => {
    const one = withGrade('secondary', { document: 'a press report' });
    expect(letterFor(one, gapsOf(one)[0]!)).toEqual({
      to: 'Secretary-General (UN)',
      subject:
        'Evidence of the mandate: Agreement concerning the Relationship between the United Nations and the International Organization for Migration',
      body: `The register of the agreement "Agreement concerning the Relationship between the United Nations and the International Organization for Migration" records this act: the General Assembly (UN) gives a mandate, on 27 April 2016 (note para. 1).

It holds only what another source says of it (a press report).

We should be grateful for a copy of the resolution asking the Secretary-General to conclude the agreement (A/RES/70/263), or for word that none exists.

The record will then be completed; a date that proves different will be corrected, and the correction will be shown.`,
    });
  });

  it.each([
    ['inferred', 'It holds only what other documents imply of it.'],
    ['none', 'It holds no evidence of it.'],
    ['secondary', 'It holds only what another source says of it.'],
  ] as const)('of grade %s is spoken of so', (grade, expected) => {
    const one = withGrade(grade);
    expect(letterFor(one, gapsOf(one)[0]!).body.split('\n\n')[1]).toBe(expected);
  });

  it('of a joint act, or of what nobody did, is asked for of both', () => {
    const joint = given(MANDATE, 'agreeText by joint on 2016-04-27/2016-06-30').family.get(AGREEMENT);
    const letter = letterFor(joint, gapsOf(joint).find((gap) => gap.act === 'agreeText')!);
    expect(letter.to).toBe('Secretary-General and Director General');
    expect(letter.body).toContain(
      'the parties agree on a text, between 27 April 2016 and 30 June 2016 (note para. 2).',
    );
    const upu = readClauses(
      JSON.parse(readFileSync(new URL('../src/agreements/un-upu-1947.json', import.meta.url), 'utf8')),
    );
    const event: Act = {
      type: 'event',
      name: 'Universal Postal Convention of 1947 enters into force',
      on: '1948-07-01',
    };
    const one = new Given([agreement(upu, [event])], upu.id).family.get(upu.id);
    const [gap] = gapsOf(one);
    expect(gap).toMatchObject({ by: null, closes: "the depositary's or the organization's own statement" });
    expect(letterFor(one, gap!)).toMatchObject({
      to: 'Secretary-General and Director of the International Bureau',
      subject: 'Evidence of the outside event: Agreement between the United Nations and the Universal Postal Union',
    });
    expect(letterFor(one, gap!).body).toContain(
      'records this act: outside event: Universal Postal Convention of 1947 enters into force, on 1 July 1948 (final clauses, article number not at hand).',
    );
  });

  it('of an act that the procedure does not know is asked for by its name, without an article', () => {
    const one = given(MANDATE, 'propose by UN on 2018-12-01').family.get(AGREEMENT);
    const letter = letterFor(one, gapsOf(one).find((gap) => gap.act === 'propose')!);
    expect(letter.to).toBe('Secretary-General (UN)');
    expect(letter.body.split('\n\n')[0]).toMatch(/records this act: proposal, on 1 December 2018\.$/);
  });

  it('of an amendment is asked for under its own title', () => {
    const one = givenAmendment('propose by UN on 2018-12-01').family.get(AMENDMENT);
    expect(letterFor(one, gapsOf(one)[0]!).subject).toBe('Evidence of the proposal: Amendment 1');
    const other = { ...one, title: { zh: '修正案' } };
    expect(letterFor(other, gapsOf(other)[0]!).subject).toBe('Evidence of the proposal: 修正案');
  });
});
