'use client';
import { useId } from 'react';
import { expiryAfter, expiryChoices } from '../../core/fields/expiry.ts';
import { aidWords } from '../../core/words/aid-words.ts';
import { useSay } from '../late/use-say.ts';
import { useFieldForm } from '../parts/field-form.tsx';

/** What people usually choose, counted from today. */
export function ExpiryChoices({ name }: { readonly name: string }) {
  const { form, changed } = useFieldForm();
  const say = useSay(aidWords);
  const id = useId();
  const choose = (days: number) => {
    form.setValue(name, expiryAfter(days, new Date()), { shouldDirty: true, shouldValidate: true });
    changed();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: hosts give borders to every fieldset.
    <div role="group" aria-labelledby={id} data-connect-part="choices">
      <span id={id}>{say('expiryIn')}</span>
      {expiryChoices.map((days) => (
        <button key={days} type="button" data-connect-part="link" onClick={() => choose(days)}>
          {say('expiryDays', { count: days })}
        </button>
      ))}
    </div>
  );
}
