// The pages in a real browser, over the real server: for everybody, in every language, by keyboard, narrow, printed.

import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGE_TAGS, LANGUAGES, type Language } from '../src/web/languages.ts';
import { AGREEMENT, AMENDMENT, act, document, sharedApi } from './api-helpers.ts';
import { browsing } from './browser-helpers.ts';

const api = sharedApi();
const browser = browsing();

/** A register with something of everything: a finding, a correction, a plan, provisional application, an amendment. */
beforeAll(async () => {
  await api.amend(
    AGREEMENT,
    { en: 'Amendment of Article 4' },
    act('propose by IOM on 2018-12-01'),
    act('agreeText by joint on 2019-01-10'),
    act('approve by UN on 2019-03'),
    act('approve by IOM on 2019-11-29', { evidence: { grade: 'official', document: 'Council resolution' } }),
    act('notify by UN on 2019-12-10'),
  );
  await api.add(AMENDMENT, 'corrections', {
    version: 5,
    act: act('approve by IOM on 2019-11-28'),
    reason: 'the record of the meeting',
  });
  await api.recordAnyway(AGREEMENT, act('withdraw by UN on 2020-01-01'));
  await api.register(document('un-isa-1997'));
  await api.record(
    'un-isa-1997',
    act('mandate by UN on 1996-12-09'),
    act('sign by UN on 1997-03-14'),
    act('sign by ISA on 1997-03-14'),
  );
  await api.add('un-isa-1997', 'plans', { act: act('approve by UN on 2030-01-01') });
  await api.register(document('un-upu-1947'));
});

const PAGES = [
  '/',
  '/?text=nothing+has+these+words',
  `/agreements/${AGREEMENT}`,
  `/agreements/${AGREEMENT}?asOf=2016-07-10`,
  `/agreements/${AGREEMENT}/chart?asOf=2016-07-10`,
  `/agreements/${AGREEMENT}/articles`,
  `/agreements/${AGREEMENT}/certificate`,
  `/agreements/${AMENDMENT}`,
  '/agreements/nothing',
  '/glossary',
  '/how-made',
  '/reference',
  '/problems',
  '/problems/act-not-open',
];

const inLanguage = (language: Language, path: string) => `${api.address}/${language}${path}`;

describe('every page in every language', () => {
  it('says in which language it is and where the others are', async () => {
    for (const language of LANGUAGE_TAGS) {
      const { text, headers } = await api.get(`/${language}/agreements/${AGREEMENT}`);
      expect(text).toContain(`<html lang="${language}" dir="${LANGUAGES[language].dir}">`);
      expect(headers.get('content-language')).toBe(language);
      for (const other of LANGUAGE_TAGS) {
        expect(text).toContain(`hreflang="${other}" href="/${other}/agreements/${AGREEMENT}"`);
      }
      expect(text).toContain(`hreflang="x-default" href="/agreements/${AGREEMENT}"`);
    }
  });

  it('is where no language stands in the address in the one the browser likes best, and says that it varies', async () => {
    const asked = async (header: string) => (await api.get('/glossary', { 'Accept-Language': header })).headers;
    expect((await asked('de, ru;q=0.8, fr;q=0.9')).get('content-language')).toBe('fr');
    expect((await asked('zh-Hant-TW')).get('content-language')).toBe('zh');
    expect((await asked('de, *;q=0.5')).get('content-language')).toBe('en');
    expect((await asked('fr;q=0, es;q=0.1')).get('content-language')).toBe('es');
    expect((await asked('ar')).get('vary')).toContain('Accept-Language');
  });
});

describe('by keyboard alone', () => {
  it('the first stop leads past the navigation to the content', async () => {
    const { page } = browser;
    await page.goto(inLanguage('en', `/agreements/${AGREEMENT}`));
    await page.keyboard.press('Tab');
    expect(await browser.focused()).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    expect(await browser.focused()).toBe('main');
  });

  it('the register is searched', async () => {
    const { page } = browser;
    await page.goto(inLanguage('en', '/'));
    await page.focus('input[name=text]');
    await page.keyboard.type('seabed');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/en/?text=seabed**');
    expect(await page.locator('main .rows > li').count()).toBe(1);
    expect(await page.textContent('main .rows .title')).toContain('Seabed');
  });

  it('another day is asked for', async () => {
    const { page } = browser;
    await page.goto(inLanguage('en', `/agreements/${AGREEMENT}`));
    await page.fill('input[name=asOf]', '2016-07-10');
    await page.focus('input[name=asOf]');
    for (let stops = 0; stops < 12 && (await browser.focused()) !== 'Show'; stops++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL('**asOf=2016-07-10**');
    expect(await page.textContent('.status')).toBe(
      'Awaiting approval by the General Assembly (Art. 16(1)); signature planned for 19 September 2016.',
    );
    expect(await page.textContent('.past-note')).toContain('not today’s position');
  });

  it('every mark of the timeline leads to its row', async () => {
    const { page } = browser;
    await page.goto(inLanguage('en', `/agreements/${AGREEMENT}`));
    const marks = await page.locator('svg a.mark').count();
    expect(marks).toBeGreaterThan(10);
    await page.focus('svg a.mark');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#t1');
    expect(await page.locator('tr:target').count()).toBe(1);
  });
});

describe('the status page', () => {
  it('says what the API says, as of any day, known at any instant', async () => {
    const cases = ['', 'asOf=2016-07-10', 'asOf=2016-07-25', 'asOf=1900-01-01'];
    for (const id of [AGREEMENT, AMENDMENT, 'un-iom-1996', 'un-isa-1997', 'un-upu-1947']) {
      for (const query of cases) {
        const told = await api.position(id, query);
        await browser.page.goto(inLanguage('en', `/agreements/${id}?${query}`));
        const shown = await browser.page.locator('.status, .caveat').allTextContents();
        expect(shown.join(' '), `${id} ${query}`).toBe(told.sentence);
      }
    }
  });

  it('is small: less than 60 kB packed, in every language', async () => {
    for (const language of LANGUAGE_TAGS) {
      for (const path of PAGES) {
        const { text } = await api.get(`/${language}${path}`);
        expect(gzipSync(text).length, `${language}${path}`).toBeLessThan(60_000);
      }
    }
  });

  it('runs from right to left in Arabic, drawings too', async () => {
    const { page } = browser;
    const leftOf = async (language: Language, selector: string) => {
      await page.goto(inLanguage(language, `/agreements/${AGREEMENT}`));
      return (await page.locator(selector).boundingBox())!.x;
    };
    // The first act of the lanes and of the timeline stands on the left in English, on the right in Arabic.
    for (const first of ['.columns > li:first-child', 'svg a.mark[href="#t1"]']) {
      expect(await leftOf('en', first)).toBeLessThan(500);
      expect(await leftOf('ar', first)).toBeGreaterThan(600);
    }
    await page.goto(inLanguage('ar', `/agreements/${AGREEMENT}`));
    const symbols = await page.locator('bdi.sym').count();
    expect(symbols).toBeGreaterThan(10);
  });

  it.each(['en', 'ar'] as const)(
    'has each lane on one level, however much its acts have to say: %s',
    async (language) => {
      const { page } = browser;
      await page.goto(inLanguage(language, `/agreements/${AGREEMENT}?asOf=2016-07-10`));
      for (const side of ['a', 'b']) {
        const levels = await page.evaluate<
          number[]
        >(`[...document.querySelectorAll('.cell.${side} .dot')].map((dot) => {
        const { y, height } = dot.getBoundingClientRect();
        return Math.round(y + height / 2);
      })`);
        expect(levels.length).toBeGreaterThan(4);
        expect(new Set(levels).size, levels.join(' ')).toBe(1);
      }
    },
  );

  it('prints as a certificate of the status', async () => {
    const { page } = browser;
    await page.goto(inLanguage('en', `/agreements/${AGREEMENT}?asOf=2016-07-10`));
    await page.emulateMedia({ media: 'print' });
    expect(await page.isVisible('.asof')).toBe(false);
    expect(await page.isVisible('.past-note')).toBe(true);
    expect(await page.isVisible('.foot')).toBe(true);
    const pdf = await page.pdf({ format: 'A4' });
    await page.emulateMedia({ media: 'screen' });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.length).toBeGreaterThan(20_000);
  });
});

describe('the chart page', () => {
  it('draws every transition of the outline, and marks what is open by line and sign', async () => {
    const { page } = browser;
    await page.goto(inLanguage('en', `/agreements/${AGREEMENT}/chart?asOf=2016-07-10`));
    const open = await page.locator('.chart .edge.open text').allTextContents();
    expect(open.join(' ')).toContain('→\u00a0approval');
    const blocked = page.locator('.chart .edge.blocked path').first();
    expect(await blocked.getAttribute('stroke-dasharray')).not.toBeNull();
    expect(await page.locator('.chart .node.current').count()).toBeGreaterThan(1);
    const outline = await page.locator('.outline .step.open').allTextContents();
    expect(
      outline.some(
        (text) =>
          text.includes('The General Assembly (UN) approves') || text.includes('General Assembly (UN) approves'),
      ),
    ).toBe(true);
  });

  it.each(LANGUAGE_TAGS)('keeps what stands on arrows clear of the sides of boxes: %s', async (language) => {
    const { page } = browser;
    const charts = [
      `${AGREEMENT}/chart?asOf=2016-07-10`,
      `${AMENDMENT}/chart`,
      'un-isa-1997/chart',
      'un-upu-1947/chart',
    ];
    for (const chart of charts) {
      await page.goto(inLanguage(language, `/agreements/${chart}`));
      const across = await page.evaluate<string[]>(`(() => {
        const boxes = [...document.querySelectorAll('.chart .cluster path')].map((one) => one.getBBox());
        return [...document.querySelectorAll('.chart .edge text')].filter((one) => {
          // Without the two spaces on either side.
          const { x, y, width, height } = one.getBBox();
          return boxes.some((box) => y > box.y && y + height < box.y + box.height
            && [box.x, box.x + box.width].some((side) => x + 7 < side && x + width - 7 > side));
        }).map((one) => one.textContent);
      })()`);
      expect(across, chart).toEqual([]);
      const cut = await page.evaluate<string[]>(`(() => {
        const { top, left, right, bottom } = document.querySelector('.chart svg').getBoundingClientRect();
        return [...document.querySelectorAll('.chart text')].filter((one) => {
          const box = one.getBoundingClientRect();
          return box.top < top || box.bottom > bottom || box.left < left - 1 || box.right > right + 1;
        }).map((one) => one.textContent);
      })()`);
      expect(cut, chart).toEqual([]);
    }
  });

  it('leads from a transition to its article', async () => {
    const { page } = browser;
    await page.goto(inLanguage('en', `/agreements/${AGREEMENT}/chart`));
    await page.focus('.chart a[href$="#art-16-1"]');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/articles#art-16-1');
    expect(await page.locator('#art-16-1').count()).toBe(1);
  });

  it('can be had as a drawing of its own', async () => {
    const { text, headers } = await api.get(`/fr/agreements/${AGREEMENT}/chart.svg`);
    expect(headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
    expect(text).toMatch(/^<\?xml[^>]*>\n<svg /);
    expect(text).not.toMatch(/<style|style=|<script|on[a-z]+=/);
  });
});

describe('the register', () => {
  it('is filtered by every filter, and says when nothing matches', async () => {
    const count = async (query: string) => {
      const { text } = await api.get(`/en/?${query}`);
      return [...text.matchAll(/class="title"/g)].length;
    };
    expect(await count('')).toBe(5);
    expect(await count('kind=amendment')).toBe(1);
    expect(await count('state=superseded')).toBe(1);
    expect(await count('party=IOM')).toBe(3);
    expect(await count('inForceOn=2000-01-01')).toBe(1);
    expect(await count('text=seabed&state=superseded')).toBe(0);
    const first = async (query: string) =>
      /class="title" href="([^"]+)"/.exec((await api.get(`/en/?${query}`)).text)?.[1];
    expect(await first('sort=inForce&kind=agreement')).toBe('/en/agreements/un-iom-2016');
    // Words have an order of their own.
    expect((await api.get('/en/?sort=inForce&text=seabed')).text).toContain('Newest registered first</p>');
    expect((await api.get('/en/?text=zzz')).text).toContain('Nothing in the register matches');
  });
});
