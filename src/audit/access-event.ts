/** A line of the log of access, as an event of the audit trail. */
import { ACCESS_KINDS, type AccessRow } from '../access/log.ts';
import { instantText } from '../register/instants.ts';
import type { AuditEvent } from './event.ts';

/** The event that a line stands for. It is about no instrument. */
export function accessEvent({ at, kind, principal, subject, detail }: AccessRow): AuditEvent {
  return {
    kind,
    at: instantText(at),
    principal,
    onBehalfOf: [],
    instrument: null,
    version: null,
    position: null,
    act: null,
    on: null,
    signatory: null,
    what: `${ACCESS_KINDS[kind]}: ${subject}${detail === '' ? '' : `; ${detail}`}`,
    reason: null,
    chartVersion: '',
    before: null,
    after: null,
    refused: kind === 'notPermitted' ? { code: 'not-permitted', reasons: [detail], said: [] } : null,
    leaf: null,
  };
}
