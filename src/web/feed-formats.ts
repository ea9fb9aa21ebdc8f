/** Feeds as Atom (RFC 4287, paged as in RFC 5005) and as JSON Feed 1.1. */

import type { Feed, FeedItem } from './feed.ts';
import { escaped } from './html.ts';

/** A feed in a format.
 * @param id of the feed, which never changes. */
export type WriteFeed = (feed: Feed, id: string, origin: string) => string;

export const FEED_FORMATS: Readonly<
  Record<'atom' | 'json', { readonly mediaType: string; readonly write: WriteFeed }>
> = {
  atom: { mediaType: 'application/atom+xml', write: atom },
  json: { mediaType: 'application/feed+json', write: json },
};

function atom(feed: Feed, id: string, origin: string): string {
  const link = (rel: string, type: string, href: string) => `<link rel="${rel}" type="${type}" href="${xml(href)}"/>`;
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}">`,
    `<id>${xml(id)}</id>`,
    `<title>${xml(feed.title)}</title>`,
    `<updated>${feed.updated}</updated>`,
    `<author><name>${xml(origin)}</name></author>`,
    '<generator>pacta</generator>',
    link('self', 'application/atom+xml', feed.self),
    link('alternate', 'text/html', feed.home),
    ...(feed.next === null ? [] : [link('next', 'application/atom+xml', feed.next)]),
    ...feed.items.map(atomEntry),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

function atomEntry({ id, title, text, url, at, principal, tags }: FeedItem): string {
  return [
    '<entry>',
    `<id>${xml(id)}</id>`,
    `<title>${xml(title)}</title>`,
    `<updated>${at}</updated>`,
    `<published>${at}</published>`,
    `<author><name>${xml(principal)}</name></author>`,
    `<link rel="alternate" type="text/html" href="${xml(url)}"/>`,
    ...tags.map((tag) => `<category term="${xml(tag)}"/>`),
    `<summary>${xml(text)}</summary>`,
    '</entry>',
  ].join('\n');
}

/** XML has no way to write most control characters (XML 1.0, section 2.2). */
function xml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is left out
  return escaped(text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ''));
}

function json(feed: Feed, id: string, origin: string): string {
  const { title, language, home, self, next, items } = feed;
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    language,
    home_page_url: home,
    feed_url: self,
    ...(next === null ? {} : { next_url: next }),
    authors: [{ name: origin }],
    _pacta: { id },
    items: items.map(({ id: item, url, title: name, text, at, principal, tags, position }) => ({
      id: item,
      url,
      title: name,
      content_text: text,
      date_published: at,
      date_modified: at,
      authors: [{ name: principal }],
      tags,
      language,
      _pacta: { position },
    })),
  });
}
