import { randomInt } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';

/**
 * A port for a program that takes a number only, not a socket.
 *
 * From below those that the system gives away by itself (32,768 and above on Linux, 49,152 elsewhere): one of
 * those may be taken, by any call that some other test makes, before the program listens.
 */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 100; tries += 1) {
    const port = randomInt(20_000, 32_000);
    if ((await claim(port)) && (await isFree(port))) return port;
  }
  throw new Error('No free port: a hundred from 20,000 to 32,000 were taken. End what listens there.');
}

/**
 * Whether no other process of tests was given the same one, and its program only does not listen yet. What stands for it
 * is the port of UDP with this number, which nothing else uses, and which goes with this process.
 */
function claim(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createSocket('udp4');
    socket.once('error', () => resolve(false));
    socket.bind({ port, address: '127.0.0.1', exclusive: true }, () => {
      socket.unref();
      resolve(true);
    });
  });
}

/** On every address: a program of that port may listen on all of them. */
function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, () => probe.close(() => resolve(true)));
  });
}
