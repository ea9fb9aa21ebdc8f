/**
 * Claims as people write them: `in force since 2016-09-19`, `approved by the General Assembly on 2016-07-25`,
 * `superseded from 2016-09-19 by un-iom-2016`, `known to both on 2020-01-15`, `not` is not part of the language: the
 * verdict says it.
 */
import { type Claim, END_STATES, type EndState, PARTICIPLES } from './claims.ts';
import { LegalDateError, parseLegalDate } from './dates.ts';
import type { Procedure } from './procedure.ts';

/** Why a text is no claim, with what can be claimed. */
export class ClaimError extends Error {
  constructor(reason: string) {
    super(`${reason}. Claims read: ${EXAMPLES.join('; ')}`);
    this.name = 'ClaimError';
  }
}

/** One example of each form. */
export const EXAMPLES = [
  'in force since 2016-09-19',
  'in force on 2020-01-01',
  'known to both since 2020-01-15',
  'known to both on 2019-12-01',
  'applied provisionally since 1997-03-14',
  'done on 2018-05-01',
  'superseded from 2016-09-19 by un-iom-2016',
  'terminated on 2021-03-01',
  'approved by the General Assembly on 2016-07-25',
  'signed by IOM',
] as const;

const DATED: readonly (readonly [
  RegExp,
  'inForceSince' | 'inForceOn' | 'knownToBothSince' | 'knownToBothOn' | 'provisionalSince' | 'doneOn',
])[] = [
  [/^in force (?:since|from) (\S+)$/i, 'inForceSince'],
  [/^in force on (\S+)$/i, 'inForceOn'],
  [/^known to both(?: parties)? (?:since|from) (\S+)$/i, 'knownToBothSince'],
  [/^known to both(?: parties)? on (\S+)$/i, 'knownToBothOn'],
  [/^applied provisionally (?:since|from) (\S+)$/i, 'provisionalSince'],
  [/^done on (\S+)$/i, 'doneOn'],
];
const ENDED = /^(\w+) (?:from|since|on) (\S+)(?: by (\S+))?$/i;
const ACT = /^(\w+) by (?:the )?(.+?)(?: (?:on|in) (\S+))?$/i;

/** Reads a claim about an instrument that follows a procedure.
 * @throws ClaimError with the reason and the forms there are. */
export function readClaim(text: string, procedure: Procedure): Claim {
  const plain = text.trim().replace(/\.$/, '').replaceAll(/\s+/g, ' ');
  for (const [form, what] of DATED) {
    const match = form.exec(plain);
    if (match !== null) return { what, date: date(match[1]!) };
  }
  const ended = ENDED.exec(plain);
  const state = ended?.[1]?.toLowerCase() as EndState | undefined;
  if (ended !== null && state !== undefined && END_STATES.includes(state)) {
    return { what: state, date: date(ended[2]!), by: ended[3] ?? null };
  }
  const act = ACT.exec(plain);
  const type = PARTICIPLES.get(act?.[1]?.toLowerCase() ?? '');
  if (act === null || type === undefined)
    throw new ClaimError(`'${plain.slice(0, 80)}' is no claim that can be checked`);
  return { what: 'act', key: keyFor(procedure, type, act[2]!), date: act[3] === undefined ? null : date(act[3]) };
}

function date(text: string) {
  try {
    return parseLegalDate(text);
  } catch (error) {
    if (!(error instanceof LegalDateError)) throw error;
    throw new ClaimError(error.message);
  }
}

/** The act of a type by whoever is named: the party, its name in any language, or the organ or head that performs it. */
function keyFor(procedure: Procedure, type: string, who: string): string {
  const name = who.toLowerCase();
  const named = procedure.acts.filter((one) => {
    if (one.type !== type) return false;
    const party = procedure.parties.find((other) => other.id === one.by);
    const names = [one.by, ...Object.values(one.words.organ), ...Object.values(party?.name ?? {})];
    return (
      names.some((other) => other?.toLowerCase() === name) ||
      (one.by === 'joint' && /^(both|the parties|parties)$/.test(name))
    );
  });
  const [own, ...others] = named;
  if (own === undefined) throw new ClaimError(`the procedure has no such act by '${who.slice(0, 80)}'`);
  if (others.length > 0) {
    const parties = named.map((one) => one.by).join(' or ');
    throw new ClaimError(`'${who.slice(0, 80)}' is of more than one party: say ${parties}`);
  }
  return own.key;
}
