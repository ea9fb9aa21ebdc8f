/**
 * Positions, rows and reasons in lines for a person.
 */
import { ACTS, type ActName } from '../law/acts.ts';
import type { Letter } from '../law/gaps.ts';
import type { Reason } from '../law/reasons.ts';
import type { Answer, EntryAnswer, ListedDuty, ListedInstrument } from '../register/answers.ts';
import { wrap } from './terminal.ts';

/** A title in English, or else in whatever language there is. */
export function titleText(title: Readonly<Record<string, string>>): string {
  return title.en ?? Object.values(title)[0] ?? '';
}

/** Reasons as a numbered list, each with its article. */
export function reasonLines(reasons: readonly Reason[]): string[] {
  return reasons.map((reason, index) => wrap(withCites(reason), '     ', `  ${index + 1}. `));
}

/** A reason with its article, once. */
export function withCites(reason: Reason): string {
  return reason.text.includes(reason.cites) ? reason.text : `${reason.text} (${reason.cites})`;
}

/** An act as a noun: `written notice by IOM`. */
export function actNoun(act: string, by: string | null): string {
  const noun = Object.hasOwn(ACTS, act) ? ACTS[act as ActName].noun : act;
  if (by === null) return noun;
  return `${noun} by ${by === 'joint' ? 'both' : by}`;
}

/** The status: sentence, title, lanes, dates, duties, findings. */
export function statusLines(position: Answer): string[] {
  const { inForce, provisional, completed } = position;
  return [
    wrap(position.sentence),
    '',
    wrap(`${titleText(position.title)} (${position.id})`),
    wrap(`version ${position.version}, as of ${position.asOf}, by what was recorded until ${position.knownAt}`),
    '',
    ...Object.entries(position.lanes).flatMap(([party, lanes]) =>
      row(
        party,
        Object.entries(lanes)
          .map(([lane, state]) => `${lane} ${state}`)
          .join(', '),
      ),
    ),
    '',
    ...row('state', `${position.state}, text ${position.textVersion}`),
    ...(inForce === null ? row('in force from', 'not yet') : forceLines(inForce)),
    ...(provisional === null ? [] : row('provisional', provisionalText(provisional))),
    ...(completed === null
      ? []
      : row('done on', `${completed.from} (${completed.cites}; evidence: ${completed.grade})`)),
    ...position.duties.flatMap((duty) => row('duty', dutyText(duty))),
    ...position.parts.flatMap((part) => row(part.kind, `${part.id}: ${part.state}, ${titleText(part.title)}`)),
    ...position.findings.flatMap((finding) => [
      ...row('finding', findingText(finding)),
      ...reasonLines(finding.reasons),
    ]),
    ...(position.twoPerson === true
      ? row('two-person', 'what is recorded counts once a second person confirms it')
      : []),
    ...(position.unconfirmed ?? []).flatMap((one) => row('UNCONFIRMED', unconfirmedText(one))),
    ...(position.assumption === null ? [] : row('assumption', position.assumption)),
  ];
}

function forceLines(inForce: NonNullable<Answer['inForce']>): string[] {
  return [
    ...row('in force from', `${inForce.from} (${inForce.cites}; evidence: ${inForce.grade})`),
    ...(inForce.until === null ? [] : row('until', inForce.until)),
    ...row('known to both', inForce.knownToBothFrom === null ? 'not yet' : `from ${inForce.knownToBothFrom}`),
  ];
}

function provisionalText({ from, until, cites }: NonNullable<Answer['provisional']>): string {
  return until === null ? `from ${from} (${cites})` : `from ${from} until ${until} (${cites})`;
}

/** A duty of an instrument in words. */
export function dutyText({ act, by, to, since, cites, given }: Answer['duties'][number]): string {
  return `${act} by ${by} to ${to} since ${since} (${cites}): ${given === null ? 'owed' : `given ${given}`}`;
}

function row(name: string, value: string): string[] {
  return [wrap(value, ' '.repeat(18), `  ${name.padEnd(16)}`)];
}

function unconfirmedText({ version, act, corrects, principal }: NonNullable<Answer['unconfirmed']>[number]): string {
  const what = act === null ? 'annulment' : `${actNoun(act.type, act.by ?? null)} on ${act.on}`;
  const which = corrects === null ? what : `correction of version ${corrects}: ${what}`;
  return `version ${version}, ${which}, recorded by ${principal}: counts for nothing until another confirms it`;
}

type Finding = Answer['findings'][number];

function findingText({ version, act }: Finding): string {
  return `version ${version}, ${actNoun(act.type, act.by)} on ${act.on}, does not fit:`;
}

/** A finding with its reasons. */
export function findingLines(finding: Finding): string[] {
  return [wrap(findingText(finding), '    ', '  '), ...reasonLines(finding.reasons)];
}

/** A row of the list. */
export function listedLines(listed: ListedInstrument): string[] {
  return [`${listed.id}  ${listed.state}`, wrap(listed.sentence, '  ')];
}

/** A duty of the register-wide list. */
export function dutyLine(duty: ListedDuty): string {
  const ended = duty.ended === null ? '' : `, ended ${duty.ended}`;
  return wrap(
    `${duty.since}  ${duty.by} owes ${duty.to}: ${duty.act} (${duty.cites}), ${duty.instrument}${ended}`,
    '  ',
    '',
  );
}

/** The draft of a letter. */
export function letterLines(letter: Letter): string[] {
  const body = letter.body.split('\n').map((line) => wrap(line));
  return ['', wrap(`To: ${letter.to}`), wrap(`Subject: ${letter.subject}`), '', ...body, ''];
}

/** An entry of the ledger: where, which, what, when, by whom, and the beginning of its leaf. */
export function entryLine(entry: EntryAnswer): string {
  const { position, version, kind, recordedAt, principal, leaf } = entry;
  const what = [kind, ...entryWords(entry)].join(' ');
  return wrap(`${position}  version ${version}  ${what}  ${recordedAt}  ${principal}  ${leaf.slice(0, 16)}`, '  ', '');
}

function entryWords({ kind, body }: EntryAnswer): string[] {
  const { type, by, on, version, change, act } = body as Readonly<Record<string, unknown>>;
  const told: Readonly<Record<string, readonly unknown[]>> = {
    act: [type, by, on],
    correction: ['of version', version],
    plan: [change, (act as { type?: unknown } | undefined)?.type],
  };
  return (told[kind] ?? []).filter((word) => word !== undefined).map(String);
}
