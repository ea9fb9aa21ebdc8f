/**
 * Serving a register over HTTP, with the real UN-IOM record in a new one.
 */
import { api } from '../http/app.ts';
import { EventStreams } from '../http/event-streams.ts';
import { LIMITS } from '../http/limits.ts';
import { OpenAnswers } from '../http/request-log.ts';
import { serverOf } from '../http/server.ts';
import { counted } from '../operation/counted.ts';
import { guarded, noteFault } from '../operation/guarded.ts';
import type { Log } from '../operation/log.ts';
import { Metrics } from '../operation/metrics.ts';
import { Mode } from '../operation/standstill.ts';
import { importDocuments } from '../register/importing.ts';
import { systemClock } from '../register/instants.ts';
import type { Register } from '../register/register.ts';
import { simulatorHere } from '../register/simulator.ts';
import { Verifications } from '../register/verifications.ts';
import type { Settings } from '../settings.ts';
import { openProofFiles } from '../store/proof-files.ts';
import { emptyLog } from '../store/write-probe.ts';
import { pages } from '../web/routes.ts';
import { bundled, bundledStock } from './bundled.ts';
import { keepCheckpoints } from './checkpointing.ts';
import { addressOf, databasePath, openProbe } from './database.ts';
import { fullVerification } from './full-verification.ts';
import { cease, listen } from './listening.ts';
import { openRegister } from './open.ts';
import { recordingThread } from './recording-thread.ts';
import { openServedAccess } from './served-access.ts';
import { serveWebhooks } from './served-webhooks.ts';
import { observer, operationOf } from './serving-operation.ts';
import { simulationThreads } from './simulation-threads.ts';
import { tokenPath } from './token.ts';
import { watch } from './watching.ts';
import { measureWebhooks } from './webhook-gauges.ts';

/** A register being served. */
export interface Serving {
  readonly address: string;
  readonly register: Register;
  /** Stops taking requests, finishes those under way, closes the database. */
  stop(): Promise<void>;
}

/** Where what happens is told: lines for a person, and errors for the log. */
export interface Console {
  say(line: string): void;
  fail(line: string): void;
  /** Where each request is logged; nowhere without it. */
  readonly log?: Log;
}

// From sources (development, tests) there is one thread: not every loader of TypeScript reaches into another.
const COMPILED = import.meta.url.endsWith('.js');

/** Event streams at once, where the settings say nothing. */
const MOST_STREAMS = 2000;
const MOST_TO_ONE = 1500;

/** What a new register holds. */
const FIRST = ['un-iom-1996', 'un-iom-2016'];

/** Opens what is served. What is wrong with it is found here, before threads are started that would keep a process going
 * which serves nothing. */
async function opened(settings: Settings, fail: (line: string) => void) {
  const register = openRegister(settings.data);
  try {
    if ((await register.read.head()).size === 0) await importDocuments(register, bundled(FIRST), 'import');
    const files = openProofFiles(settings.data, settings.origin);
    return { register, files, access: await openServedAccess(settings, fail) };
  } catch (error) {
    await register.close();
    throw error;
  }
}

/** Starts serving. Resolves once requests are answered.
 * @throws Problem where the port is taken. */
export async function serve(settings: Settings, console: Console): Promise<Serving> {
  const isLoopback = ['127.0.0.1', '::1', 'localhost'].includes(settings.host);
  const metrics = new Metrics();
  const fail = (line: string) => {
    metrics.fault();
    console.fail(line);
  };
  const { register, files, access } = await opened(settings, fail);
  const served = COMPILED ? recordingThread(settings.data, register.read, fail) : register;
  const simulations = COMPILED ? simulationThreads(settings.data, fail) : null;
  const proofs = register.proofs(files);
  const stopCheckpoints = await keepCheckpoints(proofs.checkpoints, settings.checkpoints, fail);
  const probe = openProbe(settings.data);
  const mode = new Mode(systemClock, (now) => {
    if (now === null) console.log?.info('recording goes on again');
    else fail(`recording stands still: ${now.detail}`);
  });
  const { data } = settings;
  const endWatch = watch({ data, mode, probe, proofs, verifyHours: settings.verify ?? 0, report: fail });
  const open = new OpenAnswers();
  let isStopping = false;
  const verification = fullVerification(settings.data);
  const close = async () => {
    await hooks.close();
    metrics.close();
    await verification.close();
    await endWatch();
    probe.close();
    // A register that records by itself is closed at the end: the last checkpoint is signed over what it recorded.
    if (served !== register) await served.close();
    await simulations?.close();
    access.close();
    await stopCheckpoints();
    await register.close();
    if (addressOf(data) === null) emptyLog(databasePath(data));
  };
  const simulator = simulations ?? simulatorHere(register.read.simulations, bundledStock());
  const recorded = counted(guarded(served, mode), metrics);
  const streams = new EventStreams(
    register.read.news,
    { all: settings.streams ?? MOST_STREAMS, each: settings.streamsEach ?? MOST_TO_ONE },
    (error) => fail(`event streams: ${error instanceof Error ? error.stack : String(error)}`),
  );
  const hooks = await serveWebhooks({ data, read: register.read, proofs }, settings.webhookHosts ?? [], fail);
  measureWebhooks(metrics, hooks.webhooks.store, () => register.read.news.head());
  const app = api({
    register: recorded,
    proofs,
    simulator,
    access: access.options,
    besides: pages({
      register: recorded,
      proofs,
      sessions: access.sessions,
      simulator,
      standstill: () => mode.standstill,
      verifications: new Verifications(verification.verify, systemClock),
      document: async () => (await import('../openapi/document.ts')).openApi().document,
    }),
    hosts: isLoopback ? [] : null,
    limits: settings.limits ?? LIMITS,
    proxies: settings.proxies ?? false,
    origins: settings.origins ?? [],
    report: (error, requestId) => {
      noteFault(mode, error);
      fail(`${requestId} ${error instanceof Error ? error.stack : String(error)}`);
    },
    operation: operationOf({
      data,
      mode,
      open,
      read: register.read,
      proofs,
      probe,
      metrics,
      isStopping: () => isStopping,
      recorderAnswers: 'answers' in served ? served.answers : async () => {},
      simulations: () => simulations?.load() ?? null,
    }),
    news: { streams, webhooks: hooks.webhooks },
    observe: observer(metrics, console.log ?? null),
    open,
  });
  // What has not arrived in time is cut off: head and body alike, and looked for every second.
  const arriving = (settings.timeout ?? 30) * 1000;
  const server = serverOf(app, {
    headersTimeout: arriving,
    requestTimeout: arriving,
    connectionsCheckingInterval: 1000,
  });
  const address = await listen(server, settings).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  console.say(`pacta serves ${address} (ledger of ${(await register.read.head()).size} entries in ${settings.data})`);
  for (const id of FIRST) {
    const position = await register.read.position(id).catch(() => null);
    if (position !== null) console.say(`${id}: ${position.sentence}`);
  }
  console.say(`Reading is open; recording needs the token in ${tokenPath(settings.data)}`);
  return {
    address,
    register,
    stop: () => {
      isStopping = true;
      return Promise.all([cease(server, open), streams.close()]).then(close);
    },
  };
}
