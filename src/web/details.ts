/**
 * What is wrong with something that was asked for or typed, in the language of the page. The register tells it in
 * English, with the place; here stands, in one closed list, what pages have words of their own for in every language.
 */
import type { Speech } from './speech.ts';

/** A place (JSON pointer) and what is wrong there, in English. */
export interface Detail {
  readonly pointer: string;
  readonly detail: string;
}

/** What a place and its fault read like, and the message that says it, which is given what the pattern names. The first
 * that fits is taken. */
type Said = readonly (readonly [pattern: RegExp, message: string])[];

const OF_TEXTS: Said = [
  [/ must not be longer than (?<most>\d+) characters$/, 'fault-long'],
  [/ holds (?:a control character|half a character)/, 'fault-control'],
];

const SAID: Said = [
  ...OF_TEXTS,
  [/\/after (?:the|is no) (?:page cursor|cursor of a page)/, 'fault-after'],
  [/ must be written (?<name>\w+), and given once$/, 'fault-clock'],
  [/^\/calendars the meetings of /, 'fault-meetings'],
  [/^\/instrument is in force already/, 'fault-in-force'],
  [/ can no longer come into force: /, 'fault-ended'],
  [/ is not in force on (?<day>[\d-]+): only an agreement/, 'fault-not-in-force'],
  [/ lies before (?:the start, )?(?<day>\d{4}-\d\d-\d\d)/, 'fault-by-before'],
  [/ is more than (?<years>\d+) years after the start/, 'fault-by-far'],
  [/ no cases can be drawn after (?<day>[\d-]+)$/, 'fault-cases-late'],
  [/ leaves the order of (?<acts>\d+) acts of \S+ open; at most (?<most>\d+) /, 'fault-open-order'],
  [/ says just this already$/, 'fault-says-same'],
  [/ is annulled already$/, 'fault-annulled-already'],
  [/ is no act(?: that counts)?(?:; only acts can be corrected)?$/, 'fault-no-act'],
  [/ is not confirmed; it counts for nothing as it is$/, 'fault-waits'],
  [/ the plan of version \d+ was dropped$/, 'fault-plan-dropped'],
  [/ the plan of version \d+ is confirmed already$/, 'fault-plan-confirmed'],
  [/ the plan of version \d+ is for \S+ already$/, 'fault-plan-same'],
  [/ is confirmed already$/, 'fault-confirmed-already'],
  [/ needs no confirmation$/, 'fault-confirms-nothing'],
  [/^\/twoPerson is so already/, 'fault-rule-same'],
  [/ its private note was erased already/, 'fault-erased-already'],
  [/\/on .* lies wholly in the future/, 'fault-on'],
  [/\/(?:asOf|knownAt|inForceOn|by|on) /, 'fault-announced'],
];

/** The same of final clauses: what follows the place, in a document of their format. */
const OF_CLAUSES: Said = [
  ...OF_TEXTS,
  [/ is not a field of this format$/, 'clause-unknown'],
  [/ Invalid input: .*received undefined$/, 'clause-absent'],
  [/ Invalid input: expected (?<kind>.+), received /, 'clause-kind'],
  [/ Invalid (?:option: expected one of|input: expected) (?<choices>".*)$/, 'clause-choice'],
  [/ Too small: .*>=?\s?(?<least>\d+)/, 'clause-least'],
  [/ Too big: .*<=?\s?(?<most>\d+)/, 'clause-most'],
  [/ Invalid (?:string|key|input)\b/, 'clause-written'],
  [/ must be lower-case letters and digits /, 'clause-identifier'],
  [/ must be a short name that begins /, 'clause-party-name'],
  [/ must be one word beginning /, 'clause-lane-name'],
  [/ must have either a step or lanes$/, 'clause-step-or-lanes'],
  [/ must have at least one lane$/, 'clause-no-lane'],
  [/ must be exactly two parties$/, 'clause-two-parties'],
  [/ must not be (?:empty|blank)$/, 'clause-empty'],
  [/ must be a language tag /, 'clause-language'],
  [/ must have a title in at least one language$/, 'clause-title'],
  [/ must be a web address | Invalid URL$/, 'clause-address'],
  [/ clauses that are not known need the assumption/, 'clause-assumption'],
  [/ supersede itself/, 'clause-itself'],
  [/ (?<act>\w+) by (?<party>\S+) is used twice \(also at (?<place>\S+)\)$/, 'clause-used-twice'],
  [/ (?:(?:outside event|party|stage) )?(?<what>\S+) stands twice/, 'clause-twice'],
  [/ (?<party>\S+) is not a party$/, 'clause-party'],
  [/ (?<stage>\S+) is no stage of /, 'clause-stage'],
  [/ (?<stage>\S+) can only be the first stage$/, 'clause-first'],
  [/ the lane of (?<party>\S+) ends with an optional step/, 'clause-lane-end'],
  [/ no date depends on the outside event: /, 'clause-event-idle'],
  [/ no stage has the act (?<act>\w+) by (?<party>\S+)$/, 'clause-owed-after'],
  [/ an act cannot be owed after itself$/, 'clause-owed-itself'],
  [/ the date depends on an outside event but /, 'clause-no-event'],
  [/ the date depends on (?<act>\w+), an act that no stage has$/, 'clause-no-act'],
  [/ the date depends on (?<act>\w+), which is optional in stage (?<stage>\d+), lane (?<lane>\S+)$/, 'clause-optional'],
  [/ (?<act>\w+) completes the last stage, but /, 'clause-last'],
  [/ an earlier stage has a lane (?<lane>\S+) too$/, 'clause-lane-twice'],
  [/ it begins with a stage that has one step/, 'clause-begins'],
  [/ an amendment begins with the stage proposal/, 'clause-proposal'],
  [/ a proposal alone does not amend/, 'clause-proposal-alone'],
];

/** A fault in words of the language; null where there are none. */
export function detailSaid(speech: Speech, { pointer, detail }: Detail): string | null {
  return saidBy(SAID, speech, `${pointer} ${detail}`.trim());
}

/** A fault of final clauses in words of the language, to follow its place; null where there are none. */
export function clauseFaultSaid(speech: Speech, { detail }: Detail): string | null {
  return saidBy(OF_CLAUSES, speech, ` ${detail}`);
}

function saidBy(said: Said, speech: Speech, text: string): string | null {
  for (const [pattern, id] of said) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const given = Object.entries(found.groups ?? {}).map(([name, value]) => [name, argument(speech, value)]);
    return speech.t(id, Object.fromEntries(given));
  }
  return null;
}

/** What a message is given: a day in words of the language, a number as one. */
function argument(speech: Speech, value: string): string | number {
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return speech.day(value);
  return /^\d+$/.test(value) ? Number(value) : value;
}
