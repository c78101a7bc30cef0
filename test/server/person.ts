import type { Backend } from './open-backend.ts';
import { belowMount, requireDescribed } from './openapi/against-openapi.ts';

/** A browser of its own, as far as an authorization needs one: cookies, and pages that are gone through without script. */
export type Person = ReturnType<typeof createPerson>;

/** What is in a link or an attribute, as text. */
const readText = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');

export function createPerson(
  { connect, simulator }: Pick<Backend, 'connect' | 'simulator'>,
  headers: Record<string, string> = {},
) {
  const cookies = new Map<string, string>();

  /** Opens a page of ours. */
  async function visit(url: string, init: RequestInit = {}) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await connect.handle(
      new Request(url, { ...init, headers: { ...headers, ...(cookie && { cookie }), ...init.headers } }),
    );
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const text = await response.text();
    requireDescribed({ method: init.method ?? 'GET', path: belowMount(url), response, text });
    return {
      status: response.status,
      headers: response.headers,
      location: response.headers.get('location') ?? '',
      text,
    };
  }

  /** Goes through Atlassian's pages and says where the browser is sent to in the end. */
  async function decide(authorizeUrl: string, name: string, decision: 'accept' | 'cancel' = 'accept') {
    const login = await follow(authorizeUrl);
    const [, account = ''] = new RegExp(`value="([^"]+)"[^>]*>${name} `).exec(login) ?? [];
    const consent = await post(login, { account });
    const page = await follow(consent);
    const [, agreeing = ''] = /name="account" value="([^"]+)"/.exec(page) ?? [];
    return await post(page, { account: agreeing, decision });
  }

  async function follow(url: string): Promise<string> {
    const response = await fetch(url, { redirect: 'manual' });
    const next = response.headers.get('location');
    return next ? await follow(new URL(next, url).href) : await response.text();
  }

  async function post(page: string, form: Record<string, string>): Promise<string> {
    const action = readText(/action="([^"]*)"/.exec(page)?.[1] ?? '');
    const response = await fetch(new URL(action, simulator.url), {
      method: 'POST',
      body: new URLSearchParams(form),
      redirect: 'manual',
    });
    return new URL(response.headers.get('location') ?? '', simulator.url).href;
  }

  return {
    cookies,
    visit,
    decide,
    /** Presses the button of the page that names who asked. */
    goOn(startUrl: string, headers: Record<string, string> = {}) {
      const { origin, pathname, searchParams } = new URL(startUrl);
      const body = new URLSearchParams({ ticket: searchParams.get('ticket') ?? '' });
      return visit(origin + pathname, { method: 'POST', body, headers: { origin, ...headers } });
    },
    /** From our start page to where Atlassian sends the browser back to. */
    async agree(startUrl: string, name = 'Mia', decision?: 'accept' | 'cancel') {
      return await decide((await visit(startUrl)).location, name, decision);
    },
  };
}
