'use client';
import type { GuideLink } from '../../core/guide.ts';
import { helpWords } from '../../core/words/help-words.ts';
import { NewTabLink } from '../late/new-tab-link.tsx';
import { useSay } from '../late/use-say.ts';
import { type KnownSite, useSession } from '../session.ts';

/** Leads to the place in Atlassian's pages, as near as what is known of the site allows; nowhere before it is known. */
export function GuideLinkTo({ link }: { readonly link: GuideLink }) {
  const { site } = useSession();
  const say = useSay(helpWords);
  const place = (link.known && fillIn(link.known, site)) ?? fillIn(link, site);
  return place && <NewTabLink {...place} note={say('newTab')} part="secondary" />;
}

/** A link with its places filled in; undefined while something that it names is not known. */
function fillIn({ label, href }: GuideLink, site: KnownSite = {}): GuideLink | undefined {
  const fill = (text: string) =>
    text.replace(/\{(host|cloudId)\}/g, (place, name: keyof KnownSite) => site[name] ?? place);
  const filled = { label: fill(label), href: fill(href) };
  return filled.href.includes('{') ? undefined : filled;
}
