/** Checkpoints over a real database and real files: made, refused, replaced, torn, added to by two processes at once. */
import { execFile } from 'node:child_process';
import { appendFileSync, chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepCheckpoints } from '../src/cli/checkpointing.ts';
import { fromHex } from '../src/ledger/bytes.ts';
import { noteText, parseNote, signText } from '../src/ledger/note.ts';
import { noteSigner } from '../src/ledger/note-key.ts';
import { BEHIND_AFTER, KEPT_AGAIN_AFTER } from '../src/proof/cosigning.ts';
import { Proofs } from '../src/proof/proofs.ts';
import { reportText } from '../src/proof/report.ts';
import type { FamilyHead, Store } from '../src/register/ports.ts';
import { noteFile } from '../src/store/note-file.ts';
import { openProofFiles } from '../src/store/proof-files.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import { mth } from './merkle-oracle.ts';
import { readCheckpoint, readNote } from './note-oracle.ts';
import { append, entry, founding, recording } from './store-recordings.ts';

const BEGIN = Date.UTC(2026, 0, 31, 12);
let folder: string;
let store: Store;
let head: FamilyHead;
let now: number;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pacta-proof-'));
  store = openSqlite(join(folder, 'pacta.sqlite'));
  head = (await append(store, founding('a'))).basis;
  now = BEGIN;
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const path = (name: string) => join(folder, name);
const proofs = (origin: string | null = 'register.example/pacta') =>
  new Proofs(store, openProofFiles(folder, origin), () => now);
const vkeys = () =>
  readFileSync(path('checkpoint-keys'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(' ')[1]!);

async function grow(count = 1): Promise<void> {
  for (let made = 0; made < count; made++) {
    const next = entry('a', head.head + 1);
    head = (await append(store, recording([next], { basis: head }))).basis;
  }
}

async function root(size: number): Promise<string> {
  const entries = (await store.entries({ after: 0, limit: 1000 })).slice(0, size);
  return Buffer.from(mth(entries.map(({ leaf }) => fromHex(leaf)))).toString('base64');
}

describe('a checkpoint', () => {
  it('is of the whole ledger, signed with the time by the key that was made, and kept beside the database', async () => {
    await grow(4);
    const { checkpoint, made } = await proofs().checkpoints.make();
    expect(made).toBe(true);
    const read = readCheckpoint(checkpoint.text, vkeys());
    expect(read).toMatchObject({ origin: 'register.example/pacta', size: 5 });
    expect(Buffer.from(read.root).toString('base64')).toBe(await root(5));
    expect(proofs().latest()).toMatchObject({ size: 5, time: '2026-01-31T12:00:00.000Z', cosigned: [] });
    expect(readFileSync(path('checkpoints'), 'utf8')).toBe(`${checkpoint.text}\n`);
    expect(statSync(path('checkpoint-key')).mode & 0o777).toBe(0o600);
  });

  it('is not signed again while nothing is recorded, and follows when something is', async () => {
    const { checkpoints } = proofs();
    const first = await checkpoints.make();
    expect(await checkpoints.make()).toEqual({ checkpoint: first.checkpoint, made: false });
    await grow();
    expect((await checkpoints.make()).checkpoint.size).toBe(2);
    expect(
      proofs()
        .checkpoints.all()
        .map(({ size }) => size),
    ).toEqual([1, 2]);
  });

  it('asked for many times at once is signed once', async () => {
    const { checkpoints } = proofs();
    const all = await Promise.all(Array.from({ length: 8 }, () => checkpoints.make()));
    expect(all.filter(({ made }) => made)).toHaveLength(1);
  });

  it('of an empty ledger has the root of nothing', async () => {
    const empty = openSqlite(path('empty.sqlite'));
    const { checkpoint } = await new Proofs(empty, openProofFiles(folder), () => now).checkpoints.make();
    expect(checkpoint.text.split('\n').slice(1, 3)).toEqual(['0', Buffer.from(mth([])).toString('base64')]);
    await empty.close();
  });
});

describe('by the clock of a serving process', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
  afterEach(() => void vi.useRealTimers());

  const told: string[] = [];
  const sizes = () =>
    proofs()
      .checkpoints.all()
      .map(({ size }) => size);
  const begin = (seconds: number) => keepCheckpoints(proofs().checkpoints, seconds, (line) => void told.push(line));

  it('checkpoints are made at the beginning, while the ledger grows, and at the end', async () => {
    const stop = await begin(60);
    expect(sizes()).toEqual([1]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sizes()).toEqual([1]);
    await grow(2);
    await vi.advanceTimersByTimeAsync(60_000);
    // What is due by the clock is signed in its own time; a checkpoint asked for waits its turn behind it.
    await stop();
    expect(sizes()).toEqual([1, 3]);
    await grow();
    await stop();
    expect(sizes()).toEqual([1, 3, 4]);
    expect(told).toEqual([]);
  });

  it('none are made where none are wanted, and what is wrong is told once', async () => {
    await grow(2);
    await (await begin(0))();
    expect(sizes()).toEqual([]);
    await proofs().checkpoints.make();
    await store.close();
    for (const name of ['pacta.sqlite', 'pacta.sqlite-wal', 'pacta.sqlite-shm']) rmSync(path(name), { force: true });
    store = openSqlite(path('pacta.sqlite'));
    const stop = await begin(60);
    await vi.advanceTimersByTimeAsync(180_000);
    await stop();
    await begin(0);
    expect(told).toEqual([
      expect.stringContaining('no checkpoint could be signed: The ledger has 0 entries'),
      expect.stringMatching(/^The ledger has 0 entries/),
    ]);
    expect(sizes()).toEqual([3]);
  });
});

describe('a ledger that contradicts its last checkpoint is not signed over', () => {
  /** The database replaced by another, as somebody with the machine could do it. */
  async function replaced(build: () => Promise<void>): Promise<void> {
    await store.close();
    for (const name of ['pacta.sqlite', 'pacta.sqlite-wal', 'pacta.sqlite-shm']) rmSync(path(name), { force: true });
    store = openSqlite(path('pacta.sqlite'));
    head = (await append(store, founding('a'))).basis;
    await build();
  }

  it.each([
    ['whose end was cut off', 2, 'has 3 entries, and a checkpoint of 5 was signed'],
    ['that was made anew at the same size', 4, 'The first 5 entries are not those'],
    ['that was made anew and grew', 7, 'The first 5 entries are not those'],
  ])('one %s', async (_what, count, why) => {
    await grow(4);
    await proofs().checkpoints.make();
    const before = readFileSync(path('checkpoints'), 'utf8');
    await replaced(async () => {
      for (let made = 0; made < count; made++) {
        const other = entry('a', head.head + 1, { body: '{"act":"reject"}' });
        head = (await append(store, recording([other], { basis: head }))).basis;
      }
    });
    const { checkpoints } = proofs();
    expect(await checkpoints.check()).toContain(why);
    await expect(checkpoints.make()).rejects.toMatchObject({ code: 'history-contradicted' });
    await expect(checkpoints.rotate()).rejects.toMatchObject({ code: 'history-contradicted' });
    await expect(proofs().inclusion(1)).rejects.toMatchObject({ code: 'history-contradicted' });
    expect(checkpoints.contradiction).toContain(why);
    expect(readFileSync(path('checkpoints'), 'utf8')).toBe(before);
  });

  it('one whose checkpoint was replaced by one of another key', async () => {
    await proofs().checkpoints.make();
    const strange = noteSigner('register.example/pacta', 'note');
    const body = `register.example/pacta\n9\n${'A'.repeat(43)}=\n`;
    writeFileSync(path('checkpoints'), `${noteText({ text: body, signatures: [signText(body, strange)] })}\n`);
    await expect(proofs().checkpoints.make()).rejects.toThrow('is not signed by this register');
  });

  it('and one that was restored is signed again', async () => {
    await grow(2);
    await proofs().checkpoints.make();
    await replaced(() => grow(1));
    const { checkpoints } = proofs();
    expect(await checkpoints.check()).not.toBeNull();
    await grow(1);
    expect(await checkpoints.check()).toBeNull();
  });
});

describe('the key', () => {
  it('has the name it was given at first, for ever', async () => {
    proofs('example.org/one');
    expect(proofs(null).origin).toBe('example.org/one');
    expect(() => proofs('example.org/two')).toThrow('the register is called example.org/one');
    rmSync(path('checkpoint-key'));
    expect(() => proofs('example.org/one')).toThrow('put it back from a backup');
  });

  it('is called by itself where no name was given, and is refused with an impossible one', () => {
    expect(proofs(null).origin).toMatch(/^pacta\/[0-9a-f]{16}$/);
    rmSync(path('checkpoint-key'));
    rmSync(path('checkpoint-keys'));
    expect(() => proofs('two words')).toThrow('neither spaces nor plus');
  });

  it('that others can read is not used', () => {
    proofs();
    chmodSync(path('checkpoint-key'), 0o644);
    expect(() => proofs()).toThrow('others than its owner can read it');
  });

  it('is replaced with a checkpoint that both sign; both stay listed', async () => {
    const { checkpoints } = proofs();
    await grow(2);
    const { checkpoint, vkey } = await checkpoints.rotate();
    const [old, next] = vkeys() as [string, string];
    expect(next).toBe(vkey);
    for (const key of [old, next]) expect(readCheckpoint(checkpoint.text, [key]).size).toBe(3);
    expect(proofs().keys()).toEqual([
      { from: 0, vkey: old, announced: null },
      { from: 3, vkey: next, announced: checkpoint.text },
    ]);
    await grow();
    const later = (await checkpoints.make()).checkpoint.text;
    expect(readCheckpoint(later, [next]).size).toBe(4);
    expect(readNote(later, [old]).by).toEqual({});
    expect(statSync(path('checkpoint-key')).mode & 0o777).toBe(0o600);
  });

  it('that was listed when the process ended takes over at the next start', async () => {
    const files = openProofFiles(folder, 'example.org/one');
    const next = noteSigner('example.org/one', 'note');
    const halfway = () => {
      throw new Error('the power went');
    };
    expect(() => files.replaceSigner(next, 0, halfway)).toThrow('the power went');
    expect(openProofFiles(folder).signer().id).not.toBe(next.id);
    appendFileSync(path('checkpoint-keys'), `0 ${proofsKey(next)}\n`);
    expect(openProofFiles(folder).signer().id).toBe(next.id);
  });

  const proofsKey = (signer: ReturnType<typeof noteSigner>) =>
    `${signer.name}+${signer.id}+${Buffer.concat([Buffer.of(1), signer.publicKey]).toString('base64')}`;
});

describe('a file of notes', () => {
  const note = (n: number) => `example.org/one\n${n}\n${'A'.repeat(43)}=\n\n\u2014 example.org/one AAAAAAAA\n`;

  it('gives back what was added, also what another one added meanwhile', () => {
    const [one, two] = [noteFile(path('notes')), noteFile(path('notes'))];
    expect(one.all()).toEqual([]);
    for (let n = 1; n <= 6; n++) {
      (n % 2 === 0 ? one : two).append(note(n));
      expect(one.all()).toEqual(Array.from({ length: n }, (_, index) => note(index + 1)));
    }
    expect(one.all()).toEqual(noteFile(path('notes')).all());
  });

  it('sets a note apart that a crash cut off, wherever it was cut', () => {
    for (let cut = 0; cut < note(2).length; cut++) {
      const file = noteFile(path(`cut-${cut}`));
      file.append(note(1));
      file.all();
      appendFileSync(path(`cut-${cut}`), note(2).slice(0, cut));
      expect(file.all(), `cut after ${cut}`).toEqual([note(1)]);
      file.append(note(3));
      const found = file.all();
      expect(found).toEqual(noteFile(path(`cut-${cut}`)).all());
      // A signature that was cut within its base64 still looks like a line of one; nobody's key will have made it.
      expect([found[0], found.at(-1)]).toEqual([note(1), note(3)]);
      expect(found.length).toBeLessThanOrEqual(3);
    }
  });

  it('that was cut or changed is read anew', () => {
    const file = noteFile(path('notes'));
    for (const n of [1, 2, 3]) file.append(note(n));
    const before = file.all();
    writeFileSync(path('notes'), `${note(1)}\n`);
    expect(file.all()).toEqual([note(1)]);
    expect(file.all()).not.toBe(before);
    rmSync(path('notes'));
    expect(file.all()).toEqual([]);
  });

  it('takes what several processes add at once, each whole', async () => {
    const program = `
      const { noteFile } = await import(${JSON.stringify(resolve('dist/store/note-file.js'))});
      const file = noteFile(process.argv[1]);
      for (let n = 0; n < 50; n++) file.append('process ' + process.argv[2] + '\\n' + n + '\\n\\n\\u2014 a AAAAAAAA\\n');
    `;
    const add = (name: string) =>
      promisify(execFile)(process.execPath, ['--input-type=module', '-e', program, path('notes'), name]);
    await Promise.all(['one', 'two', 'three'].map(add));
    const found = noteFile(path('notes')).all();
    expect(found).toHaveLength(150);
    for (const name of ['one', 'two', 'three']) {
      const own = found.filter((one) => one.startsWith(`process ${name}\n`)).map((one) => Number(one.split('\n')[1]));
      expect(own).toEqual(Array.from({ length: 50 }, (_, n) => n));
    }
  });
});

describe('what witnesses send', () => {
  const witness = noteSigner('iom.example/witness', 'cosignature');
  const stranger = noteSigner('iom.example/witness', 'cosignature');
  const seconds = () => Math.floor(now / 1000);

  /** A register that knows the witness of IOM and has a checkpoint. */
  async function watched() {
    const found = proofs();
    openProofFiles(folder).addWitness({ party: 'IOM', key: witness });
    await found.checkpoints.make();
    return found;
  }

  function cosigned(text: string, by = witness, time = seconds()): string {
    const note = parseNote(text);
    return noteText({ text: note.text, signatures: [signText(note.text, by, time)] });
  }

  it('is merged into the checkpoint, and shown', async () => {
    const { cosigning, latest, answer, checkpoints } = bound(await watched());
    expect(cosigning.witnesses()).toMatchObject([{ party: 'IOM', size: null, state: 'none' }]);
    expect(cosigning.take(cosigned(latest().note))).toEqual({ party: 'IOM', size: 1, kept: true });
    const key = `${witness.name}+${witness.id}+${Buffer.concat([Buffer.of(4), witness.publicKey]).toString('base64')}`;
    expect(readCheckpoint(latest().note, [...vkeys(), key]).by).toMatchObject({ 'iom.example/witness': seconds() });
    expect(latest().cosigned).toEqual([{ party: 'IOM', time: '2026-01-31T12:00:00.000Z' }]);
    // Said again soon it says nothing new, and later it does.
    expect(cosigning.take(cosigned(latest().note)).kept).toBe(false);
    now += KEPT_AGAIN_AFTER * 1000;
    expect(cosigning.take(cosigned(latest().note)).kept).toBe(true);
    expect(latest().cosigned).toEqual([{ party: 'IOM', time: '2026-01-31T13:00:00.000Z' }]);
    expect(answer(checkpoints.last()!).note).toBe(latest().note);
  });

  it('shows a witness to be behind once a larger checkpoint is old enough', async () => {
    const found = await watched();
    found.cosigning.take(cosigned(found.latest()!.note));
    await grow();
    await found.checkpoints.make();
    expect(found.cosigning.witnesses()).toMatchObject([{ size: 1, state: 'current' }]);
    now += (BEHIND_AFTER + 1) * 1000;
    expect(found.cosigning.witnesses()).toMatchObject([{ size: 1, state: 'behind' }]);
    found.cosigning.take(cosigned(found.latest()!.note));
    expect(found.cosigning.witnesses()).toMatchObject([{ size: 2, state: 'current' }]);
  });

  it('shows a witness that never cosigned to be behind once a checkpoint is old enough', async () => {
    const found = await watched();
    now += (BEHIND_AFTER + 1) * 1000;
    expect(found.cosigning.witnesses()).toMatchObject([{ size: null, state: 'behind' }]);
    found.cosigning.take(cosigned(found.latest()!.note));
    expect(found.cosigning.witnesses()).toMatchObject([{ size: 1, state: 'current' }]);
  });

  it('is refused unless a known witness signed exactly a checkpoint of this register, and not in the future', async () => {
    const found = await watched();
    const { note } = found.latest()!;
    const other = `register.example/pacta\n1\n${'A'.repeat(43)}=\n`;
    const otherNote = noteText({ text: other, signatures: [signText(other, witness, seconds())] });
    const cases: readonly (readonly [string, string, string])[] = [
      [cosigned(note, stranger), 'impossible-content', 'no signature of a witness'],
      [note, 'impossible-content', 'no signature of a witness'],
      [otherNote, 'impossible-content', 'not a checkpoint of this register'],
      [cosigned(note, witness, seconds() + 301), 'impossible-content', 'in the future'],
      [cosigned(note).replace('\u2014', '-'), 'malformed-request', 'signed note'],
      ['x'.repeat(70_000), 'malformed-request', 'characters at most'],
      [forged(cosigned(note)), 'impossible-content', 'not to be trusted'],
    ];
    for (const [text, code, why] of cases) {
      const refusal = thrown(() => found.cosigning.take(text));
      expect(refusal, why).toMatchObject({ code, message: expect.stringContaining(why) });
    }
    expect(openProofFiles(folder).cosignatures.all()).toEqual([]);
  });

  it('is a report of a contradiction only when a known witness signed it about this register', async () => {
    const found = await watched();
    const { origin, size, root: hash } = found.checkpoints.last()!;
    const seen = { origin, size: size + 4, root: hash };
    const report = (text: string, by = witness) => noteText({ text, signatures: [signText(text, by, seconds())] });
    const text = reportText('shorter', seen, { origin, size, root: hash });
    expect(thrown(() => found.cosigning.takeReport(report(text, stranger)))).toMatchObject({
      code: 'impossible-content',
    });
    expect(thrown(() => found.cosigning.takeReport(report(text.replace('shorter', 'longer'))))).toMatchObject({
      code: 'malformed-request',
    });
    expect(thrown(() => found.cosigning.takeReport(report(text.replace(origin, 'other.example'))))).toMatchObject({
      message: expect.stringContaining('not this register'),
    });
    found.cosigning.takeReport(report(text));
    found.cosigning.takeReport(report(text));
    expect(found.cosigning.reports()).toEqual([
      {
        party: 'IOM',
        time: '2026-01-31T12:00:00.000Z',
        finding: expect.stringContaining('history of 5 entries before'),
      },
    ]);
  });

  it('that was altered in the file counts for nothing', async () => {
    const found = await watched();
    found.cosigning.take(cosigned(found.latest()!.note));
    writeFileSync(path('cosignatures'), `${forged(readFileSync(path('cosignatures'), 'utf8').slice(0, -1))}\n`);
    expect(found.latest()!.cosigned).toEqual([]);
    expect(found.cosigning.witnesses()).toMatchObject([{ size: null, state: 'none' }]);
  });

  const bound = (found: Proofs) => ({
    cosigning: found.cosigning,
    checkpoints: found.checkpoints,
    answer: found.answer.bind(found),
    latest: () => found.latest()!,
  });

  /** The same with the last byte of the last signature changed. */
  function forged(text: string): string {
    const note = parseNote(text);
    const signatures = note.signatures.map((one) => ({ ...one, bytes: one.bytes.with(-1, one.bytes.at(-1)! ^ 1) }));
    return noteText({ ...note, signatures });
  }
});

function thrown(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}
