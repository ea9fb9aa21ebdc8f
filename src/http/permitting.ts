/**
 * Whether a recording is permitted: by what its body says of whose act it is, and of being outside the procedure. What
 * the body says besides, and whether it can be read at all, the register judges.
 */
import type { Request } from 'express';
import type { Reading } from '../register/reading.ts';
import type { Gate } from './access.ts';

/** An act to be recorded.
 * @throws Problem `not-permitted`. */
export function permitAct(gate: Gate, request: Request, instrument: string, act: unknown): void {
  gate.permitWithin(request, 'record', { instrument, by: textField(act, 'by') });
  const confidential = field(act, 'confidential');
  if (confidential !== undefined) {
    gate.permitWithin(request, 'record', { instrument, by: textField(confidential, 'party') });
  }
  const privateNote = field(act, 'privateNote');
  if (privateNote !== undefined) {
    const by = textField(privateNote, 'party') ?? textField(act, 'by');
    gate.permitWithin(request, 'record', { instrument, by });
  }
  if (field(act, 'outsideProcedure') !== undefined) gate.permit(request, 'outsideProcedure');
}

/** Confirming needs the rights that recording the same needs.
 * @throws Problem `not-permitted`, `not-found`. */
export async function permitConfirmation(
  gate: Gate,
  read: Reading,
  request: Request,
  instrument: string,
  version: number,
): Promise<void> {
  const entry = await read.entry(instrument, version).catch((error: unknown) => {
    // Who is limited to something else is not told what there is here.
    gate.permitWithin(request, 'record', { instrument, by: undefined });
    throw error;
  });
  if (entry.kind === 'correction') gate.permit(request, 'correct');
  else gate.permitWithin(request, 'record', { instrument, by: textField(entry.body, 'by') });
  if (entry.kind === 'act' && entry.reason !== null) gate.permit(request, 'outsideProcedure');
}

/** A plan, or a change of one: then it is the planned act that counts.
 * @throws Problem `not-permitted`. */
export async function permitPlan(
  gate: Gate,
  read: Reading,
  request: Request,
  instrument: string,
  body: unknown,
): Promise<void> {
  const { parties } = gate.identityOf(request).limits;
  const version = field(body, 'plan');
  const planned =
    parties !== null && typeof version === 'number' ? await plannedAct(read, instrument, version) : field(body, 'act');
  gate.permitWithin(request, 'plan', { instrument, by: textField(planned, 'by') });
}

/** The act that a plan on record expects; undefined where there is no such plan. */
async function plannedAct(read: Reading, instrument: string, version: number): Promise<unknown> {
  const entry = await read.entry(instrument, version).catch(() => undefined);
  return entry?.kind === 'plan' ? field(entry.body, 'act') : undefined;
}

/** A field of what was sent; undefined where there is none. */
export function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

function textField(value: unknown, name: string): string | undefined {
  const text = field(value, name);
  return typeof text === 'string' ? text : undefined;
}
