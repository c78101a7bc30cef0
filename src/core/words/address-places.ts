import { type CloudName, clouds } from '../clouds.ts';

/** What words about an address name: what the sites of a cloud end in, and one of them. */
export function addressPlaces(cloud: CloudName = 'commercial'): { domain: string; example: string } {
  const domain = clouds[cloud].siteSuffix.slice(1);
  return { domain, example: `acme.${domain}` };
}
