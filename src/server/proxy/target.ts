/** What a request asks of the proxy, as it was written. */
export type ProxyTarget = {
  readonly id: string;
  /** `/jira/rest/api/3/myself`; undefined where what was written and what was routed are not the same place. */
  readonly path: string | undefined;
  /** What goes before a product's path. */
  readonly root: string;
};

/**
 * Reads a request for the proxy from its target as it stood on the wire; undefined for any other request. A URL parser
 * resolves dot segments, so that what it makes of the target only has to agree.
 */
export function readProxyTarget(prefix: string, url: string, target?: string): ProxyTarget | undefined {
  const routed = url.slice(url.indexOf('/', url.indexOf('//') + 2));
  const written = target ?? routed;
  if (!written.startsWith(prefix) && !routed.startsWith(prefix)) return undefined;
  const [mine, theirs] = [written, routed].map((text) => split(prefix, text));
  const isSame = mine?.id === theirs?.id && mine?.product === theirs?.product;
  const id = mine?.id ?? '';
  return { id, path: isSame ? mine?.path : undefined, root: prefix + id };
}

function split(prefix: string, text: string) {
  if (!text.startsWith(prefix)) return undefined;
  const [, id = '', path = ''] = /^([^/?]*)(.*)$/s.exec(text.slice(prefix.length)) ?? [];
  return { id, path, product: path.split('/', 2)[1] };
}
