import { DocsContainer, type DocsContainerProps } from '@storybook/addon-docs/blocks';
import { type PropsWithChildren, useCallback, useEffect, useSyncExternalStore } from 'react';
import { GLOBALS_UPDATED, SET_GLOBALS } from 'storybook/internal/core-events';
import { themes } from 'storybook/theming';

type Channel = DocsContainerProps['context']['channel'];

const darkDevice = matchMedia('(prefers-color-scheme: dark)');

/** The docs pages in the color scheme of the toolbar; by itself, Storybook leaves them white. */
export function ThemedDocs(props: PropsWithChildren<DocsContainerProps>) {
  const { channel } = props.context;
  const theme = useSyncExternalStore(
    useCallback((change: () => void) => subscribe(channel, change), [channel]),
    () => chosenTheme(channel),
  );
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  return <DocsContainer {...props} theme={themes[theme]} />;
}

function subscribe(channel: Channel, change: () => void): () => void {
  // A channel knows what was said last only after everybody has heard it.
  const hear = () => queueMicrotask(change);
  channel.on(GLOBALS_UPDATED, hear);
  darkDevice.addEventListener('change', change);
  return () => {
    channel.off(GLOBALS_UPDATED, hear);
    darkDevice.removeEventListener('change', change);
  };
}

function chosenTheme(channel: Channel): 'light' | 'dark' {
  const [last] = channel.last(GLOBALS_UPDATED) ?? channel.last(SET_GLOBALS) ?? [];
  const theme = last?.globals?.theme;
  return theme === 'dark' || (theme === 'system' && darkDevice.matches) ? 'dark' : 'light';
}
