/**
 * Everything the pages of an instrument are made from, read at once.
 */
import { parseLegalDate } from '../law/dates.ts';
import type { Answer } from '../register/answers.ts';
import type { Reading } from '../register/reading.ts';
import { type AskedClocks, clocksOf, type Span } from './clocks.ts';
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
  /** Over which days the clocks can be moved. */
  readonly span: Span;
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
  const [position, next, timeline, evidence, findings, course, span] = await Promise.all([
    read.position(id, clocks),
    read.next(id, clocks),
    read.timeline(id, clocks),
    read.evidenceGaps(id, clocks),
    read.findings(id, clocks),
    read.course(id, clocks),
    spanOf(read, id),
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
    span,
    agreement: id.split('/')[0]!,
  };
}

/** From the first act to today or the last plan; and from the first entry to today. */
async function spanOf(read: Reading, id: string): Promise<Span> {
  const today = read.today();
  const [{ lines }, first] = await Promise.all([read.timeline(id), read.entry(id, 1)]);
  const days = lines.flatMap((line) => (line.kind === 'consequence' ? [] : [parseLegalDate(line.act.on)]));
  const ends = [today, ...days.flatMap(({ earliest, latest }) => [earliest, latest])].sort();
  return { asOf: [ends[0]!, ends.at(-1)!], knownAt: [first.recordedAt.slice(0, 10), today] };
}
