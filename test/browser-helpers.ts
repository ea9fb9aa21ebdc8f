// A real browser for tests of pages: Debian's Chromium where it is, else the Chrome or Chromium a user has.

import { existsSync } from 'node:fs';
import axe from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', chromium.executablePath()];

/** Starts the browser. Root may not use its sandbox. */
export function launched(): Promise<Browser> {
  const executablePath = PLACES.find((place) => existsSync(place));
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ args, ...(executablePath === undefined ? { channel: 'chrome' } : { executablePath }) });
}

/** A browser with one page, for all tests of a file. Every address that it asked for is kept. */
export class Browsing {
  #browser: Browser | undefined;
  #context: BrowserContext | undefined;
  #page: Page | undefined;
  readonly asked: string[] = [];
  /** What pages complained of: refusals of their own policy, mistakes of scripts. */
  readonly complaints: string[] = [];

  async open(): Promise<void> {
    this.#browser = await launched();
    this.#context = await this.#newContext();
    this.#page = await this.another();
  }

  async #newContext(): Promise<BrowserContext> {
    const context = await this.#browser!.newContext({ viewport: { width: 1200, height: 900 } });
    await context.addInitScript(axe.source);
    return context;
  }

  /** One more page beside the first; with the cookie of a session, of somebody who has signed in. */
  async another(session?: { readonly name: string; readonly value: string; readonly url: string }): Promise<Page> {
    const context = session === undefined ? this.#context! : await this.#newContext();
    if (session !== undefined) await context.addCookies([session]);
    const page = await context.newPage();
    page.on('request', (request) => this.asked.push(request.url()));
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(`${message.text()} at ${message.location().url}`);
    });
    return page;
  }

  async close(): Promise<void> {
    await this.#browser?.close();
  }

  get page(): Page {
    return this.#page!;
  }

  /** Findings of axe on what is shown, each as rule and place. Looking at colours takes most of its time. */
  async findings(page: Page, looking: 'at all' | 'at colours' | 'at all but colours' = 'at all'): Promise<string[]> {
    const contrast = 'color-contrast';
    const options = {
      resultTypes: ['violations'],
      ...(looking === 'at colours'
        ? { runOnly: { type: 'rule', values: [contrast] } }
        : // Size of what is pressed: of WCAG 2.2, and not asked for unless told.
          { rules: { 'target-size': { enabled: true }, [contrast]: { enabled: looking === 'at all' } } }),
    };
    const { violations } = await page.evaluate<axe.AxeResults>(`axe.run(document, ${JSON.stringify(options)})`);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary?.slice(0, 200)}`),
    );
  }

  /** What has the focus: its name, or its text. */
  focused(): Promise<string> {
    return this.page.evaluate<string>(`(() => {
      const one = document.activeElement;
      return one.getAttribute('name') || one.id || one.textContent.trim();
    })()`);
  }
}

/** One browser for all tests of a file. */
export function browsing(): Browsing {
  const one = new Browsing();
  beforeAll(() => one.open());
  afterAll(() => one.close());
  return one;
}
