/**
 * Answers in lines for a person.
 */
import type { Distance, Outlook, OutlookEntry } from '../law/outlook.ts';
import type { Reason } from '../law/reasons.ts';
import type { Answer, ListedDuty, ListedInstrument } from '../register/answers.ts';
import type { TimelineLine } from '../register/timeline.ts';
import { wrap } from './terminal.ts';

/** A title in English, or else in whatever language there is. */
export function titleText(title: Readonly<Record<string, string>>): string {
  return title.en ?? Object.values(title)[0] ?? '';
}

/** Reasons as a numbered list. */
export function reasonLines(reasons: readonly Reason[]): string[] {
  return reasons.map((reason, index) => wrap(withCites(reason), '     ', `  ${index + 1}. `));
}

function withCites(reason: Reason): string {
  return reason.text.includes(reason.cites) ? reason.text : `${reason.text} (${reason.cites})`;
}

/** The status: sentence, title, lanes, dates, duties, findings. */
export function statusLines(position: Answer): string[] {
  const { inForce, provisional, completed } = position;
  return [
    wrap(position.sentence),
    '',
    wrap(`${titleText(position.title)} (${position.id})`),
    `as of ${position.asOf}, by what was recorded until ${position.knownAt}`,
    '',
    ...Object.entries(position.lanes).map(([party, lanes]) => {
      const states = Object.entries(lanes).map(([lane, state]) => `${lane} ${state}`);
      return `  ${party.padEnd(6)} ${states.join(', ')}`;
    }),
    '',
    ...row('state', `${position.state}, text ${position.textVersion}`),
    ...(inForce === null ? row('in force from', 'not yet') : forceLines(inForce)),
    ...(provisional === null ? [] : row('provisional', `${provisional.from} to ${provisional.until ?? 'now'}`)),
    ...(completed === null ? [] : row('done on', completed.from)),
    ...position.duties.flatMap((duty) => row('duty', dutyText(duty))),
    ...position.parts.flatMap((part) => row(part.kind, `${part.id}: ${part.state}, ${titleText(part.title)}`)),
    ...position.findings.flatMap((finding) => [
      ...row(
        'finding',
        `version ${finding.version}, ${finding.act.type} by ${finding.act.by ?? '-'} on ${finding.act.on}:`,
      ),
      ...reasonLines(finding.reasons),
    ]),
    ...(position.assumption === null ? [] : row('assumption', position.assumption)),
  ];
}

/** A duty of an instrument in words. */
export function dutyText({ act, by, to, since, cites, given }: Answer['duties'][number]): string {
  return `${act} by ${by} to ${to} since ${since} (${cites}): ${given === null ? 'owed' : `given ${given}`}`;
}

function forceLines(inForce: NonNullable<Answer['inForce']>): string[] {
  return [
    ...row('in force from', `${inForce.from} (${inForce.cites}; evidence: ${inForce.grade})`),
    ...(inForce.until === null ? [] : row('until', inForce.until)),
    ...row('known to both', inForce.knownToBothFrom ?? 'not yet'),
  ];
}

function row(name: string, value: string): string[] {
  return [wrap(value, ' '.repeat(18), `  ${name.padEnd(16)}`)];
}

const HEADINGS: readonly (readonly [keyof Outlook['counts'], string])[] = [
  ['planned', 'Planned'],
  ['owed', 'Owed'],
  ['mayHaveHappened', 'May have happened'],
  ['open', 'May happen now'],
  ['notYet', 'Not yet'],
  ['closed', 'Cannot happen any more'],
  ['happened', 'Happened'],
];

/** The outlook, section by section; `only` leaves out the others. */
export function outlookLines(outlook: Outlook, only: readonly string[] = HEADINGS.map(([name]) => name)): string[] {
  return [
    distanceLine(outlook.distance),
    ...HEADINGS.filter(([name]) => only.includes(name)).flatMap(([name, heading]) => [
      '',
      `${heading} (${outlook.counts[name]})`,
      ...outlook[name].map((entry) => wrap(entryText(entry), '    ', '  ')),
    ]),
  ];
}

function distanceLine({ goal, done, of, missing }: Distance): string {
  const what = goal === 'done' ? 'completion' : 'entry into force';
  if (missing === null) return `Towards ${what}: ${done} of ${of}; it can no longer be reached`;
  return `Towards ${what}: ${done} of ${of}`;
}

function entryText(entry: OutlookEntry): string {
  const parts = [
    ...(entry.on === undefined || entry.planned !== undefined ? [] : [entry.on]),
    ...(entry.since === undefined ? [] : [`owed to ${entry.to} since ${entry.since}`]),
    ...(entry.planned === undefined ? [] : [`${entry.planned.status} for ${entry.planned.on}`]),
    ...(entry.reasons ?? []).map((reason) => reason.text),
  ];
  return `${entry.text} (${entry.cites})${parts.length === 0 ? '' : `: ${parts.join('; ')}`}`;
}

/** Why an act is not open, or that it is. */
export function whyLines(section: string, entry: OutlookEntry): string[] {
  const heading = HEADINGS.find(([name]) => name === section)?.[1] ?? section;
  const proof = (reason: Reason) =>
    reason.evidence === undefined ? [] : [wrap(`proved by ${reason.evidence}`, '     ')];
  const ways = [entry.reasons ?? [], ...(entry.otherWays ?? [])];
  return [
    wrap(`${heading}: ${entryText({ ...entry, reasons: [] })}`),
    ...ways.flatMap((way, index) => [
      ...(index === 0 ? [] : ['or:']),
      ...way.flatMap((reason, at) => [wrap(withCites(reason), '     ', `  ${at + 1}. `), ...proof(reason)]),
    ]),
    ...(entry.guidance === undefined
      ? []
      : [wrap(`enter ${entry.guidance.date}`, '  '), wrap(`proved by ${entry.guidance.evidence}`, '  ')]),
  ];
}

/** One line of the timeline. */
export function timelineLine(line: TimelineLine): string {
  const dated = (text: string) =>
    wrap(text, ' '.repeat(23), `${(line.kind === 'act' ? line.happenedOn : line.on).padEnd(22)} `);
  if (line.kind === 'consequence') return dated(`=> ${line.what} (${line.cites})`);
  const who = line.act.by ?? line.act.name ?? '';
  if (line.kind === 'plan') {
    const slip = line.slippageDays === null ? '' : `, ${line.slippageDays} days`;
    return dated(`plan: ${line.act.type} ${who} (${line.status}${slip})`);
  }
  const known = line.knownToOtherFrom === null ? '' : `; known to the other from ${line.knownToOtherFrom}`;
  const status = line.status === 'counts' ? '' : ` [${line.status}]`;
  const grade = line.act.evidence?.grade ?? 'none';
  const document = line.act.evidence?.document === undefined ? '' : `, ${line.act.evidence.document}`;
  const corrected = line.corrections.length === 0 ? '' : `; corrected ${line.corrections.length} times`;
  const text = `${line.act.type} ${who}${status} (${line.cites}; ${grade}${document})${known}; recorded ${line.recordedAt}${corrected}`;
  return dated(text);
}

/** A row of the list. */
export function listedLines(row: ListedInstrument): string[] {
  return [`${row.id}  ${row.state}`, wrap(row.sentence, '  ')];
}

export function dutyLine(duty: ListedDuty): string {
  const ended = duty.ended === null ? '' : `, ended ${duty.ended}`;
  return wrap(
    `${duty.since}  ${duty.by} owes ${duty.to}: ${duty.act} (${duty.cites}), ${duty.instrument}${ended}`,
    '  ',
    '',
  );
}

/** How to get the next page. */
export function moreLines(next: string | null): string[] {
  return next === null ? [] : ['', `more: --after ${next}`];
}
