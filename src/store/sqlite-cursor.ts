/** Where a page ended, as an opaque text: base64url of a JSON array of the values the page is ordered by. */

/** The values a list is ordered by. */
export type Key = readonly (string | number)[];

/** Names the list and the types of its key, so that a cursor of one list is not taken for that of another. */
export interface CursorShape {
  readonly list: string;
  readonly types: readonly ('string' | 'number')[];
}

export function writeCursor({ list }: CursorShape, key: Key): string {
  return Buffer.from(JSON.stringify([list, ...key])).toString('base64url');
}

/** The key a cursor stands for. Throws a RangeError when it is not one this list gave out. */
export function readCursor(shape: CursorShape, cursor: string): Key {
  const [list, ...key] = decode(cursor);
  if (list !== shape.list || key.length !== shape.types.length || !key.every((value, i) => fits(value, shape.types[i])))
    throw malformed();
  return key as (string | number)[];
}

/** Whether a cursor is one of this list, whatever its key. */
export function isCursorOf({ list }: CursorShape, cursor: string): boolean {
  return decode(cursor)[0] === list;
}

/** Throws a RangeError unless `limit` is an integer from 1 to `most`. */
export function checkLimit(limit: number, most: number): void {
  if (!Number.isInteger(limit) || limit < 1 || limit > most)
    throw new RangeError(`a limit is 1 to ${most}, not ${limit}`);
}

function decode(cursor: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : [];
  } catch {
    throw malformed();
  }
}

function fits(value: unknown, type: 'string' | 'number' | undefined): boolean {
  return type === 'number' ? Number.isSafeInteger(value) : typeof value === type;
}

function malformed(): RangeError {
  return new RangeError('the page cursor is malformed: give back the one of the page before, unchanged');
}
