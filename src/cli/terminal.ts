/**
 * The terminal: the only place that writes to standard output and standard error.
 */

// A reader that has seen enough closes the pipe; that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

/** A line of the answer. */
export function say(line: string): void {
  process.stdout.write(`${safe(line)}\n`);
}

/** A line about what went wrong. */
export function fail(line: string): void {
  process.stderr.write(`${safe(line)}\n`);
}

/** Progress of long work, on one line of a terminal; nothing where nobody looks. */
export function progress(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${safe(line)}`);
}

/** Clears the line of progress. */
export function progressEnd(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
}

/** Text from the register as a terminal may show it: what would steer the terminal is shown as U+FFFD instead. */
export function safe(text: string): string {
  let result = '';
  for (const char of text) {
    const code = char.codePointAt(0)!;
    const control = (code < 0x20 && char !== '\n' && char !== '\t') || (code >= 0x7f && code < 0xa0);
    const steersDirection = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
    result += control || steersDirection ? '\ufffd' : char;
  }
  return result;
}

/** The width to wrap at: that of the terminal, within reason; 80 where there is none. */
export function width(): number {
  return Math.max(40, Math.min(process.stdout.columns ?? 80, 120));
}

/** Wraps a paragraph at spaces, each line after `indent`, the first after `first`. */
export function wrap(text: string, indent = '', first = indent): string {
  const lines: string[] = [];
  let line = first;
  for (const word of text.split(/\s+/)) {
    const empty = line === first || line === indent;
    if (!empty && line.length + 1 + word.length > width()) {
      lines.push(line);
      line = indent + word;
    } else {
      line += empty ? word : ` ${word}`;
    }
  }
  return [...lines, line].join('\n');
}
