/**
 * Pages at the edge of the program.
 */
import { mkdirSync } from 'node:fs';
import { alternate, type Group } from '../figure.ts';
import { load, request } from '../load.ts';
import { bare, register } from '../servers.ts';

const ROUNDS = 5;
const CALLERS = 20;
const SECONDS = 1.5;

/** The status page as readers ask for it, packed, against a route that sends as many bytes as JSON. */
export const statusPage: Group = async (folder) => {
  mkdirSync(folder, { recursive: true });
  const ours = await register(folder);
  const path = '/en/agreements/un-iom-2016';
  const text = await (await fetch(`http://127.0.0.1:${ours.port}${path}`)).text();
  const limit = await bare(JSON.stringify(text));
  const rate = async (port: number, asked: string) =>
    (await load(port, CALLERS, () => request('GET', asked, {}), SECONDS)).rate;
  const measured = await alternate(
    ROUNDS,
    () => rate(ours.port, path),
    () => rate(limit.port, '/same'),
  );
  await Promise.all([ours.stop(), limit.stop()]);
  return [
    {
      what: 'status page over HTTP / Express route sending the same bytes',
      ratio: measured[0] / measured[1],
      limit: 0.3,
      bound: 'floor',
      detail: `${measured[0].toFixed(0)} and ${measured[1].toFixed(0)} requests/s, ${text.length} characters`,
    },
  ];
};
