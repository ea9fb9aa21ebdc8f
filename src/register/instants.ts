/**
 * Instants as text: RFC 3339 in UTC, to the millisecond. The one place outside the clock where `Date` is used, because
 * an instant is no legal date.
 */
import { impossible } from './problems.ts';

const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i;

// The instant written last: many answers in a row carry the same one.
let last = { ms: Number.NaN, text: '' };

/** Milliseconds since 1970 as RFC 3339 text. */
export function instantText(ms: number): string {
  if (ms !== last.ms) last = { ms, text: new Date(ms).toISOString() };
  return last.text;
}

/** The civil date in UTC at an instant (ISO day): what "today" means to the register. */
export function dayOf(ms: number): string {
  return instantText(ms).slice(0, 10);
}

/** The instant asked about (`knownAt`). A text finer than a millisecond is cut.
 * @throws Problem `impossible-content`. */
export function askedInstant(value: unknown, field = 'knownAt'): number {
  const match = typeof value === 'string' ? INSTANT.exec(value) : null;
  const midnight = Date.parse(match?.[1] ?? '');
  // Date.parse takes 30 February for 2 March: a day exists only where it comes out again.
  const exists = !Number.isNaN(midnight) && dayOf(midnight) === match?.[1];
  const ms = exists ? Date.parse(String(value)) : Number.NaN;
  if (Number.isNaN(ms)) throw impossible(`/${field}`, 'must be an instant, written 2026-01-31T12:00:00Z');
  return ms;
}

const HEADER_DATE = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/** Milliseconds since 1970 of a date in a field of HTTP (IMF-fixdate, RFC 9110, section 5.6.7); null for what is none. */
export function instantOfHeader(text: string): number | null {
  const ms = HEADER_DATE.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(ms) ? null : ms;
}

/** The system's clock. */
export const systemClock = () => Date.now();
