/**
 * Everything the pages of an instrument are made from, read at once.
 */
import type { Answer } from '../register/answers.ts';
import type { Reading } from '../register/reading.ts';
import { type AskedClocks, clocksOf } from './clocks.ts';
import { Names } from './names.ts';
import type { Speech } from './speech.ts';

export { pathOf } from './path.ts';

export interface InstrumentView {
  readonly speech: Speech;
  readonly names: Names;
  readonly position: Answer;
  readonly next: Awaited<ReturnType<Reading['next']>>;
  readonly timeline: Awaited<ReturnType<Reading['timeline']>>['lines'];
  readonly gaps: Awaited<ReturnType<Reading['evidenceGaps']>>['gaps'];
  readonly departures: Awaited<ReturnType<Reading['findings']>>['conformance'];
  readonly course: Awaited<ReturnType<Reading['course']>>;
  readonly asked: AskedClocks;
  /** The agreement whose articles are cited: the instrument itself, or the one it hangs on. */
  readonly agreement: string;
}

/** Reads an instrument for its pages.
 * @throws Problem where there is none, or the clocks are none. */
export async function instrumentView(
  read: Reading,
  speech: Speech,
  id: string,
  asked: AskedClocks,
): Promise<InstrumentView> {
  const clocks = clocksOf(asked);
  const [position, next, timeline, evidence, findings, course] = await Promise.all([
    read.position(id, clocks),
    read.next(id, clocks),
    read.timeline(id, clocks),
    read.evidenceGaps(id, clocks),
    read.findings(id, clocks),
    read.course(id, clocks),
  ]);
  return {
    speech,
    names: new Names(speech, course.chart.procedure),
    position,
    next,
    timeline: timeline.lines,
    gaps: evidence.gaps,
    departures: findings.conformance,
    course,
    asked,
    agreement: id.split('/')[0]!,
  };
}
