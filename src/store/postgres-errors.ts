/** What PostgreSQL, or the way to it, reports: as faults of the store, and whether trying again may help. */
import { StoreError } from '../register/ports.ts';

type Fault = readonly [codes: RegExp, code: StoreError['code'], message: string];

const UNREACHED = 'the database cannot be reached; try again shortly';

/**
 * SQLSTATE (appendix A of the PostgreSQL manual) or the code of a system error, the first that matches; and what to tell
 * the operator.
 */
const FAULTS: readonly Fault[] = [
  [/^(40001|40P01)$/, 'busy', 'others keep writing to the database; try again shortly'],
  [/^(55P03|57014)$/, 'busy', 'another process is writing to the database; try again shortly'],
  [/^(53300|57P03)$/, 'busy', 'the database takes no more connections for now; try again shortly'],
  [/^(25P03|57P0.|08...)$/, 'busy', UNREACHED],
  [/^(53100|53200|53000|53400)$/, 'full', 'no room is left for the database; free some disk space'],
  [/^25006$/, 'readonly', 'the database is read-only: it is a standby, or set so'],
  [/^PCT01$/, 'readonly', 'the register is being moved to this database, or was moved away from it'],
  [/^42501$/, 'readonly', 'the role of PACTA_DATABASE_URL may not do this; run the grant script as the owner'],
  [/^XX00[12]$/, 'corrupt', 'the database is damaged; restore it from a backup'],
  [/^58P01$|^58030$/, 'unusable', 'the disk of the database failed to read or write'],
  [/^(28...|3D000)$/, 'unusable', 'the database does not let us in; check PACTA_DATABASE_URL'],
  [/^(ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN)$/, 'busy', UNREACHED],
  [/^(ENOTFOUND|EACCES)$/, 'unusable', 'there is no way to the database; check PACTA_DATABASE_URL'],
  [/CERT|_TLS_|SSL|SELF_SIGNED/, 'unusable', 'the certificate of the database is not to be trusted; check sslmode'],
];

/** Messages of the client library for a connection that is gone; they carry no code. */
const GONE =
  /connection terminated|connection error|query read timeout|timeout exceeded when trying to connect|client was closed|client has encountered a connection error/i;
const NO_TLS = /does not support SSL/i;

/** An error with a code, as databases and sockets throw them. */
interface Coded {
  readonly code?: unknown;
  readonly message: string;
}

const codeOf = ({ code }: Coded): string => (typeof code === 'string' ? code : '');

/** The StoreError that a fault stands for; anything else (a bug) comes back as it is. */
export function asStoreError(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof StoreError) return error;
  const fault = FAULTS.find(([codes]) => codes.test(codeOf(error)));
  if (fault) return new StoreError(fault[1], fault[2], { cause: error });
  if (GONE.test(error.message)) return new StoreError('busy', UNREACHED, { cause: error });
  if (NO_TLS.test(error.message)) {
    const advice = 'the database offers no TLS, which sslmode asks for; check PACTA_DATABASE_URL';
    return new StoreError('unusable', advice, { cause: error });
  }
  return error;
}

/** Whether a transaction fell victim to another one and would do if it were run again. */
export function isContention(error: unknown): boolean {
  return error instanceof Error && /^(40001|40P01)$/.test(codeOf(error));
}

/** Whether a connection was lost, or not had; what was only read can be asked over another one. */
export function isConnectionLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return /^(57P0[123]|08...|25P03|ECONNRESET|EPIPE)$/.test(codeOf(error)) || GONE.test(error.message);
}

/** Whether all connections were taken for too long: which says nothing about the server. */
export function isWaitingForConnection(error: unknown): boolean {
  return error instanceof Error && /timeout exceeded when trying to connect/i.test(error.message);
}
