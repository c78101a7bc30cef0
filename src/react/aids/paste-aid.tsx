'use client';
import { Fragment, type RefObject, useEffect, useRef, useState } from 'react';
import { findPastedValues } from '../../core/fields/pasted-shapes.ts';
import { readPastedValues } from '../../core/fields/pasted-values.ts';
import { aidWords } from '../../core/words/aid-words.ts';
import { useAdoptedStyles } from '../late/use-adopted-styles.ts';
import { useSay } from '../late/use-say.ts';
import { useFieldForm } from '../parts/field-form.tsx';
import { useSession } from '../session.ts';
import css from './aids.css?inline';

/** Takes a paste by itself. */
const EDITABLE = 'input, textarea, [contenteditable]';

type Note = {
  /** When it was pasted: the same ones again are told again. */
  readonly at: number;
  readonly names: readonly string[];
  /** Puts everything back as it was before the paste, and the focus where it was. */
  readonly undo: () => void;
};

/**
 * Several values pasted at once go to the fields that they name; says so, and can undo it. It brings the styles of all
 * aids, since none of them is there without it.
 */
export function PasteAid({ element }: { readonly element: RefObject<HTMLFormElement | null> }) {
  const { form, fields, changed } = useFieldForm();
  const say = useSay(aidWords);
  const { locale } = useSession();
  useAdoptedStyles(element, css);
  const [note, setNote] = useState<Note | 'undone'>();
  // Kept when the host renders anew, with which the fields may be others in the same words.
  const undoLast = useRef<() => void>(undefined);
  const labelsOf = ({ names }: Note) =>
    new Intl.ListFormat(locale.tag).format(
      fields.filter(({ name }) => names.includes(name)).map(({ label }) => label),
    );

  useEffect(() => {
    const target = element.current;
    const set = (name: string, value: string, shouldValidate: boolean) =>
      form.setValue(name, value, { shouldDirty: true, shouldTouch: true, shouldValidate });
    const onPaste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text') ?? '';
      const pastedInto = event.target;
      const into = pastedInto instanceof HTMLInputElement ? pastedInto.name : '';
      // A control of the host's own among ours keeps what it is given.
      const isOurs = fields.some(({ name }) => name === into);
      if (!isOurs && pastedInto instanceof Element && pastedInto.closest(EDITABLE)) return;
      const values = readPastedValues(text, fields) ?? findPastedValues(text, fields, into);
      if (!values) return;
      event.preventDefault();
      const before = [...values.keys()].map((name) => [name, form.getValues(name)] as const);
      for (const [name, value] of values) set(name, value, true);
      changed();
      const undo = () => {
        undoLast.current = undefined;
        // What was corrected since is the person's own.
        const untouched = before.filter(([name]) => form.getValues(name) === values.get(name));
        for (const [name, value] of untouched) set(name, value, false);
        form.clearErrors(untouched.map(([name]) => name));
        changed();
        if (pastedInto instanceof HTMLElement) pastedInto.focus();
        setNote('undone');
      };
      undoLast.current = undo;
      setNote({ at: event.timeStamp, names: [...values.keys()], undo });
    };
    // What was typed since is the browser's to undo; of what was filled in, it knows nothing.
    const onInput = () => {
      undoLast.current = undefined;
    };
    const onKeyDown = (event: KeyboardEvent) => {
      // Some browsers tell of what they fill in by an event of this name without any key.
      const isUndo = /^z$/i.test(event.key) && (event.ctrlKey || event.metaKey);
      if (!undoLast.current || !isUndo || event.shiftKey || event.altKey) return;
      event.preventDefault();
      undoLast.current();
    };
    target?.addEventListener('paste', onPaste);
    target?.addEventListener('input', onInput);
    target?.addEventListener('keydown', onKeyDown);
    return () => {
      target?.removeEventListener('paste', onPaste);
      target?.removeEventListener('input', onInput);
      target?.removeEventListener('keydown', onKeyDown);
    };
  }, [element, form, fields, changed]);

  return (
    <div role="status" data-connect-part="pasted">
      {note === 'undone' && say('pasteUndone')}
      {typeof note === 'object' && (
        <Fragment key={note.at}>
          {say('pasteFilled', { labels: labelsOf(note) })}{' '}
          <button type="button" data-connect-part="link" onClick={note.undo}>
            {say('pasteUndo')}
          </button>
        </Fragment>
      )}
    </div>
  );
}
