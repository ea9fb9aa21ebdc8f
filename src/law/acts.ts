/**
 * The vocabulary of acts: what can legally happen to an instrument, in one closed list. Chart, API, command line,
 * pages and documentation read it from here.
 */
import { z } from 'zod';
import { type LegalDate, LegalDateError, parseLegalDate } from './dates.ts';

/** Who performs an act of a type: the approving organ, the executive head, the party as a whole, both parties
 * together, or nobody of ours (an outside event). */
export type Actor = 'organ' | 'head' | 'joint' | 'outside';

interface ActType {
  readonly actor: Actor;
  /** What a lane is in once the act is done. */
  readonly done: string;
  /** As a sentence with its actor in front: `General Assembly approves`. */
  readonly verb: string;
  readonly noun: string;
  /** Which date to enter. */
  readonly date: string;
  /** What proves it. */
  readonly evidence: string;
}

export const ACTS = {
  propose: {
    actor: 'head',
    done: 'proposed',
    verb: 'proposes',
    noun: 'proposal',
    date: 'the date of the written proposal',
    evidence: 'the letter or note that proposes it',
  },
  mandate: {
    actor: 'organ',
    done: 'mandated',
    verb: 'gives a mandate',
    noun: 'mandate',
    date: 'the day the organ adopted the request, not the masthead date of the document',
    evidence: 'the resolution or decision, with its symbol',
  },
  agreeText: {
    actor: 'joint',
    done: 'agreed',
    verb: 'agree on a text',
    noun: 'agreed text',
    date: 'the day the working negotiations ended on a draft; an interval where only its bounds are known',
    evidence: 'the agreed draft, or a document reciting that negotiations were completed',
  },
  submit: {
    actor: 'head',
    done: 'submitted',
    verb: 'lays the draft before the organ',
    noun: 'submission',
    date: 'the date of the note or letter laying the draft before the organ',
    evidence: "the submitting document, with its symbol (for instance a Secretary-General's note)",
  },
  approve: {
    actor: 'organ',
    done: 'approved',
    verb: 'approves',
    noun: 'approval',
    date: 'the day of adoption by the organ itself, not of a committee and not the masthead date',
    evidence: 'the resolution or decision, and the record of the meeting that adopted it',
  },
  reject: {
    actor: 'organ',
    done: 'rejected',
    verb: 'declines to approve',
    noun: 'rejection',
    date: 'the day of the decision',
    evidence: 'the decision, or the record of the vote',
  },
  defer: {
    actor: 'organ',
    done: 'deferred',
    verb: 'puts the decision off',
    noun: 'deferral',
    date: 'the day of the decision to defer',
    evidence: 'the decision, or the record of the meeting',
  },
  notify: {
    actor: 'head',
    done: 'notified',
    verb: 'gives written notice',
    noun: 'written notice',
    date: 'the day the other party received the notice; an interval where it is only bounded',
    evidence: 'the letter or note verbale giving the date',
  },
  sign: {
    actor: 'head',
    done: 'signed',
    verb: 'signs',
    noun: 'signature',
    date: 'the day of that signature; two signatures may bear two dates',
    evidence: 'the signed original, a certified copy, or an official report of the signing',
  },
  reopen: {
    actor: 'joint',
    done: 'reopened',
    verb: 'reopen negotiations',
    noun: 'reopening',
    date: 'the day both parties agreed to negotiate again',
    evidence: 'the exchange of letters, or a decision asking for changes to the text',
  },
  withdraw: {
    actor: 'head',
    done: 'withdrawn',
    verb: 'withdraws',
    noun: 'withdrawal',
    date: 'the day the other party was told',
    evidence: 'the letter abandoning the procedure',
  },
  register: {
    actor: 'head',
    done: 'registered',
    verb: 'has it registered or filed and recorded',
    noun: 'registration',
    date: 'the day of registration or filing and recording; it creates no effect',
    evidence: 'the certificate of registration or the entry in the Treaty Series',
  },
  terminate: {
    actor: 'joint',
    done: 'terminated',
    verb: 'end it by consent',
    noun: 'termination',
    date: 'the day from which both parties agreed it should end',
    evidence: 'the instrument recording the consent of both parties',
  },
  event: {
    actor: 'outside',
    done: 'occurred',
    verb: 'occurs',
    noun: 'outside event',
    date: 'the day of the event itself',
    evidence: "the depositary's or the organization's own statement",
  },
} as const satisfies Record<string, ActType>;

export type ActName = keyof typeof ACTS;
export const ACT_NAMES = Object.keys(ACTS) as [ActName, ...ActName[]];

/** Grades of evidence, best first. A consequence is no better than the worst act it rests on. */
export const GRADES = ['authentic', 'certified', 'official', 'secondary', 'inferred', 'none'] as const;
export type Grade = (typeof GRADES)[number];

/** The worse of two grades. */
export function worse(a: Grade, b: Grade): Grade {
  return GRADES.indexOf(a) > GRADES.indexOf(b) ? a : b;
}

/** A text a person wrote: well-formed Unicode without control characters other than line breaks and tabs. */
export function text(max: number) {
  return z
    .string()
    .min(1, 'must not be empty')
    .refine((value) => value === '' || value.trim() !== '', 'must not be blank')
    .max(max, `must not be longer than ${max} characters`)
    .refine((value) => value.isWellFormed(), 'holds half a character (a lone surrogate)')
    .refine((value) => !CONTROL.test(value), 'holds a control character');
}
// biome's own rule against control characters in patterns does not see escapes built from code points.
const CONTROL = new RegExp(`[${['\\u0000-\\u0008', '\\u000b-\\u000c', '\\u000e-\\u001f', '\\u007f'].join('')}]`);

/** A legal date as text. */
export const legalDate = z.string().check((context) => {
  try {
    parseLegalDate(context.value);
  } catch (error) {
    if (!(error instanceof LegalDateError)) throw error;
    context.issues.push({ code: 'custom', message: error.message, input: context.value });
  }
});

const digest = z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hexadecimal digits');

/** What an act rests on. Only names of offices and signatories belong here, no other personal data. */
export const evidence = z.strictObject({
  grade: z.enum(GRADES).default('none'),
  document: text(500).optional(),
  title: text(2000).optional(),
  url: z
    .url({ protocol: /^https?$/, error: 'must be a web address (http or https)' })
    .max(2000)
    .optional(),
  sha256: digest.optional(),
  note: text(10_000).optional(),
  /** Evidence that a party keeps confidential: the digest of what is kept beside the ledger. */
  sealed: z.strictObject({ party: text(80), digest }).optional(),
});

/** An act as it is recorded. Who may be `by` depends on the clauses. */
export const act = z.strictObject({
  type: z.enum(ACT_NAMES),
  /** A party, or `joint`; absent for an outside event. */
  by: z.string().max(40).optional(),
  /** Which outside event; absent for all else. */
  name: text(500).optional(),
  on: legalDate,
  evidence: evidence.optional(),
  place: text(200).optional(),
  signatory: text(300).optional(),
  note: text(10_000).optional(),
  /** A private note of a party on it: the digest of what is kept beside the ledger, where it can be erased. */
  privateNote: z.strictObject({ party: text(80), digest }).optional(),
});
export type Act = z.infer<typeof act>;

/** An act with its place in the ledger, as the fold takes it. */
export interface RecordedAct {
  readonly act: Act;
  /** Version of the instrument's entry that recorded it; corrections keep it. */
  readonly version: number;
  readonly date: LegalDate;
}
