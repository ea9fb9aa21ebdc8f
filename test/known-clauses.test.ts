import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalize } from '../src/ledger/canonical.ts';
import { Malformed } from '../src/ledger/malformed.ts';
import { KnownClauses } from '../src/register/known-clauses.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const LONG = 'long enough to be kept \\ " {[,]} Übereinkommen 协定 '.repeat(8);

describe('bodies read one after another', () => {
  test('say what JSON.parse reads in them, whatever was read before', () => {
    const value = fc.oneof(fc.jsonValue(), fc.constantFrom<unknown>(LONG, [LONG], { deep: { text: LONG } }));
    const clauses = fc.dictionary(fc.constantFrom('__proto__', 'a', 'b', 'conclusion', 'z'), value, { minKeys: 1 });
    fc.assert(
      fc.property(fc.array(clauses, { maxLength: 6 }), (bodies) => {
        const known = new KnownClauses();
        for (const one of [...bodies, ...bodies]) {
          const text = canonicalize({ clauses: JSON.parse(JSON.stringify(one)) });
          expect(known.read(bytesOf(text))).toEqual(JSON.parse(text));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('share the parts that they have word for word', () => {
    const known = new KnownClauses();
    const [one, two] = ['one', 'two'].map((id) =>
      known.read(bytesOf(canonicalize({ clauses: { conclusion: { text: LONG }, id, title: { en: id } } }))),
    );
    expect(two!.clauses.id).toBe('two');
    expect(two!.clauses.conclusion).toBe(one!.clauses.conclusion);
  });

  const kept = JSON.stringify({ text: LONG });
  test.each([
    ['with a member twice', `{"clauses":{"a":${kept},"a":1}}`],
    ['with white space', `{"clauses":{"a":${kept}, "b" : 2}}`],
    ['with a key written otherwise', `{"clauses":{"\\u0061":1,"b":${kept}}}`],
    ['with more beside the clauses', `{"clauses":{"a":${kept}},"more":1}`],
    ['with members in another order', `{"clauses":{"b":${kept},"a":1}}`],
    ['with a number written otherwise', `{"clauses":{"a":1.0,"b":${kept}}}`],
  ])('%s are refused, as the register never wrote them', (_, text) => {
    const known = new KnownClauses();
    known.read(bytesOf(`{"clauses":{"__proto__":${kept},"a":${kept},"b":${kept}}}`));
    known.read(bytesOf('{"clauses":{"a":1}}'));
    expect(() => known.read(bytesOf(text))).toThrow(Malformed);
  });

  test.each([
    ['is cut off', `{"clauses":{"a":${kept}`],
    ['goes on after its end', `{"clauses":{"a":${kept}}}}`],
    ['has a text hidden in a text', `{"clauses":{"x":"\\,"a":${kept}}}`],
    ['closes another bracket than it opened', `{"clauses":{"x":[1},"a":${kept}}}`],
    ['has nothing after a comma', `{"clauses":{"a":${kept},}}`],
  ])('throw where JSON.parse does: one that %s', (_, text) => {
    const known = new KnownClauses();
    known.read(bytesOf(`{"clauses":{"a":${kept}}}`));
    expect(() => JSON.parse(text)).toThrow();
    expect(() => known.read(bytesOf(text))).toThrow();
  });
});
