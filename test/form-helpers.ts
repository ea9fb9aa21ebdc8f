// What tests do with forms in a real browser: browsers of several people side by side, the keyboard alone, axe.

import AxeBuilder from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { launched } from './browser-helpers.ts';

/** One browser for the tests of a file; pages are closed after all of them. */
export function sharedBrowser(): { page(options?: BrowserContextOptions): Promise<Page> } {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launched();
  });
  afterAll(() => browser.close());
  return {
    async page(options = {}) {
      const context = await browser.newContext({ viewport: { width: 1100, height: 900 }, ...options });
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      return page;
    },
  };
}

/** Goes on with the Tab key until something of this name has the focus, as a reader without a mouse does. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  const wanted = page.locator(selector).first();
  for (let presses = 0; presses < 120; presses++) {
    if (await wanted.evaluate((element) => element === element.ownerDocument.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the Tab key does not lead to ${selector} on ${page.url()}`);
}

/** Presses Enter and waits for the page that it leads to. */
export async function enter(page: Page): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
}

/** Expects that axe finds nothing, in light; of what the dark changes, which is colours, also in the dark. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(AxeBuilder.source);
  for (const [colorScheme, options] of [
    ['light', { resultTypes: ['violations'] }],
    ['dark', { runOnly: ['color-contrast'], resultTypes: ['violations'] }],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await page.evaluate<{
      violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
    }>(`axe.run(${JSON.stringify(options)})`);
    const told = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
    expect(told, `${page.url()}, ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

/** Expects that nothing runs out of the window. */
export async function expectFits(page: Page): Promise<void> {
  const [inner, outer] = await page.evaluate<[number, number]>(
    '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
  );
  expect(inner, `${page.url()} is as wide as the window`).toBeLessThanOrEqual(outer);
}
