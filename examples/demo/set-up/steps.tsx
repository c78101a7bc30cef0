import type { SetUpSection, SetUpStep } from 'connect-atlassian/guides/set-up';
import { CopyBox } from './copy-box.tsx';
import { Marked } from './marked.tsx';
import { ScopesTable } from './scopes-table.tsx';

/** One part of the set-up: its steps in their order. */
export function Steps({ section }: { readonly section: SetUpSection }) {
  return (
    <section className="part" id={section.id} aria-labelledby={`${section.id}-title`}>
      <h2 id={`${section.id}-title`}>{section.title}</h2>
      <ol className="steps">
        {section.steps.map((step) => (
          <Step key={step.id} step={step} />
        ))}
      </ol>
    </section>
  );
}

function Step({
  step: { text, see, note, link, values = [], scopes, obstacles },
}: {
  readonly step: SetUpStep;
}) {
  return (
    <li>
      <p>
        <Marked text={text} />
      </p>
      {values.map(({ label, value }) => (
        <CopyBox key={label} label={label} value={value} />
      ))}
      <p className="see">
        You should see: <Marked text={see} />
      </p>
      {note && (
        <p className="note">
          <Marked text={note} />
        </p>
      )}
      {scopes && <ScopesTable scopes={scopes} />}
      {link && (
        <a className="out" href={link.href} target="_blank" rel="noopener noreferrer">
          {link.label}
          <span aria-hidden="true"> ↗</span>
          <span className="unseen"> (opens in a new tab)</span>
        </a>
      )}
      <details>
        <summary>I don't see this</summary>
        <dl>
          {obstacles.map(({ when, advice }) => (
            <div key={when}>
              <dt>
                <Marked text={when} />
              </dt>
              <dd>
                <Marked text={advice} />
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </li>
  );
}
