/**
 * What somebody wants news of: the whole register, or what all of the given filters let through.
 */
import { ACT_NAMES, type ActName } from '../law/acts.ts';
import { impossible } from '../register/problems.ts';
import type { Subject } from './subject.ts';

/** Filters; all given ones must hold. */
export interface Topic {
  /** An agreement with what hangs on it, or one thing that hangs on an agreement. */
  readonly instrument?: string;
  /** Instruments that it is a party to. */
  readonly party?: string;
  /** Whose act it is; a joint act is of both parties. */
  readonly by?: string;
  /** The type of the act. */
  readonly act?: ActName;
}

export const TOPIC_FILTERS = ['instrument', 'party', 'by', 'act'] as const;

/** What is asked to know whether a topic can have any news. */
export interface TopicSource {
  /** @throws Problem `not-found`. */
  instrument(id: string): Promise<unknown>;
  list(query: { readonly party: string; readonly limit: number }): Promise<{ readonly rows: readonly unknown[] }>;
}

/** A topic out of filters as they were written.
 * @throws Problem `not-found` for an instrument that is not in the register, `impossible-content` for a type of act that
 * there is not, or a party that no instrument has. */
export async function readTopic(
  source: TopicSource,
  given: Partial<Record<(typeof TOPIC_FILTERS)[number], string>>,
  place: 'query/' | '' = 'query/',
): Promise<Topic> {
  const { instrument, party, by, act } = given;
  if (instrument !== undefined) await source.instrument(instrument);
  for (const [name, id] of Object.entries({ party, by })) {
    if (id !== undefined) await requireParty(source, id, `/${place}${name}`);
  }
  return {
    ...(instrument === undefined ? {} : { instrument }),
    ...(party === undefined ? {} : { party }),
    ...(by === undefined ? {} : { by }),
    ...(act === undefined ? {} : { act: actName(act, `/${place}act`) }),
  };
}

async function requireParty(source: TopicSource, party: string, pointer: string): Promise<void> {
  const { rows } = await source.list({ party, limit: 1 });
  if (rows.length === 0) throw impossible(pointer, `no instrument in the register has a party ${party.slice(0, 80)}`);
}

function actName(text: string, pointer: string): ActName {
  const name = ACT_NAMES.find((one) => one === text);
  if (name === undefined) throw impossible(pointer, `must be one of ${ACT_NAMES.join(', ')}`);
  return name;
}

/** Whether news about a subject are of a topic. */
export function concerns({ instrument, party, by, act }: Topic, subject: Subject): boolean {
  return (
    (instrument === undefined || instrument === subject.instrument || instrument === subject.agreement) &&
    (party === undefined || subject.parties.includes(party)) &&
    (by === undefined || subject.by.includes(by)) &&
    (act === undefined || subject.acts.includes(act))
  );
}

/** The same for topics that ask for the same, and for no others. */
export function topicKey(topic: Topic): string {
  return JSON.stringify(TOPIC_FILTERS.map((name) => topic[name] ?? null));
}
