import * as z from 'zod/mini';
import { ConnectError } from '../../core/errors.ts';
import { Refusal } from './refusal.ts';

const MAX_BODY_BYTES = 64 * 1024;

/**
 * Reads a strict JSON body: the right type, at most 64 kB, no key that the schema
 * does not name.
 *
 * @throws {Refusal} 415, 413 or 400, code `invalid_request`.
 */
export async function readBody<T extends z.ZodMiniType>(request: Request, schema: T): Promise<z.infer<T>> {
  requireType(request, 'application/json');
  const body = z.safeParse(schema, parse(await readText(request)));
  if (!body.success) throw refuse(400);
  return body.data;
}

/**
 * Reads the fields of a form of our own page.
 *
 * @throws {Refusal} 415, 413, code `invalid_request`.
 */
export async function readPostedForm(request: Request): Promise<URLSearchParams> {
  requireType(request, 'application/x-www-form-urlencoded');
  return new URLSearchParams(await readText(request));
}

function requireType(request: Request, wanted: string): void {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== wanted) throw refuse(415);
}

async function readText(request: Request): Promise<string> {
  if (Number(request.headers.get('content-length')) > MAX_BODY_BYTES) throw refuse(413);
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for await (const chunk of chunksOf(request)) {
    size += chunk.byteLength;
    if (size > MAX_BODY_BYTES) throw refuse(413);
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/** A caller who breaks off is no fault of ours to be told of: anybody may, as often as they like. */
async function* chunksOf({ body }: Request): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader();
  const read = () =>
    reader?.read().catch(() => {
      throw refuse(400);
    });
  try {
    for (let chunk = await read(); chunk?.value; chunk = await read()) yield chunk.value;
  } finally {
    await reader?.cancel().catch(() => {});
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text, refuseProto);
  } catch {
    throw refuse(400);
  }
}

/** The one key that a schema does not see as unknown: what is assigned to it is no entry of an object. */
function refuseProto(key: string, value: unknown): unknown {
  if (key === '__proto__') throw refuse(400);
  return value;
}

function refuse(status: 400 | 413 | 415): Refusal {
  return new Refusal(status, new ConnectError('invalid_request'));
}
