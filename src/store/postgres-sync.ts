/**
 * A connection that answers at once, for what is asked so by the register: who shows a token, and what verifying looks
 * at. The asking thread waits; another one (postgres-thread.js) talks to the database.
 */
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { StoreError } from '../register/ports.ts';
import { type ConnectOptions, clientConfig } from './postgres-connect.ts';
import { asStoreError, isConnectionLost } from './postgres-errors.ts';
import { addressesOf } from './postgres-hosts.ts';

/** A connection that answers at once. */
export interface SyncConnection {
  /** The rows of one statement. Throws StoreError for faults of the store. */
  ask<Row extends object>(sql: string, values?: readonly unknown[]): readonly Row[];
  /** The same for what only reads, outside of a transaction: asked again where the connection was lost. */
  read<Row extends object>(sql: string, values?: readonly unknown[]): readonly Row[];
  close(): void;
}

interface Answer {
  readonly number: number;
  readonly rows?: readonly object[];
  readonly error?: { readonly message: string; readonly code?: string };
}

const WORKER = new URL('../store/postgres-thread.js', import.meta.url);
/** Beyond the time the database itself gives a statement; then something else is wrong. */
const MOST_MS = 40_000;

/** Connects when it is first asked.
 * @param options `lasting` for a look at everything: it may take as long as it takes, and ends with its connection, since
 *   what was begun over that cannot be gone on with over another. */
export function connectSync(url: string, options: ConnectOptions & { readonly lasting?: boolean }): SyncConnection {
  const { types: _types, ...config } = clientConfig(null, options);
  const addresses = addressesOf(url);
  const { port1: port, port2 } = new MessageChannel();
  const flag = new Int32Array(new SharedArrayBuffer(4));
  const patient = options.lasting ? { statement_timeout: 0, idle_in_transaction_session_timeout: 0 } : {};
  const worker = new Worker(WORKER, {
    workerData: { port: port2, flag, addresses, config: { ...config, ...patient }, once: options.lasting === true },
    transferList: [port2],
  });
  worker.unref();
  let last = 0;

  function call<Row>(sql: string | null, values?: readonly unknown[]): readonly Row[] {
    const number = ++last;
    port.postMessage({ number, sql, ...(values === undefined ? {} : { values }) });
    const { rows, error } = answered(number);
    if (error === undefined) return rows as readonly Row[];
    throw Object.assign(new Error(error.message), error);
  }

  function answered(number: number): Answer {
    const most = options.lasting ? Number.POSITIVE_INFINITY : MOST_MS;
    // It falls asleep over what it saw, so that an answer which came since wakes it at once.
    for (let seen = Atomics.load(flag, 0); seen !== number; seen = Atomics.load(flag, 0)) {
      if (Atomics.wait(flag, 0, seen, most) === 'timed-out')
        throw new StoreError('busy', 'the database does not answer; try again shortly');
    }
    for (;;) {
      const { message } = receiveMessageOnPort(port)! as { message: Answer };
      // An answer that was given up waiting for is passed over.
      if (message.number === number) return message;
    }
  }

  function ask<Row extends object>(sql: string, values?: readonly unknown[]): readonly Row[] {
    try {
      return call<Row>(sql, values);
    } catch (error) {
      throw asStoreError(error);
    }
  }

  function read<Row extends object>(sql: string, values?: readonly unknown[]): readonly Row[] {
    try {
      return call<Row>(sql, values);
    } catch (error) {
      if (!isConnectionLost(error)) throw asStoreError(error);
      return ask<Row>(sql, values);
    }
  }

  return {
    ask,
    read,
    close() {
      try {
        call(null);
      } finally {
        port.close();
        void worker.terminate();
      }
    },
  };
}
