// The status in one sentence, word for word, in every state and with everything that may have to be added.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Chart } from '../src/law/chart.ts';
import { type Clauses, readClauses } from '../src/law/clauses.ts';
import { parseLegalDate } from '../src/law/dates.ts';
import type { Instrument } from '../src/law/family.ts';
import type { Plan } from '../src/law/plan.ts';
import { procedure } from '../src/law/procedure.ts';
import {
  AGREEMENT,
  AMENDMENT,
  agreement,
  amendment,
  clauses2016,
  FORMER,
  Given,
  given,
  givenAmendment,
  givenRealRecord,
  REAL,
  realRecord,
  told,
} from './law-helpers.ts';

const TODAY = '2026-07-01';
const document = (name: string): Clauses =>
  readClauses(JSON.parse(readFileSync(new URL(`../src/agreements/${name}.json`, import.meta.url), 'utf8')));
const says = (one: Given, day = TODAY): string => one.asOf(day).standing.sentence;

const MANDATE = 'mandate by UN on 2016-04-27';
const AGREED = 'agreeText by joint on 2016-05-01';
const NEGOTIATED = [MANDATE, AGREED];
const APPROVED = [...NEGOTIATED, 'approve by UN on 2016-06-01', 'approve by IOM on 2016-06-30'];
const NOTIFIED = [...APPROVED, 'notify by UN on 2016-07-01', 'notify by IOM on 2016-07-02'];
const CONCLUDED = [...NOTIFIED, 'sign by UN on 2016-09-19', 'sign by IOM on 2016-09-19'];
const AMENDED = [
  'propose by UN on 2018-12-01',
  'agreeText by joint on 2019-01-10',
  'approve by UN on 2019-03-01',
  'approve by IOM on 2019-11-29',
];
const amendedUnder = (parent: string[], acts: string[]) =>
  new Given(
    [agreement(clauses2016, [...REAL, ...parent].map(told)), amendment(clauses2016, acts.map(told))],
    AMENDMENT,
  );
const isa = (...acts: string[]) => new Given([agreement(document('un-isa-1997'), acts.map(told))], 'un-isa-1997');

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

function carriedOut(name: string, acts: string[], parent: string[] = REAL): Given {
  const part: Instrument = {
    ...amendment(clauses2016, acts.map(told)),
    id: `${AGREEMENT}/implementation/1`,
    kind: 'implementation',
    chart: new Chart(procedure(clauses2016, 'implementation', name)!),
  };
  return new Given([agreement(clauses2016, parent.map(told)), part], part.id);
}

describe('a procedure under way awaits', () => {
  it.each<[string, string[], string]>([
    ['the mandate', [], 'Awaiting mandate by the General Assembly (note para. 1).'],
    ['the agreed text', [MANDATE], 'Awaiting an agreed text (note para. 2).'],
    [
      'both approvals',
      NEGOTIATED,
      'Awaiting approval by the General Assembly (Art. 16(1)) and approval by the IOM Council (Art. 16(1)).',
    ],
    [
      'one approval and a notice',
      APPROVED.slice(0, 3),
      'Awaiting approval by the IOM Council (Art. 16(1)) and written notice by the Secretary-General (Art. 16(1)).',
    ],
    [
      'both notices',
      APPROVED,
      'Awaiting written notice by the Secretary-General (Art. 16(1)) and written notice by the Director General (Art. 16(1)).',
    ],
    [
      'both signatures',
      NOTIFIED,
      'Awaiting signature by the Secretary-General (Art. 16(1)) and signature by the Director General (Art. 16(1)).',
    ],
    ['the last signature', CONCLUDED.slice(0, -1), 'Awaiting signature by the Director General (Art. 16(1)).'],
    [
      'an approval again after a rejection',
      [...NEGOTIATED, 'reject by UN on 2016-06-01', 'approve by IOM on 2016-06-30', 'notify by IOM on 2016-07-02'],
      'Awaiting approval by the General Assembly (Art. 16(1)).',
    ],
    ['a new text', [...APPROVED, 'reopen by joint on 2016-08-01'], 'Awaiting an agreed text (note para. 2).'],
  ])('%s', (_, acts, expected) => {
    expect(says(given(...acts))).toBe(expected);
  });

  it('one proposal of an amendment, by one party or the other', () => {
    expect(says(givenAmendment(), '2018-01-01')).toBe(
      'Awaiting proposal by the Secretary-General (Art. 15) or proposal by the Director General (Art. 15).',
    );
    expect(says(givenAmendment(...AMENDED.slice(0, 3)))).toBe('Awaiting approval by the IOM Council (Art. 15).');
  });

  it('W13: the entry into force of its agreement, where an amendment was proposed before that', () => {
    const early = givenAmendment('propose by UN on 2016-08-01');
    expect(says(early, '2016-08-01')).toBe(
      'Awaiting the entry into force of its agreement. One act on record does not fit the procedure.',
    );
    expect(says(early)).toBe(
      'Awaiting proposal by the Secretary-General (Art. 15) or proposal by the Director General (Art. 15). One act on record does not fit the procedure.',
    );
  });

  it('the outside event, by its name', () => {
    const acts = realRecord('un-upu-1947').acts.slice(0, -1);
    expect(says(new Given([agreement(document('un-upu-1947'), acts)], 'un-upu-1947'))).toBe(
      'Awaiting the outside event Universal Postal Convention of 1947 enters into force (final clauses, article number not at hand).',
    );
  });

  it('two signatures also where both heads have the same title, each told with its party', () => {
    const mandate = 'mandate by UN on 1996-12-09';
    expect(says(isa(mandate))).toBe(
      'Awaiting signature by the Secretary-General of UN (final clauses, article number not at hand) and signature by the Secretary-General of ISA (final clauses, article number not at hand).',
    );
    expect(says(isa(mandate, 'sign by UN on 1997-03-14'))).toBe(
      'Awaiting signature by the Secretary-General of ISA (final clauses, article number not at hand).',
    );
  });

  it('W3: an act that may have happened, and says so', () => {
    expect(says(givenRealRecord(), '2016-07-25')).toBe(
      'Awaiting written notice by the Secretary-General (Art. 16(1), which may have happened); signature planned for 19 September 2016.',
    );
    expect(says(given(...NEGOTIATED, 'approve by UN on 2016-06'), '2016-06-10')).toBe(
      'Awaiting approval by the General Assembly (Art. 16(1), which may have happened) and approval by the IOM Council (Art. 16(1)).',
    );
    expect(says(given(...NEGOTIATED, 'approve by UN on 2016-06'), '2016-05-31')).toBe(
      'Awaiting approval by the General Assembly (Art. 16(1)) and approval by the IOM Council (Art. 16(1)).',
    );
  });

  it('W2: the approval of the Assembly, and tells of the plan', () => {
    expect(says(givenRealRecord(), '2016-07-10')).toBe(
      'Awaiting approval by the General Assembly (Art. 16(1)); signature planned for 19 September 2016.',
    );
  });
});

describe('a plan', () => {
  const waiting =
    'Awaiting signature by the Secretary-General (Art. 16(1)) and signature by the Director General (Art. 16(1))';
  it.each<[string, Plan[], string]>([
    ['for a day', [plan('sign by UN on 2016-09-19')], `${waiting}; signature planned for 19 September 2016.`],
    [
      'for a month',
      [plan('sign by UN on 2016-09')],
      `${waiting}; signature planned for a day between 1 September 2016 and 30 September 2016.`,
    ],
    ['that was dropped is not told', [plan('sign by UN on 2016-09-19', { status: 'dropped' })], `${waiting}.`],
    [
      'announced by then',
      [plan('sign by UN on 2016-09-19', { announced: parseLegalDate('2016-07-10') })],
      `${waiting}; signature planned for 19 September 2016.`,
    ],
    [
      'announced only later is not told',
      [plan('sign by UN on 2016-09-19', { announced: parseLegalDate('2016-07-11') })],
      `${waiting}.`,
    ],
    [
      'of what has happened already is not told, the next one is',
      [plan('approve by UN on 2016-06-02'), plan('sign by IOM on 2016-10-03')],
      `${waiting}; signature planned for 3 October 2016.`,
    ],
  ])('%s', (_, plans, expected) => {
    expect(says(planned(NOTIFIED, ...plans), '2016-07-10')).toBe(expected);
  });

  it('is not told once it is in force', () => {
    expect(says(planned(CONCLUDED, plan('terminate by joint on 2030-01-01')))).toBe(
      'In force since 19 September 2016 (Art. 16(1)).',
    );
  });
});

describe('what is in force', () => {
  it('says since when', () => {
    expect(says(given(...CONCLUDED))).toBe('In force since 19 September 2016 (Art. 16(1)).');
    expect(says(givenRealRecord())).toBe('In force since 19 September 2016 (Art. 16(1)).');
  });

  it('W12: says between which days it began, where no more is known', () => {
    expect(says(given(...NOTIFIED, 'sign by UN on 2016-09', 'sign by IOM on 2016-09-19'))).toBe(
      'In force since a day between 19 September 2016 and 30 September 2016 (Art. 16(1)).',
    );
  });

  it('W5: is not yet known to both while notices are owed', () => {
    expect(says(givenAmendment(...AMENDED))).toBe(
      'In force since 29 November 2019 (Art. 15), not yet known to both: written notice owed by UN and IOM.',
    );
    expect(says(givenAmendment(...AMENDED, 'notify by UN on 2019-12-10'))).toBe(
      'In force since 29 November 2019 (Art. 15), not yet known to both: written notice owed by IOM.',
    );
  });

  it('W4: is known to both since the later notice', () => {
    const notices = ['notify by UN on 2019-12-10', 'notify by IOM on 2020-01-15'];
    expect(says(givenAmendment(...AMENDED, ...notices))).toBe(
      'In force since 29 November 2019 (Art. 15), known to both since 15 January 2020.',
    );
    expect(says(givenAmendment(...AMENDED, notices[0]!, 'notify by IOM on 2020-01'))).toBe(
      'In force since 29 November 2019 (Art. 15), known to both since a day between 1 January 2020 and 31 January 2020.',
    );
    // Where both are told on the very day there is nothing to add.
    const onTheDay = ['notify by UN on 2019-11-29', 'notify by IOM on 2019-11-29'];
    expect(says(givenAmendment(...AMENDED, ...onTheDay))).toBe('In force since 29 November 2019 (Art. 15).');
  });

  it('with an outside event begins with that', () => {
    const upu = new Given([agreement(document('un-upu-1947'), realRecord('un-upu-1947').acts)], 'un-upu-1947');
    expect(says(upu)).toBe('In force since 1 July 1948 (final clauses, article number not at hand).');
  });
});

describe('what is applied provisionally', () => {
  const cites = 'final clauses, article number not at hand';
  const signed = ['mandate by UN on 1996-12-09', 'sign by UN on 1997-03-14', 'sign by ISA on 1997-03-14'];

  it('says so, and that it is not yet in force', () => {
    expect(says(isa(...signed, 'approve by ISA on 1997-03-27'))).toBe(
      `Applied provisionally since 14 March 1997 (${cites}), not yet in force: awaiting approval by the General Assembly (${cites}).`,
    );
    expect(says(isa(...signed.slice(0, 2), 'sign by ISA on 1997-03'))).toBe(
      `Applied provisionally since a day between 14 March 1997 and 31 March 1997 (${cites}), not yet in force: awaiting approval by the General Assembly (${cites}) and approval by the Assembly (${cites}).`,
    );
  });

  it('says only that it is in force once it is', () => {
    expect(says(isa(...signed, 'approve by ISA on 1997-03-27', 'approve by UN on 1997-11-26'))).toBe(
      `In force since 26 November 1997 (${cites}), not yet known to both: written notice owed by UN and ISA.`,
    );
  });

  it('says only that it was abandoned once it was', () => {
    expect(says(isa(...signed, 'withdraw by ISA on 1998-01-01'))).toBe(
      'Abandoned before entry into force by ISA on 1 January 1998 (practice).',
    );
  });
});

describe('what has ended', () => {
  it('W1: superseded, tells by what, and since when it had been in force', () => {
    const assumption =
      "Assumption: The 1996 agreement's own final clauses are not at hand; entry into force upon signature is assumed.";
    expect(says(givenRealRecord().of(FORMER))).toBe(
      `Superseded by un-iom-2016 since 19 September 2016 (Art. 16(2)); it had been in force since 25 June 1996. ${assumption}`,
    );
    expect(says(givenRealRecord().of(FORMER), '2016-09-18')).toBe(
      `In force since 25 June 1996 (assumed; the agreement's own clauses are not at hand). ${assumption}`,
    );
  });

  it('by consent', () => {
    expect(says(given(...CONCLUDED, 'terminate by joint on 2021-03-01'))).toBe(
      'Ended by consent of the parties on 1 March 2021 (VCLT-IO 1986 Art. 54(b)); it had been in force since 19 September 2016.',
    );
    expect(says(given(...CONCLUDED, 'terminate by joint on 2021-03'))).toBe(
      'Ended by consent of the parties on a day between 1 March 2021 and 31 March 2021 (VCLT-IO 1986 Art. 54(b)); it had been in force since 19 September 2016.',
    );
  });

  it('with its agreement, an amendment that was in force', () => {
    expect(says(amendedUnder(['terminate by joint on 2021-03-01'], AMENDED))).toBe(
      'Ended with its agreement un-iom-2016 on 1 March 2021 (follows the agreement); it had been in force since 29 November 2019.',
    );
  });

  it('by lapsing, an amendment that was not', () => {
    expect(says(amendedUnder(['terminate by joint on 2021-03-01'], AMENDED.slice(0, 3)))).toBe(
      'Lapsed, because the agreement ended first, on 1 March 2021 (follows the agreement).',
    );
  });

  it('by being abandoned before entry into force', () => {
    expect(says(given(...APPROVED, 'withdraw by IOM on 2016-08-01'))).toBe(
      'Abandoned before entry into force by IOM on 1 August 2016 (practice).',
    );
    expect(says(amendedUnder([], [...AMENDED.slice(0, 2), 'withdraw by UN on 2019-02-01']))).toBe(
      'Abandoned before entry into force by UN on 1 February 2019 (practice).',
    );
  });
});

describe('what is carried out', () => {
  it('awaits its acts, and is done on a day', () => {
    const acts = ['propose by IOM on 2017-01-10', 'approve by UN on 2017-05-01'];
    expect(says(carriedOut('join-ceb', acts.slice(0, 1)))).toBe(
      'Awaiting approval by the Chief Executives Board for Coordination and its subsidiary bodies (Art. 3(2)(a)).',
    );
    expect(says(carriedOut('join-ceb', acts))).toBe('Done on 1 May 2017 (Art. 3(2)(a)).');
    expect(says(carriedOut('join-ceb', [acts[0]!, 'approve by UN on 2017-05']))).toBe(
      'Done on a day between 1 May 2017 and 31 May 2017 (Art. 3(2)(a)).',
    );
  });

  it('stays done when its agreement ends, and otherwise ends or lapses with it', () => {
    const over = [...REAL, 'terminate by joint on 2021-03-01'];
    expect(says(carriedOut('join-ceb', ['propose by IOM on 2017-01-10', 'approve by UN on 2017-05-01'], over))).toBe(
      'Done on 1 May 2017 (Art. 3(2)(a)).',
    );
    expect(says(carriedOut('join-ceb', ['propose by IOM on 2017-01-10'], over))).toBe(
      'Lapsed, because the agreement ended first, on 1 March 2021 (follows the agreement).',
    );
    const signed = [
      'propose by UN on 2017-01-10',
      'agreeText by joint on 2017-02-01',
      'sign by UN on 2017-03-01',
      'sign by IOM on 2017-03-02',
    ];
    expect(says(carriedOut('expenses', signed))).toBe('In force since 2 March 2017 (Art. 12).');
    expect(says(carriedOut('expenses', signed, over))).toBe(
      'Ended with its agreement un-iom-2016 on 1 March 2021 (follows the agreement); it had been in force since 2 March 2017.',
    );
  });
});

describe('what must not be overlooked', () => {
  it('is one act that does not fit, or several', () => {
    expect(says(given(...APPROVED, 'sign by UN on 2016-06-30'))).toBe(
      'Awaiting written notice by the Secretary-General (Art. 16(1)) and written notice by the Director General (Art. 16(1)). One act on record does not fit the procedure.',
    );
    expect(says(given(...CONCLUDED, 'sign by UN on 2017-01-01', 'approve by IOM on 2017-01-02'))).toBe(
      'In force since 19 September 2016 (Art. 16(1)). 2 acts on record do not fit the procedure.',
    );
  });

  it('is the assumption first, then the acts that do not fit', () => {
    const acts = ['sign by UN on 1996-06-25', 'sign by UN on 1996-06-26'];
    const one = new Given([agreement(document(FORMER), acts.map(told))], FORMER);
    expect(says(one)).toBe(
      "Awaiting signature by the Director General (assumed; the agreement's own clauses are not at hand). Assumption: The 1996 agreement's own final clauses are not at hand; entry into force upon signature is assumed. One act on record does not fit the procedure.",
    );
  });

  it('counts only what counts on the day', () => {
    const acts = [...CONCLUDED, 'sign by UN on 2017-01-01'];
    expect(says(given(...acts), '2016-12-31')).toBe('In force since 19 September 2016 (Art. 16(1)).');
    expect(says(given(...acts), '2017-01-01')).toBe(
      'In force since 19 September 2016 (Art. 16(1)). One act on record does not fit the procedure.',
    );
  });
});
