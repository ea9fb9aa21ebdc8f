/**
 * The offline verifier: a page that reads a dossier and verifies it, with the same code as the command line. It asks no
 * network for anything, and its own policy forbids it to.
 */
import { checkDossier } from '../audit/dossier-check.ts';
import { DossierReader } from '../audit/dossier-read.ts';
import { toldVerdict } from '../audit/sentences.ts';
import { type NoteKey, parseVkey } from '../ledger/note-key.ts';

const element = <Kind extends HTMLElement>(id: string) => document.getElementById(id) as Kind;
const file = element<HTMLInputElement>('file');
const key = element<HTMLTextAreaElement>('key');
const drop = element('drop');
const result = element('result');

// Owned here: what was chosen last, to be verified again with another key.
let chosen: File | null = null;

file.addEventListener('change', () => choose(file.files?.[0] ?? null));
key.addEventListener('change', () => choose(chosen));
for (const name of ['dragenter', 'dragover'] as const) {
  drop.addEventListener(name, (event) => {
    event.preventDefault();
    drop.classList.add('over');
  });
}
drop.addEventListener('dragleave', () => drop.classList.remove('over'));
drop.addEventListener('drop', (event) => {
  event.preventDefault();
  drop.classList.remove('over');
  choose(event.dataTransfer?.files[0] ?? null);
});

function choose(one: File | null): void {
  chosen = one;
  if (one !== null) void verify(one);
}

async function verify(one: File): Promise<void> {
  result.setAttribute('aria-busy', 'true');
  const begin = performance.now();
  try {
    const believed = keysIn(key.value);
    await say(`Reading ${one.name} …`);
    const reader = new DossierReader();
    await eachLine(one, (line) => reader.take(line));
    const verdict = await checkDossier(reader.finish(), believed, (what) => say(`Verifying ${what} …`));
    const { sound, headline, established, differences, remarks } = toldVerdict(verdict);
    const seconds = ((performance.now() - begin) / 1000).toFixed(1);
    show(sound ? 'sound' : 'wrong', [
      heading(headline),
      ...list('What was established', established),
      ...list('What is wrong', differences),
      ...list('What is not proved', remarks),
      ...list('Public keys named in the dossier', verdict.keys),
      text('p', `${one.name}, ${one.size} bytes, verified in ${seconds} seconds on this machine.`, 'soft'),
    ]);
  } catch (error) {
    show('wrong', [
      heading('This file cannot be verified.'),
      text('p', error instanceof Error ? error.message : String(error)),
    ]);
  } finally {
    result.removeAttribute('aria-busy');
  }
}

/** The public keys that were pasted, one a line. @throws Malformed. */
function keysIn(pasted: string): NoteKey[] {
  const lines = pasted.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').map(parseVkey);
}

/** Hands out the lines of a file as it is read, so that no text of the whole is needed. */
async function eachLine(one: File, take: (line: string) => void): Promise<void> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const reader = one.stream().getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    const lines = (rest + decoder.decode(value, { stream: !done })).split('\n');
    rest = lines.pop()!;
    for (const line of lines) take(line);
    if (done) break;
  }
  if (rest !== '') take(rest);
}

/** Says what is being done, and lets the page show it. */
function say(what: string): Promise<void> {
  show('busy', [text('p', what)]);
  return new Promise((resolve) => setTimeout(resolve, 0));
}

function show(state: string, parts: readonly HTMLElement[]): void {
  result.dataset.state = state;
  result.replaceChildren(...parts);
}

function text(tag: string, content: string, className = ''): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = content;
  made.className = className;
  return made;
}

const heading = (content: string) => text('p', content, 'status');

// So many are shown; of a file that is wrong throughout the rest says nothing more.
const MOST = 200;

function list(title: string, items: readonly string[]): HTMLElement[] {
  if (items.length === 0) return [];
  const made = document.createElement('ul');
  made.append(...items.slice(0, MOST).map((item) => text('li', item)));
  const more = items.length - MOST;
  return [text('h2', title), made, ...(more > 0 ? [text('p', `and ${more} more`, 'soft')] : [])];
}
