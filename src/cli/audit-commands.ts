/**
 * Commands for who does not take our word for it: the audit trail, and what proves it.
 */
import { writeFileSync } from 'node:fs';
import type { AuditEvent } from '../audit/event.ts';
import { AUDIT_FORMAT_NAMES, AUDIT_FORMATS } from '../audit/formats.ts';
import { AUDIT_KIND_NAMES } from '../audit/kinds.ts';
import type { AuditQuery } from '../audit/trail.ts';
import { askedInstant } from '../register/instants.ts';
import { impossible } from '../register/problems.ts';
import { type Command, type Context, given, limitOf, type Options, option, PAGE_OPTIONS, READS } from './command.ts';
import { wrap } from './terminal.ts';
import { verifyCommand } from './verify-command.ts';

const audit: Command = {
  name: 'audit',
  args: '[id]',
  what: 'who recorded what when, on whose behalf, by which chart, with the position before and after; oldest first',
  example: 'pacta audit un-iom-2016 --kind correction',
  opens: 'existing',
  exits: READS,
  options: [
    ['--principal <name>', 'only of this recorder'],
    ['--kind <kind>', `only of this kind (${AUDIT_KIND_NAMES.join(', ')})`],
    ['--from <instant>', 'only from then on (RFC 3339)'],
    ['--to <instant>', 'only until then (RFC 3339)'],
    ['--format <format>', `write all of it as ${AUDIT_FORMAT_NAMES.join(', ')}`],
    ['-o, --output <file>', 'write to this file; goes with --format'],
    ...PAGE_OPTIONS,
  ],
  run: async ([id], options, { register }) => {
    const query = auditQuery(id, options);
    const format = option(options, 'format');
    if (format !== undefined) return exported(register, query, format, option(options, 'output'));
    if (options.output !== undefined) throw impossible('/output', 'goes only with --format');
    const { rows, next } = await register.read.audit(query);
    const lines = rows.flatMap(eventLines);
    return { json: { items: rows, next }, lines: lines.length === 0 ? ['nothing on this page'] : lines, next };
  },
};

function auditQuery(id: string | undefined, options: Options): AuditQuery {
  const [kind, from, to] = ['kind', 'from', 'to'].map((name) => option(options, name));
  const known = AUDIT_KIND_NAMES.find((one) => one === kind);
  if (kind !== undefined && known === undefined)
    throw impossible('/kind', `must be one of ${AUDIT_KIND_NAMES.join(', ')}`);
  return {
    ...(id === undefined ? {} : { instrument: id }),
    ...given(options, ['principal', 'after']),
    ...(known === undefined ? {} : { kinds: [known] }),
    ...(from === undefined ? {} : { from: askedInstant(from, 'from') }),
    ...(to === undefined ? {} : { to: askedInstant(to, 'to') }),
    limit: limitOf(options),
  };
}

/** All events, in one document. */
async function exported(register: Context['register'], query: AuditQuery, name: string, file: string | undefined) {
  const format = AUDIT_FORMAT_NAMES.find((one) => one === name);
  if (format === undefined) throw impossible('/format', `must be one of ${AUDIT_FORMAT_NAMES.join(', ')}`);
  const events: AuditEvent[] = [];
  for (let after: string | null | undefined = query.after; after !== null; ) {
    const page = await register.read.audit({ ...query, ...(after === undefined ? {} : { after }), limit: 1000 });
    events.push(...page.rows);
    after = page.next;
  }
  const text = AUDIT_FORMATS[format].write(events, null);
  if (file === undefined) return { json: { format, text }, lines: [], document: text };
  writeFileSync(file, text);
  const lines = [`${events.length} events written to ${file}`];
  return { json: { format, file, events: events.length }, lines };
}

function eventLines(event: AuditEvent): string[] {
  const { at, principal, instrument, version, onBehalfOf, what, reason, chartVersion, before, after, refused } = event;
  const place = version === null ? (instrument ?? 'access') : `${instrument}, version ${version}`;
  const party = onBehalfOf.length === 0 ? '' : `, act of ${onBehalfOf.join(' and ')}`;
  const position =
    before?.sentence === after?.sentence
      ? [`position unchanged: ${after?.sentence ?? 'none'}`]
      : [`before: ${before?.sentence ?? 'not in the register'}`, `after: ${after?.sentence ?? 'not in the register'}`];
  const details = [
    `by ${principal}${party}; ${event.kind}${instrument === null ? '' : `; chart ${chartVersion || 'none'}`}`,
    ...(reason === null ? [] : [`reason: ${reason}`]),
    ...(refused === null ? [] : [`${refused.code}: ${refused.reasons.join('; ')}`]),
    ...(instrument === null ? [] : position),
  ];
  return [wrap(`${at}  ${place}: ${what}`, '  ', ''), ...details.map((line) => wrap(line, '    ', '  '))];
}

export const AUDIT_COMMANDS: readonly Command[] = [audit, verifyCommand];
