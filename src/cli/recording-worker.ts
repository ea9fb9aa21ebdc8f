/**
 * The recording thread: a register of its own that carries out the calls it is sent. A message of calls is a turn of
 * the event loop over there, so that what arrives together is committed together; what ends together is answered in
 * one message. An empty message is answered by an
 * empty one, as a sign of life. The message null asks it to finish what is under way and end.
 */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { Recorded } from '../register/recorded.ts';
import type { Register } from '../register/register.ts';
import { openRegister } from './open.ts';
import { type Call, packed, type Return } from './recording-messages.ts';

work(parentPort!, openRegister(workerData as string));

function work(port: MessagePort, register: Register): void {
  // Owned here: the calls under way, and how those ended that the other side has not been told of.
  const under = new Set<Promise<void>>();
  let ended: Return[] = [];

  const tell = () => {
    if (ended.length > 0) port.postMessage(ended);
    ended = [];
  };
  const end = (one: Return) => {
    // A tick comes after all promises that are settled now: everything one commit settled is told at once.
    if (ended.push(one) === 1) process.nextTick(tell);
  };
  const carryOut = ({ number, method, given }: Call) => {
    const call = register[method] as (...given: readonly unknown[]) => Promise<unknown>;
    const done = call
      .apply(register, [...given])
      .then(
        (answer) => end({ number, answer: answer instanceof Recorded ? answer.receipt : answer }),
        (error: unknown) => end({ number, thrown: packed(error) }),
      )
      .then(() => void under.delete(done));
    under.add(done);
  };
  const finish = async () => {
    await Promise.all(under);
    await register.close();
    tell();
    port.close();
  };
  port.on('message', (calls: readonly Call[] | null) => {
    if (calls === null) void finish();
    else if (calls.length === 0) port.postMessage([]);
    else calls.forEach(carryOut);
  });
}
