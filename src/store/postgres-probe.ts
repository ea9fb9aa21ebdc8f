/** Whether a PostgreSQL database can be written to, tried by locking the head of the ledger and letting it go again; and
 * how large it is. */
import { StoreError } from '../register/ports.ts';
import { connect } from './postgres-connect.ts';
import type { WriteFault } from './write-probe.ts';

/** So long a probe waits for another writer, in milliseconds. */
const PATIENCE_MS = 50;

/** A probe of a PostgreSQL database. */
export interface PostgresProbe {
  probe(): Promise<WriteFault>;
  /** Bytes that the database takes, whatever else is in it. */
  bytes(): Promise<Readonly<Record<'main', number>>>;
  close(): void;
}

/** A probe of the database at an address. */
export function postgresProbe(url: string): PostgresProbe {
  const { read, write, close } = connect(url, { connections: 1, patience: PATIENCE_MS });
  return {
    async probe() {
      try {
        // A lock on a row is written down, so the end of the transaction waits for the disk.
        await write((ask) => ask('SELECT size FROM head FOR UPDATE', []));
        return null;
      } catch (error) {
        if (error instanceof StoreError) return { code: error.code, detail: error.message };
        return { code: 'unusable', detail: error instanceof Error ? error.message : String(error) };
      }
    },
    async bytes() {
      const [row] = await read<{ main: string }>('SELECT pg_database_size(current_database()) AS main', []);
      return { main: Number(row!.main) };
    },
    close: () => void close(),
  };
}
