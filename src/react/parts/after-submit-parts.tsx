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

/** The question which site is meant: one of those that the credentials reach, or the address of the only one. */
export function SitePicker() {
  const [later, state] = useLater();
  const question = 'question' in state ? state.question : undefined;
  if (!later || !question) return null;
  return question.kind === 'choose-site' ? (
    <later.ChooseSite key={question.attemptId} question={question} />
  ) : (
    <later.ConfirmSite question={question} />
  );
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
  // Here before there is something to say: what comes with its text is not read out.
  return (
    <div role="status" aria-atomic={false}>
      {later && ended && <later.Result state={state} />}
    </div>
  );
}
