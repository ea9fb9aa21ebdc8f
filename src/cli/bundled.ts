/**
 * The agreements that come with the program: final clauses and real records.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../agreements/', import.meta.url));

/** Identifiers of all bundled agreements. */
export function bundledIds(): string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json') && !name.endsWith('.record.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort();
}

/** The documents of some bundled agreements, ready to be imported. */
export function bundled(ids: readonly string[]): { name: string; content: unknown }[] {
  return ids
    .flatMap((id) => [`${id}.json`, `${id}.record.json`])
    .map((name) => ({ name, content: JSON.parse(readFileSync(`${FOLDER}${name}`, 'utf8')) as unknown }));
}
