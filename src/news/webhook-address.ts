/**
 * Which addresses a webhook may have. The register stands inside somebody's network: whoever may name an address to it
 * must not reach through it what they could not reach themselves.
 */
import { BlockList, isIP } from 'node:net';

/** Where the rest of the world is: addresses of version 4 without these... */
const NOT_PUBLIC_4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  // Link-local, and what clouds tell their machines.
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  // Multicast, reserved, broadcast.
  ['224.0.0.0', 3],
] as const;
/** ... and of version 6 those given out for it, without what stands for others: tunnels, documentation. */
const PUBLIC_6 = ['2000::', 3] as const;
const NOT_PUBLIC_6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const;

const blocked = new BlockList();
for (const [net, bits] of NOT_PUBLIC_4) blocked.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of NOT_PUBLIC_6) blocked.addSubnet(net, bits, 'ipv6');
const given = new BlockList();
given.addSubnet(...PUBLIC_6, 'ipv6');

/** Whether an IP address is one of the public network. */
export function isPublic(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return !blocked.check(address, 'ipv4');
  return version === 6 && given.check(address, 'ipv6') && !blocked.check(address, 'ipv6');
}

const PORTS = ['', '443', '8443'];

/** Why an address is no good for a webhook; null where it is.
 * @param hosts names to which this does not apply, for trying things out. */
export function faultOfAddress(text: string, hosts: readonly string[]): string | null {
  if (!URL.canParse(text)) return 'must be an address (https://...)';
  const url = new URL(text);
  const host = hostOf(url);
  if (url.username !== '' || url.password !== '') return 'must have no user and no password in it';
  if (url.hash !== '') return 'must have no fragment';
  if (hosts.includes(host)) return ['http:', 'https:'].includes(url.protocol) ? null : 'must be http or https';
  if (url.protocol !== 'https:') return 'must be https';
  if (!PORTS.includes(url.port)) return 'must have the port 443 or 8443';
  if (isIP(host) !== 0 ? !isPublic(host) : /(^|\.)(localhost|local|internal|localdomain)\.?$/.test(host)) {
    return 'must not lead into a private network';
  }
  return null;
}

/** The host of an address, without the brackets of version 6. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[(.*)\]$/, '$1');
}
