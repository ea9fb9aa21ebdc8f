/** Proxies before the register, whose X-Forwarded-For is believed. */
import { isIP } from 'node:net';

/** As Express takes it: nobody, so many hops, or these addresses and networks. */
export type Proxies = false | number | string[];

/** Reads `none`, a number of proxies, or addresses and networks with spaces between.
 * @throws RangeError for anything else. */
export function readProxies(text: string): Proxies {
  if (text === 'none') return false;
  if (/^[1-9]$/.test(text)) return Number(text);
  const given = text.split(/[\s,]+/).filter((part) => part !== '');
  const wrong = given.find((part) => part !== 'loopback' && !isNetwork(part));
  if (wrong === undefined && given.length > 0) return given;
  throw new RangeError(
    `must be none, a number of proxies, or addresses like 10.0.0.1, 10.0.0.0/8, loopback, not ${(wrong ?? text).slice(0, 60)}`,
  );
}

function isNetwork(text: string): boolean {
  const [address = '', bits = '0', ...others] = text.split('/');
  const version = isIP(address);
  return version !== 0 && others.length === 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128);
}
