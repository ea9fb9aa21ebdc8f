/**
 * Readings of final clauses: a replacement of the whole, a small patch, or one of the ready-made changes that are
 * asked for most.
 */
import { z } from 'zod';
import { text } from '../law/acts.ts';
import { type Clauses, ClausesError, readClauses } from '../law/clauses.ts';
import { Refusal, refused } from './refusal.ts';

type Data = { readonly [name: string]: unknown };

/** Ready-made changes, in one closed list: what each says, and what it makes of the clauses. */
export const READY_CHANGES = {
  noticesGateAmendments: {
    what: 'an amendment enters into force on the later of the two written notices',
    change: (clauses: Clauses) => amended(clauses, noticesGate),
  },
  signatureGatesAmendments: {
    what: 'an amendment is signed after the approvals, and enters into force on the later signature',
    change: (clauses: Clauses) => amended(clauses, signatureGates),
  },
  approvalConcludes: {
    what: 'the agreement enters into force on the later of the two approvals, without notice or signature',
    change: approvalConcludes,
  },
} as const satisfies Record<string, { readonly what: string; readonly change: (clauses: Clauses) => unknown }>;
export type ReadyChange = keyof typeof READY_CHANGES;
export const READY_CHANGE_NAMES = Object.keys(READY_CHANGES) as [ReadyChange, ...ReadyChange[]];

type Procedure = NonNullable<Clauses['amendment']>;
type Stage = Procedure['stages'][number];
const CITES = 'supposed';

function amended(clauses: Clauses, change: (procedure: Procedure) => unknown): unknown {
  return clauses.amendment === undefined ? clauses : { ...clauses, amendment: change(clauses.amendment) };
}

function noticesGate(procedure: Procedure): unknown {
  const stages = procedure.stages.map((stage) =>
    withLanes(stage, (steps) => {
      const approval = steps.findIndex((step) => step.act === 'approve');
      if (approval < 0 || steps.some((step) => step.act === 'notify')) return steps;
      return [...steps.slice(0, approval + 1), { act: 'notify', cites: CITES }, ...steps.slice(approval + 1)];
    }),
  );
  return { ...procedure, stages, entryIntoForce: { laterOf: ['notify'], cites: CITES } };
}

function signatureGates(procedure: Procedure): unknown {
  if (procedure.stages.some((stage) => stage.state === 'signature')) return procedure;
  const signature = { state: 'signature', lanes: { signature: [{ act: 'sign', cites: CITES }] } };
  return {
    ...procedure,
    stages: [...procedure.stages, signature],
    entryIntoForce: { laterOf: ['sign'], cites: CITES },
  };
}

function approvalConcludes(clauses: Clauses): unknown {
  const { conclusion } = clauses;
  const stages = conclusion.stages
    .filter((stage) => stage.state !== 'signature')
    .map((stage) => withLanes(stage, (steps) => steps.filter((step) => step.act !== 'notify')));
  const entryIntoForce = { laterOf: ['approve'], cites: CITES };
  return { ...clauses, conclusion: { ...conclusion, stages, entryIntoForce } };
}

type Steps = NonNullable<Stage['lanes']>[string];

function withLanes(stage: Stage, change: (steps: Steps) => readonly unknown[]): unknown {
  if (stage.lanes === undefined) return stage;
  const lanes = Object.entries(stage.lanes).map(([lane, steps]) => [lane, change(steps)]);
  return { ...stage, lanes: Object.fromEntries(lanes.filter(([, steps]) => (steps as unknown[]).length > 0)) };
}

/** One way of reading the clauses. */
export const readingShape = z
  .strictObject({
    name: text(100).optional(),
    /** The final clauses as they would be, whole. */
    clauses: z.unknown().optional(),
    /** What would be other, as a JSON merge patch (RFC 7396). */
    patch: z.record(z.string(), z.unknown()).optional(),
    change: z.enum(READY_CHANGE_NAMES).optional(),
  })
  .refine((one) => [one.clauses, one.patch, one.change].filter((way) => way !== undefined).length === 1, {
    message: 'give one of clauses (the whole), patch (a JSON merge patch) and change (a ready-made one)',
    path: ['clauses'],
  });
export type Reading = z.infer<typeof readingShape>;

/** What a reading is called. */
export function readingName({ name, change }: Reading, index: number): string {
  return name ?? change ?? `reading ${index + 1}`;
}

/** The clauses as read.
 * @throws Refusal `clauses` where they make no procedure, `impossible` where they are of another agreement. */
export function readAs(clauses: Clauses, reading: Reading): Clauses {
  const read = clausesOf(documentOf(clauses, reading));
  if (read.id !== clauses.id)
    throw refused('impossible', '/id', `must stay ${clauses.id}: it is a reading of its clauses`);
  const parties = (one: Clauses) => one.parties.map((party) => party.id).join(' and ');
  if (parties(read) !== parties(clauses)) throw refused('impossible', '/parties', `must stay ${parties(clauses)}`);
  return read;
}

function documentOf(clauses: Clauses, { clauses: whole, patch, change }: Reading): unknown {
  // As plain JSON: what is absent is absent, as in the document it was read from.
  const plain = JSON.parse(JSON.stringify(clauses)) as Data;
  if (whole !== undefined) return whole;
  if (patch !== undefined) return merged(plain, patch);
  return JSON.parse(JSON.stringify(change === undefined ? plain : READY_CHANGES[change].change(clauses)));
}

function clausesOf(document: unknown): Clauses {
  try {
    return readClauses(document);
  } catch (error) {
    if (!(error instanceof ClausesError)) throw error;
    throw new Refusal('clauses', error.message, error.faults);
  }
}

/** A JSON merge patch applied (RFC 7396): null takes away, an object goes on inside, all else replaces. */
export function merged(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const result = new Map(isObject(target) ? Object.entries(target) : []);
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) result.delete(name);
    else result.set(name, merged(result.get(name), value));
  }
  return Object.fromEntries(result);
}

function isObject(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
