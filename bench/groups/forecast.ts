/**
 * Forecasting: trials of an amendment of the UN-IOM agreement on one core, and the walk over the compiled chart against
 * XState's own `transition()`.
 */
import { readFileSync } from 'node:fs';
import { initialTransition, transition } from 'xstate';
import { alternate, type Group, median, microseconds } from '../figure.ts';
import { built } from '../scenario.ts';

const parts = async () => ({
  ...((await built('law/clauses.js')) as typeof import('../../src/law/clauses.ts')),
  ...((await built('law/procedure.js')) as typeof import('../../src/law/procedure.ts')),
  ...((await built('law/chart.js')) as typeof import('../../src/law/chart.ts')),
  ...((await built('law/fold.js')) as typeof import('../../src/law/fold.ts')),
  ...((await built('simulation/compiled.js')) as typeof import('../../src/simulation/compiled.ts')),
  ...((await built('simulation/forecast.js')) as typeof import('../../src/simulation/forecast.ts')),
  ...((await built('simulation/hypothesis-shape.js')) as typeof import('../../src/simulation/hypothesis-shape.ts')),
  ...((await built('simulation/running.js')) as typeof import('../../src/simulation/running.ts')),
  ...((await built('cli/bundled.js')) as typeof import('../../src/cli/bundled.ts')),
});

const TRIALS = 200_000;

export const forecasting: Group = async () => {
  const law = await parts();
  const clauses = law.readClauses(JSON.parse(readFileSync('src/agreements/un-iom-2016.json', 'utf8')));
  const chart = new law.Chart(law.procedure(clauses, 'amendment')!);
  const { calendars, waits } = law.bundledStock();
  const base = {
    instrument: 'un-iom-2016/amendments/1',
    fold: law.fold(chart, [], null),
    asOf: '2027-01-11',
    calendars,
  };
  const deferrals = [{ organ: 'IOM Council', count: 1, of: 4, source: 'bench' }];
  const request = law.readForecast({
    agreement: 'un-iom-2016',
    usePattern: true,
    trials: TRIALS,
    sensitivity: false,
    deferrals,
  });
  const { jobs } = law.prepare(base, request, waits);
  const run = () => {
    const begin = performance.now();
    law.running(jobs, () => {});
    return (TRIALS * 1000) / (performance.now() - begin);
  };
  const rate = median(Array.from({ length: 5 }, run));

  const way = ['propose.UN', 'agreeText.joint', 'approve.UN', 'approve.IOM', 'notify.UN', 'notify.IOM'];
  const table = law.compile(chart);
  const columns = way.map((key) => table.acts.indexOf(key));
  let sum = 0;
  const [walked, limit] = await alternate(
    7,
    () =>
      microseconds(200_000, () => {
        let state = 0;
        for (const column of columns) state = law.walk(table, state, column);
        sum += state;
      }),
    () =>
      microseconds(300, () => {
        let [snapshot] = initialTransition(chart.machine);
        for (const type of way) [snapshot] = transition(chart.machine, snapshot, { type, parentInForce: true });
      }),
  );
  if (!(sum > 0)) throw new Error('the walk came nowhere');
  return [
    {
      what: 'trials of a UN-IOM amendment a second / 200,000',
      ratio: rate / 200_000,
      limit: 1,
      bound: 'floor',
      detail: `${Math.round(rate)} a second`,
    },
    {
      what: 'six acts by transition() / by the compiled walk (cost)',
      ratio: limit / walked,
      limit: 50,
      bound: 'floor',
      detail: `${limit.toFixed(1)} us and ${walked.toFixed(3)} us`,
    },
  ];
};
