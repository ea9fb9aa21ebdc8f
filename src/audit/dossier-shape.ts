/** What each line of a dossier must be made of: a line that is of another shape was not written by a register. */
import type { DossierLine } from './dossier-format.ts';

export type LineType = DossierLine['type'];
/** In which order lines come. */
export const LINE_TYPES = ['dossier', 'key', 'checkpoint', 'entry', 'evidence', 'position', 'end'] as const;

type Fits = (value: unknown) => boolean;

export const isText = (value: unknown): value is string => typeof value === 'string';
export const isTextOrNull = (value: unknown): value is string | null => value === null || isText(value);
export const isNumber = (value: unknown): value is number => Number.isSafeInteger(value);
const isDay: Fits = (value) => isText(value) && /^\d{4}-\d\d-\d\d$/.test(value);
const isObject: Fits = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isProof: Fits = (value) => value === undefined || (Array.isArray(value) && value.every(isText));

const SHAPES: { readonly [Type in LineType]: Readonly<Record<string, Fits>> } = {
  dossier: { format: isText, scope: isText, asOf: isDay, size: isNumber, keys: isNumber, checkpoints: isNumber },
  key: { of: (value) => value === 'register' || value === 'witness', key: isText },
  checkpoint: { note: isText, consistency: isProof },
  entry: { entry: isObject, inclusion: isProof },
  evidence: {
    ...{ instrument: isText, version: isNumber, act: isText, by: isTextOrNull, on: isText, grade: isText },
    ...{ document: isTextOrNull, title: isTextOrNull, url: isTextOrNull, sha256: isTextOrNull },
  },
  position: { standing: isObject },
  end: { lines: isNumber, sum: isText },
};

/** In what a line is not of the shape of its type; null where it is. */
export function shapeFault(type: LineType, line: Readonly<Record<string, unknown>>): string | null {
  const shape = SHAPES[type];
  const wrong = Object.keys(shape).find((name) => !shape[name]!(line[name]));
  if (wrong !== undefined) return `it has no ${wrong} that could be one`;
  const more = Object.keys(line).find((name) => name !== 'type' && !Object.hasOwn(shape, name));
  return more === undefined ? null : `it has a field ${more}, which no register writes`;
}
