/**
 * The other side of a connection that answers at once: a thread that asks PostgreSQL while whoever asked it waits. Plain
 * JavaScript, because a thread cannot be started from TypeScript everywhere; nothing but passing on is done here.
 */
import { workerData } from 'node:worker_threads';
import pg from 'pg';

const { port, flag, config } = workerData;

// int8 and numeric as numbers, as in every other connection.
const types = {
  getTypeParser: (oid, format) => (oid === 20 || oid === 1700 ? Number : pg.types.getTypeParser(oid, format)),
};

// Owned here: the connection, made when it is first needed and again after it was lost.
let client;

async function connected() {
  if (client !== undefined) return client;
  const fresh = new pg.Client({ ...config, types });
  fresh.on('error', () => lost(fresh));
  fresh.on('end', () => lost(fresh));
  await fresh.connect();
  client = fresh;
  return client;
}

function lost(one) {
  if (client === one) client = undefined;
}

async function carryOut({ number, sql, values }) {
  try {
    if (sql === null) {
      await client?.end();
      return { number, rows: [] };
    }
    const { rows } = await (await connected()).query(sql, values);
    return { number, rows: rows ?? [] };
  } catch (error) {
    return { number, error: { message: error.message, code: error.code } };
  }
}

port.on('message', async (call) => {
  port.postMessage(await carryOut(call));
  Atomics.store(flag, 0, call.number);
  Atomics.notify(flag, 0);
});
