/**
 * What goes before handlers. Going from one layer of Express to the next costs as much as most of these do, so they
 * stand in one layer together.
 */
import type { Request, RequestHandler, Response } from 'express';

/** Looks at a request, or answers it: throws, or rejects with, what it is refused for. */
export type Step = (request: Request, response: Response) => void | Promise<void>;

/** One after another, at once where none of them has to wait. */
export function inTurn(...steps: readonly Step[]): Step {
  const from = (at: number, request: Request, response: Response): void | Promise<void> => {
    for (let nth = at; nth < steps.length; nth++) {
      const waits = steps[nth]!(request, response);
      if (waits !== undefined) return waits.then(() => from(nth + 1, request, response));
    }
  };
  return (request, response) => from(0, request, response);
}

/** A step as a layer that goes on to the next. */
export function goingOn(step: Step): RequestHandler {
  return (request, response, next) => {
    const waits = step(request, response);
    if (waits !== undefined) return waits.then(() => next());
    next();
  };
}
