/**
 * Reading the bodies of many registered agreements. Clauses are long, and agreements made after one pattern share most
 * of them word for word: a part that was read before is known again by its bytes, and given as the very same object.
 */
import { fromUtf8, utf8 } from '../ledger/bytes.ts';
import { isCanonical } from '../ledger/canonical.ts';
import { isStretch } from '../ledger/hash.ts';
import { Malformed } from '../ledger/malformed.ts';
import type { RegisteredBody } from './bodies.ts';

/** A member of the clauses as it was read: the bytes of its value, and what they say. */
interface Known {
  readonly bytes: Uint8Array;
  readonly value: unknown;
}

const BEGIN = utf8('{"clauses":{');
const END = utf8('}}');
// Of each member so many readings are kept, the latest first.
const READINGS = 16;
// Short values are read sooner than looked up, and are mostly those in which agreements differ.
const SHORT = 200;

const [QUOTE, BACKSLASH, COLON, COMMA] = [0x22, 0x5c, 0x3a, 0x2c];
const [OPEN_BRACKET, CLOSE_BRACKET, OPEN_BRACE, CLOSE_BRACE] = [0x5b, 0x5d, 0x7b, 0x7d];

/** Reads bodies in turn, and remembers their parts. */
export class KnownClauses {
  // Owned here: by key, what was read of it.
  readonly #known = new Map<string, Known[]>();

  /** What the UTF-8 bytes of a body say.
   * @throws Malformed where they are not canonical JSON: the register never writes a body otherwise. */
  read(bytes: Uint8Array): RegisteredBody {
    const members = this.#members(bytes);
    if (members === null) throw new Malformed(NOT_CANONICAL);
    return { clauses: Object.fromEntries(members) } as unknown as RegisteredBody;
  }

  /** The members of the clauses; null where the body is not written as canonical JSON writes it. */
  #members(bytes: Uint8Array): [string, unknown][] | null {
    if (!isStretch(BEGIN, bytes, 0)) return null;
    const members: [string, unknown][] = [];
    for (let at = BEGIN.length; ; at++) {
      const end = endOfKey(bytes, at);
      if (end === null) return null;
      const key = fromUtf8(bytes.subarray(at + 1, end));
      const before = members.at(-1)?.[0];
      if (before !== undefined && before >= key) return null;
      const known = this.#found(key, bytes, end + 2) ?? this.#readNow(key, bytes, end + 2);
      if (known === null) return null;
      members.push([key, known.value]);
      at = end + 2 + known.bytes.length;
      if (bytes[at] === COMMA) continue;
      return at + END.length === bytes.length && isStretch(END, bytes, at) ? members : null;
    }
  }

  /** The value that stands at a place, where it was read before: it is whole only if the object goes on after it. */
  #found(key: string, bytes: Uint8Array, at: number): Known | undefined {
    return this.#known.get(key)?.find((one) => {
      const next = bytes[at + one.bytes.length];
      return (next === COMMA || next === CLOSE_BRACE) && isStretch(one.bytes, bytes, at);
    });
  }

  #readNow(key: string, bytes: Uint8Array, at: number): Known | null {
    const end = endOfValue(bytes, at);
    if (end === null) return null;
    const value = bytes.slice(at, end);
    const known = { bytes: value, value: canonicalValue(fromUtf8(value)) };
    if (value.length > SHORT) this.#known.set(key, [known, ...(this.#known.get(key) ?? [])].slice(0, READINGS));
    return known;
  }
}

const NOT_CANONICAL = 'its body is not written as canonical JSON, as the register writes it';

/** The value of a canonical JSON text: written again it is the same.
 * @throws Malformed where it is not. */
export function canonicalValue(text: string): unknown {
  const value = parsed(text);
  if (!isCanonical(text, value)) throw new Malformed(NOT_CANONICAL);
  return value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Malformed(NOT_CANONICAL);
  }
}

/** Where the quote is that ends a key; null where there is no plain key and a colon after it. */
function endOfKey(bytes: Uint8Array, at: number): number | null {
  if (bytes[at] !== QUOTE) return null;
  const end = bytes.indexOf(QUOTE, at + 1);
  if (end < 0 || bytes[end + 1] !== COLON || bytes.subarray(at, end).includes(BACKSLASH)) return null;
  return end;
}

/** Where a value ends that is followed by another member or by the end of the object; null where it does not end. */
function endOfValue(bytes: Uint8Array, from: number): number | null {
  let depth = 0;
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === QUOTE) at = endOfText(bytes, at);
    else if (depth === 0 && (byte === COMMA || byte === CLOSE_BRACE)) return at;
    else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) depth++;
    else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) depth--;
  }
  return null;
}

/** Where the quote is that ends a text. */
function endOfText(bytes: Uint8Array, from: number): number {
  let at = from + 1;
  while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
  return at;
}
