/**
 * Principals and their tokens from the command line. A token is shown once, when it is issued, and never given as an
 * argument, where everybody on the machine could read it.
 */
import type { AccessStore, Principal, Token } from '../access/ports.ts';
import { type Acting, addPrincipal, describePrincipal, disablePrincipal } from '../access/principals.ts';
import { ROLE_NAMES } from '../access/rights.ts';
import {
  DEFAULT_DAYS,
  DEFAULT_OVERLAP,
  type Issued,
  issueToken,
  MOST_DAYS,
  MOST_OVERLAP,
  revokeToken,
  rotateToken,
} from '../access/tokens.ts';
import { instantText, systemClock } from '../register/instants.ts';
import { type Answered, type Command, type Context, type Options, option, READS, whole } from './command.ts';
import { openAccessStore } from './database.ts';
import { requireRegister } from './open.ts';
import { wrap } from './terminal.ts';

/** A command over principals and tokens. */
function accessCommand(
  command: Omit<Command, 'opens' | 'exits' | 'run'>,
  work: (store: AccessStore, args: readonly string[], options: Options, acting: Acting) => Answered,
): Command {
  const run = async (args: readonly string[], options: Options, { data, caller }: Context) => {
    requireRegister(data);
    const store = await openAccessStore(data);
    try {
      return work(store, args, options, { actor: caller.principal, now: systemClock() });
    } finally {
      store.close();
    }
  };
  return { ...command, opens: 'none', exits: READS, run };
}

const add = accessCommand(
  {
    name: 'principal add',
    args: '<name>',
    what: 'add a principal, in a role; a recorder may be limited to parties and agreements',
    example: 'pacta principal add iom-desk --role recorder --parties IOM --agreements un-iom-2016',
    options: [
      ['--role <role>', ROLE_NAMES.join(', '), 'required'],
      ['--parties <ids>', 'only acts of these parties, with commas between them'],
      ['--agreements <ids>', 'only in these agreements, with commas between them'],
    ],
  },
  (store, [id = ''], options, acting) => {
    const list = (name: string) => option(options, name)?.split(',') ?? null;
    const request = {
      id,
      role: option(options, 'role') ?? '',
      parties: list('parties'),
      agreements: list('agreements'),
    };
    const principal = addPrincipal(store, request, acting);
    const lines = [`added ${principalLine(principal)}`, `give it a token: pacta token issue ${id}`];
    return { json: principalJson(principal), lines };
  },
);

const principals = accessCommand(
  {
    name: 'principal list',
    args: '',
    what: 'principals, their roles and limits',
    example: 'pacta principal list',
    options: [],
  },
  (store) => {
    const all = store.principals();
    const lines =
      all.length === 0 ? ['there are none; the first start of the server makes one'] : all.map(principalLine);
    return { json: { items: all.map(principalJson) }, lines };
  },
);

const disable = accessCommand(
  {
    name: 'principal disable',
    args: '<name>',
    what: 'disable a principal for good: none of its tokens is taken any more',
    example: 'pacta principal disable iom-desk',
    options: [],
  },
  (store, [id = ''], _options, acting) => {
    const principal = disablePrincipal(store, id, acting);
    return { json: principalJson(principal), lines: [`disabled ${id}`] };
  },
);

const issue = accessCommand(
  {
    name: 'token issue',
    args: '<name>',
    what: 'issue a token to a principal; it is shown this once',
    example: 'pacta token issue iom-desk --days 90',
    options: [['--days <n>', `how long it lasts, 1 to ${MOST_DAYS}; ${DEFAULT_DAYS} unless given`]],
  },
  (store, [principal = ''], options, acting) =>
    issued(issueToken(store, principal, numberOf(options, 'days', DEFAULT_DAYS), acting)),
);

const tokens = accessCommand(
  {
    name: 'token list',
    args: '[name]',
    what: 'tokens with expiry and last use, of a principal or of all; never the tokens themselves',
    example: 'pacta token list iom-desk',
    options: [],
  },
  (store, [principal], _options, { now }) => {
    const all = store.tokens(principal);
    const lines = all.length === 0 ? ['there are none'] : all.map((token) => tokenLine(token, now));
    return { json: { items: all.map((token) => tokenJson(token, now)) }, lines };
  },
);

const rotate = accessCommand(
  {
    name: 'token rotate',
    args: '<token>',
    what: 'replace a token, named by its identifier, by a new one; for a time both are taken',
    example: 'pacta token rotate 0a1b2c3d4e5f --overlap 2',
    options: [['--overlap <hours>', `0 to ${MOST_OVERLAP}; ${DEFAULT_OVERLAP} unless given`]],
  },
  (store, [id = ''], options, acting) =>
    issued(rotateToken(store, id, numberOf(options, 'overlap', DEFAULT_OVERLAP), acting)),
);

const revoke = accessCommand(
  {
    name: 'token revoke',
    args: '<token>',
    what: 'revoke a token, named by its identifier, at once',
    example: 'pacta token revoke 0a1b2c3d4e5f',
    options: [],
  },
  (store, [id = ''], _options, acting) => {
    const token = revokeToken(store, id, acting);
    return { json: tokenJson(token, acting.now), lines: [`revoked token ${id} of ${token.principal}`] };
  },
);

function numberOf(options: Options, name: string, otherwise: number): number {
  const text = option(options, name);
  return text === undefined ? otherwise : whole(name, text);
}

/** The token goes alone on its line, so that it can be copied or cut out. */
function issued({ token, secret }: Issued): Answered {
  const { id, principal, expiresAt, createdAt } = token;
  const until = expiresAt === null ? 'without expiry' : `until ${instantText(expiresAt)}`;
  return {
    json: { ...tokenJson(token, createdAt), secret },
    lines: [
      secret,
      '',
      wrap(`token ${id} of ${principal}, ${until}. It is shown this once; keep it as you keep a password.`),
    ],
  };
}

function principalLine(principal: Principal): string {
  const disabled = principal.disabledAt === null ? '' : `; disabled ${instantText(principal.disabledAt)}`;
  return wrap(`${principal.id}: ${describePrincipal(principal)}${disabled}`, '  ', '');
}

function principalJson({ id, role, parties, agreements, createdAt, disabledAt }: Principal) {
  return { id, role, parties, agreements, createdAt: instantText(createdAt), disabledAt: textOf(disabledAt) };
}

function tokenLine(token: Token, now: number): string {
  const { id, principal, lastUsedAt, expiresAt } = token;
  const used = lastUsedAt === null ? 'never used' : `last used ${instantText(lastUsedAt)}`;
  const until = expiresAt === null ? 'does not expire' : `expires ${instantText(expiresAt)}`;
  return wrap(`${id}  ${principal}: ${stateOf(token, now)}; ${until}; ${used}`, '    ', '');
}

function tokenJson(token: Token, now: number) {
  const { id, principal, fromFile, createdAt, expiresAt, revokedAt, lastUsedAt } = token;
  return {
    id,
    principal,
    state: stateOf(token, now),
    fromFile,
    createdAt: instantText(createdAt),
    expiresAt: textOf(expiresAt),
    revokedAt: textOf(revokedAt),
    lastUsedAt: textOf(lastUsedAt),
  };
}

function stateOf({ revokedAt, expiresAt }: Token, now: number): string {
  if (revokedAt !== null) return 'revoked';
  return expiresAt !== null && expiresAt <= now ? 'expired' : 'valid';
}

function textOf(instant: number | null): string | null {
  return instant === null ? null : instantText(instant);
}

export const ACCESS_COMMANDS: readonly Command[] = [add, principals, disable, issue, tokens, rotate, revoke];
