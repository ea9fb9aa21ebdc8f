/**
 * A serving process: settings from the environment, lines on the terminal, stopped by a signal.
 */

import { StoreError } from '../register/ports.ts';
import { PROBLEMS, Problem } from '../register/problems.ts';
import { readSettings } from '../settings.ts';
import { serve } from './serve.ts';
import { problemOf } from './telling.ts';
import { fail, say } from './terminal.ts';

/** Serves until SIGTERM or SIGINT.
 * @param overrides settings in place of those of the environment. */
export async function runServer(overrides: Readonly<Record<string, string>> = {}): Promise<void> {
  try {
    const serving = await serve(readSettings(overrides), { say, fail });
    const stop = () => {
      serving.stop().catch((error: unknown) => {
        fail(String(error));
        process.exitCode = 1;
      });
    };
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
  } catch (error) {
    if (!(error instanceof Problem) && !(error instanceof StoreError)) throw error;
    fail(error.message);
    process.exitCode = PROBLEMS[problemOf(error).code].exit;
  }
}
