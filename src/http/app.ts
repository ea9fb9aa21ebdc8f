/**
 * The Express application of the API.
 */
import { randomUUID } from 'node:crypto';
import express, { type Express, type RequestHandler } from 'express';
import type { Proofs } from '../proof/proofs.ts';
import { Problem } from '../register/problems.ts';
import type { Served } from '../register/registrar.ts';
import type { Simulator } from '../register/simulator.ts';
import { type AccessOptions, type Gate, gate, onlyHosts } from './access.ts';
import { type Handler, handlers } from './handlers.ts';
import type { NewsServed } from './news-handlers.ts';
import type { Operation } from './operation-handlers.ts';
import { problems, type Report, sendProblem } from './problem.ts';
import { type Observe, type OpenAnswers, observing } from './request-log.ts';
import { expressPaths, ROUTES, type RouteName } from './routes.ts';

export interface ApiOptions {
  readonly register: Served;
  readonly proofs: Proofs;
  readonly simulator: Simulator;
  readonly access: AccessOptions;
  /** Host names answered besides loopback; null for any. */
  readonly hosts: readonly string[] | null;
  readonly report: Report;
  readonly operation: Operation;
  readonly news: NewsServed;
  /** Told of every answer. */
  readonly observe: Observe;
  /** Where answers under way are noted. */
  readonly open: OpenAnswers;
  /** What answers besides the API: the pages. */
  readonly besides: RequestHandler;
}

/** How large a body may be. */
export const BODY_LIMIT = '256kb';

/** Makes the application. */
export function api(options: ApiOptions): Express {
  const { register, proofs, simulator, access, hosts, report, operation, observe, open, besides, news } = options;
  const app = express();
  app.disable('x-powered-by');
  // Express's own tags are weak and it never compares If-Match; we do both ourselves.
  app.disable('etag');
  app.set('query parser', 'simple');
  app.use(inOne(observing(observe, open), headers, onlyHosts(hosts)));
  const before = gate(access);
  route(app, before, handlers(register, before, { simulator, report }, proofs, operation, news));
  app.use(besides);
  app.use((_request, response) => sendProblem(response, new Problem('not-found', 'there is nothing at this address')));
  app.use(problems(report));
  return app;
}

/** Steps that go on at once, as one: going from one to the next costs the router as much as most of them do. */
function inOne(...steps: readonly RequestHandler[]): RequestHandler {
  const goOn = (fault?: unknown) => {
    if (fault !== undefined) throw fault;
  };
  return (request, response, next) => {
    for (const step of steps) step(request, response, goOn);
    next();
  };
}

// Fixed for every answer: no sniffing, no framing, nothing loaded from anywhere.
const headers: RequestHandler = (_request, response, next) => {
  response.setHeader('X-Request-Id', randomUUID());
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
  response.setHeader('Referrer-Policy', 'no-referrer');
  next();
};

/** Lays every route of the list to its handler; any other method on the same path is answered with what it takes. */
function route(app: Express, { before }: Gate, table: Record<RouteName, Handler>): void {
  const methods = new Map<string, string[]>();
  const body = express.json({ limit: BODY_LIMIT, type: 'application/json' });
  for (const { method, path, access } of ROUTES) {
    const guard = before(access);
    for (const pattern of expressPaths(path)) {
      const handler = table[`${method} ${path}` as RouteName];
      if (method === 'GET') app.get(pattern, guard, handler);
      else app.post(pattern, guard, body, handler);
      methods.set(pattern, [...(methods.get(pattern) ?? []), ...(method === 'GET' ? ['GET', 'HEAD'] : [method])]);
    }
  }
  for (const [pattern, allowed] of methods) {
    app.all(pattern, (request, response) => {
      response.setHeader('Allow', allowed.join(', '));
      sendProblem(response, new Problem('method-not-allowed', `${request.method} is not for this resource`));
    });
  }
}
