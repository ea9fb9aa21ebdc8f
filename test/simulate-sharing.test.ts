// Sharing: addresses that carry a scenario, Markdown, CSV and iCalendar, each read back by small readers written here
// from the RFCs; with Chinese and Arabic titles, and with texts that mean harm to whoever opens them.

import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Scenario } from '../src/simulation/scenario.ts';
import { MAX_SHARED, readShared, sharedText } from '../src/simulation/share.ts';
import { type Bench, benches } from './register-helpers.ts';

const files = benches();
const ID = 'un-iom-2016';
let bench: Bench;
beforeAll(async () => {
  bench = await files.real();
});

const HARM = '=HYPERLINK("http://example.org"),\n| <b>x</b> `y` ;\\';
const scenario = {
  name: HARM,
  agreement: ID,
  title: 'تعديل الاتفاق 修正案',
  steps: [
    { type: 'propose', by: 'IOM', on: '2027-01-10' },
    { type: 'agreeText', by: 'joint', on: '2027-02' },
    { type: 'approve', by: 'UN', on: '2027-06-01/2027-06-15' },
    { type: 'reject', by: 'UN', on: '2027-06-20' },
    { type: 'approve', by: 'IOM', on: '9999-12-31', note: 'النص العربي، 中文文本' },
  ],
};

const write = (form: 'markdown' | 'csv' | 'ics', document: object = scenario) =>
  bench.read.simulations.exportedRun(form, document);

describe('a scenario in an address', () => {
  it('comes back as it was, whatever its texts', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      .filter((one) => /^[^\p{Cc}]*\S[^\p{Cc}]*$/u.test(one));
    fc.assert(
      fc.property(text, text, (name, title) => {
        const one: Scenario = { format: 'pacta-scenario/1', name, agreement: ID, title, steps: [] };
        const shared = sharedText(one)!;
        expect(shared).toMatch(/^[A-Za-z0-9_-]+$/);
        expect(readShared(shared)).toEqual(one);
        expect(JSON.parse(Buffer.from(shared, 'base64url').toString('utf8'))).toEqual(one);
      }),
      { numRuns: 200 },
    );
  });

  it('runs to the same result, and gives the same address again', async () => {
    const first = await bench.read.simulations.run(scenario);
    const text = /scenario=(.*)$/.exec(first.link!)![1]!;
    const second = await bench.read.simulations.run(readShared(text));
    expect(second).toEqual(first);
    expect(first.scenario).toMatchObject(scenario);
  });

  it('has none where it would be too long; the scenario itself is still given', async () => {
    const steps = Array.from({ length: 100 }, (_, index) => ({
      type: 'defer',
      by: 'UN',
      on: `20${50 + (index % 40)}-0${1 + (index % 9)}-11`,
    }));
    const result = await bench.read.simulations.run({ agreement: ID, steps });
    expect(result.link).toBeNull();
    expect(result.scenario.steps).toHaveLength(100);
  });

  it.each([
    ['%%%', 'must be a scenario in base64url'],
    ['////', 'must be a scenario in base64url'],
    [Buffer.from('[1').toString('base64url'), 'must be a scenario in base64url'],
    [Buffer.from([0xff, 0xfe]).toString('base64url'), 'must be a scenario in base64url'],
    [Buffer.from('[]').toString('base64url'), 'the request'],
    [Buffer.from('{"steps":[]}').toString('base64url'), 'give either instrument'],
    ['A'.repeat(MAX_SHARED + 1), `must not be longer than ${MAX_SHARED}`],
  ])('that reads %s is refused', (text, words) => {
    expect(() => readShared(text)).toThrow(words);
  });
});

/** RFC 4180. */
function csvRows(text: string): string[][] {
  const rows: string[][] = [[]];
  const pattern = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/gy;
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    const [all, cell = '', separator] = match;
    rows.at(-1)!.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (separator === '\r\n') rows.push([]);
    end = match.index + all.length;
  }
  expect(end, 'the whole text is read').toBe(text.length);
  return rows.slice(0, -1);
}

describe('CSV', () => {
  it('has a line for each step, effect, duty and risk, all of the same width and marked hypothetical', async () => {
    const [headings, ...rows] = csvRows(await write('csv'));
    expect(headings?.slice(0, 4)).toEqual(['status', 'scenario', 'instrument', 'kind']);
    for (const row of rows) expect([row.length, row[0]]).toEqual([headings!.length, 'hypothetical']);
    expect(rows.filter((row) => row[3] === 'step').map((row) => row[8])).toEqual([
      'taken',
      'taken',
      'taken',
      'refused',
      'taken',
    ]);
    expect(rows.find((row) => row[3] === 'effect')?.slice(4, 8)).toEqual([
      'in force from',
      '',
      '9999-12-31',
      '9999-12-31',
    ]);
  });

  it('holds no cell that a spreadsheet would take for a formula', async () => {
    for (const begin of ['=', '+', '-', '@', ' =', '\t=', '＝']) {
      const rows = csvRows(await write('csv', { ...scenario, name: `${begin}1+1` }));
      for (const cell of rows.flat()) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
      expect(rows[1]?.[1]).toBe(`'${begin}1+1`);
    }
  });
});

/** RFC 5545, sections 3.1 and 3.3.11: lines unfolded, as name and value. */
function calendarLines(text: string): [string, string][] {
  expect(text.endsWith('\r\n')).toBe(true);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  return text
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .slice(0, -1)
    .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]);
}

const unescaped = (value: string) =>
  value.replaceAll(/\\([\\;,nN])/g, (_, char: string) => (/n/i.test(char) ? '\n' : char));

describe('iCalendar', () => {
  it('has a tentative, free entry for each act taken and each date of effect', async () => {
    const lines = calendarLines(await write('ics'));
    expect(lines[0]).toEqual(['BEGIN', 'VCALENDAR']);
    expect(lines.at(-1)).toEqual(['END', 'VCALENDAR']);
    const of = (name: string) => lines.filter(([one]) => one === name).map(([, value]) => value);
    expect(of('BEGIN')).toEqual(['VCALENDAR', ...Array(5).fill('VEVENT')]);
    expect(of('STATUS')).toEqual(Array(5).fill('TENTATIVE'));
    expect(of('TRANSP')).toEqual(Array(5).fill('TRANSPARENT'));
    expect(of('DTSTAMP')).toEqual(Array(5).fill('20260701T120000Z'));
    expect(of('DTSTART;VALUE=DATE')).toEqual(['20270110', '20270201', '20270601', '99991231', '99991231']);
    // The end is the day after the last; after the last day there is none.
    expect(of('DTEND;VALUE=DATE')).toEqual(['20270111', '20270301', '20270616']);
    for (const summary of of('SUMMARY')) expect(unescaped(summary)).toMatch(/^\[hypothetical\] /);
    expect(unescaped(of('DESCRIPTION')[0]!)).toContain(HARM);
  });

  it('names the same entry of the same scenario the same each time, and another otherwise', async () => {
    const uids = async (document: object) =>
      calendarLines(await write('ics', document)).flatMap(([name, value]) => (name === 'UID' ? [value] : []));
    const first = await uids(scenario);
    expect(new Set(first).size).toBe(5);
    expect(await uids({ ...scenario, format: 'pacta-scenario/1' })).toEqual(first);
    expect(await uids({ ...scenario, name: 'other' })).not.toContain(first[0]);
  });

  it('folds long lines of wide characters without cutting one', async () => {
    const name = '联合国同国际移民组织间关系协定'.repeat(10);
    const lines = calendarLines(await write('ics', { ...scenario, name }));
    expect(unescaped(lines.find(([one]) => one === 'DESCRIPTION')![1])).toContain(name);
  });
});

describe('Markdown', () => {
  it('is marked hypothetical, shows each step with its result, and carries the scenario', async () => {
    const text = await write('markdown');
    expect(text).toContain('**Hypothetical: nothing of this is recorded.**');
    expect(text).toMatch(/\| 4 \| reject UN \| on 20 June 2027 \| refused \| .+ \|/);
    const fenced = /^(`{3,})json\n([\s\S]*?)\n\1$/m.exec(text);
    expect(JSON.parse(fenced![2]!)).toMatchObject(scenario);
  });

  it('lets no text out of its cell', async () => {
    const text = await write('markdown');
    const table = text.split('\n').filter((line) => line.startsWith('|'));
    for (const line of table) expect([4, 7]).toContain(line.replaceAll(/\\./g, '').split('|').length);
    const [prose = ''] = text.split('```');
    expect(prose.replaceAll(/\\./g, '')).not.toMatch(/<b>|HYPERLINK\("http:[^\n]*\n\|/);
  });
});

it('scenarios side by side are written with all of them', async () => {
  const scenarios = [scenario, { ...scenario, name: '第二', steps: scenario.steps.slice(0, 2) }];
  const text = await bench.read.simulations.exportedComparison('csv', { scenarios });
  expect(
    new Set(
      csvRows(text)
        .slice(1)
        .map((row) => row[1]),
    ),
  ).toEqual(new Set([`'${HARM}`, '第二']));
});
