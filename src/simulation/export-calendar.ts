/**
 * Outcomes as iCalendar (RFC 5545): an all-day entry for each act and date of effect, tentative and free, so that
 * nobody takes them for appointments. An imprecise date spans its days.
 */
import { edtf } from '../law/dates.ts';
import { calendarText, property, utc, wholeDays } from './calendar-text.ts';
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
  return calendarText('-//pacta//simulation//EN', [property('X-WR-CALNAME', 'Simulation (hypothetical)')], events);
}

function event(entry: TimeEntry, outcome: Outcome, scenario: Scenario, name: string, stamp: string): string[] {
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
    `DTSTAMP:${utc(stamp)}`,
    ...wholeDays(entry.date),
    property('SUMMARY', `[hypothetical] ${outcome.instrument}: ${entry.label}`),
    property('DESCRIPTION', text),
    'CATEGORIES:HYPOTHETICAL',
    'STATUS:TENTATIVE',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
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
