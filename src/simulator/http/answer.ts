/** One HTTP answer, complete before a byte of it is written. */
export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** An answer whose body is the value as JSON. */
export const answerJson = (status: number, value: unknown, headers: Answer['headers'] = {}): Answer => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(value),
});

/** An answer that is a page for people: what a client that expects JSON must survive. */
export const answerPage = (
  status: number,
  title: string,
  text: string,
  headers: Answer['headers'] = {},
): Answer => ({
  status,
  headers: { 'content-type': 'text/html;charset=UTF-8', ...headers },
  body: `<!DOCTYPE html>
<html lang="en">
  <head><meta charset="utf-8"><title>${title}</title></head>
  <body><h1>${text}</h1></body>
</html>
`,
});

/** An answer of plain text. */
export const answerText = (status: number, text: string, headers: Answer['headers'] = {}): Answer => ({
  status,
  headers: { 'content-type': 'text/plain;charset=UTF-8', ...headers },
  body: text,
});

/** The same answer with more headers. */
export const withHeaders = (answer: Answer, headers: Answer['headers']): Answer => ({
  ...answer,
  headers: { ...answer.headers, ...headers },
});

/** Sends a browser elsewhere; an address without a host stays on the machine. */
export const redirect = (location: string, headers: Answer['headers'] = {}): Answer => ({
  status: 302,
  headers: { location, ...headers },
  body: '',
});
