import type { Secret } from '../vault/secret.ts';

/** What came back, as plain data; the readers decide what it means. */
export type AtlassianAnswer =
  | {
      readonly kind: 'answer';
      readonly status: number;
      /** Parsed JSON; undefined when Atlassian sent a page, nothing, or too much. */
      readonly json: unknown;
      /** Beginning of the text, to recognise known sentences; never shown as it is. */
      readonly text: string;
      readonly headers: Headers;
      /** What was sent, so that nobody is told what repeats it. */
      readonly sent: readonly Secret[];
    }
  | { readonly kind: 'none'; readonly reason: 'timeout' | 'unreachable' };
