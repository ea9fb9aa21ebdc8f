/**
 * Findings: acts on record that do not fit the order of acts, and why. A finding disappears by itself once later
 * entries supply what was missing.
 */
import { edtf } from './dates.ts';
import type { Fold, FoldItem } from './fold.ts';
import type { Judged } from './order.ts';
import { closedBy } from './outlook.ts';
import { actInWords, type ProcedureAct } from './procedure.ts';
import { missing, type Reason, subject, waysTo } from './reasons.ts';

/** An act on record that counts for nothing because it does not fit the order of acts. */
export interface Finding {
  readonly version: number;
  readonly act: { readonly type: string; readonly by: string | null; readonly on: string; readonly name?: string };
  readonly reasons: readonly Reason[];
}

/** The findings of a fold, each with its reasons. */
export function findingsOf(result: Fold): Finding[] {
  return result.judgement.steps
    .filter((step) => !step.taken && step.item.recorded !== null)
    .map((step) => {
      const { act, version } = step.item.recorded!;
      const { type, by = null, on, name } = act;
      return {
        version,
        act: { type, by, on, ...(name === undefined ? {} : { name }) },
        reasons: whyNot(result, step),
      };
    });
}

/** Why an act that stands in the fold was not taken there: the acts missing before its date, or what closed it. */
export function whyNot(result: Fold, step: Judged<FoldItem>): Reason[] {
  const { chart } = result;
  const own = chart.procedure.byKey.get(step.item.key);
  const act = step.item.recorded?.act;
  if (own === undefined) {
    const text = `the procedure has no act ${act?.type ?? ''}${act?.by === undefined ? '' : ` by ${act.by}`}`;
    return [
      {
        act: act?.type ?? '',
        by: act?.by ?? null,
        organ: '',
        cites: chart.procedure.clauses.entryIntoForce.cites,
        text,
        code: 'noSuchAct',
        args: { type: act?.type ?? '', ...(act?.by === undefined ? {} : { by: act.by }) },
      },
    ];
  }
  if (!step.item.parentInForce) return [notInForce(result, own)];
  const { ways } = waysTo(chart, step.before, own.key);
  // Of what counts on the day: an act of a later day says nothing about this one.
  const recorded = (key: string) =>
    result.judgement.steps.find(({ item }) => item.key === key && item.date.latest >= step.item.date.earliest)?.item
      .date;
  if (ways.length > 0) return ways.flatMap((way) => way.map((first) => missing(first, recorded(first.key))));
  const happened = result.judgement.steps.find((other) => other.taken && other.item.key === own.key);
  const reason = closedBy(upTo(result, step), own);
  return happened === undefined || happened === step
    ? [reason]
    : [alreadyOnRecord(own, happened.item.recorded?.act.on ?? ''), ...(reason.act === own.type ? [] : [reason])];
}

function alreadyOnRecord(own: ProcedureAct, on: string): Reason {
  const text = `it is on record already, ${actInWords(own)} on ${on}`;
  return { ...subject(own), text, code: 'alreadyOnRecord', args: { on } };
}

function notInForce(result: Fold, own: ProcedureAct): Reason {
  const force = result.links.parentForce;
  const when =
    force == null
      ? ''
      : ` (in force from ${edtf(force.from)}${force.until === null ? '' : ` until ${edtf(force.until)}`})`;
  return {
    ...subject(own),
    text: `the agreement was not in force on that date${when}; only an agreement in force can be ${result.chart.procedure.kind === 'amendment' ? 'amended' : 'carried out'}`,
    code: 'agreementWasNotInForce',
    args: {
      ...(force == null ? {} : { from: edtf(force.from) }),
      ...(force?.until == null ? {} : { until: edtf(force.until) }),
    },
  };
}

/** The fold as it was when the step's turn came. */
function upTo(result: Fold, step: Judged<FoldItem>): Fold {
  const steps = result.judgement.steps.slice(0, result.judgement.steps.indexOf(step));
  return { ...result, judgement: { ...result.judgement, steps, final: step.before } };
}
