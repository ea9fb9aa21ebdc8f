/**
 * What the register answers with, in plain data.
 */

import type { Act } from '../law/acts.ts';
import type { Family } from '../law/family.ts';
import { type Outlook, outlook } from '../law/outlook.ts';
import { keyOf } from '../law/procedure.ts';
import type { Entry } from '../ledger/entry.ts';
import { instantText } from './instants.ts';
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

/** The outlook of an instrument as of a day. */
export function outlookOf(family: Family, id: string, asOf: string): Outlook {
  const one = family.get(id);
  return outlook({
    fold: family.fold(id, asOf),
    acts: one.acts,
    keyOf: (recorded) => keyOf(one.chart.procedure, recorded.act),
    plans: one.plans,
    asOf,
  });
}

/** An act on record as it is listed. */
export interface ActAnswer {
  readonly version: number;
  readonly act: Act;
  readonly recordedAt: string;
  readonly principal: string;
  readonly reason: string | null;
}
