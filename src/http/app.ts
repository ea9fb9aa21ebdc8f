/**
 * The Express application of the API.
 */
import express, { type Express, type RequestHandler } from 'express';
import type { Proofs } from '../proof/proofs.ts';
import { Problem } from '../register/problems.ts';
import type { Served } from '../register/registrar.ts';
import type { Simulator } from '../register/simulator.ts';
import { type AccessOptions, type Gate, gate, onlyHosts } from './access.ts';
import { commonHeaders } from './common-headers.ts';
import { cors } from './cors.ts';
import { type Handler, handlers } from './handlers.ts';
import { readJson } from './json-body.ts';
import { type Limits, limiting, limitOf } from './limits.ts';
import { mediaTypesOf } from './media-types.ts';
import { negotiating } from './negotiating.ts';
import type { NewsServed } from './news-handlers.ts';
import type { Operation } from './operation-handlers.ts';
import { problems, type Report, sendProblem } from './problem.ts';
import type { Proxies } from './proxies.ts';
import { type Observe, type OpenAnswers, observing } from './request-log.ts';
import { expressPaths, ROUTES, type RouteName } from './routes.ts';
import { goingOn, inTurn } from './steps.ts';

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
  /** How much is answered a minute. */
  readonly limits: Limits;
  /** Whose word is taken for where a request comes from, as Express takes it. */
  readonly proxies: Proxies;
  /** Whose pages may use the API. */
  readonly origins: readonly string[];
  /** What answers besides the API: the pages. */
  readonly besides: RequestHandler;
}

/** Makes the application. */
export function api(options: ApiOptions): Express {
  const { register, proofs, simulator, access, hosts, report, operation, observe, open, besides, news } = options;
  const app = express();
  app.disable('x-powered-by');
  // Express's own tags are weak and it never compares If-Match; we do both ourselves.
  app.disable('etag');
  app.set('query parser', 'simple');
  app.set('trust proxy', options.proxies);
  app.use(goingOn(inTurn(observing(observe, open), commonHeaders, onlyHosts(hosts))));
  if (options.origins.length > 0) app.use(cors(options.origins));
  const guard = gate(access);
  const limited = limiting(options.limits, guard.principalIn);
  route(app, guard, limited, handlers(register, guard, { simulator, report }, proofs, operation, news));
  for (const step of limited('reading')) app.get(/.*/, goingOn(step));
  // Forms, signing in among them: who tries out tokens is held up like who records.
  for (const step of limited('recording')) app.post(/.*/, goingOn(step));
  app.use(besides);
  app.use((_request, response) => sendProblem(response, new Problem('not-found', 'there is nothing at this address')));
  app.use(problems(report));
  return app;
}

/** Lays every route of the list to its handler; any other method on the same path is answered with what it takes. */
function route(
  app: Express,
  gate: Gate,
  limited: ReturnType<typeof limiting>,
  table: Record<RouteName, Handler>,
): void {
  const methods = new Map<string, string[]>();
  for (const one of ROUTES) {
    const { method, path, access } = one;
    const name: RouteName = `${method} ${path}` as RouteName;
    const before = [gate.known, ...limited(limitOf(one)), gate.before(access), negotiating(mediaTypesOf(name))];
    for (const pattern of expressPaths(path)) {
      if (method === 'GET') app.get(pattern, inTurn(...before, table[name]));
      else app.post(pattern, goingOn(inTurn(...before)), readJson, table[name]);
      methods.set(pattern, [...(methods.get(pattern) ?? []), ...(method === 'GET' ? ['GET', 'HEAD'] : [method])]);
    }
  }
  for (const [pattern, allowed] of methods) app.all(pattern, otherMethod(allowed.join(', ')));
}

function otherMethod(allowed: string): RequestHandler {
  return (request, response) => {
    response.setHeader('Allow', allowed);
    if (request.method !== 'OPTIONS') {
      throw new Problem('method-not-allowed', `${request.method.slice(0, 40)} is not for this resource`);
    }
    response.statusCode = 204;
    response.end();
  };
}
