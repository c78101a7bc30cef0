import { buildSetUp } from 'connect-atlassian/guides/set-up';
import { CopyBox } from './copy-box.tsx';
import type { Deployment } from './use-deployment.ts';
import { ways } from './ways.ts';
import './set-up.css';

/** What is missing where a cloud has no app, and the way to the page that says what to do. */
export function SetUpNotice({ deployment: { publicUrl, apps } }: { readonly deployment: Deployment }) {
  const missing = (['commercial', 'government'] as const).filter((cloud) => apps[cloud] === 'none');
  const { callbackUrl } = buildSetUp({ provider: ways.commercial, publicUrl });
  return (
    <section className="notice" aria-labelledby="set-up-notice">
      <h2 id="set-up-notice">Set up people's own accounts</h2>
      <p>
        This server has no OAuth app for {missing.map((cloud) => ways[cloud].name).join(' and ')}, so that
        this way to connect is not on the picker. It takes about ten minutes at Atlassian.
      </p>
      <CopyBox label="Callback URL" value={callbackUrl} />
      <p className="links">
        {missing.map((cloud) => (
          <a key={cloud} href={`/set-up?cloud=${cloud}`}>
            Set up {ways[cloud].name}
          </a>
        ))}
      </p>
    </section>
  );
}
