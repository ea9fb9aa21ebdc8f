/**
 * Citations in the words of a language. Clauses cite in a few fixed forms (`Art. 16(1)`, `note para. 1`); what is
 * cited otherwise stays as it is written, marked as English.
 */
import { GENERAL_CITES } from '../law/clauses.ts';
import { type Html, html, joinHtml } from './html.ts';
import type { Speech } from './speech.ts';

interface Form {
  readonly pattern: RegExp;
  readonly message: string;
  /** What the groups of the pattern are called in the message. */
  readonly names: readonly string[];
}

const FORMS: readonly Form[] = [
  { pattern: /^Art\. (\d+)$/, message: 'cite-article', names: ['article'] },
  { pattern: /^Art\. (\d+)\((\d+)\)$/, message: 'cite-paragraph', names: ['article', 'paragraph'] },
  { pattern: /^Art\. (\d+)\((\d+)\)\((\w+)\)$/, message: 'cite-item', names: ['article', 'paragraph', 'item'] },
  { pattern: /^note para\. (\d+)$/, message: 'cite-note', names: ['paragraph'] },
  { pattern: /^draft resolution para\. (\d+)$/, message: 'cite-resolution', names: ['paragraph'] },
  { pattern: /^preamble$/, message: 'cite-preamble', names: [] },
  { pattern: /^preamble \(Council res\. (\d+)\)$/, message: 'cite-preamble-council', names: ['resolution'] },
  { pattern: /^UN Charter,? Art\. (\d+)$/, message: 'cite-charter', names: ['article'] },
  { pattern: /^VCLT-IO 1986 Art\. (\d+)\((\w+)\)$/, message: 'cite-vienna', names: ['article', 'item'] },
  { pattern: /^follows the agreement$/, message: 'cite-follows', names: [] },
  { pattern: new RegExp(`^${GENERAL_CITES.reject}$`), message: 'cite-implied', names: [] },
  { pattern: new RegExp(`^${GENERAL_CITES.defer}$`), message: 'cite-practice', names: [] },
  { pattern: /^practice \(([^)]+)\)$/, message: 'cite-practice-document', names: ['document'] },
  { pattern: /^practice since (\d{4})$/, message: 'cite-practice-since', names: ['year'] },
  { pattern: /^final clauses, article number not at hand$/, message: 'cite-final', names: [] },
  { pattern: /^assumed$/, message: 'cite-assumed', names: [] },
  { pattern: /^the agreement's own clauses are not at hand$/, message: 'cite-clauses-missing', names: [] },
  { pattern: /^supposed$/, message: 'cite-supposed', names: [] },
  { pattern: /^(\S+), para\. (\d+)$/, message: 'cite-document', names: ['document', 'paragraph'] },
];

/** A citation, isolated; several are parted by semicolons. */
export function cited(speech: Speech, cites: string): Html {
  return joinHtml(
    partsOf(cites).map((part) => html`<bdi${unbroken(part)}>${one(speech, part)}</bdi>`),
    '; ',
  );
}

/** A citation, each part linking to its place on the page of articles. */
export function citedWithLinks(speech: Speech, cites: string, agreement: string): Html {
  const page = speech.href(`/agreements/${agreement}/articles`);
  return joinHtml(
    partsOf(cites).map(
      (part) => html`<a href="${page}#${anchorOf(part)}"><bdi${unbroken(part)}>${one(speech, part)}</bdi></a>`,
    ),
    '; ',
  );
}

/** The same as plain text. */
export function citedText(speech: Speech, cites: string): string {
  return partsOf(cites)
    .map((part) => inForm(part, (message, args) => speech.t(message, args)) ?? part)
    .join(speech.t('cite-separator'));
}

/** Short citations stay on one line. */
function unbroken(part: string): Html | null {
  return part.length <= 16 ? html` class="nw"` : null;
}

/** The parts of a citation: `Art. 10; Art. 14` has two. */
export function partsOf(cites: string): string[] {
  return cites.split(/;\s*/).filter((part) => part !== '');
}

/** The name of a citation's place on a page: `art-16-1`. */
export function anchorOf(part: string): string {
  return part
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
}

function one(speech: Speech, part: string): Html {
  return inForm(part, (message, args) => speech.say(message, args)) ?? foreign(speech, part);
}

function foreign(speech: Speech, part: string): Html {
  // The symbol of a document is of no language.
  return speech.language === 'en' || /^\S+\/\S+$/.test(part) ? html`${part}` : html`<span lang="en">${part}</span>`;
}

function inForm<T>(part: string, say: (message: string, args: Record<string, string>) => T): T | null {
  for (const { pattern, message, names } of FORMS) {
    const match = pattern.exec(part);
    if (match !== null) return say(message, Object.fromEntries(names.map((name, index) => [name, match[index + 1]!])));
  }
  return null;
}
