/**
 * The log of access: what is written to it, in one closed list.
 */
export const ACCESS_KINDS = {
  signIn: 'a token was shown for the first time that day',
  notPermitted: 'something was refused for want of a right',
  export: 'a document was given out',
  noteErased: 'the text of a private note was erased',
  principalAdded: 'a principal was added',
  principalDisabled: 'a principal was disabled',
  tokenIssued: 'a token was issued',
  tokenRotated: 'a token was replaced by a new one',
  tokenRevoked: 'a token was revoked',
  webhookChanged: 'a webhook was added, changed, replayed or deleted',
} as const satisfies Record<string, string>;

export type AccessKind = keyof typeof ACCESS_KINDS;
export const ACCESS_KIND_NAMES = Object.keys(ACCESS_KINDS) as AccessKind[];

/** A line of the log. No token is ever in it, only its identifier. */
export interface AccessLine {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly kind: AccessKind;
  /** Who did it, or tried to. */
  readonly principal: string;
  /** The principal, token, route or document it is about. */
  readonly subject: string;
  readonly detail: string;
}

export interface AccessRow extends AccessLine {
  /** Counted from 1. */
  readonly id: number;
}

/** Reading the log: oldest first, above the number `after`, at most `limit` (1 to 200). */
export interface AccessQuery {
  readonly principal?: string;
  readonly after: number;
  readonly limit: number;
}
