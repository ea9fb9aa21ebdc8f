// Final clauses as data: what is refused and why, what can be said, and that what is accepted makes a chart that works.

import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ACT_NAMES, type Act } from '../src/law/acts.ts';
import { Chart, CONSEQUENCES, type Position } from '../src/law/chart.ts';
import { type Clauses, ClausesError, GENERAL_ACTS, readClauses } from '../src/law/clauses.ts';
import { edtf, parseLegalDate } from '../src/law/dates.ts';
import { type Fold, fold } from '../src/law/fold.ts';
import { keyOf, type Procedure, procedure } from '../src/law/procedure.ts';
import { clauseFaultSaid } from '../src/web/details.ts';
import { Speech } from '../src/web/speech.ts';

const FOLDER = new URL('../src/agreements/', import.meta.url);
const source = readFileSync(new URL('un-iom-2016.json', FOLDER), 'utf8');

type Holder = Record<string, unknown>;

/** The clauses of UN-IOM 2016 with the value at a JSON pointer replaced, or taken away where it is undefined. */
function changed(pointer: string, value: unknown): unknown {
  const document: unknown = JSON.parse(source);
  const names = pointer.split('/').slice(1);
  const last = names.pop()!;
  const holder = names.reduce<unknown>((inner, name) => (inner as Holder)[name], document) as Holder;
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return document;
}

function faultsOf(document: unknown): readonly { pointer: string; detail: string }[] {
  try {
    readClauses(document);
    return [];
  } catch (error) {
    if (!(error instanceof ClausesError)) throw error;
    return error.faults;
  }
}

const X = { cites: 'Art. 1' };
const event = { id: 'x', name: 'X enters into force', ...X };
const SIGNING = '/conclusion/stages/3/lanes/signature/0';

describe('one thing wrong is refused, with its place and the reason:', () => {
  test('the file as it stands is in order', () => {
    expect(faultsOf(JSON.parse(source))).toEqual([]);
  });

  // What is wrong; the one change; where it is reported; what is said.
  test.each<[string, string, unknown, string, RegExp]>([
    ['a step by no party', '/conclusion/stages/0/step/by', 'WHO', '', /^WHO is not a party$/],
    ['a lane step by no party', `${SIGNING}/by`, ['UN', 'WHO'], `${SIGNING}/by/1`, /^WHO is not a party$/],
    ['an act at any time by no party', '/conclusion/anyTime/0/by/0', 'WHO', '', /^WHO is not a party$/],
    ['a duty of no party', '/conclusion/duties/1/by/0', 'WHO', '', /^WHO is not a party$/],

    ['an act used twice', `${SIGNING}/act`, 'approve', SIGNING, /^approve by UN is used twice .*\/stages\/2\//],
    [
      'an act used again at any time',
      '/conclusion/anyTime/0/by',
      ['IOM', 'UN'],
      '/conclusion/anyTime/0',
      /^mandate by UN is used twice/,
    ],
    [
      'a duty twice',
      '/amendment/duties/1',
      { act: 'notify', after: 'approve', ...X },
      '',
      /^notify by UN is used twice/,
    ],

    [
      'a date that depends on an act no step has',
      '/conclusion/entryIntoForce/laterOf',
      ['sign', 'propose'],
      '/conclusion/entryIntoForce/laterOf/1',
      /^the date depends on propose, an act that no stage has$/,
    ],
    [
      'a date that depends on an optional act',
      '/conclusion/entryIntoForce/laterOf',
      ['sign', 'submit'],
      '/conclusion/entryIntoForce/laterOf/1',
      /^the date depends on submit, which is optional/,
    ],
    [
      'provisional application from an act no step has',
      '/conclusion/provisional',
      { laterOf: ['register'], ...X },
      '/conclusion/provisional/laterOf/0',
      /^the date depends on register/,
    ],
    [
      'a date that depends on an event which is missing',
      '/conclusion/entryIntoForce/laterOf',
      ['sign', 'event'],
      '/conclusion/entryIntoForce/laterOf/1',
      /outsideEvents has none$/,
    ],
    ['an event no date depends on', '/conclusion/outsideEvents', [event], '', /^no date depends on the outside event/],
    [
      'an event twice',
      '/conclusion/outsideEvents',
      [event, { ...event, id: 'y' }],
      '/conclusion/outsideEvents/1',
      /^outside event y stands twice$/,
    ],

    ['an unknown field', '/colour', 'red', '', /^is not a field of this format$/],
    ['an unknown field of a step', '/conclusion/stages/0/step/after', 'x', '', /^is not a field/],
    ['an unknown field of a lane step', `${SIGNING}/place`, 'Geneva', '', /^is not a field/],
    ['an unknown field of a party', '/parties/0/email', 'x', '', /^is not a field/],
    ['an unknown field of guidance', `${SIGNING}/guidance`, { who: 'x' }, `${SIGNING}/guidance/who`, /^is not a field/],
    ['an unknown general act', '/conclusion/general', { sign: false }, '/conclusion/general/sign', /./],
    ['a general act merely switched on', '/conclusion/general', { reopen: true }, '/conclusion/general/reopen', /./],
    ['a general act as a step', '/conclusion/stages/0/step/act', 'reject', '', /./],
    ['an outside event as a step', '/conclusion/stages/0/step/act', 'event', '', /./],

    ['a stage twice', '/conclusion/stages/2/state', 'negotiation', '', /^stage negotiation stands twice/],
    ['a first stage that is not first', '/conclusion/stages/1/state', 'initiation', '', /can only be the first stage$/],
    ['a stage of another kind', '/conclusion/stages/0/state', 'proposal', '', /^proposal is no stage of a conclusion$/],
    ['a stage of a conclusion', '/amendment/stages/0/state', 'initiation', '', /^initiation is no stage of an amend/],
    ['a stage there is not', '/conclusion/stages/0/state', 'ratification', '', /./],
    ['no stages', '/conclusion/stages', [], '', /./],
    [
      'a stage with step and lanes',
      '/conclusion/stages/3/step',
      { act: 'sign', by: 'UN', ...X },
      '/conclusion/stages/3',
      /either a step or lanes/,
    ],
    ['a stage with neither', '/conclusion/stages/0/step', undefined, '/conclusion/stages/0', /either a step or lanes/],
    ['a stage without any lane', '/conclusion/stages/3/lanes', {}, '/conclusion/stages/3', /at least one lane/],
    ['an empty lane', '/conclusion/stages/3/lanes/signature', [], '', /./],
    [
      'a lane of two words',
      '/conclusion/stages/3/lanes',
      { 'sign now': [{ act: 'sign', ...X }] },
      '/conclusion/stages/3/lanes/sign now',
      /./,
    ],
    [
      'a lane of an earlier name',
      '/conclusion/stages/3/lanes',
      { approval: [{ act: 'sign', ...X }] },
      '/conclusion/stages/3/lanes/approval',
      /^an earlier stage has a lane approval too$/,
    ],

    [
      'a lane that ends with an optional step',
      `${SIGNING}/optional`,
      true,
      '/conclusion/stages/3/lanes/signature',
      /^the lane of UN ends with an optional step/,
    ],
    [
      'a last act that does not fix the date',
      '/conclusion/entryIntoForce/laterOf',
      ['approve'],
      `${SIGNING}/act`,
      /^sign completes the last stage, but the date of entry into force does not depend on it/,
    ],
    [
      'a last step that does not fix the date',
      '/amendment/stages/2',
      { state: 'approval', step: { act: 'register', by: 'joint', ...X } },
      '/amendment/stages/2/step/act',
      /^register completes the last stage/,
    ],

    ['superseding itself', '/supersedes/0/id', 'un-iom-2016', '', /^an agreement cannot supersede itself$/],
    [
      'superseding one agreement twice',
      '/supersedes/1',
      { id: 'un-iom-1996', ...X },
      '/supersedes/1/id',
      /^un-iom-1996 stands twice$/,
    ],
    ['a duty after itself', '/conclusion/duties/0/after', 'notify', '', /^an act cannot be owed after itself$/],
    [
      'a duty after an act that no stage has',
      '/conclusion/duties/0/after',
      'propose',
      '',
      /^no stage has the act propose by UN$/,
    ],

    [
      'an amendment that begins otherwise',
      '/amendment/stages/0/step/act',
      'mandate',
      '/amendment/stages/0',
      /^an amendment begins with the stage proposal/,
    ],
    [
      'carrying an agreement out that begins with lanes',
      '/implementation/laissez-passer/stages',
      [{ state: 'signature', lanes: { signature: [{ act: 'sign', cites: 'Art. 11' }] } }],
      '/implementation/laissez-passer/stages/0',
      /^it begins with a stage that has one step/,
    ],
    [
      'clauses not known and nothing assumed',
      '/clausesKnown',
      false,
      '/assumption',
      /need the assumption made instead$/,
    ],

    ['no title', '/title', undefined, '', /./],
    ['a title in no language', '/title', {}, '', /^must have a title in at least one language$/],
    ['a title in no known language', '/title', { English: 'x' }, '/title/English', /./],
    ['an empty title', '/title/en', '', '', /^must not be empty$/],
    ['a title too long', '/title/en', 'x'.repeat(2001), '', /^must not be longer than 2000 characters$/],
    ['half a character', '/parties/0/organ', 'General \ud83d', '', /lone surrogate/],
    ['a control character', '/parties/0/organ', 'General\u0007Assembly', '', /control character/],
    ['a NUL', '/conclusion/stages/0/step/cites', 'note\u0000', '', /control character/],
    ['a missing citation', '/conclusion/stages/0/step/cites', undefined, '', /./],
    ['an empty citation', '/conclusion/entryIntoForce/cites', '', '', /^must not be empty$/],

    ['one party', '/parties', [JSON.parse(source).parties[0]], '', /^must be exactly two parties$/],
    [
      'three parties',
      '/parties/2',
      { ...JSON.parse(source).parties[0], id: 'WHO' },
      '/parties',
      /^must be exactly two parties$/,
    ],
    ['one party twice', '/parties/1/id', 'UN', '', /^party UN stands twice$/],
    ['a party in small letters', '/parties/0/id', 'un', '', /begins with a capital letter$/],
    ['a party without an organ', '/parties/0/organ', undefined, '', /./],

    [
      'an id with capitals',
      '/id',
      'UN-IOM-2016',
      '',
      /^must be lower-case letters and digits joined by single hyphens$/,
    ],
    ['an id with two hyphens', '/id', 'un--iom', '', /^must be lower-case/],
    ['an id that is a path', '/id', '../un-iom', '', /^must be lower-case/],
    ['an id too long', '/id', 'x'.repeat(81), '', /./],
    ['another format', '/format', 'pacta-clauses/2', '', /./],
    ['version nought', '/version', 0, '', /./],
    ['half a version', '/version', 1.5, '', /./],
    ['a link that is none', '/source/url', 'javascript:alert(1)', '', /./],
  ])('%s', (_what, pointer, value, reported, reason) => {
    const faults = faultsOf(changed(pointer, value));
    const expected = { pointer: reported || pointer, detail: expect.stringMatching(reason) };
    expect(faults).toContainEqual(expected);
    // Pages have words of their own for it, in the reader's language.
    for (const fault of faults) expect(clauseFaultSaid(new Speech('fr', ''), fault), fault.detail).not.toBeNull();
  });

  test.each([null, [], 'text', 3, {}])('what is no clauses at all: %j', (document) => {
    expect(faultsOf(document).length).toBeGreaterThan(0);
  });
});

test('all faults are told at once', () => {
  const document = changed('/conclusion/stages/0/step/by', 'WHO') as Holder;
  document.supersedes = [{ id: 'un-iom-2016', ...X }];
  expect(faultsOf(document).map((fault) => fault.pointer)).toEqual([
    '/supersedes/0/id',
    '/conclusion/stages/0/step/by',
  ]);
});

test('a name inherited by every object is a lane like any other', () => {
  const lanes = JSON.parse('{"constructor": [{"act": "sign", "cites": "Art. 1"}]}');
  const own = procedure(readClauses(changed('/conclusion/stages/3/lanes', lanes)), 'agreement');
  expect(own.required).toContain('sign.UN');
  expect(faultsOf(changed('/conclusion/stages/3/lanes', JSON.parse('{"__proto__": []}'))).length).toBeGreaterThan(0);
});

const party = (id: string) => ({ id, name: { en: id }, organ: `organ of ${id}`, head: `head of ${id}` });

/** Clauses of an agreement between A and B with nothing but a conclusion. */
const between = (conclusion: Holder): Clauses =>
  readClauses({
    format: 'pacta-clauses/1',
    id: 'a-b',
    version: 1,
    title: { en: 'Agreement between A and B' },
    parties: [party('A'), party('B')],
    conclusion,
  });

/** A stage in which each party takes these acts in this order; an act with a question mark is optional. */
const lanes = (state: string, ...acts: string[]) => ({
  state,
  lanes: {
    [state]: acts.map((name) => ({ act: name.replace('?', ''), optional: name.endsWith('?'), ...X })),
  },
});
const step = (state: string, act: string, by: string) => ({ state, step: { act, by, ...X } });
const laterOf = (...acts: string[]) => ({ laterOf: acts, ...X });

const chartOf = (clauses: Clauses) => new Chart(procedure(clauses, 'agreement'));

/** Reads 'approve by A on 2001-01-01'; of an event, 'X enters into force on 2001-01-01'. */
function told(sentence: string): Act {
  const [, type, by, on = ''] = /^(\w+) by (\w+) on (\S+)$/.exec(sentence) ?? [];
  if (type !== undefined) return { type: type as Act['type'], by, on };
  const [name = '', day = ''] = sentence.split(' on ');
  return { type: 'event', name, on: day };
}

const folded = (chart: Chart, sentences: readonly string[]): Fold =>
  fold(
    chart,
    sentences.map(told).map((act, index) => ({ act, version: index + 1, date: parseLegalDate(act.on) })),
    null,
  );

const misfits = (result: Fold) =>
  result.judgement.steps.filter((one) => !one.taken).map((one) => `${one.item.key} ${edtf(one.item.date)}`);

interface Family {
  readonly name: string;
  readonly conclusion: Holder;
  readonly history: readonly string[];
  readonly inForce: string;
  readonly provisional?: readonly [string, string];
}

const FAMILIES: readonly Family[] = [
  {
    name: '1. later of two approvals, signed first',
    conclusion: {
      stages: [lanes('signature', 'sign'), lanes('approval', 'submit?', 'approve')],
      entryIntoForce: laterOf('approve'),
    },
    history: [
      'sign by A on 2001-01-01',
      'sign by B on 2001-01-02',
      'approve by B on 2001-03-01',
      'approve by A on 2001-05-05',
    ],
    inForce: '2001-05-05',
  },
  {
    name: '2. approvals and notices, then signature',
    conclusion: {
      stages: [lanes('approval', 'approve', 'notify'), lanes('signature', 'sign')],
      entryIntoForce: laterOf('sign'),
    },
    history: [
      'approve by A on 2001-01-01',
      'notify by A on 2001-01-05',
      'approve by B on 2001-02-01',
      'notify by B on 2001-02-05',
      'sign by B on 2001-02-06',
      'sign by A on 2001-02-07',
    ],
    inForce: '2001-02-07',
  },
  {
    name: '3. later of two notices that the requirements are met',
    conclusion: { stages: [lanes('approval', 'approve', 'notify')], entryIntoForce: laterOf('notify') },
    history: [
      'approve by A on 2001-01-01',
      'approve by B on 2001-01-02',
      'notify by B on 2001-02-01',
      'notify by A on 2001-03',
    ],
    inForce: '2001-03-01/2001-03-31',
  },
  {
    name: '4. later approval, but not before an outside event',
    conclusion: {
      stages: [lanes('approval', 'approve')],
      outsideEvents: [event],
      entryIntoForce: laterOf('approve', 'event'),
    },
    history: ['approve by A on 2001-01-01', 'approve by B on 2001-02-01', 'X enters into force on 2002-07-01'],
    inForce: '2002-07-01',
  },
  {
    name: '4. the same, the event having come first',
    conclusion: {
      stages: [lanes('approval', 'approve')],
      outsideEvents: [event],
      entryIntoForce: laterOf('approve', 'event'),
    },
    history: ['X enters into force on 2000-07-01', 'approve by A on 2001-01-01', 'approve by B on 2001-02-01'],
    inForce: '2001-02-01',
  },
  {
    name: '5. signature alone, each on its day',
    conclusion: { stages: [lanes('signature', 'sign')], entryIntoForce: laterOf('sign') },
    history: ['sign by B on 2001-01-01', 'sign by A on 2001-02-01'],
    inForce: '2001-02-01',
  },
  {
    name: '5. one joint signature',
    conclusion: { stages: [step('signature', 'sign', 'joint')], entryIntoForce: laterOf('sign') },
    history: ['sign by joint on 2001-01-01'],
    inForce: '2001-01-01',
  },
  {
    name: '6. provisional application from signature, and an outside event',
    conclusion: {
      stages: [lanes('signature', 'sign'), lanes('approval', 'approve')],
      outsideEvents: [event],
      entryIntoForce: laterOf('approve', 'event'),
      provisional: laterOf('sign'),
    },
    history: [
      'sign by A on 2001-01-01',
      'sign by B on 2001-01-03',
      'approve by A on 2001-02-01',
      'approve by B on 2001-02-02',
      'X enters into force on 2001-09-01',
    ],
    inForce: '2001-09-01',
    provisional: ['2001-01-03', '2001-09-01'],
  },
];

describe('every family of final clauses can be said:', () => {
  test.each(FAMILIES)('$name', ({ conclusion, history, inForce, provisional }) => {
    const chart = chartOf(between(conclusion));
    const whole = folded(chart, history);
    expect(misfits(whole)).toEqual([]);
    expect(whole.force && edtf(whole.force.from)).toBe(inForce);
    const interval = whole.provisional && [edtf(whole.provisional.from), edtf(whole.provisional.until!)];
    expect(interval).toEqual(provisional ?? null);
  });

  test.each(FAMILIES)('$name: not in force while any one act is missing', ({ conclusion, history }) => {
    const chart = chartOf(between(conclusion));
    for (const missing of history) {
      const result = folded(
        chart,
        history.filter((one) => one !== missing),
      );
      expect(result.force, `without ${missing}`).toBeNull();
    }
  });

  test('provisional application is open until entry into force, and is not it', () => {
    const { conclusion, history } = FAMILIES.at(-1)!;
    const result = folded(chartOf(between(conclusion)), history.slice(0, -1));
    expect([result.force, result.provisional?.until]).toEqual([null, null]);
  });
});

test('provisional application that would end on the day it begins is none', () => {
  const { conclusion, history } = FAMILIES[5]!;
  const result = folded(chartOf(between({ ...conclusion, provisional: laterOf('sign') })), history);
  expect([result.force && edtf(result.force.from), result.provisional]).toEqual(['2001-02-01', null]);
});

describe('what the clauses leave open does not trip the chart:', () => {
  const steps = (own: Procedure) => own.acts.map((one) => one.key);

  test('an organ that declines after the signature may still approve, without a second signature', () => {
    const conclusion = { stages: [lanes('approval', 'sign', 'approve')], entryIntoForce: laterOf('approve') };
    const chart = chartOf(between(conclusion));
    const both = ['sign by B on 2001-01-01', 'approve by B on 2001-01-02'];
    const own = ['sign by A on 2001-01-01', 'reject by A on 2001-02-01', 'approve by A on 2001-03-01'];
    expect(misfits(folded(chart, [...both, ...own]))).toEqual([]);
    // What must come before the approval must come before the refusal too.
    expect(misfits(folded(chart, [...both, own[1]!, own[2]!]))).toHaveLength(2);
  });

  test('an act that may be repeated is taken again and again', () => {
    const anyTime = [{ act: 'register', by: ['A'], repeat: true, ...X }];
    const chart = chartOf(between({ ...FAMILIES[5]!.conclusion, anyTime }));
    const history = ['register by A on 2000-01-01', ...FAMILIES[5]!.history, 'register by A on 2005-01-01'];
    expect(misfits(folded(chart, history))).toEqual([]);
    const { states } = walk(chart);
    expect(allPaths(chart.machine.root).filter((path) => !states.has(path))).toEqual([]);
  });

  test('reopened negotiations do not undo a duty that comes from before them', () => {
    const chart = chartOf(
      between({
        stages: [
          step('initiation', 'mandate', 'A'),
          step('negotiation', 'agreeText', 'joint'),
          lanes('signature', 'sign'),
        ],
        entryIntoForce: laterOf('sign'),
        duties: [{ act: 'notify', by: ['A'], after: 'mandate', ...X }],
      }),
    );
    const before = ['mandate by A on 2001-01-01', 'agreeText by joint on 2001-02-01', 'notify by A on 2001-02-02'];
    const result = folded(chart, [...before, 'reopen by joint on 2001-03-01']);
    expect([...result.counted.keys()]).toContain('notify.A');
    expect(result.fellAway.map((one) => one.act.type)).toEqual(['agreeText']);
  });

  test('negotiations that come last cannot be reopened, for nothing comes after them', () => {
    const stages = [step('negotiation', 'agreeText', 'joint')];
    const own = procedure(between({ stages, entryIntoForce: laterOf('agreeText') }), 'agreement');
    expect(steps(own)).not.toContain('reopen.joint');
  });

  test('general acts can be switched off, or given another source', () => {
    const general = { terminate: false, withdraw: { cites: 'Art. 9' } };
    const own = procedure(between({ ...FAMILIES[5]!.conclusion, general }), 'agreement');
    expect(steps(own)).not.toContain('terminate.joint');
    expect(own.byKey.get('withdraw.A')?.cites).toBe('Art. 9');
  });
});

/** Everything that can be reached in a chart, by taking every act wherever it is taken. */
interface Reached {
  readonly positions: number;
  readonly courses: ReadonlySet<string>;
  /** Paths of states: those stood in, and those passed through at once. */
  readonly states: ReadonlySet<string>;
  readonly acts: ReadonlySet<string>;
  /** False when there were more positions than were walked. */
  readonly complete: boolean;
}

function walk(chart: Chart, most = 50_000): Reached {
  const keys = [...chart.procedure.acts.map((one) => one.key), ...Object.values(CONSEQUENCES)];
  const seen = new Map<string, Position>([[chart.initial.key, chart.initial]]);
  const states = new Set<string>();
  const acts = new Set<string>();
  for (const position of seen.values()) {
    const active = pathsOf(JSON.parse(position.key));
    for (const path of active) states.add(path);
    for (const key of keys) {
      const next = chart.take(position, key);
      if (next === null) continue;
      acts.add(key);
      for (const path of active) for (const target of targetsOf(chart, path, key)) states.add(target);
      if (!seen.has(next.key) && seen.size < most) seen.set(next.key, next);
    }
  }
  const courses = new Set([...seen.values()].map((one) => one.state));
  return { positions: seen.size, courses, states, acts, complete: seen.size < most };
}

/** Paths of all states of a configuration. */
function pathsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return Object.entries(value as Holder).flatMap(([name, inner]) => [
    name,
    ...pathsOf(inner).map((path) => `${name}.${path}`),
  ]);
}

/** Where a state goes on an act: a last lane's last state is left at once, and so never stood in. */
function targetsOf(chart: Chart, path: string, key: string): string[] {
  const node = path.split('.').reduce((inner, name) => inner.states[name]!, chart.machine.root);
  const transitions = node.transitions.get(key) ?? [];
  return transitions.flatMap((one) => one.target ?? []).map((target) => target.path.join('.'));
}

/** Paths of all states a chart has. */
function allPaths(node: Chart['machine']['root']): string[] {
  return Object.values(node.states).flatMap((inner) => [inner.path.join('.'), ...allPaths(inner)]);
}

/** Every procedure of the agreements that come with the register. */
const PROCEDURES = readdirSync(FOLDER)
  .filter((file) => /^un-[a-z]+-\d+\.json$/.test(file))
  .flatMap((file): [string, Procedure][] => {
    const clauses = readClauses(JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')));
    const small = Object.keys(clauses.implementation).map((name) => procedure(clauses, 'implementation', name));
    const all = [procedure(clauses, 'agreement'), procedure(clauses, 'amendment'), ...small];
    return all
      .filter((own) => own !== undefined)
      .map((own) => [`${clauses.id} ${own.kind} ${own.clauses.cites ?? ''}`, own]);
  });

describe('in every chart of the agreements that come with the register', () => {
  test.each(PROCEDURES)('%s: every state is reached, every act is taken, and it leads to its result', (_name, own) => {
    const chart = new Chart(own);
    const reached = walk(chart);
    expect(reached.complete).toBe(true);
    expect(reached.courses).toContain(own.result);
    expect(allPaths(chart.machine.root).filter((path) => !reached.states.has(path))).toEqual([]);
    expect(own.acts.map((one) => one.key).filter((key) => !reached.acts.has(key))).toEqual([]);
  });
});

/** Clauses put together at random, most of which make no procedure. */
const anyConclusion = (() => {
  const stepActs = ACT_NAMES.filter((name) => name !== 'event' && !(GENERAL_ACTS as readonly string[]).includes(name));
  const act = fc.constantFrom(...stepActs);
  const by = fc.option(fc.constantFrom(['A'], ['B'], ['A', 'B']), { nil: undefined });
  const laneStep = fc.record({ act, by, optional: fc.boolean(), cites: fc.constant('x') });
  const laneSteps = fc.array(laneStep, { minLength: 1, maxLength: 3 });
  const taken = fc.record({ act, by: fc.constantFrom('A', 'B', 'joint', 'either'), cites: fc.constant('x') });
  const stageOf = (state: string) =>
    fc.oneof(
      fc.record({ state: fc.constant(state), step: taken }),
      fc.record({ state: fc.constant(state), lanes: fc.record({ [`${state}One`]: laneSteps }) }),
      fc.record({
        state: fc.constant(state),
        lanes: fc.record({ [`${state}One`]: laneSteps, [`${state}Two`]: laneSteps }),
      }),
    );
  return fc
    .subarray(['initiation', 'negotiation', 'approval', 'signature'], { minLength: 1, maxLength: 3 })
    .chain((names) =>
      fc.record({
        stages: fc.tuple(...names.map(stageOf)),
        entryIntoForce: fc.record({
          laterOf: fc.uniqueArray(fc.constantFrom(...stepActs, 'event'), { minLength: 1, maxLength: 5 }),
          cites: fc.constant('x'),
        }),
        outsideEvents: fc.constantFrom([], [event]),
        duties: fc.array(fc.record({ act, after: fc.constantFrom('inForce', ...stepActs), cites: fc.constant('x') }), {
          maxLength: 1,
        }),
      }),
    );
})();

type Drawn = typeof anyConclusion extends fc.Arbitrary<infer T> ? T : never;

/** The conclusion with the date taken from the acts of its last stage, which fits more often than chance would. */
function datedByItsEnd(conclusion: Drawn): Drawn {
  const last = conclusion.stages.at(-1)!;
  const ends = 'step' in last ? [last.step] : Object.values(last.lanes).flat();
  const laterOf = new Set([...ends.map((one) => one.act), ...conclusion.outsideEvents.map(() => 'event' as const)]);
  return { ...conclusion, entryIntoForce: { laterOf: [...laterOf], cites: 'x' } };
}

test('whatever clauses are accepted, their chart leads to entry into force, and on the later of the dates named', () => {
  let accepted = 0;
  fc.assert(
    fc.property(anyConclusion, (conclusion) => {
      for (const one of [conclusion, datedByItsEnd(conclusion)]) {
        const clauses = accept(one);
        if (clauses === null) continue;
        accepted++;
        expect(walk(chartOf(clauses), 5_000).courses).toContain('inForce');
        leadsToTheLater(clauses);
      }
    }),
    { numRuns: 1_500 },
  );
  expect(accepted).toBeGreaterThan(100);
});

function accept(conclusion: Holder): Clauses | null {
  try {
    return between(conclusion);
  } catch (error) {
    if (error instanceof ClausesError) return null;
    throw error;
  }
}

/** Takes the required acts one a day, each as soon as it is open, and looks at the date that results. */
function leadsToTheLater(clauses: Clauses): void {
  const chart = chartOf(clauses);
  const { required, byKey, fixing } = chart.procedure;
  const acts: Act[] = [];
  let position: Position = chart.initial;
  while (position.state !== 'inForce') {
    const key = required.find((one) => chart.take(position, one) !== null);
    if (key === undefined) throw new Error(`stuck in ${position.key}`);
    const { type, by, name } = byKey.get(key)!;
    const on = `2001-01-${String(acts.length + 1).padStart(2, '0')}`;
    acts.push({ type, on, ...(by === null ? {} : { by }), ...(name === null ? {} : { name }) });
    position = chart.take(position, key)!;
  }
  const fixed = acts.filter((act) => fixing.includes(keyOf(chart.procedure, act)!)).map((act) => act.on);
  const result = fold(
    chart,
    acts.map((act, index) => ({ act, version: index + 1, date: parseLegalDate(act.on) })),
    null,
  );
  expect(result.force && edtf(result.force.from)).toBe(fixed.at(-1));
}
