/**
 * Events of the audit trail in a language. What an entry says is read from the entry itself.
 */
import type { AuditEvent } from '../audit/event.ts';
import { ACTS, type ActName } from '../law/acts.ts';
import type { Reading } from '../register/reading.ts';
import { detailSaid } from './details.ts';
import { entryWords } from './entries.ts';
import { type Html, html } from './html.ts';
import { Names } from './names.ts';
import { reasonText } from './reasons.ts';
import type { Speech } from './speech.ts';

/** An event in words: what happened and, where it was refused, why. */
export interface SaidEvent {
  readonly what: Html;
  readonly why: readonly Html[];
}

/** Every event in its order. */
export async function trailSaid(speech: Speech, read: Reading, events: readonly AuditEvent[]): Promise<SaidEvent[]> {
  const known = new Map<string, Names | null>();
  const said: SaidEvent[] = [];
  for (const event of events) {
    const names = await namesOf(speech, read, known, event.instrument);
    said.push({ what: await whatSaid(speech, read, names, event), why: whySaid(speech, names, event) });
  }
  return said;
}

/** What parties and acts of an instrument are called; null where there is none, which can be refused too. */
async function namesOf(speech: Speech, read: Reading, known: Map<string, Names | null>, id: string | null) {
  if (id === null) return null;
  const kept = known.get(id);
  if (kept !== undefined) return kept;
  const names = await read.chart(id).then(
    ({ chart }) => new Names(speech, chart.procedure),
    () => null,
  );
  known.set(id, names);
  return names;
}

async function whatSaid(speech: Speech, read: Reading, names: Names | null, event: AuditEvent): Promise<Html> {
  const { instrument, version, kind, what } = event;
  if (names !== null && instrument !== null && version !== null)
    return entryWords(speech, names, await read.entry(instrument, version));
  if (kind === 'refusal') return speech.say('trail-refused', { act: refusedAct(speech, event) });
  // Of the log of access: what it is about follows the colon, as it was written.
  const about = what.slice(what.indexOf(': ') + 2);
  return html`${speech.capital(speech.t(`kind-${kind}`))}: ${speech.english(about)}`;
}

/** Every reason of a refusal: from the chart, or what was wrong with the request. */
function whySaid(speech: Speech, names: Names | null, { instrument, refused }: AuditEvent): Html[] {
  if (refused === null) return [];
  if (names !== null && instrument !== null && refused.said.length > 0) {
    const agreement = instrument.split('/')[0]!;
    return refused.said.map((reason) => reasonText(speech, names, reason, agreement));
  }
  return refused.reasons.map((text) => {
    const own = detailSaid(speech, { pointer: '', detail: text });
    return own === null ? speech.english(text) : html`${own}`;
  });
}

function refusedAct(speech: Speech, { act, on, onBehalfOf }: AuditEvent): Html {
  if (act === null || !Object.hasOwn(ACTS, act)) return html`${speech.t('change-none')}`;
  const noun = speech.t(`act-${act as ActName}`);
  const party = speech.listOf(onBehalfOf.map((id) => html`<bdi>${id}</bdi>`));
  const said = onBehalfOf.length === 0 ? html`${noun}` : speech.say('act-by', { noun, party });
  return on === null ? said : html`${said}, ${speech.date(on)}`;
}
