/** Whether a PostgreSQL database can be written to, tried by locking the head of the ledger and letting it go again. */
import { StoreError } from '../register/ports.ts';
import { connect } from './postgres-connect.ts';
import type { WriteFault } from './write-probe.ts';

/** So long a probe waits for another writer, in milliseconds. */
const PATIENCE_MS = 50;

/** A probe of the database at an address. */
export function postgresProbe(url: string): { probe(): Promise<WriteFault>; close(): void } {
  const { write, close } = connect(url, { connections: 1, patience: PATIENCE_MS });
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
    close: () => void close(),
  };
}
