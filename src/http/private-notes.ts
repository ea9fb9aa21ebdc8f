/** Private notes over HTTP: shown to whom they concern, and erased. */
import type { Request } from 'express';
import type { Served } from '../register/registrar.ts';
import type { Gate } from './access.ts';
import { sendText } from './conditional.ts';
import type { Handler } from './handlers.ts';
import { parameters } from './query.ts';
import { instrumentId, jsonBody, param, wholeNumber } from './request.ts';
import type { RouteName } from './routes.ts';

type NoteRoute = Extract<RouteName, `${string}/private-note${string}`>;

/** The handlers of the routes of private notes. */
export function noteHandlers(register: Pick<Served, 'read' | 'erasePrivateNote'>, gate: Gate) {
  const found = (request: Request) => {
    parameters(request, []);
    return register.read.privateNote(instrumentId(request), wholeNumber('version', param(request, 'version')));
  };
  return {
    'GET {instrument}/acts/{version}/private-note': async (request, response) => {
      const note = await found(request);
      gate.permitConfidential(request, note);
      const shown = await note.show();
      if (shown.erased === null)
        gate.exported(request, `private note of ${note.party}, version ${note.version} of ${note.instrument}`);
      response.setHeader('Cache-Control', 'no-store');
      sendText(response, 200, JSON.stringify(shown));
    },
    'POST {instrument}/acts/{version}/private-note/erasure': async (request, response) => {
      const { instrument, version, party } = await found(request);
      gate.permitErasing(request, { instrument, party });
      const by = gate.principalOf(request);
      const erasure = await register.erasePrivateNote(instrument, version, jsonBody(request), by);
      response.setHeader('Cache-Control', 'no-store');
      sendText(response, 200, JSON.stringify(erasure));
    },
  } satisfies Record<NoteRoute, Handler>;
}
