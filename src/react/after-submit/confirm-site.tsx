'use client';
import { useMemo } from 'react';
import type { ConfirmQuestion } from '../../core/flow-state.ts';
import { laterWords } from '../../core/words/later-words.ts';
import { useSay } from '../late/use-say.ts';
import { Field } from '../parts/field.tsx';
import { FieldForm } from '../parts/field-form.tsx';
import { Heading } from '../parts/heading.tsx';
import { useSession } from '../session.ts';
import { Screen } from './screen.tsx';

const NAME = 'address';

/** Like the provider's form, it stays mounted while its answer is checked. */
export function ConfirmSite({ question }: { readonly question: ConfirmQuestion }) {
  const { state, provider, say: sayForm, submit, options } = useSession();
  const say = useSay(laterWords);
  const label = say('confirmField');
  const hint = say('confirmHint');
  const fields = useMemo(() => [{ name: NAME, kind: 'address', label, hint } as const], [label, hint]);
  const active = state.step === 'confirm-site' || state.step === 'failed';
  const failure = state.step === 'failed' ? state.error : undefined;
  // The backend names the provider's own field; here it is the only one there is.
  const error = useMemo(() => {
    if (!failure) return undefined;
    const { code, detail, field } = failure;
    return { code, detail, field: field && NAME };
  }, [failure]);
  if (!provider) return null;
  return (
    <Screen hidden={!active}>
      {active && (
        <Heading lead={say('confirmLead')} focus={false}>
          {say('confirmTitle')}
        </Heading>
      )}
      <dl data-connect-part="facts">
        <dt>{say('confirmCloudId')}</dt>
        <dd>
          <bdi>{question.cloudId}</bdi>
        </dd>
      </dl>
      <FieldForm
        fields={fields}
        cloud={provider.cloud}
        active={active}
        error={error}
        onSubmit={(read) =>
          submit((verify, replace) =>
            options.current.adapter.confirmSite(
              { attemptId: question.attemptId, address: read()[NAME] ?? '', replace },
              verify,
            ),
          )
        }
      >
        <Field name={NAME} />
        <button type="submit" data-connect-part="primary">
          {sayForm('submit')}
        </button>
      </FieldForm>
    </Screen>
  );
}
