/**
 * Tells of every answer once it has ended: by the pattern of its route, never by the address, since addresses and
 * queries name what people look for.
 */
import type { Request, Response } from 'express';
import type { Step } from './steps.ts';

/** An answer that has ended. */
export interface EndedAnswer {
  readonly id: string;
  readonly method: string;
  /** The pattern of the route; null where no route took the request. */
  readonly route: string | null;
  readonly status: number;
  readonly ms: number;
  /** Who asked, where that was established. */
  readonly principal: string | null;
  /** Written for it: its body where its length is told, else with its head. */
  readonly bytes: number;
  /** The code of the problem that it was; null for none. */
  readonly problem: string | null;
  /** Whether it went on for as long as its reader wanted. */
  readonly isStream: boolean;
  /** Whether the client was gone before it ended. */
  readonly isCut: boolean;
}

/** Told of every answer once it has ended. */
export type Observe = (ended: EndedAnswer) => void;

/** The answers under way. */
export class OpenAnswers {
  // Owned here.
  readonly #open = new Set<Response>();

  add(response: Response): void {
    this.#open.add(response);
  }

  delete(response: Response): void {
    this.#open.delete(response);
  }

  /** How many are event streams, which go on for as long as their readers want. */
  streams(): number {
    return [...this.#open].filter(isStream).length;
  }

  /** Ends the event streams: their readers come back by themselves, to whoever serves then. */
  endStreams(): void {
    for (const response of this.#open) if (isStream(response)) response.end();
  }
}

const isStream = (response: Response) =>
  String(response.getHeader('Content-Type') ?? '').startsWith('text/event-stream');

/** What goes before everything else. */
export function observing(observe: Observe, open: OpenAnswers): Step {
  return (request, response) => {
    open.add(response);
    const began = performance.now();
    const before = request.socket.bytesWritten;
    // It closes once; taking the listener away then would cost more than the rest of this.
    response.on('close', () => {
      open.delete(response);
      const { locals } = response;
      observe({
        id: String(response.getHeader('X-Request-Id') ?? ''),
        method: request.method,
        route: routeOf(request),
        status: response.statusCode,
        ms: Math.round((performance.now() - began) * 100) / 100,
        principal: typeof locals.principal === 'string' ? locals.principal : null,
        bytes: bytesOf(response, request.socket.bytesWritten - before),
        problem: typeof locals.problem === 'string' ? locals.problem : null,
        isStream: isStream(response),
        isCut: !response.writableFinished,
      });
    });
  };
}

/** A page that stands at several patterns is told by the first: the others only add which part it is. */
function routeOf({ route }: Request): string | null {
  const path = (route as { readonly path?: unknown } | undefined)?.path;
  const first = Array.isArray(path) ? (path[0] as unknown) : path;
  return typeof first === 'string' ? first : null;
}

function bytesOf(response: Response, written: number): number {
  const told = response.getHeader('Content-Length');
  return told === undefined || response.req.method === 'HEAD' ? written : Number(told);
}
