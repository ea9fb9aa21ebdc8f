/**
 * The timeline in lines for a person: the four dates of an act, never merged, and its corrections beneath it.
 */
import type { Act } from '../law/acts.ts';
import type { ActStatus, CorrectionLine, TimelineLine } from '../register/timeline.ts';
import { actNoun, reasonLines } from './lines.ts';
import { wrap } from './terminal.ts';

const STATUS: Readonly<Record<ActStatus, string>> = {
  counts: '',
  fellAway: ' [fell away with its text]',
  finding: ' [does not fit: a finding]',
  mayHaveHappened: ' [may have happened]',
  later: ' [after the day asked for]',
  annulled: ' [annulled]',
  unconfirmed: ' [UNCONFIRMED: counts for nothing until another person confirms it]',
};

const CONSEQUENCES: Readonly<Record<string, string>> = {
  provisionalApplication: 'applied provisionally',
  entryIntoForce: 'enters into force',
  knownToBoth: 'known to both parties',
};

const INDENT = ' '.repeat(23);
const dated = (date: string, text: string) => wrap(text, INDENT, `${date.padEnd(22)} `);

/** One thing on the timeline. */
export function timelineLines(line: TimelineLine): string[] {
  switch (line.kind) {
    case 'consequence':
      return [dated(line.on, `=> ${CONSEQUENCES[line.what] ?? line.what} (${line.cites})`)];
    case 'plan':
      return [dated(line.on, `plan: ${actNoun(line.act.type, who(line.act))} (${line.status}${slip(line)})`)];
    case 'act':
      return [dated(line.happenedOn, actText(line)), ...reasonLines(line.reasons), ...line.corrections.map(corrected)];
  }
}

const who = (act: Act) => act.by ?? act.name ?? null;

function slip({ slippageDays: days }: Extract<TimelineLine, { kind: 'plan' }>): string {
  if (days === null || days === 0) return '';
  return `, ${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'} ${days > 0 ? 'late' : 'early'}`;
}

function actText(line: Extract<TimelineLine, { kind: 'act' }>): string {
  const { act } = line;
  const document = documentText(act);
  return [
    `${actNoun(act.type, who(act))}${STATUS[line.status]} (${line.cites}; ${act.evidence?.grade ?? 'none'}${document})`,
    ...(line.effectiveFrom === null ? [] : [`effective from ${line.effectiveFrom}`]),
    ...(line.knownToOtherFrom === null ? [] : [`known to the other from ${line.knownToOtherFrom}`]),
    `recorded ${line.recordedAt} by ${line.principal}, version ${line.version}`,
    ...(line.confirmedBy === null ? [] : [`confirmed by ${line.confirmedBy}`]),
    ...(line.reason === null ? [] : [`reason: ${line.reason}`]),
    ...(act.privateNote === undefined ? [] : [`private note, kept by ${act.privateNote.party}`]),
  ].join('; ');
}

function documentText({ evidence }: Act): string {
  if (evidence?.sealed !== undefined) return `, confidential, kept by ${evidence.sealed.party}`;
  return evidence?.document === undefined ? '' : `, ${evidence.document}`;
}

function corrected({ version, recordedAt, principal, reason, before, now, unconfirmed }: CorrectionLine): string {
  const what = now === null ? 'annulled' : `corrected: ${changes(before, now)}`;
  const why = reason === null ? '' : `; reason: ${reason}`;
  return wrap(
    `${unconfirmed ? 'UNCONFIRMED, ' : ''}${what}; recorded ${recordedAt} by ${principal}, version ${version}${why}`,
    `${INDENT}  `,
    `${INDENT}- `,
  );
}

/** The fields that a correction changed: `on 2019-11-29 -> 2019-11-28`. */
function changes(before: Act | null, now: Act): string {
  const old: Readonly<Record<string, unknown>> = before ?? {};
  const fields = Object.entries({ ...old, ...now }).flatMap(([name]) => {
    const [from, to] = [old[name], now[name as keyof Act]].map(valueText);
    return from === to ? [] : [`${name} ${from} -> ${to}`];
  });
  return fields.join(', ');
}

function valueText(value: unknown): string {
  if (value === undefined) return 'nothing';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
