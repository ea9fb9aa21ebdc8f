/** The formats the audit trail is given out in, in one closed list. */
import { csv } from './csv.ts';
import type { AuditEvent } from './event.ts';
import { prov } from './prov.ts';
import { xes } from './xes.ts';

interface AuditFormat {
  readonly mediaType: string;
  /** Writes a page of events. `next` names the page after it; null on the last. */
  readonly write: (events: readonly AuditEvent[], next: string | null) => string;
}

export const AUDIT_FORMATS = {
  json: { mediaType: 'application/json', write: (items, next) => JSON.stringify({ items, next }) },
  csv: { mediaType: 'text/csv', write: csv },
  jsonl: {
    mediaType: 'application/jsonl',
    write: (events) => events.map((event) => `${JSON.stringify(event)}\n`).join(''),
  },
  prov: { mediaType: 'application/provenance+json', write: prov },
  xes: { mediaType: 'application/xml', write: xes },
} as const satisfies Record<string, AuditFormat>;

export type AuditFormatName = keyof typeof AUDIT_FORMATS;
export const AUDIT_FORMAT_NAMES = Object.keys(AUDIT_FORMATS) as AuditFormatName[];
