/**
 * What access needs from outside: a store of principals and tokens, asked at every request and therefore at once
 * rather than by promise. Faults are thrown as StoreError.
 */
import type { Limits } from './identity.ts';
import type { AccessLine } from './log.ts';
import type { RoleName } from './rights.ts';

export interface Principal extends Limits {
  readonly id: string;
  readonly role: RoleName;
  /** Instants in milliseconds since 1970. */
  readonly createdAt: number;
  readonly disabledAt: number | null;
}

export interface Token {
  /** The part of the token that may be shown. */
  readonly id: string;
  readonly principal: string;
  /** Whether it is the one of the file `token`. */
  readonly fromFile: boolean;
  readonly createdAt: number;
  readonly expiresAt: number | null;
  readonly revokedAt: number | null;
  /** To the minute or so. */
  readonly lastUsedAt: number | null;
}

/** A token as it is looked up, with whom it stands for. */
export interface KnownToken extends Token {
  /** SHA-256 of the whole token. */
  readonly digest: Buffer;
  readonly holder: Principal;
}

/** One change, written with its line of the log or not at all. */
export type AccessChange =
  | { readonly kind: 'principal'; readonly principal: Omit<Principal, 'disabledAt'> }
  | { readonly kind: 'disable'; readonly principal: string; readonly at: number }
  | {
      readonly kind: 'token';
      readonly token: Omit<Token, 'revokedAt' | 'lastUsedAt'> & { readonly digest: Buffer };
    }
  | { readonly kind: 'shorten'; readonly token: string; readonly expiresAt: number }
  | { readonly kind: 'revoke'; readonly token: string; readonly at: number }
  | { readonly kind: 'used'; readonly token: string; readonly at: number };

export interface AccessStore {
  /** The token of an identifier; undefined when there is none. */
  known(id: string): KnownToken | undefined;
  principal(id: string): Principal | undefined;
  /** By identifier. */
  principals(): readonly Principal[];
  /** Oldest first; of one principal where given. */
  tokens(principal?: string): readonly Token[];
  /** Decides upon what is there and writes it with lines of the log, all in one transaction. */
  write<T>(decide: (store: AccessStore) => Decided<T>): T;
  close(): void;
}

/** What to write, and what to answer. */
export interface Decided<T> {
  readonly changes: readonly AccessChange[];
  readonly lines: readonly AccessLine[];
  readonly answer: T;
}
