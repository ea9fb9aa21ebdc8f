/** The certificate of status as a page that prints well. */
import { ACTS, type ActName } from '../law/acts.ts';
import type { Certificate } from '../proof/certificate.ts';
import { unconfirmedNote } from './confirming.ts';
import { type Html, html } from './html.ts';
import { pathOf } from './instrument.ts';
import { sentence } from './sentence.ts';
import { framed } from './shell.ts';
import type { Speech } from './speech.ts';

/** The promises of the certificate, in their order. */
const PROMISED = ['tampering', 'outsiders', 'operator', 'all'] as const;

const code = (text: string): Html => html`<code dir="ltr">${text}</code>`;

/** The steps by which it is verified. */
function verifying(speech: Speech, id: string): Html[] {
  const own = `/api/agreements/${id}`;
  return [
    speech.say('certificate-verify-keys', { format: code('https://c2sp.org/signed-note') }),
    speech.say('certificate-verify-receipts', {
      address: code(`${own}/entries/{version}/receipt`),
      command: code(`./pacta receipt ${id} --version N`),
      format: code('https://c2sp.org/tlog-proof'),
    }),
    speech.say('certificate-verify-leaf'),
    speech.say('certificate-verify-chart', { address: code(`${own}/chart`), command: code('./pacta verify') }),
    speech.say('certificate-verify-consistency', { address: code('/api/audit/consistency?from=SIZE&to=LATER') }),
  ];
}

/** The page. */
export function certificatePage(speech: Speech, given: Certificate): string {
  const { id, title, asOf, knownAt, chartVersion, checkpoint, keys, permanent, position } = given;
  const main = html`<article class="certificate"><nav class="crumbs" aria-label="${speech.t('nav-trail')}"><ol><li><a href="${speech.href(pathOf(id))}">${speech.symbol(id)}</a></li><li aria-current="page">${speech.t('certificate-title')}</li></ol></nav>
<h1 class="page">${speech.t('certificate-title')}</h1><p>${speech.words(title)}</p><p class="status">${sentence(speech, position.phrases)}</p>${unconfirmedNote(speech, position)}
<dl><dt>${speech.t('certificate-asOf')}</dt><dd>${speech.date(asOf)}</dd>
<dt>${speech.t('certificate-knownAt')}</dt><dd>${speech.instant(knownAt)} ${speech.symbol(knownAt)}</dd>
<dt>${speech.t('certificate-chart')}</dt><dd>${speech.symbol(chartVersion)}</dd>
<dt>${speech.t('certificate-link')}</dt><dd><a href="${permanent.page}">${speech.symbol(permanent.page)}</a> (<a href="${permanent.data}">${speech.t('foot-data')}</a>)</dd></dl>
<h2>${speech.t('certificate-grounds')} <small>${speech.number(given.grounds.length)}</small></h2>${groundsOf(speech, given)}
<h2>${speech.t('proof-checkpoint')}</h2>${checkpointOf(speech, checkpoint)}
<p>${speech.t('certificate-keys')}</p><ul>${keys.map((key) => html`<li>${speech.symbol(key)}</li>`)}</ul>
<h2>${speech.t('certificate-verify')}</h2><ol>${verifying(speech, id).map((step) => html`<li>${step}</li>`)}</ol>
<h2>${speech.t('certificate-promise')}</h2><ul>${PROMISED.map((name) => html`<li>${speech.t(`certificate-promise-${name}`)}</li>`)}</ul></article>`;
  return framed(speech, {
    title: `${speech.t('certificate-title')}: ${id}`,
    path: `${pathOf(id)}/certificate?${new URLSearchParams({ asOf, knownAt }).toString()}`,
    main,
  });
}

/** What an entry says, from its short form: `approve UN 2016-06-30`, with its kind before it where it is no act. */
function groundSaid(speech: Speech, { kind, what }: Certificate['grounds'][number]): Html {
  const match = /([a-zA-Z]+)(?: (\S+))? (\d{4}\S*)$/.exec(what);
  const label = kind === 'act' ? null : html`${speech.capital(speech.t(`kind-${kind}`))}`;
  if (match === null || !Object.hasOwn(ACTS, match[1]!)) return label ?? html`<bdi dir="ltr">${what}</bdi>`;
  const [, type = '', by, on = ''] = match;
  const noun = speech.t(`act-${type as ActName}`);
  const act =
    by === undefined
      ? html`${noun}`
      : speech.say('act-by', { noun, party: html`<bdi>${by === 'joint' ? speech.t('both-parties') : by}</bdi>` });
  const said = speech.say('said-on', { act: html`<span class="act">${act}</span>`, on: speech.date(on) });
  return label === null ? said : speech.say('said-of', { kind: label, said });
}

function groundsOf(speech: Speech, { id, grounds }: Certificate): Html {
  const columns = ['version', 'entry', 'what', 'when', 'proof'] as const;
  const head = columns.map((name) => html`<th scope="col">${speech.t(`certificate-${name}`)}</th>`);
  const label = (name: (typeof columns)[number]) => html` data-label="${speech.t(`certificate-${name}`)}"`;
  const rows = grounds.map(
    (one) =>
      html`<tr><th scope="row">${one.version}</th><td${label('entry')}>${one.position}</td><td${label('what')}>${groundSaid(speech, one)}<br><bdi class="sym soft">${one.leaf}</bdi></td><td${label('when')}>${speech.instant(one.recordedAt)}</td><td${label('proof')}><a href="/api/agreements/${id}/entries/${one.version}/receipt">${speech.t('certificate-receipt')}<span class="quiet"> ${one.version}</span></a></td></tr>`,
  );
  return html`<div class="card"><table class="cards"><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></div>`;
}

function checkpointOf(speech: Speech, checkpoint: Certificate['checkpoint']): Html {
  if (checkpoint === null) return html`<p>${speech.t('certificate-no-checkpoint')}</p>`;
  const who = checkpoint.cosigned.map(({ party }) => html`<bdi>${party}</bdi>`);
  const by =
    who.length === 0 ? speech.say('proof-uncosigned') : speech.say('proof-cosigned', { who: speech.listOf(who) });
  return html`<p>${speech.say('certificate-checkpoint', { size: checkpoint.size })} ${by}</p><pre class="sym" dir="ltr" tabindex="0">${checkpoint.note}</pre>`;
}
