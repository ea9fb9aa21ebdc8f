/**
 * What the routes of simulations do. They take no token: nothing in them can write.
 */
import type { Request, Response } from 'express';
import { answering } from '../register/judging.ts';
import { Problem } from '../register/problems.ts';
import type { Reading } from '../register/reading.ts';
import { EXPORT_NAMES, EXPORTS, type ExportName } from '../simulation/exports.ts';
import { readShared } from '../simulation/share.ts';
import { sendText } from './conditional.ts';
import { parameters } from './query.ts';

type Handler = (request: Request, response: Response) => Promise<void>;
type Body = (request: Request) => unknown;

/** The handlers of `/api/simulations`. */
export function simulationHandlers({ simulations }: Reading, jsonBody: Body) {
  const answer =
    (work: (document: unknown) => Promise<unknown>): Handler =>
    async (request, response) => {
      parameters(request, []);
      sendText(response, 200, JSON.stringify(await work(jsonBody(request))));
    };
  const inForm =
    (
      read: (request: Request) => unknown,
      work: (document: unknown) => Promise<unknown>,
      write: (form: ExportName, document: unknown) => Promise<string>,
    ): Handler =>
    async (request, response) => {
      const document = read(request);
      const form = formOf(request);
      response.setHeader('Vary', 'Accept');
      if (form === 'json') sendText(response, 200, JSON.stringify(await work(document)));
      else sendForm(response, form, await write(form, document));
    };
  const run = (document: unknown) => simulations.run(document);
  const writeRun = (form: ExportName, document: unknown) => simulations.exportedRun(form, document);
  const formBody = (request: Request) => {
    parameters(request, ['format']);
    return jsonBody(request);
  };
  return {
    'POST /api/simulations/run': inForm(formBody, run, writeRun),
    'GET /api/simulations/run': inForm(shared, run, writeRun),
    'POST /api/simulations/compare': inForm(
      formBody,
      (document) => simulations.compare(document),
      (form, document) => simulations.exportedComparison(form, document),
    ),
    'POST /api/simulations/routes': answer((document) => simulations.routes(document)),
    'POST /api/simulations/adverse': answer((document) => simulations.adverse(document)),
    'POST /api/simulations/rehearse': answer((document) => simulations.rehearse(document)),
  };
}

function sendForm(response: Response, form: ExportName, text: string): void {
  const { mediaType, ending } = EXPORTS[form];
  response.statusCode = 200;
  response.setHeader('Content-Type', `${mediaType}; charset=utf-8`);
  response.setHeader('Content-Disposition', `attachment; filename="simulation.${ending}"`);
  response.end(text);
}

function shared(request: Request): unknown {
  const { scenario } = parameters(request, ['scenario', 'format']);
  if (scenario !== undefined) return answering(readShared)(scenario);
  const detail = 'is required: a scenario in base64url';
  throw new Problem('malformed-request', `/query/scenario ${detail}`, {
    errors: [{ pointer: '/query/scenario', detail }],
  });
}

/** The form asked for: by `format`, else by Accept, else JSON.
 * @throws Problem `not-acceptable`. */
function formOf(request: Request): ExportName | 'json' {
  const { format } = parameters(request, ['scenario', 'format']);
  const names = ['json', ...EXPORT_NAMES] as const;
  if (format !== undefined) {
    const named = names.find((name) => name === format);
    if (named !== undefined) return named;
    throw new Problem('not-acceptable', `there is no form ${format.slice(0, 40)}; there are ${names.join(', ')}`);
  }
  const types = ['application/json', ...EXPORT_NAMES.map((name) => EXPORTS[name].mediaType)];
  const accepted = request.accepts(types);
  if (accepted === false) throw new Problem('not-acceptable', `a simulation can be had as ${types.join(', ')}`);
  return EXPORT_NAMES.find((name) => EXPORTS[name].mediaType === accepted) ?? 'json';
}
