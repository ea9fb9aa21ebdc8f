/**
 * Bringing an agreement into the register with its final clauses.
 */
import { type Clauses, ClausesError, readClauses } from '../law/clauses.ts';
import { canonicalize } from '../ledger/canonical.ts';
import { SCHEMA } from './bodies.ts';
import { chartVersionOf } from './charts.ts';
import { History } from './history.ts';
import type { FamilyHead } from './ports.ts';
import { impossible, Problem } from './problems.ts';
import type { Recorded } from './recorded.ts';
import type { Caller, Decision, Recorder } from './recording.ts';
import { wellFormed } from './requests.ts';

/** Registers an agreement.
 * @throws Problem `clauses-refused` with every fault, `already-registered`. */
export async function registerAgreement(recorder: Recorder, document: unknown, caller: Caller): Promise<Recorded> {
  const clauses = checkedClauses(document);
  const request = { register: clauses };
  const repeated = await recorder.repeated(caller, request);
  if (repeated !== null) return repeated;
  for (let attempt = 0; attempt < 5; attempt++) {
    if ((await recorder.store.familyOf(clauses.id)) !== undefined) {
      // It may be what the same request came to since its key was looked up.
      const meanwhile = await recorder.repeated(caller, request);
      if (meanwhile !== null) return meanwhile;
      throw new Problem('already-registered', `${clauses.id} is in the register already`);
    }
    const merges = await familiesTouched(recorder, clauses);
    const history = together(merges);
    refuseCircle(history, clauses);
    const done = await recorder.append(history, merges, decisionOf(clauses), caller, request);
    if (done !== null) return done;
  }
  throw new Problem('version-conflict', 'others keep recording on the agreements concerned; try again');
}

function checkedClauses(document: unknown): Clauses {
  try {
    return wellFormed(readClauses(document));
  } catch (error) {
    if (!(error instanceof ClausesError)) throw error;
    throw new Problem('clauses-refused', error.message, { errors: error.faults });
  }
}

/** The families of the agreements it supersedes, and of those that say they supersede it. */
async function familiesTouched(recorder: Recorder, clauses: Clauses): Promise<History[]> {
  const heads: FamilyHead[] = [...(await recorder.store.familiesNaming(clauses.id))];
  for (const { id } of clauses.supersedes) {
    const head = await recorder.store.familyOf(id);
    if (head !== undefined) heads.push(head);
  }
  const distinct = new Map(heads.map((head) => [head.family, head]));
  return Promise.all(
    [...distinct.values()].map(async (basis) => History.of(basis, await recorder.store.familyEntries(basis.family))),
  );
}

/** Several histories as one, with the entries in the order of the ledger. */
function together(histories: readonly History[]): History {
  const entries = histories.flatMap((history) =>
    [...history.chronicles.values()].flatMap((one) => one.told.map((told) => told.entry)),
  );
  entries.sort((a, b) => a.position - b.position);
  return History.of({ family: 0, head: 0 }, entries);
}

/** Agreements that supersede each other in a circle would have no position. */
function refuseCircle(history: History, clauses: Clauses): void {
  const seen = new Set<string>();
  const visit = (id: string): void => {
    if (id === clauses.id) throw impossible('/supersedes', `${clauses.id} would supersede itself through others`);
    if (seen.has(id)) return;
    seen.add(id);
    for (const next of history.chronicles.get(id)?.clauses.supersedes ?? []) visit(next.id);
  };
  for (const { id } of clauses.supersedes) visit(id);
}

function decisionOf(clauses: Clauses): Decision {
  const { id, title, parties, supersedes } = clauses;
  const body = { clauses };
  const chartVersion = chartVersionOf(clauses, canonicalize(body));
  return {
    id,
    registers: [
      {
        id,
        kind: 'agreement',
        parent: null,
        number: null,
        title,
        parties: parties.map((party) => party.id),
        supersedes: supersedes.map((old) => old.id),
      },
    ],
    entries: [{ instrument: id, kind: 'registered', schema: SCHEMA.registered, body, reason: null, chartVersion }],
  };
}
