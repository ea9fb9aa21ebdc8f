/**
 * Whether principals and tokens are what the log of access says that they became: what somebody may do never changes,
 * so a role that was raised by hand is another than the one that was given.
 */
import type { AccessRow } from './log.ts';
import type { Principal, Token } from './ports.ts';
import { describePrincipal } from './principals.ts';

/** Everything kept about access. */
export interface AccessKept {
  readonly principals: readonly Principal[];
  readonly tokens: readonly Token[];
  /** By token, lower-case hex. */
  readonly digests: ReadonlyMap<string, string>;
  /** Oldest first. */
  readonly lines: Iterable<AccessRow>;
}

/** What the log says a token was issued with. */
interface Issue {
  readonly line: AccessRow;
  /** In milliseconds; null for good. */
  readonly lasts: number | null;
  readonly isOfFolder: boolean;
}

/** What the log of access says became of principals and tokens. */
interface Said {
  readonly added: Map<string, AccessRow>;
  readonly disabled: Map<string, AccessRow>;
  readonly issued: Map<string, Issue>;
  /** By the token that was replaced: until when it may last at the most. */
  readonly cut: Map<string, number>;
  readonly revoked: Map<string, AccessRow>;
  readonly gaps: string[];
}

/** What does not fit, in sentences. */
export function accessFaults({ principals, tokens, digests, lines }: AccessKept): string[] {
  const said = read(lines);
  const kept = new Set(principals.map(({ id }) => id));
  const held = new Set(tokens.map(({ id }) => id));
  return [
    ...said.gaps,
    ...principals.flatMap((one) => principalFaults(one, said)),
    ...[...said.added.keys()].filter((id) => !kept.has(id)).map((id) => `the principal ${id} was added, and is gone`),
    ...tokens.flatMap((one) => [...tokenFaults(one, said), ...digestFaults(one.id, digests.get(one.id), said)]),
    ...[...said.issued.keys()].filter((id) => !held.has(id)).map((id) => `the token ${id} was issued, and is gone`),
  ];
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

function principalFaults(one: Principal, { added, disabled }: Said): string[] {
  const line = added.get(one.id);
  if (line === undefined) return [`the principal ${one.id} is there, and the log of access does not say who added it`];
  const [now, then] = [describePrincipal(one), line.detail];
  const ended = disabled.get(one.id)?.at ?? null;
  return [
    ...(now === then ? [] : [`the principal ${one.id} is kept as ${now}; it was added as ${then}`]),
    ...(one.createdAt === line.at ? [] : [`the principal ${one.id} is kept with another instant than it was added at`]),
    ...(one.disabledAt === ended ? [] : [`whether the principal ${one.id} is disabled is not what the log says`]),
  ];
}

function tokenFaults(one: Token, { issued, cut, revoked }: Said): string[] {
  const made = issued.get(one.id);
  if (made === undefined) return [`the token ${one.id} is there, and the log of access does not say who issued it`];
  const ended = revoked.get(one.id)?.at ?? null;
  const { line, isOfFolder } = made;
  const isAsLong = one.expiresAt === endOf(made, cut.get(one.id));
  return [
    ...(one.principal === line.subject
      ? []
      : [`the token ${one.id} is kept as one of ${one.principal}; it was issued to ${line.subject}`]),
    ...(one.createdAt === line.at && isAsLong
      ? []
      : [`the token ${one.id} is kept with other dates than it was issued with`]),
    ...(one.fromFile === isOfFolder
      ? []
      : [`whether the token ${one.id} is that of the data folder is not what the log of access says`]),
    ...(one.revokedAt === ended ? [] : [`whether the token ${one.id} is revoked is not what the log says`]),
  ];
}

/** A token is taken by its digest: whoever puts in that of another lets another in. */
function digestFaults(id: string, digest: string | undefined, { issued }: Said): string[] {
  const noted = /, digest ([0-9a-f]+)$/.exec(issued.get(id)?.line.detail ?? '')?.[1];
  // Not noted before it was compared.
  if (noted === undefined || digest === noted) return [];
  return [`the token ${id} is kept with another digest than it was issued with: another text is taken for it`];
}

/** When a token was to end: as long after it was issued as was said, and sooner where it was replaced; null for never. */
function endOf({ line, lasts }: Issue, cut: number | undefined): number | null {
  const full = lasts === null ? null : line.at + lasts;
  return cut === undefined ? full : Math.min(cut, full ?? cut);
}

function read(lines: Iterable<AccessRow>): Said {
  const said: Said = {
    added: new Map(),
    disabled: new Map(),
    issued: new Map(),
    cut: new Map(),
    revoked: new Map(),
    gaps: [],
  };
  let last = 0;
  for (const line of lines) {
    if (line.id !== last + 1) said.gaps.push(`of the log of access, what stood before line ${line.id} is missing`);
    last = line.id;
    take(said, line);
  }
  return said;
}

function take({ added, disabled, issued, cut, revoked }: Said, line: AccessRow): void {
  const { kind, subject, detail } = line;
  if (kind === 'principalAdded') added.set(subject, line);
  if (kind === 'principalDisabled') disabled.set(subject, line);
  if (kind === 'tokenRevoked') revoked.set(/^token (\S+)$/.exec(detail)?.[1] ?? '', line);
  if (kind === 'tokenRotated') {
    const [, old, next, hours] = /^token (\S+) by ([^\s,]+), with (\d+) hours/.exec(detail) ?? [];
    issued.set(next ?? '', { line, lasts: lastsAs(issued.get(old ?? ''), cut.get(old ?? '')), isOfFolder: false });
    // Replaced more than once, it ends the soonest.
    cut.set(old ?? '', Math.min(line.at + Number(hours) * HOUR_MS, cut.get(old ?? '') ?? Number.MAX_SAFE_INTEGER));
  }
  if (kind !== 'tokenIssued') return;
  const match = /^token ([^\s,]+)(?: for (\d+) days)?/.exec(detail);
  issued.set(match?.[1] ?? '', {
    line,
    lasts: match?.[2] === undefined ? null : Number(match[2]) * DAY_MS,
    isOfFolder: detail.includes(', of the data folder'),
  });
}

/** How long a token lasts that takes the place of another: as long as that one was to last when it was replaced. */
function lastsAs(replaced: Issue | undefined, cut: number | undefined): number | null {
  if (replaced === undefined) return null;
  const end = endOf(replaced, cut);
  return end === null ? null : end - replaced.line.at;
}
