/**
 * Plans: recording an expected act, and confirming, moving or dropping one. A plan never moves a date of effect.
 */
import { keyOf } from '../law/procedure.ts';
import { SCHEMA } from './bodies.ts';
import type { History } from './history.ts';
import { impossible } from './problems.ts';
import type { Recorded } from './recorded.ts';
import type { Caller, Decision, Recorder } from './recording.ts';
import { check, type PlanRequest, planRequest } from './requests.ts';
import { refuseSeal } from './sealing.ts';

/** Records a plan or a change of one. */
export async function planAct(recorder: Recorder, id: string, body: unknown, caller: Caller): Promise<Recorded> {
  const request = check(planRequest, body);
  refuseSeal(request.act, '/act');
  return recorder.run(id, caller, { plan: id, request }, (history) => decide(history, id, request));
}

function decide(history: History, id: string, request: PlanRequest): Decision {
  const one = history.at(null).get(id);
  if (request.change === 'expect') {
    const { act } = request;
    if (act === undefined || keyOf(one.chart.procedure, act) === undefined) {
      throw impossible('/act', `the procedure of ${id} has no such act: ${act?.type}${act?.by ? ` by ${act.by}` : ''}`);
    }
  } else {
    checkChange(one.plans, request, id);
  }
  const { chartVersion } = history.chronicles.get(id)!;
  const entry = {
    instrument: id,
    kind: 'plan' as const,
    schema: SCHEMA.plan,
    body: request,
    reason: null,
    chartVersion,
  };
  return { id, registers: [], entries: [entry] };
}

function checkChange(plans: ReturnType<ReturnType<History['at']>['get']>['plans'], request: PlanRequest, id: string) {
  const plan = plans.find((known) => known.version === request.plan);
  if (plan === undefined) throw impossible('/plan', `version ${request.plan} of ${id} is no plan`);
  if (plan.status === 'dropped') throw impossible('/plan', `the plan of version ${request.plan} was dropped`);
  if (request.change === 'confirm' && plan.status === 'confirmed') {
    throw impossible('/change', `the plan of version ${request.plan} is confirmed already`);
  }
  if (request.change === 'move' && request.on === plan.act.on) {
    throw impossible('/on', `the plan of version ${request.plan} is for ${plan.act.on} already`);
  }
}
