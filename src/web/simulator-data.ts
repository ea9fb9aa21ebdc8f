/**
 * What the simulator in the browser works with: the family as plain data, and the language's messages.
 */
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
