import type { AtlassianRequest } from './request.ts';

const CONCEALED = '[secret]';

/** A text of Atlassian's without the secrets that it was sent: an answer may quote its request. */
export function conceal(
  text: string | undefined,
  { authorization, conceal: secrets = [] }: AtlassianRequest,
): string | undefined {
  const [, encoded = ''] = authorization?.reveal().split(' ') ?? [];
  const sent = [encoded, ...secrets.map((secret) => secret.reveal())].flatMap((value) => [
    value,
    encodeURIComponent(value),
    // As it stands in a form.
    new URLSearchParams({ '': value }).toString().slice(1),
    JSON.stringify(value).slice(1, -1),
  ]);
  return sent
    .filter((value) => value !== '')
    .reduce((concealed, value) => concealed?.replaceAll(value, CONCEALED), text);
}
