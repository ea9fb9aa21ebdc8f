/**
 * The one-sentence status in a language, from its phrases.
 */
import { type Awaited, CAVEATS, type Phrase } from '../law/phrases.ts';
import { cited } from './citations.ts';
import { type Html, html, joinHtml } from './html.ts';
import type { Speech } from './speech.ts';

/** What a party is called: its id where nobody knows better. */
export type PartyName = (id: string) => string;
const byId: PartyName = (id) => id;

/** The whole text: the sentence, then what must not be overlooked. */
export function sentence(speech: Speech, phrases: readonly Phrase[], party = byId): Html {
  const main = mainSentence(speech, phrases, party);
  return joinHtml([main, ...caveats(speech, phrases)], speech.t('sentence-space'));
}

/** The sentence alone. */
export function mainSentence(speech: Speech, phrases: readonly Phrase[], party = byId): Html {
  const parts = phrases.filter((one) => !CAVEATS.includes(one.id)).map((one) => phraseOf(speech, one, party));
  return joinHtml([...parts, speech.say('sentence-stop')]);
}

/** Assumption and findings, each as a sentence. */
export function caveats(speech: Speech, phrases: readonly Phrase[]): Html[] {
  return phrases.filter((one) => CAVEATS.includes(one.id)).map((one) => phraseOf(speech, one));
}

function phraseOf(speech: Speech, one: Phrase, party = byId): Html {
  switch (one.id) {
    case 'superseded':
    case 'ended':
      return speech.say(`sentence-${one.id}`, {
        by: speech.symbol(one.by),
        on: speech.since(one.on),
        cites: cited(speech, one.cites),
      });
    case 'abandoned':
      return speech.say('sentence-abandoned', {
        by: html`<bdi>${party(one.by)}</bdi>`,
        on: speech.since(one.on),
        cites: cited(speech, one.cites),
      });
    case 'terminated':
    case 'lapsed':
    case 'done':
      return speech.say(`sentence-${one.id}`, { on: speech.since(one.on), cites: cited(speech, one.cites) });
    case 'inForce':
    case 'provisional':
      return speech.say(`sentence-${one.id}`, { since: speech.since(one.since), cites: cited(speech, one.cites) });
    case 'wasInForce':
    case 'knownToBoth':
      return speech.say(`sentence-${one.id}`, { since: speech.since(one.since) });
    case 'noticeOwed':
      return speech.say('sentence-noticeOwed', {
        by: speech.listOf(one.by.map((id) => html`<bdi>${party(id)}</bdi>`)),
      });
    case 'awaiting':
      return speech.say('sentence-awaiting', { begins: begins(one.first), what: awaited(speech, one, party) });
    case 'awaitingAgreement':
    case 'awaitingNothing':
      return speech.say('sentence-awaiting', { begins: begins(one.first), what: speech.say(`sentence-${one.id}`) });
    case 'planned':
      return speech.say('sentence-planned', { act: speech.t(`act-${one.act}`), on: speech.since(one.on) });
    case 'assumption':
      return speech.say('sentence-assumption', { text: speech.words(one.text) });
    case 'findings':
      return speech.say('sentence-findings', { count: one.count });
  }
}

type Awaiting = Extract<Phrase, { readonly id: 'awaiting' }>;

const begins = (first: boolean) => (first ? 1 : 0);

function awaited(speech: Speech, { all, any }: Pick<Awaiting, 'all' | 'any'>, party: PartyName): Html {
  const one = any.map((act) => actAwaited(speech, act, party));
  const each = all.map((act) => actAwaited(speech, act, party));
  return speech.listOf([...each, ...(one.length === 0 ? [] : [speech.listOf(one, 'or')])]);
}

function actAwaited(speech: Speech, { act, by, organ, cites, shared, maybe }: Awaited, party: PartyName): Html {
  const office = speech.words(organ);
  const args = {
    noun: speech.t(`act-${act}`),
    organ: shared
      ? speech.say('sentence-office', { organ: office, party: html`<bdi>${party(by ?? '')}</bdi>` })
      : office,
    cites: cited(speech, cites),
    maybe: maybe ? 1 : 0,
  };
  if (act === 'event') return speech.say('sentence-await-event', args);
  if (act === 'agreeText') return speech.say('sentence-await-text', args);
  return speech.say(by === 'joint' ? 'sentence-await-joint' : 'sentence-await', args);
}
