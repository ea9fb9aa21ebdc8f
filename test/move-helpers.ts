// What a register in an SQLite file is, as a dump made by this file's own SQL; and histories to fill one with.

import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import type { AccessStore } from '../src/access/ports.ts';
import type { FamilyHead, Store } from '../src/register/ports.ts';
import { acting, append, founding, projection, starting } from './store-recordings.ts';

type Dump = Readonly<Record<string, readonly unknown[]>>;

const SIGNED = `SELECT row_number() OVER (PARTITION BY kind ORDER BY number) AS nth, note
  FROM (SELECT number, note, instr(note, 'logs as of') > 0 AS kind FROM checkpoints)`;

/** Every row of every table, and every word of the index of texts with its places; without when migrations ran. */
export function dumpOf(path: string): Dump {
  const db = new Database(path, { readonly: true });
  try {
    const names = db
      .prepare<[], string>(
        `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
          AND name NOT LIKE 'instrument_text%' ORDER BY name`,
      )
      .pluck()
      .all();
    const tables = names.map((name) => {
      // Checkpoints and statements on the logs have an order each, as in their files.
      const sql = name === 'checkpoints' ? SIGNED : `SELECT * FROM ${name}`;
      const rows = db.prepare(sql).all() as Record<string, unknown>[];
      return [name, rows.map(({ applied_at: _when, ...row }) => shown(row)).sort()] as const;
    });
    db.exec("CREATE VIRTUAL TABLE temp.words USING fts5vocab('main', 'instrument_text', 'instance')");
    const words = db.prepare('SELECT term, doc, "offset" FROM temp.words').all().map(shown).sort();
    return Object.fromEntries([...tables, ['words', words]]);
  } finally {
    db.close();
  }
}

/** The ledger as bytes, from the columns as they are. */
export function ledgerBytes(path: string): Buffer {
  const db = new Database(path, { readonly: true });
  const rows = db.prepare('SELECT * FROM entries ORDER BY position').raw().all() as unknown[][];
  db.close();
  return Buffer.concat(rows.flat().map((value) => (Buffer.isBuffer(value) ? value : Buffer.from(`${value}\n`))));
}

const shown = (row: unknown): string =>
  JSON.stringify(row, (_key, value) => (value?.type === 'Buffer' ? Buffer.from(value.data).toString('hex') : value));

/** Texts that a database or an encoding might not take as they are. */
export const anyText = fc.oneof(
  fc.constantFrom(
    '关于联合国与国际移民组织关系的协定',
    'اتفاق العلاقة بين الأمم المتحدة والمنظمة الدولية للهجرة',
    'до\u0301говор \u202eabc\u202c',
    'back\\slash \\0 \\\\ "quote" \'single\' $$',
    'nothing\u0000and\u0001more',
    '🕊️ e\u0301 \ufeff\uffff',
    '',
    'long '.repeat(12_000),
    '长'.repeat(20_000),
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

/** A step in the life of a register. */
export type Step =
  | { readonly kind: 'found'; readonly supersedes: number | null }
  | { readonly kind: 'start' | 'act' | 'refuse' | 'principal' | 'revoke' | 'erase' }
  | { readonly kind: 'key'; readonly seals: boolean };

export const step: fc.Arbitrary<readonly [Step, string]> = fc.tuple(
  fc.oneof(
    fc.record({ kind: fc.constant('found' as const), supersedes: fc.option(fc.nat(5)) }),
    fc.record({
      kind: fc.constantFrom('start', 'act', 'refuse', 'principal', 'revoke', 'erase'),
    }) as fc.Arbitrary<Step>,
    fc.record({ kind: fc.constant('key' as const), seals: fc.boolean() }),
  ),
  anyText,
);

interface Agreement {
  readonly id: string;
  version: number;
  basis: FamilyHead;
  amendments: number;
}

const digestOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** Takes steps in a register, whatever the texts; `from` numbers them, so that another go on is another history. */
export async function live(
  store: Store,
  access: AccessStore,
  steps: readonly (readonly [Step, string])[],
  from = 0,
): Promise<void> {
  const agreements: Agreement[] = [];
  const notes: string[] = [];
  for (const [index, [step, text]] of steps.entries()) {
    const n = from + index;
    // Names of who and what are no longer than a request may give them.
    const name = text.slice(0, 200);
    const now = agreements.at(-1);
    const line = { at: n, kind: 'noteErased', principal: name, subject: text, detail: text } as const;
    if (step.kind === 'found' || now === undefined) {
      const id = `agreement-${n}`;
      const other = step.kind === 'found' && step.supersedes !== null ? agreements[step.supersedes] : undefined;
      const merges = other === undefined ? [] : [(await store.familyOf(other.id))!];
      const duty = { act: 'sign', by: name, to: text, sinceEarliest: '2020-01-01', sinceLatest: '2020-01-02' };
      const projected = {
        ...{ sentence: text, standing: JSON.stringify({ text }), state: n % 2 === 0 ? 'approval' : 'inForce' },
        duties: [{ ...duty, endedLatest: null, cites: text }],
        gaps: [{ version: 1, act: 'sign', by: name, grade: 'inferred', rank: n }],
      };
      const given = { title: { en: text, zh: text }, supersedes: other === undefined ? [] : [other.id] };
      const { basis } = await append(store, founding(id, given, projected, { merges }));
      agreements.push({ id, version: 1, basis, amendments: 0 });
    } else if (step.kind === 'start') {
      now.basis = (await append(store, starting(now.id, (await store.familyOf(now.id))!, ++now.amendments))).basis;
    } else if (step.kind === 'act' || step.kind === 'key') {
      const idempotency = { principal: name, key: `${n} ${name}`, fingerprint: digestOf(text) };
      const sealed = [{ digest: digestOf(`${n}`), party: name, text: JSON.stringify({ text, n }) }];
      const recording = acting(now.id, now.version + 1, (await store.familyOf(now.id))!, {
        recordedAt: 2000 + n,
        projections: n % 3 === 0 ? [projection(now.id, { sentence: text, staleOn: '2030-01-01' })] : [],
        ...(step.kind === 'key' ? { idempotency, [step.seals ? 'sealed' : 'privateNotes']: sealed } : {}),
      });
      const entries = recording.entries.map((entry) => ({
        ...entry,
        principal: text,
        reason: n % 2 === 0 ? text : null,
      }));
      now.basis = (await append(store, { ...recording, entries })).basis;
      now.version++;
      if (step.kind === 'key' && !step.seals) notes.push(digestOf(`${n}`));
    } else if (step.kind === 'refuse') {
      const refusal = { instrument: name, refusedAt: n, principal: name, code: 'act-not-open', chartVersion: 'c1' };
      await store.refuse([{ ...refusal, facts: JSON.stringify({ text }) }]);
    } else if (step.kind === 'erase') {
      const digest = notes.pop();
      if (digest !== undefined) await store.erase(digest, { at: n, by: text, reason: text }, line);
    } else changeAccess(access, step.kind, n, text);
  }
}

function changeAccess(access: AccessStore, kind: 'principal' | 'revoke', n: number, text: string): void {
  const line = { at: n, kind: 'principalAdded', principal: text.slice(0, 200), subject: text, detail: text } as const;
  access.write(() => {
    const principal = {
      ...{ id: `principal-${n}`, role: 'recorder' as const, parties: ['UN', text], agreements: null },
      ...{ createdAt: n, disabledAt: null },
    };
    const token = { id: digestOf(`${n}`).slice(0, 12), principal: principal.id, fromFile: n % 2 === 0, createdAt: n };
    const digest = createHash('sha256').update(text).digest();
    const last = access.tokens().at(-1);
    return {
      changes:
        kind === 'principal'
          ? [
              { kind: 'principal', principal },
              { kind: 'token', token: { ...token, digest, expiresAt: n + 10, revokedAt: null, lastUsedAt: null } },
            ]
          : last === undefined || last.revokedAt !== null
            ? []
            : [
                { kind: 'used', token: last.id, at: n },
                { kind: 'revoke', token: last.id, at: n },
              ],
      lines: [line as never],
      answer: null,
    };
  });
}
