/**
 * What each route does: reads the request, asks the register, answers. One handler for each route of the list.
 */
import type { Request, Response } from 'express';
import { DRAWING_NAMES, DRAWINGS, type DrawingName } from '../law/drawings.ts';
import type { Proofs } from '../proof/proofs.ts';
import { instantText } from '../register/instants.ts';
import { PROBLEMS, Problem } from '../register/problems.ts';
import type { Receipt } from '../register/recorded.ts';
import type { Caller } from '../register/recording.ts';
import type { Served } from '../register/registrar.ts';
import { askedDay, check, claimRequest } from '../register/requests.ts';
import type { PartKind } from '../simulation/building.ts';
import type { Gate } from './access.ts';
import { auditHandler } from './audit.ts';
import { ifVersion, sendTagged, sendText, tagOf } from './conditional.ts';
import { dossierHandler } from './dossier.ts';
import { type NewsServed, newsHandlers } from './news-handlers.ts';
import { type Operation, operationHandlers } from './operation-handlers.ts';
import { field, permitAct, permitConfirmation, permitPlan } from './permitting.ts';
import { noteHandlers } from './private-notes.ts';
import { proofHandlers } from './proofs.ts';
import { CLOCK_PARAMETERS, clocks, LIST_PARAMETERS, limitOf, linkNext, listQuery, oneOf, parameters } from './query.ts';
import { instrumentId, jsonBody, param, wholeNumber } from './request.ts';
import { ROUTES, type RouteName } from './routes.ts';
import { type Simulating, simulationHandlers } from './simulation-handlers.ts';
import { sendTable } from './tables.ts';

export type Handler = (request: Request, response: Response) => Promise<void> | void;

/** The handlers over a register. */
export function handlers(
  register: Served,
  gate: Gate,
  simulating: Simulating,
  proofs: Proofs,
  operation: Operation,
  news: NewsServed,
): Record<RouteName, Handler> {
  const { read } = register;
  const { principalOf } = gate;
  const caller = (request: Request, pinned: boolean): Caller => {
    const principal = principalOf(request);
    parameters(request, []);
    return { principal, ifVersion: pinned ? ifVersion(request) : null, idempotencyKey: idempotencyKey(request) };
  };
  const listParts =
    (kind: PartKind): Handler =>
    async (request, response) => {
      const id = param(request, 'id');
      await read.instrument(id);
      const { after, limit, format } = parameters(request, ['after', 'limit', 'format']);
      const paging = { limit: limitOf(limit), ...(after === undefined ? {} : { after }) };
      sendTable(request, response, await read.list({ parent: id, kind, ...paging }), { list: 'instruments', format });
    };
  const start =
    (kind: PartKind): Handler =>
    async (request, response) => {
      const who = caller(request, false);
      const id = param(request, 'id');
      const body = jsonBody(request);
      permitAct(gate, request, id, field(body, 'act'));
      sendRecorded(response, await register.startPart(id, kind, body, who));
    };
  const asked = (request: Request) => clocks(parameters(request, CLOCK_PARAMETERS));

  const claimed = (given: unknown, place: 'query/' | '') => {
    const { instrument, claim, ...when } = check(claimRequest, given);
    return read.claim(instrument, claim, clocks(when, place));
  };

  return {
    'GET /api': plain(() => ({ routes: ROUTES })),
    'GET /api/problems': plain(() => ({ problems: PROBLEMS })),
    'GET /openapi.json': async (request, response) => {
      parameters(request, []);
      // Loaded when first asked for: the command line never is.
      const { openApi } = await import('../openapi/document.ts');
      sendText(response, 200, openApi().text);
    },
    ...operationHandlers(operation, gate),

    'GET /api/agreements': async (request, response) => {
      const { format, ...given } = parameters(request, [...LIST_PARAMETERS, 'format']);
      sendTable(request, response, await read.list(listQuery(given)), { list: 'instruments', format });
    },
    'GET /api/counts': plain(async () => ({ counts: await read.counts() })),
    'POST /api/agreements': async (request, response) => {
      const who = caller(request, false);
      sendRecorded(response, await register.registerAgreement(jsonBody(request), who));
    },
    'GET /api/agreements/{id}/clauses': plain((request) => read.clauses(param(request, 'id'))),
    'GET /api/agreements/{id}/amendments': listParts('amendment'),
    'GET /api/agreements/{id}/implementation': listParts('implementation'),
    'POST /api/agreements/{id}/amendments': start('amendment'),
    'POST /api/agreements/{id}/implementation': start('implementation'),

    'GET {instrument}': async (request, response) => {
      const id = instrumentId(request);
      const given = parameters(request, CLOCK_PARAMETERS);
      if (given.asOf === undefined && given.knownAt === undefined) {
        const now = await read.texts.now(id);
        sendTagged(request, response, now.version, now.bytes, now.digest);
        return;
      }
      const position = await read.position(id, clocks(given));
      sendTagged(request, response, position.version, JSON.stringify(position));
    },
    'GET {instrument}/acts': async (request, response) =>
      sendStamped(request, response, await read.acts(instrumentId(request), asked(request))),
    'GET {instrument}/timeline': async (request, response) =>
      sendStamped(request, response, await read.timeline(instrumentId(request), asked(request))),
    'GET {instrument}/findings': async (request, response) =>
      sendStamped(request, response, await read.findings(instrumentId(request), asked(request))),
    'GET {instrument}/gaps': async (request, response) =>
      sendStamped(request, response, await read.evidenceGaps(instrumentId(request), asked(request))),
    'GET /api/claims': async (request, response) => {
      const given = parameters(request, ['instrument', 'claim', ...CLOCK_PARAMETERS]);
      sendJson(response, 200, await claimed(given, 'query/'));
    },
    'POST /api/claims': plain((request) => claimed(jsonBody(request), '')),
    ...simulationHandlers(simulating),
    'GET {instrument}/next': async (request, response) =>
      sendStamped(request, response, await read.next(instrumentId(request), asked(request))),
    'POST {instrument}/acts': async (request, response) => {
      const who = caller(request, true);
      const id = instrumentId(request);
      const body = jsonBody(request);
      permitAct(gate, request, id, body);
      sendRecorded(response, await register.recordAct(id, body, who));
    },
    'POST {instrument}/corrections': async (request, response) => {
      const who = caller(request, true);
      sendRecorded(response, await register.correct(instrumentId(request), jsonBody(request), who));
    },
    'POST {instrument}/corrections/preview': async (request, response) => {
      const { principal } = caller(request, false);
      const changes = await register.previewCorrection(instrumentId(request), jsonBody(request), principal);
      sendJson(response, 200, { recorded: false, changes });
    },
    'POST {instrument}/plans': async (request, response) => {
      const who = caller(request, true);
      const id = instrumentId(request);
      const body = jsonBody(request);
      await permitPlan(gate, read, request, id, body);
      sendRecorded(response, await register.plan(id, body, who));
    },
    'POST {instrument}/acts/{version}/confirmation': async (request, response) => {
      const who = caller(request, true);
      const id = instrumentId(request);
      const version = wholeNumber('version', param(request, 'version'));
      await permitConfirmation(gate, read, request, id, version);
      sendRecorded(response, await register.confirm(id, version, jsonBody(request), who));
    },
    'GET {instrument}/acts/{version}/confidential': async (request, response) => {
      parameters(request, []);
      const id = instrumentId(request);
      const version = wholeNumber('version', param(request, 'version'));
      const { party, show } = await read.confidential(id, version);
      gate.permitConfidential(request, { instrument: id, party });
      gate.exported(request, `confidential evidence of ${party}, version ${version} of ${id}`);
      response.setHeader('Cache-Control', 'no-store');
      sendJson(response, 200, await show());
    },
    ...noteHandlers(register, gate),
    'POST /api/agreements/{id}/rules': async (request, response) => {
      const who = caller(request, true);
      sendRecorded(response, await register.setRule(param(request, 'id'), jsonBody(request), who));
    },
    'GET {instrument}/chart': async (request, response) => {
      const { format } = parameters(request, ['format']);
      const { chart, chartVersion } = await read.chart(instrumentId(request));
      const { mediaType, draw } = DRAWINGS[drawingName(request, format)];
      response.setHeader('X-Chart-Version', chartVersion);
      sendText(response, 200, draw(chart), mediaType);
    },
    'GET {instrument}/entries': async (request, response) => {
      const { after, limit } = parameters(request, ['after', 'limit']);
      const id = instrumentId(request);
      await read.instrument(id);
      const most = limitOf(limit, 1000, 100);
      const items = await read.entries({ instrument: id, after: wholeNumber('after', after), limit: most });
      const next = items.length < most ? null : String(items.at(-1)!.position);
      sendPage(request, response, { rows: items, next });
    },
    'GET {instrument}/entries/{version}': plain((request) =>
      read.entry(instrumentId(request), wholeNumber('version', param(request, 'version'))),
    ),

    'GET /api/duties': async (request, response) => {
      const given = parameters(request, ['by', 'act', 'instrument', 'asOf', 'order', 'after', 'limit', 'format']);
      const { limit, asOf, order, format, ...filters } = given;
      const day = asOf === undefined ? {} : { asOf: askedDay(asOf, 'query/asOf') };
      const descending = oneOf('order', order ?? 'oldest', ['oldest', 'latest']) === 'latest';
      const page = await read.duties({ ...filters, ...day, descending, limit: limitOf(limit) });
      sendTable(request, response, page, { list: 'duties', format });
    },
    'GET /api/findings': async (request, response) => {
      const { limit, format, ...filters } = parameters(request, ['after', 'limit', 'format']);
      sendTable(request, response, await read.withFindings({ ...filters, limit: limitOf(limit) }), {
        list: 'instruments',
        format,
      });
    },
    'GET /api/gaps': async (request, response) => {
      const { limit, format, ...filters } = parameters(request, ['instrument', 'after', 'limit', 'format']);
      sendTable(request, response, await read.gaps({ ...filters, limit: limitOf(limit) }), { list: 'gaps', format });
    },
    'GET /api/audit': auditHandler(read, gate),
    'GET /api/audit/dossier': dossierHandler(read, proofs, gate),
    ...proofHandlers(proofs, read),
    ...newsHandlers(read, news, gate),
    'GET /api/refusals': async (request, response) => {
      const { limit, ...filters } = parameters(request, ['instrument', 'principal', 'after', 'limit']);
      const { rows, next } = await read.refusals({ ...filters, limit: limitOf(limit) });
      const told = rows.map(({ facts, refusedAt, ...row }) => ({
        ...row,
        refusedAt: instantText(refusedAt),
        facts: JSON.parse(facts) as unknown,
      }));
      sendPage(request, response, { rows: told, next });
    },
  };
}

/** A handler of a route that takes no parameters and answers with data. */
function plain(answer: (request: Request) => unknown): Handler {
  return async (request, response) => {
    parameters(request, []);
    sendJson(response, 200, await answer(request));
  };
}

function sendJson(response: Response, status: number, value: unknown): void {
  sendText(response, status, JSON.stringify(value));
}

function sendStamped(request: Request, response: Response, answer: { readonly version: number }): void {
  sendTagged(request, response, answer.version, JSON.stringify(answer));
}

/** A page of rows, with a link to the next. */
function sendPage(
  request: Request,
  response: Response,
  page: { readonly rows: readonly unknown[]; readonly next: string | null },
): void {
  const { rows: items, next } = page;
  linkNext(request, response, next);
  sendJson(response, 200, { items, next });
}

/** 201 with the entry and the position it led to, whose tag serves for recording the next. */
function sendRecorded(response: Response, receipt: Receipt): void {
  const { instrument, version, opened, standingVersion, standingDigest, text } = receipt;
  const path = `/api/agreements/${instrument}`;
  response.setHeader('ETag', tagOf(standingVersion, standingDigest));
  response.setHeader('Location', opened ? path : `${path}/entries/${version}`);
  sendText(response, 201, text);
}

const KEY = /^[\x21-\x7e]{1,200}$/;

function idempotencyKey(request: Request): string | null {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return null;
  if (typeof key !== 'string' || !KEY.test(key)) {
    const detail = 'must be 1 to 200 visible ASCII characters';
    throw new Problem('malformed-request', `Idempotency-Key ${detail}`, {
      errors: [{ pointer: '/headers/idempotency-key', detail }],
    });
  }
  return key;
}

/** The drawing asked for: by `format`, else by Accept, else the outline.
 * @throws Problem `not-acceptable`. */
function drawingName(request: Request, format: string | undefined): DrawingName {
  if (format !== undefined) {
    if (Object.hasOwn(DRAWINGS, format)) return format as DrawingName;
    throw new Problem(
      'not-acceptable',
      `there is no chart format ${format.slice(0, 40)}; there are ${DRAWING_NAMES.join(', ')}`,
    );
  }
  const byType = new Map(DRAWING_NAMES.map((name): [string, DrawingName] => [DRAWINGS[name].mediaType, name]));
  const types = ['text/plain', ...[...byType.keys()].filter((type) => type !== 'text/plain')];
  const accepted = request.accepts(types);
  if (accepted === false) throw new Problem('not-acceptable', `the chart can be had as ${types.join(', ')}`);
  return byType.get(accepted)!;
}
