/**
 * What a serving process tells of itself to who runs it: its log, its measurements, whether it can record.
 */
import { setTimeout as pause } from 'node:timers/promises';

import type { Operation } from '../http/operation-handlers.ts';
import type { Observe, OpenAnswers } from '../http/request-log.ts';
import { noteFault } from '../operation/guarded.ts';
import type { Log } from '../operation/log.ts';
import type { Metrics } from '../operation/metrics.ts';
import { atMostEvery, type Check, lookAtAll, type Readiness } from '../operation/readiness.ts';
import { type Mode, STANDSTILL_REASONS } from '../operation/standstill.ts';
import type { Proofs } from '../proof/proofs.ts';
import { askedInstant, systemClock } from '../register/instants.ts';
import type { Reading } from '../register/reading.ts';
import { freeBytes } from '../store/write-probe.ts';
import type { DatabaseProbe } from './database.ts';

/** What is told about. */
export interface Told {
  readonly data: string;
  readonly read: Reading;
  readonly proofs: Proofs;
  readonly probe: DatabaseProbe;
  readonly metrics: Metrics;
  readonly mode: Mode;
  readonly open: OpenAnswers;
  readonly isStopping: () => boolean;
  /** Resolves once whoever records gives a sign of life. */
  readonly recorderAnswers: () => Promise<void>;
  /** Simulations under way and waiting, where there are threads for them. */
  readonly simulations: () => { readonly running: number; readonly waiting: number } | null;
}

/** Below this no recording is sure to find room any more. */
const LEAST_FREE = 1024 * 1024;
/** A probe writes to the disk: whoever may ask must not be able to keep it busy. */
const PROBE_EVERY_MS = 1000;
const SILENT_AFTER_MS = 3000;
/** So often, with such pauses, a database that somebody else is writing to is tried again. */
const BUSY_TRIES = 8;
const BUSY_PAUSE_MS = 100;

/** What the routes for operation answer from; the gauges are added to the measurements. */
export function operationOf(told: Told): Operation {
  measure(told);
  const { metrics } = told;
  const write = atMostEvery(PROBE_EVERY_MS, systemClock, () => writing(told.probe));
  return { ready: () => readiness(told, write), metrics: () => metrics.text() };
}

/** One's own recorder writes as well: only a database that stays taken cannot be written to. */
async function writing(probe: DatabaseProbe): Promise<Check> {
  let fault = await probe.probe();
  for (let again = 0; fault?.code === 'busy' && again < BUSY_TRIES; again++) {
    await pause(BUSY_PAUSE_MS);
    fault = await probe.probe();
  }
  return fault === null ? fine('written and flushed') : { ok: false, detail: fault.detail };
}

async function readiness(told: Told, write: () => Promise<Check>): Promise<Readiness> {
  const { data, read, proofs, isStopping, recorderAnswers, mode } = told;
  const { size, recordedAt } = await read.head();
  const looked = await lookAtAll({
    stopping: () => (isStopping() ? { ok: false, detail: 'it is being stopped' } : fine('it is serving')),
    history: async () => {
      const contradiction = await contradictionOf(told);
      const last = proofs.checkpoints.last();
      return contradiction === null
        ? fine(last === null ? 'no checkpoint has been signed yet' : `as signed at ${last.size} of ${size} entries`)
        : { ok: false, detail: contradiction };
    },
    mode: () => (mode.standstill === null ? fine('recording') : { ok: false, detail: mode.standstill.detail }),
    disk: () => {
      const free = freeBytes(data);
      const detail = `${Math.floor(free / 1024)} kB are free`;
      return { ok: free >= LEAST_FREE, detail: free >= LEAST_FREE ? detail : `only ${detail}; free some disk space` };
    },
    write,
    recorder: () => answering(recorderAnswers()),
  });
  return { ledger: { size, recordedAt }, ...looked };
}

/** What is found when asked is what recording goes by as well: nothing is recorded over what was just said. */
async function contradictionOf({ proofs, mode }: Told): Promise<string | null> {
  try {
    const contradiction = await proofs.checkpoints.check();
    mode.set('contradicted', contradiction);
    return contradiction;
  } catch (error) {
    noteFault(mode, error);
    throw error;
  }
}

/** A busy recorder answers after what it has under way; one that answers not even then stands still. */
async function answering(sign: Promise<void>): Promise<Check> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<Check>((resolve) => {
    const detail = `the recording thread has not answered for ${SILENT_AFTER_MS} ms`;
    timer = setTimeout(resolve, SILENT_AFTER_MS, { ok: false, detail });
  });
  try {
    return await Promise.race([sign.then(() => fine('it answers')), silence]);
  } finally {
    clearTimeout(timer);
  }
}

const fine = (detail: string): Check => ({ ok: true, detail });

function measure({ data, read, proofs, metrics, probe, simulations, isStopping, mode, open }: Told): void {
  const { checkpoints, cosigning } = proofs;
  metrics.gauge('pacta_ledger_entries', 'Entries in the ledger.', async () => (await read.head()).size);
  metrics.gauge('pacta_checkpoint_entries', 'Entries under the last checkpoint.', () => checkpoints.last()?.size ?? 0);
  metrics.gauge('pacta_checkpoint_age_seconds', 'Since the last checkpoint was signed.', () =>
    secondsSince(timeOf(proofs.latest()?.time)),
  );
  metrics.gauge('pacta_history_contradicted', '1 where the ledger contradicts a signed checkpoint.', () =>
    checkpoints.contradiction === null ? 0 : 1,
  );
  const behind = (size: number | null) => (checkpoints.last()?.size ?? 0) - (size ?? 0);
  metrics.gauge(
    'pacta_witness_lag_entries',
    'Entries that were signed for and that the witness of a party has not cosigned.',
    () => Object.fromEntries(cosigning.witnesses().map(({ party, size }) => [party, behind(size)])),
    'party',
  );
  metrics.gauge('pacta_database_bytes', 'Size of the database, by file.', () => probe.bytes(), 'file');
  metrics.gauge('pacta_disk_free_bytes', 'Free on the disk of the data folder.', () => freeBytes(data));
  metrics.gauge(
    'pacta_simulations',
    'Simulations under way and waiting.',
    () => ({ running: 0, waiting: 0, ...simulations() }),
    'state',
  );
  metrics.gauge(
    'pacta_read_only',
    '1 for each reason for which recording stands still.',
    () => Object.fromEntries(STANDSTILL_REASONS.map((reason) => [reason, mode.standsFor(reason) ? 1 : 0])),
    'reason',
  );
  metrics.gauge('pacta_event_streams', 'Event streams that are open.', () => open.streams());
  metrics.gauge('pacta_stopping', '1 while the server is being stopped.', () => (isStopping() ? 1 : 0));
  metrics.gauge('process_resident_memory_bytes', 'Memory of the process.', () => process.memoryUsage.rss());
  metrics.gauge('process_uptime_seconds', 'Since the process was started.', () => process.uptime());
}

const timeOf = (text: string | null | undefined) => (text == null ? undefined : askedInstant(text));

/** How long ago an instant was (milliseconds since 1970), for a gauge; null where there is none. */
export function secondsSince(instant: number | undefined): number | null {
  return instant === undefined ? null : Math.max(0, (systemClock() - instant) / 1000);
}

/** Tells the measurements and the log of every answer. */
export function observer(metrics: Metrics, log: Log | null): Observe {
  return ({ id, method, route, status, ms, principal, bytes, problem, isStream, isCut }) => {
    metrics.answered({ method, route, status, seconds: ms / 1000, problem }, isStream);
    if (log === null) return;
    const level = status >= 500 ? 'warn' : 'info';
    const cut = isCut ? true : undefined;
    log.plain(level, 'request', { id, method, route, status, ms, principal, bytes, problem, cut });
  };
}
