/** Every way of recording that the pages have, in the order in which they are offered. */
import { confirmTask } from './task-confirm.ts';
import { correctTask } from './task-correct.ts';
import { planTask } from './task-plan.ts';
import { recordTask } from './task-record.ts';
import { ruleTask } from './task-rule.ts';
import { startTask } from './task-start.ts';
import type { TaskKind } from './tasks.ts';

export const TASKS: readonly TaskKind[] = [recordTask, planTask, correctTask, startTask, confirmTask, ruleTask];
