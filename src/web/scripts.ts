/**
 * The scripts of pages, which the build makes and puts beside this file.
 */
import { existsSync, readFileSync } from 'node:fs';

/** That of the simulator; that of sliders and progress. */
export const SCRIPTS = ['simulator.js', 'live.js'] as const;

/** A script. Throws where there is no build. */
export function builtScript(name: (typeof SCRIPTS)[number]): Buffer {
  // Run from sources, what was built last is in the other folder.
  const places = [name, `../../dist/web/${name}`].map((path) => new URL(path, import.meta.url));
  const place = places.find((one) => existsSync(one));
  if (place === undefined) throw new Error(`${name} is not built: run npm run build`);
  return readFileSync(place);
}
