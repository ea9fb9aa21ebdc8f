/**
 * Letters asking for better evidence, in a language: drafts, to be looked through and signed by a person.
 */
import type { Reading } from '../register/reading.ts';
import { cited } from './citations.ts';
import { type Html, html } from './html.ts';
import { Names } from './names.ts';
import type { Speech } from './speech.ts';

/** The letter for the act of a version of an instrument; undefined where its evidence has no gap. */
export type Letters = (version: number) => Html | undefined;

/** The letters of an instrument.
 * @throws Problem `not-found`. */
export async function lettersOf(speech: Speech, read: Reading, id: string): Promise<Letters> {
  const [{ gaps }, { chart }, { acts }, position] = await Promise.all([
    read.evidenceGaps(id),
    read.chart(id),
    read.acts(id),
    read.position(id),
  ]);
  const names = new Names(speech, chart.procedure);
  const title = speech.words(position.title);
  return (version) => {
    const gap = gaps.find((one) => one.version === version);
    const act = acts.find((one) => one.version === version)?.act;
    if (gap === undefined || act === undefined) return undefined;
    const key = `${act.type}.${act.by ?? act.name ?? ''}`;
    const document = act.evidence?.document;
    const cites = chart.procedure.byKey.get(key)?.cites;
    return html`<p>${speech.say('letter-to', { who: names.head(gap.by) })}</p>
<p><strong>${speech.say('letter-subject', { act: names.noun(gap.act), title })}</strong></p>
<p>${speech.say('letter-recorded', { title, act: names.act(key), on: speech.date(gap.on), cites: cited(speech, cites ?? 'practice') })}</p>
<p>${speech.t(`letter-have-${gap.grade}`)}${document === undefined ? null : html` ${speech.say('letter-document', { document: speech.symbol(document) })}`}</p>
<p>${speech.say('letter-ask', { what: names.guidance(key, 'evidence') })}</p>
<p>${speech.t('letter-then')}</p>`;
  };
}
