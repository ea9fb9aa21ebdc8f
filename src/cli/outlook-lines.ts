/**
 * What can happen next, in lines for a person.
 */
import { ACTS, type ActName } from '../law/acts.ts';
import type { Distance, Outlook, OutlookEntry } from '../law/outlook.ts';
import type { Reason } from '../law/reasons.ts';
import type { Prospect } from '../register/answers.ts';
import { actNoun, withCites } from './lines.ts';
import { wrap } from './terminal.ts';

type SectionName = keyof Outlook['counts'];

const HEADINGS: Readonly<Record<SectionName, string>> = {
  planned: 'Planned',
  owed: 'Owed',
  mayHaveHappened: 'May have happened',
  open: 'May happen now',
  notYet: 'Not yet',
  closed: 'Cannot happen any more',
  happened: 'Happened',
};

const ORDER = Object.keys(HEADINGS) as SectionName[];
const AHEAD: readonly SectionName[] = ['planned', 'owed', 'mayHaveHappened', 'open', 'notYet'];

/** The outlook, section by section, with all reasons. */
export function outlookLines(outlook: Outlook): string[] {
  return sections(outlook, ORDER, entryText);
}

/** What lies ahead, in short; sections in which nothing stands are left out. */
export function shortOutlookLines(outlook: Outlook): string[] {
  return sections(
    outlook,
    AHEAD.filter((name) => outlook.counts[name] > 0),
    shortText,
  );
}

function sections(outlook: Outlook, names: readonly SectionName[], show: (entry: OutlookEntry) => string): string[] {
  return [
    distanceLine(outlook.distance),
    ...names.flatMap((name) => [
      '',
      `${HEADINGS[name]} (${outlook.counts[name]})`,
      ...outlook[name].map((entry) => wrap(name === 'planned' ? plannedText(entry) : show(entry), '    ', '  ')),
    ]),
  ];
}

function distanceLine({ goal, done, of, missing }: Distance): string {
  const what = goal === 'done' ? 'completion' : 'entry into force';
  const end = missing === null ? '; it can no longer be reached' : '';
  return `Towards ${what}: ${done} of ${of}${end}`;
}

const plannedFor = (entry: OutlookEntry) =>
  entry.planned === undefined ? [] : [`${entry.planned.status} for ${entry.planned.on}`];

function plannedText(entry: OutlookEntry): string {
  return `${entry.planned?.on ?? entry.on}  ${entry.text} (${entry.cites}), ${entry.planned?.status}`;
}

function entryText(entry: OutlookEntry): string {
  return withParts(entry, [...stateParts(entry), ...(entry.reasons ?? []).map((reason) => reason.text)]);
}

function shortText(entry: OutlookEntry): string {
  const first = (entry.reasons ?? []).map((reason) => actNoun(reason.act, reason.by));
  return withParts(entry, [...stateParts(entry), ...(first.length === 0 ? [] : [`after ${first.join(', ')}`])]);
}

function stateParts(entry: OutlookEntry): string[] {
  const days = entry.days === undefined ? '' : `, ${entry.days} ${entry.days === 1 ? 'day' : 'days'}`;
  return [
    ...(entry.on === undefined ? [] : [entry.on]),
    ...(entry.since === undefined ? [] : [`owed to ${entry.to} since ${entry.since}${days}`]),
    ...plannedFor(entry),
  ];
}

function withParts(entry: OutlookEntry, parts: readonly string[]): string {
  return `${entry.text} (${entry.cites})${parts.length === 0 ? '' : `: ${parts.join('; ')}`}`;
}

/** Why an act is not open, or that it is: the reasons in order, each with its article and what would prove it. */
export function whyLines(section: SectionName, entry: OutlookEntry): string[] {
  const ways = [entry.reasons ?? [], ...(entry.otherWays ?? [])];
  const proof = (reason: Reason) =>
    reason.evidence === undefined ? [] : [wrap(`proved by ${reason.evidence}`, '     ')];
  return [
    wrap(`${HEADINGS[section]}: ${withParts(entry, stateParts(entry))}`),
    ...ways.flatMap((way, index) => [
      ...(index === 0 ? [] : ['or:']),
      ...way.flatMap((reason, at) => [wrap(withCites(reason), '     ', `  ${at + 1}. `), ...proof(reason)]),
    ]),
    ...guidanceLines(section, entry),
  ];
}

/** Which date to enter and what proves it, of an act that may be recorded now. */
function guidanceLines(section: SectionName, entry: OutlookEntry): string[] {
  const general = section === 'owed' || section === 'mayHaveHappened' ? ACTS[entry.act as ActName] : undefined;
  const guidance = entry.guidance ?? general;
  if (guidance === undefined) return [];
  return [wrap(`enter ${guidance.date}`, '  '), wrap(`proved by ${guidance.evidence}`, '  ')];
}

/** How far something else has come that would change the instrument. */
export function prospectLines(prospects: readonly Prospect[]): string[] {
  const lines = prospects.map(
    ({ goal, through, distance }) => `Towards ${goal} through ${through}: ${distance.done} of ${distance.of}`,
  );
  return lines.length === 0 ? [] : ['', ...lines];
}
