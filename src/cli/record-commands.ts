/**
 * Commands that record. They work on the database itself, also while a server runs on it.
 */

import { ACT_NAMES, GRADES } from '../law/acts.ts';
import { readJsonText } from '../ledger/json-text.ts';
import { PLAN_CHANGES } from '../register/bodies.ts';
import { impossible } from '../register/problems.ts';
import type { Caller, Recorded } from '../register/recording.ts';
import type { Change } from '../simulation/changes.ts';
import {
  type Answered,
  type Command,
  type Context,
  given,
  type OptionLine,
  type Options,
  option,
  RECORDS,
  whole,
  without,
} from './command.ts';
import { jsonOfOption, textOfOption } from './json-file.ts';
import { statusLines } from './lines.ts';
import { wrap } from './terminal.ts';

const ON: OptionLine = ['--on <date>', 'the legal date: day, month, year or FROM/TO'];
const ON_REQUIRED: OptionLine = [ON[0], ON[1], 'required'];
const REST_OF_ACT: readonly OptionLine[] = [
  ['--by <party>', 'the party whose act it is, or joint'],
  ['--name <event>', 'which outside event'],
  ['--grade <grade>', `evidence: ${GRADES.join(', ')}`],
  ['--document <symbol>', 'evidence: document symbol'],
  ['--document-title <title>', 'evidence: title of the document'],
  ['--url <url>', 'evidence: where it can be read'],
  ['--sha256 <digest>', 'evidence: digest of the document'],
  ['--evidence-note <text>', 'evidence: a remark'],
  ['--place <place>', 'where it happened'],
  ['--signatory <name>', 'name and office'],
  ['--note <text>', 'a remark'],
];
const NEW_ACT: readonly OptionLine[] = [ON_REQUIRED, ...REST_OF_ACT];
/** The options of an act, by name. */
const ACT_FIELDS = [
  'by',
  'name',
  'grade',
  'document',
  'documentTitle',
  'url',
  'sha256',
  'evidenceNote',
  'place',
  'signatory',
  'note',
];

const TITLE: OptionLine = ['--title <title>', 'its title', 'required'];
const OUTSIDE: OptionLine = ['--outside-procedure <reason>', 'record it although it does not fit, for this reason'];
const CONFIDENTIAL: readonly OptionLine[] = [
  ['--confidential-to <party>', 'the party that keeps the evidence confidential'],
  ['--confidential-evidence <file>', 'that evidence, as JSON in a file: document, title, url, sha256, note'],
];
const PRIVATE_NOTE: readonly OptionLine[] = [
  ['--private-note <file>', 'personal data kept beside the ledger, as a text file; it can be erased'],
  ['--private-note-of <party>', 'the party that keeps it; the one whose act it is unless given'],
];
const IF_VERSION: OptionLine = ['--if-version <n>', 'only if the instrument is still at this version'];

/** An act from options, over the act that is there already. */
function actFrom(options: Options, base: Record<string, unknown> = {}): Record<string, unknown> {
  const map = {
    grade: 'grade',
    document: 'document',
    documentTitle: 'title',
    url: 'url',
    sha256: 'sha256',
    evidenceNote: 'note',
  };
  const evidence = Object.entries(map).flatMap(([name, field]) => {
    const value = option(options, name);
    return value === undefined ? [] : [[field, value]];
  });
  const before = (base.evidence ?? {}) as Record<string, unknown>;
  return {
    ...base,
    ...given(options, ['by', 'on', 'name', 'place', 'signatory', 'note']),
    ...(evidence.length === 0 ? {} : { evidence: { ...before, ...Object.fromEntries(evidence) } }),
  };
}

function outside(options: Options): { readonly outsideProcedure?: string } {
  return given(options, ['outsideProcedure']);
}

/** What goes beside the ledger. From a file: what is an argument, everybody on the machine can read. */
function confidential(options: Options): object {
  const { confidentialTo: party, confidentialEvidence: file } = given(options, [
    'confidentialTo',
    'confidentialEvidence',
  ]);
  if (party === undefined && file === undefined) return {};
  if (party === undefined || file === undefined) {
    const missing = party === undefined ? 'confidentialTo' : 'confidentialEvidence';
    throw impossible(`/${missing}`, 'goes with the other option of confidential evidence');
  }
  return { confidential: { party, evidence: jsonOfOption('confidentialEvidence', file) } };
}

function privateNote(options: Options): object {
  const { privateNote: file, privateNoteOf: party } = given(options, ['privateNote', 'privateNoteOf']);
  if (file === undefined) {
    without(options, ['privateNoteOf'], 'goes with --private-note');
    return {};
  }
  const text = textOfOption('privateNote', file).trim();
  return { privateNote: { ...(party === undefined ? {} : { party }), text } };
}

function pinned(caller: Caller, options: Options): Caller {
  const text = option(options, 'ifVersion');
  return text === undefined ? caller : { ...caller, ifVersion: whole('ifVersion', text) };
}

function recorded({ entry, standing }: Recorded): Answered {
  return {
    json: { entry, standing },
    lines: [
      wrap(`recorded as version ${entry.version} of ${entry.instrument}, entry ${entry.position}`),
      '',
      ...statusLines(standing),
    ],
  };
}

const record: Command = {
  name: 'record',
  args: '<id> <type>',
  what: `record an act (${ACT_NAMES.join(', ')})`,
  example: 'pacta record un-iom-2016 register --by UN --on 2016-12-01 --grade official --document "UNTS I-54176"',
  opens: 'existing',
  exits: RECORDS,
  options: [...NEW_ACT, ...CONFIDENTIAL, ...PRIVATE_NOTE, OUTSIDE, IF_VERSION],
  run: async ([id = '', type = ''], options, { register, caller }) =>
    recorded(
      await register.recordAct(
        id,
        { type, ...actFrom(options), ...outside(options), ...confidential(options), ...privateNote(options) },
        pinned(caller, options),
      ),
    ),
};

const amend: Command = {
  name: 'amend',
  args: '<id>',
  what: 'start an amendment of an agreement with its proposal',
  example: 'pacta amend un-iom-2016 --title "Amendment of Article 3" --by IOM --on 2018-12-01',
  opens: 'existing',
  exits: RECORDS,
  options: [TITLE, ...NEW_ACT, OUTSIDE],
  run: async ([id = ''], options, { register, caller }) => {
    const request = {
      title: option(options, 'title'),
      act: { type: 'propose', ...actFrom(options), ...outside(options) },
    };
    return recorded(await register.startPart(id, 'amendment', request, caller));
  },
};

const carryOut: Command = {
  name: 'carry-out',
  args: '<id> <procedure> <type>',
  what: 'start carrying an agreement out in a way its clauses name, with the first act',
  example:
    'pacta carry-out un-iom-2016 laissez-passer propose --title "Use of the laissez-passer" --by IOM --on 2017-02-01',
  opens: 'existing',
  exits: RECORDS,
  options: [TITLE, ...NEW_ACT, OUTSIDE],
  run: async ([id = '', procedure = '', type = ''], options, { register, caller }) => {
    const act = { type, ...actFrom(options), ...outside(options) };
    return recorded(
      await register.startPart(id, 'implementation', { procedure, title: option(options, 'title'), act }, caller),
    );
  },
};

const correct: Command = {
  name: 'correct',
  args: '<id> <version>',
  what: 'correct the act of an entry, or annul it; nothing is deleted',
  example:
    'pacta correct un-iom-2016/amendments/1 5 --on 2019-11-28 --reason "the record of the meeting gives the 28th"',
  opens: 'existing',
  exits: RECORDS,
  options: [
    ON,
    ...REST_OF_ACT,
    ['--act <json>', 'the whole corrected act as JSON, instead of single fields'],
    ['--annul', 'the act did not happen'],
    ['--reason <text>', 'why', 'required'],
    ['--preview', 'show what would change, record nothing'],
    IF_VERSION,
  ],
  run: async ([id = '', version = ''], options, context) => {
    const request = await correction(id, version, options, context);
    const { register, caller } = context;
    if (options.preview !== true) return recorded(await register.correct(id, request, pinned(caller, options)));
    const changes = await register.previewCorrection(id, request, caller.principal);
    const lines = changes.flatMap(changeLines);
    return {
      json: { recorded: false, changes },
      lines: ['nothing is recorded; this would change:', ...(lines.length === 0 ? ['  no position'] : lines)],
    };
  },
};

function changeLines({ id, before, after }: Change): string[] {
  const fields = Object.keys(after) as (keyof Change['after'])[];
  const differ = fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
  return [
    id,
    wrap(`before: ${before.sentence}`, '    ', '  '),
    wrap(`after:  ${after.sentence}`, '    ', '  '),
    wrap(`differs in ${differ.join(', ')}`, '    ', '  '),
  ];
}

async function correction(id: string, version: string, options: Options, { register }: Context) {
  const base = { version: whole('version', version), reason: option(options, 'reason') };
  if (options.annul === true) {
    without(options, ['act', 'on', ...ACT_FIELDS], 'does not go with --annul');
    return { ...base, annul: true };
  }
  const json = option(options, 'act');
  if (json !== undefined) {
    without(options, ['on', ...ACT_FIELDS], 'does not go with --act, which is the whole act');
    return { ...base, act: parsed(json) };
  }
  const { acts } = await register.read.acts(id);
  const now = acts.find((one) => one.version === base.version);
  if (now === undefined) {
    const instead = `see \`pacta entries ${id}\`; an annulled act is brought back with --act`;
    throw impossible('/version', `${version} of ${id} is no act on record: ${instead}`);
  }
  return { ...base, act: actFrom(options, now.act) };
}

function parsed(json: string): unknown {
  try {
    return readJsonText(json);
  } catch (error) {
    throw impossible('/act', `is not JSON: ${error instanceof Error ? error.message : ''}`);
  }
}

const plan: Command = {
  name: 'plan',
  args: '<id> <change>',
  what: `record an expected act, or change a plan (${PLAN_CHANGES.join(', ')})`,
  example:
    'pacta plan un-iom-2016/amendments/1 expect --type approve --by UN --on 2019-03-01 --source "provisional agenda"',
  opens: 'existing',
  exits: RECORDS,
  options: [
    ['--type <type>', 'the expected act'],
    ['--plan <version>', 'the version of the plan to confirm, move or drop'],
    ['--announced <date>', 'when the expectation was announced'],
    ['--source <text>', 'where it comes from'],
    ON,
    ...REST_OF_ACT,
    IF_VERSION,
  ],
  run: async ([id = '', change = ''], options, { register, caller }) => {
    if (!(PLAN_CHANGES as readonly string[]).includes(change)) {
      throw impossible('/change', `must be one of ${PLAN_CHANGES.join(', ')}`);
    }
    const of = option(options, 'plan');
    const request = {
      change,
      ...(change === 'expect' ? { act: expected(options) } : changed(change, options)),
      ...(of === undefined ? {} : { plan: whole('plan', of) }),
      ...given(options, ['announced', 'source']),
    };
    return recorded(await register.plan(id, request, pinned(caller, options)));
  },
};

function expected(options: Options) {
  return { ...given(options, ['type']), ...actFrom(options) };
}

function changed(change: string, options: Options) {
  without(options, ['type', ...ACT_FIELDS], `does not go with ${change}: the plan keeps its act`);
  return given(options, ['on']);
}

export const RECORD_COMMANDS: readonly Command[] = [record, amend, carryOut, correct, plan];
