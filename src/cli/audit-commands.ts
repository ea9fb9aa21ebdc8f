/**
 * Commands for who does not take our word for it: the audit trail, and what proves it.
 */
import { createWriteStream, writeFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { AuditEvent } from '../audit/event.ts';
import { AUDIT_FORMAT_NAMES, AUDIT_FORMATS } from '../audit/formats.ts';
import { AUDIT_KIND_NAMES } from '../audit/kinds.ts';
import type { AuditQuery } from '../audit/trail.ts';
import { askedInstant } from '../register/instants.ts';
import { impossible, Problem } from '../register/problems.ts';
import { askedDay } from '../register/requests.ts';
import { openProofFiles } from '../store/proof-files.ts';
import { verifierPage } from '../web/verifier.ts';
import { type Command, type Context, given, limitOf, type Options, option, PAGE_OPTIONS, READS } from './command.ts';
import { replay } from './replay-command.ts';
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

const dossier: Command = {
  name: 'dossier',
  args: '[id]',
  what: 'write all that is needed to verify an agreement and its family, or the whole register, without the register',
  example: 'pacta dossier un-iom-2016 -o un-iom-2016.dossier.jsonl',
  opens: 'existing',
  exits: READS,
  options: [
    ['-o, --output <file>', 'the file to write', 'required'],
    ['--all', 'of the whole register'],
    ['--as-of <day>', 'show positions as of that day (YYYY-MM-DD); today unless given'],
  ],
  run: async ([id], options, context) => {
    if ((id === undefined) !== (options.all === true)) throw impossible('/id', 'name an instrument, or use --all');
    const { register, data, origin, progress } = context;
    const day = option(options, 'asOf');
    const asOf = day === undefined ? register.read.today() : askedDay(day);
    const proofs = register.proofs(openProofFiles(data, origin));
    const contradiction = await signed(proofs);
    const file = option(options, 'output') ?? '';
    const lines = await written(register.read.dossier(proofs, { instrument: id ?? null, asOf }), file, progress);
    const told = [`${lines} lines written to ${file}; \`pacta verify ${file}\` and the offline verifier read it`];
    return {
      json: { file, lines, contradiction },
      lines: [...told, ...(contradiction === null ? [] : [contradiction])].map((line) => wrap(line)),
    };
  },
};

/** Signs what is not signed yet. A register that contradicts what it signed is written out all the same, as it is. */
async function signed(proofs: ReturnType<Context['register']['proofs']>): Promise<string | null> {
  try {
    await proofs.checkpoints.make();
    return null;
  } catch (error) {
    if (error instanceof Problem && error.code === 'history-contradicted') return error.message;
    throw error;
  }
}

async function written(lines: AsyncIterable<string>, file: string, report: Context['progress']): Promise<number> {
  let count = 0;
  async function* counted() {
    for await (const line of lines) {
      if (++count % 1000 === 0) report(`${count} lines`);
      yield line;
    }
  }
  await pipeline(Readable.from(counted()), createWriteStream(file));
  return count;
}

const verifier: Command = {
  name: 'verifier',
  args: '',
  what: 'write the offline verifier: one HTML file that verifies dossiers in a browser, without any network',
  example: 'pacta verifier -o verifier.html',
  opens: 'none',
  exits: ['ok', 'failed', 'usage'],
  options: [['-o, --output <file>', 'the file to write', 'required']],
  run: async (_args, options) => {
    const file = option(options, 'output') ?? '';
    const { html } = verifierPage();
    writeFileSync(file, html);
    return { json: { file, bytes: html.length }, lines: [`the verifier is in ${file}: open it in a browser`] };
  },
};

export const AUDIT_COMMANDS: readonly Command[] = [audit, dossier, verifier, verifyCommand, replay];
