// The agreements that come with the register: their final clauses, their real records, and what follows from them.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { act, type RecordedAct } from '../src/law/acts.ts';
import { Chart } from '../src/law/chart.ts';
import { type Clauses, readClauses } from '../src/law/clauses.ts';
import { edtf, type LegalDate, parseLegalDate } from '../src/law/dates.ts';
import { type Fold, fold, restingOn, worstGrade } from '../src/law/fold.ts';
import { keyOf, procedure } from '../src/law/procedure.ts';
import { AGREEMENT, FORMER, givenRealRecord } from './law-helpers.ts';

const FOLDER = new URL('../src/agreements/', import.meta.url);
const files = readdirSync(FOLDER).sort();
const IDS = ['un-icc-2004', 'un-iom-1996', 'un-iom-2016', 'un-isa-1997', 'un-opcw-2000', 'un-upu-1947'];

const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'));

interface RecordFile {
  readonly format: string;
  readonly agreement: string;
  readonly acts: readonly unknown[];
  readonly plans: readonly unknown[];
}

interface Agreement {
  readonly clauses: Clauses;
  readonly record: RecordFile;
  readonly chart: Chart;
  readonly acts: readonly RecordedAct[];
  readonly whole: Fold;
}

function load(id: string): Agreement {
  const clauses = readClauses(read(`${id}.json`));
  const record = read(`${id}.record.json`) as RecordFile;
  const chart = new Chart(procedure(clauses, 'agreement'));
  const acts = record.acts.map((one, index) => {
    const parsed = act.parse(one);
    return { act: parsed, version: index + 1, date: parseLegalDate(parsed.on) };
  });
  return { clauses, record, chart, acts, whole: fold(chart, acts, null) };
}

const agreements = new Map(IDS.map((id) => [id, load(id)]));
const get = (id: string): Agreement => agreements.get(id)!;

const written = (date: LegalDate | null | undefined): string | null => (date ? edtf(date) : null);

test('there is one file of clauses and one record for each agreement, and what plans are drawn from', () => {
  const besides = [
    'calendar-general-assembly.json',
    'calendar-iom-council.json',
    'un-iom-2016.articles.json',
    'waiting-times.json',
  ];
  expect(files).toEqual([...IDS.flatMap((id) => [`${id}.json`, `${id}.record.json`]), ...besides].sort());
});

describe.each(IDS)('%s', (id) => {
  const { clauses, record, chart, acts, whole } = get(id);

  test('clauses and record name the agreement as their files do', () => {
    expect(clauses.id).toBe(id);
    expect(record.agreement).toBe(id);
    expect(record.format).toBe('pacta-record/1');
    expect(Object.keys(record).sort()).toEqual(['acts', 'agreement', 'format', 'plans']);
  });

  test('the chart takes every act of the record', () => {
    expect(whole.judgement.steps.filter((step) => !step.taken).map((step) => step.item.key)).toEqual([]);
    expect(whole.judgement.steps).toHaveLength(acts.length);
    expect(whole.judgement.exhaustive).toBe(true);
  });

  test('the chart takes them in whatever order they were recorded', () => {
    const backwards = [...acts].reverse().map((one, index) => ({ ...one, version: index + 1 }));
    const other = fold(chart, backwards, null);
    expect([other.force, other.provisional, other.judgement.final.state]).toEqual([
      whole.force,
      whole.provisional,
      whole.judgement.final.state,
    ]);
  });

  test('every act on record says what it rests on', () => {
    for (const one of acts) expect(one.act.evidence?.grade, `${one.act.type} ${one.act.by}`).toMatch(/^[a-z]+$/);
  });

  test('every plan is for an act of the procedure', () => {
    for (const plan of record.plans) expect(keyOf(chart.procedure, act.parse(plan))).toBeDefined();
  });

  test('every act of every procedure cites where it comes from', () => {
    for (const kind of ['agreement', 'amendment'] as const) {
      for (const one of procedure(clauses, kind)?.acts ?? []) expect(one.cites.trim(), one.key).not.toBe('');
    }
  });
});

/** What is on record, as the sources give it: dates that are only bounded are intervals, and graded as inferred. */
const ON_RECORD: Readonly<Record<string, readonly string[]>> = {
  'un-icc-2004': [
    'approve by ICC on 2004-09-07, secondary',
    'approve by UN on 2004-09-13, official',
    'notify by ICC on 2004-09-07/2004-10-04, inferred',
    'notify by UN on 2004-09-13/2004-10-04, inferred',
    'sign by UN on 2004-10-04, official',
    'sign by ICC on 2004-10-04, official',
  ],
  'un-iom-1996': ['sign by UN on 1996-06-25, inferred', 'sign by IOM on 1996-06-25, inferred'],
  'un-iom-2016': [
    'mandate by IOM on 2015-11-24, official',
    'mandate by UN on 2016-04-27, official',
    'agreeText by joint on 2016-04-27/2016-06-30, inferred',
    'approve by IOM on 2016-06-30, official',
    'notify by IOM on 2016-06-30/2016-07-08, inferred',
    'submit by UN on 2016-07-08, secondary',
    'approve by UN on 2016-07-25, official',
    'notify by UN on 2016-07-25/2016-09-19, inferred',
    'sign by UN on 2016-09-19, official',
    'sign by IOM on 2016-09-19, official',
  ],
  'un-isa-1997': [
    'mandate by UN on 1996-12-09, official',
    'sign by UN on 1997-03-14, official',
    'sign by ISA on 1997-03-14, official',
    'approve by ISA on 1997-03-27, official',
    'notify by ISA on 1997-04-14, official',
    'submit by UN on 1997-07-28, official',
    'approve by UN on 1997-11-26, official',
  ],
  'un-opcw-2000': [
    'mandate by UN on 1997-05-22, official',
    'sign by UN on 2000-10-17, official',
    'sign by OPCW on 2000-10-17, official',
    'approve by OPCW on 2001-05-17, official',
    'approve by UN on 2001-09-07, official',
    'notify by OPCW on 2001-05-17/2001-12-06, inferred',
    'notify by UN on 2001-09-07/2001-12-06, inferred',
  ],
  'un-upu-1947': [
    'sign by UN on 1947-07-04, secondary',
    'sign by UPU on 1947-07-04, secondary',
    'approve by UPU on 1947-07-05, inferred',
    'approve by UN on 1947-11-15, secondary',
    'event of Universal Postal Convention of 1947 enters into force on 1948-07-01, official',
  ],
};

test.each(IDS)('%s: the record is what the sources give', (id) => {
  const sentences = get(id).acts.map(({ act: { type, by, name, on, evidence } }) => {
    const who = name === undefined ? `by ${by}` : `of ${name}`;
    return `${type} ${who} on ${on}, ${evidence?.grade}`;
  });
  expect(sentences).toEqual(ON_RECORD[id]);
});

// Stated by the sources, not worked out by us. Provisional application is an interval of its own.
test.each([
  ['un-iom-1996', { inForceFrom: '1996-06-25', provisional: null }],
  ['un-iom-2016', { inForceFrom: '2016-09-19', provisional: null }],
  ['un-isa-1997', { inForceFrom: '1997-11-26', provisional: ['1997-03-14', '1997-11-26'] }],
  ['un-icc-2004', { inForceFrom: '2004-10-04', provisional: null }],
  ['un-opcw-2000', { inForceFrom: '2001-09-07/2001-12-06', provisional: ['2000-10-17', '2001-09-07/2001-12-06'] }],
  ['un-upu-1947', { inForceFrom: '1948-07-01', provisional: null }],
])('%s came into force when the sources say', (id, expected) => {
  const { force, provisional } = get(id).whole;
  expect({
    inForceFrom: written(force?.from),
    provisional: provisional && [written(provisional.from), written(provisional.until)],
  }).toEqual(expected);
});

describe('the relationship agreement of 2016', () => {
  const { clauses, chart, whole } = get(AGREEMENT);

  test('W1: the real record, as of today: in force from 2016-09-19; un-iom-1996 superseded from that date', () => {
    const both = givenRealRecord();
    both.asOf('2026-01-01').shows({ state: 'inForce', inForce: '2016-09-19', findings: [] });
    both.of(FORMER).asOf('2026-01-01').shows({
      state: 'superseded',
      inForce: '1996-06-25 until 2016-09-19',
      end: 'superseded on 2016-09-19',
      supersededBy: AGREEMENT,
    });
  });

  test('each act cites the place of the source text that provides for it', () => {
    const cites = Object.fromEntries(
      chart.procedure.acts.filter((one) => one.place.kind !== 'general').map((one) => [one.key, one.cites]),
    );
    expect(cites).toEqual({
      'mandate.UN': 'note para. 1',
      'agreeText.joint': 'note para. 2',
      'submit.UN': 'note para. 3',
      'submit.IOM': 'note para. 3',
      'approve.UN': 'Art. 16(1)',
      'approve.IOM': 'Art. 16(1)',
      'notify.UN': 'Art. 16(1)',
      'notify.IOM': 'Art. 16(1)',
      'sign.UN': 'Art. 16(1)',
      'sign.IOM': 'Art. 16(1)',
      'mandate.IOM': 'preamble (Council res. 1309)',
      'register.UN': 'UN Charter Art. 102',
    });
    expect(clauses.supersedes).toEqual([{ id: FORMER, cites: 'Art. 16(2)' }]);
  });

  test('an amendment is all under Art. 15', () => {
    const own = procedure(clauses, 'amendment')!.acts.filter((one) => one.place.kind !== 'general');
    expect(new Set(own.map((one) => one.cites))).toEqual(new Set(['Art. 15']));
  });

  test('duties: each notice follows its own approval, registration follows entry into force', () => {
    const duties = chart.procedure.duties.map((duty) => [duty.act.key, duty.after, duty.to]);
    expect(duties).toEqual([
      ['notify.UN', 'approve.UN', 'IOM'],
      ['notify.IOM', 'approve.IOM', 'UN'],
      ['register.UN', 'inForce', 'UN Secretariat'],
    ]);
  });

  test('nothing about its entry into force is better founded than its two notices, which are not public', () => {
    expect(worstGrade(restingOn(whole))).toBe('inferred');
  });

  test('English alone is authentic; the Chinese title is there to be shown', () => {
    expect(clauses.authentic).toEqual(['en']);
    expect(clauses.title.zh).toBe('联合国同国际移民组织间关系协定');
    expect(clauses.parties.map((party) => party.name.zh)).toEqual(['联合国', '国际移民组织']);
  });
});

test('the agreement of 1996 says what is assumed, and provides for nothing more', () => {
  const { clauses } = get(FORMER);
  expect(clauses.clausesKnown).toBe(false);
  expect(clauses.assumption).toContain('entry into force upon signature is assumed');
  expect(procedure(clauses, 'amendment')).toBeUndefined();
});

test.each(IDS.filter((id) => !id.startsWith('un-iom')))('%s cites no article number that is not at hand', (id) => {
  const { clauses, chart } = get(id);
  const cited = chart.procedure.acts.filter((one) => one.place.kind !== 'general').map((one) => one.cites);
  for (const one of [...cited, clauses.conclusion.entryIntoForce.cites]) expect(one).not.toMatch(/\bArt/);
});

test('the masthead date of A/RES/55/283 is not taken for the date of adoption', () => {
  const approval = get('un-opcw-2000').acts.find((one) => one.act.type === 'approve' && one.act.by === 'UN');
  expect(approval?.act.on).toBe('2001-09-07');
  expect(approval?.act.evidence?.note).toContain('24 September 2001');
});

test('signature may come before the approvals: the International Seabed Authority signed first', () => {
  const { chart, acts } = get('un-isa-1997');
  const before = fold(chart, acts, '1997-11-25');
  expect(before.judgement.final.state).toBe('approval');
  expect(before.force).toBeNull();
  expect(written(before.provisional?.from)).toBe('1997-03-14');
  expect(before.provisional?.until).toBeNull();
});

test('both approvals are not enough while the outside event is awaited: the Universal Postal Convention', () => {
  const { chart, acts } = get('un-upu-1947');
  expect(fold(chart, acts, '1947-07-04').judgement.final.state).toBe('approval');
  // Approved by both in 1947, but the convention of that year was not yet in force.
  expect(fold(chart, acts, '1948-06-30').force).toBeNull();
  expect(written(fold(chart, acts, '1948-07-01').force?.from)).toBe('1948-07-01');
});
