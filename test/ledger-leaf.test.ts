import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalize } from '../src/ledger/canonical.ts';
import { ENTRY_KINDS, type Entry } from '../src/ledger/entry.ts';
import { sha256Hex } from '../src/ledger/hash.ts';
import { canonicalEntry, type Leafless, leafOf } from '../src/ledger/leaf.ts';

const ENTRY: Leafless = {
  position: 7,
  instrument: 'un-iom-2016',
  version: 2,
  kind: 'act',
  schema: 1,
  body: '{"by":"UN","note":"合作 \\"協定\\"","type":"approve"}',
  recordedAt: 1467936000000,
  principal: 'légal@un.example',
  reason: null,
  chartVersion: 'c1',
  prev: 'ab'.repeat(32),
};

/** Written by hand: keys in order, the body as a value and not as text. */
const BY_HAND =
  '{"body":{"by":"UN","note":"合作 \\"協定\\"","type":"approve"},"chartVersion":"c1","instrument":"un-iom-2016",' +
  `"kind":"act","position":7,"prev":"${'ab'.repeat(32)}","principal":"légal@un.example","reason":null,` +
  '"recordedAt":1467936000000,"schema":1,"version":2}';

describe('SHA-256', () => {
  it('is that of FIPS 180-4', () => {
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256Hex(new Uint8Array())).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });
});

describe('the leaf of an entry', () => {
  it('stands for the canonical JSON of everything in the entry but the leaf', () => {
    expect(canonicalEntry(ENTRY)).toBe(BY_HAND);
  });

  it('is SHA-256 over a zero byte and that text, RFC 9162 section 2.1.1', () => {
    const bytes = Buffer.concat([Buffer.from([0]), Buffer.from(BY_HAND, 'utf8')]);
    expect(leafOf(ENTRY)).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  it('does not cover itself', () => {
    const entry: Entry = { ...ENTRY, leaf: leafOf(ENTRY) };
    expect(leafOf(entry)).toBe(entry.leaf);
  });

  it('refuses what has no canonical form', () => {
    expect(() => leafOf({ ...ENTRY, principal: '\ud800' })).toThrow(TypeError);
    expect(() => leafOf({ ...ENTRY, reason: '\udc00' })).toThrow(TypeError);
    expect(() => leafOf({ ...ENTRY, position: 1.5 })).toThrow(TypeError);
    expect(() => leafOf({ ...ENTRY, recordedAt: Number.NaN })).toThrow(TypeError);
    expect(() => leafOf({ ...ENTRY, version: 2 ** 53 })).toThrow(TypeError);
  });

  const hex = fc.stringMatching(/^[0-9a-f]{64}$/);
  const text = fc.string({ unit: 'grapheme' });
  const whole = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
  const fields = {
    position: whole,
    instrument: text,
    version: whole,
    kind: fc.constantFrom(...ENTRY_KINDS),
    schema: whole,
    body: fc.jsonValue({ stringUnit: 'grapheme' }).map((value) => canonicalize(value)),
    recordedAt: whole,
    principal: text,
    reason: fc.option(text),
    chartVersion: text,
    prev: fc.option(hex),
  };
  const entries: fc.Arbitrary<Leafless> = fc.record(fields);

  it('is the same in whatever order the fields were put in, and agrees with canonicalizing the whole', () => {
    fc.assert(
      fc.property(entries, (entry) => {
        expect(leafOf(Object.fromEntries(Object.entries(entry).reverse()) as unknown as Leafless)).toBe(leafOf(entry));
        expect(canonicalEntry(entry)).toBe(canonicalize({ ...entry, body: JSON.parse(entry.body) }));
      }),
    );
  });

  it.each(Object.keys(fields) as (keyof typeof fields)[])('changes with %s', (field) => {
    fc.assert(
      fc.property(entries, fields[field] as fc.Arbitrary<unknown>, (entry, value) => {
        fc.pre(entry[field] !== value);
        expect(leafOf({ ...entry, [field]: value } as Leafless)).not.toBe(leafOf(entry));
      }),
    );
  });
});
