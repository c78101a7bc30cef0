'use client';
import { loadAfterSubmit, useLoaded } from '../load.ts';
import { useSession } from '../session.ts';

/** The verification, step by step, with a way to stop it. */
export function Checking() {
  const { state } = useSession();
  const later = useLoaded(loadAfterSubmit, state.step !== 'pick');
  return later && state.step === 'verify' ? <later.Checking state={state} /> : null;
}

/** The question which site the credentials belong to. */
export function ConfirmSite() {
  const { state } = useSession();
  const later = useLoaded(loadAfterSubmit, state.step !== 'pick');
  const question = 'question' in state ? state.question : undefined;
  return later && question ? <later.ConfirmSite question={question} /> : null;
}

/** The question whether to replace the connection of another account on the same site. */
export function ConfirmReplace() {
  const { state } = useSession();
  const later = useLoaded(loadAfterSubmit, state.step !== 'pick');
  return later && state.step === 'confirm-replace' ? <later.ConfirmReplace state={state} /> : null;
}

/** Who and where: what is connected now. */
export function Result() {
  const { state } = useSession();
  const later = useLoaded(loadAfterSubmit, state.step !== 'pick');
  return later && state.step === 'connected' ? <later.Result state={state} /> : null;
}
