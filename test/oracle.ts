// What the text of the agreement makes of a set of acts, said a second time and on purpose as plainly as possible:
// a few variables for each party, rules as conditions on them, and every order tried where the dates leave it open.
// It shares no code with the product and knows nothing of charts, guards or clause files.

import { later, type Span, span, surelyBefore, written } from './oracle-calendar.ts';

export interface OracleAct {
  type: string;
  by: string;
  on: string;
  /** The place in the ledger; also the name under which a finding is reported. */
  position: number;
}

type Party = 'UN' | 'IOM';
type Organ = 'pending' | 'submitted' | 'rejected' | 'approved';

interface Side {
  organ: Organ;
  /** Positions of the party's acts that count for the current text. */
  acts: number[];
  approvedOn: Span | null;
  notifiedOn: Span | null;
  signedOn: Span | null;
}

/** The agreement's own life as far as its amendments depend on it. */
export interface Force {
  from: Span;
  until: Span | null;
}

interface Course {
  state: string;
  /** Positions of the act that opened the course and of the agreed text. */
  opening: number[];
  agreed: number[];
  endedOn: Span | null;
  text: number;
  UN: Side;
  IOM: Side;
  iomMandate: boolean;
  registeredOn: Span | null;
  from: Span | null;
  until: Span | null;
}

export interface Verdict {
  state: string;
  textVersion: number;
  inForce: { from: string; until: string | null; knownToBothFrom: string | null } | null;
  organs: Record<Party, string>;
  signatures: Record<Party, 'unsigned' | 'signed'>;
  /** The acts without which it would not be in force. */
  restsOn: number[];
  end: string | null;
  /** Of the notices and of registration: from when owed, and since when given. */
  duties: string[];
  findings: number[];
}

type Dated = OracleAct & { span: Span };
/** The course after the act, or nothing where the act does not fit. */
type Rule = (before: Course, act: Dated) => Course | null;

const blank = (): Side => ({ organ: 'pending', acts: [], approvedOn: null, notifiedOn: null, signedOn: null });
const isParty = (by: string): by is Party => by === 'UN' || by === 'IOM';
const ended = (state: string): boolean => ['superseded', 'terminated', 'ended', 'abandoned', 'lapsed'].includes(state);

function start(state: string): Course {
  return {
    state,
    opening: [],
    agreed: [],
    endedOn: null,
    text: 1,
    UN: blank(),
    IOM: blank(),
    iomMandate: false,
    registeredOn: null,
    from: null,
    until: null,
  };
}

const copy = (c: Course): Course => ({ ...c, UN: copyOf(c.UN), IOM: copyOf(c.IOM) });
const copyOf = (side: Side): Side => ({ ...side, acts: [...side.acts] });

/** What an organ can do with the draft before it: the same for the agreement and for an amendment. */
function organStep(c: Course, act: Dated): Course | null {
  if (!isParty(act.by) || c.state !== 'approval') return null;
  const side = c[act.by];
  if (act.type === 'submit') {
    if (side.organ !== 'pending' && side.organ !== 'rejected') return null;
    side.organ = 'submitted';
    return c;
  }
  if (act.type === 'reject') {
    if (side.organ === 'approved' || side.organ === 'rejected') return null;
    side.organ = 'rejected';
    return c;
  }
  if (act.type === 'defer') return side.organ === 'approved' ? null : c;
  if (act.type === 'approve') {
    if (side.organ === 'approved') return null;
    side.organ = 'approved';
    side.approvedOn = act.span;
    side.acts.push(act.position);
    return c;
  }
  return null;
}

/** Conclusion: note paras. 1 to 4, the draft resolution, Art. 16. */
const conclusion: Rule = (before, act) => {
  const c = copy(before);
  if (act.type === 'END') {
    if (c.state !== 'inForce') return null;
    c.state = 'superseded';
    c.endedOn = act.span;
    c.until = act.span;
    return c;
  }
  if (act.type === 'mandate') {
    if (act.by === 'UN') {
      if (c.state !== 'initiation') return null;
      c.state = 'negotiation';
      c.opening = [act.position];
      return c;
    }
    if (act.by !== 'IOM' || c.iomMandate || ended(c.state)) return null;
    c.iomMandate = true;
    return c;
  }
  if (act.type === 'agreeText') {
    if (act.by !== 'joint' || c.state !== 'negotiation') return null;
    c.state = 'approval';
    c.agreed = [act.position];
    return c;
  }
  if (act.type === 'reopen') {
    if (act.by !== 'joint') return null;
    if (c.state !== 'approval' && c.state !== 'signature') return null;
    c.state = 'negotiation';
    c.text += 1;
    c.UN = blank();
    c.IOM = blank();
    return c;
  }
  if (act.type === 'withdraw') {
    if (!isParty(act.by) || c.state === 'inForce' || ended(c.state)) return null;
    c.state = 'abandoned';
    c.endedOn = act.span;
    return c;
  }
  if (act.type === 'terminate') {
    if (act.by !== 'joint' || c.state !== 'inForce') return null;
    c.state = 'terminated';
    c.endedOn = act.span;
    c.until = act.span;
    return c;
  }
  if (act.type === 'register') {
    if (act.by !== 'UN' || c.from === null || c.registeredOn !== null) return null;
    c.registeredOn = act.span;
    return c;
  }
  if (act.type === 'notify') {
    if (!isParty(act.by) || c.state !== 'approval') return null;
    const side = c[act.by];
    if (side.organ !== 'approved' || side.notifiedOn !== null) return null;
    side.notifiedOn = act.span;
    side.acts.push(act.position);
    if (c.UN.notifiedOn !== null && c.IOM.notifiedOn !== null) c.state = 'signature';
    return c;
  }
  if (act.type === 'sign') {
    if (!isParty(act.by) || c.state !== 'signature' || c[act.by].signedOn !== null) return null;
    c[act.by].signedOn = act.span;
    c[act.by].acts.push(act.position);
    if (c.UN.signedOn !== null && c.IOM.signedOn !== null) {
      c.state = 'inForce';
      c.from = later(c.UN.signedOn, c.IOM.signedOn);
    }
    return c;
  }
  return organStep(c, act);
};

/** Amendment: Art. 15. */
const amendment =
  (force: Force | null): Rule =>
  (before, act) => {
    const c = copy(before);
    if (act.type === 'END') {
      if (ended(c.state)) return null;
      if (c.state === 'inForce') c.until = act.span;
      c.state = c.state === 'inForce' ? 'ended' : 'lapsed';
      c.endedOn = act.span;
      return c;
    }
    if (act.type === 'propose') {
      if (!isParty(act.by) || c.state !== 'proposal') return null;
      if (force === null || surelyBefore(act.span, force.from)) return null;
      c.state = 'negotiation';
      c.opening = [act.position];
      return c;
    }
    if (act.type === 'agreeText') {
      if (act.by !== 'joint' || c.state !== 'negotiation') return null;
      c.state = 'approval';
      c.agreed = [act.position];
      return c;
    }
    if (act.type === 'reopen') {
      if (act.by !== 'joint' || c.state !== 'approval') return null;
      c.state = 'negotiation';
      c.text += 1;
      c.UN = blank();
      c.IOM = blank();
      return c;
    }
    if (act.type === 'withdraw') {
      if (!isParty(act.by) || (c.state !== 'negotiation' && c.state !== 'approval')) return null;
      c.state = 'abandoned';
      c.endedOn = act.span;
      return c;
    }
    if (act.type === 'notify') {
      if (!isParty(act.by) || c.state === 'abandoned' || c.state === 'lapsed') return null;
      const side = c[act.by];
      if (side.organ !== 'approved' || side.notifiedOn !== null) return null;
      side.notifiedOn = act.span;
      return c;
    }
    const after = organStep(c, act);
    if (after !== null && after.UN.approvedOn !== null && after.IOM.approvedOn !== null) {
      after.state = 'inForce';
      after.from = later(after.UN.approvedOn, after.IOM.approvedOn);
    }
    return after;
  };

interface Judged {
  course: Course;
  misfits: number[];
}

/** What an order costs: an act that does not fit, one; an end from outside that comes too early to end anything, less
 * than any act; one that comes when all is over anyway, nothing. */
const cost = (course: Course, act: Dated): number => (act.type !== 'END' ? 1 : ended(course.state) ? 0 : 0.5);

/** Every order of a stretch the dates allow, in the order of preference; the first that costs least wins. */
function bestOrder(opening: Course, stretch: Dated[], rule: Rule): Judged {
  let best: (Judged & { paid: number }) | null = null;
  const walk = (course: Course, left: Dated[], misfits: number[], paid: number): void => {
    if (best !== null && paid >= best.paid) return;
    if (left.length === 0) {
      best = { course, misfits, paid };
      return;
    }
    const without = (act: Dated) => left.filter((one) => one !== act);
    const possible = left.filter((act) => !left.some((other) => surelyBefore(other.span, act.span)));
    const tried = possible.map((act) => ({ act, after: rule(course, act) }));
    for (const { act, after } of tried) if (after !== null) walk(after, without(act), misfits, paid);
    for (const { act, after } of tried) {
      if (after === null) walk(course, without(act), [...misfits, act.position], paid + cost(course, act));
    }
  };
  walk(opening, stretch, [], 0);
  if (best === null) throw new Error('A stretch without an order.');
  return best;
}

/** Cuts the sorted acts wherever all that went before is certainly before all that follows. */
function stretches(sorted: Dated[]): Dated[][] {
  const cut: Dated[][] = [];
  let open: Dated[] = [];
  sorted.forEach((act, i) => {
    open.push(act);
    const latest = Math.max(...open.map((a) => a.span.last));
    if (sorted.slice(i + 1).every((a) => latest < a.span.first)) {
      cut.push(open);
      open = [];
    }
  });
  return cut;
}

/** The acts that count on the day, and after them in the ledger whatever ends the course from outside. */
function counted(acts: OracleAct[], asOf: string, end: Span | null = null): Dated[] {
  const day = span(asOf).last;
  const dated = acts.map((act) => ({ ...act, span: span(act.on) }));
  if (end !== null) dated.push({ type: 'END', by: '', on: '', position: Number.POSITIVE_INFINITY, span: end });
  return dated
    .filter((act) => act.span.last <= day)
    .sort((a, b) => a.span.last - b.span.last || a.span.first - b.span.first || a.position - b.position);
}

function judge(opening: Course, acts: Dated[], rule: Rule): Judged {
  let course = opening;
  const misfits: number[] = [];
  for (const stretch of stretches(acts)) {
    const judged = bestOrder(course, stretch, rule);
    course = judged.course;
    misfits.push(...judged.misfits);
  }
  // What ends the course from outside is no act, and so no finding where it finds nothing to end.
  return { course, misfits: misfits.filter(Number.isFinite) };
}

/** The longest stretch of open order, so that a test can keep away from sets too large to try out. */
export const longestStretch = (acts: OracleAct[], asOf: string, end: Span | null = null): number =>
  Math.max(0, ...stretches(counted(acts, asOf, end)).map((s) => s.length));

const duty = (name: string, since: Span | null, given: Span | null): string[] =>
  since === null ? [] : [`${name} since ${written(since)} ${given === null ? 'owed' : `given ${written(given)}`}`];

const PARTIES = ['UN', 'IOM'] as const;

function notices(c: Course, stillPossible: boolean): string[] {
  return PARTIES.flatMap((party) => {
    const { approvedOn, notifiedOn } = c[party];
    return notifiedOn === null && !stillPossible ? [] : duty(`notify by ${party}`, approvedOn, notifiedOn);
  });
}

/** The standing of the agreement on a day, by Art. 16; `superseded` from when a later agreement takes its place. */
export function agreementOn(asOf: string, acts: OracleAct[], superseded: Span | null = null): Verdict {
  const { course: c, misfits } = judge(start('initiation'), counted(acts, asOf, superseded), conclusion);
  const from = written(c.from);
  return {
    state: c.state,
    textVersion: c.text,
    inForce: from === null ? null : { from, until: written(c.until), knownToBothFrom: from },
    restsOn: restsOn(c),
    end: c.endedOn === null ? null : `${c.state} on ${written(c.endedOn)}`,
    organs: { UN: reached(c.UN), IOM: reached(c.IOM) },
    signatures: { UN: signature(c.UN), IOM: signature(c.IOM) },
    duties: [...notices(c, c.state === 'approval'), ...duty('register by UN', c.from, c.registeredOn)],
    findings: misfits.sort((a, b) => a - b),
  };
}

const restsOn = (c: Course): number[] =>
  c.from === null ? [] : [...c.opening, ...c.agreed, ...c.UN.acts, ...c.IOM.acts].sort((a, b) => a - b);

const reached = (side: Side): string => (side.notifiedOn === null ? side.organ : 'notified');
const signature = (side: Side) => (side.signedOn === null ? 'unsigned' : 'signed');

/** The standing of an amendment on a day, by Art. 15; `force` is the agreement's own. */
export function amendmentOn(asOf: string, acts: OracleAct[], force: Force | null): Verdict {
  const { course: c, misfits } = judge(start('proposal'), counted(acts, asOf, force?.until ?? null), amendment(force));
  const from = written(c.from);
  // Both know from the later notice, and not before there is something to know.
  const told = c.UN.notifiedOn === null || c.IOM.notifiedOn === null ? null : later(c.UN.notifiedOn, c.IOM.notifiedOn);
  const known = told === null || c.from === null ? null : later(told, c.from);
  return {
    state: c.state,
    textVersion: c.text,
    inForce: from === null ? null : { from, until: written(c.until), knownToBothFrom: written(known) },
    restsOn: restsOn(c),
    end: c.endedOn === null ? null : `${c.state} on ${written(c.endedOn)}`,
    organs: { UN: c.UN.organ, IOM: c.IOM.organ },
    signatures: { UN: signature(c.UN), IOM: signature(c.IOM) },
    duties: notices(c, c.state !== 'abandoned' && c.state !== 'lapsed'),
    findings: misfits.sort((a, b) => a - b),
  };
}

/** The force of the agreement on a day, as its amendments need it. */
export function forceOn(asOf: string, acts: OracleAct[], superseded: Span | null = null): Force | null {
  const { course } = judge(start('initiation'), counted(acts, asOf, superseded), conclusion);
  return course.from === null ? null : { from: course.from, until: course.until };
}
