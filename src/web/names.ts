/**
 * What parties, offices and acts of a procedure are called in a language.
 */
import { ACTS, type Act, type ActName } from '../law/acts.ts';
import { keyOf, type Procedure } from '../law/procedure.ts';
import { wordsOf } from '../law/words.ts';
import { type Html, html } from './html.ts';
import type { Speech } from './speech.ts';

/** Names in a procedure. */
export class Names {
  readonly #speech: Speech;
  readonly #procedure: Procedure;

  constructor(speech: Speech, procedure: Procedure) {
    this.#speech = speech;
    this.#procedure = procedure;
  }

  /** A party for short: `ONU`; both where the act is joint. */
  party(id: string | null): string {
    if (id === null) return '';
    if (id === 'joint') return this.#speech.t('both-parties');
    const party = this.#procedure.parties.find((one) => one.id === id);
    return party?.short?.[this.#speech.language] ?? id;
  }

  /** A party's whole name, or whoever else is named. */
  partyName(id: string): Html {
    const party = this.#procedure.parties.find((one) => one.id === id);
    return party === undefined ? html`<bdi>${this.owedTo(id)}</bdi>` : this.#speech.words(party.name);
  }

  /** To whom something is owed: a party for short, or an office outside. */
  owedTo(to: string): string {
    const rule = this.#procedure.duties.find((one) => one.to === to && one.toWords !== null);
    return rule?.toWords == null ? this.party(to) : this.#speech.wordsText(rule.toWords);
  }

  /** The executive head of a party; of both where the act is joint. */
  head(by: string | null): Html {
    const heads = this.#procedure.parties.filter(({ id }) => by === null || by === 'joint' || id === by);
    return this.#speech.listOf(
      heads.map(({ id, head }) => html`${this.#speech.words(wordsOf(head))} (<bdi>${this.party(id)}</bdi>)`),
    );
  }

  /** The office that performs an act of the procedure. */
  office(key: string): Html {
    const own = this.#procedure.byKey.get(key);
    return own === undefined ? html`` : this.#speech.words(own.words.organ);
  }

  /** An act as a clause: `the General Assembly (UN) approves`. */
  act(key: string): Html {
    const own = this.#procedure.byKey.get(key);
    if (own === undefined) return this.#unknown(key);
    if (own.type === 'event') return this.#speech.say('act-event.words', { name: this.office(key) });
    return this.#speech.say(`act-${own.type}.words`, {
      organ: this.office(key),
      party: html`<bdi>${this.party(own.by)}</bdi>`,
    });
  }

  /** An act as it was recorded, whether or not the procedure knows it. */
  actOf(act: Pick<Act, 'type' | 'by' | 'name'>): Html {
    return this.act(keyOf(this.#procedure, act) ?? `${act.type}.${act.by ?? act.name ?? ''}`);
  }

  /** What an act is called, without who takes it: `approval`. */
  noun(type: string): string {
    return this.#speech.t(`act-${type}`);
  }

  /** Which date to enter, and what proves the act, as the clauses or else the vocabulary say. */
  guidance(key: string, what: 'date' | 'evidence'): Html {
    const own = this.#procedure.byKey.get(key);
    const words = own?.words[what] ?? null;
    if (words !== null && Object.hasOwn(words, this.#speech.language)) return this.#speech.words(words);
    return html`${this.#speech.t(`act-${own?.type ?? key}.${what}`)}`;
  }

  #unknown(key: string): Html {
    const [type = '', by = ''] = key.split('.');
    const noun = Object.hasOwn(ACTS, type) ? this.noun(type as ActName) : type;
    return by === '' ? html`${noun}` : this.#speech.say('act-by', { noun, party: html`<bdi>${this.party(by)}</bdi>` });
  }
}
