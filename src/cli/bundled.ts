/**
 * The data that come with the program: agreements with final clauses and real records, calendars, waiting times.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readStock, type Stock } from '../simulation/stock.ts';

const FOLDER = fileURLToPath(new URL('../agreements/', import.meta.url));

// Every bundled agreement has its record beside it.
const RECORD = '.record.json';

/** Identifiers of all bundled agreements. */
export function bundledIds(): string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith(RECORD))
    .map((name) => name.slice(0, -RECORD.length))
    .sort();
}

/** The documents of some bundled agreements, ready to be imported. */
export function bundled(ids: readonly string[]): { name: string; content: unknown }[] {
  return ids.flatMap((id) => [`${id}.json`, `${id}.record.json`]).map((name) => ({ name, content: read(name) }));
}

const read = (name: string): unknown => JSON.parse(readFileSync(`${FOLDER}${name}`, 'utf8'));

/** The calendars and waiting times that come with the program. */
export function bundledStock(): Stock {
  const calendars = readdirSync(FOLDER).filter((name) => /^calendar-.*\.json$/.test(name));
  return readStock(calendars.sort().map(read), read('waiting-times.json'));
}
