/**
 * Forecasts over HTTP: one JSON document; or, where the client accepts that, a stream that tells how far it has come
 * before it ends with the document.
 */
import type { Request, Response } from 'express';
import { Problem } from '../register/problems.ts';
import type { Progress } from '../simulation/forecast-job.ts';
import { sendText } from './conditional.ts';
import { problemDocument, type Report } from './problem.ts';

/** How each media type of a stream writes one message, its value being JSON. */
const STREAMS: Readonly<Record<string, (name: string, json: string) => string>> = {
  'application/x-ndjson': (name, json) => `{${JSON.stringify(name)}:${json}}\n`,
  'text/event-stream': (name, json) => `event: ${name}\ndata: ${json}\n\n`,
};

/** Answers with a forecast.
 * @param run makes it, as JSON, telling how far it has come. */
export async function sendForecast(
  request: Request,
  response: Response,
  run: (progress: (progress: Progress) => void) => Promise<string>,
  report: Report,
): Promise<void> {
  const type = request.accepts(['application/json', ...Object.keys(STREAMS)]);
  const write = type === false ? undefined : STREAMS[type];
  if (write === undefined) sendText(response, 200, await run(() => {}));
  else await stream(response, String(type), write, run, report);
}

async function stream(
  response: Response,
  type: string,
  write: (name: string, json: string) => string,
  run: (progress: (progress: Progress) => void) => Promise<string>,
  report: Report,
): Promise<void> {
  const begin = () => {
    if (response.headersSent) return;
    response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-store' });
  };
  const progress = ({ done, of }: Progress) => {
    begin();
    // Whoever reads slowly misses some of it, instead of having it kept for him.
    if (!response.writableNeedDrain) response.write(write('progress', JSON.stringify({ done, of })));
  };
  try {
    const forecast = await run(progress);
    begin();
    response.end(write('forecast', forecast));
  } catch (error) {
    // Before the first message a problem is an answer like any other; after it, the last message.
    if (!response.headersSent || response.closed) throw error;
    if (!(error instanceof Problem)) report(error, String(response.getHeader('X-Request-Id')));
    response.end(write('problem', JSON.stringify(problemDocument(error))));
  }
}
