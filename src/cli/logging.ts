/** The log of this process, on standard error. */
import { pino } from 'pino';
import { type Log, type LogLevel, structuredLog } from '../operation/log.ts';

/** A log and how to be sure that all of it is written. */
export interface ProcessLog extends Log {
  flush(): void;
}

/** What waits to be written at the most; a reader that takes nothing any more must not take the memory. */
const MOST_WAITING = 4 * 1024 * 1024;

/** Lines are gathered for so long, or until there is so much of them, and written together. */
const GATHER_MS = 100;
const GATHER_BYTES = 64 * 1024;

/** Lines are written without holding anything up, those of faults at once; `flush` waits for those under way. */
export function processLog(level: LogLevel): ProcessLog {
  const gathered = { minLength: GATHER_BYTES, maxWrite: 4 * GATHER_BYTES, periodicFlush: GATHER_MS };
  const destination = pino.destination({ dest: 2, sync: false, maxLength: MOST_WAITING, ...gathered });
  // A reader that is gone is no reason to end.
  destination.on('error', () => {});
  const log = structuredLog(level, destination);
  const atOnce =
    (write: Log['error']): Log['error'] =>
    (message, facts) => {
      write(message, facts);
      destination.flush();
    };
  return {
    ...log,
    error: atOnce(log.error),
    warn: atOnce(log.warn),
    flush: () => {
      try {
        destination.flushSync();
      } catch {
        // Not open yet, or nobody reads.
      }
    },
  };
}
