import { cdp } from 'vitest/browser';

/** What a device may ask for: `emulate({ 'forced-colors': 'active' })`; nothing, to end it. */
export async function emulate(features: Readonly<Record<string, string>> = {}): Promise<void> {
  await cdp().send('Emulation.setEmulatedMedia', {
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  });
}

/** Puts what a selector finds into a state that only the browser itself gives, as `autofill`. */
export async function forceState(selector: string, state: string): Promise<void> {
  const session = cdp();
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  // The tests run in a frame.
  await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const { searchId, resultCount } = await session.send('DOM.performSearch', { query: selector });
  const { nodeIds } = await session.send('DOM.getSearchResults', {
    searchId,
    fromIndex: 0,
    toIndex: resultCount,
  });
  if (nodeIds.length === 0) throw new Error(`Nothing is ${selector}.`);
  for (const nodeId of nodeIds) {
    await session.send('CSS.forcePseudoState', { nodeId, forcedPseudoClasses: [state] });
  }
}
