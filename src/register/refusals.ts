/**
 * The log of refusals: every refused attempt by an identified recorder, with all reasons and the chart version, apart
 * from the ledger and bounded.
 */
import type { Fault } from '../law/faults.ts';
import type { Store } from './ports.ts';
import type { Problem } from './problems.ts';
import type { Reading } from './reading.ts';
import type { Caller } from './recording.ts';

// A request larger than this is not kept whole, only its beginning.
const MAX_FACTS = 16_000;
// A field that there is not can have a name as long as the request.
const MAX_ERROR_TEXT = 500;

/** Keeps a refusal. An attempt on an instrument that does not exist is kept without chart version. */
export async function logRefusal(
  store: Store,
  reading: Reading,
  refusedAt: number,
  instrument: string,
  caller: Caller,
  request: unknown,
  problem: Problem,
): Promise<void> {
  const { reasons = [], errors = [] } = problem.facts;
  const facts = JSON.stringify({ detail: problem.message, reasons, errors, request });
  const kept =
    facts.length <= MAX_FACTS
      ? facts
      : JSON.stringify({
          detail: problem.message.slice(0, 2000),
          reasons,
          errors: errors.map(begins),
          requestBegins: JSON.stringify(request).slice(0, 4000),
        });
  const chartVersion = await reading.chart(instrument).then(
    (found) => found.chartVersion,
    () => '',
  );
  await store.refuse([
    { instrument, refusedAt, principal: caller.principal, code: problem.code, chartVersion, facts: kept },
  ]);
}

function begins({ pointer, detail }: Fault): Fault {
  return { pointer: pointer.slice(0, MAX_ERROR_TEXT), detail: detail.slice(0, MAX_ERROR_TEXT) };
}
