/** What came back, as plain data; the readers decide what it means. */
export type AtlassianAnswer =
  | {
      readonly kind: 'answer';
      readonly status: number;
      /** Parsed JSON; undefined when Atlassian sent a page, nothing, or too much. */
      readonly json: unknown;
      /** Beginning of the text, to recognise known sentences, without the secrets that were sent. */
      readonly text: string;
      readonly headers: Headers;
    }
  | { readonly kind: 'none'; readonly reason: 'timeout' | 'unreachable' };
