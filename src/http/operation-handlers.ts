/** Handlers of the routes for who runs the register. */
import type { Request } from 'express';
import type { Readiness } from '../operation/readiness.ts';
import { Problem } from '../register/problems.ts';
import type { Gate } from './access.ts';
import { sendText } from './conditional.ts';
import type { Handler } from './handlers.ts';
import type { OPERATION_ROUTES } from './operation-routes.ts';
import { parameters } from './query.ts';

type Names<R> = R extends { readonly method: infer M extends string; readonly path: infer P extends string }
  ? `${M} ${P}`
  : never;
export type OperationRouteName = Names<(typeof OPERATION_ROUTES)[number]>;

/** What a serving process tells of itself. */
export interface Operation {
  /** Whether it can record now, and why not. */
  ready(): Promise<Readiness>;
  /** Measurements in the text format of Prometheus. */
  metrics(): Promise<string>;
}

/** The handlers. */
export function operationHandlers({ ready, metrics }: Operation, gate: Gate): Record<OperationRouteName, Handler> {
  return {
    'GET /healthz': (request, response) => {
      parameters(request, []);
      sendText(response, 200, JSON.stringify({ status: 'alive' }));
    },
    'GET /readyz': async (request, response) => {
      parameters(request, []);
      const { problem, ledger, checks } = await ready();
      response.setHeader('Cache-Control', 'no-store');
      if (problem !== null) throw new Problem(problem.code, problem.detail, { checks });
      sendText(response, 200, JSON.stringify({ status: 'ready', ledger, checks }));
    },
    'GET /metrics': async (request, response) => {
      parameters(request, []);
      if (!isFromHere(request)) gate.identityOf(request);
      response.setHeader('Cache-Control', 'no-store');
      sendText(response, 200, await metrics(), 'text/plain; version=0.0.4');
    },
  };
}

const HERE = /^(::ffff:)?127\.|^::1$/;
const BY_PROXY = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'];

/** Whether a request comes from this machine, and no proxy says that it passed it on. */
function isFromHere({ socket, headers }: Request): boolean {
  return HERE.test(socket.remoteAddress ?? '') && BY_PROXY.every((name) => headers[name] === undefined);
}
