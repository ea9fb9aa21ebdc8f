// Claims held against the record: proved where the record leaves no other possibility, contradicted where it leaves
// none for the claim, and not provable yet in between.

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ClaimError, EXAMPLES, readClaim } from '../src/law/claim-text.ts';
import { type ClaimJudgement, judgeClaim, type Verdict } from '../src/law/claims.ts';
import { type Clauses, readClauses } from '../src/law/clauses.ts';
import { Family, type Instrument } from '../src/law/family.ts';
import { procedure } from '../src/law/procedure.ts';
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
  REAL,
  realRecord,
  told,
} from './law-helpers.ts';
import { forceOn } from './oracle.ts';
import { concluded, type Drawn, dateIn, numbered, type Window } from './oracle-arbitraries.ts';
import { civil, span } from './oracle-calendar.ts';
import { benches, inWords, refusal } from './register-helpers.ts';

const TODAY = '2026-07-01';
const document = (name: string): Clauses =>
  readClauses(JSON.parse(readFileSync(new URL(`../src/agreements/${name}.json`, import.meta.url), 'utf8')));

const judged = (one: Given, text: string, asOf = TODAY): ClaimJudgement =>
  judgeClaim(one.family, one.id, readClaim(text, one.family.get(one.id).chart.procedure), asOf);
const verdict = (one: Given, text: string, asOf = TODAY): Verdict => judged(one, text, asOf).verdict;

const realRecordOf = (id: string): Given => new Given([agreement(document(id), realRecord(id).acts)], id);

const CONCLUDED = REAL.filter((one) => !one.includes('mandate by IOM'));
const AMENDED = [
  'propose by UN on 2018-12-01',
  'agreeText by joint on 2019-01-10',
  'approve by UN on 2019-03-01',
  'approve by IOM on 2019-11-29',
];
const NOTICES = ['notify by UN on 2019-12-10', 'notify by IOM on 2020-01-15'];

/** The real agreement, with acts that follow and with a successor that enters into force. */
const ended = (...acts: string[]): Given => given(...CONCLUDED, ...acts);
const SUCCESSOR = clausesSuperseding('un-iom-2040', AGREEMENT);
const superseded = (day: string): Instrument[] => [
  agreement(clauses2016, REAL.map(told)),
  agreement(
    SUCCESSOR,
    CONCLUDED.map((one) => (one.startsWith('sign') ? one.replace(/on .*/, `on ${day}`) : one)).map(told),
  ),
];

/** What hangs on the real agreement, by one of its ways of being carried out. */
function carriedOut(name: string, acts: string[], parentActs: string[] = REAL): Given {
  const base = amendment(clauses2016, acts.map(told));
  const chartOf = new Given([base], base.id).family.get(base.id).chart;
  const own = procedure(clauses2016, 'implementation', name)!;
  const chart = new (chartOf.constructor as new (rules: typeof own) => typeof chartOf)(own);
  const part: Instrument = { ...base, id: `${AGREEMENT}/implementation/1`, kind: 'implementation', chart };
  return new Given([agreement(clauses2016, parentActs.map(told)), part], part.id);
}

describe('that something is in force since a date', () => {
  it.each([
    ['in force since 2016-09-19', 'proved'],
    ['in force from 2016-09-19', 'proved'],
    ['In force since 2016-09-19.', 'proved'],
    ['in  force since  2016-09-19 ', 'proved'],
    ['in force since 2016-09', 'proved'],
    ['in force since 2016', 'proved'],
    ['in force since 2016-09-01/2016-09-19', 'proved'],
    ['in force since 2016-09-18', 'contradicted'],
    ['in force since 2016-09-20', 'contradicted'],
    ['in force since 2016-07/2016-08', 'contradicted'],
    ['in force since 2030', 'contradicted'],
  ] as const)('%j of an exact date is %s', (text, expected) => {
    const found = judged(givenRealRecord(), text);
    expect(found).toMatchObject({ verdict: expected, cites: 'Art. 16(1)', grade: 'inferred', missing: [] });
    expect(found.text).toBe('By the record the date of entry into force is 2016-09-19.');
  });

  const W12 = givenAmendment(...AMENDED.slice(0, 2), 'approve by UN on 2019-11', 'approve by IOM on 2019-11-10');
  it.each([
    ['in force since 2019-11-10/2019-11-30', 'proved'],
    ['in force since 2019-11', 'proved'],
    ['in force since 2019', 'proved'],
    ['in force since 2019-11-10', 'notProvableYet'],
    ['in force since 2019-11-30', 'notProvableYet'],
    ['in force since 2019-11-11/2019-12', 'notProvableYet'],
    ['in force since 2019-11-30/2020', 'notProvableYet'],
    ['in force since 2019-11-09', 'contradicted'],
    ['in force since 2019-12-01', 'contradicted'],
    ['in force since 2019-12', 'contradicted'],
  ] as const)('W12: %j of a date between the 10th and the 30th is %s', (text, expected) => {
    expect(verdict(W12, text)).toBe(expected);
  });

  it('says that a narrower date would be needed where the dates overlap', () => {
    expect(judged(W12, 'in force since 2019-11-10').text).toBe(
      'By the record the date of entry into force is 2019-11-10/2019-11-30; a narrower date would be needed.',
    );
  });

  it('rests on the acts without which it would not be in force, and is no better proved than the worst of them', () => {
    const { restsOn, grade } = judged(givenRealRecord(), 'in force since 2016-09-19');
    expect(restsOn.map(({ act, by, on, grade: own }) => `${act} by ${by} on ${on}: ${own}`)).toEqual([
      'mandate by UN on 2016-04-27: official',
      'agreeText by joint on 2016-04-27/2016-06-30: inferred',
      'approve by UN on 2016-07-25: official',
      'approve by IOM on 2016-06-30: official',
      'notify by UN on 2016-07-25/2016-09-19: inferred',
      'notify by IOM on 2016-06-30/2016-07-08: inferred',
      'sign by UN on 2016-09-19: official',
      'sign by IOM on 2016-09-19: official',
    ]);
    expect(restsOn.find((one) => one.act === 'approve' && one.by === 'UN')).toMatchObject({
      version: 7,
      document: 'A/RES/70/296',
    });
    expect(restsOn.find((one) => one.act === 'sign')?.document).toBeNull();
    expect(grade).toBe('inferred');
  });

  it('is not provable yet as of a day before, and names what is missing with its evidence', () => {
    const found = judged(givenRealRecord(), 'in force since 2016-09-19', '2016-09-18');
    expect(found).toMatchObject({ verdict: 'notProvableYet', grade: null, restsOn: [] });
    expect(found.text).toBe('By the record there is no entry into force yet; 3 acts are missing.');
    expect(inWords(found.missing)).toEqual([
      'notify by UN, Art. 16(1)',
      'sign by UN, Art. 16(1)',
      'sign by IOM, Art. 16(1)',
    ]);
    expect(found.missing.every((one) => one.evidence !== undefined && one.evidence !== '')).toBe(true);
    const last = given(...CONCLUDED.slice(0, -1));
    expect(judged(last, 'in force since 2016-09-19').text).toBe(
      'By the record there is no entry into force yet; 1 act is missing.',
    );
  });

  it('is contradicted where the procedure was abandoned or lapsed', () => {
    const abandoned = given(...CONCLUDED.slice(0, 3), 'withdraw by UN on 2016-08-01');
    expect(judged(abandoned, 'in force since 2016-09-19')).toMatchObject({
      verdict: 'contradicted',
      text: 'There is no entry into force: the procedure was abandoned on 1 August 2016.',
    });
    expect(verdict(abandoned, 'in force since 2016-09-19', '2016-07-31')).toBe('notProvableYet');
    const lapsed = new Given(
      [
        agreement(clauses2016, [...REAL, 'terminate by joint on 2019-06-01'].map(told)),
        amendment(clauses2016, AMENDED.slice(0, 3).map(told)),
      ],
      AMENDMENT,
    );
    expect(judged(lapsed, 'in force on 2019-07-01')).toMatchObject({
      verdict: 'contradicted',
      text: 'There is no entry into force: the procedure lapsed on 1 June 2019.',
    });
  });

  it('stays proved after the end', () => {
    expect(verdict(ended('terminate by joint on 2021-03-01'), 'in force since 2016-09-19')).toBe('proved');
    expect(verdict(givenRealRecord().of(FORMER), 'in force since 1996-06-25')).toBe('proved');
  });

  it('is contradicted of what leads to something done, and of what leads to force it is never done', () => {
    const joined = carriedOut('join-ceb', ['propose by IOM on 2017-01-10', 'approve by UN on 2017-05-01']);
    expect(verdict(joined, 'done on 2017-05-01')).toBe('proved');
    expect(verdict(joined, 'done on 2017-05')).toBe('proved');
    expect(verdict(joined, 'done on 2017-05-02')).toBe('contradicted');
    expect(verdict(joined, 'done on 2017-05-01', '2017-04-30')).toBe('notProvableYet');
    expect(judged(joined, 'in force since 2017-05-01')).toMatchObject({
      verdict: 'contradicted',
      text: 'There is no entry into force: the procedure does not provide for it.',
    });
    expect(verdict(joined, 'in force on 2017-05-01')).toBe('contradicted');
    expect(judged(givenRealRecord(), 'done on 2016-09-19')).toMatchObject({
      verdict: 'contradicted',
      text: 'There is no completion: the procedure does not provide for it.',
    });
  });
});

describe('that something is in force on a day', () => {
  it.each([
    ['2016-09-18', 'contradicted'],
    ['2016-09-19', 'proved'],
    ['2020-01-01', 'proved'],
    ['2021-02-28', 'proved'],
    ['2021-03-01', 'contradicted'],
    ['2021-03-02', 'contradicted'],
    ['2016', 'notProvableYet'],
    ['2017', 'proved'],
    ['2021', 'notProvableYet'],
    ['2021-02', 'proved'],
    ['2016-09', 'notProvableYet'],
    ['2015', 'contradicted'],
    ['2022', 'contradicted'],
  ] as const)('on %s, of what was in force from 19 September 2016 until 1 March 2021, is %s', (day, expected) => {
    const found = judged(ended('terminate by joint on 2021-03-01'), `in force on ${day}`);
    expect(found.verdict).toBe(expected);
    expect(found.text).toBe('By the record it is in force from 2016-09-19 until 2021-03-01.');
  });

  it.each([
    ['2019-11-09', 'contradicted'],
    ['2019-11-10', 'notProvableYet'],
    ['2019-11-29', 'notProvableYet'],
    ['2019-11-30', 'proved'],
    ['2020-01-31', 'proved'],
    ['2020-02-01', 'notProvableYet'],
    ['2020-02-28', 'notProvableYet'],
    ['2020-02-29', 'contradicted'],
  ] as const)('on %s, of what began between two days and ended between two others, is %s', (day, expected) => {
    const one = new Given(
      [
        agreement(clauses2016, [...REAL, 'terminate by joint on 2020-02'].map(told)),
        amendment(
          clauses2016,
          [...AMENDED.slice(0, 2), 'approve by UN on 2019-11', 'approve by IOM on 2019-11-10'].map(told),
        ),
      ],
      AMENDMENT,
    );
    expect(verdict(one, `in force on ${day}`)).toBe(expected);
  });

  it('that lies ahead is not provable yet, however firmly it is in force today', () => {
    const found = judged(givenRealRecord(), 'in force on 2026-07-02');
    expect(found).toMatchObject({
      verdict: 'notProvableYet',
      text: 'By the record it is in force from 2016-09-19. What is claimed lies ahead.',
    });
    expect(verdict(givenRealRecord(), 'in force on 2026-07-01')).toBe('proved');
    expect(verdict(givenRealRecord(), 'in force on 2026')).toBe('notProvableYet');
    expect(verdict(givenRealRecord(), 'in force on 2026-07-02', '2026-07-02')).toBe('proved');
    // What is over is over for all days to come.
    expect(verdict(ended('terminate by joint on 2021-03-01'), 'in force on 2030-01-01')).toBe('contradicted');
  });

  it('is not provable yet on days on which it may have ended already', () => {
    const one = ended('terminate by joint on 2020-02/2020-11');
    expect(verdict(one, 'in force on 2020-01-31', '2020-06-01')).toBe('proved');
    const found = judged(one, 'in force on 2020-02-01', '2020-06-01');
    expect(found).toMatchObject({
      verdict: 'notProvableYet',
      text: 'By the record it is in force from 2016-09-19. It may have ended between 1 February 2020 and 30 November 2020.',
    });
    expect(verdict(one, 'in force on 2020-02-01', '2020-01-31')).toBe('notProvableYet');
    expect(verdict(one, 'in force on 2020-02-01', '2020-12-01')).toBe('notProvableYet');
    expect(verdict(one, 'in force on 2020-11-30', '2020-12-01')).toBe('contradicted');
  });

  it('is not provable yet before it is in force by the record', () => {
    expect(verdict(givenRealRecord(), 'in force on 2016-09-18', '2016-09-18')).toBe('notProvableYet');
  });
});

describe('W4: that an amendment in force is known to both', () => {
  const W4 = givenAmendment(...AMENDED, ...NOTICES);

  it.each([
    ['in force on 2019-11-28', 'contradicted'],
    ['known to both on 2019-11-28', 'contradicted'],
    ['in force on 2019-11-29', 'proved'],
    ['known to both on 2019-11-29', 'contradicted'],
    ['in force on 2020-01-14', 'proved'],
    ['known to both on 2020-01-14', 'contradicted'],
    ['known to both parties on 2020-01-14', 'contradicted'],
    ['in force on 2020-01-15', 'proved'],
    ['known to both on 2020-01-15', 'proved'],
    ['known to both since 2020-01-15', 'proved'],
    ['known to both from 2020-01-15', 'proved'],
    ['known to both parties since 2020-01', 'proved'],
    ['known to both since 2019-11-29', 'contradicted'],
    ['known to both since 2019-12-10', 'contradicted'],
    ['known to both on 2020-01', 'notProvableYet'],
    ['known to both on 2099-01-01', 'notProvableYet'],
  ] as const)('%j is %s', (text, expected) => {
    expect(verdict(W4, text)).toBe(expected);
  });

  it('is not provable between force and knowledge, and the missing notices are named', () => {
    const then = judged(W4, 'known to both on 2019-12-20', '2019-12-31');
    expect(then.verdict).toBe('notProvableYet');
    expect(inWords(then.missing)).toEqual(['notify by IOM, Art. 15']);
    expect(then.text).toBe('By the record there is no knowledge of both parties yet; 1 act is missing.');
    const both = judged(givenAmendment(...AMENDED), 'known to both since 2020-01-15');
    expect(inWords(both.missing)).toEqual(['notify by UN, Art. 15', 'notify by IOM, Art. 15']);
    expect(verdict(W4, 'in force on 2019-12-20', '2019-12-31')).toBe('proved');
  });

  it('waits, before the entry into force, for that and for the notices', () => {
    const then = judged(W4, 'known to both since 2020-01-15', '2019-04-01');
    expect(inWords(then.missing)).toEqual([
      'approve by IOM, Art. 15',
      'notify by UN, Art. 15',
      'notify by IOM, Art. 15',
    ]);
  });

  it('rests on what brought it into force and on the notices', () => {
    expect(judged(W4, 'known to both since 2020-01-15').restsOn.map((one) => `${one.act} by ${one.by}`)).toEqual([
      'propose by UN',
      'agreeText by joint',
      'approve by UN',
      'approve by IOM',
      'notify by UN',
      'notify by IOM',
    ]);
  });

  it('is proved of the agreement itself from its signature, and rests on no registration', () => {
    const one = ended('register by UN on 2017-01-01');
    const found = judged(one, 'known to both since 2016-09-19');
    expect(found.verdict).toBe('proved');
    expect(found.restsOn.map((other) => other.act)).not.toContain('register');
  });

  it('is not provable where nobody owes a notice, which is said without counting acts', () => {
    const found = judged(realRecordOf('un-upu-1947'), 'known to both since 1948-07-01');
    expect(found).toMatchObject({
      verdict: 'notProvableYet',
      text: 'By the record there is no knowledge of both parties yet.',
      missing: [],
    });
  });
});

describe('that something is applied provisionally', () => {
  const isa = realRecordOf('un-isa-1997');

  it.each([
    ['applied provisionally since 1997-03-14', TODAY, 'proved'],
    ['applied provisionally from 1997', TODAY, 'proved'],
    ['applied provisionally since 1997-03-13', TODAY, 'contradicted'],
    ['applied provisionally since 1997-03-14', '1997-03-13', 'notProvableYet'],
    ['applied provisionally since 1997-03-14', '1997-06-01', 'proved'],
    ['in force on 1997-06-01', '1997-06-01', 'notProvableYet'],
    ['in force on 1997-06-01', TODAY, 'contradicted'],
    ['in force since 1997-11-26', TODAY, 'proved'],
  ] as const)('%j as of %s is %s', (text, day, expected) => {
    expect(verdict(isa, text, day)).toBe(expected);
  });

  it('rests on the signatures alone', () => {
    const found = judged(isa, 'applied provisionally since 1997-03-14');
    expect(found.restsOn.map((one) => `${one.act} by ${one.by}`)).toEqual(['sign by UN', 'sign by ISA']);
  });

  it('is contradicted where the clauses provide for none, or where it was in force at once', () => {
    expect(judged(givenRealRecord(), 'applied provisionally since 2016-09-19')).toMatchObject({
      verdict: 'contradicted',
      text: 'There is no provisional application: the procedure does not provide for it.',
    });
    expect(verdict(givenRealRecord(), 'applied provisionally since 2016-09-19', '2016-07-10')).toBe('contradicted');
    const oneDay = ['mandate by UN', 'sign by UN', 'sign by ISA', 'approve by UN', 'approve by ISA'];
    const atOnce = new Given(
      [
        agreement(
          document('un-isa-1997'),
          oneDay.map((one) => told(`${one} on 1997-03-14`)),
        ),
      ],
      'un-isa-1997',
    );
    expect(judged(atOnce, 'applied provisionally since 1997-03-14')).toMatchObject({
      verdict: 'contradicted',
      text: 'There is no provisional application: it is in force from 1997-03-14.',
    });
  });

  it('ended before it was in force where the procedure was abandoned', () => {
    const acts = realRecord('un-isa-1997').acts.slice(0, 3);
    const one = new Given(
      [agreement(document('un-isa-1997'), [...acts, told('withdraw by ISA on 1998-01-01')])],
      'un-isa-1997',
    );
    expect(verdict(one, 'applied provisionally since 1997-03-14')).toBe('proved');
    expect(verdict(one, 'in force since 1997-03-14')).toBe('contradicted');
    expect(verdict(one, 'abandoned on 1998-01-01 by ISA')).toBe('proved');
  });
});

describe('that something has ended', () => {
  const former = givenRealRecord().of(FORMER);

  it.each([
    ['superseded from 2016-09-19 by un-iom-2016', 'proved'],
    ['superseded since 2016-09-19', 'proved'],
    ['superseded on 2016-09 by UN-IOM-2016', 'proved'],
    ['superseded from 2016-09-19 by un-iom-1996', 'contradicted'],
    ['superseded from 2016-09-18 by un-iom-2016', 'contradicted'],
    ['terminated on 2016-09-19', 'contradicted'],
    ['lapsed on 2016-09-19', 'contradicted'],
    ['abandoned on 2016-09-19', 'contradicted'],
    ['in force on 2016-09-18', 'proved'],
    ['in force on 2016-09-19', 'contradicted'],
  ] as const)('%j of the agreement of 1996 is %s', (text, expected) => {
    const found = judged(former, text);
    expect(found.verdict).toBe(expected);
    if (!text.startsWith('in force')) {
      expect(found.text).toBe('By the record it is superseded by un-iom-2016 from 2016-09-19.');
      expect(found.cites).toBe('Art. 16(2)');
    }
  });

  it.each([
    ['terminated on 2021-03-01', 'proved'],
    ['terminated from 2021-03-01 by both', 'proved'],
    ['terminated by both on 2021-03-01', 'proved'],
    ['terminated by the parties on 2021-03-01', 'proved'],
    ['terminated on 2021-03-01 by UN', 'contradicted'],
    ['terminated on 2021-03', 'proved'],
    ['terminated on 2021-03-02', 'contradicted'],
    ['superseded on 2021-03-01', 'contradicted'],
    ['ended on 2021-03-01', 'contradicted'],
  ] as const)('%j of an agreement ended by consent on 1 March 2021 is %s', (text, expected) => {
    expect(verdict(ended('terminate by joint on 2021-03-01'), text)).toBe(expected);
  });

  it.each([
    ['abandoned on 2016-08-01', 'proved'],
    ['abandoned on 2016-08-01 by IOM', 'proved'],
    ['abandoned on 2016-08-01 by UN', 'contradicted'],
    ['abandoned on 2016-08-02', 'contradicted'],
    ['withdrawn by IOM on 2016-08-01', 'proved'],
    ['withdrawn by UN on 2016-08-01', 'contradicted'],
  ] as const)('%j of a procedure that IOM abandoned is %s', (text, expected) => {
    const found = judged(given(...CONCLUDED.slice(0, 3), 'withdraw by IOM on 2016-08-01'), text);
    expect(found.verdict).toBe(expected);
    if (text.startsWith('abandoned')) {
      expect(found).toMatchObject({ text: 'By the record it is abandoned by IOM from 2016-08-01.', cites: 'practice' });
      expect(found.restsOn.map((one) => one.act)).toEqual(['withdraw']);
    }
  });

  const amendmentOf = (acts: string[], parent: string[]) =>
    new Given(
      [agreement(clauses2016, [...REAL, ...parent].map(told)), amendment(clauses2016, acts.map(told))],
      AMENDMENT,
    );

  it('with its agreement is proved for an amendment in force, and a lapse for a pending one', () => {
    const over = ['terminate by joint on 2021-03-01'];
    expect(verdict(amendmentOf(AMENDED, over), 'ended on 2021-03-01 by un-iom-2016')).toBe('proved');
    expect(verdict(amendmentOf(AMENDED, over), 'ended on 2021-03-01 by un-iom-1996')).toBe('contradicted');
    expect(verdict(amendmentOf(AMENDED, over), 'lapsed on 2021-03-01')).toBe('contradicted');
    expect(verdict(amendmentOf(AMENDED.slice(0, 3), over), 'lapsed on 2021-03-01')).toBe('proved');
    expect(verdict(amendmentOf(AMENDED.slice(0, 3), over), 'ended on 2021-03-01')).toBe('contradicted');
    expect(verdict(amendmentOf(AMENDED, over), 'ended on 2021-03-01', '2021-02-28')).toBe('notProvableYet');
  });

  it('within an interval is proved, contradicted or not provable yet as that interval lies', () => {
    const one = ended('terminate by joint on 2021-03-10/2021-03-20');
    expect(verdict(one, 'terminated on 2021-03')).toBe('proved');
    expect(verdict(one, 'terminated on 2021-03-15')).toBe('notProvableYet');
    expect(verdict(one, 'terminated on 2021-03-21')).toBe('contradicted');
    expect(verdict(one, 'terminated on 2021-03', '2021-03-15')).toBe('notProvableYet');
  });

  it('is not provable yet while it can still come, and contradicted where it cannot', () => {
    const inForce = givenRealRecord();
    const pending = given(...CONCLUDED.slice(0, 3));
    const text = (one: Given, claim: string) => `${verdict(one, claim)}: ${judged(one, claim).text}`;
    expect(text(inForce, 'terminated on 2021-03-01')).toBe('notProvableYet: By the record it has not been terminated.');
    expect(text(inForce, 'superseded on 2021-03-01')).toBe('notProvableYet: By the record it has not been superseded.');
    expect(text(inForce, 'abandoned on 2016-08-01')).toBe(
      'contradicted: By the record it has not been abandoned, nor can it be.',
    );
    expect(text(inForce, 'lapsed on 2021-03-01')).toBe('contradicted: By the record it has not lapsed, nor can it be.');
    expect(text(inForce, 'ended on 2021-03-01')).toBe('contradicted: By the record it has not ended, nor can it be.');
    expect(text(pending, 'abandoned on 2016-08-01')).toBe('notProvableYet: By the record it has not been abandoned.');
    expect(verdict(pending, 'terminated on 2021-03-01')).toBe('notProvableYet');
    const amended = givenAmendment(...AMENDED);
    expect(text(amended, 'ended on 2021-03-01')).toBe('notProvableYet: By the record it has not ended.');
    for (const claim of ['terminated', 'superseded', 'lapsed', 'abandoned']) {
      expect(verdict(amended, `${claim} on 2021-03-01`), claim).toBe('contradicted');
    }
    const proposed = givenAmendment(...AMENDED.slice(0, 2));
    for (const claim of ['lapsed', 'abandoned', 'ended'])
      expect(verdict(proposed, `${claim} on 2021`), claim).toBe('notProvableYet');
    const joined = carriedOut('join-ceb', ['propose by IOM on 2017-01-10', 'approve by UN on 2017-05-01']);
    for (const claim of ['ended', 'lapsed', 'abandoned', 'terminated'])
      expect(verdict(joined, `${claim} on 2021`), claim).toBe('contradicted');
  });

  it('rests on the acts that brought it about, and is no better proved than the worst, in whatever instrument', () => {
    const official = (acts: string[]) =>
      acts.map((one) => ({ ...told(one), evidence: { grade: 'official' as const } }));
    const weak = (one: string) => ({ ...told(one), evidence: { grade: 'secondary' as const } });
    const over = new Given(
      [agreement(clauses2016, [...official(CONCLUDED), weak('terminate by joint on 2021-03-01')])],
      AGREEMENT,
    );
    const found = judged(over, 'terminated on 2021-03-01');
    expect(found).toMatchObject({ verdict: 'proved', cites: 'VCLT-IO 1986 Art. 54(b)', grade: 'secondary' });
    expect(found.restsOn.map((one) => one.act).at(-1)).toBe('terminate');
    expect(judged(over, 'in force since 2016-09-19').grade).toBe('official');
    const signed = official(['sign by UN on 1996-06-25', 'sign by IOM on 1996-06-25']);
    const family = [
      agreement(clauses1996, signed),
      agreement(clauses2016, [...official(CONCLUDED.slice(0, -1)), weak(CONCLUDED.at(-1)!)]),
    ];
    expect(judged(new Given(family, FORMER), 'superseded from 2016-09-19')).toMatchObject({
      verdict: 'proved',
      grade: 'secondary',
    });
    const parent = agreement(clauses2016, [...official(CONCLUDED), weak('terminate by joint on 2021-03-01')]);
    for (const [acts, claim] of [
      [AMENDED, 'ended'],
      [AMENDED.slice(0, 2), 'lapsed'],
    ] as const) {
      const part = amendment(clauses2016, official([...acts]));
      expect(judged(new Given([parent, part], AMENDMENT), `${claim} on 2021-03-01`)).toMatchObject({
        verdict: 'proved',
        grade: 'secondary',
        cites: 'follows the agreement',
      });
    }
  });

  it('by a later agreement follows the date of that agreement, as far as it is known', () => {
    const one = new Given(superseded('2024-10-01/2024-10-31'), AGREEMENT);
    expect(verdict(one, 'superseded from 2024-10 by un-iom-2040')).toBe('proved');
    expect(verdict(one, 'superseded from 2024-10-15 by un-iom-2040')).toBe('notProvableYet');
    expect(verdict(one, 'in force on 2024-10-15')).toBe('notProvableYet');
    expect(verdict(one, 'in force on 2024-10-31')).toBe('contradicted');
    expect(verdict(one, 'in force on 2024-09-30', '2024-10-20')).toBe('proved');
    expect(verdict(one, 'in force on 2024-10-10', '2024-10-20')).toBe('notProvableYet');
  });
});

describe('that an act happened', () => {
  it.each([
    ['approved by the General Assembly on 2016-07-25', 'proved'],
    ['approved by General Assembly on 2016-07', 'proved'],
    ['approved by UN on 2016', 'proved'],
    ['approved by the United Nations', 'proved'],
    ['approved by 联合国', 'proved'],
    ['APPROVED BY THE GENERAL ASSEMBLY', 'proved'],
    ['approved by the General Assembly on 2016-07-24', 'contradicted'],
    ['approved by the IOM Council on 2016-06-30', 'proved'],
    ['approved by IOM on 2016-07-25', 'contradicted'],
    ['signed by the Secretary-General on 2016-09-19', 'proved'],
    ['signed by the Director General in 2016-09', 'proved'],
    ['signed by the Director General in 2015', 'contradicted'],
    ['signed by IOM', 'proved'],
    ['signed by the International Organization for Migration', 'proved'],
    ['notified by UN on 2016-07-25/2016-09-19', 'proved'],
    ['notified by UN on 2016', 'proved'],
    ['notified by UN on 2016-08', 'notProvableYet'],
    ['notified by UN on 2016-07-25', 'notProvableYet'],
    ['notified by UN on 2016-07-24', 'contradicted'],
    ['mandated by the IOM Council on 2015-11-24', 'proved'],
    ['mandated by the General Assembly on 2016-04-27', 'proved'],
    ['submitted by the Secretary-General on 2016-07-08', 'proved'],
    ['submitted by the Director General', 'contradicted'],
    ['agreed by both', 'proved'],
    ['agreed by the parties in 2016', 'proved'],
    ['agreed by joint on 2016-05', 'notProvableYet'],
    ['rejected by the General Assembly', 'contradicted'],
    ['deferred by the General Assembly', 'contradicted'],
    ['reopened by both', 'contradicted'],
    ['withdrawn by UN', 'contradicted'],
    ['registered by UN', 'notProvableYet'],
    ['terminated by both on 2020-01-01', 'notProvableYet'],
  ] as const)('%j is %s', (text, expected) => {
    expect(verdict(givenRealRecord(), text)).toBe(expected);
  });

  it('cites the article, and rests on the act itself', () => {
    const found = judged(givenRealRecord(), 'approved by the General Assembly on 2016-07-25');
    expect(found).toMatchObject({
      text: 'By the record the General Assembly (UN) approves on 25 July 2016 (Art. 16(1)).',
      cites: 'Art. 16(1)',
      grade: 'official',
      missing: [],
    });
    expect(found.restsOn).toEqual([
      { version: 7, act: 'approve', by: 'UN', on: '2016-07-25', grade: 'official', document: 'A/RES/70/296' },
    ]);
  });

  it('that is not on record says what is missing, the act itself last', () => {
    const found = judged(givenRealRecord(), 'signed by the Secretary-General on 2016-09-19', '2016-07-10');
    expect(found).toMatchObject({
      verdict: 'notProvableYet',
      text: 'It is not on record that the Secretary-General (UN) signs (Art. 16(1)).',
      grade: null,
      restsOn: [],
    });
    expect(inWords(found.missing)).toEqual([
      'approve by UN, Art. 16(1)',
      'notify by UN, Art. 16(1)',
      'sign by UN, Art. 16(1)',
    ]);
  });

  it('that can no longer come is contradicted, and says since when', () => {
    expect(judged(givenRealRecord(), 'withdrawn by UN').text).toBe(
      'It is not on record that the Secretary-General (UN) withdraws: no longer since 19 September 2016: the Director General (IOM) signs.',
    );
  });

  it('W3: as of a day on which it may have happened, says so and is not provable yet', () => {
    const found = judged(givenRealRecord(), 'notified by the Secretary-General', '2016-07-25');
    expect(found).toMatchObject({
      verdict: 'notProvableYet',
      text: 'By the record it may have happened that the Secretary-General (UN) gives written notice, between 25 July 2016 and 19 September 2016 (Art. 16(1)).',
    });
    expect(inWords(found.missing)).toEqual(['notify by UN, Art. 16(1)']);
    const closed = given(...CONCLUDED.slice(0, 3), 'submit by IOM on 2016-06-01/2016-08-01');
    expect(verdict(closed, 'submitted by IOM', '2016-07-10')).toBe('notProvableYet');
    expect(verdict(closed, 'submitted by IOM', '2016-05-31')).toBe('notProvableYet');
  });

  it('of an earlier text says that this text was reopened', () => {
    const acts = ['mandate by UN on 2016-04-27', 'agreeText by joint on 2016-05-01', 'approve by UN on 2016-07-25'];
    const one = given(...acts, 'reopen by joint on 2016-08-01', 'agreeText by joint on 2016-08-10');
    expect(judged(one, 'approved by the General Assembly on 2016-07-25')).toMatchObject({
      verdict: 'notProvableYet',
      text: 'It is on record that the General Assembly (UN) approves on 25 July 2016, but of a text that was reopened (Art. 16(1)).',
    });
    expect(verdict(one, 'approved by the General Assembly on 2016-07-25', '2016-07-31')).toBe('proved');
    expect(verdict(one, 'reopened by both on 2016-08-01')).toBe('proved');
    expect(verdict(one, 'agreed by both on 2016-08-10')).toBe('proved');
    expect(verdict(one, 'agreed by both on 2016-05-01')).toBe('contradicted');
  });

  it('W9: that does not fit says that it is on record and counts for nothing', () => {
    const early = given(...CONCLUDED.slice(0, 3), 'sign by UN on 2016-07-20');
    expect(judged(early, 'signed by UN on 2016-07-20')).toMatchObject({
      verdict: 'notProvableYet',
      text: 'It is on record that the Secretary-General (UN) signs on 20 July 2016, but this does not fit the procedure and counts for nothing (Art. 16(1)).',
    });
  });

  it('that came more than once is proved for each time', () => {
    const acts = ['mandate by UN on 2016-04-27', 'agreeText by joint on 2016-05-01'];
    const one = given(
      ...acts,
      'defer by UN on 2016-05-10',
      'defer by UN on 2016-06-10',
      'reject by IOM on 2016-06-11',
      'submit by IOM on 2016-06-12',
      'reject by IOM on 2016-06-20',
    );
    expect(verdict(one, 'deferred by the General Assembly on 2016-05-10')).toBe('proved');
    expect(verdict(one, 'deferred by the General Assembly on 2016-06-10')).toBe('proved');
    expect(verdict(one, 'deferred by the General Assembly on 2016-05-11')).toBe('contradicted');
    expect(verdict(one, 'rejected by the IOM Council on 2016-06-11')).toBe('proved');
    expect(verdict(one, 'rejected by the IOM Council on 2016-06-20')).toBe('proved');
    expect(judged(one, 'rejected by the IOM Council on 2016-06-11').restsOn.map((other) => other.on)).toEqual([
      '2016-06-11',
    ]);
  });

  it('of the outside event is told by its name', () => {
    const upu = realRecordOf('un-upu-1947');
    const event = 'Universal Postal Convention of 1947 enters into force';
    expect(judged(upu, `occurred by the ${event} on 1948-07-01`).verdict).toBe('proved');
    expect(verdict(upu, `occurred by ${event} on 1948-07-02`)).toBe('contradicted');
    expect(verdict(upu, `occurred by ${event}`, '1948-06-30')).toBe('notProvableYet');
  });

  it('is told of the organ that decides in the way the clauses provide for', () => {
    const joined = carriedOut('join-ceb', ['propose by IOM on 2017-01-10', 'approve by UN on 2017-05-01']);
    const board = 'Chief Executives Board for Coordination and its subsidiary bodies';
    expect(verdict(joined, `approved by the ${board} on 2017-05-01`)).toBe('proved');
    expect(() => judged(joined, 'approved by the General Assembly on 2017-05-01')).toThrow(ClaimError);
    const humanitarian = carriedOut('join-echa', ['propose by IOM on 2017-01-10']);
    expect(verdict(humanitarian, 'approved by the Executive Committee on Humanitarian Affairs')).toBe('notProvableYet');
    expect(verdict(humanitarian, 'approved by the Executive Committee on Humanitarian Affairs on 2017-05-01')).toBe(
      'notProvableYet',
    );
  });
});

describe('a text that is no claim', () => {
  const rules = givenRealRecord().family.get(AGREEMENT).chart.procedure;
  it.each([
    ['it is good', "'it is good' is no claim that can be checked"],
    ['', "'' is no claim that can be checked"],
    ['in force', "'in force' is no claim that can be checked"],
    ['not in force since 2016-09-19', "'not in force since 2016-09-19' is no claim that can be checked"],
    [
      'in force since yesterday',
      "'yesterday' is not a legal date: write a day (2016-07-25), a month (2016-07), a year (2016) or an interval (2016-07-25/2016-09-19)",
    ],
    ['in force on 2016-02-30', 'there is no day 30 in 2016-02'],
    ['in force on 2016-13', 'there is no month 13'],
    ['terminated on 2016-09-19/2016-07-25', 'an interval runs forward: 2016-09-19 is after 2016-07-25'],
    ['approved by the FAO on 2016-07-25', "the procedure has no such act by 'FAO'"],
    ['approved by the Secretary-General on 2016-07-25', "the procedure has no such act by 'Secretary-General'"],
    ['signed by the General Assembly', "the procedure has no such act by 'General Assembly'"],
    ['proposed by UN', "the procedure has no such act by 'UN'"],
    ['signed by both', "the procedure has no such act by 'both'"],
    ['ratified by UN on 2016-07-25', "'ratified by UN on 2016-07-25' is no claim that can be checked"],
    ['approved by UN on 25 July 2016', "the procedure has no such act by 'UN on 25 July 2016'"],
    ['superseded by un-iom-2016', "'superseded by un-iom-2016' is no claim that can be checked"],
    ['x'.repeat(400), `'${'x'.repeat(80)}' is no claim that can be checked`],
  ])('%j is refused with the forms there are', (text, reason) => {
    let thrown: unknown;
    try {
      readClaim(text, rules);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(ClaimError);
    expect((thrown as ClaimError).message).toBe(`${reason}. Claims read: ${EXAMPLES.join('; ')}`);
  });

  it('is refused where the office named is one of both parties', () => {
    const isa = procedure(document('un-isa-1997'), 'agreement');
    expect(() => readClaim('signed by the Secretary-General', isa)).toThrow(
      "'Secretary-General' is of more than one party: say UN or ISA",
    );
    expect(readClaim('signed by ISA', isa)).toEqual({ what: 'act', key: 'sign.ISA', date: null });
  });

  it('leaves every example that is given readable', () => {
    for (const one of EXAMPLES) expect(() => readClaim(one, rules), one).not.toThrow();
  });
});

describe('the register', () => {
  const bench = benches();

  it('answers a claim as of a day and as known at an instant, and refuses nonsense by its field', async () => {
    const b = await bench.real();
    const id = await b.on('2020-02-01').amend(AGREEMENT, 'propose by UN on 2018-12-01');
    await b.record(id, ...AMENDED.slice(1), ...NOTICES);
    await b.on('2020-03-01').correct(id, 5, 'approve by IOM on 2019-11-28');
    const ask = async (text: string, asOf: string | null, knownAt: string | null) =>
      (await b.read.claim(id, text, { asOf, knownAt: knownAt === null ? null : Date.parse(knownAt) })).verdict;
    const before = '2020-02-15T00:00:00Z';
    expect(await ask('in force since 2019-11-29', null, before)).toBe('proved');
    expect(await ask('in force since 2019-11-29', null, null)).toBe('contradicted');
    expect(await ask('in force since 2019-11-28', null, null)).toBe('proved');
    expect(await ask('in force since 2019-11-28', '2019-11-28', before)).toBe('notProvableYet');
    expect(await ask('in force since 2019-11-28', '2019-11-28', null)).toBe('proved');
    const size = await b.size();
    const problem = await refusal(b.read.claim(id, 'it is good'));
    expect([problem.code, problem.facts.errors?.[0]?.pointer]).toEqual(['impossible-content', '/claim']);
    for (const one of EXAMPLES.slice(0, 6)) expect(problem.message).toContain(one);
    expect(await b.size()).toBe(size);
    expect(await b.read.claim(id, 'in force since 2019-11-28')).toMatchObject({
      claim: 'in force since 2019-11-28',
      id,
      version: 8,
    });
  });
});

describe('against every way in which the dates may really have been', () => {
  const window: Window = { from: '2019-03-10', days: 40 };
  const RUNS = Number(process.env.RUNS ?? 4000) / 2;

  /** All days of a date. */
  const days = ({ first, last }: { first: number; last: number }): number[] =>
    Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const answer = (all: boolean[]): Verdict =>
    all.every((one) => one) ? 'proved' : all.some((one) => one) ? 'notProvableYet' : 'contradicted';

  const shortDate = dateIn(window).filter((on) => on.length > 4);
  const cases = fc.tuple(
    concluded(window, true).filter((acts) => acts.every((one) => one.on.length > 4)),
    shortDate,
    fc.nat(80).map((n) => civil(span(window.from).first + n)),
  );
  const familyOf = (acts: readonly Drawn[]) =>
    new Given(
      [
        agreement(
          clauses2016,
          acts.map(({ type, by, on }) => told(`${type} by ${by} on ${on}`)),
        ),
      ],
      AGREEMENT,
    );

  it('a claim is proved where it holds in all of them and contradicted where it holds in none', () => {
    fc.assert(
      fc.property(cases, ([acts, on, asOf]) => {
        const force = forceOn(asOf, numbered(acts));
        const claimed = span(on);
        const one = familyOf(acts);
        const since =
          force === null
            ? 'notProvableYet'
            : answer(days(force.from).map((day) => claimed.first <= day && day <= claimed.last));
        expect(verdict(one, `in force since ${on}`, asOf)).toBe(since);
        if (force === null) {
          expect(verdict(one, `in force on ${on}`, asOf)).toBe('notProvableYet');
          return;
        }
        const until = force.until;
        const ends = until === null ? [Number.POSITIVE_INFINITY] : days(until);
        const holds = days(claimed).flatMap((day) =>
          days(force.from).flatMap((from) => ends.map((end) => from <= day && day < end)),
        );
        const byCounted = answer(holds);
        // What may have happened by the day asked about, and what lies ahead, only takes certainty away.
        const possible = forceOn('2100-01-01', numbered(acts))?.until ?? null;
        const mayBeOver = until === null && possible !== null && possible.first <= claimed.last;
        const ahead = claimed.last > span(asOf).last;
        const expected = byCounted === 'proved' && (ahead || mayBeOver) ? 'notProvableYet' : byCounted;
        expect(verdict(one, `in force on ${on}`, asOf), `${JSON.stringify(acts)} ${on} ${asOf}`).toBe(expected);
        const over =
          until === null
            ? 'notProvableYet'
            : answer(days(until).map((day) => claimed.first <= day && day <= claimed.last));
        expect(verdict(one, `terminated on ${on}`, asOf)).toBe(over);
      }),
      { numRuns: RUNS },
    );
  });

  it('a claim about an act holds or not by the days of its date', () => {
    const one = fc.tuple(
      shortDate,
      shortDate,
      fc.nat(80).map((n) => civil(span(window.from).first + n)),
    );
    fc.assert(
      fc.property(one, ([on, claimed, asOf]) => {
        const acts = ['mandate by UN on 2018-01-01', 'agreeText by joint on 2018-01-02', `approve by UN on ${on}`];
        const { first, last } = span(claimed);
        const counts = span(on).last <= span(asOf).last;
        const expected = counts ? answer(days(span(on)).map((day) => first <= day && day <= last)) : 'notProvableYet';
        expect(verdict(given(...acts), `approved by the General Assembly on ${claimed}`, asOf)).toBe(expected);
        expect(verdict(given(...acts), 'approved by UN', asOf)).toBe(counts ? 'proved' : 'notProvableYet');
      }),
      { numRuns: RUNS },
    );
  });

  it('an amendment is known to both by the days of its notices', () => {
    const one = fc.tuple(shortDate, shortDate, shortDate);
    fc.assert(
      fc.property(one, ([un, iom, claimed]) => {
        const acts = [
          'propose by UN on 2018-12-01',
          'agreeText by joint on 2018-12-02',
          'approve by UN on 2019-01-01',
          'approve by IOM on 2019-01-02',
        ];
        const known = days(span(un)).flatMap((a) => days(span(iom)).map((b) => Math.max(a, b)));
        const { first, last } = span(claimed);
        const amended = givenAmendment(...acts, `notify by UN on ${un}`, `notify by IOM on ${iom}`);
        expect(verdict(amended, `known to both since ${claimed}`)).toBe(
          answer(known.map((day) => first <= day && day <= last)),
        );
        const on = days(span(claimed)).flatMap((day) => known.map((from) => from <= day));
        expect(verdict(amended, `known to both on ${claimed}`)).toBe(answer(on));
      }),
      { numRuns: RUNS / 4 },
    );
  });

  it('asking changes nothing and has the same answer twice', () => {
    const family = new Family([...givenRealRecord().family.instruments.values()]);
    const one = new Given([...family.instruments.values()], AGREEMENT);
    const acts = JSON.stringify(one.family.get(AGREEMENT).acts);
    for (const text of EXAMPLES.filter((example) => !example.startsWith('superseded'))) {
      expect(judged(one, text)).toEqual(judged(one, text));
    }
    expect(JSON.stringify(one.family.get(AGREEMENT).acts)).toBe(acts);
  });
});
