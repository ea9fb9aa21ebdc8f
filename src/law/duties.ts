/**
 * Duties: what a party owes once something has happened, from when until when. A duty ends when it is fulfilled, when
 * its text falls away because negotiations are reopened, or when the procedure is abandoned or lapses.
 */
import { edtf, type LegalDate } from './dates.ts';
import type { Fold } from './fold.ts';
import { KeptWith } from './kept-with.ts';
import type { DutyRule } from './procedure.ts';

/** One duty for the time that it stood. */
export interface DutySpan {
  readonly rule: DutyRule;
  readonly since: LegalDate;
  /** Null while it is owed. */
  readonly ended: { readonly on: LegalDate; readonly how: 'given' | 'fellAway' } | null;
  /** True once its text was reopened, or its procedure ended while it was owed: it is of no account any more. */
  readonly past: boolean;
}

// Read of each fold by the standing and by the register-wide list.
const spansOf = new KeptWith<Fold, readonly DutySpan[]>();

/** Every duty that arose, in the order in which they arose. */
export function dutySpans(fold: Fold): readonly DutySpan[] {
  return spansOf.get(fold) ?? spansOf.set(fold, followed(fold));
}

function followed(fold: Fold): DutySpan[] {
  const spans: { -readonly [Field in keyof DutySpan]: DutySpan[Field] }[] = [];
  const { duties, ofTheText, result } = fold.chart.procedure;
  const given = (on: LegalDate, key: string) => {
    for (const span of spans) if (span.rule.act.key === key) span.ended ??= { on, how: 'given' };
  };
  const fallAway = (on: LegalDate, concerned: (span: DutySpan) => boolean) => {
    for (const span of spans.filter(concerned)) {
      span.ended ??= { on, how: 'fellAway' };
      span.past = true;
    }
  };
  for (const { item, taken, before, after } of fold.judgement.steps) {
    if (!taken) continue;
    const arises = (rule: DutyRule) =>
      rule.after === 'inForce' ? after.state === result && before.state !== result : rule.after === item.key;
    for (const rule of duties.filter(arises)) {
      const since = rule.after === 'inForce' ? (fold.force?.from ?? item.date) : item.date;
      spans.push({ rule, since, ended: null, past: false });
    }
    given(item.date, item.key);
    if (item.recorded?.act.type === 'reopen') fallAway(item.date, (span) => ofTheText.has(span.rule.act.key));
    // What was given before an abandoned procedure ended stays given.
    if (after.state === 'abandoned' || after.state === 'lapsed') fallAway(item.date, (span) => span.ended === null);
  }
  return spans;
}

/** A duty of the procedure that has arisen, as it is given out. */
export interface DutyStanding {
  readonly act: string;
  readonly by: string;
  readonly to: string;
  /** Since when it is owed, and when it was fulfilled (EDTF); `given` is null while it is owed. */
  readonly since: string;
  readonly given: string | null;
  readonly cites: string;
}

/** The duties that are owed or were fulfilled for the present text, in the order of the procedure. */
export function dutiesOf(fold: Fold): DutyStanding[] {
  const spans = dutySpans(fold).filter((span) => !span.past);
  return fold.chart.procedure.duties.flatMap((rule) => {
    const span = spans.findLast((one) => one.rule === rule);
    if (span === undefined) return [];
    const given = span.ended === null ? null : (fold.counted.get(rule.act.key)?.act.on ?? edtf(span.ended.on));
    const { act, to, cites } = rule;
    return [{ act: act.type, by: act.by ?? '', to, since: edtf(span.since), given, cites }];
  });
}
