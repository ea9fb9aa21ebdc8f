/** A chart as State Chart XML (W3C SCXML 1.0). */
import type { Chart } from './chart.ts';
import { type DrawnState, type DrawnTransition, drawn } from './draw-model.ts';

/** What SCXML has no place for (words, articles) stands in attributes of this namespace, which SCXML allows anywhere. */
const NAMESPACE = 'urn:x-pacta:drawing:1';

/** The chart as an SCXML document. Whether the agreement amended is in force comes with the event, as `data.parentInForce`. */
export function drawScxml(chart: Chart): string {
  const { heading, initial, states } = drawn(chart);
  const root = {
    xmlns: 'http://www.w3.org/2005/07/scxml',
    'xmlns:law': NAMESPACE,
    version: '1.0',
    datamodel: 'ecmascript',
    initial,
    'law:text': heading,
  };
  const lines = element('scxml', root, states.flatMap(stateLines));
  return `${['<?xml version="1.0" encoding="UTF-8"?>', ...lines].join('\n')}\n`;
}

type Attributes = Readonly<Record<string, string | null>>;

/** An element as lines; attributes that are null are left out. */
function element(name: string, attributes: Attributes, inner: readonly string[]): string[] {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : ` ${key}="${escaped(value)}"`,
  );
  const open = `<${name}${given.join('')}`;
  return inner.length === 0 ? [`${open}/>`] : [`${open}>`, ...inner.map((line) => `  ${line}`), `</${name}>`];
}

const TAGS = { atomic: 'state', compound: 'state', parallel: 'parallel', final: 'final' } as const;

function stateLines(state: DrawnState): string[] {
  const attributes = { id: state.id, initial: state.initial, 'law:text': state.text, 'law:cites': state.cites };
  const entry = state.raises.length === 0 ? [] : element('onentry', {}, state.raises.flatMap(raiseLines));
  const inner = [...entry, ...state.transitions.flatMap(transitionLines), ...state.states.flatMap(stateLines)];
  return element(TAGS[state.kind], attributes, inner);
}

function transitionLines(one: DrawnTransition): string[] {
  const attributes = {
    event: eventOf(one),
    cond: conditionOf(one),
    target: one.target,
    'law:text': one.words,
    'law:cites': one.cites,
  };
  return element('transition', attributes, one.raises.flatMap(raiseLines));
}

function eventOf({ source, trigger }: DrawnTransition): string | null {
  if (trigger.kind === 'event') return trigger.event;
  return trigger.kind === 'done' ? `done.state.${source}` : null;
}

function conditionOf({ trigger }: DrawnTransition): string | null {
  if (trigger.kind === 'in') return `In('${trigger.state}')`;
  return trigger.kind === 'event' && trigger.guarded ? '_event.data.parentInForce === true' : null;
}

const raiseLines = (event: string) => element('raise', { event }, []);

// XML 1.0 has no way to write these at all, not even as references.
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
// Line breaks as references, because a parser turns bare ones in an attribute into spaces.
const REFERENCES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(value: string): string {
  return value
    .replace(NOT_XML, '\ufffd')
    .replace(/[&<>"\t\n\r]/g, (char) => REFERENCES[char] ?? `&#${char.charCodeAt(0)};`);
}
