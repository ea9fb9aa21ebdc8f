/** The Merkle tree: published vectors, and every proof against a naive reading of RFC 9162. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64, fromHex, hex } from '../src/ledger/bytes.ts';
import { BLOCK, consistencyProof, inclusionProof, KEPT_HEIGHT, type Nodes, rootOf } from '../src/ledger/merkle.ts';
import { isConsistent, isIncluded, rootByInclusion } from '../src/ledger/merkle-check.ts';
import { GrowingTree } from '../src/ledger/merkle-growth.ts';
import { type Bytes, leafHash, mth, path, proof, rootByPath, rootsByProof } from './merkle-oracle.ts';

/** Leaves in memory, and the nodes a growing tree gave to keep; it counts what is read. */
function kept(leaves: readonly Bytes[]): Nodes & { reads: number } {
  const tree = new GrowingTree();
  const nodes = new Map<string, Bytes>();
  for (const leaf of leaves) for (const one of tree.take(leaf)) nodes.set(`${one.height}/${one.index}`, one.hash);
  return {
    reads: 0,
    leaves(from, count) {
      this.reads++;
      expect(count).toBeGreaterThan(0);
      expect(count).toBeLessThanOrEqual(BLOCK);
      expect(from + count).toBeLessThanOrEqual(leaves.length);
      return leaves.slice(from, from + count);
    },
    node(height, index) {
      this.reads++;
      const node = nodes.get(`${height}/${index}`);
      if (node === undefined) throw new Error(`node ${height}/${index} is not kept`);
      return node;
    },
  };
}

function rootAfter(tree: GrowingTree, leaf: Bytes): string {
  tree.take(leaf);
  return hex(tree.root());
}

const numbered = (count: number) =>
  Array.from({ length: count }, (_, index) => leafHash(Uint8Array.of(index & 0xff, (index >> 8) & 0xff)));

describe('the tree of the Certificate Transparency reference (transparency-dev/merkle, testonly/constants.go)', () => {
  const leaves = [
    '',
    '00',
    '10',
    '2021',
    '3031',
    '40414243',
    '5051525354555657',
    '606162636465666768696a6b6c6d6e6f',
  ].map((data) => leafHash(fromHex(data)));
  const ROOTS = [
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ];
  const INCLUSION: readonly [index: number, size: number, proof: readonly string[]][] = [
    [0, 1, []],
    [1, 2, ['6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d']],
    [2, 3, ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']],
    [
      1,
      5,
      [
        '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      ],
    ],
    [
      0,
      8,
      [
        '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
      ],
    ],
    [
      5,
      8,
      [
        'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
        'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
        'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      ],
    ],
  ];
  const CONSISTENCY: readonly [from: number, to: number, proof: readonly string[]][] = [
    [1, 1, []],
    [
      1,
      8,
      [
        '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
      ],
    ],
    [
      6,
      8,
      [
        '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
        'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
        'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      ],
    ],
    [
      2,
      5,
      [
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      ],
    ],
  ];

  it('has the published root at each size', () => {
    expect(ROOTS.map((_, size) => hex(rootOf(kept(leaves), size)))).toEqual(ROOTS);
    const tree = new GrowingTree();
    const grown = [hex(tree.root()), ...leaves.map((leaf) => rootAfter(tree, leaf))];
    expect(grown).toEqual(ROOTS);
  });

  it.each(INCLUSION)('has the published proof of leaf %i in size %i', (index, size, hashes) => {
    expect(inclusionProof(kept(leaves), index, size).map(hex)).toEqual(hashes);
    expect(isIncluded(leaves[index]!, index, size, fromHex(ROOTS[size]!), hashes.map(fromHex))).toBe(true);
  });

  it.each(CONSISTENCY)('has the published proof from size %i to size %i', (from, to, hashes) => {
    expect(consistencyProof(kept(leaves), from, to).map(hex)).toEqual(hashes);
    expect(isConsistent(from, to, fromHex(ROOTS[from]!), fromHex(ROOTS[to]!), hashes.map(fromHex))).toBe(true);
  });
});

describe('larger trees of the reference (transparency-dev/merkle, compact/range_test.go)', () => {
  const nodes = kept(numbered(65_535));
  it.each([
    [10, 'VjWMPSYNtCuCNlF/RLnQy6HcwSk6CIipfxm+hettA+4='],
    [15, 'j4SulYmocFuxdeyp12xXCIgK6PekBcxzAIj4zbQzNEI='],
    [16, 'c+4Uc6BCMOZf/v3NZK1kqTUJe+bBoFtOhP+P3SayKRE='],
    [100, 'dUh9hYH88p0CMoHkdr1wC2szbhcLAXOejWpINIooKUY='],
    [255, 'SmdsuKUqiod3RX2jyF2M6JnbdE4QuTwwipfAowI4/i0='],
    [256, 'qFI0t/tZ1MdOYgyPpPzHFiZVw86koScXy9q3FU5casA='],
    [1000, 'RXrgb8xHd55Y48FbfotJwCbV82Kx22LZfEbmBGAvwlQ='],
    [4095, 'cWRFdQhPcjn9WyBXE/r1f04ejxIm5lvg40DEpRBVS0w='],
    [4096, '6uU/phfHg1n/GksYT6TO9aN8EauMCCJRl3dIK0HDs2M='],
    [10_000, 'VZcav65F9haHVRk3wre2axFoBXRNeUh/1d9d5FQfxIg='],
    [65_535, 'iPuVYJhP6SEE4gUFp8qbafd2rYv9YTCDYqAxCj8HdLM='],
  ])('has the published root at size %i', (size, root) => {
    expect(rootOf(nodes, size)).toEqual(fromBase64(root));
  });

  it('reads two ranges of leaves and a node for each level at most', () => {
    nodes.reads = 0;
    const hashes = inclusionProof(nodes, 12_345, 65_535);
    expect(nodes.reads).toBeLessThanOrEqual(2 + 2 * (16 - KEPT_HEIGHT));
    const leaf = leafHash(Uint8Array.of(12_345 & 0xff, 12_345 >> 8));
    expect(isIncluded(leaf, 12_345, 65_535, rootOf(nodes, 65_535), hashes)).toBe(true);
  });
});

describe('every proof of every small tree', () => {
  const leaves = numbered(33);
  const nodes = kept(leaves);

  it('is the one that the definition gives, and is accepted by both readings', () => {
    for (let size = 1; size <= leaves.length; size++) {
      const part = leaves.slice(0, size);
      const root = mth(part);
      expect(rootOf(nodes, size)).toEqual(root);
      for (let index = 0; index < size; index++) {
        const made = inclusionProof(nodes, index, size);
        expect(made).toEqual(path(index, part));
        expect(isIncluded(leaves[index]!, index, size, root, made)).toBe(true);
        expect(rootByPath(leaves[index]!, index, size, made)).toEqual(root);
      }
      for (let from = 0; from <= size; from++) {
        const made = consistencyProof(nodes, from, size);
        expect(made).toEqual(proof(from, part));
        expect(isConsistent(from, size, mth(leaves.slice(0, from)), root, made)).toBe(true);
      }
    }
  });
});

describe('trees that reach over kept nodes', () => {
  const leaves = numbered(3 * BLOCK + 77);
  const nodes = kept(leaves);
  const size = fc.integer({ min: 1, max: leaves.length });
  const sizes = fc.tuple(size, fc.nat()).map(([n, m]) => [m % (n + 1), n] as const);

  it('have the roots and proofs that the definition gives', () => {
    fc.assert(
      fc.property(sizes, ([m, n]) => {
        const part = leaves.slice(0, n);
        expect(rootOf(nodes, n)).toEqual(mth(part));
        expect(consistencyProof(nodes, m, n)).toEqual(proof(m, part));
        if (m < n) expect(inclusionProof(nodes, m, n)).toEqual(path(m, part));
      }),
      { numRuns: 30 },
    );
  });

  it('prove nothing when anything in the proof is altered; both readings agree on it', () => {
    const change = fc.record({
      at: fc.nat(),
      bit: fc.nat(255),
      how: fc.constantFrom('flip', 'drop', 'double', 'swap'),
    });
    fc.assert(
      fc.property(sizes, change, ([m, n], { at, bit, how }) => {
        const root = rootOf(nodes, n);
        const inclusion = m < n ? altered(inclusionProof(nodes, m, n), at, bit, how) : null;
        if (inclusion !== null) {
          expect(isIncluded(leaves[m]!, m, n, root, inclusion)).toBe(false);
          expect(rootByInclusion(leaves[m]!, m, n, inclusion)).toEqual(rootByPath(leaves[m]!, m, n, inclusion));
        }
        const growth = altered(consistencyProof(nodes, m, n), at, bit, how);
        if (growth !== null) {
          const old = rootOf(nodes, m);
          expect(isConsistent(m, n, old, root, growth)).toBe(false);
          const found = rootsByProof(m, n, growth, old);
          expect(found !== null && hex(found[0]) === hex(old) && hex(found[1]) === hex(root)).toBe(false);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('prove nothing about another leaf, index, size or root', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), ([m, n], other) => {
        fc.pre(m < n);
        const root = rootOf(nodes, n);
        const hashes = inclusionProof(nodes, m, n);
        const index = other % leaves.length;
        if (index !== m) {
          expect(isIncluded(leaves[index]!, m, n, root, hashes)).toBe(false);
          expect(isIncluded(leaves[m]!, index, n, root, hashes)).toBe(false);
        }
        expect(isIncluded(leaves[m]!, m, n, leaves[m]!, hashes)).toBe(n === 1);
        const wrong = rootOf(nodes, m === 0 ? n : m);
        if (m > 0) expect(isConsistent(m, n, root, wrong, consistencyProof(nodes, m, n))).toBe(false);
      }),
      { numRuns: 100 },
    );
  });
});

/** A proof with one thing wrong; null where that would change nothing. */
function altered(hashes: readonly Bytes[], at: number, bit: number, how: string): Bytes[] | null {
  if (how === 'double') return [...hashes, hashes.at(-1) ?? leafHash(Uint8Array.of(1))];
  if (hashes.length === 0) return null;
  const index = at % hashes.length;
  if (how === 'drop') return hashes.toSpliced(index, 1);
  if (how === 'swap') return hashes.length < 2 ? null : [hashes.at(-1)!, ...hashes.slice(1, -1), hashes[0]!];
  const hash = Uint8Array.from(hashes[index]!);
  hash[bit >> 3]! ^= 1 << (bit & 7);
  return hashes.with(index, hash);
}

it('what no tree has is refused', () => {
  const nodes = kept(numbered(5));
  expect(() => inclusionProof(nodes, 5, 5)).toThrow(RangeError);
  expect(() => inclusionProof(nodes, -1, 5)).toThrow(RangeError);
  expect(() => inclusionProof(nodes, 0.5, 5)).toThrow(RangeError);
  expect(() => consistencyProof(nodes, 5, 4)).toThrow(RangeError);
  expect(() => rootOf(nodes, Number.NaN)).toThrow(RangeError);
});

it('what cannot be a proof proves nothing', () => {
  const [leaf, root] = [leafHash(Uint8Array.of()), mth(numbered(3))] as const;
  for (const [index, size] of [
    [0, 0],
    [1, 0],
    [1, 1],
    [-1, 1],
    [0.5, 1],
    [0, Number.NaN],
  ] as const) {
    expect(isIncluded(leaf, index, size, leaf, [])).toBe(false);
  }
  expect(isIncluded(leaf, 0, 1, leaf, [])).toBe(true);
  expect(isIncluded(leaf.slice(1), 0, 1, leaf.slice(1), [])).toBe(false);
  expect(isConsistent(2, 1, leaf, leaf, [])).toBe(false);
  expect(isConsistent(1, 3, leaf, root, [])).toBe(false);
  expect(isConsistent(0, 3, leaf, root, [])).toBe(false);
  expect(isConsistent(0, 3, mth([]), root, [leaf])).toBe(false);
  expect(isConsistent(0, 3, mth([]), root, [])).toBe(true);
  expect(isConsistent(0, 0, mth([]), root, [])).toBe(false);
  expect(isConsistent(3, 3, root, leaf, [])).toBe(false);
});

it('sizes beyond 32 bits are counted right', () => {
  const size = 2 ** 40 + 3;
  const leaf = leafHash(Uint8Array.of(9));
  const hashes = Array.from({ length: 2 }, (_, index) => leafHash(Uint8Array.of(index)));
  // The last leaf of that tree: beside it the pair before it, then the complete tree of 2^40.
  expect(rootByInclusion(leaf, size - 1, size, hashes)).toEqual(rootByPath(leaf, size - 1, size, hashes));
  expect(rootByInclusion(leaf, size - 1, size, hashes)).not.toBeNull();
  expect(rootByInclusion(leaf, size - 4, size, hashes)).toBeNull();
});
