/**
 * The settings, in one closed list, read from the environment. The only place that reads it.
 */
import { resolve } from 'node:path';
import { type Issuer, isSafeAddress, readMapping } from './access/issuer.ts';
import { LOG_LEVELS, type LogLevel } from './operation/log.ts';
import { Problem } from './register/problems.ts';

interface Setting {
  readonly name: string;
  readonly otherwise: string;
  readonly what: string;
  /** What goes wrong when it is not set right. */
  readonly without: string;
}

export const SETTINGS = [
  {
    name: 'PACTA_DATA',
    otherwise: './data',
    what: 'folder of the register: the database `pacta.sqlite`, the file `token`, and the files that proofs rest on',
    without:
      'The register is kept in `data` below the folder you start it from; started elsewhere, it would be another, empty one.',
  },
  {
    name: 'PACTA_DATABASE_URL',
    otherwise: 'none',
    what: 'a PostgreSQL database to keep the register in, instead of `pacta.sqlite` in the folder: `postgresql://USER:PASSWORD@HOST/DATABASE?sslmode=verify-full`',
    without: 'The register is kept in the folder, and one machine serves it.',
  },
  {
    name: 'PACTA_HOST',
    otherwise: '127.0.0.1',
    what: 'address to listen on',
    without:
      'Only this machine reaches the register. Set to `0.0.0.0` it is open to the network, without encryption of its own: put a TLS proxy before it.',
  },
  {
    name: 'PACTA_PORT',
    otherwise: '8016',
    what: 'port to listen on; 0 takes any free one',
    without: 'If another program has the port, the server says so and stops.',
  },
  {
    name: 'PACTA_ORIGIN',
    otherwise: 'pacta/ID',
    what: 'what the register is called in its checkpoints, without spaces or plus, best an address of yours without scheme (`example.org/register`); taken at the first start and then fixed',
    without: 'The register is called `pacta/` and an identifier made from its first key.',
  },
  {
    name: 'PACTA_CHECKPOINTS',
    otherwise: '60',
    what: 'seconds from one checkpoint to the next while the ledger grows; 0 makes none by itself',
    without: 'What is recorded is signed for within a minute, and when the server starts and stops.',
  },
  {
    name: 'PACTA_VERIFY',
    otherwise: '24',
    what: 'hours from one verification of everything, in a thread of its own, to the next, the first at the start; 0 makes none',
    without: 'What was altered in the files is noticed within a day, or at the next start, and recording stands still.',
  },
  {
    name: 'PACTA_LOG',
    otherwise: 'info',
    what: `how much is logged, as JSON lines on standard error: ${LOG_LEVELS.map((level) => `\`${level}\``).join(', ')}`,
    without: 'Each request is a line. With `warn` only what is wrong is logged.',
  },
  {
    name: 'PACTA_STREAMS',
    otherwise: '2000',
    what: 'how many event streams are served at once; the process needs as many open files besides',
    without: 'The 2001st stream is answered 503 with Retry-After.',
  },
  {
    name: 'PACTA_WEBHOOK_HOSTS',
    otherwise: 'none',
    what: 'host names with commas between them that webhooks may have whatever their address, port and encryption: for trying things out, or for receivers in your own network',
    without: 'Webhooks have public addresses, https and the ports 443 or 8443.',
  },
  {
    name: 'PACTA_OIDC_ISSUER',
    otherwise: 'none',
    what: 'OpenID Connect issuer whose tokens are taken besides our own, to the letter as in them (`https://login.example.org`)',
    without: 'Only tokens of the register itself are taken. The three go together.',
  },
  {
    name: 'PACTA_OIDC_AUDIENCE',
    otherwise: 'none',
    what: 'for whom its tokens must be (`aud`)',
    without: 'Without issuer it says nothing; with one the server does not start.',
  },
  {
    name: 'PACTA_OIDC_ROLES',
    otherwise: 'none',
    what: 'which claim gives which role, as JSON',
    without: 'Without issuer it says nothing; with one the server does not start.',
  },
] as const satisfies readonly Setting[];

export interface Settings {
  /** Absolute path. */
  readonly data: string;
  readonly host: string;
  readonly port: number;
  /** What the register is to be called in its checkpoints; null for a name of its own making. */
  readonly origin: string | null;
  /** Seconds from one checkpoint to the next; 0 for none. */
  readonly checkpoints: number;
  /** Hours from one verification of everything to the next; 0 or absent for none. */
  readonly verify?: number;
  /** How much is logged. */
  readonly log?: LogLevel;
  /** Host names that webhooks may have whatever their address. */
  readonly webhookHosts?: readonly string[];
  /** How many event streams are served at once. */
  readonly streams?: number;
  /** Whose tokens are taken besides our own; absent or null for nobody's. */
  readonly issuer?: Issuer | null;
}

/** The database that PACTA_DATABASE_URL names; null for the one in the data folder.
 * @throws Problem `impossible-content`, which never shows it: there may be a password in it. */
export function databaseAddress(): string | null {
  const text = process.env.PACTA_DATABASE_URL ?? '';
  if (text === '' || text === 'none') return null;
  if (/^postgres(ql)?:\/\/./.test(text) && URL.canParse(text)) return text;
  throw new Problem(
    'impossible-content',
    'PACTA_DATABASE_URL is no address of a PostgreSQL database: postgresql://USER:PASSWORD@HOST/DATABASE, with what is not a letter or digit in user and password percent-encoded',
  );
}

/** Reads the settings.
 * @param overrides settings in place of those of the environment.
 * @throws Problem `impossible-content` naming the setting and the reason. */
export function readSettings(overrides: Readonly<Record<string, string>> = {}): Settings {
  const environment: Readonly<Record<string, string | undefined>> = { ...process.env, ...overrides };
  const value = (name: (typeof SETTINGS)[number]['name']) => {
    const text = environment[name];
    return text === undefined || text === '' ? SETTINGS.find((one) => one.name === name)!.otherwise : text;
  };
  const unknown = Object.keys(environment).filter(
    (name) => name.startsWith('PACTA_') && !SETTINGS.some((one) => one.name === name),
  );
  if (unknown.length > 0) {
    throw new Problem(
      'impossible-content',
      `there is no setting ${unknown.join(', ')}; there are ${SETTINGS.map((one) => one.name).join(', ')}`,
    );
  }
  databaseAddress();
  const port = value('PACTA_PORT');
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) {
    throw new Problem('impossible-content', `PACTA_PORT must be a number from 0 to 65535, not ${port.slice(0, 20)}`);
  }
  const seconds = value('PACTA_CHECKPOINTS');
  if (!/^\d{1,6}$/.test(seconds)) {
    throw new Problem(
      'impossible-content',
      `PACTA_CHECKPOINTS must be a number of seconds, not ${seconds.slice(0, 20)}`,
    );
  }
  const level = LOG_LEVELS.find((one) => one === value('PACTA_LOG'));
  if (level === undefined) {
    throw new Problem('impossible-content', `PACTA_LOG must be one of ${LOG_LEVELS.join(', ')}`);
  }
  const hours = value('PACTA_VERIFY');
  if (!/^\d{1,4}$/.test(hours)) {
    throw new Problem('impossible-content', `PACTA_VERIFY must be a number of hours, not ${hours.slice(0, 20)}`);
  }
  const streams = value('PACTA_STREAMS');
  if (!/^\d{1,6}$/.test(streams)) {
    throw new Problem('impossible-content', `PACTA_STREAMS must be a number, not ${streams.slice(0, 20)}`);
  }
  return {
    streams: Number(streams),
    webhookHosts: hostNames(value('PACTA_WEBHOOK_HOSTS')),
    log: level,
    verify: Number(hours),
    data: resolve(value('PACTA_DATA')),
    host: value('PACTA_HOST'),
    port: Number(port),
    origin: environment.PACTA_ORIGIN || null,
    checkpoints: Number(seconds),
    issuer: issuerOf((name) => {
      const text = value(name);
      return text === 'none' ? null : text;
    }),
  };
}

function hostNames(text: string): readonly string[] {
  if (text === 'none') return [];
  const names = text.split(',').map((name) => name.trim().toLowerCase());
  if (names.every((name) => /^[a-z0-9.:-]{1,253}$/.test(name))) return names;
  throw new Problem(
    'impossible-content',
    `PACTA_WEBHOOK_HOSTS must be host names with commas between them, not ${text.slice(0, 80)}`,
  );
}

const OIDC = ['PACTA_OIDC_ISSUER', 'PACTA_OIDC_AUDIENCE', 'PACTA_OIDC_ROLES'] as const;

/** The issuer, where all three settings are given. */
function issuerOf(value: (name: (typeof OIDC)[number]) => string | null): Issuer | null {
  const missing = OIDC.filter((name) => value(name) === null);
  if (missing.length === OIDC.length) return null;
  if (missing.length > 0)
    throw new Problem('impossible-content', `${missing.join(' and ')} must be given with the other`);
  const [issuer, audience, roles] = OIDC.map((name) => value(name)!) as [string, string, string];
  if (!isSafeAddress(issuer)) {
    const detail = 'must be an https address without user, query or fragment; http only on this machine';
    throw new Problem('impossible-content', `PACTA_OIDC_ISSUER ${detail}`);
  }
  try {
    return { issuer, audience, mapping: readMapping(roles) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Problem('impossible-content', `PACTA_OIDC_ROLES is no mapping of claims to roles: ${why}`);
  }
}
