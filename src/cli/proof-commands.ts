/**
 * Commands by which a register proves itself: checkpoints, keys, witnesses, receipts.
 */
import { writeFileSync } from 'node:fs';
import { Malformed } from '../ledger/malformed.ts';
import { type NoteKey, parseVkey } from '../ledger/note-key.ts';
import { type Certificate, certificate } from '../proof/certificate.ts';
import type { WitnessState } from '../proof/cosigning.ts';
import type { ProofFiles } from '../proof/ports.ts';
import { impossible } from '../register/problems.ts';
import { openProofFiles } from '../store/proof-files.ts';
import { clocks } from './clocks.ts';
import { CLOCK_OPTIONS, type Command, type Context, type Ending, option, READS, whole } from './command.ts';
import { wrap } from './terminal.ts';

const SIGNS: readonly Ending[] = [...READS, 'tampered'];

function filesOf({ data, origin }: Context): ProofFiles {
  return openProofFiles(data, origin);
}

function proofsOf(context: Context) {
  return context.register.proofs(filesOf(context));
}

const checkpoint: Command = {
  name: 'checkpoint',
  args: '',
  what: 'sign a checkpoint of the ledger as it is, unless the last one is of it already',
  example: 'pacta checkpoint',
  opens: 'existing',
  exits: SIGNS,
  options: [],
  run: async (_args, _options, context) => {
    const proofs = proofsOf(context);
    const { checkpoint: kept, made } = await proofs.checkpoints.make();
    const answer = proofs.answer(kept);
    return { json: { ...answer, made }, lines: [answer.note.trimEnd()] };
  },
};

const key: Command = {
  name: 'key',
  args: '',
  what: 'show the public keys of the register, to be given to whoever is to verify it',
  example: 'pacta key',
  opens: 'existing',
  exits: SIGNS,
  options: [['--rotate', 'let a new key take over; its first checkpoint is signed by both']],
  run: async (_args, options, context) => {
    const proofs = proofsOf(context);
    if (options.rotate === true) await proofs.checkpoints.rotate();
    const keys = proofs.keys();
    return {
      json: { origin: proofs.origin, keys },
      // A key is copied: it is not broken into lines.
      lines: keys.map(({ from, vkey }) => (from === 0 ? vkey : `${vkey}  (from ${from} entries on)`)),
    };
  },
};

const witnesses: Command = {
  name: 'witnesses',
  args: '[add] [party] [vkey]',
  what: 'show which parties cosigned up to where, or make the witness of a party known',
  example: 'pacta witnesses add IOM iom.example/witness+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2',
  opens: 'existing',
  exits: SIGNS,
  options: [],
  run: async ([action, party, vkey], _options, context) => {
    const files = filesOf(context);
    if (action !== undefined) {
      if (action !== 'add') throw impossible('/add', 'is the only thing that can be done here');
      files.addWitness({ party: partyOf(party), key: witnessKey(vkey, files) });
    }
    const { cosigning, checkpoints } = context.register.proofs(files);
    const size = checkpoints.last()?.size ?? null;
    const [found, reports] = [cosigning.witnesses(), cosigning.reports()];
    const told = reports.map((one) => wrap(`${one.party} reported on ${one.time}: ${one.finding}`, '  ', ''));
    const lines = found.length === 0 ? ['no witness is known'] : found.map((one) => witnessLine(one, size));
    return { json: { size, witnesses: found, reports }, lines: [...lines, ...told] };
  },
};

function partyOf(party: string | undefined): string {
  if (party === undefined || !/^[A-Z][A-Za-z0-9-]{0,39}$/.test(party)) {
    throw impossible('/party', 'must be the identifier of a party, such as IOM');
  }
  return party;
}

function witnessKey(vkey: string | undefined, files: ProofFiles): NoteKey {
  if (vkey === undefined)
    throw impossible('/vkey', 'is required: the public key that `pacta witness --new-key` printed');
  const found = parsed(vkey);
  if (found.type !== 'cosignature') throw impossible('/vkey', 'is not the key of a witness, but one that signs notes');
  if (files.witnesses().some(({ key: known }) => known.name === found.name)) {
    throw impossible('/vkey', `a witness called ${found.name} is known already`);
  }
  return found;
}

function parsed(vkey: string): NoteKey {
  try {
    return parseVkey(vkey);
  } catch (error) {
    if (error instanceof Malformed) throw impossible('/vkey', `is not a public key: ${error.message}`);
    throw error;
  }
}

function witnessLine({ party, size, time, state, vkey }: WitnessState, latest: number | null): string {
  const behind = state === 'behind' ? `, BEHIND the last checkpoint of ${latest}` : '';
  if (size === null) return `${party}  has cosigned nothing yet${behind}  ${vkey}`;
  return `${party}  has cosigned ${size} entries on ${time}${behind}`;
}

const receipt: Command = {
  name: 'receipt',
  args: '<id>',
  what: 'write an entry with its proof, to be verified without the register',
  example: 'pacta receipt un-iom-2016 --version 10 --out approval.tlog-proof',
  opens: 'existing',
  exits: SIGNS,
  options: [
    ['--version <n>', 'which entry: its version in the instrument; the last unless given'],
    ['--out <file>', 'the file to write; else it is shown'],
  ],
  run: async ([id = ''], options, context) => {
    const { version: last } = await context.register.read.instrument(id);
    const asked = option(options, 'version');
    const { position } = await context.register.read.entry(id, asked === undefined ? last : whole('version', asked));
    const text = await proofsOf(context).receipt(position);
    const out = option(options, 'out');
    if (out === undefined) return { json: { position, receipt: text }, lines: [text.trimEnd()] };
    writeFileSync(out, text);
    return { json: { position, receipt: text, out }, lines: [`entry ${position} with its proof is in ${out}`] };
  },
};

const certificateOf: Command = {
  name: 'certificate',
  args: '<id>',
  what: 'certify the position on a day: what it rests on, the checkpoint, and how to verify it',
  example: 'pacta certificate un-iom-2016 --as-of 2016-09-19 --out status.json',
  opens: 'existing',
  exits: SIGNS,
  options: [...CLOCK_OPTIONS, ['--out <file>', 'the file to write it to, as JSON; else it is shown']],
  run: async ([id = ''], options, context) => {
    const json = await certificate(context.register.read, proofsOf(context), id, clocks(options));
    const out = option(options, 'out');
    if (out === undefined) return { json, lines: certificateLines(json) };
    writeFileSync(out, `${JSON.stringify(json, null, 2)}\n`);
    return { json: { ...json, out }, lines: [`the certificate is in ${out}`] };
  },
};

function certificateLines(one: Certificate): string[] {
  const { checkpoint, keys } = one;
  const item = (line: string) => wrap(line, '    ', '  ');
  return [
    wrap(one.sentence),
    wrap(`position on ${one.asOf}, as known at ${one.knownAt}, by the chart ${one.chartVersion}`),
    ...['', 'It rests on'],
    ...one.grounds.map(({ position, version, what }) => item(`entry ${position} (version ${version}): ${what}`)),
    ...['', checkpoint === null ? 'No checkpoint has all of these entries yet.' : checkpoint.note.trimEnd()],
    ...['', 'Public keys of the register', ...keys.map((line) => `  ${line}`)],
    ...['', 'How to verify it', ...one.verify.map(item)],
    ...['', 'What is promised, and what is not', ...one.promise.map(item)],
    ...['', `On its pages for ever: ${one.permanent.page}`],
  ];
}

export const PROOF_COMMANDS: readonly Command[] = [checkpoint, key, witnesses, receipt, certificateOf];
