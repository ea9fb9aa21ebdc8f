/**
 * What every store must do, whatever it is made of. The titles, read in order, tell how a store behaves; a new kind of
 * store is ready when it passes them unchanged.
 */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { leafOf } from '../src/ledger/leaf.ts';
import {
  type FamilyHead,
  type InstrumentKind,
  type InstrumentRow,
  LIST_SORTS,
  type ListQuery,
  type NewInstrument,
  type Projection,
  type Recording,
  type Store,
} from '../src/register/ports.ts';
import { Seeded } from './seeded.ts';
import {
  acting,
  append,
  entry,
  everyRow,
  founding,
  instrument,
  projection,
  recording,
  starting,
} from './store-recordings.ts';

/** A fresh, empty store under test. */
export interface Opened {
  readonly store: Store;
  /** Closes the store and opens the same data again. */
  reopen(): Promise<Store>;
  /** Closes it and throws the data away. */
  close(): Promise<void>;
}

const KEY = { principal: 'legal@un.example', key: 'k-1', fingerprint: 'f-1' };
const IN_FORCE = { fromEarliest: '2016-07-08', fromLatest: '2016-07-08', untilEarliest: null, untilLatest: null };
const DUTY = {
  act: 'notify',
  by: 'IOM',
  to: 'UN',
  sinceEarliest: '2016-07-08',
  sinceLatest: '2016-07-10',
  endedLatest: null as string | null,
  cites: '12.1',
};
const GAP = { version: 1, act: 'approve', by: 'UN', grade: 'reported', rank: 2 };

export function storeContract(name: string, open: () => Promise<Opened>): void {
  let opened: Opened;
  let store: Store;

  beforeEach(async () => {
    opened = await open();
    store = opened.store;
  });
  afterEach(() => opened.close());

  const ids = async (query: Partial<ListQuery>) =>
    (await store.list({ limit: 200, ...query })).rows.map(({ id }) => id);
  const kinds = async (...batch: Parameters<Store['append']>[0][number][]) =>
    (await store.append(batch)).map(({ kind }) => kind);

  describe(`${name}: an empty register`, () => {
    it('answers every question with nothing, and none with an error', async () => {
      expect(await store.head()).toEqual({ size: 0, recordedAt: 0 });
      expect(await store.entryAt(1)).toBeUndefined();
      expect(await store.entries({ after: 0, limit: 10 })).toEqual([]);
      expect(await store.familyOf('a')).toBeUndefined();
      expect(await store.familiesNaming('a')).toEqual([]);
      expect(await store.familyEntries(1)).toEqual([]);
      expect(await store.instrument('a')).toBeUndefined();
      expect(await store.standing('a')).toBeUndefined();
      expect(await store.keyUsed('p', 'k')).toBeUndefined();
      expect(await store.usedKeysAfter({ after: 0, limit: 10 })).toEqual([]);
      expect(await store.counts()).toEqual([]);
      expect(await store.stale('2100-01-01', 10)).toEqual([]);
      expect(await store.instruments(0, 10)).toEqual([]);
      for (const query of [
        {},
        { state: 's' },
        { party: 'p' },
        { parent: 'p' },
        { text: 't' },
        { inForceOn: '2020-01-01' },
      ])
        expect(await store.list({ ...query, limit: 10 })).toEqual({ rows: [], next: null });
      expect(await store.duties({ limit: 10 })).toEqual({ rows: [], next: null });
      expect(await store.gaps({ limit: 10 })).toEqual({ rows: [], next: null });
      expect(await store.refusals({ limit: 10 })).toEqual({ rows: [], next: null });
      expect(await store.project([])).toBe(0);
    });
  });

  describe(`${name}: appending`, () => {
    it('gives positions 1, 2, 3 over the register and keeps the versions of each instrument', async () => {
      const a = await append(store, founding('a'));
      await append(store, founding('b'));
      await append(store, acting('a', 2, a.basis));
      const entries = await store.entries({ after: 0, limit: 10 });
      expect(entries.map(({ position, instrument, version }) => [position, instrument, version])).toEqual([
        [1, 'a', 1],
        [2, 'b', 1],
        [3, 'a', 2],
      ]);
    });

    it('chains each entry to the one before of its instrument, and hashes it as the ledger does', async () => {
      const a = await append(store, founding('a'));
      await append(store, founding('b'));
      const { entries } = await append(store, acting('a', 2, a.basis));
      expect(a.entries[0]!.prev).toBeNull();
      expect(entries[0]!.prev).toBe(a.entries[0]!.leaf);
      for (const found of await store.entries({ after: 0, limit: 10 })) expect(found.leaf).toBe(leafOf(found));
    });

    it('answers with the very entries it will answer with later', async () => {
      const first = await append(store, founding('a', {}, {}, { recordedAt: 1234 }));
      const more = [entry('a', 2, { reason: 'the depositary asked', kind: 'correction', schema: 3 }), entry('a', 3)];
      const second = await append(store, recording(more, { basis: first.basis }));
      expect(await store.familyEntries(second.basis.family)).toEqual([...first.entries, ...second.entries]);
      expect(await store.entryAt(2)).toEqual(second.entries[0]);
      expect(second.entries[0]).toMatchObject({ reason: 'the depositary asked', kind: 'correction', schema: 3 });
    });

    it('keeps every body to the letter, in any script', async () => {
      const bodies = [
        '{"note":"合作协定 اتفاق Ωμέγα 👩🏽‍⚖️"}',
        '{"note":"\\u0000\\n"}',
        `{"note":"${'x'.repeat(100_000)}"}`,
      ];
      const entries = bodies.map((body, index) => entry('a', index + 1, { body }));
      await append(store, { ...founding('a'), entries });
      store = await opened.reopen();
      expect((await store.entries({ after: 0, limit: 10 })).map(({ body }) => body)).toEqual(bodies);
    });

    it('reads entries in pages, of all or of one instrument', async () => {
      const a = await append(store, founding('a'));
      await append(store, founding('b'));
      await append(store, recording([entry('a', 2), entry('a', 3)], { basis: a.basis }));
      const positions = async (query: Parameters<Store['entries']>[0]) =>
        (await store.entries(query)).map(({ position }) => position);
      expect(await positions({ after: 1, limit: 2 })).toEqual([2, 3]);
      expect(await positions({ instrument: 'a', after: 1, limit: 10 })).toEqual([3, 4]);
      expect(await positions({ instrument: 'a', after: 0, limit: 2 })).toEqual([1, 3]);
      expect(await positions({ instrument: 'nobody', after: 0, limit: 2 })).toEqual([]);
    });

    it('refuses a batch without recordings and a recording without entries: nobody can have meant them', async () => {
      await expect(store.append([])).rejects.toThrow('an empty batch');
      await expect(store.append([founding('a'), recording([])])).rejects.toThrow('without entries');
      expect((await store.head()).size).toBe(0);
    });

    it('refuses to register an instrument without its first entry, or without its first projection', async () => {
      const b = entry('b', 1);
      await expect(store.append([{ ...founding('a'), entries: [b] }])).rejects.toThrow('registered without an entry');
      await expect(store.append([{ ...founding('a'), projections: [] }])).rejects.toThrow('without a projection');
      expect((await store.head()).size).toBe(0);
    });

    it('refuses to register or project an instrument twice in one recording: which of the two is meant?', async () => {
      const { registers, projections, ...rest } = founding('a');
      const twice = <T>([one]: readonly T[]) => [one!, one!];
      await expect(store.append([{ ...rest, projections, registers: twice(registers) }])).rejects.toThrow('twice');
      await expect(store.append([{ ...rest, registers, projections: twice(projections) }])).rejects.toThrow('twice');
      const { basis } = await append(store, founding('a'));
      await expect(store.project([{ basis, projections: twice(projections) }])).rejects.toThrow('twice');
      expect((await store.head()).size).toBe(1);
    });
  });

  describe(`${name}: conflicts`, () => {
    it('lets the first of two recordings on the same state win and answers conflict to the second', async () => {
      const { basis } = await append(store, founding('a'));
      expect(await kinds(acting('a', 2, basis), acting('a', 2, basis))).toEqual(['recorded', 'conflict']);
      expect((await store.head()).size).toBe(2);
    });

    it('answers conflict when another instrument of the family moved on', async () => {
      const { basis } = await append(store, founding('a'));
      await append(store, starting('a', basis, 1));
      expect(await kinds(acting('a', 2, basis))).toEqual(['conflict']);
    });

    it('leaves other families alone', async () => {
      const a = await append(store, founding('a'));
      const b = await append(store, founding('b'));
      expect(await kinds(acting('a', 2, a.basis), acting('b', 2, b.basis))).toEqual(['recorded', 'recorded']);
    });

    it('answers conflict for a family that never was', async () => {
      expect(await kinds(acting('a', 1, { family: 7, head: 0 }))).toEqual(['conflict']);
      await append(store, founding('a'));
      expect(await kinds(acting('a', 2, { family: 99, head: 1 }))).toEqual(['conflict']);
    });

    it('answers conflict for a version that is not the next, and for an entry of another family', async () => {
      const a = await append(store, founding('a'));
      await append(store, founding('b'));
      expect(await kinds(acting('a', 1, a.basis))).toEqual(['conflict']);
      expect(await kinds(acting('a', 3, a.basis))).toEqual(['conflict']);
      expect(await kinds(acting('b', 2, a.basis))).toEqual(['conflict']);
      expect(await kinds(acting('nobody', 1, a.basis))).toEqual(['conflict']);
      const foreign = acting('a', 2, a.basis, { projections: [projection('b', { state: 'inForce' })] });
      expect(await kinds(foreign)).toEqual(['conflict']);
    });

    it('answers exists for an identifier that is taken, also within one batch', async () => {
      expect(await store.append([founding('a'), founding('a')])).toMatchObject([
        { kind: 'recorded' },
        { kind: 'exists', instrument: 'a' },
      ]);
    });

    it('answers conflict when the parent is not there, is of another family, or has that number already', async () => {
      const a = await append(store, founding('a'));
      const b = await append(store, founding('b'));
      expect(await kinds(starting('nobody', a.basis, 1))).toEqual(['conflict']);
      expect(await kinds(starting('b', a.basis, 1))).toEqual(['conflict']);
      const { basis } = await append(store, starting('b', b.basis, 1));
      const other = starting('b', basis, 1);
      const renamed = { ...other, registers: [{ ...other.registers[0]!, id: 'b/x' }], entries: [entry('b/x', 1)] };
      expect(await kinds({ ...renamed, projections: [projection('b/x')] })).toEqual(['conflict']);
    });

    it('registers an agreement and what hangs on it in one recording', async () => {
      const child = instrument('a/amendments/1', { kind: 'amendment', parent: 'a', number: 1 });
      const entries = [entry('a', 1), entry('a/amendments/1', 1)];
      const projections = [projection('a'), projection('a/amendments/1')];
      const { basis } = await append(store, recording(entries, { registers: [instrument('a'), child], projections }));
      expect(await store.familyOf('a/amendments/1')).toEqual(basis);
      expect(basis.head).toBe(2);
    });

    it('writes nothing of a recording that is refused', async () => {
      const { basis } = await append(store, founding('a'));
      const entries = [entry('a', 2), entry('a', 4)];
      const projections = [projection('a', { state: 'inForce', duties: [DUTY] })];
      const refused = recording(entries, { basis, projections, idempotency: KEY });
      expect(await kinds(refused)).toEqual(['conflict']);
      expect(await store.instrument('a')).toMatchObject({ version: 1, state: 'negotiation' });
      expect(await store.keyUsed(KEY.principal, KEY.key)).toBeUndefined();
      expect((await store.duties({ limit: 10 })).rows).toEqual([]);
      expect((await store.head()).size).toBe(1);
    });
  });

  describe(`${name}: repeated requests`, () => {
    it('answers a repeated key with the entry it made, whatever has happened since', async () => {
      const { basis } = await append(store, founding('a'));
      const once = acting('a', 2, basis, { idempotency: KEY });
      const { basis: moved } = await append(store, once);
      await append(store, acting('a', 3, moved));
      expect(await store.append([once])).toEqual([{ kind: 'repeated', position: 2 }]);
      expect((await store.head()).size).toBe(3);
    });

    it('answers with the first entry of a recording that made several', async () => {
      const { basis } = await append(store, founding('a'));
      const once = recording([entry('a', 2), entry('a', 3)], { basis, idempotency: KEY });
      await append(store, once);
      expect(await store.append([once])).toEqual([{ kind: 'repeated', position: 2 }]);
      expect(await store.keyUsed(KEY.principal, KEY.key)).toEqual({ position: 2, fingerprint: 'f-1' });
    });

    it('lists the keys by the positions of their entries, from a position on', async () => {
      const { basis } = await append(store, founding('a'));
      const { basis: moved } = await append(store, acting('a', 2, basis, { idempotency: KEY }));
      const other = { principal: 'b\u0000', key: 'a\\', fingerprint: 'f-2' };
      await append(store, acting('a', 3, moved, { idempotency: other }));
      const [first, second] = [
        { ...KEY, position: 2 },
        { ...other, position: 3 },
      ];
      expect(await store.usedKeysAfter({ after: 0, limit: 10 })).toEqual([first, second]);
      expect(await store.usedKeysAfter({ after: 0, limit: 1 })).toEqual([first]);
      expect(await store.usedKeysAfter({ after: 2, limit: 10 })).toEqual([second]);
    });

    it('notices a repetition within one batch', async () => {
      const once = founding('a', {}, {}, { idempotency: KEY });
      expect(await kinds(once, once)).toEqual(['recorded', 'repeated']);
    });

    it('refuses a key used for another request', async () => {
      await append(store, founding('a', {}, {}, { idempotency: KEY }));
      expect(await kinds(founding('b', {}, {}, { idempotency: { ...KEY, fingerprint: 'f-2' } }))).toEqual([
        'keyReused',
      ]);
    });

    it('keeps the keys of each principal apart', async () => {
      await append(store, founding('a', {}, {}, { idempotency: KEY }));
      await append(store, founding('b', {}, {}, { idempotency: { ...KEY, principal: 'legal@iom.example' } }));
      expect(await store.keyUsed('legal@iom.example', KEY.key)).toEqual({ position: 2, fingerprint: 'f-1' });
      expect(await store.keyUsed('nobody', KEY.key)).toBeUndefined();
    });

    it('remembers keys for good', async () => {
      const once = founding('a', {}, {}, { idempotency: KEY });
      await append(store, once);
      store = await opened.reopen();
      expect(await kinds(once)).toEqual(['repeated']);
    });
  });

  describe(`${name}: families`, () => {
    it('gives an agreement a family of its own and takes in what hangs on it', async () => {
      const a = await append(store, founding('a'));
      const started = await append(store, starting('a', a.basis, 1));
      expect(started.basis).toEqual({ family: a.basis.family, head: 2 });
      expect(await store.familyOf('a')).toEqual(started.basis);
      expect(await store.familyOf('a/amendments/1')).toEqual(started.basis);
    });

    it('reads the entries of the whole family by position', async () => {
      const a = await append(store, founding('a'));
      const { basis } = await append(store, starting('a', a.basis, 1));
      await append(store, founding('b'));
      await append(store, acting('a', 2, basis));
      const entries = await store.familyEntries(a.basis.family);
      expect(entries.map(({ position, instrument }) => [position, instrument])).toEqual([
        [1, 'a'],
        [2, 'a/amendments/1'],
        [4, 'a'],
      ]);
    });

    it('joins the family of what it supersedes', async () => {
      const old = await append(store, founding('old'));
      const { basis } = await append(store, founding('new', { supersedes: ['old'] }, {}, { merges: [old.basis] }));
      expect(basis).toEqual({ family: old.basis.family, head: 2 });
      expect(await store.familyOf('old')).toEqual(basis);
      expect((await store.familyEntries(basis.family)).map(({ instrument }) => instrument)).toEqual(['old', 'new']);
    });

    it('joins the families that name it, which become one', async () => {
      const x = await append(store, founding('x', { supersedes: ['old'] }));
      const y = await append(store, founding('y', { supersedes: ['old', 'older'] }));
      await append(store, starting('y', y.basis, 1));
      const naming = await store.familiesNaming('old');
      expect(new Set(naming.map(({ family }) => family))).toEqual(new Set([x.basis.family, y.basis.family]));
      const { basis } = await append(store, founding('old', {}, {}, { merges: naming }));
      for (const id of ['x', 'y', 'y/amendments/1', 'old']) expect(await store.familyOf(id)).toEqual(basis);
      expect(await store.familiesNaming('old')).toEqual([basis]);
      expect((await store.familyEntries(basis.family)).map(({ position }) => position)).toEqual([1, 2, 3, 4]);
    });

    it('answers conflict when the recorder missed a family it belongs to', async () => {
      const x = await append(store, founding('x', { supersedes: ['y'] }));
      expect(await kinds(founding('y'))).toEqual(['conflict']);
      expect(await kinds(founding('z', { supersedes: ['x'] }))).toEqual(['conflict']);
      expect(await kinds(founding('y', {}, {}, { merges: [x.basis] }))).toEqual(['recorded']);
    });

    it('answers conflict when a family to be joined has moved on', async () => {
      const x = await append(store, founding('x', { supersedes: ['y'] }));
      await append(store, acting('x', 2, x.basis));
      expect(await kinds(founding('y', {}, {}, { merges: [x.basis] }))).toEqual(['conflict']);
    });

    it('merges further families into an existing one', async () => {
      const a = await append(store, founding('a'));
      const b = await append(store, founding('b'));
      const { basis } = await append(store, acting('a', 2, a.basis, { merges: [b.basis] }));
      expect(await store.familyOf('b')).toEqual(basis);
      expect(await kinds(acting('b', 2, b.basis))).toEqual(['conflict']);
      expect(await kinds(acting('b', 2, basis))).toEqual(['recorded']);
    });

    it('does not mind a name of something that is not in the register', async () => {
      await append(store, founding('a', { supersedes: ['never-registered'] }));
      expect(await store.familiesNaming('never-registered')).toEqual([await store.familyOf('a')]);
      expect((await store.instrument('a'))?.supersedes).toEqual(['never-registered']);
    });
  });

  describe(`${name}: instants`, () => {
    it('takes the recorder’s clock, one instant for all entries of a recording', async () => {
      const entries = [entry('a', 1), entry('a', 2)];
      const { entries: recorded } = await append(store, { ...founding('a'), entries, recordedAt: 5000 });
      expect(recorded.map(({ recordedAt }) => recordedAt)).toEqual([5000, 5000]);
      expect(await store.head()).toEqual({ size: 2, recordedAt: 5000 });
    });

    it('never runs backwards, even when the clock does', async () => {
      await append(store, founding('a', {}, {}, { recordedAt: 5000 }));
      const { entries } = await append(store, founding('b', {}, {}, { recordedAt: 10 }));
      expect(entries[0]!.recordedAt).toBe(5000);
    });

    it('gives two recordings of one family different instants', async () => {
      const a = await append(store, founding('a', {}, {}, { recordedAt: 5000 }));
      const second = await append(store, acting('a', 2, a.basis, { recordedAt: 5000 }));
      expect(second.entries[0]!.recordedAt).toBe(5001);
      store = await opened.reopen();
      const third = await append(store, acting('a', 3, second.basis, { recordedAt: 1 }));
      expect(third.entries[0]!.recordedAt).toBe(5002);
    });

    it('minds the last instants of merged families too', async () => {
      const old = await append(store, founding('old', {}, {}, { recordedAt: 5000 }));
      const merging = founding('new', { supersedes: ['old'] }, {}, { merges: [old.basis], recordedAt: 5000 });
      expect((await append(store, merging)).entries[0]!.recordedAt).toBe(5001);
    });

    it('is monotone under any clock', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 12 }), async (clock) => {
          const fresh = await open();
          let basis = (await append(fresh.store, founding('a', {}, {}, { recordedAt: 0 }))).basis;
          for (const [index, recordedAt] of clock.entries())
            basis = (await append(fresh.store, acting('a', index + 2, basis, { recordedAt }))).basis;
          const instants = (await fresh.store.familyEntries(basis.family)).map((found) => found.recordedAt);
          expect(instants).toEqual([...new Set(instants)].sort((a, b) => a - b));
          await fresh.close();
        }),
        { numRuns: 10 },
      );
    });
  });

  describe(`${name}: projections`, () => {
    it('keeps the row of each instrument as last projected', async () => {
      const { basis } = await append(store, founding('a', { title: { en: 'One', ar: 'اتفاق' } }));
      const standing = '{"state":"inForce"}';
      const now = projection('a', {
        state: 'inForce',
        sentence: 'In force.',
        inForce: IN_FORCE,
        findings: 2,
        standing,
      });
      await append(store, acting('a', 2, basis, { projections: [{ ...now, staleOn: '2030-01-01' }] }));
      expect(await store.instrument('a')).toEqual({
        ...instrument('a', { title: { en: 'One', ar: 'اتفاق' } }),
        num: 1,
        version: 2,
        state: 'inForce',
        sentence: 'In force.',
        inForce: IN_FORCE,
        findings: 2,
      });
      const recordedAt = (await store.head()).recordedAt;
      expect(await store.standing('a')).toEqual({ text: standing, staleOn: '2030-01-01', version: 2, recordedAt });
    });

    it('answers a standing with the instant of the latest entry of the family', async () => {
      const a = await append(store, founding('a'));
      await append(store, { ...starting('a', a.basis, 1), recordedAt: 9000 });
      expect((await store.standing('a'))?.recordedAt).toBe(9000);
    });

    it('moves the version on where a recording projects nothing', async () => {
      const { basis } = await append(store, founding('a'));
      await append(store, acting('a', 2, basis));
      expect(await store.instrument('a')).toMatchObject({ version: 2, state: 'negotiation' });
    });

    it('projects other instruments of the family than the one acted on', async () => {
      const a = await append(store, founding('a'));
      const { basis } = await append(store, starting('a', a.basis, 1));
      await append(store, acting('a', 2, basis, { projections: [projection('a/amendments/1', { state: 'lapsed' })] }));
      expect(await store.instrument('a/amendments/1')).toMatchObject({ version: 1, state: 'lapsed' });
    });

    it('forgets a date of entry into force that was corrected away', async () => {
      const { basis } = await append(store, founding('a', {}, { inForce: IN_FORCE }));
      expect(await ids({ inForceOn: '2020-01-01' })).toEqual(['a']);
      await append(store, acting('a', 2, basis, { projections: [projection('a')] }));
      expect(await ids({ inForceOn: '2020-01-01' })).toEqual([]);
      expect((await store.instrument('a'))?.inForce).toBeNull();
    });

    it('replaces rows without an entry while the family stands, and counts those that moved on', async () => {
      const a = await append(store, founding('a'));
      const b = await append(store, founding('b'));
      await append(store, acting('b', 2, b.basis));
      const rows = [
        { basis: a.basis, projections: [projection('a', { state: 'lapsed', duties: [DUTY] })] },
        { basis: b.basis, projections: [projection('b', { state: 'lapsed' })] },
        { basis: a.basis, projections: [projection('b', { state: 'lapsed' })] },
      ];
      expect(await store.project(rows)).toBe(2);
      expect(await ids({ state: 'lapsed' })).toEqual(['a']);
      expect((await store.duties({ limit: 9 })).rows.map(({ instrument: id }) => id)).toEqual(['a']);
      expect(await store.familyOf('a')).toEqual(a.basis);
      expect((await store.head()).size).toBe(3);
    });

    it('lists what the passing of time has changed, one instrument of each family', async () => {
      const a = await append(store, founding('a', {}, { staleOn: '2020-01-01' }));
      await append(store, starting('a', a.basis, 1, 'amendment', { staleOn: '2020-01-02' }));
      await append(store, founding('b', {}, { staleOn: '2020-01-02' }));
      await append(store, founding('c', {}, { staleOn: '2020-01-03' }));
      await append(store, founding('d'));
      expect(await store.stale('2019-12-31', 10)).toEqual([]);
      expect(await store.stale('2020-01-02', 10)).toEqual(['a', 'b']);
      expect(await store.stale('2020-01-03', 2)).toHaveLength(2);
    });

    it('goes through all instruments in order of registration', async () => {
      for (const id of ['c', 'a', 'b']) await append(store, founding(id));
      expect((await store.instruments(0, 10)).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
      const [first] = await store.instruments(0, 1);
      expect((await store.instruments(first!.num, 10)).map(({ id }) => id)).toEqual(['a', 'b']);
    });
  });

  describe(`${name}: duties and gaps`, () => {
    it('lists duties oldest first, by party, act and instrument', async () => {
      const older = { ...DUTY, act: 'publish', by: 'UN', sinceEarliest: '2010-01-01' };
      await append(store, founding('a', {}, { duties: [DUTY] }));
      await append(store, founding('b', {}, { duties: [DUTY, older] }));
      const found = async (query: object) =>
        (await store.duties({ limit: 10, ...query })).rows.map((row) => `${row.instrument} ${row.act}`);
      expect(await found({})).toEqual(['b publish', 'a notify', 'b notify']);
      expect(await found({ by: 'IOM' })).toEqual(['a notify', 'b notify']);
      expect(await found({ act: 'publish' })).toEqual(['b publish']);
      expect(await found({ by: 'IOM', act: 'publish' })).toEqual([]);
      expect(await found({ instrument: 'b' })).toEqual(['b publish', 'b notify']);
      expect(await found({ instrument: 'b', by: 'IOM', act: 'notify' })).toEqual(['b notify']);
      expect(await found({ instrument: 'nobody' })).toEqual([]);
      const [row] = (await store.duties({ limit: 1, instrument: 'a' })).rows;
      expect(row).toEqual({ ...DUTY, instrument: 'a', title: { en: 'Agreement a' } });
    });

    it('lists the latest duty first when asked, and pages that way', async () => {
      const later = { ...DUTY, sinceEarliest: '2017-01-01', sinceLatest: '2017-01-01' };
      await append(store, founding('a', {}, { duties: [DUTY, later] }));
      await append(store, founding('b', {}, { duties: [later] }));
      const page = await store.duties({ limit: 2, descending: true });
      expect(page.rows.map((row) => `${row.instrument} ${row.sinceEarliest}`)).toEqual([
        'b 2017-01-01',
        'a 2017-01-01',
      ]);
      const rest = await store.duties({ limit: 2, descending: true, after: page.next! });
      expect(rest.rows.map((row) => row.sinceEarliest)).toEqual(['2016-07-08']);
    });

    it('lists what is owed still, or what was owed on a day', async () => {
      const fulfilled = { ...DUTY, by: 'UN', endedLatest: '2016-08-01' };
      await append(store, founding('a', {}, { duties: [DUTY, fulfilled] }));
      const owed = async (query: object) => (await store.duties({ limit: 9, ...query })).rows.map((row) => row.by);
      expect(await owed({})).toEqual(['IOM']);
      expect(await owed({ asOf: '2016-07-09' })).toEqual([]);
      expect(await owed({ asOf: '2016-07-10' })).toEqual(['IOM', 'UN']);
      expect(await owed({ asOf: '2016-07-31', by: 'UN' })).toEqual(['UN']);
      expect(await owed({ asOf: '2016-08-01' })).toEqual(['IOM']);
    });

    it('lists the instruments in which findings stand, newest first, a page at a time', async () => {
      await append(store, founding('a', {}, { findings: 2 }));
      await append(store, founding('b'));
      await append(store, founding('c', {}, { findings: 1 }));
      const first = await store.withFindings({ limit: 1 });
      expect(first.rows.map((row) => row.id)).toEqual(['c']);
      const second = await store.withFindings({ limit: 1, after: first.next! });
      expect(second.rows.map((row) => `${row.id} ${row.findings}`)).toEqual(['a 2']);
      expect(second.next).toBeNull();
    });

    it('lists the weakest evidence first', async () => {
      await append(store, founding('a', {}, { gaps: [GAP, { ...GAP, act: 'sign', rank: 3 }] }));
      await append(store, founding('b', {}, { gaps: [{ ...GAP, rank: 1 }] }));
      const found = async (query: object) =>
        (await store.gaps({ limit: 10, ...query })).rows.map((row) => `${row.instrument} ${row.rank}`);
      expect(await found({})).toEqual(['a 3', 'a 2', 'b 1']);
      expect(await found({ instrument: 'b' })).toEqual(['b 1']);
      const [row] = (await store.gaps({ limit: 1, instrument: 'b' })).rows;
      expect(row).toEqual({ ...GAP, rank: 1, instrument: 'b', title: { en: 'Agreement b' } });
    });

    it('replaces them when given a set, and leaves them when given none', async () => {
      const { basis } = await append(store, founding('a', {}, { duties: [DUTY], gaps: [GAP] }));
      const same = await append(store, acting('a', 2, basis, { projections: [projection('a')] }));
      expect((await store.duties({ limit: 9 })).rows).toHaveLength(1);
      expect((await store.gaps({ limit: 9 })).rows).toHaveLength(1);
      const none = projection('a', { duties: [], gaps: [] });
      await append(store, acting('a', 3, same.basis, { projections: [none] }));
      expect((await store.duties({ limit: 9 })).rows).toEqual([]);
      expect((await store.gaps({ limit: 9 })).rows).toEqual([]);
    });

    it('has exactly the new set after replacing, whatever stayed, went, came, moved or ended', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(fc.array(arbitraryDuty, { maxLength: 4 }), { maxLength: 4 }), async (sets) => {
          const fresh = await open();
          let basis = (await append(fresh.store, founding('a'))).basis;
          for (const [index, duties] of sets.entries()) {
            const gaps = duties.map(({ act, cites }) => ({ ...GAP, act, rank: cites.length }));
            const projections = [projection('a', { duties, gaps })];
            basis = (await append(fresh.store, acting('a', index + 2, basis, { projections }))).basis;
            const owed = (await fresh.store.duties({ limit: 9 })).rows.map(({ sinceEarliest, act, cites }) =>
              [sinceEarliest, act, cites].join(),
            );
            const open = duties.filter(({ endedLatest }) => endedLatest === null);
            expect(owed.sort()).toEqual(open.map((d) => [d.sinceEarliest, d.act, d.cites].join()).sort());
            const weak = (await fresh.store.gaps({ limit: 9 })).rows.map(({ act, rank }) => `${act} ${rank}`);
            expect(weak.sort()).toEqual(gaps.map(({ act, rank }) => `${act} ${rank}`).sort());
          }
          await fresh.close();
        }),
        { numRuns: 20 },
      );
    });

    it('cuts them into pages that leave nothing out and say nothing twice', async () => {
      const day = (n: number) => `2020-01-0${1 + (n % 3)}`;
      for (let n = 0; n < 7; n++) {
        const duties = [
          { ...DUTY, sinceEarliest: day(n), cites: `${n}a` },
          { ...DUTY, sinceEarliest: day(n), cites: `${n}b` },
        ];
        const gaps = [
          { ...GAP, rank: n % 3, act: `${n}a` },
          { ...GAP, rank: n % 3, act: `${n}b` },
        ];
        await append(store, founding(`i${n}`, {}, { duties, gaps }));
      }
      const duties = await everyRow((after) => store.duties({ limit: 3, ...(after && { after }) }));
      expect(duties).toHaveLength(14);
      expect(new Set(duties.map(({ cites }) => cites)).size).toBe(14);
      expect(duties.map((row) => row.sinceEarliest)).toEqual(duties.map((row) => row.sinceEarliest).sort());
      const gaps = await everyRow((after) => store.gaps({ limit: 3, ...(after && { after }) }));
      expect(gaps).toHaveLength(14);
      expect(new Set(gaps.map(({ act }) => act)).size).toBe(14);
      expect(gaps.map(({ rank }) => rank)).toEqual(gaps.map(({ rank }) => rank).sort((a, b) => b - a));
    });
  });

  describe(`${name}: refusals`, () => {
    const refusal = {
      instrument: 'a',
      principal: 'p',
      code: 'act-not-open',
      chartVersion: 'c1',
      facts: '{}',
      refusedAt: 1,
    };

    it('keeps attempts that were refused apart from the ledger, newest first', async () => {
      await store.refuse([refusal, { ...refusal, principal: 'q', refusedAt: 2 }]);
      await store.refuse([{ ...refusal, instrument: 'b', refusedAt: 3, facts: '{"reasons":["合"]}' }]);
      const at = async (query: object) =>
        (await store.refusals({ limit: 9, ...query })).rows.map((row) => row.refusedAt);
      expect(await at({})).toEqual([3, 2, 1]);
      expect(await at({ instrument: 'a' })).toEqual([2, 1]);
      expect(await at({ principal: 'p' })).toEqual([3, 1]);
      expect(await at({ instrument: 'a', principal: 'p' })).toEqual([1]);
      expect(await at({ instrument: 'nobody' })).toEqual([]);
      const [newest] = (await store.refusals({ limit: 1 })).rows;
      expect(newest).toMatchObject({ ...refusal, instrument: 'b', refusedAt: 3, facts: '{"reasons":["合"]}' });
      expect((await store.head()).size).toBe(0);
    });

    it('cuts them into pages', async () => {
      await store.refuse(Array.from({ length: 7 }, (_, refusedAt) => ({ ...refusal, refusedAt })));
      const rows = await everyRow((after) => store.refusals({ limit: 3, ...(after && { after }) }));
      expect(rows.map((row) => row.refusedAt)).toEqual([6, 5, 4, 3, 2, 1, 0]);
    });
  });

  describe(`${name}: the list`, () => {
    it('shows the newest registered first', async () => {
      for (const id of ['a', 'b', 'c']) await append(store, founding(id));
      expect(await ids({})).toEqual(['c', 'b', 'a']);
      expect((await store.list({ limit: 2 })).rows).toHaveLength(2);
    });

    it('with a day, shows what was certainly in force then, latest entry into force first', async () => {
      const from = (fromLatest: string, untilEarliest: string | null = null) => ({
        inForce: { fromEarliest: '2000-01-01', fromLatest, untilEarliest, untilLatest: untilEarliest },
      });
      await append(store, founding('newer', {}, from('2016-07-08')));
      await append(store, founding('older', {}, from('1996-06-25', '2016-07-08')));
      await append(store, founding('same', {}, from('2016-07-08')));
      await append(store, founding('never'));
      expect(await ids({ inForceOn: '2016-07-07' })).toEqual(['older']);
      expect(await ids({ inForceOn: '2016-07-08' })).toEqual(['same', 'newer']);
      expect(await ids({ inForceOn: '1996-06-24' })).toEqual([]);
    });

    it('by latest entry, shows first what was recorded on last', async () => {
      const bases = [];
      for (const id of ['a', 'b', 'c']) bases.push((await append(store, founding(id))).basis);
      expect(await ids({ sort: 'changed' })).toEqual(['c', 'b', 'a']);
      await append(store, acting('a', 2, bases[0]!));
      expect(await ids({ sort: 'changed' })).toEqual(['a', 'c', 'b']);
      expect(await ids({ sort: 'registered' })).toEqual(['c', 'b', 'a']);
    });

    it('by latest entry, keeps that order over many entries, under every filter and from page to page', async () => {
      interface Life {
        readonly kind: InstrumentKind;
        readonly parent: string | null;
        readonly parties: readonly string[];
        version: number;
        state: string;
      }
      const lives = new Map<string, Life>();
      const bases = new Map<string, FamilyHead>();
      const latest: string[] = [];
      const record = async (id: string, { parent }: Life, given: Recording) => {
        bases.set(parent ?? id, (await append(store, given)).basis);
        latest.splice(0, latest.length, id, ...latest.filter((other) => other !== id));
      };
      const begin = async (id: string, life: Pick<Life, 'kind' | 'parent' | 'parties'>, given: Recording) => {
        lives.set(id, { ...life, version: 1, state: 'negotiation' });
        await record(id, lives.get(id)!, given);
      };
      for (let n = 0; n < 24; n++) {
        const parties = ['UN', n % 5 === 0 ? 'ICC' : 'IOM'];
        await begin(`i${n}`, { kind: 'agreement', parent: null, parties }, founding(`i${n}`, { parties }));
      }
      const hanging = { kind: 'amendment', parent: 'i0', parties: ['UN', 'IOM'] } as const;
      for (let n = 1; n <= 9; n++) await begin(`i0/amendments/${n}`, hanging, starting('i0', bases.get('i0')!, n));

      const filters: readonly Pick<ListQuery, 'kind' | 'state' | 'party' | 'parent'>[] = [
        ...[{}, { kind: 'amendment' as const }, { state: 'inForce' }, { party: 'ICC' }, { parent: 'i0' }],
        ...[
          { party: 'UN', state: 'approval' },
          { parent: 'i0', party: 'IOM' },
          { parent: 'i0', state: 'approval' },
        ],
      ];
      const compare = async () => {
        for (const query of filters) {
          const due = latest.filter((id) => {
            const { kind, state, parent, parties } = lives.get(id)!;
            const facts = { kind, state, parent };
            const { party, ...plain } = query;
            return (
              Object.entries(plain).every(([name, value]) => facts[name as keyof typeof facts] === value) &&
              (party === undefined || parties.includes(party))
            );
          });
          const page = (after?: string) => store.list({ ...query, sort: 'changed', limit: 7, ...(after && { after }) });
          expect([query, (await everyRow(page)).map(({ id }) => id)]).toEqual([query, due]);
        }
      };
      const chance = new Seeded(7);
      for (let size = 24 + 9 + 1; size <= 600; size++) {
        const id = chance.oneOf([...lives.keys()]);
        const life = lives.get(id)!;
        life.version++;
        life.state = ['negotiation', 'approval', 'inForce'][Math.floor(life.version / 9)] ?? 'superseded';
        const projections = [projection(id, { state: life.state })];
        await record(id, life, acting(id, life.version, bases.get(life.parent ?? id)!, { projections }));
        if (size % 83 === 0 || size % 256 < 2) await compare();
      }
    });

    it('by entry into force, shows the latest first, then what has no such date, newest registered first', async () => {
      const from = (fromLatest: string) => ({
        inForce: { fromEarliest: '1990-01-01', fromLatest, untilEarliest: null, untilLatest: null },
      });
      await append(store, founding('old', {}, from('1996-06-25')));
      await append(store, founding('never'));
      await append(store, founding('new', {}, from('2016-09-19')));
      await append(store, founding('not yet'));
      expect(await ids({ sort: 'inForce' })).toEqual(['new', 'old', 'not yet', 'never']);
      const { next } = await store.list({ sort: 'inForce', limit: 3 });
      expect(await ids({ sort: 'inForce', after: next! })).toEqual(['never']);
      await expect(store.list({ sort: 'changed', limit: 3, after: next! })).rejects.toThrow(RangeError);
    });

    it('refuses a page cursor it did not give out, and a limit out of bounds', async () => {
      for (const id of ['a', 'b', 'c']) await append(store, founding(id));
      const { next } = await store.list({ limit: 1 });
      for (const after of ['', 'x', '!!!', 'bnVsbA', 'W10', `${next}x`.slice(3)])
        await expect(store.list({ limit: 1, after })).rejects.toThrow(RangeError);
      await expect(store.duties({ limit: 1, after: next! })).rejects.toThrow(RangeError);
      await expect(store.gaps({ limit: 1, after: next! })).rejects.toThrow(RangeError);
      await expect(store.refusals({ limit: 1, after: next! })).rejects.toThrow(RangeError);
      await expect(store.list({ limit: 1, inForceOn: '2020-01-01', after: next! })).rejects.toThrow(RangeError);
      for (const limit of [0, 201, 1.5, Number.NaN]) await expect(store.list({ limit })).rejects.toThrow(RangeError);
      await expect(store.entries({ after: 0, limit: 1001 })).rejects.toThrow(RangeError);
    });

    it('stays where it was when something is registered between two pages', async () => {
      for (const id of ['a', 'b', 'c']) await append(store, founding(id));
      const { next } = await store.list({ limit: 2 });
      await append(store, founding('d'));
      expect(await ids({ after: next! })).toEqual(['a']);
    });

    it('answers every combination of filters as going through all rows would', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(arbitraryLife, { maxLength: 16 }),
          fc.array(arbitraryQuery, { minLength: 40, maxLength: 40 }),
          async (lives, queries) => {
            const fresh = await open();
            const rows = await live(fresh.store, lives);
            for (const query of queries) {
              const paged = await everyRow((after) => fresh.store.list({ ...query, ...(after && { after }) }));
              expect(paged).toEqual(naive(rows, query));
            }
            await fresh.close();
          },
        ),
        { numRuns: 25 },
      );
    });

    it('keeps counts equal to a recount, whatever happens', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(arbitraryLife, { maxLength: 14 }), async (lives) => {
          const fresh = await open();
          const rows = await live(fresh.store, lives);
          const recount = new Map<string, number>();
          for (const { kind, state } of rows)
            recount.set(`${kind} ${state}`, (recount.get(`${kind} ${state}`) ?? 0) + 1);
          const counts = (await fresh.store.counts()).map(({ kind, state, n }) => [`${kind} ${state}`, n] as const);
          expect(new Map(counts)).toEqual(recount);
          await fresh.close();
        }),
        { numRuns: 15 },
      );
    });
  });

  describe(`${name}: searching words`, () => {
    const TITLES: Record<string, Record<string, string>> = {
      'un-iom-2016': {
        en: 'Agreement concerning the Relationship between the United Nations and the International Organization for Migration',
        fr: 'Accord régissant les relations entre l’Organisation des Nations Unies et l’Organisation internationale pour les migrations',
        zh: '联合国与国际移民组织关系协定',
        ar: 'اتفاق بشأن العلاقة بين الأمم المتحدة والمنظمة الدولية للهجرة',
        ru: 'Соглашение о взаимоотношениях между ООН и МОМ',
      },
      'un-opcw-2000': {
        en: 'Agreement concerning the relationship with the OPCW',
        ja: '化学兵器禁止機関との協定',
        ko: '관계 협정',
      },
      'who-fao-1948': { en: 'WHO/FAO "joint" NEAR committee', hi: 'संबंध समझौता', th: 'ความตกลง' },
    };
    const found = async (text: string) => (await ids({ text })).sort();

    beforeEach(async () => {
      for (const [id, title] of Object.entries(TITLES)) await append(store, founding(id, { title }));
    });

    it('finds all words in any order, whatever their case and accents, the last one by its beginning', async () => {
      expect(await found('relationship AGREEMENT')).toEqual(['un-iom-2016', 'un-opcw-2000']);
      expect(await found('migration united')).toEqual(['un-iom-2016']);
      expect(await found('united migr')).toEqual(['un-iom-2016']);
      expect(await found('migr united')).toEqual([]);
      expect(await found('regissant RÉGISSANT')).toEqual(['un-iom-2016']);
      expect(await found('l’organisation')).toEqual(['un-iom-2016']);
    });

    it('finds identifiers by their parts', async () => {
      expect(await found('iom')).toEqual(['un-iom-2016']);
      expect(await found('2016 un')).toEqual(['un-iom-2016']);
      expect(await found('un-opcw')).toEqual(['un-opcw-2000']);
      expect(await found('un-opcw-2000')).toEqual(['un-opcw-2000']);
      expect(await found('who/fao')).toEqual(['who-fao-1948']);
    });

    it('finds words in scripts written without spaces', async () => {
      expect(await found('移民')).toEqual(['un-iom-2016']);
      expect(await found('协定 联合国')).toEqual(['un-iom-2016']);
      expect(await found('合国联')).toEqual([]);
      expect(await found('禁止機関')).toEqual(['un-opcw-2000']);
      expect(await found('협정')).toEqual(['un-opcw-2000']);
      expect(await found('ตกลง')).toEqual(['who-fao-1948']);
    });

    it('finds Arabic, Cyrillic and Devanagari words', async () => {
      expect(await found('الأمم المتحدة')).toEqual(['un-iom-2016']);
      expect(await found('اتِّفاقٌ')).toEqual(['un-iom-2016']);
      expect(await found('СОГЛАШЕНИЕ')).toEqual(['un-iom-2016']);
      expect(await found('समझौता')).toEqual(['who-fao-1948']);
    });

    it('takes what is typed as words, never as commands', async () => {
      for (const text of ['agreement OR joint', 'words:joint', 'NOT joint', 'join* -fao x']) {
        expect(await found(text)).toEqual([]);
      }
      // In FTS5, ^ would ask for the first word of the text: here that is the identifier.
      expect(await found('^agreement')).toEqual(['un-iom-2016', 'un-opcw-2000']);
      expect(await found('near "joint"')).toEqual(['who-fao-1948']);
      expect(await found('"joint')).toEqual(['who-fao-1948']);
      expect(await found("joint'); DROP TABLE entries; --")).toEqual([]);
    });

    it('matches nothing where there is no word', async () => {
      for (const text of ['', '  ', '"', '*', '-', '()', '。、', '\u0000', '👩🏽‍⚖️'])
        expect(await found(text)).toEqual([]);
    });

    it('bears any text, however long', async () => {
      expect(await found('agreement '.repeat(100_000))).toEqual(['un-iom-2016', 'un-opcw-2000']);
      expect(await found('x'.repeat(1_000_000))).toEqual([]);
      await append(store, founding('long', { title: { en: 'word '.repeat(200_000) } }));
      expect(await found('long word')).toEqual(['long']);
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => void (await found(text))),
        { numRuns: 100 },
      );
    });

    it('combines words with every other filter', async () => {
      expect(await ids({ text: 'agreement', state: 'negotiation', kind: 'agreement', party: 'IOM' })).toHaveLength(2);
      expect(await ids({ text: 'agreement', state: 'lapsed' })).toEqual([]);
      expect(await ids({ text: 'agreement', party: 'nobody' })).toEqual([]);
      expect(await ids({ text: 'agreement', inForceOn: '2020-01-01' })).toEqual([]);
    });
  });

  describe(`${name}: lasting`, () => {
    it('has after reopening what it had before', async () => {
      const a = await append(store, founding('a', {}, { inForce: IN_FORCE, duties: [DUTY], gaps: [GAP] }));
      await append(store, starting('a', a.basis, 1));
      const everything = async () => [
        await store.entries({ after: 0, limit: 100 }),
        await store.list({ limit: 100 }),
        await store.counts(),
        await store.duties({ limit: 100 }),
        await store.gaps({ limit: 100 }),
        await store.familyOf('a'),
        await store.list({ limit: 100, text: 'agreement' }),
      ];
      const before = await everything();
      store = await opened.reopen();
      expect(await everything()).toEqual(before);
    });

    it('goes on counting where it stopped', async () => {
      const a = await append(store, founding('a'));
      store = await opened.reopen();
      const { entries, basis } = await append(store, acting('a', 2, a.basis));
      expect(entries[0]).toMatchObject({ position: 2, version: 2, prev: a.entries[0]!.leaf });
      expect(basis).toEqual({ family: a.basis.family, head: 2 });
    });
  });
}

const STATES = ['negotiation', 'inForce', 'lapsed'];
const PARTIES = ['UN', 'IOM', 'WHO'];
const DAYS = ['2001-01-01', '2002-02-02', '2003-03-03', '2004-04-04'];
const WORDS = ['red', 'green', 'blue'];

/** An instrument from its registration to its present state, in few enough words that they meet often. */
interface Life {
  readonly child: boolean;
  readonly parent: number;
  readonly parties: readonly string[];
  readonly words: readonly string[];
  readonly states: readonly string[];
  readonly inForce: readonly Projection['inForce'][];
}

const arbitraryInForce = fc.option(
  fc.record({
    fromEarliest: fc.constant('2000-01-01'),
    fromLatest: fc.constantFrom(...DAYS),
    untilEarliest: fc.option(fc.constantFrom(...DAYS)),
    untilLatest: fc.constant(null),
  }),
);

const arbitraryDuty = fc.record({
  act: fc.constantFrom('notify', 'publish'),
  by: fc.constantFrom('UN', 'IOM'),
  to: fc.constant('WHO'),
  sinceEarliest: fc.constantFrom(...DAYS),
  sinceLatest: fc.constant('2005-05-05'),
  endedLatest: fc.option(fc.constant('2006-06-06')),
  cites: fc.constantFrom('1', '12'),
});

const arbitraryLife: fc.Arbitrary<Life> = fc.record({
  child: fc.boolean(),
  parent: fc.nat({ max: 1 }),
  parties: fc.uniqueArray(fc.constantFrom(...PARTIES), { minLength: 1 }),
  words: fc.uniqueArray(fc.constantFrom(...WORDS), { minLength: 1 }),
  states: fc.array(fc.constantFrom(...STATES), { minLength: 1, maxLength: 3 }),
  inForce: fc.array(arbitraryInForce, { minLength: 3, maxLength: 3 }),
});

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });

const arbitraryQuery = fc
  .record({
    state: maybe(fc.constantFrom(...STATES)),
    kind: maybe(fc.constantFrom('agreement' as const, 'amendment' as const)),
    party: maybe(fc.constantFrom(...PARTIES)),
    parent: maybe(fc.constantFrom('i0', 'i1', 'nobody')),
    text: fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, fc.constantFrom(...WORDS, 'green red', 'bl')),
    inForceOn: maybe(fc.constantFrom(...DAYS)),
    sort: maybe(fc.constantFrom(...LIST_SORTS)),
    limit: fc.integer({ min: 1, max: 5 }),
  })
  .map(
    (query) =>
      Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)) as unknown as ListQuery,
  );

/** Records the lives and tells what rows must then be there, in order of registration. */
async function live(store: Store, lives: readonly Life[]): Promise<readonly InstrumentRow[]> {
  const rows: InstrumentRow[] = [];
  for (const life of lives) {
    const parents = rows.filter(({ kind }) => kind === 'agreement');
    const parent = life.child ? parents[life.parent % parents.length] : undefined;
    const given = await registered(store, life, rows.length, parent?.id);
    const last = life.states.length - 1;
    const now = projection(given.id, { state: life.states[last]!, inForce: life.inForce[last]! });
    const { state, sentence, inForce, findings } = now;
    const [row] = await store.instruments(rows.at(-1)?.num ?? 0, 1);
    rows.push({ ...given, num: row!.num, version: last + 1, state, sentence, inForce, findings });
  }
  return rows;
}

async function registered(store: Store, life: Life, index: number, parent: string | undefined): Promise<NewInstrument> {
  const id = `i${index}`;
  const given = instrument(id, {
    parties: life.parties,
    title: { en: life.words.join(' ') },
    ...(parent !== undefined && { kind: 'amendment', parent, number: index }),
  });
  let basis: FamilyHead | null = parent === undefined ? null : (await store.familyOf(parent))!;
  for (const [n, state] of life.states.entries()) {
    const projections = [projection(id, { state, inForce: life.inForce[n]! })];
    const registers = n === 0 ? [given] : [];
    basis = (await append(store, recording([entry(id, n + 1)], { basis, registers, projections }))).basis;
  }
  return given;
}

/** What the list must answer, by going through all rows. */
function naive(rows: readonly InstrumentRow[], query: ListQuery): readonly InstrumentRow[] {
  const { state, kind, party, parent, text, inForceOn, sort } = query;
  const kept = rows.filter(
    (row) =>
      (state === undefined || row.state === state) &&
      (kind === undefined || row.kind === kind) &&
      (party === undefined || row.parties.includes(party)) &&
      (parent === undefined || row.parent === parent) &&
      (text === undefined ||
        text.split(' ').every((word) => row.title.en!.split(' ').some((w) => w.startsWith(word)))) &&
      (inForceOn === undefined || certainlyInForce(row, inForceOn)),
  );
  // Lives are recorded one after the other, so that what was registered last was also recorded on last.
  const byDate = (inForceOn !== undefined || sort === 'inForce') && text === undefined;
  const day = (row: InstrumentRow) => (byDate ? (row.inForce?.fromLatest ?? '') : '');
  return kept.sort((a, b) => (day(a) === day(b) ? b.num - a.num : day(a) < day(b) ? 1 : -1));
}

function certainlyInForce({ inForce }: InstrumentRow, day: string): boolean {
  if (!inForce || inForce.fromLatest > day) return false;
  return inForce.untilEarliest === null || day < inForce.untilEarliest;
}
