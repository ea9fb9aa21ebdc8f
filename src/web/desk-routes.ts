/**
 * Further routes for who has signed in: what waits for a second person, registering an agreement, confidential evidence,
 * and verifying on the server.
 */
import express, { type Request, type RequestHandler, type Router } from 'express';
import { requireRight } from '../access/identity.ts';
import type { Session, Sessions } from '../access/sessions.ts';
import { Problem } from '../register/problems.ts';
import type { Served } from '../register/registrar.ts';
import type { Verifications } from '../register/verifications.ts';
import { below, idOf, one } from './addresses.ts';
import { confidentialPage } from './confidential-page.ts';
import { sessionOf } from './cookies.ts';
import type { Given } from './form-parts.ts';
import { multipartFields } from './multipart.ts';
import type { Answered } from './private-routes.ts';
import { REGISTER_PATH, registerForm, registerPosted, tooLarge } from './registering.ts';
import { requireSameOrigin } from './same-origin.ts';
import type { Speech } from './speech.ts';
import { VERIFICATION_PATH, verificationPage } from './verification-page.ts';
import { waitingPage } from './waiting-page.ts';

export interface DeskRoutes {
  readonly register: Served;
  readonly sessions: Sessions;
  readonly verifications: Verifications;
  readonly form: RequestHandler;
  textsOf(fields: unknown): Given;
  answering(work: (speech: Speech, request: Request) => Answered | Promise<Answered>): RequestHandler;
  signedIn(work: (speech: Speech, request: Request, session: Session) => Promise<Answered>): RequestHandler;
}

const raw = express.raw({ type: 'multipart/form-data', limit: '1mb' });

/** A form with a file. One that is too large leaves no body, and is told at the form. */
const filed: RequestHandler = (request, response, next) => {
  raw(request, response, (fault?: unknown) => {
    if (fault !== undefined) request.body = null;
    next();
  });
};

/** Adds the routes. */
export function deskRoutes(router: Router, desk: DeskRoutes): void {
  const { register, sessions, verifications, answering, signedIn, form, textsOf } = desk;
  router.get(
    '/waiting',
    signedIn(async (speech, { query }, session) => {
      return { status: 200, text: await waitingPage(speech, session, register.read, one(query.after)) };
    }),
  );
  router.get(
    REGISTER_PATH,
    signedIn(async (speech, _request, session) => registerForm({ speech, session, sessions, register })),
  );
  router.post(
    REGISTER_PATH,
    filed,
    signedIn(async (speech, request, session) => {
      requireSameOrigin(request);
      const registering = { speech, session, sessions, register };
      if (request.body === null) return tooLarge(registering);
      const given = Buffer.isBuffer(request.body)
        ? multipartFields(request.body, String(request.headers['content-type']))
        : null;
      if (given === null) throw new Problem('malformed-request', 'the form is not one with a file');
      sessions.checkForm(session, given.form ?? '');
      return registerPosted(registering, given);
    }),
  );
  router.get(
    below('confidential/:version'),
    signedIn(async (speech, request, session) => {
      const version = Number(/^[1-9]\d{0,14}$/.exec(String(request.params.version))?.[0] ?? 0);
      return confidentialPage({ speech, session, sessions, register, id: idOf(request), version });
    }),
  );
  router.get(
    VERIFICATION_PATH,
    answering((speech, request) => {
      return { status: 200, text: verificationPage(speech, verifications.latest(), sessionOf(request, sessions)) };
    }),
  );
  router.post(
    VERIFICATION_PATH,
    form,
    signedIn(async (speech, request, session) => {
      requireSameOrigin(request);
      sessions.checkForm(session, textsOf(request.body).form ?? '');
      try {
        requireRight(session.identity, 'audit');
      } catch (error) {
        if (error instanceof Problem) sessions.refused(session, `page ${VERIFICATION_PATH}`, error.message);
        throw error;
      }
      verifications.begin(session.identity.principal);
      return { goTo: speech.href(VERIFICATION_PATH) };
    }),
  );
}
