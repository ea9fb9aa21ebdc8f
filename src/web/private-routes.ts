/**
 * Routes for who has signed in: signing in and out, and recording. What they send is for one reader and kept nowhere;
 * what they take comes only from forms that were made for the session.
 */
import express, { type Request, type RequestHandler, Router } from 'express';
import { requireRight } from '../access/identity.ts';
import type { Session, Sessions } from '../access/sessions.ts';
import type { Standstill } from '../operation/standstill.ts';
import type { Proofs } from '../proof/proofs.ts';
import { PROBLEMS, Problem } from '../register/problems.ts';
import type { Served } from '../register/registrar.ts';
import type { Verifications } from '../register/verifications.ts';
import { askedList, below, idOf } from './addresses.ts';
import { trailPage } from './audit-pages.ts';
import { forgetSession, keepSession, sessionOf } from './cookies.ts';
import { deskOf } from './desk.ts';
import { deskRoutes } from './desk-routes.ts';
import { footOf, withFoot } from './foot.ts';
import type { Given } from './form-parts.ts';
import { type NoteDesk, noteErased, notePage } from './note-page.ts';
import { errorPage } from './plain-pages.ts';
import { ownAddress, requireSameOrigin } from './same-origin.ts';
import { sendPrivate, speechOf } from './sending.ts';
import { sessionBar, signedInPage, signInPage } from './sign-in-page.ts';
import type { Speech } from './speech.ts';
import { asked, posted } from './task-flow.ts';
import { TASKS } from './task-list.ts';

export interface PrivateOptions {
  readonly register: Served;
  readonly proofs: Proofs;
  readonly sessions: Sessions;
  /** Why recording stands still; null while it does not. */
  readonly standstill: () => Standstill | null;
  readonly verifications: Verifications;
}

/** What a page answers: itself with its status, or where to go on. */
export type Answered = { readonly status: number; readonly text: string } | { readonly goTo: string };

/** A form is small: evidence is named, not sent. */
const form = express.urlencoded({ extended: false, limit: '128kb' });

/** The routes. They stand behind the one that takes the language off the address. */
export function privateRoutes({ register, proofs, sessions, standstill, verifications }: PrivateOptions): Router {
  const router = Router();

  /** Sends what a page answers; a problem is answered by its page. */
  const answering =
    (
      work: (
        speech: Speech,
        request: Request,
        set: (text: string | null, seconds: number, secure: boolean) => void,
      ) => Answered | Promise<Answered>,
    ): RequestHandler =>
    async (request, response) => {
      const speech = speechOf(response);
      const set = (text: string | null, seconds: number, secure: boolean) =>
        text === null ? forgetSession(response) : keepSession(response, text, seconds, secure);
      const answered = await settled(speech, request, () => work(speech, request, set));
      // With no referrer at all, a browser would not say where our own forms come from.
      response.setHeader('Referrer-Policy', 'same-origin');
      response.setHeader('Cache-Control', 'no-store');
      if ('goTo' in answered) response.redirect(303, answered.goTo);
      else
        sendPrivate(request, response, answered.status, withFoot(answered.text, footOf(speech, proofs, standstill())));
    };

  /** The same for who has signed in; who has not is sent to do so, and comes back. */
  const signedIn = (work: (speech: Speech, request: Request, session: Session) => Promise<Answered>) =>
    answering((speech, request) => {
      const session = sessionOf(request, sessions);
      if (session !== null) {
        request.res!.locals.principal = session.identity.principal;
        return work(speech, request, session);
      }
      if (request.method === 'POST') throw new Problem('form-refused', 'the session has ended; sign in again');
      return {
        goTo: `${speech.href('/sign-in')}?${new URLSearchParams({ next: speech.href(request.url) }).toString()}`,
      };
    });

  router.get(
    '/sign-in',
    answering((speech, request) => {
      const session = sessionOf(request, sessions);
      const next = ownAddress(textsOf(request.query).next ?? '');
      return { status: 200, text: session === null ? signInPage(speech, next, false) : signedInPage(speech, session) };
    }),
  );
  router.post(
    '/sign-in',
    form,
    answering((speech, request, set) => {
      const { secure } = requireSameOrigin(request);
      const { token = '', next = '' } = textsOf(request.body);
      try {
        const { text, seconds } = sessions.begin(token.trim());
        set(text, seconds, secure);
      } catch (error) {
        if (!(error instanceof Problem) || error.code !== 'token-refused') throw error;
        return { status: 401, text: signInPage(speech, ownAddress(next), true) };
      }
      return { goTo: ownAddress(next) };
    }),
  );
  router.post(
    '/sign-out',
    form,
    answering((speech, request, set) => {
      requireSameOrigin(request);
      const session = sessionOf(request, sessions);
      if (session !== null) {
        sessions.checkForm(session, textsOf(request.body).form ?? '');
        sessions.end(session);
      }
      set(null, 0, false);
      return { goTo: speech.href('/sign-in') };
    }),
  );
  router.get(
    '/audit/refusals',
    signedIn(async (speech, request, session) => {
      requireRight(session.identity, 'audit');
      const list = askedList(request.query);
      return { status: 200, text: await trailPage(speech, register.read, list, sessionBar(speech, session), 'closed') };
    }),
  );
  const noteDesk = (speech: Speech, request: Request, session: Session): NoteDesk => {
    const version = Number(/^[1-9]\d{0,14}$/.exec(String(request.params.version))?.[0] ?? 0);
    return { speech, session, sessions, register, id: idOf(request), version };
  };
  router.get(
    below('notes/:version'),
    signedIn((speech, request, session) => notePage(noteDesk(speech, request, session))),
  );
  router.post(
    below('notes/:version'),
    form,
    signedIn(async (speech, request, session) => {
      requireSameOrigin(request);
      const given = textsOf(request.body);
      sessions.checkForm(session, given.form ?? '');
      return noteErased(noteDesk(speech, request, session), given.reason ?? '');
    }),
  );
  deskRoutes(router, { register, sessions, verifications, form, textsOf, answering, signedIn });
  for (const kind of TASKS) {
    router.get(
      below(kind.name),
      signedIn(async (speech, request, session) =>
        asked(await deskOf(speech, session, sessions, register, idOf(request)), kind, textsOf(request.query)),
      ),
    );
    router.post(
      below(kind.name),
      form,
      signedIn(async (speech, request, session) => {
        requireSameOrigin(request);
        const given = textsOf(request.body);
        sessions.checkForm(session, given.form ?? '');
        return posted(await deskOf(speech, session, sessions, register, idOf(request)), kind, given);
      }),
    );
  }
  return router;
}

async function settled(speech: Speech, request: Request, work: () => Answered | Promise<Answered>): Promise<Answered> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { status } = PROBLEMS[error.code];
    return {
      status,
      text: errorPage(speech, error, request.method === 'POST' ? '/sign-in' : request.url),
    };
  }
}

/** The fields of a form or a query that were given once. */
function textsOf(fields: unknown): Given {
  const pairs = Object.entries((fields ?? {}) as Readonly<Record<string, unknown>>);
  return Object.fromEntries(pairs.filter((pair): pair is [string, string] => typeof pair[1] === 'string'));
}
