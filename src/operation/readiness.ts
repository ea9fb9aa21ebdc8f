/**
 * Whether a serving process can record: what is looked at, in a closed list, and the first thing that is wrong. Most of
 * it is looked at afresh each time it is asked for; what costs a write to the disk at most once a second.
 */
import type { ProblemCode } from '../register/problems.ts';

/** What is looked at, in the order in which it is told what is wrong. */
export const CHECKS = {
  stopping: 'it is not being stopped',
  history: 'the ledger is the one that the last checkpoint was signed for',
  mode: 'recording does not stand still for what was found before',
  disk: 'there is room on the disk',
  write: 'a transaction that changes nothing can be written to the database and flushed',
  recorder: 'the thread that records answers',
} as const;
export type CheckName = keyof typeof CHECKS;

/** What a look found. */
export interface Check {
  readonly ok: boolean;
  /** What was found, in a sentence. */
  readonly detail: string;
}

export interface Readiness {
  readonly ledger: { readonly size: number; readonly recordedAt: string | null };
  readonly checks: Readonly<Record<CheckName, Check>>;
  /** What is wrong; null for nothing. */
  readonly problem: { readonly code: ProblemCode; readonly detail: string } | null;
}

/** The problem that each failed check is answered with. */
const CODES: Readonly<Record<CheckName, ProblemCode>> = {
  stopping: 'not-ready',
  history: 'history-contradicted',
  mode: 'read-only',
  disk: 'not-ready',
  write: 'not-ready',
  recorder: 'not-ready',
};

/** Looks at everything. A look that throws has failed. */
export async function lookAtAll(
  looks: Readonly<Record<CheckName, () => Check | Promise<Check>>>,
): Promise<Pick<Readiness, 'checks' | 'problem'>> {
  const names = Object.keys(CHECKS) as CheckName[];
  const found = await Promise.all(names.map(async (name) => [name, await looked(looks[name])] as const));
  const failed = found.find(([, check]) => !check.ok);
  return {
    checks: Object.fromEntries(found) as Record<CheckName, Check>,
    problem: failed === undefined ? null : { code: CODES[failed[0]], detail: failed[1].detail },
  };
}

async function looked(look: () => Check | Promise<Check>): Promise<Check> {
  try {
    return await look();
  } catch (error) {
    return { ok: false, detail: error instanceof Error ? error.message : String(error) };
  }
}

/** A look that is taken at most once in so many milliseconds; who asks meanwhile is told what it found. */
export function atMostEvery(ms: number, now: () => number, look: () => Promise<Check>): () => Promise<Check> {
  // Owned here: the last look and when it began.
  let last: { readonly at: number; readonly found: Promise<Check> } | null = null;
  return () => {
    if (last === null || now() - last.at >= ms) last = { at: now(), found: look() };
    return last.found;
  };
}
