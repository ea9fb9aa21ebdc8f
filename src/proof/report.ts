/** What a witness states, and signs, when the checkpoints of a register contradict each other. */
import { base64, fromBase64 } from '../ledger/bytes.ts';
import type { Checkpoint } from '../ledger/checkpoint.ts';
import { Malformed } from '../ledger/malformed.ts';
import { checkName } from '../ledger/note-key.ts';

/** What can be found, in one closed list: a sentence for a person each. */
export const FINDINGS = {
  split: (seen: Size, shown: Size) =>
    `The register signed two different histories of ${shown.size} entries (the one seen before had ${seen.size}): it shows different people different things, or rewrote the record.`,
  shorter: (seen: Size, shown: Size) =>
    `The register showed a history of ${seen.size} entries before and shows one of ${shown.size} now: entries were cut off, or an old backup was put back.`,
  rewritten: (seen: Size, shown: Size) =>
    `The history of ${shown.size} entries that the register shows does not continue the one of ${seen.size} it showed before: entries were altered, removed, inserted or moved.`,
} as const;
export type FindingName = keyof typeof FINDINGS;

type Size = Pick<Checkpoint, 'size'>;
const HEADER = 'pacta/contradiction/v1';

/** The text that a witness signs. */
export function reportText(finding: FindingName, seen: Checkpoint, shown: Checkpoint): string {
  const line = ({ size, root }: Checkpoint) => `${size} ${base64(root)}`;
  return `${HEADER}\n${shown.origin}\n${finding}\n${line(seen)}\n${line(shown)}\n`;
}

/** Reads such a text. Throws Malformed. */
export function parseReport(text: string): { readonly origin: string; readonly finding: string } {
  const [header, origin = '', name = '', seen = '', shown = '', end, ...more] = text.split('\n');
  if (header !== HEADER || end !== '' || more.length > 0)
    throw new Malformed(`a report has five lines, the first ${HEADER}`);
  checkName(origin);
  if (!Object.hasOwn(FINDINGS, name)) throw new Malformed(`a report finds one of ${Object.keys(FINDINGS).join(', ')}`);
  return { origin, finding: FINDINGS[name as FindingName](sizeOf(seen), sizeOf(shown)) };
}

function sizeOf(line: string): Size {
  const match = /^(0|[1-9]\d{0,15}) (\S+)$/.exec(line);
  if (match === null || fromBase64(match[2]!).length !== 32) throw new Malformed('a report names sizes and roots');
  return { size: Number(match[1]) };
}
