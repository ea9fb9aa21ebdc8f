/**
 * The audit trail as XES (IEEE 1849-2016), the event log that process-mining tools read: an instrument is a trace, and
 * the activity of an event is the kind of entry with the act and its party.
 */
import type { AuditEvent } from './event.ts';

const EXTENSIONS = ['Concept', 'Time', 'Organizational', 'Lifecycle'] as const;
const PREFIXES = { Concept: 'concept', Time: 'time', Organizational: 'org', Lifecycle: 'lifecycle' } as const;

/** Events as one XES log. */
export function xes(events: readonly AuditEvent[]): string {
  const traces = new Map<string, AuditEvent[]>();
  for (const event of events) {
    const name = event.instrument ?? 'access to the register';
    const trace = traces.get(name) ?? [];
    traces.set(name, trace);
    trace.push(event);
  }
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<log xes.version="1849.2016" xes.features="" xmlns="http://www.xes-standard.org/">',
    ...EXTENSIONS.map((name) => {
      const prefix = PREFIXES[name];
      return `  <extension name="${name}" prefix="${prefix}" uri="http://www.xes-standard.org/${prefix}.xesext"/>`;
    }),
    `  <global scope="trace">${text('concept:name', 'unknown')}</global>`,
    `  <global scope="event">${text('concept:name', 'unknown')}${date('1970-01-01T00:00:00.000Z')}</global>`,
    '  <classifier name="Activity" keys="concept:name"/>',
    '  <classifier name="Activity and recorder" keys="concept:name org:resource"/>',
    `  ${text('concept:name', 'pacta audit trail')}`,
    ...[...traces].flatMap(([instrument, own]) => [
      '  <trace>',
      `    ${text('concept:name', instrument)}`,
      ...own.map((event) => `    <event>${attributes(event)}</event>`),
      '  </trace>',
    ]),
    '</log>',
    '',
  ].join('\n');
}

function attributes(event: AuditEvent): string {
  const { kind, act, onBehalfOf, before, after, refused } = event;
  const texts = {
    'concept:name': [kind, act, onBehalfOf.join('+')].filter((part) => part !== null && part !== '').join(' '),
    'org:resource': event.principal,
    'org:group': onBehalfOf.join('+') || null,
    'lifecycle:transition': refused !== null ? 'ate_abort' : 'complete',
    kind: kind,
    what: event.what,
    on: event.on,
    signatory: event.signatory,
    reason: event.reason,
    chartVersion: event.chartVersion,
    stateBefore: before?.state ?? null,
    stateAfter: after?.state ?? null,
    code: refused?.code ?? null,
    leaf: event.leaf,
  };
  const told = Object.entries(texts).flatMap(([key, value]) => (value === null ? [] : [text(key, value)]));
  const numbers = Object.entries({ version: event.version, position: event.position });
  return [
    ...told,
    date(event.at),
    ...numbers.flatMap(([key, value]) => (value === null ? [] : [`<int key="${key}" value="${value}"/>`])),
  ].join('');
}

const text = (key: string, value: string) => `<string key="${key}" value="${escaped(value)}"/>`;
const date = (at: string) => `<date key="time:timestamp" value="${at}"/>`;

// What XML 1.0 cannot carry at all, or had better not (section 2.2).
const FORBIDDEN = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** Text in an attribute: white space as references, or a parser would make spaces of it. */
function escaped(value: string): string {
  return value.replaceAll(FORBIDDEN, '\ufffd').replaceAll(/[&<>"'\t\n\r]/g, (char) => `&#${char.charCodeAt(0)};`);
}
