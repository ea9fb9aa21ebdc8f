/** Handlers of the routes by which the register proves itself. */
import type { Request, Response } from 'express';
import { z } from 'zod';
import { certificate } from '../proof/certificate.ts';
import type { Proofs } from '../proof/proofs.ts';
import { impossible, Problem } from '../register/problems.ts';
import type { Reading } from '../register/reading.ts';
import { check } from '../register/requests.ts';
import { sendText } from './conditional.ts';
import type { Handler } from './handlers.ts';
import type { PROOF_ROUTES } from './proof-routes.ts';
import { CLOCK_PARAMETERS, clocks, limitOf, linkNext, parameters } from './query.ts';
import { instrumentId, jsonBody, param, wholeNumber } from './request.ts';

type Names<R> = R extends { readonly method: infer M extends string; readonly path: infer P extends string }
  ? `${M} ${P}`
  : never;
export type ProofRouteName = Names<(typeof PROOF_ROUTES)[number]>;

/** A signed note that is handed in. */
export const handedIn = z.strictObject({ note: z.string() });
const PLAIN = 'text/plain';

/** The handlers over what the register can prove. */
export function proofHandlers(proofs: Proofs, read: Reading): Record<ProofRouteName, Handler> {
  return {
    'GET /checkpoint': (request, response) => {
      parameters(request, []);
      const latest = proofs.latest();
      if (latest === null) throw new Problem('not-found', 'no checkpoint has been signed yet');
      response.setHeader('Cache-Control', 'no-cache');
      sendText(response, 200, latest.note, PLAIN);
    },
    'GET /api/audit/checkpoints': (request, response) => {
      const { after, limit } = parameters(request, ['after', 'limit']);
      const page = proofs.page(wholeNumber('after', after), limitOf(limit));
      sendItems(request, response, page.rows, page.next);
    },
    'POST /api/audit/checkpoints': async (request, response) => {
      parameters(request, []);
      const { checkpoint, made } = await proofs.checkpoints.make();
      sendJson(response, made ? 201 : 200, proofs.answer(checkpoint));
    },
    'GET /api/audit/keys': (request, response) => {
      parameters(request, []);
      sendJson(response, 200, { origin: proofs.origin, keys: proofs.keys() });
    },
    'GET /api/audit/entries': async (request, response) => {
      const { after, limit } = parameters(request, ['after', 'limit']);
      const most = limitOf(limit, 1000, 100);
      const items = await proofs.entries(wholeNumber('after', after), most);
      sendItems(request, response, items, items.length < most ? null : String(items.at(-1)!.position));
    },
    'GET /api/audit/entries/{position}/proof': async (request, response) => {
      const { format } = parameters(request, ['format']);
      const position = wholeNumber('position', param(request, 'position'));
      if (asksForFile(request, format)) sendReceipt(response, `entry-${position}`, await proofs.receipt(position));
      else sendJson(response, 200, await proofs.inclusion(position));
    },
    'GET /api/audit/consistency': async (request, response) => {
      const { from, to } = parameters(request, ['from', 'to']);
      if (from === undefined || to === undefined)
        throw impossible(`/query/${from === undefined ? 'from' : 'to'}`, 'is required');
      sendJson(response, 200, await proofs.consistency(wholeNumber('from', from), wholeNumber('to', to)));
    },
    'GET /api/audit/witnesses': (request, response) => {
      parameters(request, []);
      const { cosigning, checkpoints } = proofs;
      const size = checkpoints.last()?.size ?? null;
      sendJson(response, 200, { size, witnesses: cosigning.witnesses(), reports: cosigning.reports() });
    },
    'POST /api/audit/cosignatures': (request, response) => {
      const { note } = check(handedIn, jsonBody(request));
      const taken = proofs.cosigning.take(note);
      sendJson(response, taken.kept ? 201 : 200, taken);
    },
    'POST /api/audit/reports': (request, response) => {
      const { note } = check(handedIn, jsonBody(request));
      sendJson(response, 201, proofs.cosigning.takeReport(note));
    },
    'GET {instrument}/entries/{version}/receipt': async (request, response) => {
      parameters(request, []);
      const id = instrumentId(request);
      const { position, version } = await read.entry(id, wholeNumber('version', param(request, 'version')));
      sendReceipt(response, `${id.replaceAll('/', '-')}-${version}`, await proofs.receipt(position));
    },
    'GET {instrument}/certificate': async (request, response) => {
      const asked = clocks(parameters(request, CLOCK_PARAMETERS));
      sendJson(response, 200, await certificate(read, proofs, instrumentId(request), asked));
    },
  };
}

function sendJson(response: Response, status: number, value: unknown): void {
  sendText(response, status, JSON.stringify(value));
}

function sendItems(request: Request, response: Response, items: readonly unknown[], next: string | null): void {
  linkNext(request, response, next);
  sendJson(response, 200, { items, next });
}

function sendReceipt(response: Response, name: string, text: string): void {
  response.setHeader('Content-Disposition', `attachment; filename="${name}.tlog-proof"`);
  sendText(response, 200, text, PLAIN);
}

const FORMATS = ['json', 'tlog-proof'] as const;

/** Whether the proof is asked for as a file: by `format`, else by Accept. @throws Problem `not-acceptable`. */
function asksForFile(request: Request, format: string | undefined): boolean {
  if (format === undefined) return request.accepts(['application/json', 'text/plain']) === 'text/plain';
  if (FORMATS.every((one) => one !== format)) {
    throw new Problem('not-acceptable', `there is no format ${format.slice(0, 40)}; there are ${FORMATS.join(', ')}`);
  }
  return format === 'tlog-proof';
}
