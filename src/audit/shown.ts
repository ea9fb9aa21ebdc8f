/** What a dossier shows beside the entries, worked out from a history: positions, and the evidence acts rest on. */
import type { History } from '../register/history.ts';
import { stamp } from '../register/projection.ts';
import type { EvidenceLine, PositionLine } from './dossier-format.ts';

/** The evidence of every act on record, as corrected, by instrument. */
export function evidenceLines(history: History): EvidenceLine[] {
  return [...history.at(null).instruments.values()].flatMap(({ id, acts }) =>
    acts.map(({ act, version }) => {
      const { grade = 'none', document = null, title = null, url = null, sha256 = null } = act.evidence ?? {};
      const told = { instrument: id, version, act: act.type, by: act.by ?? null, on: act.on };
      return { type: 'evidence' as const, ...told, grade, document, title, url, sha256 };
    }),
  );
}

/** The position of every instrument as of a day (ISO). */
export function positionLines(history: History, asOf: string): PositionLine[] {
  const family = history.at(null);
  return [...history.chronicles.values()].map(({ id, chartVersion }) => ({
    type: 'position' as const,
    standing: stamp(family, id, asOf, chartVersion),
  }));
}
