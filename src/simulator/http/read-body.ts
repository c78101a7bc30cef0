import type { IncomingMessage } from 'node:http';

const LONGEST = 65_536;

/** The body as text, read to its end; undefined when it is longer than anything meant for the simulator. */
export const readBody = async (incoming: IncomingMessage): Promise<string | undefined> => {
  let body = '';
  for await (const chunk of incoming.setEncoding('utf8')) {
    if (body.length <= LONGEST) body += chunk;
  }
  return body.length <= LONGEST ? body : undefined;
};
