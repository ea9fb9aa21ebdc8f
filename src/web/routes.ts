/**
 * The pages' routes.
 */
import { type Request, Router } from 'express';
import type { Sessions } from '../access/sessions.ts';
import type { Standstill } from '../operation/standstill.ts';
import { certificate } from '../proof/certificate.ts';
import type { Proofs } from '../proof/proofs.ts';
import { instrumentKinds } from '../register/ports.ts';
import { PROBLEMS, Problem, type ProblemCode } from '../register/problems.ts';
import type { Reading } from '../register/reading.ts';
import type { Served } from '../register/registrar.ts';
import { askedDay } from '../register/requests.ts';
import type { Simulator } from '../register/simulator.ts';
import type { Verifications } from '../register/verifications.ts';
import { askedClocks, askedList, below, INSTRUMENT, idOf, one } from './addresses.ts';
import { articlePage } from './article-page.ts';
import { ASSETS, type AssetName, asset } from './assets.ts';
import { auditPage, dutiesPage, entriesPage, findingsPage, gapsPage, trailPage } from './audit-pages.ts';
import { certificatePage } from './certificate-page.ts';
import { chartAhead, chartPage, chartSvg } from './chart-page.ts';
import { clocksOf } from './clocks.ts';
import { entryPage } from './entry-page.ts';
import { footOf } from './foot.ts';
import { glossaryPage } from './glossary-page.ts';
import { instrumentView } from './instrument.ts';
import { layOthers } from './methods.ts';
import { newsRoutes } from './news-routes.ts';
import { madePage, problemPage, problemsPage } from './plain-pages.ts';
import { privateRoutes } from './private-routes.ts';
import type { ReferenceDocument } from './reference-document.ts';
import { referencePage, referencePart } from './reference-page.ts';
import { type AskedFilters, FILTERS, registerPage, sortOf } from './register-page.ts';
import { noPage, otherMethod, SCRIPTED, sender, spoken } from './sending.ts';
import { simulatorData } from './simulator-data.ts';
import { simulatorPage } from './simulator-page.ts';
import type { Speech } from './speech.ts';
import { statusPage } from './status-page.ts';
import { verifierPage } from './verifier.ts';

/** How many instruments a page of the register has. */
const PER_PAGE = 25;

export interface PageOptions {
  readonly register: Served;
  readonly proofs: Proofs;
  readonly sessions: Sessions;
  readonly simulator: Simulator;
  /** Why recording stands still; null while it does not. */
  readonly standstill: () => Standstill | null;
  readonly verifications: Verifications;
  /** The OpenAPI document, for the reference of the API. */
  readonly document: () => Promise<ReferenceDocument>;
}

/** The pages of a register. */
export function pages({
  register,
  proofs,
  sessions,
  simulator,
  standstill,
  verifications,
  document,
}: PageOptions): Router {
  const { read } = register;
  const router = Router();
  for (const name of ASSETS) serveAsset(router, name);
  router.get('/verifier.html', (_request, response) => {
    const { html, policy } = verifierPage();
    response.setHeader('Content-Security-Policy', `${policy}; frame-ancestors 'none'`);
    response.setHeader('Cache-Control', 'max-age=300');
    response.type('html').end(html);
  });
  router.use(spoken);
  const page = sender(read, proofs, standstill);
  router.get(
    '/',
    page((speech, request) => list(read, speech, request)),
  );
  router.get(
    INSTRUMENT,
    page(
      async (speech, request) => {
        const seen = await view(read, speech, request);
        chartAhead(seen);
        return statusPage(seen);
      },
      'text/html',
      SCRIPTED,
    ),
  );
  router.get(
    below('chart'),
    page(async (speech, request) => chartPage(await view(read, speech, request)), 'text/html', SCRIPTED),
  );
  router.get(
    below('chart.svg'),
    page(async (speech, request) => chartSvg(await view(read, speech, request)), 'image/svg+xml'),
  );
  router.get(
    below('articles'),
    page(
      async (speech, request) => {
        const seen = await view(read, speech, request);
        return articlePage(seen, await read.clauses(seen.agreement));
      },
      'text/html',
      SCRIPTED,
    ),
  );
  router.get(
    below('certificate'),
    page(async (speech, request) => {
      const clocks = clocksOf(askedClocks(request));
      return certificatePage(speech, await certificate(read, proofs, idOf(request), clocks));
    }),
  );
  router.get(
    below('entries/:version'),
    page((speech, request) => entryPage(speech, { read, proofs }, entryOf(request))),
  );
  router.get(
    below('simulator'),
    page(
      (speech, request) => simulatorPage(speech, read, simulator, idOf(request), queryOfAddress(request)),
      'text/html',
      SCRIPTED,
    ),
  );
  router.get(
    below('simulator.json'),
    page(async (speech, request) => simulatorData(speech, read, idOf(request)), 'application/json'),
  );
  router.use(newsRoutes(read, proofs));
  router.get(
    '/audit',
    page((speech) => auditPage(speech, proofs)),
  );
  router.get(
    '/audit/entries',
    page((speech, { query }) => entriesPage(speech, read, null, one(query.after))),
  );
  router.get(
    below('entries'),
    page((speech, request) => entriesPage(speech, read, idOf(request), one(request.query.after))),
  );
  router.get(
    '/audit/trail',
    page((speech, { query }) => trailPage(speech, read, askedList(query))),
  );
  for (const [name, list] of Object.entries({ duties: dutiesPage, gaps: gapsPage, findings: findingsPage })) {
    router.get(
      `/audit/${name}`,
      page((speech, { query }) => list(speech, read, one(query.after))),
    );
  }
  router.get('/glossary', page(glossaryPage));
  router.get('/how-made', page(madePage));
  router.get(
    '/reference',
    page(async (speech) => referencePage(speech, await document())),
  );
  router.get(
    '/reference/:group',
    page(async (speech, request) => referencePart(speech, await document(), String(request.params.group))),
  );
  router.get('/problems', page(problemsPage));
  router.get('/problems/:code', page(problem));
  router.use(privateRoutes({ register, proofs, sessions, standstill, verifications }));
  layOthers(router, (allowed) => otherMethod(allowed, (speech) => footOf(speech, proofs, standstill())));
  router.use(noPage(proofs, standstill));
  return router;
}

/** A file of ours: kept for good under the address of what it holds now, for five minutes under any other. */
function serveAsset(router: Router, name: AssetName): void {
  router.get(`/${name}`, (request, response) => {
    const { type, content, packed, version } = asset(name);
    const packs = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
    const named = request.query.v === version;
    response.setHeader('Content-Type', type);
    response.setHeader('Cache-Control', named ? 'max-age=31536000, immutable' : 'max-age=300');
    response.setHeader('Vary', 'Accept-Encoding');
    if (packs) response.setHeader('Content-Encoding', 'gzip');
    response.end(packs ? packed : content);
  });
}

function view(read: Reading, speech: Speech, request: Request) {
  return instrumentView(read, speech, idOf(request), askedClocks(request));
}

async function list(read: Reading, speech: Speech, { query }: Request): Promise<string> {
  const asked = Object.fromEntries(FILTERS.map((name) => [name, one(query[name]).trim()])) as AskedFilters;
  const after = one(query.after);
  const kind = instrumentKinds.find((known) => known === asked.kind);
  const rows = await read.listInPhrases({
    ...(asked.text === '' ? {} : { text: asked.text }),
    ...(asked.state === '' ? {} : { state: asked.state }),
    ...(asked.party === '' ? {} : { party: asked.party }),
    ...(kind === undefined ? {} : { kind }),
    ...(asked.inForceOn === '' ? {} : { inForceOn: askedDay(asked.inForceOn, 'query/inForceOn') }),
    sort: sortOf(asked),
    ...(after === '' ? {} : { after }),
    limit: PER_PAGE,
  });
  return registerPage(speech, { rows, asked, after, counts: await read.counts() });
}

/** The query of an address, with whatever is given several times. */
function queryOfAddress({ originalUrl }: Request): URLSearchParams {
  return new URLSearchParams(originalUrl.split('?')[1] ?? '');
}

function entryOf(request: Request) {
  const { version = '' } = request.params as { version?: string };
  return {
    id: idOf(request),
    version: /^\d{1,9}$/.test(version) ? Number(version) : 0,
    fresh: one(request.query.recorded) !== '',
  };
}

function problem(speech: Speech, request: Request): string {
  const { code } = request.params as { code: string };
  if (!Object.hasOwn(PROBLEMS, code)) throw new Problem('not-found', 'There is no problem type of this name.');
  return problemPage(speech, code as ProblemCode);
}
