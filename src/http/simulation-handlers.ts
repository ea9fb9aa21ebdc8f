/**
 * What the routes of simulations do. They take no token: nothing in them can write.
 */
import type { Request, Response } from 'express';
import { answering } from '../register/judging.ts';
import { Problem } from '../register/problems.ts';
import type { Question, SimulationName, Simulator } from '../register/simulator.ts';
import { EXPORT_NAMES, EXPORTS, type ExportName } from '../simulation/exports.ts';
import { readShared } from '../simulation/share.ts';
import { sendText } from './conditional.ts';
import { sendForecast } from './forecasting.ts';
import type { Report } from './problem.ts';
import { parameters } from './query.ts';
import { jsonBody } from './request.ts';

type Handler = (request: Request, response: Response) => Promise<void>;

/** What simulations need: who carries them out, and where defects are told. */
export interface Simulating {
  readonly simulator: Simulator;
  readonly report: Report;
}

/** The handlers of `/api/simulations`. */
export function simulationHandlers({ simulator, report }: Simulating) {
  const plain = (simulation: SimulationName): Handler =>
    whileThere(async (request, response, signal) => {
      parameters(request, []);
      const question = { simulation, document: jsonBody(request) };
      sendText(response, 200, await simulator.answer(question, () => {}, signal));
    });
  const inForm = (simulation: 'run' | 'compare', read: (request: Request) => unknown): Handler =>
    whileThere(async (request, response, signal) => {
      const document = read(request);
      const form = formOf(request);
      const question: Question = form === 'json' ? { simulation, document } : { simulation, document, form };
      const text = await simulator.answer(question, () => {}, signal);
      if (form === 'json') sendText(response, 200, text);
      else sendForm(response, form, text);
    });
  return {
    'POST /api/simulations/run': inForm('run', formBody),
    'GET /api/simulations/run': inForm('run', shared),
    'POST /api/simulations/compare': inForm('compare', formBody),
    'POST /api/simulations/routes': plain('routes'),
    'POST /api/simulations/adverse': plain('adverse'),
    'POST /api/simulations/rehearse': plain('rehearse'),
    'POST /api/simulations/plan': plain('plan'),
    'POST /api/simulations/forecast': whileThere(async (request, response, signal) => {
      parameters(request, []);
      const question = { simulation: 'forecast', document: jsonBody(request) } as const;
      await sendForecast(request, response, (progress) => simulator.answer(question, progress, signal), report);
    }),
  };
}

/** Work that is given up when the client leaves. */
function whileThere(work: (request: Request, response: Response, signal: AbortSignal) => Promise<void>): Handler {
  return async (request, response) => {
    const leaving = new AbortController();
    response.on('close', () => leaving.abort(new Error('the client left')));
    try {
      await work(request, response, leaving.signal);
    } catch (error) {
      // Nobody is there any more to be told.
      if (!leaving.signal.aborted) throw error;
    }
  };
}

function formBody(request: Request): unknown {
  parameters(request, ['format']);
  return jsonBody(request);
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
