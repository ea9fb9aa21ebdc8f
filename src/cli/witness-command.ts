/** The command that a party runs on a machine of its own, to watch a register that it need not trust. */
import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { Malformed } from '../ledger/malformed.ts';
import { type NoteKey, type NoteSigner, noteSigner, parseVkey, vkeyOf } from '../ledger/note-key.ts';
import { type Round, witnessRound } from '../proof/witnessing.ts';
import { systemClock } from '../register/instants.ts';
import { EXIT, impossible, Problem } from '../register/problems.ts';
import { readSecret, writeSecret } from '../store/proof-files.ts';
import { type Answered, type Command, type Options, option, READS, whole } from './command.ts';
import { fail, say, wrap } from './terminal.ts';
import { watchedRegister } from './watched-register.ts';
import { type WitnessState, witnessState } from './witness-state.ts';

const witness: Command = {
  name: 'witness',
  args: '',
  what: "watch a register on a machine of one's own: make sure that its history only grew, and cosign its checkpoint",
  example:
    'pacta witness --of https://register.example --key witness-key --state witness --vkey register.example+5c2d7b1e+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k --every 60',
  opens: 'none',
  exits: [...READS, 'tampered'],
  options: [
    ['--of <url>', 'address of the register'],
    ['--key <file>', 'file of the secret key of this witness'],
    ['--state <dir>', 'folder in which it keeps what it saw last, and evidence'],
    ['--vkey <key>', 'public key of the register, had by another way than from the register'],
    ['--every <seconds>', 'go on, a round each time; stop where the history contradicts itself'],
    ['--once', 'one round, which is what happens without --every'],
    ['--new-key <name>', 'make a key of this name in the file of --key, and show its public key'],
  ],
  run: async (_args, options) => {
    const name = option(options, 'newKey');
    if (name !== undefined) return newKey(name, needed(options, 'key'));
    const every = option(options, 'every');
    const seconds = every === undefined ? null : whole('every', every);
    if (seconds !== null && options.once === true) throw impossible('/every', 'does not go with --once');
    if (seconds !== null && seconds < 1) throw impossible('/every', 'must be a second at least');
    const key = keyOf(needed(options, 'vkey'));
    const signer = signerOf(needed(options, 'key'));
    return watch(needed(options, 'of'), witnessState(needed(options, 'state'), key), signer, seconds);
  },
};

function newKey(name: string, path: string): Answered {
  if (existsSync(path)) throw impossible('/key', `${path} is there already; a key is never overwritten`);
  const signer = readable('newKey', () => noteSigner(name, 'cosignature'));
  writeSecret(path, signer);
  const vkey = vkeyOf(signer);
  return { json: { vkey, key: path }, lines: [vkey] };
}

/** Round after round, or one. */
async function watch(
  address: string,
  state: WitnessState,
  signer: NoteSigner,
  seconds: number | null,
): Promise<Answered> {
  const watched = watchedRegister(address);
  for (;;) {
    try {
      const now = Math.floor(systemClock() / 1000);
      const round = await witnessRound(watched, state.memory(), signer, now, (memory) => state.remember(memory));
      if (seconds === null || round.kind !== 'cosigned') return told(round, state);
      say(cosignedLine(round));
    } catch (error) {
      // A register that cannot be reached may be reached again; this witness goes on watching.
      if (seconds === null || !(error instanceof Problem) || error.code !== 'unreachable') throw error;
      fail(error.message);
    }
    await wait(seconds * 1000);
  }
}

function told(round: Round, state: WitnessState): Answered {
  if (round.kind === 'cosigned') return { json: round, lines: [cosignedLine(round)] };
  const evidence = state.keepEvidence(round.kind === 'contradiction' ? [round.seen, round.shown] : [round.shown]);
  const lines = [
    wrap(round.finding),
    wrap(
      'Nothing was cosigned. Keep the evidence, show it to the other party, and ask the register to explain itself:',
    ),
    ...evidence.map((path) => `  ${path}`),
  ];
  return { json: { ...round, evidence }, lines, exit: EXIT.tampered };
}

function cosignedLine({ size, grew }: Extract<Round, { kind: 'cosigned' }>): string {
  return `cosigned ${size} entries; ${grew} of them are new since the last time`;
}

function signerOf(path: string): NoteSigner {
  if (!existsSync(path)) throw impossible('/key', `${path} is not there; make a key with --new-key NAME`);
  const signer = readSecret(path);
  if (signer.type !== 'cosignature') throw impossible('/key', `${path} is not the key of a witness`);
  return signer;
}

function keyOf(text: string): NoteKey {
  const key = readable('vkey', () => parseVkey(text));
  if (key.type !== 'note') throw impossible('/vkey', 'is the key of a witness, and not of a register');
  return key;
}

function readable<Read>(name: string, read: () => Read): Read {
  try {
    return read();
  } catch (error) {
    if (error instanceof Malformed) throw impossible(`/${name}`, error.message);
    throw error;
  }
}

function needed(options: Options, name: string): string {
  const value = option(options, name);
  if (value === undefined || value === '') throw impossible(`/${name}`, 'is required');
  return value;
}

export const WITNESS_COMMANDS: readonly Command[] = [witness];
