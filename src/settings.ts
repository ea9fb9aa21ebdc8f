/**
 * The settings, in one closed list, read from the environment and, where it names one, from a file; what the environment
 * says comes first. The only place that reads either. What is wrong is told of all settings at once.
 */
import { resolve } from 'node:path';
import { type Issuer, isSafeAddress, readMapping } from './access/issuer.ts';
import { readOrigins } from './http/cors.ts';
import { LIMITS, type Limits, readLimits } from './http/limits.ts';
import { type Proxies, readProxies } from './http/proxies.ts';
import { Malformed } from './ledger/malformed.ts';
import { checkName, MAX_NAME } from './ledger/note-key.ts';
import { LOG_LEVELS, type LogLevel } from './operation/log.ts';
import { Problem } from './register/problems.ts';
import { oneOf, type Read, whole } from './setting-kinds.ts';
import { readSettingsFile } from './settings-file.ts';
import { addressesOf } from './store/postgres-hosts.ts';

interface Setting {
  readonly name: string;
  readonly otherwise: string;
  readonly what: string;
  /** What goes wrong when it is not set right. */
  readonly without: string;
  /** Whether its value is shown to nobody. */
  readonly isSecret?: boolean;
}

export const SETTINGS = [
  {
    name: 'PACTA_SETTINGS',
    otherwise: 'none',
    what: 'file with settings, one `NAME=value` a line; what the environment says comes first',
    without: 'Only the environment is read.',
  },
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
    isSecret: true,
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
    name: 'PACTA_STREAMS_EACH',
    otherwise: '1500',
    what: 'how many of them one address may have open',
    without: 'Nobody alone keeps everybody else from event streams. Behind a proxy, name it in PACTA_PROXIES.',
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
  {
    name: 'PACTA_LIMITS',
    otherwise: 'reading=1200000 recording=1200000 simulating=6000',
    what: 'how many requests a minute are answered to a principal, or to an address without token; 0 for no limit',
    without: 'Only a program that runs wild is held up: it is answered 429 with Retry-After.',
  },
  {
    name: 'PACTA_PROXIES',
    otherwise: 'none',
    what: 'proxies before the register whose `X-Forwarded-For` is believed: how many, or their addresses and networks',
    without:
      'Behind a proxy everybody without a token shares one limit, and the log shows the proxy. Named wrongly, clients choose their address.',
  },
  {
    name: 'PACTA_CORS',
    otherwise: 'none',
    what: 'origins whose pages may use the API with a token (`https://desk.example.org`)',
    without: 'Pages of other origins cannot read answers. Cookies are never taken from them.',
  },
  {
    name: 'PACTA_TIMEOUT',
    otherwise: '30',
    what: 'seconds in which a request, its body with it, must have arrived',
    without: 'Who sends more slowly is cut off.',
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
  /** How many of them one address may have open. */
  readonly streamsEach?: number;
  /** How much is answered a minute; as it comes where absent. */
  readonly limits?: Limits;
  /** Whose word is taken for where a request comes from; nobody's where absent. */
  readonly proxies?: Proxies;
  /** Whose pages may use the API; nobody's where absent. */
  readonly origins?: readonly string[];
  /** Seconds in which a request must have arrived; 30 where absent. */
  readonly timeout?: number;
  /** Whose tokens are taken besides our own; absent or null for nobody's. */
  readonly issuer?: Issuer | null;
}

type Name = (typeof SETTINGS)[number]['name'];

/** Where the value of a setting comes from. */
export type Origin = 'option' | 'environment' | 'file' | 'default';

/** A setting as it is in effect. */
export interface Effective {
  readonly name: Name;
  readonly value: string;
  readonly from: Origin;
  readonly isSecret: boolean;
}

/** The text of each setting and where it is from, and what is wrong with the texts as such. */
function given(overrides: Readonly<Record<string, string>>): { readonly all: Effective[]; readonly faults: string[] } {
  const environment: Readonly<Record<string, string | undefined>> = process.env;
  const path = overrides.PACTA_SETTINGS || environment.PACTA_SETTINGS;
  const file = path ? readSettingsFile(path) : { values: {}, faults: [] };
  const sources: readonly (readonly [Origin, Readonly<Record<string, string | undefined>>])[] = [
    ['option', overrides],
    ['environment', environment],
    ['file', file.values],
  ];
  const all = SETTINGS.map((setting: Setting & { readonly name: Name }): Effective => {
    const { name, otherwise, isSecret = false } = setting;
    const source = sources.find(([, values]) => (values[name] ?? '') !== '');
    const value = source?.[1][name] ?? otherwise;
    return { name, isSecret, value, from: source?.[0] ?? 'default' };
  });
  const named = sources.flatMap(([, values]) => Object.keys(values));
  const unknown = [...new Set(named)].filter(
    (name) => name.startsWith('PACTA_') && !SETTINGS.some((one) => one.name === name),
  );
  const known = SETTINGS.map(({ name }) => name).join(', ');
  const misspelt = unknown.length === 0 ? [] : [`there is no setting ${unknown.join(', ')}; there are ${known}`];
  const another = Object.hasOwn(file.values, 'PACTA_SETTINGS')
    ? [`${path} names PACTA_SETTINGS, which no file can`]
    : [];
  return { all, faults: [...file.faults, ...misspelt, ...another] };
}

/** The settings as they are in effect, and where each is from. Throws nothing: what is wrong is there to be seen. */
export function effectiveSettings(overrides: Readonly<Record<string, string>> = {}): readonly Effective[] {
  return given(overrides).all;
}

/** The database that PACTA_DATABASE_URL names; null for the one in the data folder.
 * @throws Problem `impossible-content`, which never shows it: there may be a password in it. */
export function databaseAddress(): string | null {
  const text = given({}).all.find(({ name }) => name === 'PACTA_DATABASE_URL')!.value;
  if (text === 'none') return null;
  try {
    addressesOf(text);
    return text;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Problem(
      'impossible-content',
      `PACTA_DATABASE_URL is ${error.message}: postgresql://USER:PASSWORD@HOST/DATABASE, or with several servers HOST,HOST, and with what is not a letter or digit in user and password percent-encoded`,
    );
  }
}

/** Reads the settings.
 * @param overrides settings in place of those of environment and file.
 * @throws Problem `impossible-content` naming each wrong setting and the reason. */
export function readSettings(overrides: Readonly<Record<string, string>> = {}): Settings {
  const { all, faults } = given(overrides);
  const value = (name: Name) => all.find((one) => one.name === name)!.value;
  const stated = (name: Name) => (value(name) === 'none' ? null : value(name));
  const read = <Value>(name: Name, found: Read<Value>, otherwise: Value): Value => {
    if ('value' in found) return found.value;
    faults.push(`${name} ${found.wrong}`);
    return otherwise;
  };
  const number = (name: Name, what: string, most: number) => read(name, whole(value(name), what, most), 0);
  const isNamed = all.find(({ name }) => name === 'PACTA_ORIGIN')!.from !== 'default';
  const settings: Settings = {
    data: resolve(value('PACTA_DATA')),
    host: value('PACTA_HOST'),
    port: number('PACTA_PORT', 'a number from 0 to 65535', 65535),
    origin: isNamed ? noting(faults, () => nameOf(value('PACTA_ORIGIN')), null) : null,
    checkpoints: number('PACTA_CHECKPOINTS', 'a number of seconds', 999_999),
    verify: number('PACTA_VERIFY', 'a number of hours', 9999),
    log: read('PACTA_LOG', oneOf(value('PACTA_LOG'), LOG_LEVELS), 'info'),
    streams: number('PACTA_STREAMS', 'a number', 999_999),
    streamsEach: number('PACTA_STREAMS_EACH', 'a number', 999_999),
    webhookHosts: noting(faults, () => hostNames(value('PACTA_WEBHOOK_HOSTS')), []),
    limits: noting(faults, () => readAs('PACTA_LIMITS', value('PACTA_LIMITS'), readLimits), LIMITS),
    proxies: noting(faults, () => readAs('PACTA_PROXIES', value('PACTA_PROXIES'), readProxies), false),
    origins: noting(faults, () => originsOf(stated('PACTA_CORS')), []),
    timeout: noting(faults, () => readAs('PACTA_TIMEOUT', value('PACTA_TIMEOUT'), readSeconds), 30),
    issuer: noting(faults, () => issuerOf(stated), null),
  };
  noting(faults, databaseAddress, null);
  if (faults.length > 0) throw new Problem('impossible-content', faults.join('; '));
  return settings;
}

/** What some work gives; where it throws a problem, that is noted among the faults. */
function noting<Value>(faults: string[], work: () => Value, otherwise: Value): Value {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    faults.push(error.message);
    return otherwise;
  }
}

/** What the register is to be called, where it can stand in a checkpoint. */
function nameOf(text: string): string {
  try {
    checkName(text);
    return text;
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    const detail = `must have 1 to ${MAX_NAME} characters, neither spaces nor plus among them`;
    throw new Problem('impossible-content', `PACTA_ORIGIN ${detail}`);
  }
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

/** A value as it is read; what is wrong with it names the setting. */
function readAs<T>(name: string, text: string, reader: (text: string) => T): T {
  try {
    return reader(text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Problem('impossible-content', `${name} ${error.message}`);
  }
}

function originsOf(text: string | null): readonly string[] {
  return text === null ? [] : readAs('PACTA_CORS', text, readOrigins);
}

function readSeconds(text: string): number {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new RangeError(`must be a number of seconds from 1 to 9999, not ${text.slice(0, 20)}`);
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
