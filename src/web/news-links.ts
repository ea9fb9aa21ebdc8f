/** Links from pages to their feeds and calendars: in the head, where readers of feeds find them, and to be seen. */
import { type Html, html } from './html.ts';
import type { Speech } from './speech.ts';

/** Where the news of a page are. */
export interface NewsPlace {
  /** The address below which they are, without language: empty for the whole register. */
  readonly path: string;
  /** Filters, with their question mark; empty for none. */
  readonly query: string;
}

/** For the head of a page. */
export function newsAlternates(speech: Speech, { path, query }: NewsPlace): Html {
  const link = (type: string, name: string, title: string) =>
    html`<link rel="alternate" type="${type}" href="/${speech.language}${path}/${name}${query}" title="${title}">\n`;
  return html`${link('application/atom+xml', 'feed.atom', speech.t('news-atom'))}${link('application/feed+json', 'feed.json', speech.t('news-json'))}${link('text/calendar', 'calendar.ics', speech.t('news-calendar'))}`;
}

/** To be seen. */
export function newsLinks(speech: Speech, { path, query }: NewsPlace): Html {
  const link = (name: string, message: string) =>
    html`<li><a href="/${speech.language}${path}/${name}${query}">${speech.t(message)}</a></li>`;
  return html`<ul class="links">${link('feed.atom', 'news-atom')}${link('feed.json', 'news-json')}${link('calendar.ics', 'news-calendar')}${link('calendar', 'news-subscribe')}</ul>`;
}
