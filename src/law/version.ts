/**
 * The version of the law code. It goes, with the digest of the final clauses, into the chart version that every entry
 * and every answer carries. A test recomputes the digest of the sources of this folder: when they change, this file
 * must change with them (`npm run law:version`), and the number goes up when any position could differ.
 */
export const LAW_VERSION = 1;
/** First twelve hex digits of SHA-256 over the sources of this folder except this file. */
export const LAW_SOURCE = 'c124013ffc71';
