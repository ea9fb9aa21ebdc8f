/**
 * The ways of recording that the pages have, in one closed list. Each is a form, what the register is asked, and what
 * that would change.
 */
import type { Receipt } from '../register/recorded.ts';
import type { Caller } from '../register/recording.ts';
import type { Desk } from './desk.ts';
import type { FieldFault, Form, Given } from './form-parts.ts';
import type { Html } from './html.ts';

/** Names are those of addresses, below the instrument's own. */
export const TASK_NAMES = ['record', 'start', 'correct', 'plan', 'confirm', 'rule'] as const;
export type TaskName = (typeof TASK_NAMES)[number];

/** One thing to be recorded, chosen and ready to be filled in. */
export interface Task {
  readonly title: Html;
  /** What is to be known before filling it in. */
  readonly intro: Html | null;
  /** What the form begins with. */
  readonly begins: Given;
  /** What was chosen, which goes along with the form. */
  readonly chosen: Given;
  /** The field for each JSON pointer of the request. */
  readonly pointers: Readonly<Record<string, string>>;
  fields(form: Form): Html;
  /** What is wrong with what was typed, as far as that can be said without asking the register. */
  faults(given: Given): FieldFault[];
  /** What the register is asked. */
  request(given: Given): unknown;
  /** Shows what it would change, without recording it.
   * @throws Problem where the register would refuse it. */
  preview(given: Given): Promise<Html>;
  /** Records it.
   * @throws Problem. */
  send(request: unknown, caller: Caller): Promise<Receipt>;
  /** What may help where the procedure does not take it; null where nothing does. */
  readonly otherwise: Html | null;
}

/** A way of recording. */
export interface TaskKind {
  readonly name: TaskName;
  /** The task that an address or a form chooses; null where it chooses none.
   * @throws Problem `not-permitted`; `not-found` where it chooses what there is not. */
  open(desk: Desk, asked: Given): Task | null | Promise<Task | null>;
  /** What there is to choose from. */
  choices(desk: Desk): Html | Promise<Html>;
}
