import type { Outputs } from '../outputs.ts';
import type { Provider } from '../provider.ts';
import type { Speaker } from './say-first.ts';
import { retell } from './words-of.ts';

/**
 * A provider whose notes on the settings for another tool are in other words, as its fields are: the host's, or its
 * language's for what is ours. The settings are as that tool calls them.
 */
export function sayOutputs(provider: Provider, speaker: Speaker, ours: Provider = provider): Provider {
  const { id, outputs } = provider;
  if (!outputs) return provider;
  const say = (key: string, text: string, original: string | undefined) =>
    retell(`provider.${id}.${key}`, text, original, speaker) ?? text;
  const told: Outputs = {
    ...outputs,
    lines: outputs.lines.map((line, index) => ({
      ...line,
      ...(line.note && { note: say(`outputs.${index}.note`, line.note, ours.outputs?.lines[index]?.note) }),
    })),
    ...(outputs.notes && {
      notes: outputs.notes.map((note, index) => say(`notes.${index}`, note, ours.outputs?.notes?.[index])),
    }),
  };
  return { ...provider, outputs: told };
}
