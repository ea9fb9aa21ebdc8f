/**
 * What is measured of a serving process, in the text format of Prometheus. Labels take their values from closed lists
 * only (routes of the program, statuses, codes, parties of known witnesses), so that no client can make them grow.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** An answer that was given. */
export interface Answered {
  readonly method: string;
  /** The pattern of the route, such as `/api/agreements/:id`; null where no route took the request. */
  readonly route: string | null;
  readonly status: number;
  readonly seconds: number;
  /** The code of the problem that was answered; null for none. */
  readonly problem: string | null;
}

/** How a recording ended. */
export type RecordingEnd = 'recorded' | 'refused' | 'failed';

/** Values by the one label of a gauge, or the one value of a gauge without label. */
export type Measured = number | null | Readonly<Record<string, number | null>>;

const METHODS = ['GET', 'HEAD', 'POST'];
/** Seconds. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];
const NANOSECONDS = 1e9;

export class Metrics {
  readonly #registry = new Registry();
  readonly #lag = monitorEventLoopDelay({ resolution: 20 });
  readonly #requests = this.#counter('pacta_http_requests_total', 'Answers given over HTTP.', [
    'method',
    'route',
    'status',
  ]);
  readonly #problems = this.#counter('pacta_problems_total', 'Answers that were a problem, by its code.', ['code']);
  readonly #recordings = this.#counter('pacta_recordings_total', 'What was asked to be recorded, by how it ended.', [
    'what',
    'outcome',
  ]);
  readonly #refusals = this.#counter('pacta_refusals_total', 'Recordings that were refused, by the reason.', ['code']);
  readonly #faults = this.#counter('pacta_faults_total', 'Lines of the log that tell of a fault.', []);
  readonly #durations = new Histogram({
    name: 'pacta_http_request_duration_seconds',
    help: 'From the head of a request to the end of its answer; event streams are left out.',
    labelNames: ['route'],
    buckets: BUCKETS,
    registers: [this.#registry],
  });

  constructor() {
    this.#lag.enable();
    this.gauge(
      'pacta_event_loop_lag_p99_seconds',
      'Delay of the event loop since the last look, 99th percentile.',
      () => {
        const seconds = this.#lag.percentile(99) / NANOSECONDS;
        this.#lag.reset();
        return Number.isFinite(seconds) ? seconds : 0;
      },
    );
  }

  /** @param isStream whether the answer went on for as long as its reader wanted. */
  answered({ method, route, status, seconds, problem }: Answered, isStream = false): void {
    const path = route ?? 'none';
    this.#requests.inc({ method: METHODS.includes(method) ? method : 'other', route: path, status });
    if (problem !== null) this.#problems.inc({ code: problem });
    if (!isStream) this.#durations.observe({ route: path }, seconds);
  }

  /** @param what the method of the registrar. @param code of the problem by which it was refused. */
  recording(what: string, outcome: RecordingEnd, code: string | null = null): void {
    this.#recordings.inc({ what, outcome });
    if (code !== null) this.#refusals.inc({ code });
  }

  fault(): void {
    this.#faults.inc();
  }

  /** Lets something be measured whenever it is asked for; null is left out. */
  gauge(name: string, help: string, measure: () => Measured | Promise<Measured>, label?: string): void {
    new Gauge({
      name,
      help,
      labelNames: label === undefined ? [] : [label],
      registers: [this.#registry],
      async collect() {
        const measured = await measure();
        this.reset();
        if (typeof measured === 'number') this.set(measured);
        else if (measured === null) this.remove({});
        else
          for (const [value, number] of Object.entries(measured))
            if (number !== null) this.set({ [label!]: value }, number);
      },
    });
  }

  /** Everything, as text. */
  text(): Promise<string> {
    return this.#registry.metrics();
  }

  close(): void {
    this.#lag.disable();
  }

  #counter(name: string, help: string, labelNames: readonly string[]): Counter {
    return new Counter({ name, help, labelNames, registers: [this.#registry] });
  }
}
