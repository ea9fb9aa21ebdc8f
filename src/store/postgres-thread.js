/**
 * The other side of a connection that answers at once: a thread that asks PostgreSQL while whoever asked it waits. Plain
 * JavaScript, because a thread cannot be started from TypeScript everywhere; nothing but passing on is done here.
 */
import { workerData } from 'node:worker_threads';
import pg from 'pg';

const { port, flag, addresses, config, once } = workerData;

// int8 and numeric as numbers, as in every other connection.
const types = {
  getTypeParser: (oid, format) => (oid === 20 || oid === 1700 ? Number : pg.types.getTypeParser(oid, format)),
};

// Owned here: the connection, made when it is first needed and, unless it is for `once`, again after it was lost; and the
// server it was made to.
let client;
let isMade = false;
let at = 0;

/** A connection to the first server, from the one that served last on, that can be had and takes writes. */
async function connected() {
  // What was begun over it went with it.
  if (once && isMade && client === undefined)
    throw Object.assign(new Error('the connection was lost'), { code: '08006' });
  for (let tried = 1; client === undefined; tried++) {
    try {
      client = await connectedTo(addresses.each[at]);
      isMade = true;
    } catch (error) {
      at = (at + 1) % addresses.each.length;
      if (tried >= addresses.each.length) throw error;
    }
  }
  return client;
}

async function connectedTo(connectionString) {
  const fresh = new pg.Client({ ...config, types, connectionString });
  fresh.on('error', () => lost(fresh));
  fresh.on('end', () => lost(fresh));
  await fresh.connect();
  if (!addresses.mustWrite) return fresh;
  const { rows } = await fresh.query('SHOW transaction_read_only');
  if (rows[0].transaction_read_only === 'off') return fresh;
  await fresh.end();
  throw Object.assign(new Error('the server takes no writes'), { code: '57P03' });
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
