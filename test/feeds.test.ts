// Feeds and calendars over real HTTP, held against the rules of RFC 4287, RFC 5005, JSON Feed 1.1 and RFC 5545, written
// down here from the standards.

import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { AGREEMENT, act, clausesOf, freshApi, inForceOn, sendRaw } from './api-helpers.ts';

const api = freshApi();

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  readonly summary: string;
  readonly link: { readonly '@href': string; readonly '@rel': string }[];
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  htmlEntities: true,
  isArray: (name) => ['entry', 'link', 'category'].includes(name),
});

/** An Atom feed that keeps the rules of RFC 4287, section 4.1. */
async function atom(path: string, headers: Record<string, string> = {}) {
  const answer = await api.get(path, headers);
  expect(answer.status, answer.text).toBe(200);
  expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
  expect(XMLValidator.validate(answer.text)).toBe(true);
  const { feed } = parser.parse(answer.text) as {
    feed: Omit<Entry, 'summary'> & { entry?: Entry[]; '@xml:lang': string; author: unknown };
  };
  for (const one of [feed, ...(feed.entry ?? [])]) {
    expect(new URL(one.id).protocol).toBe('ni:');
    expect(one.title).not.toBe('');
    expect(one.updated).toMatch(INSTANT);
  }
  expect(feed.author).toBeDefined();
  const rel = (name: string) => feed.link.filter((link) => link['@rel'] === name).map((link) => link['@href']);
  expect(rel('self')).toHaveLength(1);
  for (const { link } of feed.entry ?? []) expect(link.filter((one) => one['@rel'] === 'alternate')).toHaveLength(1);
  const ids = (feed.entry ?? []).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  return { feed, entries: feed.entry ?? [], next: rel('next')[0], text: answer.text, headers: answer.headers };
}

/** A property of a component: names with parameters as they are, text as it was before escaping. */
type Component = Readonly<Record<string, string>>;

/** The events of a calendar that keeps the rules of RFC 5545: lines, folding, what each component must have. */
async function calendar(path: string): Promise<Component[]> {
  const answer = await api.get(path);
  expect(answer.status, answer.text).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(answer.text.endsWith('\r\n')).toBe(true);
  expect(answer.text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of answer.text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const lines = answer.text.replaceAll('\r\n ', '').trimEnd().split('\r\n');
  expect(lines[0]).toBe('BEGIN:VCALENDAR');
  expect(lines.at(-1)).toBe('END:VCALENDAR');
  for (const name of ['VERSION:2.0', 'PRODID:']) expect(lines.filter((line) => line.startsWith(name))).toHaveLength(1);
  expect(
    lines.some((line) => /^BEGIN:V(EVENT|TIMEZONE)$/.test(line)),
    'a component at least',
  ).toBe(true);
  const events: Record<string, string>[] = [];
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') events.push({});
    const [, name = '', value = ''] = /^([A-Z-]+(?:;[A-Z]+=[A-Z]+)*):(.*)$/.exec(line) ?? [];
    if (events.length > 0) events.at(-1)![name] ??= value.replaceAll('\\n', '\n').replaceAll(/\\([\\;,])/g, '$1');
  }
  for (const event of events) {
    expect(event.UID).toMatch(/^[0-9a-f]{64}@/);
    expect(event.DTSTAMP).toMatch(/^\d{8}T\d{6}Z$/);
    expect(event['DTSTART;VALUE=DATE']).toMatch(/^\d{8}$/);
    expect(event.SEQUENCE).toMatch(/^\d+$/);
    expect(['TENTATIVE', 'CONFIRMED', 'CANCELLED']).toContain(event.STATUS);
  }
  expect(new Set(events.map(({ UID }) => UID)).size).toBe(events.length);
  return events;
}

describe('a feed', () => {
  it('tells what was recorded, the newest first, each with its article and where that left the agreement', async () => {
    const { body } = await api.record(AGREEMENT, 'register by UN on 2016-12-01');
    const { entries, feed } = await atom('/en/feed.atom');
    expect(entries).toHaveLength(body.entry.position);
    expect(entries[0]).toMatchObject({ updated: body.entry.recordedAt });
    expect(entries[0]!.title).toMatch(/^un-iom-2016: .*, 1 December 2016 \(.*102.*\)$/);
    expect(entries[0]!.summary).toMatch(/^In force since 19 September 2016/);
    expect(feed.updated).toBe(body.entry.recordedAt);
    const alternate = new URL(entries[0]!.link[0]!['@href']);
    expect((await api.get(alternate.pathname)).status).toBe(200);
  });

  it('shows a backdated act and a correction as new, by when they were recorded', async () => {
    const before = await atom('/en/feed.atom');
    const { body } = await api.record(AGREEMENT, 'register by UN on 2016-12-01');
    await api.add(AGREEMENT, 'corrections', {
      version: body.entry.version,
      act: act('register by UN on 2016-12-02'),
      reason: 'a slip',
    });
    const after = await atom('/en/feed.atom');
    expect(after.entries.slice(2).map(({ id }) => id)).toEqual(before.entries.map(({ id }) => id));
    expect(after.entries[0]!.title).toContain('corrected');
    expect(after.entries[0]!.updated >= after.entries[1]!.updated).toBe(true);
  });

  it('says the same in JSON Feed, under the same identifiers', async () => {
    const { entries } = await atom('/fr/feed.atom');
    const answer = await api.get('/fr/feed.json');
    expect(answer.headers.get('content-type')).toBe('application/feed+json; charset=utf-8');
    const feed = JSON.parse(answer.text) as Record<string, unknown> & { items: Record<string, string>[] };
    expect(feed).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', language: 'fr' });
    for (const name of ['title', 'home_page_url', 'feed_url']) expect(typeof feed[name]).toBe('string');
    expect(feed.items.map(({ id }) => id)).toEqual(entries.map(({ id }) => id));
    expect(feed.items.map(({ title }) => title)).toEqual(entries.map(({ title }) => title));
    for (const item of feed.items) {
      expect(item.date_published).toMatch(INSTANT);
      expect(item.content_text).not.toBe('');
    }
  });

  it('is told once: with its tag it is not sent again until something is recorded', async () => {
    const { headers } = await atom('/en/feed.atom');
    const tag = headers.get('etag') ?? '';
    expect((await api.get('/en/feed.atom', { 'if-none-match': tag })).status).toBe(304);
    await api.record(AGREEMENT, 'register by UN on 2016-12-01');
    expect((await api.get('/en/feed.atom', { 'if-none-match': tag })).status).toBe(200);
  });

  it('has pages, which together have every entry once', async () => {
    await api.register(clausesOf('much'));
    for (let year = 2100; year < 2160; year++) {
      await api.inside.plan(
        'much',
        { act: { type: 'mandate', by: 'UN', on: `${year}` } },
        { principal: 'p', ifVersion: null, idempotencyKey: null },
      );
    }
    const seen: string[] = [];
    for (let next: string | undefined = '/en/feed.atom'; next !== undefined; ) {
      const page: Awaited<ReturnType<typeof atom>> = await atom(next);
      expect(page.entries.length).toBeLessThanOrEqual(50);
      seen.push(...page.entries.map(({ id }) => id));
      next = page.next?.replace(api.address, '');
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(await api.ledgerSize());
    const json = JSON.parse((await api.get('/en/feed.json')).text) as { next_url: string };
    expect(json.next_url).toContain('before=');
  });

  it('that is to begin beyond the newest entry begins with that', async () => {
    const all = await atom('/en/feed.atom');
    for (const before of ['999999999999999', String(all.entries.length + 1)]) {
      expect((await atom(`/en/feed.atom?before=${before}`)).entries).toEqual(all.entries);
      const own = `/en/agreements/${AGREEMENT}/feed.atom`;
      expect((await atom(`${own}?before=${before}`)).entries).toEqual((await atom(own)).entries);
    }
  });

  it('of an agreement has what hangs on it; filters let through the rest', async () => {
    const amendment = await api.amend(AGREEMENT, 'Änderung <1> & "2"', 'propose by UN on 2018-12-01');
    await api.register(clausesOf('another'));
    const own = await atom(`/en/agreements/${AGREEMENT}/feed.atom`);
    expect(own.entries.some(({ title }) => title.startsWith('another'))).toBe(false);
    expect(own.entries.some(({ title }) => title.startsWith(amendment))).toBe(true);
    const part = await atom(`/en/agreements/${amendment}/feed.atom`);
    expect(part.entries).toHaveLength(2);
    expect(part.feed.title).toContain('Änderung <1> & "2"');
    const signed = await atom('/en/feed.atom?act=sign&by=IOM');
    // Two signatures, and the plan of one.
    expect(signed.entries.length).toBe(3);
    expect(new URL(signed.feed.link[0]!['@href']).search).toContain('act=sign');
  });

  it.each(['ar', 'zh', 'en', 'fr', 'ru', 'es'])('speaks %s by its address or by `lang`', async (lang) => {
    const { feed, text } = await atom(`/${lang}/feed.atom`);
    expect(feed['@xml:lang']).toBe(lang);
    const asked = await atom(`/feed.atom?lang=${lang}`);
    expect(asked.entries.map(({ title }) => title)).toEqual(
      (feed as { entry?: Entry[] }).entry!.map(({ title }) => title),
    );
    expect(text).not.toMatch(/undefined|\{ \$/);
    await calendar(`/${lang}/calendar.ics`);
  });

  it.each([
    ['/feed.atom?instrument=nobody', 404],
    ['/agreements/nobody/feed.atom', 404],
    ['/feed.json?party=NOBODY', 422],
    ['/calendar.ics?act=marry', 422],
    ['/feed.atom?lang=xx', 422],
    ['/feed.atom?before=now', 422],
    ['/feed.atom?on=2016', 400],
    ['/feed.atom?act=sign&act=approve', 400],
  ])('%s is refused', async (path, status) => {
    expect((await api.get(path)).status).toBe(status);
  });

  it('never tells what is confidential, and escapes whatever is told', async () => {
    const secret = 'a letter nobody else may see';
    await api.add(AGREEMENT, 'acts', {
      ...act('register by UN on 2016-12-01'),
      confidential: { party: 'UN', evidence: { document: secret } },
    });
    await api.amend(AGREEMENT, '</title><script>alert(1)</script>\u202e]]>', 'propose by UN on 2018-12-01');
    for (const path of ['/feed.atom', '/feed.json', '/calendar.ics']) {
      const { text } = await api.get(path);
      expect(text).not.toContain(secret);
      expect(text).not.toContain('<script>');
    }
    await atom(`/feed.atom?instrument=${AGREEMENT}/amendments/1`);
  });
});

describe('a calendar', () => {
  it('keeps the name of a plan while it moves, is confirmed, and is dropped', async () => {
    await api.register(clausesOf('planned'));
    const path = '/en/agreements/planned/calendar.ics';
    expect(await calendar(path)).toEqual([]);
    const plan = (await api.add('planned', 'plans', { act: act('mandate by UN on 2031-03') })).body.entry.version;
    const [first] = await calendar(path);
    expect(first).toMatchObject({
      SEQUENCE: '0',
      STATUS: 'TENTATIVE',
      'DTSTART;VALUE=DATE': '20310301',
      'DTEND;VALUE=DATE': '20310401',
    });
    await api.add('planned', 'plans', { change: 'move', plan, on: '2031-05-07' });
    const [moved] = await calendar(path);
    expect(moved).toMatchObject({ UID: first!.UID, SEQUENCE: '1', 'DTSTART;VALUE=DATE': '20310507' });
    await api.add('planned', 'plans', { change: 'confirm', plan });
    expect((await calendar(path))[0]).toMatchObject({ UID: first!.UID, SEQUENCE: '2', STATUS: 'CONFIRMED' });
    await api.add('planned', 'plans', { change: 'drop', plan });
    expect((await calendar(path))[0]).toMatchObject({ UID: first!.UID, SEQUENCE: '3', STATUS: 'CANCELLED' });
  });

  it('cancels a plan that has happened, and a duty that is fulfilled', async () => {
    await api.register(clausesOf('duty'));
    await api.record('duty', ...inForceOn('2015-05-10'));
    const path = '/en/agreements/duty/calendar.ics?act=register';
    await api.add('duty', 'plans', { act: act('register by UN on 2031-01-01') });
    const before = await calendar(path);
    const [plan, owed] = ['Planned', 'Owed'].map((word) => before.find((one) => one.SUMMARY!.includes(word))!);
    expect(plan).toMatchObject({ STATUS: 'TENTATIVE' });
    expect(owed).toMatchObject({ STATUS: 'CONFIRMED', 'DTSTART;VALUE=DATE': '20150510' });
    await api.record('duty', 'register by UN on 2016-12-01');
    const after = await calendar(path);
    for (const one of [plan!, owed!]) {
      const now = after.find(({ UID }) => UID === one.UID)!;
      expect(now.STATUS).toBe('CANCELLED');
      expect(Number(now.SEQUENCE)).toBeGreaterThan(Number(one.SEQUENCE));
    }
    const other = await calendar('/en/calendar.ics?by=IOM');
    expect(other.some(({ UID }) => UID === owed!.UID)).toBe(false);
    expect((await calendar('/en/calendar.ics?by=UN')).some(({ UID }) => UID === owed!.UID)).toBe(true);
  });

  it('keeps the name of what was planned more than a thousand entries ago, and goes on counting', async () => {
    await api.register(clausesOf('long'));
    const plan = (body: unknown) =>
      api.inside.plan('long', body, { principal: 'p', ifVersion: null, idempotencyKey: null });
    const { version } = await plan({ act: { type: 'mandate', by: 'UN', on: '2100' } });
    const first = async () => (await calendar('/en/agreements/long/calendar.ics'))[0]!;
    const { UID } = await first();
    const later = await plan({ act: { type: 'agreeText', by: 'joint', on: '2101' } });
    for (let nth = 1; nth <= 1005; nth++) {
      await plan({ plan: later.version, change: 'move', on: `${2101 + (nth % 2)}` });
    }
    expect(await first()).toMatchObject({ UID, SEQUENCE: '0' });
    await plan({ plan: version, change: 'move', on: '2099' });
    expect(await first()).toMatchObject({ UID, SEQUENCE: '1', 'DTSTART;VALUE=DATE': '20990101' });
  });

  it('is subscribed to under webcal, by way of an address that pages can have', async () => {
    const answer = await sendRaw(api.address, `/en/agreements/${AGREEMENT}/calendar?act=sign`, {});
    expect(answer.status).toBe(302);
    const host = new URL(api.address).host;
    expect(answer.headers.location).toBe(`webcal://${host}/en/agreements/${AGREEMENT}/calendar.ics?act=sign`);
  });
});

it.each(['/en/', `/en/agreements/${AGREEMENT}`])(
  '%s names its feeds and its calendar, and each is there',
  async (path) => {
    const { text } = await api.get(path, { accept: 'text/html' });
    const head = [...text.matchAll(/<link rel="alternate" type="([^"]+)" href="([^"]+)"/g)];
    expect(head.map(([, type]) => type)).toEqual(['application/atom+xml', 'application/feed+json', 'text/calendar']);
    for (const [, type, href] of head) {
      const answer = await api.get(href!);
      expect(answer.headers.get('content-type')).toBe(`${type}; charset=utf-8`);
      expect(text).toContain(`<a href="${href}">`);
    }
  },
);
