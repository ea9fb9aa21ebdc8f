/**
 * Starts the server: what `npm start` runs.
 */
import { runServer } from './cli/run-server.ts';

await runServer();
