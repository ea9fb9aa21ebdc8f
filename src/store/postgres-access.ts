/** Principals, tokens and the log of access, over a connection of its own that answers at once. */
import type { AccessChange, AccessStore, Decided, KnownToken, Principal, Token } from '../access/ports.ts';
import type { RoleName } from '../access/rights.ts';
import type { ConnectOptions } from './postgres-connect.ts';
import { ACCESS_LOCK, ADD_LINE } from './postgres-erase.ts';
import { isContention } from './postgres-errors.ts';
import { connectSync, type SyncConnection } from './postgres-sync.ts';
import { kept, unkept } from './postgres-text.ts';

const PRINCIPAL = 'p.id, p.role, p.parties, p.agreements, p.created_at, p.disabled_at';
const TOKEN = `t.id AS token, t.principal, t.from_file, t.created_at AS issued_at, t.expires_at, t.revoked_at,
  t.last_used_at`;

const SQL = {
  known: `SELECT ${TOKEN}, t.digest, ${PRINCIPAL} FROM tokens t JOIN principals p ON p.id = t.principal WHERE t.id = $1`,
  principal: `SELECT ${PRINCIPAL} FROM principals p WHERE p.id = $1`,
  principals: `SELECT ${PRINCIPAL} FROM principals p ORDER BY p.id`,
  tokens: `SELECT ${TOKEN} FROM tokens t ORDER BY t.created_at, t.id`,
  tokensOf: `SELECT ${TOKEN} FROM tokens t WHERE t.principal = $1 ORDER BY t.created_at, t.id`,
};

const ATTEMPTS = 8;

interface PrincipalRecord {
  readonly id: string;
  readonly role: RoleName;
  readonly parties: string | null;
  readonly agreements: string | null;
  readonly created_at: number;
  readonly disabled_at: number | null;
}

interface TokenRecord {
  readonly token: string;
  readonly principal: string;
  readonly from_file: boolean;
  readonly issued_at: number;
  readonly expires_at: number | null;
  readonly revoked_at: number | null;
  readonly last_used_at: number | null;
}

type KnownRecord = TokenRecord & PrincipalRecord & { readonly digest: Uint8Array };

/** The principals and tokens of a database whose schema is up to date. Throws StoreError. */
export function openPostgresAccess(url: string, options: ConnectOptions = {}): AccessStore {
  const connection = connectSync(url, options);
  return { ...readings(connection.read), write: (decide) => written(connection, decide), close: connection.close };
}

function readings(ask: SyncConnection['read']): Omit<AccessStore, 'write' | 'close'> {
  return {
    known(id) {
      const [row] = ask<KnownRecord>(SQL.known, [kept(id)]);
      return row && toKnown(row);
    },
    principal(id) {
      const [row] = ask<PrincipalRecord>(SQL.principal, [kept(id)]);
      return row && toPrincipal(row);
    },
    principals: () => ask<PrincipalRecord>(SQL.principals).map(toPrincipal),
    tokens: (principal) =>
      (principal === undefined ? ask<TokenRecord>(SQL.tokens) : ask<TokenRecord>(SQL.tokensOf, [kept(principal)])).map(
        toToken,
      ),
  };
}

/** Principals and tokens as they are, for verifying. */
export function accessReader(ask: SyncConnection['read']): Pick<AccessStore, 'principals' | 'tokens'> {
  return readings(ask);
}

/** Decides and writes in one transaction; again where it fell victim to another one. */
function written<T>(connection: SyncConnection, decide: (store: AccessStore) => Decided<T>): T {
  for (let attempt = 1; ; attempt++) {
    try {
      return transaction(connection, decide);
    } catch (error) {
      if (!isContention((error as Error).cause) || attempt === ATTEMPTS) throw error;
    }
  }
}

function transaction<T>({ ask, read }: SyncConnection, decide: (store: AccessStore) => Decided<T>): T {
  // Where the connection was lost since it was last used, this makes another one.
  read('SELECT 1');
  ask('BEGIN');
  try {
    // Changes go one after the other, so that each is decided upon what the one before has left.
    ask(ACCESS_LOCK);
    const inside: AccessStore = {
      ...readings(ask),
      write: () => {
        throw new Error('a change within a change');
      },
      close: () => {},
    };
    const { changes, lines, answer } = decide(inside);
    for (const change of changes) ask(...statementOf(change));
    for (const { at, kind, principal, subject, detail } of lines)
      ask(ADD_LINE, [at, kind, kept(principal), kept(subject), kept(detail)]);
    // What is only noted has been done already. It waits for no standby, and nobody here waits with it.
    if (changes.every(({ kind }) => kind === 'used')) ask('SET LOCAL synchronous_commit = local');
    ask('COMMIT');
    return answer;
  } catch (error) {
    rollBack(ask);
    throw error;
  }
}

function rollBack(ask: SyncConnection['ask']): void {
  try {
    ask('ROLLBACK');
  } catch {
    // The connection is gone, and the transaction with it.
  }
}

function statementOf(change: AccessChange): [sql: string, values: readonly unknown[]] {
  switch (change.kind) {
    case 'principal': {
      const { id, role, parties, agreements, createdAt } = change.principal;
      const values = [kept(id), role, listText(parties), listText(agreements), createdAt];
      return ['INSERT INTO principals (id, role, parties, agreements, created_at) VALUES ($1, $2, $3, $4, $5)', values];
    }
    case 'token': {
      const { id, principal, digest, fromFile, createdAt, expiresAt } = change.token;
      return [
        `INSERT INTO tokens (id, principal, digest, from_file, created_at, expires_at)
          VALUES ($1, $2, decode($3, 'hex'), $4, $5, $6)`,
        [kept(id), kept(principal), digest.toString('hex'), fromFile, createdAt, expiresAt],
      ];
    }
    case 'disable':
      return ['UPDATE principals SET disabled_at = $1 WHERE id = $2', [change.at, kept(change.principal)]];
    case 'shorten':
      return ['UPDATE tokens SET expires_at = $1 WHERE id = $2', [change.expiresAt, kept(change.token)]];
    case 'revoke':
      return ['UPDATE tokens SET revoked_at = $1 WHERE id = $2', [change.at, kept(change.token)]];
    case 'used':
      return ['UPDATE tokens SET last_used_at = $1 WHERE id = $2', [change.at, kept(change.token)]];
  }
}

function toKnown(row: KnownRecord): KnownToken {
  return { ...toToken(row), digest: Buffer.from(row.digest), holder: toPrincipal(row) };
}

function toPrincipal({ id, role, parties, agreements, created_at, disabled_at }: PrincipalRecord): Principal {
  const limits = { parties: listOf(parties), agreements: listOf(agreements) };
  return { id: unkept(id), role, ...limits, createdAt: created_at, disabledAt: disabled_at };
}

function toToken(row: TokenRecord): Token {
  return {
    ...{ id: unkept(row.token), principal: unkept(row.principal), fromFile: row.from_file },
    ...{ createdAt: row.issued_at, expiresAt: row.expires_at, revokedAt: row.revoked_at },
    lastUsedAt: row.last_used_at,
  };
}

const listText = (list: readonly string[] | null) => (list === null ? null : JSON.stringify(list));
const listOf = (text: string | null) => (text === null ? null : (JSON.parse(text) as string[]));
