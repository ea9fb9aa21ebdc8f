/** RFC 8785 (JSON Canonicalization Scheme): one text for one value, so that its hash means something. */

/** How deep arrays and objects may nest: far beyond any honest body, far below the end of the stack. */
export const MAX_DEPTH = 100;

/** Where in the value we are: the keys from the root down to it. */
type Trail = (string | number)[];

/**
 * The canonical JSON text of a value: no white space, keys sorted by UTF-16 code units (RFC 8785 section 3.2.3),
 * numbers and strings as ECMAScript writes them.
 *
 * Throws a TypeError naming the path of whatever JSON cannot carry faithfully: undefined, functions, symbols, bigint,
 * non-finite numbers, lone surrogates, objects that are not plain, and nesting deeper than `MAX_DEPTH`.
 */
export function canonicalize(value: unknown): string {
  return write(value, []);
}

/** The canonical JSON text of a string. Throws a TypeError on a lone surrogate, which has no UTF-8 form. */
export function canonicalString(text: string): string {
  if (!text.isWellFormed()) throw new TypeError('a string with a lone surrogate has no canonical JSON');
  return JSON.stringify(text);
}

/** Whether a text is the canonical JSON of what it was parsed to. Throws as `canonicalize` does. */
export function isCanonical(text: string, value: unknown): boolean {
  // What the engine writes alike, with its keys in order and no escaped surrogate, need not be written out by hand.
  if (JSON.stringify(value) === text && !text.includes('\\ud') && isInOrder(value, 0)) return true;
  return canonicalize(value) === text;
}

function isInOrder(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth >= MAX_DEPTH) return false;
  if (Array.isArray(value)) return value.every((one) => isInOrder(one, depth + 1));
  let before: string | null = null;
  for (const key in value) {
    if (before !== null && key < before) return false;
    if (!isInOrder((value as Record<string, unknown>)[key], depth + 1)) return false;
    before = key;
  }
  return true;
}

function write(value: unknown, trail: Trail): string {
  if (value === null) return 'null';
  switch (typeof value) {
    case 'string':
      return writeString(value, trail);
    case 'number':
      return Number.isFinite(value) ? JSON.stringify(value) : refuse(trail, `the number ${value}`);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      return writeNested(value, trail);
    default:
      return refuse(trail, value === undefined ? 'undefined' : `a ${typeof value}`);
  }
}

function writeString(text: string, trail: Trail): string {
  return text.isWellFormed() ? JSON.stringify(text) : refuse(trail, 'a lone surrogate');
}

function writeNested(value: object, trail: Trail): string {
  if (trail.length >= MAX_DEPTH) return refuse(trail, `nesting deeper than ${MAX_DEPTH}`);
  if (Array.isArray(value)) return writeArray(value, trail);
  const prototype = Object.getPrototypeOf(value);
  // A Date or a Map would silently become a string or {}: something else than what was meant.
  if (prototype !== Object.prototype && prototype !== null) return refuse(trail, 'an object that is not plain');
  return writeObject(value as Record<string, unknown>, trail);
}

function writeArray(items: readonly unknown[], trail: Trail): string {
  let text = '[';
  for (let index = 0; index < items.length; index++) {
    trail.push(index);
    text += (index === 0 ? '' : ',') + write(items[index], trail);
    trail.pop();
  }
  return `${text}]`;
}

function writeObject(fields: Record<string, unknown>, trail: Trail): string {
  let text = '{';
  for (const key of Object.keys(fields).sort()) {
    trail.push(key);
    text += `${text === '{' ? '' : ','}${writeString(key, trail)}:${write(fields[key], trail)}`;
    trail.pop();
  }
  return `${text}}`;
}

function refuse(trail: Trail, what: string): never {
  const path = trail.map((step) => (typeof step === 'number' ? `[${step}]` : `[${JSON.stringify(step)}]`)).join('');
  throw new TypeError(`${what} has no canonical JSON (at $${path})`);
}
