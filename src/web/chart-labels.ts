/**
 * Keeps what stands on the arrows of a drawing within its box: Graphviz makes a box wide enough for the label, and may
 * then bend the arrow to the right and take the label along.
 */
import { arrows, type Drawn, type DrawnState } from '../law/draw-model.ts';
import { arrowId } from './chart-dot.ts';

const GAP = 5;
const TEXT = /<text text-anchor="middle" x="([^"]+)"([^>]*) font-size="([^"]+)">([^<]*)</;

/** The drawing, an element a line as Graphviz writes it, with each label moved to the left where it stood out. */
export function labelsWithin(svg: string, tree: Drawn): string {
  const lines = svg.split('\n');
  const sides = rightSides(lines);
  const boxes = new Map([...tree.byId.values()].flatMap((state) => boxesOf(tree, state)));
  let side: number | undefined;
  return lines
    .map((line, index) => {
      const start = /^<g id="([^"]+)" class="(\w+)">$/.exec(line);
      if (start !== null) side = sides.get(boxes.get(start[1]!) ?? '');
      if (side === undefined || !TEXT.test(line)) return line;
      const over = farthest(lines, index) + GAP - side;
      return over <= 0 ? line : line.replace(/ x="([^"]+)"/, (_, x: string) => ` x="${(Number(x) - over).toFixed(2)}"`);
    })
    .join('\n');
}

/** The drawing, with room at its top for a label of so many lines that it would stand out there. */
export function labelsBelowTop(svg: string): string {
  const down = /translate\(([\d.]+) ([\d.]+)\)/.exec(svg);
  const box = /height="(\d+)"(\s+)viewBox="0\.00 0\.00 ([\d.]+) ([\d.]+)"/.exec(svg);
  if (down === null || box === null) return svg;
  const tops = [...svg.matchAll(/<text [^>]* y="(-?[\d.]+)"[^>]* font-size="([\d.]+)"/g)].map(
    ([, y, size]) => Number(y) - Number(size),
  );
  const lack = Math.ceil(GAP - Math.min(...tops) - Number(down[2]));
  if (!(lack > 0)) return svg;
  const [, height, space, width = '', tall] = box;
  const taller = (size: string | undefined) => (Number(size) + lack).toFixed(2);
  return svg
    .replace(box[0], `height="${Number(height) + lack}"${space}viewBox="0.00 0.00 ${width} ${taller(tall)}"`)
    .replace(down[0], `translate(${down[1]} ${taller(down[2])})`);
}

/** Where each box ends on the right. */
function rightSides(lines: readonly string[]): Map<string, number> {
  return new Map(
    lines.flatMap((line, index) => {
      const id = /^<g id="([^"]+)" class="cluster">$/.exec(line)?.[1];
      if (id === undefined) return [];
      return [[id, Math.max(...[...lines[index + 1]!.matchAll(/(-?[\d.]+),-?[\d.]+/g)].map(([, x]) => Number(x)))]];
    }),
  );
}

/** For each arrow of a state the innermost state around both of its ends. */
function boxesOf({ byId }: Drawn, state: DrawnState): [arrow: string, box: string][] {
  return arrows(state.transitions).flatMap((group): [string, string][] => {
    const other = byId.get(group[0]!.target ?? state.id)!.chain.slice(0, -1);
    const box = state.chain.slice(0, -1).findLast((id) => other.includes(id));
    return box === undefined ? [] : [[arrowId(group), box]];
  });
}

/** How far to the right the label goes that a line is of. */
function farthest(lines: readonly string[], index: number): number {
  let first = index;
  while (TEXT.test(lines[first - 1]!)) first--;
  let end = 0;
  for (let at = first; TEXT.test(lines[at]!); at++) {
    const [, x = '', , size = '', text = ''] = TEXT.exec(lines[at]!)!;
    end = Math.max(end, Number(x) + (widthOf(text.trim()) * Number(size)) / 2);
  }
  return end;
}

/** The width of a text in heights of its letters, for a font that is rather wide. */
function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (/[\u2e80-\uffef]/.test(letter) ? 1 : 0.64), 0);
}
