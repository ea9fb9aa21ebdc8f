/**
 * Forecasts over HTTP: one JSON document; or, where the client accepts that, a stream that tells how far it has come
 * before it ends with the document. A forecast is given up when the client leaves.
 */
import type { Request, Response } from 'express';
import { Problem } from '../register/problems.ts';
import type { ForecastRun, Simulations, Trials } from '../register/simulations.ts';
import type { Progress } from '../simulation/forecast-job.ts';
import type { Stock } from '../simulation/stock.ts';
import { sendText } from './conditional.ts';
import { problemDocument, type Report } from './problem.ts';

/** What forecasts and plans need besides the register. */
export interface Simulating {
  readonly stock: Stock;
  readonly trials: Trials;
}

/** How each media type of a stream writes one message. */
const STREAMS: Readonly<Record<string, (name: string, value: unknown) => string>> = {
  'application/x-ndjson': (name, value) => `${JSON.stringify({ [name]: value })}\n`,
  'text/event-stream': (name, value) => `event: ${name}\ndata: ${JSON.stringify(value)}\n\n`,
};

/** Answers with the forecast that a document asks for. */
export async function sendForecast(
  request: Request,
  response: Response,
  document: unknown,
  { simulations, stock, trials, report }: Simulating & { simulations: Simulations; report: Report },
): Promise<void> {
  const leaving = new AbortController();
  response.on('close', () => leaving.abort(new Error('the client left')));
  const type = request.accepts(['application/json', ...Object.keys(STREAMS)]);
  const write = type === false ? undefined : STREAMS[type];
  const run = (progress: ForecastRun['progress']) =>
    simulations.forecast(document, { stock, trials, progress, signal: leaving.signal });
  response.setHeader('Vary', 'Accept');
  try {
    if (write === undefined) sendText(response, 200, JSON.stringify(await run(() => {})));
    else await stream(response, String(type), write, run, leaving.signal, report);
  } catch (error) {
    // Nobody is there any more to be told.
    if (!leaving.signal.aborted) throw error;
  }
}

async function stream(
  response: Response,
  type: string,
  write: (name: string, value: unknown) => string,
  run: (progress: ForecastRun['progress']) => Promise<unknown>,
  leaving: AbortSignal,
  report: Report,
): Promise<void> {
  const begin = () => {
    if (response.headersSent) return;
    response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-store' });
  };
  const progress = ({ done, of }: Progress) => {
    begin();
    // Whoever reads slowly misses some of it, instead of having it kept for him.
    if (!response.writableNeedDrain) response.write(write('progress', { done, of }));
  };
  try {
    const forecast = await run(progress);
    begin();
    response.end(write('forecast', forecast));
  } catch (error) {
    // Before the first message a problem is an answer like any other; after it, the last message.
    if (!response.headersSent || leaving.aborted) throw error;
    if (!(error instanceof Problem)) report(error, String(response.getHeader('X-Request-Id')));
    response.end(write('problem', problemDocument(error)));
  }
}
