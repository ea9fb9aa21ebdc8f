import { defineConfig } from 'vitest/config';

// Where the CI script wants the totals; a person only reads the terminal.
const report = process.env.TEST_REPORT;

/** What is tested also with the register in PostgreSQL. */
const ON_BOTH_STORES = [
  'access-matrix',
  'access-oidc',
  'access-tokens',
  'api-bad-input',
  'api-concurrency',
  'api-dependents',
  'api-proofs',
  'api-reading',
  'api-recording',
  'api-simulations',
  'api-worked-cases',
  'audit-trail',
  'confidential',
  'conventions',
  'corrections',
  'events',
  'feeds',
  'generated-requests',
  'hostile',
  'http-oddities',
  'implementation',
  'openapi-document',
  'openapi-webhooks',
  'operation',
  'private-notes',
  'private-notes-pages',
  'read-only-mode',
  'secrets',
  'simulate-rehearse',
  'two-person',
  'typed-client',
  'web-audit',
  'web-forms',
  'web-recording',
  'web-second-person',
  'webhooks',
];

export default defineConfig({
  test: {
    globalSetup: ['test/global-setup.ts'],
    pool: 'forks',
    // Much of a test is waiting: for a disk, a browser, a process.
    maxWorkers: '100%',
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: report === undefined ? ['default'] : ['default', 'json'],
    ...(report === undefined ? {} : { outputFile: { json: report } }),
    projects: [
      { extends: true, test: { name: 'all', include: ['test/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: ON_BOTH_STORES.map((name) => `test/${name}.test.ts`),
          setupFiles: ['test/reaches-postgres.ts'],
          env: { TEST_STORE: 'postgres' },
        },
      },
    ],
  },
});
