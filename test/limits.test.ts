// How often is answered a minute, by a clock of our own; and which addresses are one client (RFC 4291).
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LIMITS, limiting, networkOf } from '../src/http/limits.ts';
import { Problem } from '../src/register/problems.ts';

test('a minute after it began the count begins anew, for everybody', () => {
  let now = 5000;
  const [step] = limiting(
    { ...LIMITS, reading: 2 },
    () => null,
    () => now,
  )('reading');
  const ask = (remoteAddress: string) => {
    const headers: Record<string, string> = {};
    const response = { setHeader: (name: string, value: string) => Object.assign(headers, { [name]: value }) };
    try {
      step!({ headers: {}, socket: { remoteAddress } } as never, response as never);
      return headers.RateLimit;
    } catch (error) {
      expect(error).toBeInstanceOf(Problem);
      return `${(error as Problem).code} ${headers['Retry-After']}`;
    }
  };
  expect([ask('a'), ask('a'), ask('a')]).toEqual([
    '"reading"; r=1; t=60',
    '"reading"; r=0; t=60',
    'too-many-requests 60',
  ]);
  now += 59_001;
  expect([ask('a'), ask('b')]).toEqual(['too-many-requests 1', '"reading"; r=1; t=1']);
  now += 999;
  expect([ask('a'), ask('b')]).toEqual(['"reading"; r=1; t=60', '"reading"; r=1; t=60']);
});

test('a minute never has more than sixty seconds, at whatever fraction of a millisecond it begins', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e9, noNaN: true }), (now) => {
      const [step] = limiting(
        LIMITS,
        () => null,
        () => now,
      )('reading');
      const headers = new Map<string, string>();
      const response = { setHeader: (name: string, value: string) => headers.set(name, value) };
      step!({ headers: {}, socket: { remoteAddress: 'a' } } as never, response as never);
      expect(headers.get('RateLimit')).toMatch(/; t=60$/);
    }),
  );
});

const groups = fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 8, maxLength: 8 });
const long = (all: readonly number[]) => all.map((group) => group.toString(16)).join(':');
/** With the first longest run of zeros left out (RFC 5952). */
const short = (all: readonly number[]) => new URL(`http://[${long(all)}]/`).hostname.slice(1, -1);

test('however it is written, an IPv6 address is one client with all that share its first 56 bits, and no other', () => {
  const sparse = groups.chain((all) =>
    fc.tuple(fc.constant(all), fc.array(fc.boolean(), { minLength: 8, maxLength: 8 })).map(([one, kept]) =>
      // An address that begins with zeros up to ffff is one of IPv4.
      one.map((group, nth) => (kept[nth] || nth === 0 ? group | Number(nth === 0) : 0)),
    ),
  );
  fc.assert(
    fc.property(sparse, groups, fc.integer({ min: 0, max: 55 }), (one, other, bit) => {
      const prefix = [...one.slice(0, 3), (one[3]! & 0xff00) | (other[3]! & 0xff), ...other.slice(4)];
      expect(networkOf(short(one))).toBe(networkOf(long(one)));
      expect(networkOf(long(prefix))).toBe(networkOf(short(one)));
      const flipped = one.map((group, nth) => (nth === bit >> 4 ? group ^ (0x8000 >> (bit & 15)) : group));
      expect(networkOf(long(flipped))).not.toBe(networkOf(long(one)));
    }),
  );
});

test('an address of IPv4 is a client, also as IPv6 writes it', () => {
  expect([networkOf('192.0.2.7'), networkOf('::ffff:192.0.2.7'), networkOf('192.0.2.8')]).toEqual([
    '192.0.2.7',
    '192.0.2.7',
    '192.0.2.8',
  ]);
  expect(networkOf('fe80::1%eth0')).toBe(networkOf('fe80::2'));
  expect(networkOf('64:ff9b::192.0.2.7')).toBe(networkOf('64:ff9b::1'));
});
