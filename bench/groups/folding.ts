/**
 * Folding, against the bare `transition()` calls it stands for; and the outlook.
 */
import { readFileSync } from 'node:fs';
import { initialTransition, transition } from 'xstate';
import { alternate, type Group, microseconds } from '../figure.ts';
import { ACTS, built } from '../scenario.ts';

const law = async () => ({
  ...((await built('law/clauses.js')) as typeof import('../../src/law/clauses.ts')),
  ...((await built('law/procedure.js')) as typeof import('../../src/law/procedure.ts')),
  ...((await built('law/chart.js')) as typeof import('../../src/law/chart.ts')),
  ...((await built('law/fold.js')) as typeof import('../../src/law/fold.ts')),
  ...((await built('law/dates.js')) as typeof import('../../src/law/dates.ts')),
  ...((await built('law/outlook.js')) as typeof import('../../src/law/outlook.ts')),
});

export const folding: Group = async () => {
  const { Chart, procedure, readClauses, fold, parseLegalDate, keyOf, outlook } = await law();
  const clauses = readClauses(JSON.parse(readFileSync('src/agreements/un-iom-2016.json', 'utf8')));
  const chart = new Chart(procedure(clauses, 'agreement'));
  const acts = ACTS.map((act, index) => ({ act, version: index + 2, date: parseLegalDate(act.on) })) as Parameters<
    typeof fold
  >[1];
  const events = ACTS.map((act) => ({ type: `${act.type}.${act.by}` }));
  const [ours, limit] = await alternate(
    7,
    () => microseconds(2000, () => fold(chart, acts, null)),
    () =>
      microseconds(500, () => {
        let [snapshot] = initialTransition(chart.machine);
        for (const event of events) [snapshot] = transition(chart.machine, snapshot, event);
      }),
  );
  const half = fold(chart, acts.slice(0, 5), null);
  const ask = () =>
    outlook({
      fold: half,
      acts: acts.slice(0, 5),
      keyOf: (one) => keyOf(chart.procedure, one.act),
      plans: [],
      asOf: '2016-05-01',
    });
  const asking = await microseconds(1000, ask);
  return [
    {
      what: 'folding ten acts / the ten bare transition() calls (cost)',
      ratio: ours / limit,
      limit: 2,
      bound: 'ceiling',
      detail: `${ours.toFixed(1)} us and ${limit.toFixed(1)} us`,
    },
    {
      what: 'outlook of an instrument / 5 ms',
      ratio: asking / 5000,
      limit: 1,
      bound: 'ceiling',
      detail: `${asking.toFixed(1)} us`,
    },
  ];
};
