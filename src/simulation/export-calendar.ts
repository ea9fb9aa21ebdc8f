/**
 * Outcomes as iCalendar (RFC 5545): an all-day entry for each act and date of effect, tentative and free, so that
 * nobody takes them for appointments. An imprecise date spans its days.
 */
import { addDays, edtf } from '../law/dates.ts';
import { nameOf } from './compare.ts';
import { entriesOf, type TimeEntry } from './entries.ts';
import type { Outcome } from './outcome.ts';
import type { Scenario } from './scenario.ts';
import { linkOf, scenarioText } from './share.ts';

/** iCalendar text of outcomes and the scenarios they come from, in the same order.
 * @param stamp the instant at which it is made, RFC 3339 in UTC. */
export function calendarOf(outcomes: readonly Outcome[], scenarios: readonly Scenario[], stamp: string): string {
  const events = outcomes.flatMap((outcome, index) => {
    const scenario = scenarios[index]!;
    const name = nameOf(outcome, index);
    // What is refused does not happen.
    return entriesOf(outcome)
      .filter((entry) => entry.taken)
      .flatMap((entry) => event(entry, outcome, scenario, name, stamp));
  });
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//pacta//simulation//EN',
    'CALSCALE:GREGORIAN',
    'X-WR-CALNAME:Simulation (hypothetical)',
    ...events,
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const LAST_DAY = '9999-12-31';

function event(entry: TimeEntry, outcome: Outcome, scenario: Scenario, name: string, stamp: string): string[] {
  const { earliest, latest } = entry.date;
  const link = linkOf(scenario);
  const text = [
    'Hypothetical: nothing of this is recorded.',
    `Scenario: ${name}. Date: ${edtf(entry.date)}.`,
    `As of ${outcome.asOf} it would be: ${outcome.sentence}`,
    ...(link === null ? [] : [`Run again: ${link}`]),
  ].join('\n');
  return [
    'BEGIN:VEVENT',
    `UID:${identifier(`${scenarioText(scenario)} ${entry.key}`)}@pacta.invalid`,
    `DTSTAMP:${stamp.replaceAll(/[-:]|\.\d+/g, '')}`,
    `DTSTART;VALUE=DATE:${basic(earliest)}`,
    // The end is the day after; the last day there is has none.
    ...(latest >= LAST_DAY ? [] : [`DTEND;VALUE=DATE:${basic(addDays(latest, 1))}`]),
    `SUMMARY:${escaped(`[hypothetical] ${outcome.instrument}: ${entry.label}`)}`,
    `DESCRIPTION:${escaped(text)}`,
    'CATEGORIES:HYPOTHETICAL',
    'STATUS:TENTATIVE',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

const basic = (day: string) => day.replaceAll('-', '');

/** RFC 5545 section 3.3.11. */
function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, (char) => `\\${char}`).replaceAll(/\r\n|\r|\n/g, '\\n');
}

/** RFC 5545 section 3.1: lines of at most 75 octets, a character never cut in two. */
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

const PRIME = 0x1000000000000000000013bn;
const BASIS = 0x6c62272e07bb014262b821756295c58dn;

/** The same text has the same identifier on every machine: FNV-1a of 128 bits over UTF-8, in hex. It names, it proves
 * nothing. */
function identifier(text: string): string {
  let hash = BASIS;
  for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(128, (hash ^ BigInt(byte)) * PRIME);
  return hash.toString(16).padStart(32, '0');
}
