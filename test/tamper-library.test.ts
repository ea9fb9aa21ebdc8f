// The tamper library: a ledger of 200 entries, and everything that somebody could do to it. Each is found, and the
// place named: the entry itself, the entry after it, or the stretch between two checkpoints.

import { describe, expect, it, test } from 'vitest';
import { fromBase64 } from '../src/ledger/bytes.ts';
import type { ChainFault } from '../src/ledger/chain.ts';
import { type Checkpoint, parseCheckpoint, signCheckpoint } from '../src/ledger/checkpoint.ts';
import type { Entry } from '../src/ledger/entry.ts';
import { noteSigner, vkeyOf } from '../src/ledger/note-key.ts';
import { mth } from './merkle-oracle.ts';
import {
  file,
  type Line,
  leaf,
  ledger,
  ledgerFaults,
  resealed,
  SIGNED,
  SIZE,
  verdictOf,
  withEntries,
} from './tamper-helpers.ts';

const made = ledger();

it('the untouched ledger, and every beginning of it with its checkpoints, raise no alarm', async () => {
  expect(made.entries.length).toBe(SIZE);
  expect(new Set(made.entries.map((entry) => entry.kind)).size).toBe(5);
  expect(ledgerFaults(made.entries, made.signed)).toEqual([]);
  for (const size of SIGNED) {
    const notes = made.signed.notes.filter((note) => parseCheckpoint(note).size <= size);
    expect(ledgerFaults(made.entries.slice(0, size), { ...made.signed, notes })).toEqual([]);
  }
  for (const lines of [made.lines, made.ofOne]) {
    expect((await verdictOf(file(lines), [made.key])).faults).toEqual([]);
  }
});

it('the leaf made by another hand is the leaf', () => {
  for (const entry of made.entries) expect(leaf(entry)).toBe(entry.leaf);
});

/** Whether a fault names the place of an entry (its position), or what lies around it. */
function names(fault: ChainFault, position: number): boolean {
  if (fault.position === position || fault.position === position + 1) return true;
  const between = /an entry from (\d+) to (\d+) was/.exec(fault.detail);
  if (between !== null) return position >= Number(between[1]) && position <= Number(between[2]);
  const cut = /and the ledger has (\d+): its end was cut off/.exec(fault.detail);
  const after = /lies after entry (\d+)/.exec(fault.detail);
  return (cut !== null && position > Number(cut[1])) || (after !== null && position > Number(after[1]));
}

/** A text with one character another; it stays JSON where it was. */
function altered(text: string): string {
  const at = [...text].findIndex((char, index) => index >= text.length / 2 && /[a-z0-9]/i.test(char));
  const index = at === -1 ? text.search(/[a-z0-9]/i) : at;
  const char = text[index]!;
  const other = /\d/.test(char) ? String((Number(char) + 1) % 10) : char === 'a' ? 'b' : 'a';
  return text.slice(0, index) + other + text.slice(index + 1);
}

function other(value: Entry[(typeof FIELDS)[number] | (typeof MORE_FIELDS)[number]]): unknown {
  if (value === null) return 'because';
  return typeof value === 'number' ? value + 1 : altered(value);
}

const FIELDS = ['position', 'instrument', 'version', 'kind', 'schema', 'body', 'recordedAt'] as const;
const MORE_FIELDS = ['principal', 'reason', 'chartVersion', 'leaf', 'prev'] as const;

test.each([...FIELDS, ...MORE_FIELDS])('a change of one character in the %s of any entry', (field) => {
  for (const [index, entry] of made.entries.entries()) {
    const entries = made.entries.with(index, { ...entry, [field]: other(entry[field]) });
    const faults = ledgerFaults(entries, made.signed);
    expect(
      faults.some((fault) => names(fault, index + 1)),
      `${field} of entry ${index + 1}: ${JSON.stringify(faults)}`,
    ).toBe(true);
  }
});

type Forgery = readonly [what: string, forge: (entries: readonly Entry[], index: number) => Entry[] | null];

/** Another body of the same form: of an act another date, else another text. */
const shifted = (entry: Entry): Entry => ({
  ...entry,
  body: entry.body.includes('"on":"20') ? entry.body.replace('"on":"20', '"on":"19') : altered(entry.body),
});

const FORGERIES: readonly Forgery[] = [
  ['removed', (entries, index) => entries.toSpliced(index, 1)],
  ['removed, and the rest made anew', (entries, index) => resealed(entries.toSpliced(index, 1), index)],
  ['repeated', (entries, index) => entries.toSpliced(index, 0, entries[index]!)],
  [
    'inserted, and the rest made anew',
    // At the end that is recording.
    (entries, index) => (index + 1 === SIZE ? null : resealed(entries.toSpliced(index, 0, entries[index]!), index)),
  ],
  [
    'swapped with the next',
    (entries, index) => {
      const next = entries[index + 1];
      return next === undefined ? null : entries.toSpliced(index, 2, next, entries[index]!);
    },
  ],
  [
    'swapped with the next, and the rest made anew',
    (entries, index) => {
      const next = entries[index + 1];
      return next === undefined ? null : resealed(entries.toSpliced(index, 2, next, entries[index]!), index);
    },
  ],
  ['the last that is left', (entries, index) => (index + 1 === SIZE ? null : entries.slice(0, index + 1))],
  ['dated otherwise', (entries, index) => entries.with(index, shifted(entries[index]!))],
  [
    'dated otherwise, and the rest made anew',
    (entries, index) => resealed(entries.with(index, shifted(entries[index]!)), index),
  ],
  [
    'ascribed to somebody else, and the rest made anew',
    (entries, index) => resealed(entries.with(index, { ...entries[index]!, principal: 'somebody else' }), index),
  ],
  [
    'backdated, and the rest made anew',
    (entries, index) =>
      resealed(entries.with(index, { ...entries[index]!, recordedAt: entries[index]!.recordedAt - 1 }), index),
  ],
  [
    'given another leaf',
    (entries, index) => entries.with(index, { ...entries[index]!, leaf: leaf({ ...entries[index]!, schema: 9 }) }),
  ],
];

/** What was cut off, or put in, begins after the entry. */
const placeOf = (what: string, index: number) => (/^(the last|inserted)/.test(what) ? index + 2 : index + 1);

test.each(FORGERIES)('any entry %s', (what, forge) => {
  for (const index of made.entries.keys()) {
    const entries = forge(made.entries, index);
    if (entries === null) continue;
    const faults = ledgerFaults(entries, made.signed);
    const position = placeOf(what, index);
    expect(
      faults.some((fault) => names(fault, position)),
      `${what} at ${index + 1}: ${JSON.stringify(faults)}`,
    ).toBe(true);
  }
});

describe('checkpoints', () => {
  const stranger = noteSigner('pacta/stranger', 'note');
  const seen = (index: number): Checkpoint => parseCheckpoint(made.signed.notes[index]!);
  const withNotes = (...notes: string[]) => ledgerFaults(made.entries, { ...made.signed, notes });

  it('signed again with another key, under its own name or that of the register', () => {
    const own = signCheckpoint({ ...seen(1), origin: stranger.name }, [stranger]);
    const named = signCheckpoint(seen(1), [noteSigner(seen(1).origin, 'note')]);
    for (const note of [own, named]) {
      const notes = made.signed.notes.with(1, note);
      expect(withNotes(...notes).map((fault) => fault.detail)).toEqual([
        expect.stringMatching(/^checkpoint 2 of 3 does not count: .*(not known|no known key)/),
      ]);
    }
  });

  it('with any one character of its text changed', () => {
    const note = made.signed.notes[1]!;
    for (let at = 0; at < note.length; at++) {
      const char = note[at]!;
      const forged = note.slice(0, at) + (char === 'A' ? 'B' : 'A') + note.slice(at + 1);
      // Lines of other keys, the time's among them, may be any: they are not what is believed.
      const isOther = at >= note.indexOf('\n', note.indexOf('\u2014')) || forged === note;
      if (!isOther) expect(withNotes(forged), `at ${at}: ${forged}`).not.toEqual([]);
    }
  });

  it('signed over another past by the register itself', () => {
    const forged = resealed(made.entries.with(99, shifted(made.entries[99]!)), 99);
    const signer = noteSigner('pacta/two-faced', 'note');
    const sign = (entries: readonly Entry[], size: number) => {
      const root = mth(entries.slice(0, size).map((entry) => new Uint8Array(Buffer.from(entry.leaf, 'hex'))));
      return signCheckpoint({ origin: signer.name, size, root }, [signer]);
    };
    const signed = {
      keys: [signer],
      witnesses: [],
      notes: [sign(made.entries, 130), sign(forged, 130), sign(forged, 200)],
    };
    for (const entries of [made.entries, forged]) {
      expect(ledgerFaults(entries, signed).map((fault) => fault.detail)).toContain(
        'two checkpoints over 130 entries have different roots: two pasts were signed',
      );
    }
  });

  it('an old backup put back', () => {
    for (const size of [0, 1, 63, 64, 130, 199]) {
      const faults = ledgerFaults(made.entries.slice(0, size), made.signed);
      expect(faults.map((fault) => fault.detail)).toEqual([
        expect.stringContaining(`and the ledger has ${size}: its end was cut off, or an old backup was put back`),
      ]);
    }
  });
});

describe('a dossier', () => {
  const at = [0, 5, 6, 7, 63, 64, 120, 130, SIZE - 2];
  const faultsOf = async (lines: readonly Line[]) => (await verdictOf(file(lines), [made.key])).faults;

  test.each(FORGERIES)('with an entry %s, and a sum that fits', async (what, forge) => {
    for (const index of at) {
      const entries = forge(made.entries, index);
      if (entries === null) continue;
      const faults = await faultsOf(withEntries(made.lines, entries));
      const position = placeOf(what, index);
      expect(
        faults.some((fault) => names(fault, position)),
        `${what} at ${index + 1}: ${JSON.stringify(faults)}`,
      ).toBe(true);
    }
  });

  it('with any line left out, repeated or moved', async () => {
    const body = made.ofOne.slice(0, -1);
    for (const index of body.keys()) {
      const line = body[index]!;
      expect(await faultsOf(body.toSpliced(index, 1)), `without line ${index + 1} (${line.type})`).not.toEqual([]);
      expect(await faultsOf(body.toSpliced(index, 0, line)), `line ${index + 1} twice (${line.type})`).not.toEqual([]);
    }
    const firstEntry = body.findIndex((line) => line.type === 'entry');
    for (const index of [0, firstEntry - 1, firstEntry]) {
      expect(
        await faultsOf(body.toSpliced(index, 2, body[index + 1]!, body[index]!)),
        `moved ${index + 1}`,
      ).not.toEqual([]);
    }
  });

  it('with a line written otherwise that says the same', async () => {
    const text = file(made.ofOne);
    const last = text.trimEnd().lastIndexOf('\n') + 1;
    const forgeries: readonly [string, string][] = [
      [
        'a member twice',
        text.replace('{"type":"entry","entry":{"position":', '{"type":"entry","entry":{"position":0,"position":'),
      ],
      ['a number written otherwise', text.replace('"schema":1,', '"schema":1.0,')],
      ['white space', text.replace('{"type":"position",', '{"type": "position",')],
      ['carriage returns', text.replaceAll('\n', '\r\n')],
      ['a byte order mark', `\ufeff${text}`],
      ['an escape', text.replace('"type":"end"', '"type":"\\u0065nd"')],
      ['an empty line at the end', `${text}\n`],
      ['lines after its end', text + text.slice(last)],
    ];
    for (const [what, forged] of forgeries) {
      expect(forged, what).not.toBe(text);
      expect((await verdictOf(forged, [made.key])).faults, what).not.toEqual([]);
    }
  });

  it('with all entries made anew around an act that was not open, and signed by nobody', async () => {
    const at = made.entries.findIndex((entry) => entry.kind === 'act' && entry.reason !== null);
    const entries = resealed(
      made.entries.map((entry, index) => (index === at ? { ...entry, reason: null } : entry)),
      at,
    );
    const unsigned = made.lines
      .filter((line) => line.type !== 'checkpoint')
      .map((line) => (line.type === 'dossier' ? { ...line, checkpoints: 0 } : line));
    const { faults } = await verdictOf(file(withEntries(unsigned, entries)), [made.key]);
    expect(faults.filter(({ position }) => position === at + 1).map(({ detail }) => detail)).toEqual([
      expect.stringContaining('when it was recorded its act was not open, and no reason is given for recording it'),
    ]);
  });

  it('with any character of it changed, without the sum being mended', async () => {
    const text = file(made.ofOne);
    for (let index = 0; index < text.length; index += 97) {
      const char = text[index]!;
      const forged = text.slice(0, index) + (char === '1' ? '2' : '1') + text.slice(index + 1);
      expect(
        (await verdictOf(forged, [made.key])).faults,
        `at ${index}: ${text.slice(index - 20, index + 20)}`,
      ).not.toEqual([]);
    }
  });

  it('cut off anywhere', async () => {
    const text = file(made.ofOne);
    for (let index = 0; index < text.length - 1; index += 211)
      expect((await verdictOf(text.slice(0, index), [made.key])).faults).not.toEqual([]);
  });

  it('with a forged inclusion proof, and one with a forged consistency proof', async () => {
    for (const field of ['inclusion', 'consistency']) {
      for (const [index, line] of made.ofOne.entries()) {
        const proof = line[field] as string[] | undefined;
        for (const which of (proof ?? []).keys()) {
          const bytes = fromBase64(proof![which]!);
          bytes[31]! ^= 1;
          const forged = proof!.with(which, Buffer.from(bytes).toString('base64'));
          const faults = await faultsOf(made.ofOne.with(index, { ...line, [field]: forged }));
          const position = (line.entry as Entry | undefined)?.position ?? 0;
          expect(
            faults.map((fault) => fault.position),
            `${field} ${which} of line ${index + 1}`,
          ).toContain(position);
          expect(await faultsOf(made.ofOne.with(index, { ...line, [field]: proof!.toSpliced(which, 1) }))).not.toEqual(
            [],
          );
        }
      }
    }
  });

  it('that shows another position, another sentence or better evidence', async () => {
    for (const [index, line] of made.lines.entries()) {
      if (line.type === 'evidence' && index % 7 !== 0) continue;
      const standing = line.standing as { id: string; state: string; sentence: string } | undefined;
      const forgeries =
        line.type === 'evidence'
          ? [
              { ...line, grade: 'authentic' },
              { ...line, on: '2019-01-01' },
            ]
          : standing === undefined
            ? []
            : [
                { ...line, standing: { ...standing, sentence: 'In force since 1 January 2019.' } },
                { ...line, standing: { ...standing, state: 'terminated' } },
                { ...line, standing: { ...standing, inForce: null, more: 1 } },
              ];
      const id = standing?.id ?? line.instrument;
      for (const forged of forgeries) {
        const faults = await faultsOf(made.lines.with(index, forged));
        expect(faults.map((fault) => fault.instrument)).toEqual([id]);
      }
    }
  });

  it('signed by somebody else throughout is held against the key one has', async () => {
    const stranger = noteSigner(made.key.name, 'note');
    const lines = made.lines.map((line): Line => {
      if (line.type === 'key') return { ...line, key: vkeyOf(stranger) };
      return line.type === 'checkpoint'
        ? { ...line, note: signCheckpoint(parseCheckpoint(String(line.note)), [stranger]) }
        : line;
    });
    // Nothing in the file itself gives it away: only a key from elsewhere does, and the verdict says so.
    const alone = await verdictOf(file(lines), []);
    expect(alone.faults).toEqual([]);
    expect(alone.remarks.join()).toContain('compare that key with one you have from elsewhere');
    expect((await verdictOf(file(lines), [made.key])).faults.map((fault) => fault.detail)).toEqual(
      SIGNED.map((_, index) => expect.stringContaining(`checkpoint ${index + 1} of 3 does not count`)),
    );
  });
});
