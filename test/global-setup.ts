/** What a whole run of the tests shares: the folder of its PostgreSQL cluster, started by the first test that needs it. */
import { rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { clusterFolder, serverOf, stopCluster } from './postgres-cluster.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    readonly postgres: { readonly folder: string; readonly run: number };
  }
}

export default function setup(project: TestProject): () => Promise<void> {
  const folder = clusterFolder();
  project.provide('postgres', { folder, run: process.pid });
  return async () => {
    if (serverOf(folder) === undefined) rmSync(folder, { recursive: true });
    else await stopCluster(folder);
  };
}
