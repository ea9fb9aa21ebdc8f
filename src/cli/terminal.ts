/**
 * The terminal: the only place that writes to standard output and standard error.
 */

/** A line of the answer. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** A line about what went wrong. */
export function fail(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Progress of long work, on one line of a terminal; nothing where nobody looks. */
export function progress(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}`);
}
