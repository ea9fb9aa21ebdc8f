/**
 * What states and transitions of a chart are called in a language.
 */

import { ACTS } from '../law/acts.ts';
import { CONSEQUENCES } from '../law/chart.ts';
import type { DrawnState, DrawnTransition } from '../law/draw-model.ts';
import type { Procedure } from '../law/procedure.ts';
import { citedText } from './citations.ts';
import type { Names } from './names.ts';
import type { Speech } from './speech.ts';

/** Speaks of a chart. */
export class ChartWords {
  readonly #speech: Speech;
  readonly #names: Names;
  readonly #procedure: Procedure;

  constructor(speech: Speech, names: Names, procedure: Procedure) {
    this.#speech = speech;
    this.#names = names;
    this.#procedure = procedure;
  }

  /** A state, or a region: a party's lane, or one act beside the course. */
  state({ id, name }: Pick<DrawnState, 'id' | 'name'>): string {
    const party = this.#procedure.parties.find((one) => name === one.id || name.startsWith(`${one.id}-`));
    if (party !== undefined) return this.#names.party(party.id);
    const [type = '', by = ''] = name.replace(/^after-/, '').split('-');
    if (Object.hasOwn(ACTS, type) && by !== '')
      return this.#act(`${type}.${name.slice(name.indexOf(type) + type.length + 1)}`);
    if (FRAMES.has(id)) return this.#speech.t(`frame-${name}`);
    const stage = /^live_course/.test(id) && !/pending_[a-zA-Z]+_/.test(id);
    return this.#speech.t(stage || ENDS.has(name) ? `state-${name}` : `place-${name}`);
  }

  /** What sets a transition off. In the lane of a party (`lane` is its state's name) the party is not named again. */
  trigger({ trigger }: DrawnTransition, lane: string | null = null): string {
    if (trigger.kind === 'done') return this.#speech.t('trigger-done');
    if (trigger.act !== null) {
      const { by, type } = trigger.act;
      const named = by !== null && (lane === by || lane?.startsWith(`${by}-`) === true);
      return named ? this.#names.noun(type) : this.#act(trigger.act.key);
    }
    const event = trigger.kind === 'event' ? trigger.event : trigger.state;
    if (event.startsWith('owe.')) return this.#speech.t('trigger-owe');
    return this.#speech.t(TRIGGERS[event] ?? 'trigger-follows');
  }

  /** The article of a transition; empty where it is no act. */
  cites({ cites }: DrawnTransition): string {
    return cites === null ? '' : citedText(this.#speech, cites);
  }

  #act(key: string): string {
    const act = this.#procedure.byKey.get(key);
    if (act === undefined) return key;
    if (act.type === 'event') return this.#speech.wordsText(act.words.organ);
    const noun = this.#names.noun(act.type);
    return act.by === null || act.by === 'joint'
      ? noun
      : this.#speech.t('act-by', { noun, party: this.#names.party(act.by) });
  }
}

/** States that only hold others together. */
const FRAMES = new Set(['live', 'live_course', 'live_course_pending']);
const ENDS = new Set(['abandoned', 'lapsed']);

const TRIGGERS: Readonly<Record<string, string>> = {
  [CONSEQUENCES.supersede]: 'trigger-supersede',
  [CONSEQUENCES.parentEnds]: 'trigger-parentEnds',
  fellAway: 'trigger-fellAway',
  courseEnded: 'trigger-courseEnded',
};
