/**
 * Access as a serving process has it: the tokens of the register over a connection of its own, and a journal of what
 * is noted about them.
 */
import { identifying } from '../access/directory.ts';
import type { Identity } from '../access/identity.ts';
import { Journal } from '../access/journal.ts';
import { onceATurn } from '../access/once-a-turn.ts';
import type { AccessStore } from '../access/ports.ts';
import { Sessions } from '../access/sessions.ts';
import { adoptFileToken } from '../access/tokens.ts';
import type { AccessOptions, Identify } from '../http/access.ts';
import { type IssuerTokens, issuerTokens } from '../http/oidc.ts';
import { systemClock } from '../register/instants.ts';
import type { Settings } from '../settings.ts';
import { openSessionFiles } from '../store/session-files.ts';
import { openAccessStore } from './database.ts';
import { fileToken } from './token.ts';

/** Writing about access holds up every answer; what has to wait for longer is written later. */
const PATIENCE_MS = 100;

export interface ServedAccess {
  readonly options: AccessOptions;
  /** Who signed in on the pages, with a token of our own. */
  readonly sessions: Sessions;
  /** Writes what is still to be noted, and lets go of the database. */
  close(): void;
}

/** Opens access to the register of a data folder, whose token is made known.
 * @param report told of what cannot be noted. */
export async function openServedAccess(
  { data, issuer = null }: Settings,
  report: (line: string) => void,
): Promise<ServedAccess> {
  await adopt(data, fileToken(data));
  const store = await openAccessStore(data, PATIENCE_MS);
  const journal = new Journal(store, report);
  const own = onceATurn(identifying(store, journal, systemClock));
  return {
    options: {
      identify: issuer === null ? own : withIssuer(own, issuerTokens(issuer), journal),
      refused: (line) => journal.refused({ ...line, at: systemClock() }),
      exported: (line) => journal.exported({ ...line, at: systemClock() }),
    },
    sessions: new Sessions(store, own, journal, systemClock, openSessionFiles(data, systemClock())),
    close: () => close(store, journal, report),
  };
}

// Three parts with dots between them, as no token of our own has.
const COMPACT_JWS = /^[\w-]+\.[\w-]+\.[\w-]*$/;

/** Takes the tokens of an issuer besides our own. */
function withIssuer(own: (token: string) => Identity, theirs: IssuerTokens, journal: Journal): Identify {
  return (token) => (COMPACT_JWS.test(token) ? fromIssuer(token) : own(token));

  async function fromIssuer(token: string): Promise<Identity> {
    const identity = await theirs.identify(token);
    const subject = `token of ${theirs.issuer}`;
    journal.signIn({ at: systemClock(), principal: identity.principal, subject, detail: 'signed in' });
    return identity;
  }
}

async function adopt(data: string, token: string): Promise<void> {
  const store = await openAccessStore(data);
  try {
    adoptFileToken(store, token, { actor: 'first start', now: systemClock() });
  } finally {
    store.close();
  }
}

function close(store: AccessStore, journal: Journal, report: (line: string) => void): void {
  try {
    journal.flush();
  } catch (error) {
    report(`not all was noted in the log of access: ${error instanceof Error ? error.message : String(error)}`);
  }
  store.close();
}
