/**
 * The certificate of status: what the position of an instrument was on a day, by what had been recorded until an
 * instant, what that rests on, and how anybody can verify it. The same link gives the same certificate for ever.
 */
import type { Answer, EntryAnswer } from '../register/answers.ts';
import { askedInstant } from '../register/instants.ts';
import type { Clocks, Reading } from '../register/reading.ts';
import type { CheckpointAnswer, Proofs } from './proofs.ts';

/** An entry that the position rests on. */
export interface Ground {
  readonly version: number;
  /** In the ledger. */
  readonly position: number;
  readonly kind: EntryAnswer['kind'];
  /** What was recorded, in short: `approve UN 2016-07-25`. */
  readonly what: string;
  readonly recordedAt: string;
  readonly leaf: string;
}

export interface Certificate {
  readonly format: 'pacta-certificate/1';
  readonly id: string;
  readonly title: Readonly<Record<string, string>>;
  readonly sentence: string;
  readonly asOf: string;
  readonly knownAt: string;
  readonly chartVersion: string;
  /** The position as the register answers it. */
  readonly position: Answer;
  readonly grounds: readonly Ground[];
  /** The first checkpoint that has all of these entries; null where none has yet. */
  readonly checkpoint: CheckpointAnswer | null;
  /** The public keys of the register in use at that checkpoint or before. */
  readonly keys: readonly string[];
  /** The path of this certificate for ever, on the page and as data. */
  readonly permanent: { readonly page: string; readonly data: string };
  readonly verify: readonly string[];
  readonly promise: readonly string[];
}

/** What is promised, and what not: to be read by who is to rely on it. */
export const PROMISE = [
  'What is promised is evidence of tampering, not prevention. Who has the machine can change the files; but whoever holds a checkpoint from before can prove that it was done.',
  'Against outsiders and single users: a change, removal, insertion or move of any recorded act shows when hashes and the tree are computed again.',
  'Against the operator of the register: only as far as somebody else holds a checkpoint, a cosignature of a witness or this certificate. What no one outside has seen yet could still be made anew.',
  'Against operator and all witnesses acting together: nothing is promised, nor that what was recorded is true: only that it was recorded, when the register says, and not changed since.',
] as const;

/** Makes the certificate. @throws Problem `not-found`. */
export async function certificate(read: Reading, proofs: Proofs, id: string, clocks: Clocks): Promise<Certificate> {
  const position = await read.position(id, clocks);
  const { sentence, asOf, knownAt, chartVersion, title } = position;
  const grounds = (await entriesUntil(read, id, askedInstant(knownAt))).map(ground);
  const last = grounds.at(-1)?.position ?? 0;
  const covering = proofs.checkpoints.all().find((one) => one.size >= last);
  const query = `?${new URLSearchParams({ asOf, knownAt })}`;
  const path = `agreements/${id}/certificate${query}`;
  return {
    format: 'pacta-certificate/1',
    id,
    title,
    sentence,
    asOf,
    knownAt,
    chartVersion,
    position,
    grounds,
    checkpoint: covering === undefined ? null : proofs.answer(covering),
    keys: proofs.keys().map(({ vkey }) => vkey),
    permanent: { page: `/${path}`, data: `/api/${path}` },
    verify: steps(id),
    promise: PROMISE,
  };
}

const PAGE = 1000;

async function entriesUntil(read: Reading, id: string, knownAt: number): Promise<EntryAnswer[]> {
  const found: EntryAnswer[] = [];
  for (let after = 0; ; ) {
    const page = await read.entries({ instrument: id, after, limit: PAGE });
    found.push(...page.filter(({ recordedAt }) => askedInstant(recordedAt) <= knownAt));
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return found;
    after = last.position;
  }
}

function ground({ version, position, kind, body, recordedAt, leaf }: EntryAnswer): Ground {
  return { version, position, kind, what: inShort(kind, body), recordedAt, leaf };
}

interface ToldAct {
  readonly type?: string;
  readonly by?: string;
  readonly on?: string;
}

function inShort(kind: EntryAnswer['kind'], body: unknown): string {
  const told = body as ToldAct & { readonly act?: ToldAct; readonly version?: number };
  const { type, by, on } = kind === 'act' ? told : (told.act ?? {});
  const act = [type, by, on].filter((part) => part !== undefined).join(' ');
  if (kind === 'correction') return `correction of version ${told.version}${act === '' ? ', annulled' : `: ${act}`}`;
  if (kind === 'confirmation') return `confirmation of version ${told.version}`;
  if (kind === 'act') return act;
  return act === '' ? kind : `${kind}: ${act}`;
}

function steps(id: string): string[] {
  return [
    'Compare the public key of the register with the one you were given by another way (on paper, or by the other party). Verify the signatures under the checkpoint with it, and those of the witnesses with theirs (the format is https://c2sp.org/signed-note).',
    `Fetch the receipt of each entry listed: /api/agreements/${id}/entries/{version}/receipt, or ./pacta receipt ${id} --version N. It holds the entry itself and its proof (https://c2sp.org/tlog-proof).`,
    'Compute SHA-256 over a zero byte and the entry, follow the proof to the root (RFC 9162 section 2.1.3.2), and compare it with the root in the checkpoint.',
    `Apply the chart (/api/agreements/${id}/chart) to the acts up to the day asked for, or let ./pacta verify do that: the position must be the one certified. It may also rest on entries of the agreement's family: those it hangs on or supersedes.`,
    'Compare the checkpoint with a later one: /api/audit/consistency?from=SIZE&to=LATER proves that nothing in between was altered.',
  ];
}
