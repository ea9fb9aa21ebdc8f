/**
 * A serving process: settings from the environment, lines on the terminal, a log, stopped by a signal.
 */

import { StoreError } from '../register/ports.ts';
import { EXIT, PROBLEMS, Problem } from '../register/problems.ts';
import { readSettings } from '../settings.ts';
import { type ProcessLog, processLog } from './logging.ts';
import { type Serving, serve } from './serve.ts';
import { problemOf } from './telling.ts';
import { fail, say } from './terminal.ts';

/** Serves until SIGTERM or SIGINT.
 * @param overrides settings in place of those of the environment. */
export async function runServer(overrides: Readonly<Record<string, string>> = {}): Promise<void> {
  try {
    const settings = readSettings(overrides);
    const log = processLog(settings.log ?? 'info');
    const starting = serve(settings, { say, fail: (line) => log.error(line), log });
    stopOnSignal(starting, log);
    const { address } = await starting;
    log.info('started', { address, data: settings.data, pid: process.pid, node: process.version });
  } catch (error) {
    if (!(error instanceof Problem) && !(error instanceof StoreError)) throw error;
    fail(error.message);
    process.exitCode = PROBLEMS[problemOf(error).code].exit;
  }
}

/** The first signal stops in order, also while it is still starting; another one ends the process at once. */
function stopOnSignal(starting: Promise<Serving>, log: ProcessLog): void {
  let isStopping = false;
  const stop = async (signal: NodeJS.Signals) => {
    if (isStopping) {
      log.warn('ended at once, by a second signal', { signal });
      await log.flush();
      // Not by exit(), which would wait for threads that are in the middle of something, or break them.
      process.removeAllListeners(signal);
      process.kill(process.pid, signal);
      return;
    }
    isStopping = true;
    log.info('stopping', { signal });
    try {
      await (await starting).stop();
      log.info('stopped');
    } catch (error) {
      log.error(`could not be stopped in order: ${error instanceof Error ? error.stack : String(error)}`);
      process.exitCode = EXIT.failed;
    }
    await log.flush();
  };
  process.on('SIGTERM', stop).on('SIGINT', stop);
  // Whoever waits for signals keeps nothing going; one that could not start has nothing to stop.
  starting.catch(() => process.off('SIGTERM', stop).off('SIGINT', stop));
}
