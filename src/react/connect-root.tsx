'use client';
import { createContext, useContext } from 'react';
import { loadUi, useLoaded } from './load.ts';
import type { ConnectRootProps } from './parts/root.tsx';

export type Ui = typeof import('./ui.ts');

const UiContext = createContext<Ui | undefined>(undefined);

/** Holds one journey and loads the code of the parts inside it; renders nothing of its own. */
export function Root(props: ConnectRootProps) {
  const ui = useLoaded(loadUi, true, () =>
    props.onEvent?.('failed', { provider: undefined, code: 'network', field: undefined }),
  );
  if (!ui) return null;
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
