'use client';
import { useEffect, useState } from 'react';
import { clouds } from '../../core/clouds.ts';
import { addressIssue, parseSiteAddress, type SiteAddress } from '../../core/fields/site-address.ts';
import type { Provider } from '../../core/provider.ts';
import { aidWords } from '../../core/words/aid-words.ts';
import { useSay } from '../late/use-say.ts';
import { Glyph } from '../parts/glyph.tsx';
import { useSession } from '../session.ts';
import { type Found, lookUpSite } from './look-up-site.ts';
import { SwitchCloud } from './switch-cloud.tsx';
import { useFieldValue } from './use-field-value.ts';

/** How long a person pauses before an address is looked up. */
const PAUSE_MS = 450;

/** Says which site was entered, as soon as it is known; a bare Cloud ID has only a form. */
export function SiteAnswer({ name }: { readonly name: string }) {
  const { provider } = useSession();
  const address = parseSiteAddress(useFieldValue(name));
  if (provider && address.cloud && address.cloud !== provider.cloud) {
    return <SwitchCloud provider={provider} cloud={address.cloud} field={name} />;
  }
  return provider && addressIssue(address, provider.cloud) === undefined ? (
    <Answer address={address} provider={provider} />
  ) : null;
}

type AnswerProps = { readonly address: SiteAddress; readonly provider: Provider };

function Answer({ address, provider }: AnswerProps) {
  const say = useSay(aidWords);
  const host = address.kind === 'host' ? address.subdomain + clouds[provider.cloud].siteSuffix : undefined;
  const cloudId = address.kind === 'cloud-id' ? address.cloudId : undefined;
  const site = useSite(provider.id, host, cloudId);
  if (cloudId !== undefined) return <p data-connect-part="answer">{say('siteForm')}</p>;
  if (site === undefined || host === undefined) return null;
  if (site === 'missing') {
    return (
      <p data-connect-part="answer" data-state="warn">
        {say('siteMissing', { host })}
      </p>
    );
  }
  return (
    <p data-connect-part="answer" data-state="good">
      <Glyph name="done" />
      <span>{say('siteIs', { host: site.host })}</span>
      <bdi>{site.cloudId}</bdi>
    </p>
  );
}

/** The site of a host, looked up once its typing has paused; tells the rest of the UI what is known. */
function useSite(provider: string, host: string | undefined, cloudId: string | undefined): Found {
  const { options, setSite } = useSession();
  const [answer, setAnswer] = useState<{ readonly host: string; readonly found: Found }>();
  const found = answer?.host === host ? answer?.found : undefined;

  useEffect(() => {
    if (host === undefined) return;
    const asking = new AbortController();
    const timer = setTimeout(async () => {
      const next = await lookUpSite(options.current.adapter, provider, host, asking.signal);
      if (!asking.signal.aborted) setAnswer({ host, found: next });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [host, options, provider]);

  const known = typeof found === 'object' ? found : undefined;
  useEffect(() => {
    setSite(known ?? { host, cloudId });
    return () => setSite(undefined);
  }, [known, host, cloudId, setSite]);
  return found;
}
