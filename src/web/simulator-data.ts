/**
 * What the simulator in the browser works with: the family as plain data, the language's messages, and its script,
 * which the build puts beside this file.
 */
import { existsSync, readFileSync } from 'node:fs';
import type { Reading } from '../register/reading.ts';
import type { PlainInstrument } from '../register/simulations.ts';
import type { Language } from './languages.ts';
import { messageTexts } from './messages.ts';
import type { Speech } from './speech.ts';

/** What is sent to the browser. */
export interface SimulatorData {
  readonly id: string;
  readonly language: Language;
  /** Put before the addresses of pages. */
  readonly prefix: string;
  readonly today: string;
  readonly instruments: readonly PlainInstrument[];
  /** Fluent. */
  readonly messages: readonly string[];
}

/** The data as JSON.
 * @throws Problem `not-found`. */
export async function simulatorData({ language, prefix }: Speech, read: Reading, id: string): Promise<string> {
  const family = await read.simulations.family(id);
  return JSON.stringify({ id, language, prefix, ...family, messages: messageTexts(language) } satisfies SimulatorData);
}

// Run from sources, what was built last is in the other folder.
const PLACES = ['simulator.js', '../../dist/web/simulator.js'].map((path) => new URL(path, import.meta.url));

/** The script. Throws where there is no build. */
export function simulatorScript(): Buffer {
  const place = PLACES.find((one) => existsSync(one));
  if (place === undefined) throw new Error('the simulator is not built: run npm run build');
  return readFileSync(place);
}
