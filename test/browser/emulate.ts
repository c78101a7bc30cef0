import { cdp } from 'vitest/browser';

/** What a device may ask for: `emulate({ 'forced-colors': 'active' })`; nothing, to end it. */
export async function emulate(features: Readonly<Record<string, string>> = {}): Promise<void> {
  await cdp().send('Emulation.setEmulatedMedia', {
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  });
}
