/** The HTTP server of an application. */
import { createServer, IncomingMessage, type Server, type ServerOptions, ServerResponse } from 'node:http';
import type { Express } from 'express';

/**
 * Makes the server of an application.
 *
 * Express gives every request and every answer the prototypes of the application. An object whose prototype is changed
 * is slow for the rest of its life, and outlives its time: here they are born with them, and there is nothing to change.
 */
export function serverOf(app: Express, options: ServerOptions): Server {
  class Asked extends IncomingMessage {}
  class Answer extends ServerResponse {}
  Object.setPrototypeOf(Asked.prototype, app.request);
  Object.setPrototypeOf(Answer.prototype, app.response);
  app.request = Asked.prototype as Express['request'];
  app.response = Answer.prototype as Express['response'];
  return createServer({ ...options, IncomingMessage: Asked, ServerResponse: Answer }, app);
}
