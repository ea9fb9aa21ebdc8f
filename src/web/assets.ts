/**
 * The files that pages ask for besides themselves: style, icon, scripts. Each goes by an address that names its content,
 * so that a browser may keep it for good and still has the new one at once when a new version of the program serves.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/** Each with its media type; `simulator.js` and `live.js` (sliders, progress) are made by the build. */
const TYPES = {
  'style.css': 'text/css; charset=utf-8',
  'icon.svg': 'image/svg+xml',
  'simulator.js': 'text/javascript; charset=utf-8',
  'live.js': 'text/javascript; charset=utf-8',
} as const;

export type AssetName = keyof typeof TYPES;

/** The names of all. */
export const ASSETS = Object.keys(TYPES) as readonly AssetName[];

/** A file ready to be sent. */
export interface Asset {
  readonly type: string;
  readonly content: Buffer;
  /** The same by gzip. */
  readonly packed: Buffer;
  /** The beginning of the SHA-256 of its content, in hexadecimal. */
  readonly version: string;
}

const held = new Map<AssetName, Asset>();

/** A file of ours, read when it is first asked for. Throws where there is no build. */
export function asset(name: AssetName): Asset {
  const known = held.get(name) ?? read(name);
  held.set(name, known);
  return known;
}

/** Where a page finds a file of ours. */
export function assetAddress(name: AssetName): string {
  return `/${name}?v=${asset(name).version}`;
}

function read(name: AssetName): Asset {
  // Run from sources, what was built last is in the other folder.
  const places = [name, `../../dist/web/${name}`].map((path) => new URL(path, import.meta.url));
  const place = places.find((one) => existsSync(one));
  if (place === undefined) throw new Error(`${name} is not built: run npm run build`);
  const content = readFileSync(place);
  const version = createHash('sha256').update(content).digest('hex').slice(0, 12);
  return { type: TYPES[name], content, packed: gzipSync(content), version };
}
