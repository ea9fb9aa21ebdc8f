// The parts of the pages that are functions: scale and order of the timeline, citations, mirroring, escaping, marks.

import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Chart } from '../src/law/chart.ts';
import { readClauses } from '../src/law/clauses.ts';
import { drawn } from '../src/law/draw-model.ts';
import { procedure } from '../src/law/procedure.ts';
import type { TimelineLine } from '../src/register/timeline.ts';
import { chartDot } from '../src/web/chart-dot.ts';
import { ChartWords } from '../src/web/chart-words.ts';
import { anchorOf, citedText, partsOf } from '../src/web/citations.ts';
import { columnsOf } from '../src/web/course-columns.ts';
import { html } from '../src/web/html.ts';
import { LANGUAGE_TAGS } from '../src/web/languages.ts';
import { Names } from '../src/web/names.ts';
import { plainText } from '../src/web/plain-text.ts';
import { Speech } from '../src/web/speech.ts';
import { mirrored } from '../src/web/svg-mirror.ts';
import { numbered } from '../src/web/timeline-rows.ts';
import { scaleOf } from '../src/web/timeline-scale.ts';

const FOLDER = new URL('../src/agreements/', import.meta.url);
const CLAUSES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.record.json'))
  .map((name) => name.replace('.record', ''))
  .map((name) => readClauses(JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'))));
const PROCEDURES = CLAUSES.flatMap((clauses) => {
  const carrying = Object.keys(clauses.implementation).map((name) => procedure(clauses, 'implementation', name));
  return [procedure(clauses, 'agreement'), procedure(clauses, 'amendment'), ...carrying].filter(
    (one) => one !== undefined,
  );
});
const english = new Speech('en', '');

const day = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2100-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const days = fc.array(day, { minLength: 1, maxLength: 12 });

describe('the scale of the timeline', () => {
  it('puts a later day further on, never outside its ends', () => {
    fc.assert(
      fc.property(days, day, day, (given, one, other) => {
        const { at } = scaleOf(given, 100, 900, false);
        expect(at(one)).toBeGreaterThanOrEqual(100);
        expect(at(one)).toBeLessThanOrEqual(900);
        if (one < other) expect(at(one)).toBeLessThanOrEqual(at(other));
      }),
    );
  });

  it('shows every day given apart from the ends', () => {
    fc.assert(
      fc.property(days, (given) => {
        const { at, from, to } = scaleOf(given, 100, 900, false);
        for (const one of given) expect(from < one && one < to && at(one) > 100 && at(one) < 900).toBe(true);
      }),
    );
  });

  it('is mirrored for languages from right to left', () => {
    fc.assert(
      fc.property(days, day, (given, one) => {
        const plain = scaleOf(given, 100, 900, false).at(one);
        expect(scaleOf(given, 100, 900, true).at(one)).toBeCloseTo(1000 - plain, 0);
      }),
    );
  });

  it('has a tick on first days of months only, in order, and not more than a person reads', () => {
    fc.assert(
      fc.property(days, (given) => {
        const ticks = scaleOf(given, 100, 900, false).ticks.map((tick) => tick.day);
        expect(ticks.every((one) => one.endsWith('-01'))).toBe(true);
        expect(ticks).toEqual([...new Set(ticks)].sort());
        expect(ticks.length).toBeLessThanOrEqual(16);
      }),
    );
  });
});

it('the rows of the timeline keep the order of acts, put what follows behind its act, and are numbered', () => {
  const line = (kind: string, on: string, more: object = {}) =>
    ({ kind, ...(kind === 'act' ? { happenedOn: on } : { on }), ...more }) as unknown as TimelineLine;
  const lines = [
    line('act', '2016-04-27/2016-06-30'),
    line('act', '2016-06-30', { version: 2 }),
    line('act', '2016-09-19'),
    line('consequence', '2016-09-19'),
    line('plan', '2016-09-19'),
    line('plan', '2016-05-01'),
  ];
  const rows = numbered(lines);
  expect(rows.map((row) => row.number)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(rows.map((row) => lines.indexOf(row.line))).toEqual([5, 0, 1, 2, 3, 4]);
});

describe('citations', () => {
  const cites = [...new Set(PROCEDURES.flatMap((one) => one.acts.flatMap((act) => partsOf(act.cites))))];

  it('are in English what the clauses say', () => {
    expect(cites.length).toBeGreaterThan(20);
    for (const one of cites) expect(citedText(english, one).replaceAll(/[‘’]/g, "'")).toBe(one);
  });

  it('name articles by number in every language', () => {
    for (const language of LANGUAGE_TAGS) {
      const text = citedText(new Speech(language, ''), 'Art. 3(2)(a)');
      expect(text.replaceAll(/\D+/g, ' ').trim(), language).toBe('3 2');
    }
  });

  it('have places of their own on the page of articles', () => {
    const anchors = cites.map(anchorOf);
    expect(new Set(anchors).size).toBe(cites.length);
    for (const one of anchors) expect(one).toMatch(/^[\p{L}\p{N}-]+$/u);
    expect(anchorOf('Art. 16(1)')).toBe('art-16-1');
  });
});

it('whatever text is put into HTML or a message, it comes out as it was and makes no element', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const plain = text.replaceAll(/[\uE000\uE001]/g, '');
      for (const made of [html`<p>${plain}</p>`, english.say('relation-part', { agreement: plain })]) {
        expect(made.text.replaceAll(/<\/?p>/g, '')).not.toMatch(/[<>"]/);
        expect(plainText(made)).toContain(plain);
      }
    }),
  );
});

it('a drawing mirrored twice is the drawing, and mirrored once it keeps its heights', () => {
  const svg =
    '<svg viewBox="0.00 0.00 108.00 50.00"><g transform="scale(1 1) rotate(0) translate(4 46)"><path d="M10,-5C20.5,-6 30,-7 40,-8"/><text x="12.25" y="-3">a</text><ellipse cx="1" cy="2"/></g></svg>';
  expect(mirrored(mirrored(svg))).toBe(svg);
  expect(mirrored(svg)).toContain('M90,-5C79.5,-6 70,-7 60,-8');
  expect(mirrored(svg)).toContain('<text x="87.75" y="-3">');
});

describe('every procedure of the agreements that come with the register', () => {
  it('has each of its acts in the columns at most once, and entry into force once', () => {
    for (const own of PROCEDURES) {
      const columns = columnsOf(own);
      const keys = columns
        .flatMap((column) => (column.kind === 'goal' ? [] : column.keys))
        .filter((key) => key !== null);
      expect(new Set(keys).size).toBe(keys.length);
      expect(own.required.every((key) => keys.includes(key))).toBe(true);
      expect(own.duties.every((duty) => keys.includes(duty.act.key))).toBe(true);
      expect(columns.filter((column) => column.kind === 'goal').length).toBe(1);
    }
  });

  it.each(LANGUAGE_TAGS)('is drawn with every state and transition that has words in %s', (language) => {
    const speech = new Speech(language, '');
    for (const own of PROCEDURES) {
      const tree = drawn(new Chart(own));
      const words = new ChartWords(speech, new Names(speech, own), own);
      const dot = chartDot(tree, { words, address: (cites) => `/articles#${anchorOf(cites)}` });
      for (const state of tree.byId.values()) {
        expect(words.state(state)).not.toBe('');
        if (state.states.length === 0) expect(dot).toContain(`id="${state.id}"`);
        for (const one of state.transitions)
          expect(dot).toContain(`id="arrow_${one.source}_to_${one.target ?? 'itself'}"`);
      }
    }
  });
});
