/** What is sent, as schemas: those that the register checks requests by. */
import { z } from 'zod';
import { clausesShape } from '../law/clause-shape.ts';
import { webhookChangeRequest, webhookRequest } from '../news/webhook.ts';
import {
  amendmentRequest,
  claimRequest,
  confirmationRequest,
  correctionRequest,
  erasureRequest,
  implementationRequest,
  planRequest,
  recordRequest,
  ruleRequest,
} from '../register/requests.ts';
import { adverseShape } from '../simulation/adverse.ts';
import { comparisonShape, MAX_SCENARIOS } from '../simulation/compare.ts';
import { forecastShape, planShape } from '../simulation/hypothesis-shape.ts';
import { rehearsalShape } from '../simulation/rehearse.ts';
import { routesShape } from '../simulation/routes.ts';
import { actStep, correctionStep, MAX_STEPS, scenarioShape } from '../simulation/scenario.ts';

// Steps are read one by one, so that each fault has its place; what they may be is said here.
const steps = z.array(z.union([actStep, correctionStep])).max(MAX_STEPS);
const optionalSteps = steps.default([]);
const scenario = z.strictObject({ ...scenarioShape.shape, steps });
const withoutSteps = { ...scenarioShape.shape, steps: optionalSteps };

/** Every body, by the name of its schema in the document. */
export const REQUESTS = {
  ActToRecord: recordRequest,
  AmendmentToStart: amendmentRequest,
  ImplementationToStart: implementationRequest,
  Correction: correctionRequest,
  PlanToRecord: planRequest,
  Confirmation: confirmationRequest,
  Rule: ruleRequest,
  ErasureRequest: erasureRequest,
  Claim: claimRequest,
  FinalClauses: clausesShape,
  Scenario: scenario,
  RoutesQuestion: z.strictObject({ ...withoutSteps, ...routesShape.shape }),
  AdverseQuestion: z.strictObject({ ...withoutSteps, ...adverseShape.shape }),
  Comparison: z.strictObject({ ...comparisonShape.shape, scenarios: z.array(scenario).min(1).max(MAX_SCENARIOS) }),
  Rehearsal: rehearsalShape,
  PlanQuestion: z.strictObject({ ...planShape.shape, steps: optionalSteps }),
  ForecastQuestion: z.strictObject({ ...forecastShape.shape, steps: optionalSteps }),
  WebhookToAdd: webhookRequest,
  WebhookChange: webhookChangeRequest,
  SignedNote: z.strictObject({ note: z.string() }),
} as const satisfies Record<string, z.ZodType>;
export type RequestName = keyof typeof REQUESTS;
