// Nothing on a page moves once it is seen: scripts fill the room that was kept for them. Without script there is no
// empty room.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AGREEMENT, AMENDMENT, act, sharedApi } from './api-helpers.ts';
import { launched } from './browser-helpers.ts';

const api = sharedApi();
let browser: Awaited<ReturnType<typeof launched>>;

beforeAll(async () => {
  await api.amend(AGREEMENT, { en: 'Amendment of Article 4' }, act('propose by IOM on 2018-12-01'));
  browser = await launched();
});
afterAll(() => browser.close());

const PAGES = [
  '/',
  `/agreements/${AGREEMENT}`,
  `/agreements/${AGREEMENT}?asOf=2016-07-10`,
  `/agreements/${AGREEMENT}/chart?asOf=2016-07-10`,
  `/agreements/${AGREEMENT}/articles`,
  `/agreements/${AGREEMENT}/simulator`,
  `/agreements/${AGREEMENT}/simulator?view=forecast`,
  `/agreements/${AMENDMENT}`,
  `/agreements/${AMENDMENT}/chart`,
  '/audit',
  '/audit/verifying',
  '/reference',
];
/** More than this is felt (of the height and width of what is seen). */
const FELT = 0.02;

/** How far what is seen has moved by the time that its scripts have run and it has been drawn twice, and what moved. */
async function shiftOf(page: Page, path: string): Promise<{ readonly sum: number; readonly what: string }> {
  // A simulator fetches what it computes with.
  await page.goto(`${api.address}${path}`, { waitUntil: path.includes('simulator') ? 'networkidle' : 'load' });
  return seenToMove(page);
}

function seenToMove(page: Page): Promise<{ readonly sum: number; readonly what: string }> {
  return page.evaluate(`new Promise((resolve) => {
    const all = [];
    const seen = new PerformanceObserver((list) => all.push(...list.getEntries()));
    seen.observe({ type: 'layout-shift', buffered: true });
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => {
      all.push(...seen.takeRecords());
      const moved = all.flatMap(({ sources }) => sources.map(({ node, previousRect, currentRect }) =>
        [node?.nodeName, node?.className, previousRect.x, previousRect.y, currentRect.x, currentRect.y].join(' ')));
      resolve({ sum: all.reduce((sum, { value }) => sum + value, 0), what: moved.join('; ') });
    })));
  })`);
}

describe('nothing moves', () => {
  it.each([
    ['a desktop', 1350, 940],
    ['a window of half the width', 900, 800],
    ['a telephone', 412, 823],
    ['320 pixels', 320, 640],
  ])(
    'on %s',
    async (_name, width, height) => {
      const page = await browser.newPage({ viewport: { width, height } });
      const moved: string[] = [];
      for (const language of ['en', 'ar', 'ru']) {
        for (const path of PAGES) {
          const { sum, what } = await shiftOf(page, `/${language}${path}`);
          if (sum >= FELT) moved.push(`${language}${path}: ${sum.toFixed(3)}: ${what}`);
        }
      }
      await page.close();
      expect(moved).toEqual([]);
    },
    90_000,
  );
});

describe('a page that comes in pieces', () => {
  it.each(['en', 'ar'])('is not seen before what stands above its content is whole: %s', async (language) => {
    const { text } = await api.get(`/${language}/agreements/${AGREEMENT}/chart?asOf=2016-07-10`);
    const style = (await api.get(/href="(\/style\.css[^"]*)"/.exec(text)![1]!)).text;
    // Cut within the languages, and within the clocks.
    const cuts = [text.indexOf('hreflang="ru" lang="ru"'), text.indexOf('name="knownAt"')];
    const slow = createServer(async (request, response) => {
      if (request.url !== '/') return response.end(request.url?.startsWith('/style') ? style : '');
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      for (const [index, cut] of [...cuts, text.length].entries()) {
        response.write(text.slice(cuts[index - 1] ?? 0, cut));
        await new Promise((done) => setTimeout(done, 400));
      }
      return response.end();
    });
    await new Promise<void>((done) => slow.listen(0, '127.0.0.1', done));
    const page = await browser.newPage({ viewport: { width: 900, height: 800 } });
    const { port } = slow.address() as AddressInfo;
    await page.goto(`http://127.0.0.1:${port}/`);
    const { sum, what } = await seenToMove(page);
    await page.close();
    slow.close();
    expect(sum, what).toBeLessThan(0.001);
  });
});

describe('the room for the slider', () => {
  const slider = '.asof .slider';

  it('is filled by its script, and does not change its size', async () => {
    const page = await browser.newPage();
    await page.route('**/live.js*', (route) => route.abort());
    await page.goto(`${api.address}/en/agreements/${AGREEMENT}`);
    const kept = await page.locator(slider).boundingBox();
    await page.unroute('**/live.js*');
    await page.reload({ waitUntil: 'networkidle' });
    expect(await page.locator(`${slider} input`).count()).toBe(1);
    expect(await page.locator(slider).boundingBox()).toEqual(kept);
    await page.close();
  });

  it('is not there where no script runs', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${api.address}/en/agreements/${AGREEMENT}`);
    expect(await page.isVisible(slider)).toBe(false);
    await page.close();
  });
});
