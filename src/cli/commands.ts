/**
 * Every command that works on a register, in one closed list; `serve` is the only other.
 */
import { ACCESS_COMMANDS } from './access-commands.ts';
import { AUDIT_COMMANDS } from './audit-commands.ts';
import { BACKUP_COMMANDS } from './backup-commands.ts';
import type { Command } from './command.ts';
import { DOCTOR_COMMANDS } from './doctor-command.ts';
import { FORECAST_COMMANDS } from './forecast-commands.ts';
import { KEEP_COMMANDS } from './keep-commands.ts';
import { LIST_COMMANDS } from './list-commands.ts';
import { MOVE_COMMANDS } from './move-command.ts';
import { NOTE_COMMANDS } from './note-commands.ts';
import { PLAN_COMMANDS } from './plan-commands.ts';
import { PROOF_COMMANDS } from './proof-commands.ts';
import { READ_COMMANDS } from './read-commands.ts';
import { RECORD_COMMANDS } from './record-commands.ts';
import { RULE_COMMANDS } from './rule-commands.ts';
import { SETTINGS_COMMANDS } from './settings-command.ts';
import { SIMULATE_COMMANDS } from './simulate-commands.ts';
import { WEBHOOK_COMMANDS } from './webhook-commands.ts';
import { WITNESS_COMMANDS } from './witness-command.ts';

export const COMMANDS: readonly Command[] = [
  ...READ_COMMANDS,
  ...LIST_COMMANDS,
  ...SIMULATE_COMMANDS,
  ...PLAN_COMMANDS,
  ...FORECAST_COMMANDS,
  ...RECORD_COMMANDS,
  ...RULE_COMMANDS,
  ...NOTE_COMMANDS,
  ...KEEP_COMMANDS,
  ...BACKUP_COMMANDS,
  ...MOVE_COMMANDS,
  ...DOCTOR_COMMANDS,
  ...SETTINGS_COMMANDS,
  ...PROOF_COMMANDS,
  ...WITNESS_COMMANDS,
  ...AUDIT_COMMANDS,
  ...ACCESS_COMMANDS,
  ...WEBHOOK_COMMANDS,
];
