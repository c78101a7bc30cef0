'use client';
import { type FocusEvent, useEffect, useId, useState } from 'react';
import type { Field as FieldData, FieldKind } from '../../core/provider.ts';
import { useSession } from '../session.ts';
import { useFieldForm } from './field-form.tsx';
import { Glyph } from './glyph.tsx';
import { HelpLink } from './help-link.tsx';

const controls = {
  site: { type: 'text', dir: 'ltr', inputMode: 'url', autoComplete: 'off' },
  address: { type: 'text', dir: 'ltr', inputMode: 'url', autoComplete: 'off' },
  // Not of type email: browsers then turn look-alikes of other alphabets into plain letters before anybody checks.
  email: { type: 'text', dir: 'ltr', inputMode: 'email', autoComplete: 'username' },
  'client-id': { type: 'text', dir: 'ltr', autoComplete: 'off' },
  secret: { type: 'password', dir: 'ltr', autoComplete: 'off' },
  expiry: { type: 'date', autoComplete: 'off' },
  text: { type: 'text', dir: 'auto', autoComplete: 'off' },
} as const satisfies Record<FieldKind, object>;

/**
 * One field with its label, its hint and what is wrong with it.
 *
 * @example
 * <Connect.Field name="apiToken" />
 */
export function Field({ name }: { readonly name: string }) {
  const field = useFieldForm().fields.find((one) => one.name === name);
  return field ? <FieldRow field={field} /> : null;
}

function FieldRow({ field }: { readonly field: FieldData }) {
  const { name, label, kind } = field;
  const { messages, say, provider } = useSession();
  const { form, active, afterPress, aids, checks, remote } = useFieldForm();
  const [shown, setShown] = useState(false);
  const id = useId();
  const { onBlur, ...control } = form.register(name);
  const { errors, isSubmitted } = form.formState;
  const issue = errors[name]?.message;
  // The others have something to press, which nobody needs to hear unasked.
  const answers = kind === 'site' || kind === 'address';
  const hint = [field.hint, kind === 'secret' && say('secretNote')].filter(Boolean).join(' ');

  useEffect(() => {
    if (!active) setShown(false);
  }, [active]);

  const hideOnLeave = (event: FocusEvent) => {
    if (!event.currentTarget.parentElement?.contains(event.relatedTarget)) setShown(false);
  };
  const check = (event: FocusEvent) => {
    // Leaving a field empty is no mistake yet; submitting it is.
    hideOnLeave(event);
    afterPress(() => {
      if (isSubmitted || form.getValues(name)) void onBlur(event);
    });
  };

  return (
    <div data-connect-part="field" data-state={issue ? 'invalid' : undefined}>
      <div data-connect-part="label">
        <label id={`${id}-label`} htmlFor={id}>
          {label}
        </label>
        {provider?.guide && (
          <HelpLink address={field.help ?? name} describedBy={`${id}-label`}>
            {say('help')}
          </HelpLink>
        )}
      </div>
      <div data-connect-part="control" dir={kind === 'secret' ? 'ltr' : undefined}>
        <input
          {...control}
          {...controls[kind]}
          {...(shown && { type: 'text' })}
          id={id}
          placeholder={field.placeholder}
          aria-required={!field.optional}
          aria-invalid={issue !== undefined}
          aria-describedby={`${id}-issue ${answers ? `${id}-aid ` : ''}${id}-hint`}
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          onBlur={check}
        />
        {kind === 'secret' && (
          <button
            type="button"
            data-connect-part="icon-button"
            aria-label={say('show')}
            aria-describedby={`${id}-label`}
            aria-pressed={shown}
            onBlur={hideOnLeave}
            onClick={() => setShown(!shown)}
          >
            <Glyph name={shown ? 'hide' : 'show'} />
          </button>
        )}
      </div>
      <p data-connect-part="issue" id={`${id}-issue`}>
        {checks?.isFieldIssue(issue)
          ? checks.sayIssue(messages, issue, label, provider?.cloud)
          : issue && remote}
      </p>
      <div data-connect-part="aid" id={`${id}-aid`} aria-live={answers ? 'polite' : undefined}>
        {aids && active && !(answers && issue && issue !== 'wrong_environment') && (
          <aids.FieldAid field={field} />
        )}
      </div>
      <p data-connect-part="hint" id={`${id}-hint`}>
        {hint}
      </p>
    </div>
  );
}
