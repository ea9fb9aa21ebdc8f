// The audit trail: who recorded what when, on whose behalf, with the position before and after; its filters and pages,
// and the formats it is given out in, each read back by a reader of that format.

import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { cell } from '../src/audit/csv.ts';
import type { AuditEvent } from '../src/audit/event.ts';
import { AUDIT_FORMATS } from '../src/audit/formats.ts';
import { AUDIT_KIND_NAMES, AUDIT_KINDS, type AuditKindName } from '../src/audit/kinds.ts';
import type { AuditQuery } from '../src/audit/trail.ts';
import { AGREEMENT, act, FORMER, sharedApi } from './api-helpers.ts';
import { ANYONE, asked, type Bench, benches, refusal } from './register-helpers.ts';

const { bare, real } = benches();
const HOW = 'it was "agreed", <all> the same';

/** One event of every kind: of UN-IOM 2016 in the order below, on consecutive days. */
async function eventful(): Promise<Bench> {
  const bench = (await bare()).on('2016-05-01');
  const caller = (principal: string) => ({ ...ANYONE, principal });
  await bench.record(AGREEMENT, 'mandate by UN on 2016-04-27');
  await refusal(
    bench.on('2016-05-02').register.recordAct(AGREEMENT, asked('sign by UN on 2016-05-01'), caller('=cmd')),
  );
  await bench
    .on('2016-05-03')
    .register.recordAct(
      AGREEMENT,
      { ...asked('approve by IOM on 2016-04-01'), outsideProcedure: HOW, signatory: 'A. Signatory', note: 'private' },
      caller('other'),
    );
  await bench.on('2016-05-04').correct(AGREEMENT, 2, 'mandate by UN on 2016-04-26');
  await bench.on('2016-05-05').correct(AGREEMENT, 3, null);
  await bench.on('2016-05-06').plan(AGREEMENT, { act: asked('sign by UN on 2017-01-01') });
  await bench.on('2016-05-07').record(AGREEMENT, 'agreeText by joint on 2016-05-06');
  return bench.on('2017-01-01');
}

async function all(bench: Bench, query: Partial<AuditQuery> = {}): Promise<AuditEvent[]> {
  return (await bench.read.audit({ limit: 1000, ...query })).rows as AuditEvent[];
}

describe('an event tells', () => {
  let bench: Bench;
  let events: AuditEvent[];
  beforeAll(async () => {
    bench = await eventful();
    events = await all(bench, { instrument: AGREEMENT });
  });

  it('its kind, its recorder and whose act it is, oldest first', () => {
    expect(events.map(({ kind, principal, onBehalfOf, at }) => [kind, principal, onBehalfOf, at.slice(0, 10)])).toEqual(
      [
        ['registered', 'import', [], '2000-01-01'],
        ['act', 'somebody', ['UN'], '2016-05-01'],
        ['refusal', '=cmd', ['UN'], '2016-05-02'],
        ['outOfProcedure', 'other', ['IOM'], '2016-05-03'],
        ['correction', 'somebody', ['UN'], '2016-05-04'],
        ['annulment', 'somebody', [], '2016-05-05'],
        ['plan', 'somebody', ['UN'], '2016-05-06'],
        ['act', 'somebody', ['UN', 'IOM'], '2016-05-07'],
      ],
    );
  });

  it('in what state the instrument was before and after', () => {
    const states = events.map(({ before, after }) => [before?.state ?? null, after?.state ?? null]);
    expect(states).toEqual([
      [null, 'initiation'],
      ['initiation', 'negotiation'],
      ['negotiation', 'negotiation'],
      ['negotiation', 'negotiation'],
      ['negotiation', 'negotiation'],
      ['negotiation', 'negotiation'],
      ['negotiation', 'negotiation'],
      ['negotiation', 'approval'],
    ]);
  });

  it('its sentence, reason, chart and leaf, and of persons nothing but recorder and signatory', () => {
    const outside = events[3]!;
    expect(outside).toMatchObject({
      what: 'recorded: approval by IOM on 1 April 2016',
      reason: HOW,
      signatory: 'A. Signatory',
      version: 3,
      leaf: expect.stringMatching(/^[0-9a-f]{64}$/),
      chartVersion: expect.stringMatching(/^un-iom-2016@1:/),
    });
    expect(JSON.stringify(events)).not.toContain('private');
  });

  it('of a refusal why, and of a correction what it reads now', () => {
    expect(events[2]).toMatchObject({
      what: 'refused: signature by UN on 1 May 2016',
      version: null,
      refused: { code: 'act-not-open', reasons: expect.arrayContaining([expect.stringContaining('approves')]) },
    });
    expect(events[4]!.what).toBe('corrected: the act of version 2 now reads mandate by UN on 26 April 2016');
    expect(events[5]!.what).toBe('annulled: the act of version 3');
  });

  test.each<[string, Partial<AuditQuery>, AuditKindName[]]>([
    ['recorder', { principal: 'other' }, ['outOfProcedure']],
    ['kind', { kinds: ['refusal'] }, ['refusal']],
    ['both, where nothing is both', { kinds: ['refusal'], principal: 'other' }, []],
    ['first instant', { from: Date.parse('2016-05-06T12:00:00Z') }, ['plan', 'act']],
    ['last instant', { to: Date.parse('2016-05-02T12:00:00Z') }, ['registered', 'act', 'refusal']],
    ['an interval', { from: Date.parse('2016-05-02'), to: Date.parse('2016-05-04') }, ['refusal', 'outOfProcedure']],
  ])('and is found by %s', async (_, query, kinds) => {
    expect((await all(bench, { instrument: AGREEMENT, ...query })).map((event) => event.kind)).toEqual(kinds);
  });

  it('and pages of any length come to the same list', async () => {
    const whole = await all(bench);
    for (const limit of [1, 2, 3, 100]) {
      const paged: AuditEvent[] = [];
      for (let after: string | null | undefined; after !== null; ) {
        const page = await bench.read.audit({ limit, ...(after === undefined ? {} : { after }) });
        expect(page.rows.length).toBeLessThanOrEqual(limit);
        paged.push(...page.rows);
        after = page.next;
      }
      expect(paged).toEqual(whole);
    }
  });

  it('every kind there is about an instrument but the start of an amendment and what a second person has to do with', () => {
    const told = AUDIT_KIND_NAMES.filter((kind) => AUDIT_KINDS[kind].source !== 'access');
    expect(told.filter((kind) => !events.some((event) => event.kind === kind))).toEqual([
      'started',
      'rule',
      'confirmation',
    ]);
  });
});

it('tells the start of an amendment, and what it changes in time', async () => {
  const bench = (await real()).on('2019-01-01');
  const id = await bench.amend(AGREEMENT, 'propose by UN on 2018-12-01');
  const events = await all(bench, { instrument: id });
  expect(events.map(({ kind, what, before, after }) => [kind, what, before?.state, after?.state])).toEqual([
    ['started', `started: amendment 1 of ${AGREEMENT}`, undefined, 'proposal'],
    ['act', 'recorded: proposal by UN on 1 December 2018', 'proposal', 'negotiation'],
  ]);
});

describe('the formats', () => {
  let events: AuditEvent[];
  beforeAll(async () => {
    events = await all(await eventful());
  });

  it('CSV: a row for each event, read back field by field', () => {
    const [names = [], ...rows] = readCsv(AUDIT_FORMATS.csv.write(events));
    expect(rows.length).toBe(events.length);
    const at = (row: string[], name: string) => row[names.indexOf(name)];
    expect(rows.map((row) => at(row, 'at'))).toEqual(events.map((event) => event.at));
    expect(rows.map((row) => at(row, 'reason'))).toContain(HOW);
    // The recorder named like a formula is disarmed.
    expect(rows.map((row) => at(row, 'principal'))).toContain("'=cmd");
  });

  test.each(['=1+1', '+1', '-1', '@x', '\t=1', ' =1', '\n=1', '＝1', '\u0000=1'])(
    'CSV: no formula out of %j',
    (text) => {
      expect(readCsv(`${cell(text)}\r\n`)[0]).toEqual([`'${text}`]);
    },
  );

  it('JSON Lines: an event on each line', () => {
    const lines = AUDIT_FORMATS.jsonl.write(events).split('\n');
    expect(lines.pop()).toBe('');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(events);
  });

  it('XES: well-formed, in the order of its schema, a trace for each instrument', () => {
    const text = AUDIT_FORMATS.xes.write(events);
    expect(XMLValidator.validate(text)).toBe(true);
    const order = [...text.matchAll(/^ {2}<(\w+)/gm)].map((match) => match[1]!);
    const sequence = ['extension', 'global', 'classifier', 'string', 'trace'];
    expect(order).toEqual([...order].sort((a, b) => sequence.indexOf(a) - sequence.indexOf(b)));
    const { log } = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'event' }).parse(text) as Xes;
    expect(log['@_xes.version']).toMatch(/^\d+(\.\d+)?$/);
    expect(log.trace.map((trace) => [trace.string['@_value'], trace.event.length])).toEqual(
      [AGREEMENT, FORMER].map((id) => [id, events.filter((event) => event.instrument === id).length]).sort(),
    );
    for (const { date } of log.trace.flatMap((trace) => trace.event)) expect(date['@_key']).toBe('time:timestamp');
    expect(text).toContain('value="it was &#34;agreed&#34;, &#60;all&#62; the same"');
  });

  it('XES: carries what XML cannot as a replacement character', () => {
    const odd = [{ ...events[0]!, reason: 'a\u0001b\ud800c\nd' }];
    const text = AUDIT_FORMATS.xes.write(odd);
    expect(XMLValidator.validate(text)).toBe(true);
    expect(text).toContain('a\ufffdb\ufffdc&#10;d');
  });

  it('PROV-JSON: every relation joins what the document declares', () => {
    const document = JSON.parse(AUDIT_FORMATS.prov.write(events)) as Prov;
    const declared = { entity: document.entity, activity: document.activity, agent: document.agent };
    const ROLES: Record<string, keyof typeof declared> = {
      'prov:entity': 'entity',
      'prov:generatedEntity': 'entity',
      'prov:usedEntity': 'entity',
      'prov:activity': 'activity',
      'prov:agent': 'agent',
      'prov:delegate': 'agent',
      'prov:responsible': 'agent',
    };
    const { wasGeneratedBy, used, wasDerivedFrom, wasAssociatedWith, actedOnBehalfOf } = document;
    const relations = [wasGeneratedBy, used, wasDerivedFrom, wasAssociatedWith, actedOnBehalfOf].flatMap((relation) =>
      Object.values(relation),
    );
    for (const relation of relations) {
      for (const [role, name] of Object.entries(relation)) {
        const kind = ROLES[role];
        if (kind !== undefined) expect(Object.keys(declared[kind]), `${role} ${name}`).toContain(name);
      }
    }
    const entries = events.filter((event) => event.version !== null);
    expect(Object.keys(wasGeneratedBy).length).toBe(entries.length);
    expect(Object.keys(document.activity).length).toBe(events.length);
    expect(Object.keys(actedOnBehalfOf).length).toBe(events.flatMap((event) => event.onBehalfOf).length);
  });
});

describe('over HTTP', () => {
  const api = sharedApi();
  const anybody = { headers: { authorization: undefined } };
  beforeAll(async () => {
    await api.post(`/api/agreements/${AGREEMENT}/acts`, act('approve by UN on 2016-07-25'), { 'if-match': '*' });
  });

  it('who may audit sees refusals, who has no token is not shown any, and is told so when asking for them', async () => {
    const kinds = async (path: string, sending = {}) => {
      const { body } = await api.send('GET', path, sending);
      return (body.items as unknown as { kind: string }[]).map((item) => item.kind);
    };
    expect(await kinds('/api/audit?limit=1000')).toContain('refusal');
    expect(await kinds('/api/audit?limit=1000', anybody)).not.toContain('refusal');
    expect((await api.send('GET', '/api/audit?kind=refusal', anybody)).body.code).toBe('token-required');
  });

  it.each(Object.entries(AUDIT_FORMATS))('%s comes by name and by Accept', async (name, { mediaType }) => {
    // Of one instrument: what is given out is itself told of in the whole.
    const named = await api.send('GET', `/api/audit?instrument=${AGREEMENT}&format=${name}`);
    const accepted = await api.send('GET', `/api/audit?instrument=${AGREEMENT}`, { headers: { accept: mediaType } });
    expect(named.headers.get('content-type')).toBe(`${mediaType}; charset=utf-8`);
    expect(accepted.text).toBe(named.text);
  });

  it.each([
    ['/api/audit?format=pdf', 406, 'not-acceptable'],
    ['/api/audit?kind=nothing', 422, 'impossible-content'],
    ['/api/audit?from=2016-01-01', 422, 'impossible-content'],
    ['/api/audit?limit=1001', 422, 'impossible-content'],
    ['/api/audit?after=x', 422, 'impossible-content'],
    ['/api/audit?asOf=2016-01-01', 400, 'malformed-request'],
  ])('%s is answered %i', async (path, status, code) => {
    const answer = await api.send('GET', path);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('a page links to the next', async () => {
    const { headers, body } = await api.send('GET', '/api/audit?limit=2&format=json');
    expect(headers.get('link')).toContain(`after=${body.next}`);
  });
});

interface Xes {
  readonly log: {
    readonly '@_xes.version': string;
    readonly trace: readonly {
      readonly string: { readonly '@_value': string };
      readonly event: readonly { readonly date: { readonly '@_key': string } }[];
    }[];
  };
}

type Prov = Record<
  | 'entity'
  | 'activity'
  | 'agent'
  | 'wasGeneratedBy'
  | 'used'
  | 'wasDerivedFrom'
  | 'wasAssociatedWith'
  | 'actedOnBehalfOf',
  Record<string, Record<string, unknown>>
>;

/** Reads CSV by RFC 4180, character by character. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let i = 0; i < text.length; ) {
    let field = '';
    if (text[i] === '"') {
      for (i++; text[i] !== '"' || text[i + 1] === '"'; i += text[i] === '"' ? 2 : 1) field += text[i];
      i++;
    } else {
      while (text[i] !== ',' && text.slice(i, i + 2) !== '\r\n') field += text[i++];
    }
    row.push(field);
    if (text[i] === ',') i++;
    else {
      rows.push(row);
      row = [];
      i += 2;
    }
  }
  return rows;
}
