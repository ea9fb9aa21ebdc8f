/**
 * Moving a register from one store into another: row by row, table by table, as often begun again as it is ended in the
 * middle. Then both ends are read once more and held against each other.
 */
import { hex, sameBytes } from '../ledger/bytes.ts';
import { sha256Hex } from '../ledger/hash.ts';
import { type Arrival, type Departure, MOVED_TABLES, type MovedFrom, type MovedTable } from './moving.ts';
import { Problem } from './problems.ts';

/** What was moved. */
export interface Moved {
  /** Entries of the ledger. */
  readonly size: number;
  /** The root of their tree, the same at both ends; lower-case hex. */
  readonly root: string;
  /** How many rows each table has. */
  readonly tables: Readonly<Record<string, number>>;
}

type Report = (line: string) => void;
type Ledger = Pick<MovedFrom, 'head' | 'treeRoot'>;

/**
 * Copies everything, and holds it against where it came from.
 * @throws Problem `impossible-content` where the half that is there is not of this register, `store-refused` where
 * the two ends are not the same in the end.
 */
export async function copyRegister(from: Departure, to: Arrival, report: Report): Promise<Moved> {
  if (to.found === 'half') await requireSameRegister(from, to);
  await to.clear(MOVED_TABLES.filter(({ arrives }) => arrives === 'derived'));
  for (const table of MOVED_TABLES) if (table.arrives !== 'grown') await copyTable(from, to, table, report);
  return compared(from, to, report);
}

/** Whether a register that was left is all in another one, which may have grown since. */
export async function isContained(from: Ledger, to: Ledger): Promise<boolean> {
  const { size } = await from.head();
  if (size > (await to.head()).size) return false;
  return sameBytes(await from.treeRoot(size), await to.treeRoot(size));
}

/** The half that is there must be the beginning of what is moved. */
async function requireSameRegister(from: Departure, to: Arrival): Promise<void> {
  if (await isContained(to, from)) return;
  throw new Problem(
    'impossible-content',
    'the target holds the first half of another register, or of one that was recorded in meanwhile; give this one an empty target',
  );
}

async function copyTable(from: Departure, to: Arrival, table: MovedTable, report: Report): Promise<void> {
  const due = await from.count(table);
  const last = table.arrives === 'numbered' ? await to.last(table) : 0;
  let done = last === 0 ? 0 : await to.count(table);
  for await (const rows of from.rows(table, last)) {
    await to.put(table, rows);
    done += rows.length;
    report(`${inWords(table)}: ${done} of ${due} moved`);
  }
}

async function compared(from: Departure, to: Arrival, report: Report): Promise<Moved> {
  const tables: Record<string, number> = {};
  for (const table of MOVED_TABLES) {
    report(`${inWords(table)}: compared at both ends`);
    const [here, there] = [await digestOf(from, table), await digestOf(to, table)];
    if (here.digest !== there.digest) throw unequal(table, here.rows, there.rows);
    tables[table.name] = here.rows;
  }
  const [left, arrived] = [await from.head(), await to.head()];
  const [root, other] = [await from.treeRoot(left.size), await to.treeRoot(left.size)];
  if (left.size !== arrived.size || left.recordedAt !== arrived.recordedAt || !sameBytes(root, other)) {
    throw different(`the ledger ends at ${left.size} here and at ${arrived.size} there, or is another one`);
  }
  return { size: left.size, root: hex(root), tables };
}

/** A digest over all rows of a table in their order, and how many they are. */
async function digestOf(
  end: MovedFrom,
  table: MovedTable,
): Promise<{ readonly digest: string; readonly rows: number }> {
  let digest = '';
  let count = 0;
  for await (const rows of end.rows(table)) {
    for (const row of rows) {
      const values = row.map((cell) => (cell instanceof Uint8Array ? hex(cell) : cell));
      digest = sha256Hex(`${digest} ${JSON.stringify(values)}`);
    }
    count += rows.length;
  }
  return { digest, rows: count };
}

function unequal(table: MovedTable, here: number, there: number): Problem {
  return different(`${inWords(table)}: the ${here} rows here are not the ${there} rows there`);
}

function different(what: string): Problem {
  return new Problem('store-refused', `what arrived is not what was there, and was not taken into use: ${what}`);
}

const inWords = ({ name }: MovedTable) => name.replaceAll('_', ' ');
