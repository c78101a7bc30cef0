'use client';
import { useLayoutEffect, useRef } from 'react';
import type { Guide, GuideStep } from '../../core/guide.ts';
import type { Provider } from '../../core/provider.ts';
import { helpWords } from '../../core/words/help-words.ts';
import { Marked } from '../late/marked.tsx';
import { useSay } from '../late/use-say.ts';
import { Glyph } from '../parts/glyph.tsx';
import { GuideLinkTo } from './guide-link-to.tsx';
import { tables } from './guide-tables.tsx';
import { Illustration } from './illustration.tsx';

type GuideStepRowProps = {
  readonly guide: Guide;
  readonly provider: Provider;
  readonly step: GuideStep;
  readonly address: string;
  readonly number: number;
  readonly open: boolean;
  readonly ticked: boolean;
  /** Takes the focus when it appears: it was asked for. */
  readonly focus: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onTick: (ticked: boolean) => void;
};

/** One step: a tick, what to do, and when it is open how to know that it worked. */
export function GuideStepRow(props: GuideStepRowProps) {
  const { step, number, open, ticked, focus, address, onOpen, onTick, guide, provider } = props;
  const say = useSay(helpWords);
  const title = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (focus) title.current?.focus();
  }, [focus]);
  return (
    <li data-connect-step={address} data-state={ticked ? 'good' : open ? 'running' : 'waiting'}>
      <label data-connect-part="tick">
        <input
          type="checkbox"
          checked={ticked}
          aria-label={say('guideTick', { number })}
          onChange={(event) => onTick(event.target.checked)}
        />
        <span aria-hidden="true">{ticked ? <Glyph name="done" /> : number}</span>
      </label>
      <div data-connect-part="step">
        <button
          type="button"
          data-connect-part="step-title"
          aria-expanded={open}
          onClick={() => onOpen(!open)}
          ref={title}
        >
          <Marked text={step.text} />
        </button>
        {open && <StepBody step={step} guide={guide} provider={provider} />}
      </div>
    </li>
  );
}

type StepBodyProps = { readonly step: GuideStep; readonly guide: Guide; readonly provider: Provider };

function StepBody({ step, guide, provider }: StepBodyProps) {
  const say = useSay(helpWords);
  const Table = step.table && tables[step.table];
  return (
    <div data-connect-part="step-body">
      {step.picture && <Illustration picture={step.picture} />}
      <p>
        <span data-connect-part="hint">{say('guideSee')}</span> <Marked text={step.see} />
      </p>
      {Table && <Table guide={guide} provider={provider} />}
      {step.note && (
        <p data-connect-part="guide-note">
          <Marked text={step.note} />
        </p>
      )}
      {step.link && <GuideLinkTo link={step.link} />}
      {step.obstacles.length > 0 && (
        <details>
          <summary>{say('guideObstacles')}</summary>
          <dl>
            {step.obstacles.map(({ when, advice }) => (
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
      )}
    </div>
  );
}
