/**
 * Rehearsing the clause: the real record replayed under other readings of the final clauses, and what would differ, in
 * sentences.
 */
import { z } from 'zod';
import { text } from '../law/acts.ts';
import type { Clauses } from '../law/clauses.ts';
import type { DutyStanding } from '../law/duties.ts';
import { Family, type Instrument } from '../law/family.ts';
import type { Phrase } from '../law/phrases.ts';
import { type Standing, standing } from '../law/standing.ts';
import { chartOf } from './charts.ts';
import { checked } from './checking.ts';
import { within } from './compare.ts';
import {
  type DateDifference,
  type DutyDifference,
  dateDifferences,
  dutyDifference,
  type Effect,
} from './differences.ts';
import { type Reading, readAs, readingName, readingShape } from './readings.ts';
import { Refusal } from './refusal.ts';
import { day } from './scenario.ts';

export const MAX_READINGS = 4;

/** The shape of what is to be rehearsed. */
export const rehearsalShape = z.strictObject({
  /** One agreement; without it all, a page at a time. */
  agreement: text(200).optional(),
  readings: z
    .array(readingShape)
    .min(1, 'must have at least one reading')
    .max(MAX_READINGS, `must not have more than ${MAX_READINGS} readings`),
  asOf: day.optional(),
  knownAt: z.string().max(60).optional(),
  after: text(500).optional(),
  limit: z.int().min(1).max(50).default(20),
});
export type Rehearsal = z.infer<typeof rehearsalShape>;

/** Reads what is to be rehearsed.
 * @throws Refusal with every fault. */
export function readRehearsal(document: unknown): Rehearsal {
  return checked(rehearsalShape, document);
}

/** A position under a reading, in short. */
export interface Reread {
  readonly reading: string;
  readonly state: string;
  readonly sentence: string;
  /** The same for other languages. */
  readonly phrases: readonly Phrase[];
  readonly inForceFrom: string | null;
  readonly knownToBothFrom: string | null;
  readonly findings: number;
  /** How it differs from the position by the clauses as registered; empty where it does not. */
  readonly differences: readonly string[];
  /** The same as data, for other languages. */
  readonly changes: Changes;
}

/** How a position read otherwise differs from the registered one. */
export interface Changes {
  readonly state: string | null;
  readonly dates: readonly DateDifference[];
  readonly duties: Omit<DutyDifference, 'fulfilled'>;
  readonly fits: readonly Standing['findings'][number][];
  readonly misfits: readonly Standing['findings'][number][];
}

/** An instrument under every reading, the clauses as registered first. */
export interface RereadInstrument {
  readonly id: string;
  readonly positions: readonly Reread[];
}

/** A reading that cannot be applied to an agreement. */
export interface Unreadable {
  readonly reading: string;
  readonly errors: readonly { readonly pointer: string; readonly detail: string }[];
}

export interface RereadAgreement {
  readonly agreement: string;
  /** The instruments of the family that begin with the agreement: it, what hangs on it, and others that would differ. */
  readonly instruments: readonly RereadInstrument[];
  readonly differs: boolean;
  readonly refused: readonly Unreadable[];
}

const AS_REGISTERED = 'as registered';

/** Replays the record of an agreement and of what hangs on it under each reading.
 * @throws Refusal where `strict` and a reading cannot be applied. */
export function rehearse(
  family: Family,
  agreement: string,
  { readings, asOf, strict }: { readings: readonly Reading[]; asOf: string; strict: boolean },
): RereadAgreement {
  const refused: Unreadable[] = [];
  const families: { reading: string; family: Family }[] = [];
  for (const [index, reading] of readings.entries()) {
    const name = readingName(reading, index);
    try {
      families.push({ reading: name, family: within(place(index, reading), () => reread(family, agreement, reading)) });
    } catch (error) {
      if (strict || !(error instanceof Refusal)) throw error;
      refused.push({ reading: name, errors: error.faults });
    }
  }
  const instruments: RereadInstrument[] = [];
  for (const one of family.instruments.values()) {
    const own = one.id === agreement || one.parent === agreement;
    const isSame = (read: Family) => read.fold(one.id, asOf) === family.fold(one.id, asOf);
    if (!own && families.every((read) => isSame(read.family))) continue;
    const registered = standing(family, one.id, asOf);
    const positions = families.map((read) => positionOf(read.reading, registered, standing(read.family, one.id, asOf)));
    const differs = positions.some((position) => position.differences.length > 0);
    if (own || differs)
      instruments.push({ id: one.id, positions: [positionOf(AS_REGISTERED, registered, registered), ...positions] });
  }
  const differs = instruments.some((one) => one.positions.some((position) => position.differences.length > 0));
  return { agreement, instruments, differs, refused };
}

/** Where in the request the clauses of a reading stand. */
function place(index: number, reading: Reading): string {
  return `/readings/${index}/${reading.clauses !== undefined ? 'clauses' : reading.patch !== undefined ? 'patch' : 'change'}`;
}

/** The family with the clauses of one agreement read otherwise. */
function reread(family: Family, agreement: string, reading: Reading): Family {
  const own = family.instruments.get(agreement);
  if (own?.kind !== 'agreement') throw new Refusal('unknown', `${agreement} is not an agreement`);
  const clauses = readAs(own.clauses, reading);
  return new Family(
    [...family.instruments.values()].map((one) =>
      one.id === agreement || one.parent === agreement ? instrumentAs(one, clauses) : one,
    ),
  );
}

function instrumentAs(one: Instrument, clauses: Clauses): Instrument {
  const name = wayOf(one);
  const chart = chartOf(clauses, one.kind, name);
  if (chart !== undefined) return { ...one, clauses, chart };
  const pointer = name === null ? `/${one.kind}` : `/implementation/${name}`;
  throw new Refusal('clauses', `${pointer} is missing`, [{ pointer, detail: `is missing, and ${one.id} follows it` }]);
}

/** Which way of carrying the agreement out an instrument is; null for an agreement or an amendment. */
function wayOf({ kind, clauses, chart }: Instrument): string | null {
  if (kind !== 'implementation') return null;
  const names = Object.keys(clauses.implementation ?? {});
  return names.find((name) => chartOf(clauses, kind, name) === chart) ?? null;
}

function positionOf(reading: string, registered: Standing, read: Standing): Reread {
  const force = read.inForce ?? read.completed;
  return {
    reading,
    state: read.state,
    sentence: read.sentence,
    phrases: read.phrases,
    inForceFrom: force?.from ?? null,
    knownToBothFrom: force?.knownToBothFrom ?? null,
    findings: read.findings.length,
    differences: differencesInWords(registered, read),
    changes: changesOf(registered, read),
  };
}

const EFFECT_WORDS: Readonly<Record<Effect, string>> = {
  inForceFrom: 'in force from',
  knownToBothFrom: 'known to both from',
  inForceUntil: 'in force until',
  completedOn: 'done on',
  provisionalFrom: 'applied provisionally from',
  provisionalUntil: 'applied provisionally until',
  endedOn: 'ended on',
};

function changesOf(registered: Standing, read: Standing): Changes {
  const known = new Set(registered.findings.map((finding) => finding.version));
  const still = new Set(read.findings.map((finding) => finding.version));
  const { arising, fallingAway } = dutyDifference(registered, read);
  return {
    state: registered.state === read.state ? null : read.state,
    dates: dateDifferences(registered, read),
    duties: { arising, fallingAway },
    fits: registered.findings.filter((one) => !still.has(one.version)),
    misfits: read.findings.filter((one) => !known.has(one.version)),
  };
}

/** How a position read otherwise differs from the registered one, each difference in a sentence. */
export function differencesInWords(registered: Standing, read: Standing): string[] {
  const { id } = read;
  const state =
    registered.state === read.state ? [] : [`${id} would stand at ${read.state} instead of ${registered.state}.`];
  const dates = dateDifferences(registered, read).map(({ effect, before, after }) => {
    const words = EFFECT_WORDS[effect];
    if (after === null) return `${id} would not be ${words} any date, instead of ${before}.`;
    return `${id} would be ${words} ${after}${before === null ? ', and now is not' : ` instead of ${before}`}.`;
  });
  const known = new Set(registered.findings.map((finding) => finding.version));
  const still = new Set(read.findings.map((finding) => finding.version));
  const misfit = (finding: Standing['findings'][number]) =>
    `version ${finding.version}, ${finding.act.type} by ${finding.act.by} on ${finding.act.on},`;
  return [
    ...state,
    ...dates,
    ...dutiesInWords(registered, read),
    ...read.findings.filter((one) => !known.has(one.version)).map((one) => `In ${id}, ${misfit(one)} would not fit.`),
    ...registered.findings.filter((one) => !still.has(one.version)).map((one) => `In ${id}, ${misfit(one)} would fit.`),
  ];
}

function dutiesInWords(registered: Standing, read: Standing): string[] {
  const { arising, fallingAway } = dutyDifference(registered, read);
  const { id } = read;
  const alike = (a: DutyStanding) => (b: DutyStanding) => a.act === b.act && a.by === b.by;
  return [
    ...arising.map((duty) => {
      const before = fallingAway.find(alike(duty));
      const instead = before === undefined ? '' : ` instead of ${before.since}`;
      return `In ${id}, ${duty.by} would owe ${duty.to} since ${duty.since}${instead}: ${duty.act}.`;
    }),
    ...fallingAway
      .filter((duty) => !arising.some(alike(duty)))
      .map((duty) => `In ${id}, ${duty.by} would not owe ${duty.to}: ${duty.act}.`),
  ];
}
