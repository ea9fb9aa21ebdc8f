// An address that names several servers, as libpq reads it.

import { describe, expect, it } from 'vitest';
import { addressesOf, Hosts } from '../src/store/postgres-hosts.ts';

describe('an address', () => {
  it('of one server is taken as it is, and whatever serves there is taken', () => {
    const url = 'postgresql://pacta:s%2Ct@db:5433/register?sslmode=verify-full';
    expect(addressesOf(url)).toEqual({ each: [url], mustWrite: false });
  });

  it('of several servers is one for each, with its own port, and only one that takes writes will do', () => {
    expect(addressesOf('postgres://u:p@a,b:5433,[::1]:5434/d?sslmode=disable')).toEqual({
      each: [
        'postgres://u:p@a/d?sslmode=disable',
        'postgres://u:p@b:5433/d?sslmode=disable',
        'postgres://u:p@[::1]:5434/d?sslmode=disable',
      ],
      mustWrite: true,
    });
  });

  it.each([
    ['postgresql://a/d?target_session_attrs=read-write', 'postgresql://a/d'],
    ['postgresql://a/d?target_session_attrs=read-write&sslmode=disable', 'postgresql://a/d?sslmode=disable'],
    ['postgresql://a/d?sslmode=disable&target_session_attrs=primary', 'postgresql://a/d?sslmode=disable'],
  ])('%s asks for a server that takes writes', (url, alone) => {
    expect(addressesOf(url)).toEqual({ each: [alone], mustWrite: true });
  });

  it.each([
    'mysql://u:geheim@a/d',
    'postgresql://u:geheim@a,,b/d',
    'postgresql://u:geheim@a,b:x/d',
    'postgresql://u:geheim@a/d?target_session_attrs=standby',
    'db',
    '',
  ])('%s is none, and the message does not show it', (url) => {
    expect(() => addressesOf(url)).toThrow(RangeError);
    expect(() => addressesOf(url)).not.toThrow(/geheim/);
  });
});

describe('the server in use', () => {
  it('stays until it is left, goes round, and is left once by all that found it gone', () => {
    const hosts = new Hosts('postgresql://a,b,c/d');
    const [a, b, c] = ['a', 'b', 'c'].map((name) => `postgresql://${name}/d`) as [string, string, string];
    expect([hosts.current, hosts.current]).toEqual([a, a]);
    hosts.leave(a);
    hosts.leave(a);
    expect(hosts.current).toBe(b);
    hosts.leave(b);
    hosts.leave(c);
    expect(hosts.current).toBe(a);
  });
});
