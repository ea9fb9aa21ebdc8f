/**
 * The audit trail over HTTP. The ledger is open to everybody; refused attempts and the log of access are told only to
 * who has the right to audit.
 */
import type { Request } from 'express';
import { hasRight } from '../access/rights.ts';
import { AUDIT_FORMAT_NAMES, AUDIT_FORMATS, type AuditFormatName } from '../audit/formats.ts';
import { AUDIT_KIND_NAMES, AUDIT_KINDS, type AuditKindName } from '../audit/kinds.ts';
import { askedInstant } from '../register/instants.ts';
import { Problem } from '../register/problems.ts';
import type { Reading } from '../register/reading.ts';
import type { Gate } from './access.ts';
import { sendText } from './conditional.ts';
import type { Handler } from './handlers.ts';
import { limitOf, linkNext, oneOf, parameters } from './query.ts';

const PARAMETERS = ['instrument', 'principal', 'kind', 'from', 'to', 'format', 'after', 'limit'] as const;
const OPEN_KINDS = AUDIT_KIND_NAMES.filter((kind) => AUDIT_KINDS[kind].source === 'ledger');

/** Answers with a page of the trail in the format asked for. */
export function auditHandler(read: Reading, gate: Gate): Handler {
  return async (request, response) => {
    const given = parameters(request, PARAMETERS);
    const { kind, from, to, format, limit, ...filters } = given;
    const kinds = askedKinds(request, kind, gate);
    const name = formatName(request, format);
    const { mediaType, write } = AUDIT_FORMATS[name];
    const page = await read.audit({
      ...filters,
      kinds,
      ...(from === undefined ? {} : { from: askedInstant(from, 'query/from') }),
      ...(to === undefined ? {} : { to: askedInstant(to, 'query/to') }),
      limit: limitOf(limit, 1000, 100),
    });
    linkNext(request, response, page.next);
    if (name !== 'json') gate.exported(request, `the audit trail as ${name}`);
    response.vary('Authorization');
    sendText(response, 200, write(page.rows, page.next), mediaType);
  };
}

/** @throws Problem `token-required` or `not-permitted` where only the right to audit would show what is asked for,
 * `token-refused` for a wrong token. */
function askedKinds(request: Request, kind: string | undefined, gate: Gate): readonly AuditKindName[] {
  const asked = kind === undefined ? null : oneOf('kind', kind, AUDIT_KIND_NAMES);
  if (asked !== null && !OPEN_KINDS.includes(asked)) gate.permit(request, 'audit');
  if (request.headers.authorization === undefined) return asked === null ? OPEN_KINDS : [asked];
  const { role } = gate.identityOf(request);
  if (asked !== null) return [asked];
  return hasRight(role, 'audit') ? AUDIT_KIND_NAMES : OPEN_KINDS;
}

/** By `format`, else by Accept, else JSON.
 * @throws Problem `not-acceptable`. */
function formatName(request: Request, format: string | undefined): AuditFormatName {
  const names = AUDIT_FORMAT_NAMES;
  if (format !== undefined) {
    const name = names.find((one) => one === format);
    if (name !== undefined) return name;
    throw new Problem('not-acceptable', `there is no format ${format.slice(0, 40)}; there are ${names.join(', ')}`);
  }
  const types = names.map((name): string => AUDIT_FORMATS[name].mediaType);
  const accepted = request.accepts(types);
  if (accepted === false) throw new Problem('not-acceptable', `the audit trail can be had as ${types.join(', ')}`);
  return names[types.indexOf(accepted)]!;
}
