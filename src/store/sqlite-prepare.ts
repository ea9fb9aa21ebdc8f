import type { Database, Statement } from 'better-sqlite3';

/** Prepares every statement of a table of SQL, once. */
export function prepareAll<Name extends string>(
  db: Database,
  sql: Readonly<Record<Name, string>>,
): Record<Name, Statement> {
  const names = Object.keys(sql) as Name[];
  return Object.fromEntries(names.map((name) => [name, db.prepare(sql[name])])) as Record<Name, Statement>;
}
