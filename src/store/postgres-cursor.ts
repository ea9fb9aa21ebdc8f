/** Where a page ended, as an opaque text. */

/** The list a cursor belongs to, and the types of the values its pages are ordered by. */
export interface ListOrder {
  readonly list: string;
  readonly types: readonly ('string' | 'number')[];
}

export type Place = readonly (string | number)[];

/** The cursor for the place where a page of a list ended. */
export function cursorAt(order: ListOrder, place: Place): string {
  return Buffer.from(JSON.stringify({ [order.list]: place })).toString('base64url');
}

/** The place a cursor stands for. Throws a RangeError when this list did not give it out. */
export function placeOf({ list, types }: ListOrder, cursor: string): Place {
  const place = parsed(cursor)?.[list];
  const fits =
    Array.isArray(place) &&
    place.length === types.length &&
    place.every((value, index) => (types[index] === 'number' ? Number.isSafeInteger(value) : isText(value)));
  if (!fits) throw new RangeError('the page cursor is malformed: give back the one of the page before, unchanged');
  return place as Place;
}

/** Whether a cursor is one of this list, whatever its place. */
export function isCursorOf({ list }: ListOrder, cursor: string): boolean {
  return Object.hasOwn(parsed(cursor) ?? {}, list);
}

/** Throws a RangeError unless `limit` is an integer from 1 to `most`. */
export function limited(limit: number, most: number): number {
  if (!Number.isInteger(limit) || limit < 1 || limit > most)
    throw new RangeError(`a limit is 1 to ${most}, not ${limit}`);
  return limit;
}

/** Cuts what was found, one row more than asked for, into a page. */
export function cut<Row, Shown>(
  found: readonly Row[],
  limit: number,
  order: ListOrder,
  place: (row: Row) => Place,
  show: (row: Row) => Shown,
): { readonly rows: readonly Shown[]; readonly next: string | null } {
  const rows = found.slice(0, limit);
  return { rows: rows.map(show), next: found.length > limit ? cursorAt(order, place(rows.at(-1)!)) : null };
}

const isText = (value: unknown) => typeof value === 'string' && !value.includes('\u0000');

function parsed(cursor: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) ?? undefined;
  } catch {
    return undefined;
  }
}
