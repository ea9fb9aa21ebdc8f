/**
 * JSON out of files that people write.
 */

/** The content of a JSON file; a byte order mark is passed over.
 * @throws Error where it is not UTF-8, or not JSON. */
export function jsonOf(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
}
