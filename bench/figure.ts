/** One figure: a ratio to a limit measured in the same run. */
export interface Figure {
  readonly what: string;
  readonly ratio: number;
  /** The least, or the most, that the ratio may be. */
  readonly limit: number;
  readonly bound: 'floor' | 'ceiling';
  /** The two measurements in words. */
  readonly detail: string;
}

/** Measures some figures in a folder of its own. */
export type Group = (
  folder: string,
  options: {
    readonly agreements: number;
    /** How long a group keeps up a load. */
    readonly seconds: number;
    readonly progress: (line: string) => void;
  },
) => Promise<Figure[]>;

/** The middle of some numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Alternates two measurements; gives the median of each. */
export async function alternate(
  rounds: number,
  one: () => Promise<number> | number,
  other: () => Promise<number> | number,
): Promise<readonly [number, number]> {
  const first: number[] = [];
  const second: number[] = [];
  for (let round = 0; round < rounds; round++) {
    first.push(await one());
    second.push(await other());
  }
  return [median(first), median(second)];
}

/** Microseconds that one of `times` runs takes on average. */
export async function microseconds(times: number, run: (index: number) => Promise<unknown> | unknown): Promise<number> {
  const begin = performance.now();
  for (let index = 0; index < times; index++) await run(index);
  return ((performance.now() - begin) * 1000) / times;
}
