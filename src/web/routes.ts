/**
 * The pages' routes.
 */
import { readFileSync } from 'node:fs';
import { type Response, Router } from 'express';
import { certificate } from '../proof/certificate.ts';
import type { Proofs } from '../proof/proofs.ts';
import { askedInstant } from '../register/instants.ts';
import { PROBLEMS, Problem, type ProblemCode } from '../register/problems.ts';
import { type Clocks, NOW, type Reading } from '../register/reading.ts';
import { askedDay } from '../register/requests.ts';
import { withFoot } from './foot.ts';
import { certificatePage, errorPage, problemPage, registerPage, statusPage } from './pages.ts';

// Nothing but our own stylesheet and forms to ourselves.
const POLICY = "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** The pages over a register's readings. */
export function pages(read: Reading, proofs: Proofs): Router {
  const router = Router();
  const send = sender(proofs);
  const style = readFileSync(new URL('style.css', import.meta.url), 'utf8');
  router.get('/style.css', (_request, response) => {
    response.type('css').setHeader('Cache-Control', 'max-age=300');
    response.end(style);
  });
  router.get('/', async (request, response) => {
    const text = one(request.query.text);
    const after = one(request.query.after);
    const query = { ...(text === '' ? {} : { text }), ...(after === '' ? {} : { after }), limit: 50 };
    await send(response, async () => registerPage(await read.list(query), text));
  });
  router.get('/agreements/*id/certificate', async (request, response) => {
    const id = [request.params.id].flat().join('/');
    await send(response, async () => {
      const [day, instant] = [one(request.query.asOf), one(request.query.knownAt)];
      const asOf = day === '' ? null : askedDay(day);
      const knownAt = instant === '' ? null : askedInstant(instant);
      return certificatePage(await certificate(read, proofs, id, { asOf, knownAt }));
    });
  });
  router.get('/agreements/*id', async (request, response) => {
    const id = [request.params.id].flat().join('/');
    await send(response, async () => statusPage(await statusData(read, id, one(request.query.asOf))));
  });
  router.get('/problems/:code', async (request, response) => {
    const { code } = request.params;
    await send(response, async () => {
      if (!Object.hasOwn(PROBLEMS, code)) throw new Problem('not-found', 'There is no problem type of this name.');
      return problemPage(code as ProblemCode, PROBLEMS[code as ProblemCode]);
    });
  });
  return router;
}

/** A query parameter given once, else nothing. */
function one(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

async function statusData(read: Reading, id: string, day: string) {
  const asOf = day === '' ? null : askedDay(day);
  const clocks: Clocks = { ...NOW, asOf };
  const [position, next, { lines }] = await Promise.all([
    read.position(id, clocks),
    read.next(id, clocks),
    read.timeline(id, clocks),
  ]);
  return { position, next, timeline: lines, asOf };
}

/** Sends a page with its foot, or the page that says why there is none. */
function sender(proofs: Proofs) {
  return async (response: Response, make: () => Promise<string>): Promise<void> => {
    response.setHeader('Content-Security-Policy', POLICY);
    response.setHeader('Cache-Control', 'no-cache');
    response.type('html');
    try {
      response.end(withFoot(await make(), proofs));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const { status, title } = PROBLEMS[error.code];
      response.status(status).end(withFoot(errorPage(title, error.message), proofs));
    }
  };
}
