import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalize, canonicalString, isCanonical, MAX_DEPTH } from '../src/ledger/canonical.ts';

/** RFC 8785 section 3.2.2 and 3.2.3, and appendix B. */
describe('canonical JSON is written as RFC 8785 says', () => {
  it('sorts keys by UTF-16 code units, at every level (3.2.3)', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\u{1f600}': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    expect(Object.values(JSON.parse(canonicalize(value)) as object).length).toBe(7);
    expect(canonicalize(value)).toBe(
      '{"\\r":"Carriage Return","1":"One","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis",' +
        '"\u20ac":"Euro Sign","\u{1f600}":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
    );
    expect(canonicalize({ b: { z: 1, y: 2 }, a: [{ d: 1, c: 2 }] })).toBe('{"a":[{"c":2,"d":1}],"b":{"y":2,"z":1}}');
  });

  it('sorts keys that look like numbers as text too', () => {
    expect(canonicalize({ 10: 'a', 9: 'b', x: 'c' })).toBe('{"10":"a","9":"b","x":"c"}');
  });

  it('writes literals, strings and numbers as in the example (3.2.2)', () => {
    const value = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(canonicalize(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('writes the sample numbers of appendix B', () => {
    const samples: [number, string][] = [
      [0, '0'],
      [-0, '0'],
      [5e-324, '5e-324'],
      [1.7976931348623157e308, '1.7976931348623157e+308'],
      [9007199254740992, '9007199254740992'],
      [1e21, '1e+21'],
      [999999999999999900000, '999999999999999900000'],
      [0.000001, '0.000001'],
      [1e-7, '1e-7'],
    ];
    for (const [value, text] of samples) expect(canonicalize(value)).toBe(text);
  });

  it('writes empty arrays, empty objects and objects without a prototype', () => {
    expect(canonicalize([{}, [], Object.create(null)])).toBe('[{},[],{}]');
  });
});

describe('what JSON cannot carry is refused, and we say where it is', () => {
  const deep = (depth: number): unknown => (depth === 0 ? 1 : [deep(depth - 1)]);

  it.each<[string, unknown, string]>([
    ['undefined', { a: [1, { b: undefined }] }, 'undefined has no canonical JSON (at $["a"][1]["b"])'],
    ['a hole in an array', Object.assign(Array(3), { 0: 1, 2: 2 }), 'undefined has no canonical JSON (at $[1])'],
    ['a function', { f: () => 1 }, 'a function has no canonical JSON (at $["f"])'],
    ['a symbol', [Symbol('s')], 'a symbol'],
    ['a bigint', { n: 1n }, 'a bigint has no canonical JSON (at $["n"])'],
    ['NaN', [Number.NaN], 'the number NaN has no canonical JSON (at $[0])'],
    ['infinity', { x: Number.NEGATIVE_INFINITY }, 'the number -Infinity'],
    ['a lone surrogate', { s: 'x\ud800' }, 'a lone surrogate has no canonical JSON (at $["s"])'],
    ['a lone surrogate in a key', { '\udc00': 1 }, 'a lone surrogate'],
    ['a date', { on: new Date(0) }, 'an object that is not plain has no canonical JSON (at $["on"])'],
    ['a map', new Map(), 'an object that is not plain has no canonical JSON (at $)'],
    ['nothing at all', undefined, 'undefined has no canonical JSON (at $)'],
  ])('%s', (_name, value, message) => {
    expect(() => canonicalize(value)).toThrow(TypeError);
    expect(() => canonicalize(value)).toThrow(message);
  });

  it(`nesting deeper than ${MAX_DEPTH}, and so what contains itself`, () => {
    expect(canonicalize(deep(MAX_DEPTH))).toBe(`${'['.repeat(MAX_DEPTH)}1${']'.repeat(MAX_DEPTH)}`);
    expect(() => canonicalize(deep(MAX_DEPTH + 1))).toThrow(`nesting deeper than ${MAX_DEPTH}`);
    const itself: Record<string, unknown> = {};
    itself.again = itself;
    expect(() => canonicalize(itself)).toThrow('nesting deeper');
  });

  it('a string alone is refused for the same reason', () => {
    expect(canonicalString('é"\n')).toBe('"é\\"\\n"');
    expect(() => canonicalString('\udfff')).toThrow(TypeError);
  });
});

describe('for any JSON value', () => {
  const json = fc.jsonValue({ maxDepth: 6, stringUnit: 'grapheme' });

  it('reading it back gives the value, and writing that gives the same text', () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = canonicalize(value);
        // JSON.stringify makes -0 into 0, as the RFC does.
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalize(JSON.parse(text))).toBe(text);
      }),
    );
  });

  it('its canonical text is known for that, and no other text of the same value is', () => {
    const texts = (value: unknown) => [
      ...[canonicalize(value), JSON.stringify(value), JSON.stringify(value, null, 1)],
      JSON.stringify(reversed(value)),
    ];
    fc.assert(
      fc.property(json, (value) => {
        for (const text of texts(value)) {
          const read = JSON.parse(text);
          expect(isCanonical(text, read), text).toBe(canonicalize(read) === text);
        }
      }),
    );
  });

  it('what JSON cannot carry faithfully is refused by either', () => {
    const nested = `${'['.repeat(MAX_DEPTH + 1)}${']'.repeat(MAX_DEPTH + 1)}`;
    for (const text of ['"\\ud800"', '{"a":"\\udfff"}', nested, '1e400'])
      expect(() => isCanonical(text, JSON.parse(text)), text).toThrow(TypeError);
    expect(isCanonical('"\\\\ud800"', '\\ud800')).toBe(true);
    expect(isCanonical('"\\u0061"', 'a')).toBe(false);
    expect(isCanonical('{"b":1,"a":2}', { b: 1, a: 2 })).toBe(false);
    expect(isCanonical('[{"a":[{"b":1,"a":2}]}]', [{ a: [{ b: 1, a: 2 }] }])).toBe(false);
  });

  it('the order in which keys were put in does not matter', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonicalize(reversed(value))).toBe(canonicalize(value));
      }),
    );
  });

  it('no white space is in it outside of strings', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonicalize(value).replace(/"(\\.|[^"\\])*"/g, '')).not.toMatch(/\s/);
      }),
    );
  });

  function reversed(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(reversed);
    if (typeof value !== 'object' || value === null) return value;
    // defineProperty by way of fromEntries: a key may be __proto__.
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, inner]) => [key, reversed(inner)]),
    );
  }
});
