/**
 * The text of calendars (iCalendar, RFC 5545): lines folded, texts escaped, dates as whole days.
 */
import { addDays, type LegalDate } from '../law/dates.ts';

// A calendar has at least one component (section 3.4): where there is nothing to tell, it is the time zone.
const NOTHING = [
  'BEGIN:VTIMEZONE',
  'TZID:UTC',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0000',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** A calendar as text.
 * @param head properties of the calendar.
 * @param components lines of its components. */
export function calendarText(product: string, head: readonly string[], components: readonly string[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${product}`,
    'CALSCALE:GREGORIAN',
    ...head,
    ...(components.length === 0 ? NOTHING : components),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** A property whose value is a text (section 3.3.11). Control characters may stand in none. */
export function property(name: string, text: string): string {
  const value = text
    .replaceAll(/[\\;,]/g, (char) => `\\${char}`)
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is left out
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
  return `${name}:${value}`;
}

/** An instant (RFC 3339 in UTC) as a date-time. */
export function utc(instant: string): string {
  return instant.replaceAll(/[-:]|\.\d+/g, '');
}

const LAST_DAY = '9999-12-31';
const basic = (day: string) => day.replaceAll('-', '');

/** The days of a legal date, however imprecise: the end is the day after; the last day there is has none. */
export function wholeDays({ earliest, latest }: LegalDate): string[] {
  const start = `DTSTART;VALUE=DATE:${basic(earliest)}`;
  return latest >= LAST_DAY ? [start] : [start, `DTEND;VALUE=DATE:${basic(addDays(latest, 1))}`];
}

/** Section 3.1: lines of at most 75 octets, a character never cut in two. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let result = '';
  let octets = 0;
  for (const char of line) {
    const size = encoder.encode(char).length;
    if (octets + size > 75) {
      result += '\r\n ';
      octets = 1;
    }
    result += char;
    octets += size;
  }
  return result;
}
