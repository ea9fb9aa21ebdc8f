/**
 * The frame of every page: head, skip link, navigation, languages, foot.
 */
import { type AssetName, assetAddress } from './assets.ts';
import { BANNER_PLACE, FOOT_PLACE } from './foot.ts';
import { Html, html, joinHtml, NOTHING } from './html.ts';
import { LANGUAGE_TAGS, LANGUAGES } from './languages.ts';
import { NAVIGATION, type NavigationId } from './navigation.ts';
import { type NewsPlace, newsAlternates } from './news-links.ts';
import type { Speech } from './speech.ts';

/** A page to be framed. */
export interface Framed {
  /** Plain text. */
  readonly title: string;
  /** Its address without the prefix of a language, with its query. */
  readonly path: string;
  readonly main: Html;
  /** Below the navigation, across the page. */
  readonly bar?: Html;
  /** Where in the navigation it is. */
  readonly at?: NavigationId;
  /** Above the common foot. */
  readonly foot?: Html;
  /** Its script, where it has one. */
  readonly script?: AssetName;
  /** Where its news are, where it has any. */
  readonly news?: NewsPlace;
  /** Marks a position that is not today's. */
  readonly past?: boolean;
}

/** The whole page as text. What stands above the content is seen as a whole: rows that fill while the page still comes
 * would push each other about. */
export function framed(speech: Speech, { title, path, main, bar, at, foot, past, script, news }: Framed): string {
  return html`<!doctype html>
<html lang="${speech.language}" dir="${speech.dir}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>${title} | pacta</title>
<link rel="stylesheet" href="${assetAddress('style.css')}"><link rel="expect" href="#opening" blocking="render"><link rel="icon" href="${assetAddress('icon.svg')}" type="image/svg+xml">
${alternates(path)}${news === undefined ? null : newsAlternates(speech, news)}${script === undefined ? null : html`<script type="module" src="${assetAddress(script)}"></script>`}</head>
<body${past === true ? html` class="past"` : null}>
<a class="skip" href="#main">${speech.t('skip')}</a>
<header class="top"><div class="wrap"><a class="mark" href="${speech.href('/')}" lang="la">pacta</a>
<nav aria-label="${speech.t('nav-label')}">${navigation(speech, at)}</nav>
<nav class="lang" aria-label="${speech.t('nav-languages')}">${languages(speech, path)}</nav></div></header>
${bar ?? null}${new Html(BANNER_PLACE)}<span id="opening" hidden></span><main class="wrap" id="main" tabindex="-1">${main}</main>
<footer class="foot"><div class="wrap">${foot ?? null}${new Html(FOOT_PLACE)}<p>${speech.t('foot')}</p></div></footer>
</body></html>`.text;
}

function alternates(path: string): Html {
  const link = (tag: string, address: string) => html`<link rel="alternate" hreflang="${tag}" href="${address}">`;
  return joinHtml([...LANGUAGE_TAGS.map((tag) => link(tag, inLanguage(tag, path))), link('x-default', path)]);
}

const inLanguage = (tag: string, path: string) => `/${tag}${path}`;

function navigation(speech: Speech, at: NavigationId | undefined): Html {
  const items = NAVIGATION.map(({ id, path }) => {
    const current = id === at ? html` aria-current="page"` : NOTHING;
    return html`<li><a href="${speech.href(path)}"${current}>${speech.t(`nav-${id}`)}</a></li>`;
  });
  return html`<ul>${items}</ul>`;
}

function languages(speech: Speech, path: string): Html {
  const items = LANGUAGE_TAGS.map((tag) => {
    const current = tag === speech.language ? html` aria-current="true"` : NOTHING;
    return html`<li><a href="${inLanguage(tag, path)}" hreflang="${tag}" lang="${tag}"${current}>${LANGUAGES[tag].name}</a></li>`;
  });
  return html`<ul>${items}</ul>`;
}
