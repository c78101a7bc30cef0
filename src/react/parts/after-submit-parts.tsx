'use client';
import { useLoaded } from '../load.ts';
import { loadAfterSubmit } from '../load-later.ts';
import { useSession } from '../session.ts';

/** What follows the form is loaded while it is filled in. */
function useLater() {
  const { state } = useSession();
  return [useLoaded(loadAfterSubmit, state.step !== 'pick'), state] as const;
}

/** The verification, step by step, with a way to stop it. */
export function Checking() {
  const [later, state] = useLater();
  return later && state.step === 'verify' ? <later.Checking state={state} /> : null;
}

/** The question which of the sites is meant that the credentials reach. */
export function ChooseSite() {
  const [later, state] = useLater();
  const question = 'question' in state ? state.question : undefined;
  return later && question?.kind === 'choose-site' ? (
    <later.ChooseSite key={question.attemptId} question={question} />
  ) : null;
}

/** The question at which address the site is that the credentials belong to. */
export function ConfirmSite() {
  const [later, state] = useLater();
  const question = 'question' in state ? state.question : undefined;
  return later && question?.kind === 'confirm-site' ? <later.ConfirmSite question={question} /> : null;
}

/** The question whether to replace the connection of another account on the same site. */
export function ConfirmReplace() {
  const [later, state] = useLater();
  return later && state.step === 'confirm-replace' ? <later.ConfirmReplace state={state} /> : null;
}

/** Who and where: what is connected now, or was proven. */
export function Result() {
  const [later, state] = useLater();
  const ended = state.step === 'connected' || state.step === 'verified';
  return later && ended ? <later.Result state={state} /> : null;
}
