/** The dossier over HTTP, written as it is made. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Proofs } from '../proof/proofs.ts';
import type { Reading } from '../register/reading.ts';
import { askedDay } from '../register/requests.ts';
import type { Gate } from './access.ts';
import type { Handler } from './handlers.ts';
import { parameters } from './query.ts';

/** Answers with a dossier of the family of an instrument; of the whole register, which is much, only with the right to audit. */
export function dossierHandler(read: Reading, proofs: Proofs, gate: Gate): Handler {
  return async (request, response) => {
    const { instrument, asOf } = parameters(request, ['instrument', 'asOf']);
    if (instrument === undefined) gate.permit(request, 'audit');
    const day = asOf === undefined ? read.today() : askedDay(asOf, 'query/asOf');
    const lines = read.dossier(proofs, { instrument: instrument ?? null, asOf: day });
    // What can be refused is refused with the first line; after that the answer has begun.
    const first = await lines.next();
    const name = `${(instrument ?? 'register').replaceAll(/[^a-z0-9]+/g, '-')}.dossier.jsonl`;
    gate.exported(request, `a dossier of ${instrument ?? 'the whole register'}`);
    response.setHeader('Content-Type', 'application/jsonl; charset=utf-8');
    response.setHeader('Content-Disposition', `attachment; filename="${name}"`);
    response.setHeader('Cache-Control', 'no-cache');
    await pipeline(Readable.from(withFirst(String(first.value), lines)), response);
  };
}

async function* withFirst(first: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield first;
  yield* rest;
}
