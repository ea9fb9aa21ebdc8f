/** Principals, tokens and the log of access, over a connection of its own. */
import type { Database } from 'better-sqlite3';
import type { AccessLine, AccessQuery, AccessRow } from '../access/log.ts';
import type { AccessChange, AccessStore, Decided, KnownToken, Principal, Token } from '../access/ports.ts';
import type { RoleName } from '../access/rights.ts';
import { Recent } from '../simulation/recent.ts';
import { checkLimit } from './sqlite-cursor.ts';
import { guarded } from './sqlite-errors.ts';
import { openDatabase } from './sqlite-open.ts';
import { prepareAll } from './sqlite-prepare.ts';

const PRINCIPAL = 'p.id, p.role, p.parties, p.agreements, p.created_at, p.disabled_at';
const TOKEN = `t.id AS token, t.principal, t.from_file, t.created_at AS issued_at, t.expires_at, t.revoked_at,
  t.last_used_at`;

export const ACCESS_SQL = {
  known: `SELECT ${TOKEN}, t.digest, ${PRINCIPAL} FROM tokens t CROSS JOIN principals p ON p.id = t.principal
    WHERE t.id = ?`,
  // Moves with every commit of another connection (https://sqlite.org/pragma.html#pragma_data_version).
  version: 'PRAGMA data_version',
  principal: `SELECT ${PRINCIPAL} FROM principals p WHERE p.id = ?`,
  principals: `SELECT ${PRINCIPAL} FROM principals p ORDER BY p.id`,
  tokens: `SELECT ${TOKEN} FROM tokens t ORDER BY t.created_at, t.id`,
  tokensOf: `SELECT ${TOKEN} FROM tokens t WHERE t.principal = ? ORDER BY t.created_at, t.id`,
  addPrincipal: 'INSERT INTO principals (id, role, parties, agreements, created_at) VALUES (?, ?, ?, ?, ?)',
  disable: 'UPDATE principals SET disabled_at = ? WHERE id = ?',
  addToken: `INSERT INTO tokens (id, principal, digest, from_file, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)`,
  shorten: 'UPDATE tokens SET expires_at = ? WHERE id = ?',
  revoke: 'UPDATE tokens SET revoked_at = ? WHERE id = ?',
  used: 'UPDATE tokens SET last_used_at = ? WHERE id = ?',
  log: `INSERT INTO access_log (id, at, kind, principal, subject, detail)
    SELECT coalesce(max(id), 0) + 1, ?, ?, ?, ?, ? FROM access_log`,
};

export const ACCESS_LOG_SQL = {
  after: 'SELECT id, at, kind, principal, subject, detail FROM access_log WHERE id > ? ORDER BY id LIMIT ?',
  afterOf: `SELECT id, at, kind, principal, subject, detail FROM access_log WHERE principal = ? AND id > ?
    ORDER BY id LIMIT ?`,
};

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
  readonly from_file: 0 | 1;
  readonly issued_at: number;
  readonly expires_at: number | null;
  readonly revoked_at: number | null;
  readonly last_used_at: number | null;
}

/** Opens the principals and tokens of a database file, bringing its schema up to date. Throws StoreError.
 * @param patience how long a change waits for another process, in milliseconds. */
export function openAccess(path: string, patience?: number): AccessStore {
  const db = openDatabase(path);
  return guarded(() => {
    if (patience !== undefined) db.pragma(`busy_timeout = ${patience}`);
    return accessStore(db);
  });
}

function accessStore(db: Database): AccessStore {
  const run = prepareAll(db, ACCESS_SQL);
  run.version.pluck();

  function apply(change: AccessChange): void {
    switch (change.kind) {
      case 'principal': {
        const { id, role, parties, agreements, createdAt } = change.principal;
        run.addPrincipal.run(id, role, listText(parties), listText(agreements), createdAt);
        return;
      }
      case 'token': {
        const { id, principal, digest, fromFile, createdAt, expiresAt } = change.token;
        run.addToken.run(id, principal, digest, fromFile ? 1 : 0, createdAt, expiresAt);
        return;
      }
      case 'disable':
        run.disable.run(change.at, change.principal);
        return;
      case 'shorten':
        run.shorten.run(change.expiresAt, change.token);
        return;
      case 'revoke':
        run.revoke.run(change.at, change.token);
        return;
      case 'used':
        run.used.run(change.at, change.token);
    }
  }

  const writing = db.transaction(<T>(decide: (inside: AccessStore) => Decided<T>) => {
    const { changes, lines, answer } = decide(store);
    for (const change of changes) apply(change);
    for (const { at, kind, principal, subject, detail } of lines) run.log.run(at, kind, principal, subject, detail);
    return answer;
  });

  // Owned here: tokens as looked up, while nothing was written by this connection or another.
  const recent = new Recent<string, KnownToken>(1000);
  let version: unknown;

  function lookedUp(id: string): KnownToken | undefined {
    const now = run.version.get();
    if (now !== version) recent.clear();
    version = now;
    const kept = recent.get(id);
    if (kept !== undefined) return kept;
    const row = run.known.get(id) as (TokenRecord & PrincipalRecord & { readonly digest: Buffer }) | undefined;
    return row && recent.set(id, toKnown(row));
  }

  const store: AccessStore = {
    known: (id) => guarded(() => lookedUp(id)),
    principal(id) {
      const row = guarded(() => run.principal.get(id)) as PrincipalRecord | undefined;
      return row && toPrincipal(row);
    },
    principals: () => guarded(() => run.principals.all() as PrincipalRecord[]).map(toPrincipal),
    tokens: (principal) =>
      guarded(() => (principal === undefined ? run.tokens.all() : run.tokensOf.all(principal)) as TokenRecord[]).map(
        toToken,
      ),
    write<T>(decide: (inside: AccessStore) => Decided<T>) {
      // The version tells only of what others wrote. Before: what is decided upon is read anew; after: it changed.
      recent.clear();
      try {
        return guarded(() => writing.immediate(decide) as T);
      } finally {
        recent.clear();
      }
    },
    close: () => guarded(() => void db.close()),
  };
  return store;
}

/** Principals and tokens as they are, and the digests of tokens in hex, for verifying. */
export function accessReader(
  db: Database,
): Pick<AccessStore, 'principals' | 'tokens'> & { digests(): ReadonlyMap<string, string> } {
  return {
    principals: () =>
      (db.prepare(ACCESS_SQL.principals).all() as PrincipalRecord[]).map((row) =>
        toPrincipal({ ...row, parties: asList(row.parties), agreements: asList(row.agreements) }),
      ),
    digests: () => new Map(db.prepare<[], [string, string]>('SELECT id, lower(hex(digest)) FROM tokens').raw().all()),
    tokens: () => (db.prepare(ACCESS_SQL.tokens).all() as TokenRecord[]).map(toToken),
  };
}

/** Adds a line to the log of access, in the caller's transaction. */
export function accessNoter(db: Database): (line: AccessLine) => void {
  const log = db.prepare(ACCESS_SQL.log);
  return ({ at, kind, principal, subject, detail }) => void log.run(at, kind, principal, subject, detail);
}

/** Reads the log of access, over the connection of the register. */
export function accessLog(db: Database): { accessLinesAfter(query: AccessQuery): readonly AccessRow[] } {
  const run = prepareAll(db, ACCESS_LOG_SQL);
  return {
    accessLinesAfter({ principal, after, limit }) {
      checkLimit(limit, 200);
      return (
        principal === undefined ? run.after.all(after, limit) : run.afterOf.all(principal, after, limit)
      ) as AccessRow[];
    },
  };
}

function toKnown(row: TokenRecord & PrincipalRecord & { readonly digest: Buffer }): KnownToken {
  return { ...toToken(row), digest: row.digest, holder: toPrincipal(row) };
}

function toPrincipal({ id, role, parties, agreements, created_at, disabled_at }: PrincipalRecord): Principal {
  return {
    id,
    role,
    parties: listOf(parties),
    agreements: listOf(agreements),
    createdAt: created_at,
    disabledAt: disabled_at,
  };
}

function toToken(row: TokenRecord): Token {
  return {
    id: row.token,
    principal: row.principal,
    fromFile: row.from_file === 1,
    createdAt: row.issued_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
    lastUsedAt: row.last_used_at,
  };
}

/** A list as it is kept; where somebody made something else of it, a list of that, which no log says was given. */
function asList(text: string | null): string | null {
  if (text === null) return null;
  try {
    return Array.isArray(JSON.parse(text)) ? text : JSON.stringify([text]);
  } catch {
    return JSON.stringify([text]);
  }
}

const listText = (list: readonly string[] | null) => (list === null ? null : JSON.stringify(list));
const listOf = (text: string | null) => (text === null ? null : (JSON.parse(text) as string[]));
