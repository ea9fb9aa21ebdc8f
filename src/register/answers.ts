/**
 * What the register answers with, in plain data.
 */

import { edtf } from '../law/dates.ts';
import type { Family } from '../law/family.ts';
import { type Distance, distance, type Outlook } from '../law/outlook.ts';
import type { Entry } from '../ledger/entry.ts';
import { outlookOf as ownOutlook } from '../simulation/outlook-of.ts';
import { instantText } from './instants.ts';
import type { DutyRow, InstrumentRow } from './ports.ts';
import type { Stamped } from './projection.ts';

/** A standing with the two clocks it was asked for. `knownAt` is the instant of the latest entry that was used, or the
 * one asked for. */
export interface Answer extends Stamped {
  readonly asOf: string;
  readonly knownAt: string;
}

/** An entry as it is given out. */
export interface EntryAnswer {
  readonly position: number;
  readonly instrument: string;
  readonly version: number;
  readonly kind: Entry['kind'];
  readonly body: unknown;
  readonly recordedAt: string;
  readonly principal: string;
  readonly reason: string | null;
  readonly chartVersion: string;
  readonly leaf: string;
  readonly prev: string | null;
}

/** Gives out an entry: body as data, instant as text. */
export function entryAnswer(entry: Entry): EntryAnswer {
  const { position, instrument, version, kind, principal, reason, chartVersion, leaf, prev } = entry;
  const body: unknown = JSON.parse(entry.body);
  const recordedAt = instantText(entry.recordedAt);
  return { position, instrument, version, kind, body, recordedAt, principal, reason, chartVersion, leaf, prev };
}

/** The same as JSON text. The body stands in it as the ledger has it. */
export function entryText(entry: Entry): string {
  const { position, instrument, version, kind, principal, reason, chartVersion, leaf, prev } = entry;
  const quoted = JSON.stringify;
  return (
    `{"position":${position},"instrument":${quoted(instrument)},"version":${version},"kind":"${kind}",` +
    `"body":${entry.body},"recordedAt":"${instantText(entry.recordedAt)}","principal":${quoted(principal)},` +
    `"reason":${quoted(reason)},"chartVersion":${quoted(chartVersion)},"leaf":"${leaf}","prev":${quoted(prev)}}`
  );
}

/** How far something else has come that would change the instrument: its supersession, or a part of it. */
export interface Prospect {
  readonly goal: 'superseded' | 'amendmentInForce' | 'implemented';
  /** The instrument whose procedure leads there. */
  readonly through: string;
  readonly distance: Distance;
}

/** The outlook of an instrument as of a day, and what is under way elsewhere that would change it. */
export function outlookOf(
  family: Family,
  id: string,
  asOf: string,
): Outlook & { readonly prospects: readonly Prospect[] } {
  return { ...ownOutlook(family, id, asOf), prospects: prospects(family, id, asOf) };
}

function prospects(family: Family, id: string, asOf: string): Prospect[] {
  const goals = { agreement: 'superseded', amendment: 'amendmentInForce', implementation: 'implemented' } as const;
  return [...family.superseding(id), ...family.hangingOn(id)].flatMap((one) => {
    const fold = family.fold(one.id, asOf);
    const settled = fold.force !== null || fold.end !== null || fold.judgement.steps.length === 0;
    return settled ? [] : [{ goal: goals[one.kind], through: one.id, distance: distance(fold) }];
  });
}

/** A row of the list of instruments as it is given out. Dates are EDTF texts. */
export interface ListedInstrument {
  readonly id: string;
  readonly kind: InstrumentRow['kind'];
  readonly parent: string | null;
  readonly number: number | null;
  readonly title: Readonly<Record<string, string>>;
  readonly parties: readonly string[];
  readonly supersedes: readonly string[];
  readonly version: number;
  readonly state: string;
  readonly sentence: string;
  readonly inForce: { readonly from: string; readonly until: string | null } | null;
  readonly findings: number;
}

/** Gives out a row of the list of instruments. */
export function listedInstrument({ num: _num, inForce, ...row }: InstrumentRow): ListedInstrument {
  if (inForce === null) return { ...row, inForce };
  const from = edtf({ earliest: inForce.fromEarliest, latest: inForce.fromLatest });
  const { untilEarliest: earliest, untilLatest: latest } = inForce;
  return { ...row, inForce: { from, until: earliest === null || latest === null ? null : edtf({ earliest, latest }) } };
}

/** A duty as it is listed across the register. Dates are EDTF texts; `ended` is null while it is owed. */
export interface ListedDuty {
  readonly instrument: string;
  readonly title: Readonly<Record<string, string>>;
  readonly act: string;
  readonly by: string;
  readonly to: string;
  readonly since: string;
  readonly ended: string | null;
  readonly cites: string;
}

/** Gives out a duty. */
export function listedDuty({ sinceEarliest, sinceLatest, endedLatest, ...row }: DutyRow): ListedDuty {
  return { ...row, since: edtf({ earliest: sinceEarliest, latest: sinceLatest }), ended: endedLatest };
}
