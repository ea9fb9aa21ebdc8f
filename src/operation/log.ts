/**
 * The log of a serving process: one JSON object a line. A request's line has a closed list of fields, none of which is
 * what was sent; and whatever else is logged, secrets are struck out of it twice: by the name of a field, and by how
 * they look wherever in a line they stand.
 */
import { type DestinationStream, pino, stdTimeFunctions } from 'pino';

/** How much is logged, least first. */
export const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Facts of a line; instants and names are texts, durations milliseconds. */
export type LogFacts = Readonly<Record<string, unknown>>;

/** Where lines are logged. */
export interface Log {
  error(message: string, facts?: LogFacts): void;
  warn(message: string, facts?: LogFacts): void;
  info(message: string, facts?: LogFacts): void;
  /** A line whose every field is ours, out of a closed list, so that it need not be searched for secrets: there is one
   * for every request. */
  plain(level: 'warn' | 'info', message: string, facts: LogFacts): void;
  /** Hands on to the destination what was gathered in this turn of the event loop. */
  handOn(): void;
}

const HIDDEN = '[redacted]';

/** Fields that are never shown, at the top of a line or one level below. */
export const HIDDEN_FIELDS = [
  'authorization',
  'cookie',
  'set-cookie',
  'token',
  'secret',
  'password',
  'key',
  'salt',
  'body',
  'evidence',
  'confidential',
  'note',
  'notes',
] as const;

const PATHS = HIDDEN_FIELDS.flatMap((name) => [`["${name}"]`, `*["${name}"]`]);

// Tokens of ours, tokens of an issuer (three parts of base64url), whatever follows Bearer, our session cookies, secret
// keys of signed notes, and secrets of webhooks.
const SECRETS =
  /pacta_[0-9a-f]{12}_[\w-]+|eyJ[\w-]+\.[\w-]+\.[\w-]*|(?<=\bBearer\s+)[^\s"\\]+|(?<=pacta-session=)[^\s;"\\]+|PRIVATE\+KEY\+[^\s"\\]+|whsec_[\w+/=-]+/gi;

/** A text without anything in it that looks like a secret of ours. */
export function withoutSecrets(text: string): string {
  return text.replaceAll(SECRETS, HIDDEN);
}

/** A log of JSON lines: `level`, `time` (RFC 3339), the facts, `msg`. */
export function structuredLog(level: LogLevel, destination: DestinationStream): Log {
  const lines = pino(
    {
      level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: PATHS, censor: HIDDEN },
      hooks: { streamWrite: withoutSecrets },
    },
    destination,
  );
  // Owned here: plain lines of this turn; every other line goes after them.
  let gathered = '';
  function handOn(): void {
    if (gathered === '') return;
    destination.write(gathered);
    gathered = '';
  }
  const after =
    (write: (facts: LogFacts, message: string) => void): Log['info'] =>
    (message, facts = {}) => {
      handOn();
      write(facts, message);
    };
  return {
    // As pino would write it, in a third of the time.
    plain(asked, message, facts) {
      if (!lines.isLevelEnabled(asked)) return;
      const fields = JSON.stringify({ ...facts, msg: message }).slice(1);
      if (gathered === '') setImmediate(handOn);
      gathered += `{"level":"${asked}"${stdTimeFunctions.isoTime()},${fields}\n`;
    },
    handOn,
    error: after((facts, message) => lines.error(facts, message)),
    warn: after((facts, message) => lines.warn(facts, message)),
    info: after((facts, message) => lines.info(facts, message)),
  };
}
