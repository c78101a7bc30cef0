import { buildSetUp, type Difference, type SetUp } from 'connect-atlassian/guides/set-up';
import { useEffect } from 'react';
import { TopBar } from '../top-bar.tsx';
import { CopyBox } from './copy-box.tsx';
import { Steps } from './steps.tsx';
import { type Deployment, useDeployment } from './use-deployment.ts';
import { ways } from './ways.ts';

const cloud =
  new URLSearchParams(location.search).get('cloud') === 'government' ? 'government' : 'commercial';

const states = {
  own: { word: 'set up', text: 'This server has its app. Nothing has to be done.' },
  simulated: {
    word: 'simulated',
    text: 'Atlassian is simulated on this machine, its app included. This is for the day on which it is the real one.',
  },
  none: {
    word: 'not set up',
    text: 'This server has no app there, so that this way to connect is not on the picker.',
  },
} as const;

/** What the developers of the product do once at Atlassian, for one cloud at a time. */
export function SetUpPage() {
  const deployment = useDeployment();
  return (
    <>
      <TopBar current="Set-up" />
      <main className="set-up">
        <h1>Set up people's own accounts</h1>
        <p className="lead">
          For the developers of Beacon: the OAuth 2.0 (3LO) app with which customers connect Atlassian as
          themselves. Once for each cloud, about ten minutes.
        </p>
        {deployment ? <Cloud deployment={deployment} /> : <p className="lead">Asking the server…</p>}
      </main>
    </>
  );
}

function Cloud({ deployment: { publicUrl, apps, scopes } }: { readonly deployment: Deployment }) {
  const setUp = buildSetUp({ provider: ways[cloud], scopes, publicUrl, appName: 'Beacon' });
  // The browser looked for it before it was there.
  useEffect(() => document.getElementById(location.hash.slice(1))?.scrollIntoView(), []);
  return (
    <>
      <nav className="clouds" aria-label="Clouds">
        {(['commercial', 'government'] as const).map((one) => (
          <a key={one} href={`/set-up?cloud=${one}`} aria-current={one === cloud ? 'page' : undefined}>
            {ways[one].name}
            <small data-state={apps[one]}>{states[apps[one]].word}</small>
          </a>
        ))}
      </nav>
      <div className="columns">
        <Contents setUp={setUp} />
        <div className="parts">
          <div className="summary" data-state={apps[cloud]}>
            <p>{states[apps[cloud]].text}</p>
            <CopyBox label="Callback URL" value={setUp.callbackUrl} />
          </div>
          {setUp.warnings.map((warning) => (
            <p className="warning" role="alert" key={warning}>
              {warning}
            </p>
          ))}
          {setUp.hints.map((hint) => (
            <p className="hint" key={hint}>
              {hint}
            </p>
          ))}
          {setUp.sections.map((section) => (
            <Steps key={section.id} section={section} />
          ))}
          <Differences rows={setUp.differences} />
        </div>
      </div>
    </>
  );
}

function Contents({ setUp: { sections } }: { readonly setUp: SetUp }) {
  return (
    <nav className="contents" aria-label="Contents">
      <ol>
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ol>
      <a href="#differences">The two clouds</a>
    </nav>
  );
}

function Differences({ rows }: { readonly rows: readonly Difference[] }) {
  return (
    <section id="differences" aria-labelledby="differences-title">
      <h2 id="differences-title">The two clouds side by side</h2>
      <table className="differences">
        <thead>
          <tr>
            <td />
            <th scope="col">{ways.commercial.name}</th>
            <th scope="col">{ways.government.name}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ what, commercial, government }) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td>{commercial}</td>
              <td>{government}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
