import { BLOCK, EMPTY_ROOT, type Hash, KEPT_HEIGHT, nodeHash } from './merkle.ts';

/** A node that became complete and is to be kept. */
export interface KeptNode {
  /** It stands over 2^height leaves. */
  readonly height: number;
  /** Among the nodes of its height, from 0. */
  readonly index: number;
  readonly hash: Hash;
}

/** A tree that takes leaf after leaf and remembers only the roots of its complete subtrees: as many as its size has bits. */
export class GrowingTree {
  // Owned here: the roots of the complete subtrees by height; null where the size has no such bit.
  readonly #roots: (Hash | null)[] = [];
  #size = 0;

  /**
   * The tree of leaves that were taken before, from its kept nodes and, below the lowest of them, from its last leaves.
   * Nothing in it is proved by that: compare its root.
   */
  static of(size: number, node: (height: number, index: number) => Hash, lastLeaves: readonly Hash[]): GrowingTree {
    const tree = new GrowingTree();
    const below = size % BLOCK;
    for (let height = KEPT_HEIGHT; 2 ** height <= size; height++) {
      const index = Math.floor(size / 2 ** height);
      tree.#roots[height] = index % 2 === 1 ? node(height, index - 1) : null;
    }
    for (let height = 0; height < KEPT_HEIGHT; height++) tree.#roots[height] = null;
    tree.#size = size - below;
    for (const leaf of lastLeaves) tree.take(leaf);
    return tree;
  }

  /** The leaves taken so far. */
  get size(): number {
    return this.#size;
  }

  /** Takes the next leaf; answers the nodes of KEPT_HEIGHT and higher that are complete with it, lowest first. */
  take(leaf: Hash): KeptNode[] {
    const kept: KeptNode[] = [];
    let height = 0;
    let hash = leaf;
    for (let left = this.#roots[0]; left != null; left = this.#roots[height]) {
      hash = nodeHash(left, hash);
      this.#roots[height] = null;
      height++;
      if (height >= KEPT_HEIGHT) kept.push({ height, index: Math.floor(this.#size / 2 ** height), hash });
    }
    this.#roots[height] = hash;
    this.#size++;
    return kept;
  }

  /** The root of the leaves taken so far. */
  root(): Hash {
    let root: Hash | null = null;
    for (const left of this.#roots) {
      if (left !== null) root = root === null ? left : nodeHash(left, root);
    }
    return root ?? EMPTY_ROOT;
  }
}
