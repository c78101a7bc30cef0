const LOOPBACK = /^(?:localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\]|[\w-]{1,63}\.localhost)$/;

/** Whether a public address may be without https: what is sent there stays on the machine. */
export const isLoopback = ({ hostname }: URL): boolean => LOOPBACK.test(hostname);

/** Where the handler's own routes are, as browsers and Atlassian see them. */
export const connectBase = ({ origin, pathname }: URL, basePath = '/connect'): string =>
  `${origin}${pathname.replace(/\/{1,9}$/, '')}${basePath}`;

/** The callback URL that an app in the developer console has to have, to the letter. */
export const callbackUrlOf = (base: string): string => `${base}/oauth/callback`;
