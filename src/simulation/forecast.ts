/**
 * A forecast from beginning to end: the model, the trials, the runs with shifted assumptions, and what they say. The
 * trials are work for a thread of its own: between the model and the forecast stand only plain data.
 */
import { actInWords } from '../law/procedure.ts';
import { dayNumber, isoDay } from './civil-days.ts';
import { type Assumed, assumptionsOf, type Other } from './forecast-assumptions.ts';
import type { Jobs, Tally } from './forecast-job.ts';
import { type Model, modelOf } from './forecast-model.ts';
import type { Forecast, Sensitivity, Shifted } from './forecast-shape.ts';
import { chanceBy, histogram, quantile, quantilesOf, range } from './forecast-summary.ts';
import { type Base, unknownsOf } from './hypothesis.ts';
import type { ForecastRequest, Wait } from './hypothesis-shape.ts';

/** A forecast whose trials have still to be run. */
export interface Prepared {
  /** The forecast itself, then, where it is asked for, the same once more with few trials, and each shift. */
  readonly jobs: Jobs;
  /** What the tallies of the jobs, in their order, say. */
  finish(tallies: readonly Tally[]): Forecast;
}

/** Of how many trials the runs with shifted assumptions are at the most. */
export const SHIFTED_TRIALS = 20_000;

/** Prepares a forecast.
 * @throws Refusal with every fault of the request. */
export function prepare(base: Base, request: ForecastRequest, otherwise: readonly Wait[]): Prepared {
  const model = modelOf(base, request, otherwise);
  const assumed = assumptionsOf(model);
  const few = Math.min(request.trials, SHIFTED_TRIALS);
  const others = assumed.flatMap(({ low, high }) => [low, high].filter((one): one is Other => one !== null));
  const shifted = request.sensitivity
    ? [model.job, ...others.map(({ job }) => job)].map((job) => ({ ...job, trials: few }))
    : [];
  return {
    jobs: [model.job, ...shifted],
    finish: ([tally, ...rest]) => forecastOf(base, request, model, assumed, tally!, rest),
  };
}

function forecastOf(
  base: Base,
  request: ForecastRequest,
  model: Model,
  assumed: readonly Assumed[],
  tally: Tally,
  shifted: readonly Tally[],
): Forecast {
  const { job, course, organs } = model;
  const { start, horizon } = job;
  const reached = tally.trials - tally.notReached;
  const ends = range(tally, start);
  return {
    hypothetical: true,
    instrument: base.instrument,
    state: base.fold.judgement.final.state,
    asOf: base.asOf,
    start: isoDay(start),
    horizon: isoDay(horizon),
    usePattern: request.usePattern,
    trials: tally.trials,
    seed: request.seed,
    generator: 'xoshiro128** 1.1, seeded by splitmix32',
    assumptions: assumed.map(({ assumption }) => assumption),
    reached,
    notReached: tally.notReached,
    waitingForOrgan: organs.map(({ name }, index) => ({ organ: name, trials: tally.waitingForOrgan[index]! })),
    earliest: ends === null ? null : isoDay(ends.first),
    latest: ends === null ? null : isoDay(ends.last),
    quantiles: quantilesOf(tally, start),
    chances: request.chances.map((day) => chanceBy(tally, start, dayNumber(day))),
    histogram: histogram(tally, start),
    critical: course.map(({ act }, index) => ({
      act: act.key,
      text: actInWords(act),
      trials: tally.critical[index]!,
      heldByMeeting: tally.heldByMeeting[index]!,
      of: reached,
    })),
    sensitivity: shifted.length === 0 ? null : sensitivityOf(assumed, shifted, start),
    unknowns: organs.flatMap((one) => unknownsOf(one, { from: start, to: horizon })),
  };
}

function sensitivityOf(
  assumed: readonly Assumed[],
  [as, ...tallies]: readonly Tally[],
  start: number,
): Forecast['sensitivity'] {
  const rest = [...tallies];
  const median = quantile(as!, 50, start);
  const shift = (other: Other | null): Shifted | null => {
    if (other === null) return null;
    const tally = rest.shift()!;
    const shiftedMedian = quantile(tally, 50, other.job.start);
    return {
      text: other.text,
      median: shiftedMedian,
      of90: quantile(tally, 90, other.job.start),
      shiftDays: median === null || shiftedMedian === null ? null : dayNumber(shiftedMedian) - dayNumber(median),
    };
  };
  const assumptions = assumed.map(({ assumption, low, high }): Sensitivity => {
    const shifts = { low: shift(low), high: shift(high) };
    return { assumption: assumption.id, text: assumption.text, ...shifts, swingDays: swing(shifts.low, shifts.high) };
  });
  return { trials: as!.trials, median, assumptions: assumptions.sort(bySwing) };
}

function swing(low: Shifted | null, high: Shifted | null): number | null {
  const shifts = [low, high].filter((one): one is Shifted => one !== null).map(({ shiftDays }) => shiftDays);
  return shifts.includes(null) ? null : Math.max(0, ...(shifts as number[]).map(Math.abs));
}

/** What reaches beyond the horizon comes first, then the largest shift. */
function bySwing(a: Sensitivity, b: Sensitivity): number {
  return (b.swingDays ?? Number.MAX_SAFE_INTEGER) - (a.swingDays ?? Number.MAX_SAFE_INTEGER);
}
