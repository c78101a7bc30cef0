'use client';
import type { ReactNode } from 'react';
import type { Provider } from '../../core/provider.ts';
import { useLoaded } from '../load.ts';
import { loadAuthorize } from '../load-later.ts';
import { ASK_ADMIN, isFilling, useSession } from '../session.ts';
import { Field } from './field.tsx';
import { FieldForm } from './field-form.tsx';
import { Heading } from './heading.tsx';
import { HelpLink } from './help-link.tsx';
import { withoutSecrets } from './without-secrets.ts';

type FormProps = {
  /** Your own arrangement of `Connect.Field`s; all fields in their order when left out. */
  readonly children?: ReactNode;
};

/** The picked provider's form. It stays mounted, unseen, while the answer is awaited, and is gone after success. */
export function Form({ children }: FormProps) {
  const { provider, state } = useSession();
  if (!provider || state.step === 'connected' || state.step === 'verified') return null;
  return (
    <ProviderForm key={provider.id} provider={provider}>
      {children}
    </ProviderForm>
  );
}

function ProviderForm({ provider, children }: FormProps & { readonly provider: Provider }) {
  const session = useSession();
  const { state, say, submit, options, drafts, typed } = session;
  const asksAtlassian = provider.auth.kind === 'authorization-code';
  const oauth = useLoaded(loadAuthorize, asksAtlassian);
  const active = isFilling(state);
  return (
    <section data-connect-part="screen" hidden={!active}>
      {active && (
        <Heading lead={say(asksAtlassian ? 'authorizeNote' : 'fillLead')} focus={false}>
          {provider.title}
        </Heading>
      )}
      {state.step === 'fill' && state.stays && (
        <p data-connect-part="hint">{say('connectionStays', { host: state.stays })}</p>
      )}
      <FieldForm
        fields={provider.fields}
        cloud={provider.cloud}
        active={active}
        values={drafts.get(provider.id) ?? withoutSecrets(provider, options.current.initialValues ?? {})}
        error={state.step === 'failed' && active ? state.error : undefined}
        onType={(values) => {
          typed.current = true;
          drafts.set(provider.id, values);
        }}
        atOnce={asksAtlassian}
        onSubmit={(read) => {
          if (asksAtlassian) {
            // It reads them there, also those that the form began with.
            drafts.set(provider.id, withoutSecrets(provider, read()));
            return oauth?.begin(session, provider.id);
          }
          submit((verify, replace) =>
            options.current.adapter.submit({ provider: provider.id, values: read(), replace }, verify),
          );
        }}
      >
        {children ?? provider.fields.map(({ name }) => <Field key={name} name={name} />)}
        <button type="submit" data-connect-part="primary" disabled={asksAtlassian && !oauth}>
          {say(asksAtlassian ? 'authorize' : 'submit')}
        </button>
        {provider.guide && <HelpLink address={ASK_ADMIN}>{say('askAdmin')}</HelpLink>}
      </FieldForm>
    </section>
  );
}
