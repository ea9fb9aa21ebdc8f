/** What verifying a dossier came to, in sentences for somebody who decides by them. */
import { dayInWords } from '../law/dates.ts';
import type { ChainFault } from '../ledger/chain.ts';
import { instantText } from '../register/instants.ts';
import type { Verdict } from './dossier-check.ts';
import { WHOLE } from './dossier-format.ts';

export interface Told {
  /** Whether nothing is wrong. */
  readonly sound: boolean;
  /** The result in one sentence. */
  readonly headline: string;
  /** What was established; only where nothing is wrong. */
  readonly established: readonly string[];
  /** Everything that is wrong, the first first. */
  readonly differences: readonly string[];
  /** What is not proved. */
  readonly remarks: readonly string[];
}

/** Tells a verdict. */
export function toldVerdict(verdict: Verdict): Told {
  const { faults, remarks } = verdict;
  const sound = faults.length === 0;
  const many = faults.length === 1 ? 'one thing is' : `${faults.length} things are`;
  return {
    sound,
    headline: sound
      ? 'Nothing is wrong with this dossier.'
      : `This dossier is not to be relied on: ${many} not as recorded and signed.`,
    established: sound ? established(verdict) : [],
    differences: faults.map(faultText),
    remarks,
  };
}

function established({ scope, asOf, entries, acts, instruments, checkpoint }: Verdict): string[] {
  const what = scope === WHOLE ? 'the whole register' : `the agreement ${scope} and what belongs to it`;
  return [
    `It is of ${what}: ${counted(entries, 'entry', 'entries')} with ${counted(acts, 'act', 'acts')}, of ${counted(instruments, 'instrument', 'instruments')}.`,
    'Every entry is what its hash stands for, and follows the entry of its instrument before it.',
    ...(checkpoint === null ? [] : [signedBy(checkpoint)]),
    `Every act was replayed through the chart of the final clauses, and each position shown as of ${day(asOf)} follows from them.`,
  ];
}

function signedBy({ size, origin, signatures }: NonNullable<Verdict['checkpoint']>): string {
  const others = signatures.filter(({ key }) => key.name !== origin);
  const witnesses =
    others.length === 0
      ? ''
      : `, and cosigned by ${others.map(({ key, time }) => `${key.name}${time === null ? '' : ` on ${instantText(time * 1000)}`}`).join(', ')}`;
  return `The first ${counted(size, 'entry is', 'entries are')} those of the checkpoint that ${origin} signed${witnesses}: none was altered, removed, inserted or moved since.`;
}

const day = (text: string) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? dayInWords(text) : text);
const counted = (n: number, one: string, more: string) => `${n} ${n === 1 ? one : more}`;

/** A fault, with its place before it. */
export function faultText({ position, instrument, detail }: ChainFault): string {
  const place = [position === 0 ? '' : `entry ${position}`, instrument].filter((part) => part !== '').join(', ');
  return place === '' ? detail : `${place}: ${detail}`;
}
