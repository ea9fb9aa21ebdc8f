/**
 * What an entry came to: where each instrument of the family stood before and after it, on the day it was recorded.
 */
import { standing } from '../law/standing.ts';
import type { Entry } from '../ledger/entry.ts';
import type { History } from '../register/history.ts';
import { dayOf } from '../register/instants.ts';

/** Where an instrument stood. */
export interface Stand {
  readonly state: string;
  /** The one-sentence status, in English. */
  readonly sentence: string;
}

/** An instrument that stands otherwise than before; `before` is null for one that was not there. */
export interface Consequence {
  readonly instrument: string;
  readonly before: Stand | null;
  readonly after: Stand;
}

/** The instruments whose position an entry changed, its own first; none where it changed nothing. */
export function consequencesOf(history: History, { instrument, position, recordedAt }: Entry): Consequence[] {
  const day = dayOf(recordedAt);
  const [before, after] = [history.upTo(position - 1), history.upTo(position)];
  const ids = [instrument, ...[...after.instruments.keys()].filter((id) => id !== instrument)];
  return ids.flatMap((id): Consequence[] => {
    const was = before.instruments.has(id) ? stand(standing(before, id, day)) : null;
    const is = stand(standing(after, id, day));
    return was?.state === is.state && was.sentence === is.sentence ? [] : [{ instrument: id, before: was, after: is }];
  });
}

function stand({ state, sentence }: Stand): Stand {
  return { state, sentence };
}
