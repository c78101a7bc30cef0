'use client';
import type { ComponentProps } from 'react';
import { Frame } from './connect-frame.tsx';
import { Root, Screens, type Ui, usePart } from './connect-root.tsx';

/** Back, and Close where there is something to close. */
function Header() {
  const Part = usePart('Header');
  return <Part />;
}

/** The ways to connect, by who signs in. */
function ProviderList() {
  const Part = usePart('ProviderList');
  return <Part />;
}

/** The picked provider's form; with children, your own arrangement of its fields. */
function Form(props: ComponentProps<Ui['Form']>) {
  const Part = usePart('Form');
  return <Part {...props} />;
}

/** One field with its label, its hint and what is wrong with it. */
function Field(props: ComponentProps<Ui['Field']>) {
  const Part = usePart('Field');
  return <Part {...props} />;
}

/** The help that was asked for at the form: the guide, or a message to an admin. */
function Guide() {
  const Part = usePart('Guide');
  return <Part />;
}

/** The wait for a person who is at Atlassian, with every way to go on. */
function Authorize() {
  const Part = usePart('Authorize');
  return <Part />;
}

/** The verification, step by step, with a way to stop it. */
function Checking() {
  const Part = usePart('Checking');
  return <Part />;
}

/** The question which site is meant: one of those that the credentials reach, or the address of the only one. */
function SitePicker() {
  const Part = usePart('SitePicker');
  return <Part />;
}

/** The question whether to replace the connection of another account on the same site. */
function ConfirmReplace() {
  const Part = usePart('ConfirmReplace');
  return <Part />;
}

/** Who and where: what is connected now, or was proven. */
function Result() {
  const Part = usePart('Result');
  return <Part />;
}

/**
 * The parts that `<ConnectAtlassian>` is made of, to arrange or leave out as you like. Each shows itself at its
 * own step only; our styles apply to those inside of a `Connect.Frame`.
 *
 * @example
 * <Connect.Root adapter={adapter} appName="Beacon">
 *   <Connect.ProviderList /> <Connect.Form /> <Connect.Guide /> <Connect.Authorize /> <Connect.Checking /> <Connect.SitePicker /> <Connect.ConfirmReplace /> <Connect.Result />
 * </Connect.Root>
 */
export const Connect = {
  Root,
  Frame,
  Header,
  Screens,
  ProviderList,
  Form,
  Field,
  Guide,
  Authorize,
  Checking,
  SitePicker,
  ConfirmReplace,
  Result,
} as const;
