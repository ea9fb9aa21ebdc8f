/**
 * Importing documents: final clauses and records of acts. A record may list its acts in any order: they are recorded
 * in an order the procedure takes. What has been imported before is passed over, so an import can be repeated.
 */
import { z } from 'zod';
import { act, legalDate, text } from '../law/acts.ts';
import { parseLegalDate } from '../law/dates.ts';
import { canonicalize } from '../ledger/canonical.ts';
import { Problem } from './problems.ts';
import type { Caller } from './recording.ts';
import type { Register } from './register.ts';
import { type ActRequest, actRequest, check } from './requests.ts';

const plan = z.strictObject({ act, announced: legalDate.optional(), source: text(2000).optional() });

/** A record file. Plans may be given as acts, or with the date they were announced. */
const recordFile = z.strictObject({
  format: z.literal('pacta-record/1'),
  agreement: z.string().max(200),
  note: text(5000).optional(),
  acts: z.array(actRequest).max(10_000),
  plans: z
    .array(z.union([act, plan]))
    .max(1000)
    .default([]),
  amendments: z
    .array(
      z.strictObject({
        title: z.union([text(2000), z.record(z.string(), text(2000))]),
        acts: z.array(actRequest).min(1).max(10_000),
      }),
    )
    .max(100)
    .default([]),
});
type RecordFile = z.infer<typeof recordFile>;

/** What an import did. */
export interface Imported {
  readonly registered: readonly string[];
  readonly amendments: readonly string[];
  readonly acts: number;
  readonly plans: number;
  /** Acts that were on record already. */
  readonly passedOver: number;
}

/** Imports documents: clauses first, then records.
 * @throws Problem naming the document and what is wrong in it. What came before it stays recorded. */
export async function importDocuments(
  register: Register,
  documents: readonly { readonly name: string; readonly content: unknown }[],
  principal: string,
  report: (line: string) => void = () => {},
): Promise<Imported> {
  const caller: Caller = { principal, ifVersion: null, idempotencyKey: null };
  const total = { registered: [] as string[], amendments: [] as string[], acts: 0, plans: 0, passedOver: 0 };
  const isRecord = (content: unknown) => (content as { format?: unknown } | null)?.format === 'pacta-record/1';
  for (const { name, content } of documents.filter((one) => !isRecord(one.content))) {
    await named(name, async () => {
      const id = (content as { id?: unknown } | null)?.id;
      if (typeof id === 'string' && (await isRegistered(register, id, content))) return;
      const { entry } = await register.registerAgreement(content, caller);
      total.registered.push(entry.instrument);
      report(`${entry.instrument}: registered`);
    });
  }
  for (const { name, content } of documents.filter((one) => isRecord(one.content))) {
    await named(name, async () => {
      const file = check<RecordFile>(recordFile as z.ZodType<RecordFile>, content);
      const acts = await importActs(register, file.agreement, file.acts, caller);
      report(`${file.agreement}: ${acts.recorded} acts`);
      total.acts += acts.recorded;
      total.passedOver += acts.passedOver;
      total.plans += await importPlans(register, file, caller);
      for (const amendment of file.amendments) {
        const id = await importAmendment(register, file.agreement, amendment, caller);
        total.amendments.push(id.id);
        total.acts += id.acts;
      }
    });
  }
  return total;
}

/** Puts the document's name before what is wrong with it. */
async function named(name: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    throw new Problem(error.code, `${name}: ${error.message}`, error.facts);
  }
}

/** Whether the agreement is in the register with the very same clauses.
 * @throws Problem `already-registered` where its clauses differ. */
async function isRegistered(register: Register, id: string, content: unknown): Promise<boolean> {
  const known = await register.read.instrument(id).catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'not-found') return null;
    throw error;
  });
  if (known === null) return false;
  const clauses = (await register.read.clauses(id)) as { version?: unknown };
  if (clauses.version === (content as { version?: unknown }).version) return true;
  throw new Problem('already-registered', `${id} is in the register with other clauses`);
}

async function importActs(register: Register, id: string, acts: readonly ActRequest[], caller: Caller) {
  const { unconfirmed = [] } = await register.read.position(id);
  const waiting = unconfirmed.flatMap(({ act }) => (act === null ? [] : [act]));
  const known = new Set(
    [...(await register.read.acts(id)).acts.map((line) => line.act), ...waiting].map((act) => canonicalize(act)),
  );
  const fresh = acts.filter((one) => {
    const { outsideProcedure: _, ...plain } = one;
    return !known.has(canonicalize(plain));
  });
  await recordInTurn(register, id, fresh, caller);
  return { recorded: fresh.length, passedOver: acts.length - fresh.length };
}

/** Records acts, each as soon as the procedure takes it; by date where it takes several.
 * @throws Problem of the first that is never taken, when all others are recorded. */
async function recordInTurn(
  register: Register,
  id: string,
  acts: readonly ActRequest[],
  caller: Caller,
): Promise<void> {
  let rest = acts
    .map((request) => ({ request, date: parseLegalDate(request.on) }))
    .sort((a, b) => (a.date.latest + a.date.earliest < b.date.latest + b.date.earliest ? -1 : 1));
  while (rest.length > 0) {
    const refused: typeof rest = [];
    let first: Problem | undefined;
    for (const one of rest) {
      try {
        await register.recordAct(id, one.request, caller);
      } catch (error) {
        if (!(error instanceof Problem) || error.code !== 'act-not-open') throw error;
        first ??= error;
        refused.push(one);
      }
    }
    if (refused.length === rest.length) throw first;
    rest = refused;
  }
}

async function importPlans(register: Register, file: RecordFile, caller: Caller): Promise<number> {
  const known = new Set(await register.read.plannedActs(file.agreement));
  let n = 0;
  for (const one of file.plans) {
    const request = 'act' in one ? one : { act: one };
    if (known.has(canonicalize(request.act))) continue;
    await register.plan(file.agreement, { change: 'expect', ...request }, caller);
    n++;
  }
  return n;
}

async function importAmendment(
  register: Register,
  agreement: string,
  amendment: RecordFile['amendments'][number],
  caller: Caller,
): Promise<{ id: string; acts: number }> {
  const proposal = amendment.acts.find((one) => one.type === 'propose') ?? amendment.acts[0];
  const { entry } = await register.startPart(agreement, 'amendment', { title: amendment.title, act: proposal }, caller);
  const others = amendment.acts.filter((one) => one !== proposal);
  await recordInTurn(register, entry.instrument, others, caller);
  return { id: entry.instrument, acts: amendment.acts.length };
}
