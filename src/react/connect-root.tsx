'use client';
import { createContext, useContext, useState } from 'react';
import { type Speaker, sayFirst } from '../core/words/say-first.ts';
import type { ConnectOptions } from './connect-options.ts';
import { loadUi, useLoaded } from './load.ts';
import type { ConnectRootProps } from './parts/root.tsx';

export type Ui = typeof import('./ui.ts');

const UiContext = createContext<Ui | undefined>(undefined);

/** Stands for what cannot be loaded; the dialog says it by itself, since a call of this would weigh more beside the button. */
export const LoadFailed = (options: Speaker & Pick<ConnectOptions, 'appearance'>) => (
  <p
    role="alert"
    data-connect-part="load-failed"
    // What gives the other parts their classes is a part of what cannot be loaded.
    className={options.appearance?.classNames?.['load-failed']}
  >
    {sayFirst('loadFailed', options)}
  </p>
);

/** Holds one journey and loads the code of the parts inside it; renders nothing of its own but that it cannot. */
export function Root(props: ConnectRootProps) {
  const [failed, setFailed] = useState(false);
  const ui = useLoaded(loadUi, true, () => {
    setFailed(true);
    props.onEvent?.('failed', { provider: undefined, code: 'network', field: undefined });
  });
  if (!ui) return failed ? <LoadFailed {...props} /> : null;
  return (
    <UiContext.Provider value={ui}>
      <ui.Root {...props} />
    </UiContext.Provider>
  );
}

/** A part arrives with `Root`, so that naming it costs a page nothing. */
export function usePart<Name extends keyof Ui>(name: Name): Ui[Name] {
  const ui = useContext(UiContext);
  if (!ui) throw new Error('A part of Connect was rendered outside <Connect.Root>.');
  return ui[name];
}

/** All the parts, in their order. */
export function Screens() {
  const Part = usePart('Screens');
  return <Part />;
}
