'use client';
import { useLayoutEffect, useRef, useState } from 'react';
import type { Guide, GuideSection } from '../../core/guide.ts';
import type { Provider } from '../../core/provider.ts';
import { helpWords } from '../../core/words/help-words.ts';
import { useSay } from '../late/use-say.ts';
import { useSession } from '../session.ts';
import { GuideStepRow } from './guide-step-row.tsx';
import { useTicks } from './use-ticks.ts';

type GuideViewProps = {
  readonly guide: Guide;
  readonly provider: Provider;
  /** `section`, or `section/step`. */
  readonly address: string;
  readonly titleId: string;
};

/** One part of a guide at a time: its steps, with ticks that stay, and the way to the other parts. */
export function GuideView({ guide, provider, address, titleId }: GuideViewProps) {
  const { openHelp } = useSession();
  const say = useSay(helpWords);
  const ticks = useTicks(typeof provider.guide === 'string' ? provider.guide : provider.id);
  const { section, step } = find(guide, address);
  const key = (id: string) => `${section.id}/${id}`;
  const done = section.steps.filter(({ id }) => ticks.has(key(id))).length;
  const [open, setOpen] = useState(step ?? section.steps.find(({ id }) => !ticks.has(key(id)))?.id);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (!step) heading.current?.focus();
  }, [step]);
  const list = useRef<HTMLOListElement>(null);
  // A longer step that closes above takes what was pressed along, out of sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: that a step opened is what moves it.
  useLayoutEffect(() => {
    list.current?.querySelector(':focus')?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  const next = guide.sections[guide.sections.indexOf(section) + 1];

  const tick = (id: string, ticked: boolean) => {
    ticks.set(key(id), ticked);
    const after = section.steps.slice(section.steps.findIndex((one) => one.id === id) + 1);
    if (ticked) setOpen(after.find((one) => !ticks.has(key(one.id)))?.id);
  };

  return (
    <>
      <ul data-connect-part="sections" aria-label={say('guideContents')}>
        {guide.sections.map(({ id, short }) => (
          <li key={id}>
            <button
              type="button"
              data-connect-part="link"
              aria-current={id === section.id || undefined}
              onClick={() => openHelp(id)}
            >
              {short}
            </button>
          </li>
        ))}
      </ul>
      <div data-connect-part="heading">
        <h3 data-connect-part="guide-title" id={titleId} tabIndex={-1} ref={heading}>
          {section.title}
        </h3>
        <p data-connect-part="hint">
          {say('guideMinutes', { count: section.minutes, who: section.who ?? guide.who })} ·{' '}
          <span aria-live="polite">{say('guideProgress', { done, total: section.steps.length })}</span>
        </p>
      </div>
      <ol data-connect-part="steps" ref={list}>
        {section.steps.map((one, index) => (
          <GuideStepRow
            key={one.id}
            guide={guide}
            provider={provider}
            step={one}
            address={key(one.id)}
            number={index + 1}
            open={open === one.id}
            ticked={ticks.has(key(one.id))}
            focus={step === one.id}
            onOpen={(opened) => setOpen(opened ? one.id : undefined)}
            onTick={(ticked) => tick(one.id, ticked)}
          />
        ))}
      </ol>
      {next && (
        <button type="button" data-connect-part="secondary" onClick={() => openHelp(next.id)}>
          {say('guideNext', { title: next.title })}
        </button>
      )}
    </>
  );
}

/** The place that an address names; one that names none leads to the beginning. */
function find(
  guide: Guide,
  address: string,
): { readonly section: GuideSection; readonly step?: string | undefined } {
  const [sectionId, stepId] = address.split('/');
  const section = guide.sections.find(({ id }) => id === sectionId) ?? guide.sections[0];
  if (!section) throw new TypeError(`The guide "${guide.title}" has no sections.`);
  return { section, step: section.steps.find(({ id }) => id === stepId)?.id };
}
