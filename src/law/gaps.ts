/**
 * Evidence gaps: acts on record that rest on weak evidence, what would close the gap, and a letter asking for it.
 */
import { ACTS, type Act, GRADES, type Grade } from './acts.ts';
import { dateInWords } from './dates.ts';
import type { Instrument } from './family.ts';
import { actInWords, keyOf } from './procedure.ts';
import { plain } from './words.ts';

/** Grades that leave a gap: what another source says, what is only inferred, and nothing. */
export const WEAK_GRADES: readonly Grade[] = ['secondary', 'inferred', 'none'];

export interface Gap {
  readonly version: number;
  readonly act: Act['type'];
  readonly by: string | null;
  readonly on: string;
  readonly grade: Grade;
  /** Grows with the weakness. */
  readonly rank: number;
  /** What would close it. */
  readonly closes: string;
}

/** The gaps of an instrument, weakest first. */
export function gapsOf(one: Instrument): Gap[] {
  const gaps = one.acts.flatMap(({ act, version }): Gap[] => {
    const grade = act.evidence?.grade ?? 'none';
    if (!WEAK_GRADES.includes(grade)) return [];
    const own = one.chart.procedure.byKey.get(keyOf(one.chart.procedure, act) ?? '');
    const closes = own?.evidence ?? ACTS[act.type].evidence;
    return [{ version, act: act.type, by: act.by ?? null, on: act.on, grade, rank: GRADES.indexOf(grade), closes }];
  });
  return gaps.sort((a, b) => b.rank - a.rank || a.version - b.version);
}

/** A letter, to be looked through and signed by a person. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

const HAVE: Readonly<Record<string, string>> = {
  secondary: 'only what another source says of it',
  inferred: 'only what other documents imply of it',
  none: 'no evidence of it',
};

/** Drafts a letter asking for what would close a gap. It asks for no personal data. */
export function letterFor(one: Instrument, gap: Gap): Letter {
  const { procedure } = one.chart;
  const recorded = one.acts.find((act) => act.version === gap.version)!;
  const own = procedure.byKey.get(keyOf(procedure, recorded.act) ?? '');
  const party = procedure.parties.find((other) => other.id === gap.by);
  const to =
    party === undefined
      ? procedure.parties.map((other) => plain(other.head)).join(' and ')
      : `${plain(party.head)} (${party.id})`;
  const title = one.title.en ?? Object.values(one.title)[0] ?? one.id;
  const what = own === undefined ? ACTS[gap.act].noun : actInWords(own);
  const document = recorded.act.evidence?.document;
  return {
    to,
    subject: `Evidence of the ${ACTS[gap.act].noun}: ${title}`,
    body: [
      `The register of the agreement "${title}" records this act: ${what}, ${dateInWords(recorded.date)}${own === undefined ? '' : ` (${own.cites})`}.`,
      `It holds ${HAVE[gap.grade]}${document === undefined ? '' : ` (${document})`}.`,
      `We should be grateful for a copy of ${gap.closes}, or for word that none exists.`,
      'The record will then be completed; a date that proves different will be corrected, and the correction will be shown.',
    ].join('\n\n'),
  };
}
