// The pages say in every language what the law says in English: made from the same phrases, and in English word for word.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Phrase } from '../src/law/phrases.ts';
import { LANGUAGE_TAGS } from '../src/web/languages.ts';
import { plainText } from '../src/web/plain-text.ts';
import { sentence } from '../src/web/sentence.ts';
import { Speech } from '../src/web/speech.ts';
import { given, givenAmendment, givenRealRecord } from './law-helpers.ts';

const english = new Speech('en', '/en');
const says = (phrases: readonly Phrase[], speech = english) => plainText(sentence(speech, phrases));

/** Steps of a conclusion and of what may befall it, in an order that mostly fits. */
const CONCLUSION = [
  'mandate by UN on 2016-04-27',
  'agreeText by joint on 2016-04-27/2016-06-30',
  'approve by IOM on 2016-06-30',
  'notify by IOM on 2016-07-08',
  'reject by UN on 2016-07-10',
  'approve by UN on 2016-07-25',
  'notify by UN on 2016-07-25/2016-09-19',
  'sign by UN on 2016-09-19',
  'sign by IOM on 2016-09',
  'withdraw by UN on 2016-08-01',
  'terminate by joint on 2020-03-01',
];
const AMENDMENT = [
  'propose by IOM on 2018-12-01',
  'agreeText by joint on 2019-01-10',
  'approve by UN on 2019-03',
  'approve by IOM on 2019-11-29',
  'notify by UN on 2019-12-10',
  'notify by IOM on 2020-01-15',
];
const DAYS = ['2016-01-01', '2016-07-01', '2016-07-25', '2016-09-19', '2019-03-15', '2019-12-01', '2026-01-01'];

describe('the sentence of a page', () => {
  it('is in English that of the law, whatever happened and on whatever day', () => {
    const histories = fc.oneof(
      fc.subarray(CONCLUSION).map((acts) => given(...acts)),
      fc.subarray(AMENDMENT).map((acts) => givenAmendment(...acts)),
      fc.constant(givenRealRecord()),
    );
    fc.assert(
      fc.property(histories, fc.constantFrom(...DAYS), (history, day) => {
        const { standing } = history.asOf(day);
        expect(says(standing.phrases)).toBe(standing.sentence);
      }),
      { numRuns: 300 },
    );
  });

  it('names in every language the same days and articles', () => {
    const { standing } = givenRealRecord().asOf('2016-07-10');
    for (const language of LANGUAGE_TAGS) {
      const text = says(standing.phrases, new Speech(language, `/${language}`));
      expect(text, language).toMatch(/16\D{1,8}1\D/);
    }
    const inForce = givenRealRecord().asOf('2020-01-01').standing.phrases;
    expect(says(inForce, new Speech('fr', ''))).toBe('En vigueur depuis le 19 septembre 2016 (art. 16, par. 1).');
    expect(says(inForce, new Speech('es', ''))).toBe('En vigor desde el 19 de septiembre de 2016 (art. 16, párr. 1).');
    expect(says(inForce, new Speech('zh', ''))).toBe('自2016年9月19日起生效（第16条第1款）。');
    expect(says(inForce, new Speech('ru', ''))).toBe('В силе с 19 сентября 2016 г. (ст. 16, п. 1).');
    expect(says(inForce, new Speech('ar', ''))).toBe('نافذ منذ 19 سبتمبر 2016 (المادة 16(1)).');
  });

  it('names organs as the clauses do in that language', () => {
    const { phrases } = givenRealRecord().asOf('2016-07-10').standing;
    const organ = { ar: 'الجمعية العامة', zh: '大会', en: 'General Assembly', fr: 'Assemblée générale' } as const;
    for (const [language, name] of Object.entries(organ)) {
      expect(says(phrases, new Speech(language as keyof typeof organ, ''))).toContain(name);
    }
  });
});
