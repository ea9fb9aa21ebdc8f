/**
 * Guards that stand in a place while a register is moved to it, and once one was moved away: whoever had it open before
 * records nothing there. Who moves says so in its session, and is let pass.
 */
import type { SchemaThing } from './postgres-schema.ts';

/** Each of what is recorded, refused or changed of who may do what writes to one of these. */
const GUARDED = ['access_log', 'head', 'principals', 'private_notes', 'refusals', 'tokens'];

const BODY = `
BEGIN
  IF current_setting('pacta.moving', true) IS DISTINCT FROM 'yes' THEN
    RAISE EXCEPTION 'the register is being moved to this database, or was moved away from it' USING ERRCODE = 'PCT01';
  END IF;
  RETURN NULL;
END `;

const triggerOn = (table: string) =>
  `CREATE TRIGGER ${table}_moved BEFORE INSERT OR DELETE OR UPDATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_moved()`;

/** SQL that raises and drops them, within a transaction of the owner of the tables; they must not be there yet. */
export const MOVED_GUARDS = {
  raise: [
    `CREATE FUNCTION refuse_moved() RETURNS trigger LANGUAGE plpgsql AS $$${BODY}$$`,
    ...GUARDED.map(triggerOn),
  ].join(';\n'),
  drop: 'DROP FUNCTION refuse_moved CASCADE',
};

const KNOWN = new Map([
  [
    'the function refuse_moved',
    `CREATE OR REPLACE FUNCTION refuse_moved()\n RETURNS trigger\n LANGUAGE plpgsql\nAS $function$${BODY}$function$`,
  ],
  ...GUARDED.map((table) => [`the guard ${table}_moved of ${table}`, triggerOn(table)] as const),
]);

/** Whether something in a schema is one of these guards, to the letter. */
export function isMovedGuard({ name, definition }: SchemaThing): boolean {
  return KNOWN.get(name) === definition.trim();
}
