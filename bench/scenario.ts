/**
 * A register to measure on: agreements after the real UN-IOM clauses, each with a history of ten acts.
 */
import { readFileSync } from 'node:fs';

// What is measured is the build, loaded by address: a compiled file has no types of its own.
export const built = (path: string) => import(new URL(`../dist/${path}`, import.meta.url).href);
export const { Register } = (await built('register/register.js')) as typeof import('../src/register/register.ts');
export const { openSqlite } = (await built('store/sqlite.js')) as typeof import('../src/store/sqlite.ts');

const { implementation: _, ...clauses } = inOneLanguage(
  JSON.parse(readFileSync('src/agreements/un-iom-2016.json', 'utf8')),
) as Record<string, unknown>;

/** The clauses as most agreements have them: every text in English only. */
function inOneLanguage(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOneLanguage);
  if (typeof value !== 'object' || value === null) return value;
  const { en } = value as { en?: unknown };
  if (typeof en === 'string') return { en };
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, inOneLanguage(inner)]));
}

export const CALLER = { principal: 'bench', ifVersion: null, idempotencyKey: null };

/** Final clauses of the n-th agreement. */
export function clausesOf(n: number): Record<string, unknown> {
  return {
    ...clauses,
    id: `agreement-${n}`,
    title: { en: `Agreement number ${n} between two organizations` },
    supersedes: [],
  };
}

/** Ten acts that bring an agreement into force. */
export const ACTS = [
  { type: 'mandate', by: 'UN', on: '2016-01-10' },
  { type: 'agreeText', by: 'joint', on: '2016-02-10' },
  { type: 'submit', by: 'UN', on: '2016-03-10' },
  { type: 'submit', by: 'IOM', on: '2016-03-11' },
  { type: 'approve', by: 'IOM', on: '2016-04-10' },
  { type: 'notify', by: 'IOM', on: '2016-05-10' },
  { type: 'approve', by: 'UN', on: '2016-06-10' },
  { type: 'notify', by: 'UN', on: '2016-07-10' },
  { type: 'sign', by: 'UN', on: '2016-08-10' },
  { type: 'sign', by: 'IOM', on: '2016-08-11' },
].map((act) => ({ ...act, evidence: { grade: 'official', document: 'A/RES/70/296' } }));

/** Fills a register with `agreements` agreements of `acts` acts each, from number `first` on. */
export async function fill(path: string, agreements: number, acts: number, first = 0): Promise<void> {
  const register = new Register(openSqlite(path), () => Date.now());
  const CHUNK = 200;
  for (let from = first; from < first + agreements; from += CHUNK) {
    const numbers = Array.from({ length: Math.min(CHUNK, first + agreements - from) }, (_, index) => from + index);
    await Promise.all(numbers.map((n) => register.registerAgreement(clausesOf(n), CALLER)));
    for (const act of ACTS.slice(0, acts)) {
      await Promise.all(numbers.map((n) => register.recordAct(`agreement-${n}`, act, CALLER)));
    }
  }
  await register.close();
}
