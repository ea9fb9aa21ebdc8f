/**
 * What simulations say, in a language: from the codes and what they speak of, as they give them beside their English.
 */
import type { AdverseCase, Repair } from '../simulation/adverse.ts';
import type { SayingArgs } from '../simulation/drafting.ts';
import type { Assumption } from '../simulation/forecast-shape.ts';
import type { Unknown } from '../simulation/hypothesis.ts';
import type { PlannedAct } from '../simulation/planned.ts';
import type { Changes } from '../simulation/rehearse.ts';
import type { RouteAct } from '../simulation/routes.ts';
import { cited, citedText } from './citations.ts';
import { type Html, html } from './html.ts';
import type { Names } from './names.ts';
import { mainSentence } from './sentence.ts';
import type { RichArgs, Speech } from './speech.ts';

/** What a case speaks of: the office and party of an act, parties, dates, agreements. */
function argsOf(speech: Speech, names: Names, args: SayingArgs): RichArgs {
  const said: Record<string, Html> = {};
  for (const [name, value] of Object.entries(args)) {
    if (name === 'act') {
      said.organ = names.office(value);
      said.party = html`<bdi>${names.party(value.split('.')[1] ?? null)}</bdi>`;
    } else if (name === 'by') said.by = html`<bdi>${names.party(value)}</bdi>`;
    else if (name === 'on' || name === 'was') said[name] = speech.date(value);
    else said[name] = speech.symbol(value);
  }
  return said;
}

/** What happens in an adverse case. */
export function caseSaid(speech: Speech, names: Names, one: Extract<AdverseCase, { applies: true }>): Html {
  return speech.say(`adverse-${one.case}`, argsOf(speech, names, one.args));
}

/** What would repair it. */
export function repairSaid(speech: Speech, names: Names, { code, args }: Repair): Html {
  return speech.say(`repair-${code}`, argsOf(speech, names, args));
}

/** The status that a scenario comes to. */
export function outcomeSaid(speech: Speech, names: Names, { phrases }: Pick<Repair['outcome'], 'phrases'>): Html {
  return mainSentence(speech, phrases, (id) => names.party(id));
}

/** Something that is no act, on a route. */
export function consequenceSaid(speech: Speech, agreement: string, one: RouteAct): Html {
  const goals = one.through?.flatMap((way) => way.goals) ?? [];
  if (one.organ === agreement) {
    const how = speech.listOf(
      goals.map((goal) => html`${speech.t(`state-${goal}`)}`),
      'or',
    );
    return speech.say('route-agreementEnds', { agreement: speech.symbol(one.organ), how });
  }
  return one.organ === ''
    ? speech.say('route-supersededByNone')
    : speech.say('route-superseded', { by: speech.symbol(one.organ) });
}

/** The meeting at which an act of a plan is done, or that would have to be called. */
export function meetingSaid(speech: Speech, one: PlannedAct): Html | null {
  if (one.meeting !== null) {
    const { session, basis } = one.meeting;
    const number = /^(\d+)(?:st|nd|rd|th)$/.exec(session)?.[1];
    const name = number === undefined ? speech.english(session) : html`${speech.t('plan-session', { number })}`;
    return html`${name} <span class="soft">${speech.t(basis === 'announced' ? 'plan-announced' : 'plan-pattern')}</span>`;
  }
  if (one.toCall === null) return null;
  const { from, to, cites } = one.toCall;
  if (to === null) return html`${speech.t('plan-special-late')}`;
  const dates = speech.say('plan-special', { from: speech.date(from), to: speech.date(to) });
  const how =
    cites === null
      ? speech.say('plan-special-unknown', { organ: officeNamed(speech, one.organ) })
      : cited(speech, cites);
  return html`${dates} <span class="soft">(${how})</span>`;
}

/** What is not known of an organ's meetings, and what would make it known. */
export function unknownSaid(speech: Speech, { organ, from, to, pattern }: Unknown): Html {
  const said = speech.say('unknown-meetings', {
    organ: officeNamed(speech, organ),
    from: speech.date(from),
    to: speech.date(to),
  });
  return pattern ? html`${said} ${speech.t('unknown-pattern')}` : said;
}

/** What a forecast assumes, with its number of cases and where they are from. */
export function assumptionSaid(speech: Speech, names: Names, one: Assumption): Html {
  const known = one.n > 0 || one.said.code === 'meetings';
  const source = known && one.source !== '' ? html` <span class="soft">${speech.english(one.source)}</span>` : null;
  return html`${assumed(speech, names, one)} ${one.n === 0 ? null : html`<span class="soft">${speech.t('assumed-source', { n: one.n })}</span>`}${source}`;
}

function assumed(speech: Speech, names: Names, { said, acts: keys }: Assumption): Html {
  const acts = html`<span class="act">${speech.listOf(keys.map((key) => names.act(key)))}</span>`;
  switch (said.code) {
    case 'start':
      return speech.say('assumed-start', { on: speech.date(said.on) });
    case 'waiting': {
      const { after, least, most, cases } = said;
      const range = least === most ? speech.number(least) : `${speech.number(least)}–${speech.number(most)}`;
      return speech.say('assumed-waiting', { acts, range, after: afterSaid(speech, names, after), cases });
    }
    case 'atOnce':
    case 'firstMeeting':
      return speech.say(`assumed-${said.code}`, { acts });
    case 'meetings':
      return speech.say('assumed-meetings', { ...said, organ: officeNamed(speech, said.organ) });
    case 'noDeferral':
      return speech.say('assumed-noDeferral', { organ: officeNamed(speech, said.organ) });
    case 'deferral':
      return speech.say('assumed-deferral', { ...said, organ: officeNamed(speech, said.organ) });
  }
}

const AFTER = ['opening', 'firstApproval', 'lastApproval'];

function afterSaid(speech: Speech, names: Names, after: string): Html {
  return AFTER.includes(after) ? html`${speech.t(`assumed-after-${after}`)}` : names.act(after);
}

const officeNamed = (speech: Speech, organ: string): Html => speech.words({ en: organ });

/** How a position under another reading differs from the registered one, as items of a list. */
export function changesSaid(speech: Speech, names: Names, { state, dates, duties, fits, misfits }: Changes): Html[] {
  const day = (edtf: string | null) => (edtf === null ? html`${speech.t('change-none')}` : speech.date(edtf));
  const act = ({ act: { type, by, on } }: Changes['fits'][number], what: 'fits' | 'misfits') =>
    speech.say(`rehearsed-${what}`, { act: actNamed(speech, names, type, by ?? null), on: speech.date(on) });
  const owed = (what: 'arising' | 'fallingAway') =>
    duties[what].map(
      (one) =>
        html`${speech.t(`duty-${what}`)} ${speech.say('said-on', { act: actNamed(speech, names, one.act, one.by), on: speech.since(one.since) })} (${citedText(speech, one.cites)})`,
    );
  return [
    ...(state === null ? [] : [speech.say('rehearsed-state', { state: speech.t(`state-${state}`) })]),
    ...dates.map(({ effect, before, after }) =>
      speech.say('rehearsed-date', { effect: speech.t(`effect-${effect}`), after: day(after), before: day(before) }),
    ),
    ...owed('arising'),
    ...owed('fallingAway'),
    ...misfits.map((one) => act(one, 'misfits')),
    ...fits.map((one) => act(one, 'fits')),
  ];
}

function actNamed(speech: Speech, names: Names, type: string, by: string | null): Html {
  const noun = names.noun(type);
  return by === null ? html`${noun}` : speech.say('act-by', { noun, party: html`<bdi>${names.party(by)}</bdi>` });
}
