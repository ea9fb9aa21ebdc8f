/** The certificate of status as a page that prints well. */
import type { Certificate } from '../proof/certificate.ts';
import { type Html, html } from './html.ts';

/** What stands between head and foot of the page. */
export function certificateMain(given: Certificate): Html {
  const { id, title, sentence, asOf, knownAt, chartVersion, grounds, checkpoint, keys, permanent } = given;
  const name = title.en ?? Object.values(title)[0] ?? id;
  return html`<article class="certificate"><p class="soft"><a href="/agreements/${id}">Status page</a> / <span class="sym">${id}</span></p>
<h1>Certificate of status</h1>
<p>${name}</p>
<p class="status">${sentence}</p>
<dl>
<dt>Position as of</dt><dd>${asOf}</dd>
<dt>By what had been recorded until</dt><dd>${knownAt}</dd>
<dt>Chart by which it was judged</dt><dd class="sym">${chartVersion}</dd>
<dt>Permanent link</dt><dd class="sym"><a href="${permanent.page}">${permanent.page}</a> (<a href="${permanent.data}">as data</a>)</dd>
</dl>
<h2>What it rests on <small>${grounds.length} entries</small></h2>
<div class="card scroll"><table><thead><tr><th>Version</th><th>Entry</th><th>What was recorded</th><th>When</th><th>Proof</th></tr></thead>
<tbody>${grounds.map(
    (one) =>
      html`<tr><td>${one.version}</td><td>${one.position}</td><td>${one.what}<br><span class="sym soft">${one.leaf}</span></td><td>${one.recordedAt}</td><td><a href="/api/agreements/${id}/entries/${one.version}/receipt">receipt</a></td></tr>`,
  )}</tbody></table></div>
<h2>Checkpoint</h2>
${checkpoint === null ? html`<p>Not all of these entries are in a checkpoint yet; the next one will have them.</p>` : html`<p>The first that has all of these entries: ${checkpoint.size} entries, ${checkpoint.cosigned.length === 0 ? 'cosigned by nobody yet' : `cosigned by ${checkpoint.cosigned.map(({ party }) => party).join(', ')}`}.</p><pre class="sym">${checkpoint.note}</pre>`}
<p>Public ${keys.length === 1 ? 'key' : 'keys'} of the register:</p><ul>${keys.map((key) => html`<li class="sym">${key}</li>`)}</ul>
<h2>How to verify it</h2><ol>${given.verify.map((step) => html`<li>${step}</li>`)}</ol>
<h2>What is promised, and what is not</h2><ul>${given.promise.map((one) => html`<li>${one}</li>`)}</ul></article>`;
}
