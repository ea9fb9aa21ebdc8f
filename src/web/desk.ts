/**
 * The desk at which something is recorded: who sits at it, and what lies on it.
 */
import { requireRight, requireWithin } from '../access/identity.ts';
import type { Right } from '../access/rights.ts';
import type { Session, Sessions } from '../access/sessions.ts';
import type { Chart } from '../law/chart.ts';
import type { Answer } from '../register/answers.ts';
import { Problem } from '../register/problems.ts';
import type { Reading } from '../register/reading.ts';
import type { Served } from '../register/registrar.ts';
import { pathOf } from './instrument.ts';
import { Names } from './names.ts';
import type { Speech } from './speech.ts';

export interface Desk {
  readonly speech: Speech;
  readonly session: Session;
  readonly register: Served;
  /** The instrument. */
  readonly id: string;
  /** Its address, without language. */
  readonly path: string;
  /** The agreement whose articles are cited. */
  readonly agreement: string;
  readonly position: Answer;
  readonly next: Awaited<ReturnType<Reading['next']>>;
  readonly chart: Chart;
  readonly names: Names;
  /** @throws Problem `not-permitted`, which is noted. */
  permit(right: Right): void;
  /** The same for an act of a party.
   * @throws Problem `not-permitted`, which is noted. */
  permitBy(right: Right, by: string | undefined): void;
}

/** Lays out the present position of an instrument.
 * @throws Problem `not-found`. */
export async function deskOf(
  speech: Speech,
  session: Session,
  sessions: Sessions,
  register: Served,
  id: string,
): Promise<Desk> {
  const { read } = register;
  const [position, next, { chart }] = await Promise.all([read.position(id), read.next(id), read.chart(id)]);
  const noting = (work: () => void) => {
    try {
      work();
    } catch (error) {
      if (error instanceof Problem) sessions.refused(session, `page ${pathOf(id)}`, error.message);
      throw error;
    }
  };
  return {
    speech,
    session,
    register,
    id,
    path: pathOf(id),
    agreement: id.split('/')[0]!,
    position,
    next,
    chart,
    names: new Names(speech, chart.procedure),
    permit: (right) => noting(() => requireRight(session.identity, right)),
    permitBy: (right, by) =>
      noting(() => {
        requireRight(session.identity, right);
        requireWithin(session.identity, { instrument: id, by }, right);
      }),
  };
}
