import { afterEach, describe, expect, it } from 'vitest';
import { ar } from '../../src/locales/ar.ts';
import { de } from '../../src/locales/de.ts';
import { preferredLocale } from '../../src/server/pages/preferred-locale.ts';
import { type Backend, ORIGIN, openBackend } from './open-backend.ts';
import { createPerson } from './person.ts';

// The pages of the Atlassian window speak what its browser prefers, of what the host has given.

describe('the language that a browser prefers', () => {
  const swiss = { tag: 'de-CH' };
  const british = { tag: 'en-GB' };
  it.each([
    ['de', 'de'],
    ['de-AT,de;q=0.9,en;q=0.8', 'de'],
    ['DE-ch, de;q=0.5', 'de-CH'],
    ['ar-EG', 'ar-u-nu-latn'],
    // In the order of its weights, whatever stands first.
    ['de;q=0.2, ar;q=0.7', 'ar-u-nu-latn'],
    // English is there already, and so is what comes before the rest.
    ['en-US,en;q=0.9,de;q=0.8', 'en'],
    ['fr, de;q=0.5', 'de'],
    ['de;q=0, ar;q=0.1', 'ar-u-nu-latn'],
    ['fr', 'en'],
    ['*', 'en'],
    ['', 'en'],
    [null, 'en'],
    [';;q=,,de;q=x', 'en'],
    [`${'x,'.repeat(50_000)}de`, 'en'],
  ])('%j: %s', (accepted, tag) => {
    expect(preferredLocale(accepted, [de, swiss, ar])?.tag ?? 'en').toBe(tag);
  });

  it('is the plain one before that of another country', () => {
    expect(preferredLocale('de-AT', [swiss, de])).toBe(de);
    expect(preferredLocale('de-AT', [swiss])).toBe(swiss);
  });

  it('is a host’s own English, too', () => {
    expect(preferredLocale('en-US, de', [de, british])).toBe(british);
  });
});

describe('a page of the window', () => {
  let backend: Backend;
  afterEach(() => backend.close());
  const begin = async () => {
    backend = await openBackend({ locales: [de, ar] });
    const body = { provider: 'atlassian', values: {} };
    return (await backend.call('POST', '/attempts', body)).json as { startUrl: string };
  };

  it('names who asks, and says what came of it, in German', async () => {
    const { startUrl } = await begin();
    const person = createPerson(backend, { 'x-test-user': '', 'accept-language': 'de-DE,de;q=0.9,en;q=0.8' });
    const asks = (await person.visit(startUrl)).text;
    expect(asks).toContain('<html lang="de" dir="ltr">');
    expect(asks).toContain('Atlassian mit Beacon verbinden?');
    expect(asks).toContain('ada von northwind hat in Beacon darum gebeten.');
    expect(asks).toContain('<button>Weiter zu Atlassian</button>');
    const { location } = await person.goOn(startUrl);
    const ended = (await person.visit(await person.decide(location, 'Mia'))).text;
    expect(ended).toContain('Verbunden mit acme.atlassian.net');
    expect(ended).toContain('Als Mia');
  });

  it('speaks a language whose tag is written as many backends do, or is none', async () => {
    backend = await openBackend({ locales: [{ tag: 'no such tag' }, { ...de, tag: 'de_DE' }] });
    const person = createPerson(backend, { 'accept-language': 'de' });
    const { text } = await person.visit(`${ORIGIN}/connect/oauth/callback?state=none&code=none`);
    expect(text).toContain('<html lang="de-DE" dir="ltr">');
    expect(text).toContain('Nicht verbunden');
  });

  it('says what went wrong in Arabic, from right to left, and lets nothing in', async () => {
    await begin();
    const person = createPerson(backend, { 'accept-language': 'ar, <script>;q=0.5' });
    const { text, status } = await person.visit(`${ORIGIN}/connect/oauth/callback?state=none&code=none`);
    expect(status).toBe(400);
    expect(text).toContain('lang="ar-u-nu-latn" dir="rtl"');
    expect(text).toContain('لم يتم الربط');
    // Not a word of the server's English.
    expect(text.replaceAll(/<style>.*?<\/style>/gs, '').replaceAll(/<[^>]*>/g, '')).not.toMatch(
      /[a-z]{3,} [a-z]{3,}/i,
    );
  });
});
