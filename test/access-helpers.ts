// Principals with tokens, made in the database beside a running server, as the command line does it.

import { join } from 'node:path';
import type { AccessStore } from '../src/access/ports.ts';
import { addPrincipal } from '../src/access/principals.ts';
import { DAY_MS, issueToken } from '../src/access/tokens.ts';
import { openPostgresAccess } from '../src/store/postgres-access.ts';
import { openAccess } from '../src/store/sqlite-access.ts';
import { ON_POSTGRES } from './store-of-the-run.ts';

interface Limited {
  readonly parties?: readonly string[];
  readonly agreements?: readonly string[];
  /** How long ago the token was issued, which lasts a day. */
  readonly daysAgo?: number;
}

/** Works on the principals and tokens of a folder. */
export function withAccess<T>(folder: string, work: (store: AccessStore) => T): T {
  const store = ON_POSTGRES
    ? openPostgresAccess(process.env.PACTA_DATABASE_URL!)
    : openAccess(join(folder, 'pacta.sqlite'));
  try {
    return work(store);
  } finally {
    store.close();
  }
}

/** Adds a principal and issues it a token of a day; gives the token. */
export function tokenFor(folder: string, id: string, role: string, limited: Limited = {}): string {
  const { parties = null, agreements = null, daysAgo = 0 } = limited;
  const now = Date.now() - daysAgo * DAY_MS;
  return withAccess(folder, (store) => {
    addPrincipal(store, { id, role, parties, agreements }, { actor: 'test', now });
    return issueToken(store, id, 1, { actor: 'test', now }).secret;
  });
}

/** The identifier that a token shows. */
export const shownOf = (token: string): string => /^pacta_([0-9a-f]{12})_/.exec(token)?.[1] ?? 'none';
