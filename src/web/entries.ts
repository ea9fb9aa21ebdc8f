/**
 * Entries of the ledger in words.
 */
import type { EntryAnswer } from '../register/answers.ts';
import type { Body } from '../register/bodies.ts';
import type { Desk } from './desk.ts';
import { type Html, html } from './html.ts';
import type { Names } from './names.ts';
import type { Speech } from './speech.ts';

/** What an entry says. */
export function entryWords(speech: Speech, names: Names, entry: Pick<EntryAnswer, 'kind' | 'body'>): Html {
  const told = { kind: entry.kind, body: entry.body } as Body;
  switch (told.kind) {
    case 'registered':
    case 'started':
      return html`${speech.t(`entry-${told.kind}`)}`;
    case 'act':
      return speech.capitalOf(speech.say('said-on', { act: names.actOf(told.body), on: speech.date(told.body.on) }));
    case 'correction':
      return 'annul' in told.body
        ? speech.say('entry-annulled', { version: told.body.version })
        : speech.say('entry-corrected', {
            version: told.body.version,
            act: names.actOf(told.body.act),
            on: speech.date(told.body.act.on),
          });
    case 'confirmation':
      return speech.say('entry-confirmed', { version: told.body.version });
    case 'rule':
      return html`${speech.t(told.body.twoPerson ? 'entry-rule.on' : 'entry-rule.off')}`;
    case 'plan': {
      const { change, act, plan, on } = told.body;
      if (act !== undefined) return speech.say('entry-plan-expect', { act: names.actOf(act), on: speech.date(act.on) });
      return speech.say(`entry-plan-${change}`, {
        version: plan ?? 0,
        on: on === undefined ? html`` : speech.date(on),
      });
    }
  }
}

/** What others recorded since a version that was looked at.
 * @param open whether what was to be recorded still can be. */
export async function sinceShown({ speech, names, register, id }: Desk, seen: number, open: boolean): Promise<Html> {
  const after = await register.read.entry(id, seen);
  const entries = await register.read.entries({ instrument: id, after: after.position, limit: 100 });
  const items = entries.map(
    (entry) =>
      html`<li>${entryWords(speech, names, entry)} <span class="who">${speech.say('entry-by', { principal: html`<bdi>${entry.principal}</bdi>`, at: speech.instant(entry.recordedAt) })}</span></li>`,
  );
  return html`<div class="summary" role="alert" aria-labelledby="h-conflict"><h2 id="h-conflict">${speech.t('conflict-title')}</h2><p>${speech.t(open ? 'conflict-text' : 'conflict-gone')}</p><ul>${items}</ul></div>`;
}
