/** The log of this process, on standard error. */
import { pino } from 'pino';
import { type Log, type LogLevel, structuredLog } from '../operation/log.ts';

/** A log and how to be sure that all of it is written. */
export interface ProcessLog extends Log {
  /** Resolves when every line so far is written, or nobody takes them. */
  flush(): Promise<void>;
}

/** What waits to be written at the most; a reader that takes nothing any more must not take the memory. */
const MOST_WAITING = 4 * 1024 * 1024;

/** Lines are gathered for so long, or until there is so much of them, and written together. */
const GATHER_MS = 100;
const GATHER_BYTES = 64 * 1024;

/** How often, a tenth of a second apart, the last lines are offered to a reader that takes nothing: it may be there and
 * never read again, and the process has to end. */
const MOST_OFFERS = 10;

/** Lines are written without holding anything up, those of faults at once; `flush` waits for those under way, but not for
 * ever where a reader takes nothing. */
export function processLog(level: LogLevel): ProcessLog {
  const gathered = { minLength: GATHER_BYTES, maxWrite: 4 * GATHER_BYTES, periodicFlush: GATHER_MS };
  // Owned here: how often more is offered; without end while the process serves.
  let offers = Number.POSITIVE_INFINITY;
  const destination = pino.destination({
    dest: 2,
    sync: false,
    maxLength: MOST_WAITING,
    ...gathered,
    retryEAGAIN: () => offers-- > 0,
  });
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
    flush: async () => {
      offers = MOST_OFFERS;
      log.handOn();
      try {
        // Another thread may be at it, and be ended before it has written.
        await new Promise<void>((done) => destination.flush(() => done()));
        destination.flushSync();
      } catch {
        // Not open yet, or nobody reads; it would be offered once more at the very end.
        destination.destroy();
      }
    },
  };
}
