import type { Outputs } from '../outputs.ts';
import type { Provider } from '../provider.ts';
import type { Messages } from './messages.ts';

/** A provider whose notes on the settings for another tool are in other words; the settings are as that tool calls them. */
export function sayOutputs(provider: Provider, messages: Messages): Provider {
  const { id, outputs } = provider;
  if (!outputs) return provider;
  const own: Readonly<Partial<Record<string, unknown>>> = messages;
  const say = (key: string, text: string): string => {
    const said = own[`provider.${id}.${key}`];
    return typeof said === 'string' ? said : text;
  };
  const told: Outputs = {
    ...outputs,
    lines: outputs.lines.map((line, index) => ({
      ...line,
      ...(line.note && { note: say(`outputs.${index}.note`, line.note) }),
    })),
    ...(outputs.notes && {
      notes: outputs.notes.map((note, index) => say(`notes.${index}`, note)),
    }),
  };
  return { ...provider, outputs: told };
}
