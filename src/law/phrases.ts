/**
 * The one-sentence status as structured phrases: what is said, in which order, of what. English is made from them here
 * below (`inEnglish`), the other languages in the pages.
 */
import { ACTS, type ActName } from './acts.ts';
import { parseLegalDate, sinceInWords } from './dates.ts';
import { plain, type Words } from './words.ts';

/** An act that is awaited. */
export interface Awaited {
  readonly act: ActName;
  /** A party, `joint`, or null for an outside event. */
  readonly by: string | null;
  readonly organ: Words;
  readonly cites: string;
  /** The office is one that both parties have, so it is told with its party. */
  readonly shared: boolean;
  /** Its date leaves open whether it has happened. */
  readonly maybe: boolean;
}

/** A part of the sentence. Dates are EDTF texts; `by` names instruments or parties. */
export type Phrase =
  | {
      readonly id: 'superseded' | 'ended' | 'abandoned';
      readonly by: string;
      readonly on: string;
      readonly cites: string;
    }
  | { readonly id: 'terminated' | 'lapsed' | 'done'; readonly on: string; readonly cites: string }
  | { readonly id: 'wasInForce' | 'knownToBoth'; readonly since: string }
  | { readonly id: 'inForce' | 'provisional'; readonly since: string; readonly cites: string }
  | { readonly id: 'noticeOwed'; readonly by: readonly string[] }
  /** `all` are awaited each, `any` one or the other; `first` where it begins the sentence. */
  | {
      readonly id: 'awaiting';
      readonly all: readonly Awaited[];
      readonly any: readonly Awaited[];
      readonly first: boolean;
    }
  | { readonly id: 'awaitingAgreement'; readonly first: boolean }
  | { readonly id: 'awaitingNothing'; readonly first: boolean }
  | { readonly id: 'planned'; readonly act: ActName; readonly on: string }
  | { readonly id: 'assumption'; readonly text: Words }
  | { readonly id: 'findings'; readonly count: number };

/** What stands after the sentence, each in a sentence of its own. */
export const CAVEATS: readonly Phrase['id'][] = ['assumption', 'findings'];

/** The phrases as one English text. */
export function inEnglish(phrases: readonly Phrase[]): string {
  const main = phrases.filter((one) => !CAVEATS.includes(one.id)).map(phraseInEnglish);
  const caveats = phrases.filter((one) => CAVEATS.includes(one.id)).map(phraseInEnglish);
  return [`${main.join('')}.`, ...caveats].join(' ');
}

const day = (text: string) => sinceInWords(parseLegalDate(text));

function phraseInEnglish(one: Phrase): string {
  switch (one.id) {
    case 'superseded':
      return `Superseded by ${one.by} since ${day(one.on)} (${one.cites})`;
    case 'ended':
      return `Ended with its agreement ${one.by} on ${day(one.on)} (${one.cites})`;
    case 'abandoned':
      return `Abandoned before entry into force by ${one.by} on ${day(one.on)} (${one.cites})`;
    case 'terminated':
      return `Ended by consent of the parties on ${day(one.on)} (${one.cites})`;
    case 'lapsed':
      return `Lapsed, because the agreement ended first, on ${day(one.on)} (${one.cites})`;
    case 'done':
      return `Done on ${day(one.on)} (${one.cites})`;
    case 'wasInForce':
      return `; it had been in force since ${day(one.since)}`;
    case 'knownToBoth':
      return `, known to both since ${day(one.since)}`;
    case 'inForce':
      return `In force since ${day(one.since)} (${one.cites})`;
    case 'provisional':
      return `Applied provisionally since ${day(one.since)} (${one.cites}), not yet in force: `;
    case 'noticeOwed':
      return `, not yet known to both: written notice owed by ${list(one.by)}`;
    case 'awaiting':
    case 'awaitingAgreement':
    case 'awaitingNothing':
      return `${one.first ? 'Awaiting' : 'awaiting'} ${awaitedInEnglish(one)}`;
    case 'planned':
      return `; ${ACTS[one.act].noun} planned for ${day(one.on)}`;
    case 'assumption':
      return `Assumption: ${plain(one.text)}`;
    case 'findings':
      return one.count === 1
        ? 'One act on record does not fit the procedure.'
        : `${one.count} acts on record do not fit the procedure.`;
  }
}

type Awaiting = Extract<Phrase, { readonly first: boolean }>;

function awaitedInEnglish(one: Awaiting): string {
  if (one.id === 'awaitingAgreement') return 'the entry into force of its agreement';
  if (one.id === 'awaitingNothing') return 'nothing that can still be done';
  const any = one.any.map(actAwaited);
  return list([...one.all.map(actAwaited), ...(any.length === 0 ? [] : [any.join(' or ')])]);
}

function actAwaited({ act, by, organ, cites, shared, maybe }: Awaited): string {
  const office = plain(organ);
  if (act === 'event') return `the outside event ${office} (${cites})`;
  const who = by === 'joint' ? 'of the parties' : `by the ${office}${shared ? ` of ${by}` : ''}`;
  const verb = act === 'agreeText' ? 'an agreed text' : `${ACTS[act].noun} ${who}`;
  return `${verb} (${cites}${maybe ? ', which may have happened' : ''})`;
}

function list(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
