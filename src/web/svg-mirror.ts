/**
 * Mirrors a drawing of Graphviz for languages that run from right to left: what stood left stands right, and the text in
 * it stays readable. Graphviz writes absolute coordinates only.
 */

const POINT = /(-?[\d.]+),(-?[\d.]+)/g;

/** The drawing with every place reflected. Its sides stay where they were. */
export function mirrored(svg: string): string {
  const box = /viewBox="0\.00 0\.00 ([\d.]+) /.exec(svg);
  const shift = /translate\(([\d.]+) /.exec(svg);
  if (box === null || shift === null) return svg;
  // In the drawing's own places, which are moved by `shift`.
  const width = Number(box[1]) - 2 * Number(shift[1]);
  const flip = (x: string) => String(Math.round((width - Number(x)) * 100) / 100);
  const points = (list: string) => list.replaceAll(POINT, (_, x: string, y: string) => `${flip(x)},${y}`);
  return svg
    .replaceAll(/ (d|points)="([^"]+)"/g, (_, name: string, list: string) => ` ${name}="${points(list)}"`)
    .replaceAll(/(<text[^>]*) x="([^"]+)"/g, (_, before: string, x: string) => `${before} x="${flip(x)}"`)
    .replaceAll(/ cx="([^"]+)"/g, (_, x: string) => ` cx="${flip(x)}"`);
}
