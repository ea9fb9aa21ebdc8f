/**
 * The chart drawn: laid out once for each procedure and language, then marked for where an instrument stands. Line
 * styles and signs tell how things stand, so that colour need not.
 */
import { arrows, type Drawn } from '../law/draw-model.ts';
import { arrowId, chartDot, type DotOptions, UNMARKED } from './chart-dot.ts';
import { labelsBelowTop, labelsWithin } from './chart-labels.ts';
import type { Marks, StateMark, TransitionMark } from './chart-marks.ts';
import { Html } from './html.ts';
import { laidOutBeside } from './layout-thread.ts';
import { mirrored } from './svg-mirror.ts';

const MOST_LAYOUTS = 100;
// Owned here: drawings by their graphs, those under way too: who asks for the same meanwhile waits for the same.
const layouts = new Map<string, Promise<string>>();

/** The drawing as SVG, marked; mirrored where a language runs from right to left. */
export async function chartPicture(tree: Drawn, options: DotOptions, marks: Marks, dir: 'ltr' | 'rtl'): Promise<Html> {
  const svg = marked(await laidOut(chartDot(tree, options), tree), tree, marks);
  return new Html(dir === 'rtl' ? mirrored(svg) : svg);
}

function laidOut(dot: string, tree: Drawn): Promise<string> {
  const known = layouts.get(dot);
  if (known !== undefined) return known;
  const svg = laidOutBeside(dot).then((drawn) => labelsBelowTop(labelsWithin(cleaned(drawn), tree)));
  if (layouts.size >= MOST_LAYOUTS) layouts.clear();
  layouts.set(dot, svg);
  // What failed is tried again.
  svg.catch(() => layouts.delete(dot));
  return svg;
}

/** Only the drawing itself: no prologue, no comments, no tooltips of Graphviz's own, sizes as numbers. */
function cleaned(svg: string): string {
  return svg
    .slice(svg.indexOf('<svg'))
    .replaceAll(/<!--[\s\S]*?-->\n?/g, '')
    .replaceAll(/<title>[^<]*<\/title>\n?/g, '')
    .replaceAll(/ xlink:title="[^"]*"/g, '')
    .replaceAll('&#160;', '\u00a0')
    .replaceAll('&#9675;', UNMARKED)
    .replaceAll('xlink:href', 'href')
    .replaceAll(/ xml:space="preserve"/g, '')
    .replace(/<polygon fill="(?:none|transparent|white)" stroke="none" points="[^"]*"\/>\n?/, '')
    .replace(/width="(\d+)pt" height="(\d+)pt"/, 'width="$1" height="$2"');
}

const SIGNS: Readonly<Record<TransitionMark, string>> = { taken: '✓', open: '→', blocked: UNMARKED };
const LINES: Readonly<Record<TransitionMark, string>> = {
  taken: ' stroke-width="2.6"',
  open: ' stroke-width="1.6"',
  blocked: ' stroke-dasharray="4 3"',
};

/** Puts the marks of states and transitions in: as classes, and as attributes for where there is no stylesheet. Graphviz
 * writes an element a line, and all of a box or an arrow before the next. */
function marked(svg: string, tree: Drawn, marks: Marks): string {
  const groups = [...tree.byId.values()].flatMap((state) => arrows(state.transitions));
  const arrowMarks = new Map(groups.map((group) => [arrowId(group), group.map((one) => marks.transition(one))]));
  let change = (line: string) => line;
  const lines = svg.split('\n').map((line) => {
    const start = /^<g id="([^"]+)" class="(node|cluster|edge)">$/.exec(line);
    if (start === null) return change(line);
    const [, id = '', kind = ''] = start;
    const all = arrowMarks.get(id);
    const mark = all !== undefined ? groupMark(all) : tree.byId.has(id) ? marks.state(id) : 'fork';
    change = all !== undefined ? arrowChange(all) : tree.byId.has(id) ? boxChange(marks.state(id)) : unchanged;
    return `<g class="${kind} ${mark}">`;
  });
  return lines.join('\n');
}

const unchanged = (line: string) => line;

/** The line by how the arrow stands; before each transition the sign of its own. */
function arrowChange(all: readonly TransitionMark[]) {
  const signs = all.map((mark) => SIGNS[mark]);
  return (line: string) =>
    line.replace('<path ', `<path${LINES[groupMark(all)]} `).replace(UNMARKED, () => signs.shift() ?? UNMARKED);
}

const WIDTHS: Readonly<Record<StateMark, string>> = { current: '3', passed: '1.8', ahead: '1' };

function boxChange(mark: StateMark) {
  return (line: string) => line.replace('<path ', `<path stroke-width="${WIDTHS[mark]}" `);
}

/** Of transitions that share an arrow, what the arrow is drawn as. */
function groupMark(all: readonly TransitionMark[]): TransitionMark {
  return all.find((mark) => mark === 'open') ?? all.find((mark) => mark === 'taken') ?? 'blocked';
}
