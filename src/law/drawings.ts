/**
 * The drawings of a chart, in one closed list: API, command line and documentation read from here which there are.
 * A drawing is a pure function of the chart; the same chart gives the same bytes.
 */
import type { Chart } from './chart.ts';
import { drawDot } from './draw-dot.ts';
import { drawMermaid } from './draw-mermaid.ts';
import { drawOutline } from './draw-outline.ts';
import { drawScxml } from './draw-scxml.ts';
import { drawXState } from './draw-xstate.ts';

/** A format in which a chart can be drawn. */
export interface Drawing {
  readonly mediaType: string;
  /** The drawing as text, ending with a line break. */
  readonly draw: (chart: Chart) => string;
}

export const DRAWINGS = {
  /** The XState machine's configuration as JSON. */
  xstate: { mediaType: 'application/json', draw: drawXState },
  /** W3C State Chart XML 1.0. */
  scxml: { mediaType: 'application/scxml+xml', draw: drawScxml },
  /** Mermaid `stateDiagram-v2`. */
  mermaid: { mediaType: 'application/vnd.mermaid', draw: drawMermaid },
  /** Graphviz DOT. */
  dot: { mediaType: 'text/vnd.graphviz', draw: drawDot },
  /** Plain text, to be read beside the agreement. */
  outline: { mediaType: 'text/plain', draw: drawOutline },
} as const satisfies Record<string, Drawing>;

export type DrawingName = keyof typeof DRAWINGS;
export const DRAWING_NAMES = Object.keys(DRAWINGS) as [DrawingName, ...DrawingName[]];

export { drawDot, drawMermaid, drawOutline, drawScxml, drawXState };
