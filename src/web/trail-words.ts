/**
 * Events of the audit trail in a language. What an entry says is read from the entry itself.
 */
import type { AuditEvent } from '../audit/event.ts';
import { ACTS, type ActName } from '../law/acts.ts';
import type { Reading } from '../register/reading.ts';
import { entryWords } from './entries.ts';
import { type Html, html } from './html.ts';
import { Names } from './names.ts';
import type { Speech } from './speech.ts';

/** What happened, for each event in its order. */
export async function trailSaid(speech: Speech, read: Reading, events: readonly AuditEvent[]): Promise<Html[]> {
  const known = new Map<string, Names>();
  const said: Html[] = [];
  for (const event of events) said.push(await eventSaid(speech, read, known, event));
  return said;
}

async function eventSaid(speech: Speech, read: Reading, known: Map<string, Names>, event: AuditEvent): Promise<Html> {
  const { instrument, version, kind, what } = event;
  if (instrument !== null && version !== null) {
    const names = known.get(instrument) ?? new Names(speech, (await read.chart(instrument)).chart.procedure);
    known.set(instrument, names);
    return entryWords(speech, names, await read.entry(instrument, version));
  }
  if (kind === 'refusal') return speech.say('trail-refused', { act: refusedAct(speech, event) });
  // Of the log of access: what it is about follows the colon, as it was written.
  const about = what.slice(what.indexOf(': ') + 2);
  return html`${speech.capital(speech.t(`kind-${kind}`))}: ${speech.english(about)}`;
}

function refusedAct(speech: Speech, { act, on, onBehalfOf }: AuditEvent): Html {
  if (act === null || !Object.hasOwn(ACTS, act)) return html`${speech.t('change-none')}`;
  const noun = speech.t(`act-${act as ActName}`);
  const party = speech.listOf(onBehalfOf.map((id) => html`<bdi>${id}</bdi>`));
  const said = onBehalfOf.length === 0 ? html`${noun}` : speech.say('act-by', { noun, party });
  return on === null ? said : html`${said}, ${speech.date(on)}`;
}
