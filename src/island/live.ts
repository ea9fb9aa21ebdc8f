/**
 * The sliders beside the date fields of an instrument's pages: moving one shows the whole page as of that day. The
 * address is that of the day, as if the form had been sent, and Back goes back. Everything is made by the server; here
 * the new page only takes the place of the old one.
 */
import { dayNumber, isoDay } from '../simulation/civil-days.ts';
import { isLanguage, LANGUAGES } from '../web/languages.ts';

const DAY_MS = 86_400_000;
/** A slider at rest for so long shows its day. */
const REST_MS = 250;
/** How often a page is looked at again on which something is under way. */
const AGAIN_MS = 1000;

// Owned here: the address shown; the page being fetched, given up for the next; the slider's rest.
let here = location.pathname + location.search;
let under = new AbortController();
let rest: ReturnType<typeof setTimeout> | undefined;

begin();
addEventListener('popstate', () => {
  // Going to a place within the page changes nothing of it.
  if (location.pathname + location.search !== here) void load(location.href, null);
});

/** Puts a slider into the room beside each date field that names its range; looks again at what is under way. */
function begin(): void {
  if (document.querySelector('[data-running]') !== null) setTimeout(() => void load(location.href, null), AGAIN_MS);
  for (const field of document.querySelectorAll<HTMLInputElement>('.asof input[data-from]')) place(field);
}

/** The days of the slider are written as on the rest of the page. */
function localeOf(language: string): string {
  return isLanguage(language) ? LANGUAGES[language].locale : language;
}

function place(field: HTMLInputElement): void {
  const { from = '', to = '', slider = '' } = field.dataset;
  const first = dayNumber(from);
  const days = dayNumber(to) - first;
  const range = document.createElement('input');
  const shown = document.createElement('output');
  const words = new Intl.DateTimeFormat(localeOf(document.documentElement.lang), {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  const day = () => isoDay(first + Number(range.value));
  const now = dayNumber(field.value === '' ? to : field.value) - first;
  Object.assign(range, { type: 'range', min: '0', max: String(days), step: '1', id: `slider-${field.name}` });
  range.value = String(Math.min(days, Math.max(0, now)));
  range.setAttribute('aria-label', slider);
  shown.htmlFor.add(range.id);
  const say = () => {
    const text = words.format((first + Number(range.value)) * DAY_MS);
    shown.textContent = text;
    range.setAttribute('aria-valuetext', text);
  };
  say();
  range.addEventListener('input', () => {
    say();
    field.value = day();
  });
  range.addEventListener('change', () => {
    field.value = day();
    clearTimeout(rest);
    rest = setTimeout(() => void show(field.form!, range.id), REST_MS);
  });
  field.closest('label')!.nextElementSibling!.replaceChildren(range, shown);
}

/** Shows what the form asks for, with the focus where it was. */
async function show(form: HTMLFormElement, focus: string): Promise<void> {
  const query = new URLSearchParams([...new FormData(form)].filter((pair): pair is [string, string] => pair[1] !== ''));
  const address = new URL(form.action);
  address.search = query.toString();
  if (await load(address.href, focus)) history.pushState(null, '', address);
}

/** Puts the page of an address in the place of this one. False where another was asked for meanwhile. */
async function load(address: string, focus: string | null): Promise<boolean> {
  under.abort();
  under = new AbortController();
  const main = document.querySelector('main')!;
  main.setAttribute('aria-busy', 'true');
  try {
    const answer = await fetch(address, { signal: under.signal });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    document.title = page.title;
    document.body.replaceWith(page.body);
    here = new URL(address).pathname + new URL(address).search;
    begin();
    if (focus !== null) document.getElementById(focus)?.focus();
    return true;
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'AbortError')) location.assign(address);
    return false;
  }
}
