/**
 * JSON and texts out of files that people write.
 */

import { readFileSync } from 'node:fs';
import { readJsonText } from '../ledger/json-text.ts';
import { impossible } from '../register/problems.ts';

/** The JSON of a file that an option names.
 * @throws Problem `impossible-content`. */
export function jsonOfOption(option: string, file: string): unknown {
  try {
    return jsonOf(readFileSync(file));
  } catch (error) {
    const why = error instanceof Error ? error.message : '';
    throw impossible(`/${option}`, `${file} cannot be read as JSON: ${why}`);
  }
}

/** The text of a file that an option names, in UTF-8; a byte order mark is passed over.
 * @throws Problem `impossible-content`. */
export function textOfOption(option: string, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    const why = error instanceof Error ? error.message : '';
    throw impossible(`/${option}`, `${file} cannot be read as text: ${why}`);
  }
}

/** The content of a JSON file; a byte order mark is passed over.
 * @throws Error where it is not UTF-8, or not JSON that names everything once. */
export function jsonOf(bytes: Uint8Array): unknown {
  return readJsonText(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
}
