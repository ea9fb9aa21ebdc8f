/** The schema of the register as text, as the database itself tells it, and how it differs from the one we know. */
import { readFileSync } from 'node:fs';
import { isMovedGuard } from './postgres-moved-guards.ts';

/** Each thing there is: what it is called, and how it is defined. Names of the schema it stands in are left out. */
export const SCHEMA_SQL = `WITH place AS (SELECT to_regnamespace(quote_ident(current_schema()))::oid AS oid),
tables AS (SELECT c.oid, c.relname FROM pg_class c, place WHERE c.relnamespace = place.oid AND c.relkind = 'r'),
things AS (
  SELECT 'the column ' || a.attname || ' of ' || t.relname AS name, format_type(a.atttypid, a.atttypmod)
      || CASE a.attcollation WHEN 0 THEN '' ELSE ' COLLATE ' || l.collname END
      || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END
      || coalesce(' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), '') AS definition
    FROM tables t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
    LEFT JOIN pg_collation l ON l.oid = a.attcollation
    LEFT JOIN pg_attrdef d ON d.adrelid = t.oid AND d.adnum = a.attnum
  UNION ALL SELECT 'the constraint ' || k.conname || ' of ' || t.relname, pg_get_constraintdef(k.oid)
    FROM tables t JOIN pg_constraint k ON k.conrelid = t.oid AND k.contype <> 'n'
  UNION ALL SELECT 'the index ' || i.relname || ' of ' || t.relname, pg_get_indexdef(i.oid)
    FROM tables t JOIN pg_index x ON x.indrelid = t.oid JOIN pg_class i ON i.oid = x.indexrelid
  UNION ALL SELECT 'the guard ' || g.tgname || ' of ' || t.relname,
      pg_get_triggerdef(g.oid) || CASE g.tgenabled WHEN 'O' THEN '' ELSE ' (switched off)' END
    FROM tables t JOIN pg_trigger g ON g.tgrelid = t.oid AND NOT g.tgisinternal
  UNION ALL SELECT 'the function ' || p.proname, trim(pg_get_functiondef(p.oid))
    FROM pg_proc p, place WHERE p.pronamespace = place.oid
)
SELECT name, regexp_replace(definition, '([''"]?)' || current_schema() || '\\1(\\.|, )', '', 'g') AS definition
FROM things ORDER BY name COLLATE "C"`;

/** A thing of the schema. */
export interface SchemaThing {
  readonly name: string;
  readonly definition: string;
}

// At the root of the project: two levels up from src/store as from dist/store.
const FILE = new URL('../../migrations/postgres/schema.txt', import.meta.url);

/** The schema as text: each thing with its definition, an empty line between them. */
export function schemaText(things: readonly SchemaThing[]): string {
  return `${things.map(({ name, definition }) => `${name}\n${definition.trim()}`).join('\n\n')}\n`;
}

/** What a schema has too little, otherwise or too much, compared with the one we know; in sentences. */
export function schemaFaults(all: readonly SchemaThing[]): string[] {
  const things = all.filter((thing) => !isMovedGuard(thing));
  const due = readFileSync(FILE, 'utf8').trimEnd().split('\n\n');
  const known = new Map(due.map((text) => [text.slice(0, text.indexOf('\n')), text]));
  const found = new Map(
    schemaText(things)
      .trimEnd()
      .split('\n\n')
      .map((text) => [text.slice(0, text.indexOf('\n')), text]),
  );
  return [
    ...[...known.keys()].filter((name) => !found.has(name)).map((name) => `${name} is missing`),
    ...[...known]
      .filter(([name, text]) => found.has(name) && found.get(name) !== text)
      .map(([name]) => `${name} was altered`),
    ...[...found.keys()].filter((name) => !known.has(name)).map((name) => `${name} was added by hand`),
  ].map((fault) => `in the database ${fault}`);
}
