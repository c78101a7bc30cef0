'use client';
import { type KeyboardEvent, useDeferredValue, useId, useRef, useState } from 'react';
import type { ChooseQuestion } from '../../core/flow-state.ts';
import type { SiteOption } from '../../core/site-choice.ts';
import { laterWords } from '../../core/words/later-words.ts';
import { useAdoptedStyles } from '../late/use-adopted-styles.ts';
import { useSay, useSession } from '../session.ts';
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
  const found = sites.filter((site) => `${nameOf(site)}\n${site.name}`.toLowerCase().includes(search));

  const choose = ({ cloudId }: SiteOption) =>
    submit(
      (verify, replace) => options.current.adapter.chooseSite({ attemptId, cloudId, replace }, verify),
      question,
    );
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const buttons = [...(element.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    const next = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: at < 0 ? at : 0,
      End: at < 0 ? at : buttons.length - 1,
    };
    const isMove = (key: string): key is keyof typeof next => Object.hasOwn(next, key);
    // The list may stand in a form, which is not what Enter is to submit here.
    if (event.key === 'Enter' && at < 0) event.preventDefault();
    if (!isMove(event.key)) return;
    const target = next[event.key] < 0 ? element.current?.querySelector('input') : buttons[next[event.key]];
    if (!target || target === event.target) return;
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
          <p data-connect-part="hint" aria-live="polite">
            {search === ''
              ? ''
              : found.length === 0
                ? say('chooseNone')
                : say('chooseFound', { found: String(found.length), count: String(sites.length) })}
          </p>
        </div>
      )}
      <ul>
        {found.map((site) => (
          <li key={site.cloudId}>
            <Choice site={site} onChoose={() => choose(site)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

type ChoiceProps = { readonly site: SiteOption; readonly onChoose: () => void };

function Choice({ site, onChoose }: ChoiceProps) {
  const say = useSay(laterWords);
  const id = useId();
  const name = nameOf(site);
  const own = site.name === name || site.name === site.host?.split('.')[0] ? '' : site.name;
  const reach = new Intl.ListFormat().format(site.products.map((product) => say(products[product])));
  // What is said about it stands beside the button, whose name is the host's alone; the whole row can be pressed.
  return (
    <>
      <button type="button" data-connect-part="site" aria-describedby={id} onClick={onChoose}>
        <bdi>{name}</bdi>
      </button>
      <p data-connect-part="hint" id={id}>
        {own !== '' && <bdi>{own}</bdi>}
        {reach !== '' && <span>{reach}</span>}
        {site.connected && <span data-state="good">{say('chooseConnected')}</span>}
      </p>
    </>
  );
}
