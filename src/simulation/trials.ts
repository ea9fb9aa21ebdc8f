/**
 * The trials of a forecast: each walks the compiled chart from act to act, by date, until the goal. Everything is
 * drawn from one seed in one order, so that the same job comes to the same tally on every machine.
 *
 * In a trial an act's date is the first meeting of its organ (or, where it needs none, the day itself) once its
 * waiting times have passed since it became possible. Whether a session puts the decision off, and on which days a
 * session falls whose days are open, is drawn once a trial for each session.
 */
import { workingDayFrom } from './civil-days.ts';
import { FROM, type Job, type JobOrgan, type JobWait, type Tally } from './forecast-job.ts';
import { type Random, seeded } from './random.ts';

/** Far behind every horizon: no day. */
const NEVER = 0x7fff_ffff;

/** Runs the trials of a job.
 * @param told after every `slice` of them, how many are done. */
export function trials(job: Job, slice: number, told: (done: number) => void): Tally {
  const runner = new Runner(job);
  for (let done = 0; done < job.trials; ) {
    const upTo = Math.min(job.trials, done + slice);
    for (; done < upTo; done++) runner.trial(done + 1);
    told(done);
  }
  return runner.tally();
}

/** When an organ decides, trial by trial. */
class Organ {
  readonly #job: JobOrgan;
  readonly #random: Random;
  // What was drawn for each session, and in which trial.
  readonly #drawnIn: Int32Array;
  readonly #first: Int32Array;
  readonly #putOff: Uint8Array;
  /** For each day from the start on, the first session that is not over. */
  readonly #from: Int32Array;
  readonly #start: number;

  constructor(job: JobOrgan, random: Random, start: number, horizon: number) {
    const sessions = job.from.length;
    this.#job = job;
    this.#random = random;
    this.#drawnIn = new Int32Array(sessions);
    this.#first = new Int32Array(sessions);
    this.#putOff = new Uint8Array(sessions);
    this.#start = start;
    this.#from = new Int32Array(horizon - start + 1);
    for (let day = start, session = 0; day <= horizon; day++) {
      while (session < sessions && job.to[session]! < day) session++;
      this.#from[day - start] = session;
    }
  }

  /** The day on which it decides what is ready on a day; NEVER where no meeting is known. */
  decides(ready: number, trial: number): number {
    const { from, to } = this.#job;
    let best: number = NEVER;
    for (let session = this.#from[ready - this.#start]!; session < from.length && from[session]! < best; session++) {
      if (to[session]! < ready) continue;
      const day = this.#dayIn(session, ready, trial);
      if (day < best && this.#putOff[session] === 0) best = day;
    }
    return best;
  }

  #dayIn(session: number, ready: number, trial: number): number {
    if (this.#drawnIn[session] !== trial) this.#draw(session, trial);
    const first = this.#first[session]!;
    const length = this.#job.somewhere[session]!;
    if (length > 0) return ready < first ? first : ready < first + length ? ready : NEVER;
    const soonest = Math.max(ready, first);
    const day = this.#job.weekdaysOnly[session] === 1 ? workingDayFrom(soonest) : soonest;
    return day <= this.#job.to[session]! ? day : NEVER;
  }

  #draw(session: number, trial: number): void {
    const { from, to, somewhere, deferred } = this.#job;
    const open = somewhere[session] === 0 ? 1 : to[session]! - from[session]! + 2 - somewhere[session]!;
    this.#drawnIn[session] = trial;
    this.#first[session] = from[session]! + (open === 1 ? 0 : this.#random.below(open));
    this.#putOff[session] = deferred.count > 0 && this.#random.below(deferred.of) < deferred.count ? 1 : 0;
  }
}

class Runner {
  readonly #job: Job;
  readonly #random: Random;
  readonly #organs: readonly Organ[];
  readonly #days: Int32Array;
  readonly #critical: Int32Array;
  readonly #held: Int32Array;
  readonly #waiting: Int32Array;
  #notReached = 0;
  // What is drawn for a group of waits, and in which trial.
  readonly #drawnIn: Int32Array;
  readonly #drawn: Int32Array;
  // Of the trial under way, by act: when it is due and ready (NEVER: not possible yet), what made it wait, when it came.
  readonly #due: Int32Array;
  readonly #ready: Int32Array;
  readonly #cause: Int32Array;
  readonly #came: Int32Array;
  #trial = 0;
  #firstApproval = NEVER;
  #lastApproval = NEVER;
  #firstApprover = -1;
  #lastApprover = -1;

  constructor(job: Job) {
    const count = job.acts.length;
    const groups = 1 + Math.max(0, ...job.acts.flatMap(({ waits }) => waits.map(({ group }) => group)));
    this.#job = job;
    this.#random = seeded(job.seed);
    this.#organs = job.organs.map((one) => new Organ(one, this.#random, job.start, job.horizon));
    this.#days = new Int32Array(job.horizon - job.start + 1);
    this.#critical = new Int32Array(count);
    this.#held = new Int32Array(count);
    this.#waiting = new Int32Array(job.organs.length);
    this.#drawnIn = new Int32Array(groups);
    this.#drawn = new Int32Array(groups);
    this.#due = new Int32Array(count);
    this.#ready = new Int32Array(count);
    this.#cause = new Int32Array(count);
    this.#came = new Int32Array(count);
  }

  /** One trial, by its number from 1. */
  trial(number: number): void {
    const { acts, next, goal, start, horizon } = this.#job;
    const count = acts.length;
    this.#trial = number;
    this.#due.fill(NEVER);
    this.#ready.fill(NEVER);
    this.#came.fill(NEVER);
    this.#firstApproval = this.#lastApproval = NEVER;
    this.#firstApprover = this.#lastApprover = -1;
    let state = 0;
    let taken = 0;
    let last = -1;
    for (let now = start; goal[state] === 0; ) {
      this.#open(state, taken, now, last);
      const act = this.#soonest(taken);
      if (act < 0 || this.#due[act]! > horizon) {
        this.#stuck(taken);
        return;
      }
      now = this.#due[act]!;
      this.#came[act] = now;
      state = next[state * count + act]!;
      taken |= 1 << act;
      last = act;
      if (acts[act]!.isApproval) this.#approved(act, taken, now);
      if (goal[state] !== 0) this.#reached(now);
    }
  }

  tally(): Tally {
    return {
      days: this.#days,
      trials: this.#job.trials,
      notReached: this.#notReached,
      waitingForOrgan: [...this.#waiting],
      critical: [...this.#critical],
      heldByMeeting: [...this.#held],
    };
  }

  /** Dates the acts that have become possible. */
  #open(state: number, taken: number, now: number, last: number): void {
    const { acts, next } = this.#job;
    const row = state * acts.length;
    for (let act = 0; act < acts.length; act++) {
      if (this.#ready[act] !== NEVER || next[row + act]! < 0 || (taken & (1 << act)) !== 0) continue;
      const { needs, waits } = acts[act]!;
      if ((needs & ~taken) !== 0) continue;
      let ready = now;
      let cause = last;
      for (let index = 0; index < waits.length; index++) {
        const wait = waits[index]!;
        const from = this.#from(wait, now);
        if (from === NEVER) continue;
        const until = from + this.#draw(wait);
        if (until <= ready) continue;
        ready = until;
        cause = this.#causeOf(wait, last);
      }
      this.#set(act, ready, cause);
    }
  }

  #from({ from, day }: JobWait, now: number): number {
    if (from >= 0) return this.#came[from]!;
    if (from === FROM.opening) return now;
    if (from === FROM.firstApproval) return this.#firstApproval;
    return from === FROM.lastApproval ? this.#lastApproval : day;
  }

  #causeOf({ from }: JobWait, last: number): number {
    if (from >= 0) return from;
    if (from === FROM.firstApproval) return this.#firstApprover;
    if (from === FROM.lastApproval) return this.#lastApprover;
    return from === FROM.day ? -1 : last;
  }

  #draw({ days, group }: JobWait): number {
    if (days.length === 1) return days[0]!;
    if (this.#drawnIn[group] !== this.#trial) {
      this.#drawnIn[group] = this.#trial;
      this.#drawn[group] = this.#random.below(days.length);
    }
    return days[this.#drawn[group]!]!;
  }

  #set(act: number, ready: number, cause: number): void {
    const { organ } = this.#job.acts[act]!;
    this.#ready[act] = ready;
    this.#cause[act] = cause;
    if (ready > this.#job.horizon) this.#due[act] = NEVER;
    else this.#due[act] = organ < 0 ? ready : this.#organs[organ]!.decides(ready, this.#trial);
  }

  /** The first approval makes the others wait that are counted from it. */
  #approved(act: number, taken: number, now: number): void {
    this.#lastApproval = now;
    this.#lastApprover = act;
    if (this.#firstApproval !== NEVER) return;
    this.#firstApproval = now;
    this.#firstApprover = act;
    const { acts } = this.#job;
    for (let other = 0; other < acts.length; other++) {
      if (this.#ready[other] === NEVER || (taken & (1 << other)) !== 0) continue;
      for (const wait of acts[other]!.waits) {
        if (wait.from !== FROM.firstApproval) continue;
        const until = now + this.#draw(wait);
        if (until > this.#ready[other]!) this.#delay(other, until, act);
      }
    }
  }

  /** Makes an act ready later. Where it comes at the same meeting all the same, it does not come about by that. */
  #delay(act: number, ready: number, cause: number): void {
    const due = this.#due[act]!;
    const before = this.#cause[act]!;
    this.#set(act, ready, cause);
    if (this.#due[act] === due) this.#cause[act] = before;
  }

  #soonest(taken: number): number {
    let found = -1;
    let soonest: number = NEVER;
    for (let act = 0; act < this.#due.length; act++) {
      if (this.#due[act]! >= soonest || (taken & (1 << act)) !== 0) continue;
      soonest = this.#due[act]!;
      found = act;
    }
    return found;
  }

  /** Counts the acts by which the day came about: those of the day itself, and back from each what it waited for. */
  #reached(day: number): void {
    this.#days[day - this.#job.start]!++;
    let counted = 0;
    for (let last = 0; last < this.#came.length; last++) {
      if (this.#came[last] !== day) continue;
      for (let act = last; act >= 0 && (counted & (1 << act)) === 0; act = this.#cause[act]!) {
        counted |= 1 << act;
        this.#critical[act]!++;
        if (this.#due[act]! > this.#ready[act]!) this.#held[act]!++;
      }
    }
  }

  #stuck(taken: number): void {
    this.#notReached++;
    const { acts, horizon } = this.#job;
    for (let act = 0; act < acts.length; act++) {
      const { organ } = acts[act]!;
      const waits = (taken & (1 << act)) === 0 && this.#ready[act]! <= horizon && this.#due[act] === NEVER;
      if (organ >= 0 && waits) this.#waiting[organ]!++;
    }
  }
}
