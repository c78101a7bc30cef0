/**
 * A log by pino that keeps secrets out, for the option `log` of `createConnect`. Needs `pino`.
 *
 * @module
 * @example
 * import { connectLog } from 'connect-atlassian/server/log';
 * const connect = createConnect({ log: connectLog({ level: 'info' }), … });
 */
import type { DestinationStream, Logger, LoggerOptions } from 'pino';
import { scrub, scrubText } from './log/scrub.ts';
import { optionalPeer } from './optional-peer.ts';

const { pino } = await optionalPeer('connect-atlassian/server/log', 'pino', () => import('pino'));

/**
 * Makes one, with pino's own options. Whatever is logged with it, by you too: what has the name or the form of a secret is
 * `[redacted]`, in fields at any depth, in messages, in errors and what caused them.
 *
 * @example
 * connectLog({ level: 'warn' }, pino.destination('connect.log'))
 */
export function connectLog(options: LoggerOptions = {}, stream?: DestinationStream): Logger {
  const { formatters, hooks, serializers, errorKey = 'err', ...others } = options;
  const all: LoggerOptions = {
    ...others,
    errorKey,
    // An error is a plain record by then.
    serializers: { [errorKey]: (record: unknown) => record, ...serializers },
    formatters: {
      ...formatters,
      log: (fields) => scrub(formatters?.log?.(fields) ?? fields) as Record<string, unknown>,
    },
    hooks: {
      ...hooks,
      // The last that sees a line, with its message and what a child logger was made with.
      streamWrite: (line) => scrubLine(hooks?.streamWrite?.(line) ?? line),
    },
  };
  return stream ? pino(all, stream) : pino(all);
}

function scrubLine(line: string): string {
  try {
    return `${JSON.stringify(scrub(JSON.parse(line)))}\n`;
  } catch {
    // Something else than pino's own lines.
    return scrubText(line);
  }
}
