/**
 * The audit trail: events of ledger and logs as one list, oldest first, a page at a time. A page ends after so many
 * events, or after so much has been looked at; it may therefore be shorter than asked for, and still have a next.
 */
import { bodyOf } from '../register/bodies.ts';
import type { Families } from '../register/families.ts';
import type { Page, Store } from '../register/ports.ts';
import { impossible } from '../register/problems.ts';
import { accessEvent } from './access-event.ts';
import { type AuditEvent, entryEvent, kindOf, refusalEvent } from './event.ts';
import { AUDIT_KIND_NAMES, AUDIT_KINDS, type AuditKindName, type AuditSource } from './kinds.ts';

/** Filters of the trail; all given ones must hold. */
export interface AuditQuery {
  readonly instrument?: string;
  readonly principal?: string;
  /** Only of these kinds. */
  readonly kinds?: readonly AuditKindName[];
  /** Instants (milliseconds), both inclusive. */
  readonly from?: number;
  readonly to?: number;
  /** Opaque, from the page before. */
  readonly after?: string;
  /** 1 to 1000. */
  readonly limit: number;
}

/** How far a reading has come in each source: a position of the ledger, a number of the log. */
interface Cursor {
  readonly ledger: number;
  readonly refusals: number;
  readonly access: number;
}

/** Something a source holds, whether or not it passes the filters. */
interface Held {
  readonly at: number;
  readonly cursor: Partial<Cursor>;
  readonly passes: boolean;
  write(): Promise<AuditEvent>;
}

// So much is looked at for one page: a filter that hardly anything passes holds nobody up.
const BUDGET = 5000;
const PAGE = 200;
const NEVER = Number.MAX_SAFE_INTEGER;

/** A page of the trail.
 * @throws Problem `impossible-content` for a cursor that no page gave out. */
export async function auditTrail(store: Store, families: Families, query: AuditQuery): Promise<Page<AuditEvent>> {
  let cursor = readCursor(query.after);
  const asksFor = (source: AuditSource) =>
    (query.kinds ?? AUDIT_KIND_NAMES).some((kind) => AUDIT_KINDS[kind].source === source);
  const sources = [
    ...(asksFor('ledger') ? [ledger(store, families, query, cursor.ledger)] : []),
    ...(asksFor('refusals') ? [refusals(store, families, query, cursor.refusals)] : []),
    ...(asksFor('access') ? [access(store, query, cursor.access)] : []),
  ];
  const rows: AuditEvent[] = [];
  let looked = 0;
  for await (const held of byInstant(sources)) {
    if (rows.length >= query.limit || looked >= BUDGET) return { rows, next: writeCursor(cursor) };
    cursor = { ...cursor, ...held.cursor };
    looked++;
    if (held.passes) rows.push(await held.write());
  }
  return { rows, next: null };
}

function writeCursor({ ledger, refusals, access }: Cursor): string {
  return `${ledger}-${refusals}-${access}`;
}

function readCursor(after: string | undefined): Cursor {
  if (after === undefined) return { ledger: 0, refusals: 0, access: 0 };
  const match = /^(\d{1,15})-(\d{1,15})-(\d{1,15})$/.exec(after);
  if (match === null) throw impossible('/query/after', 'is no cursor of a page: give back the one given, unchanged');
  return { ledger: Number(match[1]), refusals: Number(match[2]), access: Number(match[3]) };
}

async function* ledger(store: Store, families: Families, query: AuditQuery, position: number): AsyncGenerator<Held> {
  const { instrument, principal, kinds, from = 0, to = NEVER } = query;
  const filter = instrument === undefined ? {} : { instrument };
  let after = from === 0 ? position : Math.max(position, await lastBefore(store, from));
  for (;;) {
    const page = await store.entries({ ...filter, after, limit: PAGE });
    for (const entry of page) {
      if (entry.recordedAt > to) return;
      const told = { ...bodyOf(entry), entry };
      yield {
        at: entry.recordedAt,
        cursor: { ledger: entry.position },
        passes:
          (principal === undefined || entry.principal === principal) &&
          (kinds === undefined || kinds.includes(kindOf(told))),
        write: async () => entryEvent(await families.of(entry.instrument), told),
      };
    }
    const last = page.at(-1);
    if (page.length < PAGE || last === undefined) return;
    after = last.position;
  }
}

async function* refusals(store: Store, families: Families, query: AuditQuery, number: number): AsyncGenerator<Held> {
  const { instrument, principal, from = 0, to = NEVER } = query;
  const filter = {
    ...(instrument === undefined ? {} : { instrument }),
    ...(principal === undefined ? {} : { principal }),
  };
  let after = number;
  for (;;) {
    const page = await store.refusalsAfter({ ...filter, after, limit: PAGE });
    for (const row of page) {
      yield {
        at: row.refusedAt,
        cursor: { refusals: row.id },
        passes: row.refusedAt >= from && row.refusedAt <= to,
        write: async () => refusalEvent(await families.of(row.instrument).catch(() => null), row),
      };
    }
    const last = page.at(-1);
    if (page.length < PAGE || last === undefined) return;
    after = last.id;
  }
}

/** The log of access is about no instrument: asked about one, it has nothing to tell. */
async function* access(store: Store, query: AuditQuery, number: number): AsyncGenerator<Held> {
  const { instrument, principal, kinds, from = 0, to = NEVER } = query;
  if (instrument !== undefined) return;
  const filter = principal === undefined ? {} : { principal };
  let after = number;
  for (;;) {
    const page = await store.accessLinesAfter({ ...filter, after, limit: PAGE });
    for (const row of page) {
      yield {
        at: row.at,
        cursor: { access: row.id },
        passes: row.at >= from && row.at <= to && (kinds === undefined || kinds.includes(row.kind)),
        write: async () => accessEvent(row),
      };
    }
    const last = page.at(-1);
    if (page.length < PAGE || last === undefined) return;
    after = last.id;
  }
}

/** What several sources hold, each in its own order, the earliest first. */
async function* byInstant(sources: readonly AsyncGenerator<Held>[]): AsyncGenerator<Held> {
  const heads = await Promise.all(sources.map(async (source) => ({ source, head: await source.next() })));
  for (;;) {
    let first: (typeof heads)[number] | undefined;
    for (const one of heads) {
      if (one.head.done !== true && (first === undefined || one.head.value.at < first.head.value.at)) first = one;
    }
    if (first === undefined) return;
    yield first.head.value;
    first.head = await first.source.next();
  }
}

/** The last position whose instant lies before an instant: instants never run back in the ledger. */
async function lastBefore(store: Store, instant: number): Promise<number> {
  let low = 0;
  let high = (await store.head()).size;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const entry = await store.entryAt(middle);
    if (entry !== undefined && entry.recordedAt < instant) low = middle;
    else high = middle - 1;
  }
  return low;
}
