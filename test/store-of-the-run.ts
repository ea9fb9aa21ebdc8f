/** Whether the servers of a test keep their registers in PostgreSQL: the project of the run (vitest.config.ts) says so. */
export const ON_POSTGRES = process.env.TEST_STORE === 'postgres';
