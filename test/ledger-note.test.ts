/** Signed notes, checkpoints, cosignatures and proof files: published examples, and a second implementation both ways. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHex, hex, utf8 } from '../src/ledger/bytes.ts';
import { openCheckpoint, parseCheckpoint, signCheckpoint } from '../src/ledger/checkpoint.ts';
import { newSeed, verifiesEd25519 } from '../src/ledger/ed25519.ts';
import { Malformed } from '../src/ledger/malformed.ts';
import { noteText, parseNote, signText, Unverified, verifiedSignatures } from '../src/ledger/note.ts';
import { noteSigner, parseSkey, parseVkey, skeyOf, vkeyOf } from '../src/ledger/note-key.ts';
import { parseTlogProof, tlogProofText } from '../src/ledger/tlog-proof.ts';
import { leafHash } from './merkle-oracle.ts';
import { readCheckpoint, readNote, readProof, writeNote, writeVkey } from './note-oracle.ts';

// golang.org/x/mod/sumdb/note, documentation and example.
const PETER_SKEY = 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz';
const PETER_VKEY = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const PETER_TEXT =
  "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const PETER_NOTE = `${PETER_TEXT}
— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
`;
// https://c2sp.org/signed-note, example of verifier keys.
const FOO_VKEY = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k';
const FOO_NOTE =
  'This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n';
// A checkpoint of a public log in operation, cosigned by public witnesses.
const ARCHE_VKEY = 'arche2025h1.staging.ct.transparency.dev+ba2f06c0+AU0vHmlGCS/PdN8b2OaGmKprLI8HKM+dJ472xgFYh15f';
const REMORA_VKEY = 'remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2';
const ARCHE = `arche2025h1.staging.ct.transparency.dev
1432088532
U7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=

— arche2025h1.staging.ct.transparency.dev zTM8sQAAAZ5W0WdjBAMARjBEAiBjW5IQf9pvsYLfQFX6hoGREPMHbdQ3urbllzalApkptQIgIpwtEroeW2BXaHAI4kJXFbon5Ch9MNL5zRNZ55lvGt0=
— arche2025h1.staging.ct.transparency.dev ui8GwCF1+kWqZrxGdhj4aX3gcw7XUlXQQabg/27lefwhUkzbC3NygNI75MdhL1bfTW9g8Ei59RA23oHP7Ry1k3ZFWwQ=
— transparency.dev/DEV:witness-little-garden 2AQqhwAAAABqEiEgzgFIqqhbUoDwjMWE6UP8nd8/KYTzwZ2rhIgcqoXHAwVkjZr4AscylP3v7sEodkRAErumC2q44vdgJY096st5BQ==
— witness1.smartit.nu/witness1 pIyCDwAAAABqEiEghIp82KWebrw7/oHQwlTAm3g2RKS4+eebl8eO0WH+/iEcxZ75W3u5hNI7TOQtmJbqmNWVuE0tgh0XwzdZsDsUAQ==
— remora.n621.de 2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g/KSiXCg9DEZI+aVCIobWX9sXTynk5XeU/zZ0WBxtqB0DrAWfBw==
— witness.stagemole.eu Z/euoAAAAABqEiEgw0i+7g2ENfDAWHmtRzCfKTHSDwYDJA2NmKeGi9Y8FtEyOUvVr+AJmIY/2TUFucgKi7lI7cUiOvKFYe/TmN9DAg==
`;

describe('Ed25519', () => {
  it('is that of RFC 8032 section 7.1, test 2', () => {
    const signer = noteSigner('x', 'note', fromHex('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb'));
    expect(hex(signer.publicKey)).toBe('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c');
    const signature = fromHex(
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
    );
    expect(verifiesEd25519(signer.publicKey, Uint8Array.of(0x72), signature)).toBe(true);
    expect(verifiesEd25519(signer.publicKey, Uint8Array.of(0x73), signature)).toBe(false);
    expect(verifiesEd25519(signer.publicKey, Uint8Array.of(0x72), signature.slice(1))).toBe(false);
  });
});

describe('the published examples', () => {
  it.each([PETER_VKEY, FOO_VKEY, ARCHE_VKEY, REMORA_VKEY])('the key %s is read and written back', (vkey) => {
    expect(vkeyOf(parseVkey(vkey))).toBe(vkey);
  });

  it('the secret key of the Go example has its public key, and makes its signature', () => {
    const signer = parseSkey(PETER_SKEY);
    expect(skeyOf(signer)).toBe(PETER_SKEY);
    expect(vkeyOf(signer)).toBe(PETER_VKEY);
    expect(noteText({ text: PETER_TEXT, signatures: [signText(PETER_TEXT, signer)] })).toBe(PETER_NOTE);
  });

  it.each([
    [PETER_NOTE, PETER_VKEY],
    [FOO_NOTE, FOO_VKEY],
  ])('the note is verified, and written back as it was (%#)', (text, vkey) => {
    const note = parseNote(text);
    expect(verifiedSignatures(note, [parseVkey(vkey)])).toHaveLength(1);
    expect(verifiedSignatures(note, [parseVkey(ARCHE_VKEY)])).toEqual([]);
    expect(noteText(note)).toBe(text);
  });

  it('the checkpoint of a public log is opened, and its cosignature with the time', () => {
    const opened = openCheckpoint(ARCHE, [parseVkey(ARCHE_VKEY)], [parseVkey(REMORA_VKEY)]);
    expect(opened).toMatchObject({ origin: 'arche2025h1.staging.ct.transparency.dev', size: 1_432_088_532 });
    expect(opened.signatures.map(({ key, time }) => [key.name, time])).toEqual([
      ['arche2025h1.staging.ct.transparency.dev', null],
      ['remora.n621.de', 0x6a122120],
    ]);
    expect(() => openCheckpoint(ARCHE, [parseVkey(REMORA_VKEY)])).toThrow(Unverified);
    const other = ARCHE.replace('1432088532', '1432088533');
    expect(() => openCheckpoint(other, [parseVkey(ARCHE_VKEY)])).toThrow(Unverified);
  });
});

const name = fc.stringMatching(/^[a-z0-9.:/é-]{1,20}$/);
const seed = fc.uint8Array({ minLength: 32, maxLength: 32 });
const checkpoint = fc.record({
  origin: name,
  size: fc.maxSafeNat(),
  root: fc.uint8Array({ minLength: 32, maxLength: 32 }),
});
const time = fc.integer({ min: 0, max: 2 ** 40 });

describe('a second implementation', () => {
  it('accepts the checkpoints and cosignatures we make', () => {
    fc.assert(
      fc.property(checkpoint, seed, name, seed, time, (given, own, witness, theirs, when) => {
        const signer = noteSigner(given.origin, 'note', own);
        const cosigner = noteSigner(witness, 'cosignature', theirs);
        const signed = signCheckpoint(given, [signer]);
        const note = parseNote(signed);
        const whole = noteText({
          ...note,
          signatures: [...note.signatures, signText(note.text, cosigner, when)],
        });
        const found = readCheckpoint(whole, [vkeyOf(signer), vkeyOf(cosigner)]);
        expect(found).toMatchObject({ origin: given.origin, size: given.size });
        expect(hex(found.root)).toBe(hex(given.root));
        if (witness !== given.origin) expect(found.by).toEqual({ [given.origin]: null, [witness]: when });
      }),
      { numRuns: 25 },
    );
  });

  it('makes notes and cosignatures that we accept, with the same keys', () => {
    fc.assert(
      fc.property(checkpoint, seed, name, seed, time, (given, own, witness, theirs, when) => {
        const text = `${given.origin}\n${given.size}\n${Buffer.from(given.root).toString('base64')}\n`;
        const signed = writeNote(text, given.origin, own);
        const cosigned = signed + writeNote(text, witness, theirs, when).slice(text.length + 1);
        const keys = [parseVkey(writeVkey(given.origin, own, 1))];
        const opened = openCheckpoint(cosigned, keys, [parseVkey(writeVkey(witness, theirs, 4))]);
        expect(opened).toMatchObject({ origin: given.origin, size: given.size });
        expect(opened.signatures.map((one) => [one.key.name, one.time])).toEqual([
          [given.origin, null],
          [witness, when],
        ]);
      }),
      { numRuns: 25 },
    );
  });

  it('says the same as we do of a note with any one byte changed', () => {
    const signer = noteSigner('example.com/log', 'note', new Uint8Array(32).fill(7));
    const signed = signCheckpoint({ origin: 'example.com/log', size: 12, root: new Uint8Array(32) }, [signer]);
    const bytes = utf8(signed);
    for (let at = 0; at < bytes.length; at++) {
      const changed = new Uint8Array(bytes);
      changed[at]! ^= 1;
      expect(opens(new TextDecoder().decode(changed)), `byte ${at}`).toBe(false);
    }
    expect(opens(signed)).toBe(true);

    function opens(text: string): boolean {
      try {
        return openCheckpoint(text, [signer]).size === 12;
      } catch (error) {
        if (!(error instanceof Malformed) && !(error instanceof Unverified)) throw error;
        return false;
      }
    }
  });
});

describe('verifying', () => {
  const signer = noteSigner('example.com/log', 'note', new Uint8Array(32).fill(1));
  const other = noteSigner('example.com/log', 'note', new Uint8Array(32).fill(2));
  const given = { origin: 'example.com/log', size: 3, root: new Uint8Array(32).fill(9) };

  it('passes over signatures of unknown keys, and refuses a wrong signature of a known one', () => {
    const both = signCheckpoint(given, [signer, other]);
    expect(openCheckpoint(both, [other]).signatures.map(({ key }) => key.id)).toEqual([other.id]);
    expect(() => openCheckpoint(signCheckpoint(given, [signer]), [other])).toThrow(Unverified);
    const [line] = parseNote(signCheckpoint({ ...given, size: 4 }, [signer])).signatures;
    const forged = noteText({
      text: parseNote(both).text,
      signatures: [line!, ...parseNote(both).signatures.slice(1)],
    });
    expect(() => openCheckpoint(forged, [signer, other])).toThrow(Unverified);
  });

  it('does not take a cosignature for the signature of the register, nor another register for this one', () => {
    const witness = noteSigner('example.com/log', 'cosignature', new Uint8Array(32).fill(1));
    const text = `example.com/log\n3\n${Buffer.from(given.root).toString('base64')}\n`;
    const cosigned = noteText({ text, signatures: [signText(text, witness, 5)] });
    expect(() => openCheckpoint(cosigned, [signer])).toThrow(Unverified);
    const elsewhere = signCheckpoint({ ...given, origin: 'example.com/other' }, [signer]);
    expect(() => openCheckpoint(elsewhere, [signer])).toThrow('example.com/other');
  });

  it('tells a key by its whole, not by its identifier', () => {
    const vkey = vkeyOf(signer);
    expect(() => parseVkey(vkey.replace(signer.id, other.id))).toThrow(Malformed);
    expect(vkeyOf(noteSigner('example.com/log', 'note', newSeed()))).not.toBe(vkey);
  });
});

describe('what is not in the form is refused', () => {
  const line = PETER_NOTE.split('\n').at(-2)!;
  it.each([
    ['nothing', ''],
    ['no signature', 'text\n'],
    ['no empty line', `text\n${line}\n`],
    ['no line feed at the end', `text\n\n${line}`],
    ['an empty text', `\n${line}\n`],
    ['a hyphen for the dash', `text\n\n${line.replace('—', '-')}\n`],
    ['a carriage return', `text\r\n\n${line}\n`],
    ['a control character', `te\u0000xt\n\n${line}\n`],
    ['a lone surrogate', `te\ud800xt\n\n${line}\n`],
    ['two spaces', `text\n\n${line.replace(' ', '  ')}\n`],
    ['a plus in the name', `text\n\n${line.replace('Peter', 'Pe+er')}\n`],
    ['base64 without padding', `text\n\n${line.replace('=', '')}\n`],
    ['base64 with bits beyond the end', `text\n\n${line.replace('JnAM=', 'JnAN=')}\n`],
    ['only the identifier of a key', 'text\n\n— x AAAAAA==\n'],
    ['too many signatures', `text\n\n${`${line}\n`.repeat(101)}`],
    ['too long a text', `${'x'.repeat(70_000)}\n\n${line}\n`],
  ])('a note with %s', (_what, text) => {
    expect(() => parseNote(text)).toThrow(Malformed);
  });

  it.each([
    'example.com/foo',
    'example.com/foo+530d903a',
    `example.com/foo+530d903a+${'A'.repeat(44)}`,
    FOO_VKEY.replace('530d903a', '530D903A'),
    FOO_VKEY.replace('example', 'exa mple'),
    ` ${FOO_VKEY}`,
    `${FOO_VKEY}\n`,
    FOO_VKEY.replace('+530', '++530'),
  ])('the key %j', (vkey) => {
    expect(() => parseVkey(vkey)).toThrow(Malformed);
  });

  it('a secret key that is none', () => {
    expect(() => parseSkey(PETER_VKEY)).toThrow(Malformed);
    expect(() => parseSkey(PETER_SKEY.replace('c74f20a3', 'c74f20a4'))).toThrow(Malformed);
  });

  const root = 'A'.repeat(43);
  it.each([
    ['no origin', `\n3\n${root}=\n`],
    ['no root', 'example.com/log\n3\n'],
    ['a size with a leading zero', `example.com/log\n03\n${root}=\n`],
    ['a negative size', `example.com/log\n-3\n${root}=\n`],
    ['a size beyond counting', `example.com/log\n9007199254740993\n${root}=\n`],
    ['a short root', `example.com/log\n3\n${'A'.repeat(40)}\n`],
    ['an origin with spaces', `example.com log\n3\n${root}=\n`],
    ['an empty line more', `example.com/log\n3\n${root}=\n\nmore\n`],
  ])('a checkpoint with %s', (_what, text) => {
    expect(() => parseCheckpoint(`${text}\n${line}\n`)).toThrow(Malformed);
  });

  it('lines after the third are no part of what a checkpoint says', () => {
    expect(parseCheckpoint(`example.com/log\n3\n${root}=\nmore\n\n${line}\n`).size).toBe(3);
  });
});

describe('proof files', () => {
  const signer = noteSigner('example.com/log', 'note', new Uint8Array(32).fill(3));
  const entry = '{"position":1}';
  const signed = signCheckpoint({ origin: 'example.com/log', size: 1, root: leafHash(utf8(entry)) }, [signer]);

  it('are read back as they were written, and a second implementation verifies them', () => {
    const file = tlogProofText({ extra: utf8(entry), index: 0, proof: [], checkpoint: signed });
    expect(parseTlogProof(file)).toEqual({ extra: utf8(entry), index: 0, proof: [], checkpoint: signed });
    expect(readProof(file, entry, [vkeyOf(signer)])).toMatchObject({ index: 0, size: 1, extra: utf8(entry) });
    expect(() => readProof(file, '{"position":2}', [vkeyOf(signer)])).toThrow('root');
  });

  it('have the form of the document', () => {
    const file = tlogProofText({ extra: null, index: 7, proof: [new Uint8Array(32)], checkpoint: signed });
    expect(file).toBe(`c2sp.org/tlog-proof@v1\nindex 7\n${'A'.repeat(43)}=\n\n${signed}`);
    expect(tlogProofText(parseTlogProof(file))).toBe(file);
  });

  it.each([
    ['another header', 'c2sp.org/tlog-proof@v2\nindex 0\n\n'],
    ['no index', 'c2sp.org/tlog-proof@v1\n\n'],
    ['an index with a leading zero', 'c2sp.org/tlog-proof@v1\nindex 00\n\n'],
    ['a hash that is none', 'c2sp.org/tlog-proof@v1\nindex 0\nAAAA\n\n'],
    ['extra data after the index', 'c2sp.org/tlog-proof@v1\nindex 0\nextra AAAA\n\n'],
    ['no checkpoint', 'c2sp.org/tlog-proof@v1\nindex 0\n'],
    ['too many hashes', `c2sp.org/tlog-proof@v1\nindex 0\n${`${'A'.repeat(43)}=\n`.repeat(64)}\n`],
  ])('with %s are refused', (_what, head) => {
    expect(() => parseTlogProof(head)).toThrow(Malformed);
  });
});

it('the second implementation itself tells right from wrong', () => {
  expect(readNote(PETER_NOTE, [PETER_VKEY]).by).toEqual({ PeterNeumann: null });
  expect(() => readNote(PETER_NOTE.replace('answer', 'Answer'), [PETER_VKEY])).toThrow('did not sign');
  expect(readCheckpoint(ARCHE, [ARCHE_VKEY, REMORA_VKEY]).by).toMatchObject({ 'remora.n621.de': 0x6a122120 });
});
