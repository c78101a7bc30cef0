'use client';
import { type KeyboardEvent, memo, useCallback, useDeferredValue, useId, useRef, useState } from 'react';
import type { ChooseQuestion } from '../../core/flow-state.ts';
import type { SiteOption } from '../../core/site-choice.ts';
import { laterWords } from '../../core/words/later-words.ts';
import { joinNames } from '../../core/words/list-names.ts';
import { useAdoptedStyles } from '../late/use-adopted-styles.ts';
import { useSay } from '../late/use-say.ts';
import { useLatest } from '../load.ts';
import { useSession } from '../session.ts';
import css from './after-submit.css?inline';
import { products } from './product-names.ts';

/** From here on, reading through all of them is slower than typing a part of the name. */
const MOST_UNSEARCHED = 7;

const nameOf = ({ host, name, cloudId }: SiteOption): string => host ?? (name || cloudId);

/** The sites to choose from, each a button with its host's name; searched by host and name where there are many. */
export function SiteList({ question }: { readonly question: ChooseQuestion }) {
  const { submit, options } = useSession();
  const say = useSay(laterWords);
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim().toLowerCase());
  const element = useRef<HTMLDivElement>(null);
  useAdoptedStyles(element, css);
  const id = useId();
  const { attemptId, sites } = question;

  const latest = useLatest((cloudId: string) =>
    submit(
      (verify, replace) => options.current.adapter.chooseSite({ attemptId, cloudId, replace }, verify),
      question,
    ),
  );
  const choose = useCallback((cloudId: string) => latest.current(cloudId), [latest]);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const buttons = [...(element.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    if (at < 0 && isForSearch(event.key, typed)) {
      event.preventDefault();
      // The dialog around it would be left.
      event.stopPropagation();
      if (event.key === 'Escape') setTyped('');
      else buttons[0]?.focus();
      return;
    }
    const next = moves(at, buttons.length)[event.key];
    const target = next === -1 ? element.current?.querySelector('input') : buttons[next ?? at];
    if (next === undefined || !target || target === event.target) return;
    event.preventDefault();
    target.focus();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys are a shortcut; each button is reached by Tab too.
    <div data-connect-part="sites" ref={element} onKeyDown={onKeyDown}>
      {sites.length > MOST_UNSEARCHED && (
        <div data-connect-part="field">
          <label htmlFor={id}>{say('chooseSearch')}</label>
          <div data-connect-part="control">
            <input
              id={id}
              type="search"
              value={typed}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              onChange={(event) => setTyped(event.target.value)}
            />
          </div>
        </div>
      )}
      <Found sites={sites} search={search} onChoose={choose} />
    </div>
  );
}

/** Enter leads to what was found, and submits no form that the list may stand in; Escape first clears the search. */
const isForSearch = (key: string, typed: string): boolean =>
  key === 'Enter' || (key === 'Escape' && typed !== '');

/** Where a key leads from the button at this place; -1 is the search, which Home and End are for while it is in use. */
const moves = (at: number, count: number): Readonly<Record<string, number>> => ({
  ArrowDown: at + 1,
  ArrowUp: at < 0 ? count : at - 1,
  ...(at < 0 ? {} : { Home: 0, End: count - 1 }),
});

type FoundProps = {
  readonly sites: readonly SiteOption[];
  readonly search: string;
  readonly onChoose: (cloudId: string) => void;
};

// Apart, so that typing is not held up by a thousand rows: they follow when there is time.
const Found = memo(function Found({ sites, search, onChoose }: FoundProps) {
  const say = useSay(laterWords);
  const found = sites.filter((site) => `${nameOf(site)}\n${site.name}`.toLowerCase().includes(search));
  const counted = { found: found.length, count: sites.length };
  return (
    <>
      {sites.length > MOST_UNSEARCHED && (
        <p data-connect-part="hint" aria-live="polite">
          {search !== '' && (found.length === 0 ? say('chooseNone') : say('chooseFound', counted))}
        </p>
      )}
      <ul aria-label={say('chooseTitle')}>
        {found.map((site) => (
          <li key={site.cloudId}>
            <Choice site={site} onChoose={onChoose} />
          </li>
        ))}
      </ul>
    </>
  );
});

type ChoiceProps = { readonly site: SiteOption; readonly onChoose: (cloudId: string) => void };

const Choice = memo(function Choice({ site, onChoose }: ChoiceProps) {
  const say = useSay(laterWords);
  const id = useId();
  const name = nameOf(site);
  const own = site.name === name || site.name === site.host?.split('.')[0] ? '' : site.name;
  const reach = joinNames(
    site.products.map((product) => say(products[product])),
    useSession().messages,
  );
  // What is said about it stands beside the button, whose name is the host's alone; the whole row can be pressed.
  return (
    <>
      <button
        type="button"
        data-connect-part="site"
        aria-describedby={id}
        onClick={() => onChoose(site.cloudId)}
      >
        <bdi>{name}</bdi>
      </button>
      <p data-connect-part="hint" id={id}>
        {own !== '' && <bdi>{own}</bdi>} {reach !== '' && <span translate="no">{reach}</span>}{' '}
        {site.connected && <span data-state="good">{say('chooseConnected')}</span>}
      </p>
    </>
  );
});
