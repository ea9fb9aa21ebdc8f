/**
 * The audit trail as W3C PROV-JSON: each recording is an activity, each version of an instrument an entity that it
 * generated, derived from the version before; recorders and parties are agents. A refused attempt used the position
 * and generated nothing.
 */
import type { AuditEvent } from './event.ts';

type Record_ = Record<string, unknown>;
type Kind = (typeof RECORDS)[number];

const RECORDS = [
  ...(['entity', 'activity', 'agent', 'wasGeneratedBy', 'used', 'wasDerivedFrom'] as const),
  ...(['wasAssociatedWith', 'actedOnBehalfOf'] as const),
] as const;

/** Identifiers are local to the register: it has no address of its own that would outlive a move. */
const PREFIX = { pacta: 'urn:pacta:', prov: 'http://www.w3.org/ns/prov#', xsd: 'http://www.w3.org/2001/XMLSchema#' };

/** Events as one PROV-JSON document. */
export function prov(events: readonly AuditEvent[]): string {
  const document = Object.fromEntries(RECORDS.map((kind) => [kind, {}])) as Record<Kind, Record_>;
  for (const [index, event] of events.entries()) add(document, event, index);
  const filled = Object.entries(document).filter(([, records]) => Object.keys(records).length > 0);
  return JSON.stringify({ prefix: PREFIX, ...Object.fromEntries(filled) });
}

function add(document: Record<Kind, Record_>, event: AuditEvent, index: number): void {
  const { kind, at, what, principal, instrument, version, reason, chartVersion, act, on, refused } = event;
  const recorder = `pacta:recorders/${local(principal)}`;
  const activity = `pacta:recordings/${event.position ?? `${refused === null ? kind : 'refused'}-${local(at)}-${index}`}`;
  document.agent[recorder] = { 'prov:label': principal };
  document.activity[activity] = defined({
    'prov:startTime': at,
    'prov:endTime': at,
    'prov:type': qualified(`pacta:${kind}`),
    'prov:label': what,
    'pacta:act': act,
    'pacta:on': on,
    'pacta:reason': reason,
    'pacta:chartVersion': chartVersion,
    'pacta:code': refused?.code ?? null,
    'pacta:reasons': refused === null ? null : refused.reasons,
  });
  const relate = (relation: Kind, name: string, fields: Record_) => {
    document[relation][`_:${relation}${index}${name}`] = fields;
  };
  relate('wasAssociatedWith', '', { 'prov:activity': activity, 'prov:agent': recorder });
  for (const party of event.onBehalfOf) {
    const responsible = `pacta:parties/${local(party)}`;
    document.agent[responsible] = { 'prov:type': qualified('prov:Organization'), 'prov:label': party };
    relate('actedOnBehalfOf', party, {
      'prov:delegate': recorder,
      'prov:responsible': responsible,
      'prov:activity': activity,
    });
  }
  if (version === null || instrument === null) return;
  const entity = versionOf(instrument, version);
  document.entity[entity] = defined({
    'prov:type': qualified('pacta:Position'),
    'prov:label': event.after?.sentence ?? null,
    'pacta:instrument': instrument,
    'pacta:version': version,
    'pacta:state': event.after?.state ?? null,
    'pacta:leaf': event.leaf,
  });
  relate('wasGeneratedBy', '', { 'prov:entity': entity, 'prov:activity': activity, 'prov:time': at });
  if (version === 1) return;
  const before = versionOf(instrument, version - 1);
  document.entity[before] ??= { 'pacta:instrument': instrument, 'pacta:version': version - 1 };
  relate('used', '', { 'prov:activity': activity, 'prov:entity': before });
  relate('wasDerivedFrom', '', {
    'prov:generatedEntity': entity,
    'prov:usedEntity': before,
    'prov:activity': activity,
    'prov:type': qualified('prov:Revision'),
  });
}

const versionOf = (instrument: string, version: number) => `pacta:instruments/${local(instrument)}/versions/${version}`;
const qualified = (name: string) => ({ $: name, type: 'prov:QUALIFIED_NAME' });

/** The local part of a qualified name: what is not allowed in a path of a URI is escaped. */
function local(text: string): string {
  return text.split('/').map(encodeURIComponent).join('/');
}

function defined(fields: Record_): Record_ {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}
