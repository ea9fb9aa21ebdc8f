/**
 * The terminal: the only place that writes to standard output and standard error.
 */

import { EXIT } from '../register/problems.ts';

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that has seen enough closes the pipe; that is no error.
    if (error.code === 'EPIPE') process.exit();
    if (stream === process.stdout) fail(`The answer could not be written: ${error.message}. What was done stays done.`);
    process.exit(EXIT.failed);
  });
}

/** A line of the answer. */
export function say(line: string): void {
  process.stdout.write(`${safe(line)}\n`);
}

/** The answer as one JSON document. What would steer the terminal is escaped, so that the data stay as they are. */
export function sayJson(value: unknown): void {
  const text = JSON.stringify(value).replaceAll(
    STEERING,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  process.stdout.write(`${text}\n`);
}

/** A document as it is, byte for byte, unless a person looks at it on a terminal. */
export function sayDocument(text: string): void {
  process.stdout.write(process.stdout.isTTY ? safe(text) : text);
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

// Control characters other than line break and tab, and those that turn the direction of what follows.
const STEERING = /(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** Text from the register as a terminal may show it: what would steer the terminal is shown as U+FFFD instead. */
export function safe(text: string): string {
  return text.replaceAll(STEERING, '\ufffd');
}

/** The width to wrap at: that of the terminal, within reason; 80 where there is none. */
export function width(): number {
  return Math.max(40, Math.min(process.stdout.columns ?? 80, 120));
}

const WIDE =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\u3000-\\u303f\\uff01-\\uff60]';
const IS_WIDE = new RegExp(WIDE, 'u');
const UNSEEN = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** The columns a text takes: East Asian wide characters take two, combining marks none. */
export function columns(text: string): number {
  let count = 0;
  for (const char of text) {
    if (!UNSEEN.test(char)) count += IS_WIDE.test(char) ? 2 : 1;
  }
  return count;
}

/** A text with spaces after it up to a number of columns, and at least one. */
export function padded(text: string, to: number): string {
  return text + ' '.repeat(Math.max(1, to - columns(text)));
}

// Between wide characters a line may be broken, but not before closing punctuation.
const PIECES = new RegExp(`${WIDE}[、。，．：；！？）」』》]*|(?:(?!${WIDE}).)+`, 'gu');

/** Wraps a paragraph at spaces and between wide characters, each line after `indent`, the first after `first`. */
export function wrap(text: string, indent = '', first = indent): string {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  const add = (piece: string, space: string) => {
    if (!empty && columns(line) + space.length + columns(piece) > width()) {
      lines.push(line);
      line = indent + piece;
    } else {
      line += empty ? piece : space + piece;
    }
    empty = false;
  };
  for (const word of text.split(/\s+/)) {
    const pieces = word.match(PIECES) ?? [''];
    for (const [index, piece] of pieces.entries()) add(piece, index === 0 ? ' ' : '');
  }
  return [...lines, line].join('\n');
}
