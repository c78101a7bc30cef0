'use client';
import { Checking, ConfirmReplace, Result, SitePicker } from './after-submit-parts.tsx';
import { Authorize } from './authorize.tsx';
import { Form } from './form.tsx';
import { Guide } from './guide.tsx';
import { Header } from './header.tsx';
import { ProviderList } from './provider-list.tsx';

/** Every step's screen; each shows itself at its own step only. */
export function Screens() {
  return (
    <>
      <Header />
      <ProviderList />
      <div data-connect-part="work">
        <Form />
        <Guide />
      </div>
      <Authorize />
      <Checking />
      <SitePicker />
      <ConfirmReplace />
      <Result />
    </>
  );
}
