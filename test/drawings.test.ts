// Drawings of charts: each read back by something that is not the code that wrote it.

import { readdirSync, readFileSync } from 'node:fs';
import { Graphviz } from '@hpcc-js/wasm-graphviz';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { assign, createMachine, initialTransition, raise, stateIn, transition } from 'xstate';
import { Chart, CONSEQUENCES } from '../src/law/chart.ts';
import { readClauses } from '../src/law/clauses.ts';
import {
  DRAWING_NAMES,
  DRAWINGS,
  drawDot,
  drawMermaid,
  drawOutline,
  drawScxml,
  drawXState,
} from '../src/law/drawings.ts';
import { type Procedure, procedure } from '../src/law/procedure.ts';

const FOLDER = new URL('../src/agreements/', import.meta.url);
const source = (id: string): string => readFileSync(new URL(`${id}.json`, FOLDER), 'utf8');

// Among the data are calendars and records besides the clauses.
const isClauses = (file: string) =>
  file.endsWith('.json') && JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')).format === 'pacta-clauses/1';
const IDS = readdirSync(FOLDER).flatMap((file) => (isClauses(file) ? [file.replace('.json', '')] : []));

/** Every procedure of a document of clauses. */
function procedures(text: string): Procedure[] {
  const clauses = readClauses(JSON.parse(text));
  const small = Object.keys(clauses.implementation).map((name) => procedure(clauses, 'implementation', name));
  const all = [procedure(clauses, 'agreement'), procedure(clauses, 'amendment'), ...small];
  return all.filter((own) => own !== undefined);
}

// Everything that is syntax somewhere, other scripts, a direction override, and an emoji outside the first plane.
const HOSTILE = `a"b\\ <x> &amp; ]]> #35; %% {--} --> [*] 'q' :: ; end\n大会 مجلس \u202e🕊 -->\\`;
const inOneLine = HOSTILE.replace('\u202e', '').replace(/\s+/g, ' ');

const hostile = source('un-upu-1947')
  .replaceAll('"General Assembly"', JSON.stringify(HOSTILE))
  .replaceAll('"Universal Postal Union"', JSON.stringify(HOSTILE))
  .replaceAll('"Universal Postal Convention of 1947 enters into force"', JSON.stringify(HOSTILE))
  .replaceAll('"final clauses, article number not at hand"', JSON.stringify(HOSTILE));

const NAMED: [string, Procedure][] = [
  ...IDS.flatMap((id) =>
    procedures(source(id)).map((own): [string, Procedure] => [`${id} ${own.kind} ${own.clauses.cites ?? ''}`, own]),
  ),
  ['hostile names', procedures(hostile)[0]!],
];
const CHARTS = NAMED.map(([name, own]): [string, Chart] => [name, new Chart(own)]);
const hostileChart = CHARTS.at(-1)![1];
const benignChart = CHARTS.find(([name]) => name.startsWith('un-upu-1947'))![1];

type Node = Chart['machine']['root'];

/** All states of a machine, by path. */
function nodesOf(node: Node): Node[] {
  return Object.values(node.states).flatMap((inner) => [inner, ...nodesOf(inner)]);
}
const keysOf = (chart: Chart) => chart.procedure.acts.map((one) => one.key);

/** A machine as the walk below sees it: what it starts in, and what an event makes of that (null when refused). */
interface Walkable<P> {
  readonly initial: P;
  readonly take: (position: P, event: string, parentInForce: boolean) => P | null;
  readonly key: (position: P) => string;
}

const ofChart = (chart: Chart): Walkable<Chart['initial']> => ({
  initial: chart.initial,
  take: (position, event, parentInForce) => chart.take(position, event, parentInForce),
  key: (position) => position.key,
});

type AnyMachine = ReturnType<typeof createMachine>;

function ofMachine(machine: AnyMachine): Walkable<ReturnType<typeof initialTransition<AnyMachine>>[0]> {
  return {
    initial: initialTransition(machine)[0],
    take: (snapshot, type, parentInForce) => {
      const [next] = transition(machine, snapshot, { type, parentInForce } as { type: string });
      return next === snapshot ? null : next;
    },
    key: (snapshot) => JSON.stringify(snapshot.value),
  };
}

/** Walks two machines side by side through everything they can do; the number of positions they share. */
function sameBehaviour<A, B>(events: readonly string[], one: Walkable<A>, other: Walkable<B>): number {
  const partners = new Map([[one.key(one.initial), other.key(other.initial)]]);
  const pairs: [A, B][] = [[one.initial, other.initial]];
  for (const [a, b] of pairs) {
    for (const event of events) {
      for (const parentInForce of [true, false]) {
        const nextA = one.take(a, event, parentInForce);
        const nextB = other.take(b, event, parentInForce);
        expect(nextB === null, `${event} in ${one.key(a)}`).toBe(nextA === null);
        if (nextA === null || nextB === null) continue;
        const partner = partners.get(one.key(nextA));
        if (partner === undefined) pairs.push([nextA, nextB]);
        else expect(other.key(nextB)).toBe(partner);
        partners.set(one.key(nextA), other.key(nextB));
      }
    }
  }
  expect(new Set(partners.values()).size).toBe(partners.size);
  return pairs.length;
}

const eventsOf = (chart: Chart) => [...keysOf(chart), ...Object.values(CONSEQUENCES), 'no.such.act'];

test('the drawings are one closed list', () => {
  expect(DRAWING_NAMES).toEqual(['xstate', 'scxml', 'mermaid', 'dot', 'outline']);
  expect(DRAWING_NAMES.map((name) => DRAWINGS[name].mediaType)).toEqual([
    'application/json',
    'application/scxml+xml',
    'application/vnd.mermaid',
    'text/vnd.graphviz',
    'text/plain',
  ]);
});

describe.each(CHARTS)('%s', (_name, chart) => {
  test.each(DRAWING_NAMES)('%s: every act stands in it, and the same chart gives the same text', (name) => {
    const text = DRAWINGS[name].draw(chart);
    for (const key of keysOf(chart)) expect(text).toContain(key);
    expect(DRAWINGS[name].draw(new Chart(chart.procedure))).toBe(text);
    expect(text.endsWith('\n')).toBe(true);
    expect(text.isWellFormed()).toBe(true);
  });

  test('xstate: put together again it behaves as the chart does, act by act', () => {
    const machine = revived(drawXState(chart));
    expect(sameBehaviour(eventsOf(chart), ofChart(chart), ofMachine(machine))).toBeGreaterThan(3);
  });

  test('scxml: read as SCXML it behaves as the chart does, act by act', () => {
    const machine = machineOfScxml(drawScxml(chart));
    expect(sameBehaviour(eventsOf(chart), ofChart(chart), ofMachine(machine))).toBeGreaterThan(3);
  });

  test('scxml: well-formed, ids are names and unique, and all that is pointed at exists', () => {
    const text = drawScxml(chart);
    expect(XMLValidator.validate(text)).toBe(true);
    const elements = allElements(readXml(text));
    const ids = elements.flatMap((one) => one.attributes.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(nodesOf(chart.machine.root).length);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z_][A-Za-z0-9_.-]*$/);
    const targets = elements.flatMap((one) => [one.attributes.target ?? [], one.attributes.initial ?? []].flat());
    for (const target of targets) expect(ids).toContain(target);
    const names = new Set(elements.map((one) => one.name));
    for (const name of names)
      expect(['scxml', 'state', 'parallel', 'final', 'transition', 'onentry', 'raise']).toContain(name);
  });

  test('mermaid: nested, with every state declared once and every arrow between declared states', () => {
    const { declared, arrows, depth } = readMermaid(drawMermaid(chart));
    expect(depth).toBe(0);
    expect(new Set(declared).size).toBe(declared.length);
    expect(declared).toHaveLength(nodesOf(chart.machine.root).length);
    for (const { from, to } of arrows) {
      if (from !== '[*]') expect(declared).toContain(from);
      if (to !== '[*]') expect(declared).toContain(to);
    }
  });

  test('mermaid: arrows stay within the composite state that holds both ends', () => {
    const { arrows, parents } = readMermaid(drawMermaid(chart));
    for (const { from, to, inside } of arrows) {
      if (from !== '[*]') expect(parents.get(from), `${from} --> ${to}`).toBe(inside);
      if (to !== '[*]') expect(parents.get(to), `${from} --> ${to}`).toBe(inside);
    }
  });

  test('dot: Graphviz lays it out, with a node or cluster for every state', async () => {
    const laid = await layout(drawDot(chart));
    const labels = laid.objects.map((one) => one.label ?? '');
    for (const node of nodesOf(chart.machine.root)) {
      const id = node.path.map((name) => name.replaceAll('-', '__')).join('_');
      const name = Object.keys(node.states).length > 0 ? `cluster_${id}` : id;
      expect(laid.objects.map((one) => one.name)).toContain(name);
      expect(
        labels.some((label) => label.split('\\n')[0] === node.key),
        node.key,
      ).toBe(true);
    }
    const arrows = laid.edges.map((edge) => edge.label ?? '').join('\n');
    for (const key of keysOf(chart)) expect(arrows).toContain(key);
  });

  test('outline: every state on a line of its own, as deep as it is nested', () => {
    const lines = drawOutline(chart).split('\n');
    for (const node of nodesOf(chart.machine.root)) {
      const indent = '  '.repeat(node.path.length - 1);
      const titles = lines.filter((line) => line === indent + node.key || line.startsWith(`${indent}${node.key}: `));
      expect(titles.length, node.path.join('.')).toBeGreaterThan(0);
    }
    const titles = lines.slice(2, -1).filter((line) => !line.trimStart().startsWith('* '));
    expect(titles).toHaveLength(nodesOf(chart.machine.root).length);
  });

  test('outline: each act is told with its article', () => {
    const text = drawOutline(chart);
    for (const one of chart.procedure.acts) {
      const line = text.split('\n').find((each) => each.endsWith(`[${one.key}]`));
      expect(line).toContain(`(${one.cites.replace('\u202e', '').replace(/\s+/g, ' ')})`);
    }
  });
});

describe('hostile names', () => {
  test('xstate: stand in the JSON as they are', () => {
    expect(JSON.stringify(JSON.parse(drawXState(hostileChart)))).toContain(JSON.stringify(HOSTILE).slice(1, -1));
  });

  test('scxml: come out of the parser as they went in', () => {
    const words = allElements(readXml(drawScxml(hostileChart))).map((one) => one.attributes['law:text']);
    expect(words).toContain(`the ${HOSTILE} (UN) approves`);
  });

  test('scxml: what XML cannot say is replaced, the document stands', () => {
    const text = source('un-upu-1947').replaceAll('"General Assembly"', '"General \\uffff Assembly"');
    const drawn = drawScxml(new Chart(procedures(text)[0]!));
    expect(XMLValidator.validate(drawn)).toBe(true);
    expect(drawn).toContain('General \ufffd Assembly');
  });

  test('mermaid: come back once the character codes are read, and add no line', () => {
    const text = drawMermaid(hostileChart);
    const decoded = text.replace(/#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
    expect(decoded).toContain(`the ${inOneLine} (UN) approves`);
    expect(text.split('\n')).toHaveLength(drawMermaid(benignChart).split('\n').length);
  });

  test('dot: are what Graphviz shows', async () => {
    const laid = await layout(drawDot(hostileChart));
    const plain = await layout(drawDot(benignChart));
    expect(laid.objects.map((one) => one.name)).toEqual(plain.objects.map((one) => one.name));
    const graphviz = await Graphviz.load();
    const shown = texts(graphviz.layout(drawDot(hostileChart), 'svg'));
    expect(shown).toContain(`the ${inOneLine} (UN) approves`);
  });

  test('outline: add no line and turn no text around', () => {
    const text = drawOutline(hostileChart);
    expect(text.split('\n')).toHaveLength(drawOutline(benignChart).split('\n').length);
    expect(text).toContain(`the ${inOneLine} (UN) approves`);
    expect(text).not.toContain('\u202e');
  });
});

test('party names that differ only where a hyphen stands stay apart', () => {
  const text = source('un-upu-1947').replaceAll('"UN"', '"A-"').replaceAll('"UPU"', '"A--"');
  const chart = new Chart(procedures(text)[0]!);
  const ids = allElements(readXml(drawScxml(chart))).flatMap((one) => one.attributes.id ?? []);
  expect(new Set(ids).size).toBe(nodesOf(chart.machine.root).length);
});

// ---- readers

/** The machine of the JSON: XState's own guards and actions put back in. */
function revived(text: string): AnyMachine {
  const config = JSON.parse(text, (_key, value: unknown) => {
    const { type, params } = (typeof value === 'object' && value !== null ? value : {}) as {
      type?: string;
      params?: { event?: string; state?: string };
    };
    if (type === 'raise' && params?.event !== undefined) return raise({ type: params.event });
    if (type === 'stateIn' && params?.state !== undefined) return stateIn(params.state);
    return value;
  });
  return provided(config);
}

/** With the two things the chart itself names. */
function provided(config: Parameters<typeof createMachine>[0]): AnyMachine {
  return createMachine(config).provide({
    actions: { unchanged: assign({}) },
    guards: { parentInForce: ({ event }) => (event as { parentInForce?: boolean }).parentInForce === true },
  } as Parameters<AnyMachine['provide']>[0]);
}

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly inner: readonly Element[];
}

type Parsed = Record<string, Parsed[]> & { ':@'?: Record<string, string> };

function readXml(text: string): Element {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    trimValues: false,
  });
  const elements = elementsOf(parser.parse(text) as Parsed[]);
  return elements.find((one) => one.name === 'scxml')!;
}

function elementsOf(parsed: readonly Parsed[]): Element[] {
  return parsed.flatMap((one) => {
    const name = Object.keys(one).find((key) => key !== ':@' && key !== '#text');
    if (name === undefined) return [];
    const attributes = Object.entries(one[':@'] ?? {}).map(([key, value]) => [key, unescaped(value)]);
    return [{ name, attributes: Object.fromEntries(attributes), inner: elementsOf(one[name]!) }];
  });
}

// The parser resolves the five named entities; numbers are left to its caller.
const unescaped = (value: string) =>
  value.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));

const allElements = (one: Element): Element[] => [one, ...one.inner.flatMap(allElements)];

/** An XState machine that does what an SCXML document says. */
function machineOfScxml(text: string): AnyMachine {
  const root = readXml(text);
  return provided(stateConfig(root) as Parameters<typeof createMachine>[0]);
}

function stateConfig(one: Element): Record<string, unknown> {
  const of = (...names: string[]) => one.inner.filter((inner) => names.includes(inner.name));
  const { id, initial } = one.attributes;
  const transitions = of('transition').map((each) => ({ each, config: transitionConfig(each) }));
  const done = transitions.find(({ each }) => each.attributes.event === `done.state.${id}`);
  const named = transitions.filter(({ each }) => each.attributes.event !== undefined && each !== done?.each);
  return {
    ...(id === undefined ? {} : { id }),
    ...(initial === undefined ? {} : { initial }),
    ...(one.name === 'parallel' || one.name === 'final' ? { type: one.name } : {}),
    entry: of('onentry').flatMap((entry) => entry.inner.map(raising)),
    on: Object.fromEntries(named.map(({ each, config }) => [each.attributes.event, config])),
    always: transitions.filter(({ each }) => each.attributes.event === undefined).map(({ config }) => config),
    ...(done === undefined ? {} : { onDone: done.config }),
    states: Object.fromEntries(
      of('state', 'parallel', 'final').map((inner) => [inner.attributes.id, stateConfig(inner)]),
    ),
  };
}

function transitionConfig(one: Element): Record<string, unknown> {
  const { target, cond } = one.attributes;
  const within = /^In\('(\w+)'\)$/.exec(cond ?? '')?.[1];
  if (cond !== undefined && within === undefined) expect(cond).toBe('_event.data.parentInForce === true');
  const actions = one.inner.map(raising);
  return {
    // A transition without target is taken and changes nothing; XState needs an action to tell that from a refusal.
    ...(target === undefined ? {} : { target: `#${target}` }),
    actions: target === undefined && actions.length === 0 ? ['unchanged'] : actions,
    ...(within !== undefined ? { guard: stateIn(`#${within}`) } : cond === undefined ? {} : { guard: 'parentInForce' }),
  };
}

const raising = (one: Element) => raise({ type: one.attributes.event! });

interface MermaidArrow {
  readonly from: string;
  readonly to: string;
  readonly inside: string | null;
}

/** Reads a state diagram line by line; throws on a line that is none of what such a diagram is made of. */
function readMermaid(text: string) {
  const [, title = '', , kind, ...lines] = text.trimEnd().split('\n');
  expect(JSON.parse(title.replace(/^title: /, ''))).not.toBe('');
  expect(kind).toBe('stateDiagram-v2');
  const declared: string[] = [];
  const arrows: MermaidArrow[] = [];
  const parents = new Map<string, string | null>();
  const open: string[] = [];
  for (const line of lines.map((each) => each.trim())) {
    const inside = open.at(-1) ?? null;
    const state = /^state "((?:[^"#;:<>{}]|#\d+;)*)" as (\w+)( \{)?$/.exec(line);
    const arrow = /^(\w+|\[\*\]) --> (\w+|\[\*\])(?: : (?:[^"#;:<>{}%]|#\d+;|<br\/>)+)?$/.exec(line);
    if (state !== null) {
      declared.push(state[2]!);
      parents.set(state[2]!, inside);
      if (state[3] !== undefined) open.push(state[2]!);
    } else if (arrow !== null) arrows.push({ from: arrow[1]!, to: arrow[2]!, inside });
    else if (line === '}') open.pop();
    else expect(line).toBe('--');
  }
  return { declared, arrows, parents, depth: open.length };
}

interface Laid {
  readonly objects: readonly { readonly name: string; readonly label?: string }[];
  readonly edges: readonly { readonly label?: string }[];
}

async function layout(dot: string): Promise<Laid> {
  const graphviz = await Graphviz.load();
  return JSON.parse(graphviz.layout(dot, 'json')) as Laid;
}

/** The lines of text of an SVG picture. */
function texts(svg: string): string[] {
  return [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text = '']) =>
    text
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&'),
  );
}
