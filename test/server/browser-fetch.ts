/** How a page elsewhere asks: with its origin, after a preflight, and reading only what it is let. */
export function browserFetch(origin: string): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const sent = [...request.headers.keys()].filter((name) => name !== 'accept').sort();
    const preflight = await fetch(request.url, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': request.method,
        'access-control-request-headers': sent.join(','),
      },
    });
    const allowed = (name: string) => (preflight.headers.get(`access-control-${name}`) ?? '').split(', ');
    if (
      preflight.status !== 204 ||
      !allowed('allow-origin').includes(origin) ||
      !allowed('allow-methods').includes(request.method) ||
      sent.some((name) => !allowed('allow-headers').includes(name))
    ) {
      throw new TypeError('Failed to fetch');
    }
    const response = await fetch(request, { headers: { ...Object.fromEntries(request.headers), origin } });
    if (response.headers.get('access-control-allow-origin') !== origin)
      throw new TypeError('Failed to fetch');
    return response;
  };
}
