'use client';
import {
  createContext,
  type FormEvent,
  type ReactNode,
  type SyntheticEvent,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { type UseFormReturn, useForm } from 'react-hook-form';
import { cleanField } from '../../core/fields/clean-value.ts';
import type { Provider } from '../../core/provider.ts';
import type { Failed } from '../after-submit/failed.ts';
import { type Checks, useChecks } from '../checks/use-checks.ts';
import { useLatest, useLoaded } from '../load.ts';
import { loadAfterSubmit, loadAids } from '../load-later.ts';
import { useSession } from '../session.ts';
import { NotLoaded } from './not-loaded.tsx';
import { withoutSecrets } from './without-secrets.ts';

export type Values = Record<string, string>;

type FieldFormProps = Pick<Provider, 'fields' | 'cloud'> & {
  /** On screen; a form that waits for an answer stays mounted, so that what was typed is kept. */
  readonly active: boolean;
  readonly values?: Values | undefined;
  readonly error: Failed | undefined;
  /** Gets a reader instead of the values, so that nothing but the form holds them. */
  readonly onSubmit: (read: () => Values) => void;
  /** Submits within the very click or key press: a window opens only there. */
  readonly atOnce?: boolean;
  /** Hears what is typed, but for secrets. */
  readonly onType?: ((values: Values) => void) | undefined;
  readonly children: ReactNode;
};

type FieldForm = Pick<FieldFormProps, 'fields' | 'active'> & {
  readonly form: UseFormReturn<Values>;
  /** Runs when no pointer is pressed: a message that appears during a press moves its target away. */
  readonly afterPress: (run: () => void) => void;
  /** What helps while the form is filled in; it arrives after the form. */
  readonly aids: typeof import('../aids/aids.ts') | undefined;
  /** What the backend says of the field at fault. */
  readonly remote: string | undefined;
  readonly checks: Checks | undefined;
  /** To be called after values were set by other means than typing. */
  readonly changed: () => void;
};

const FieldFormContext = createContext<FieldForm | undefined>(undefined);

export function useFieldForm(): FieldForm {
  const form = useContext(FieldFormContext);
  if (!form) throw new Error('<Connect.Field> was rendered outside <Connect.Form>.');
  return form;
}

/** A form over fields that are data, checked as the server checks them. */
export function FieldForm({ fields, cloud, active, values, error, atOnce, ...props }: FieldFormProps) {
  const { own, locale, moved } = useSession();
  const [checks, resolver] = useChecks({ fields, cloud });
  const form = useForm<Values>({
    resolver,
    mode: 'onTouched',
    defaultValues: Object.fromEntries(fields.map(({ name }) => [name, values?.[name] ?? ''])),
  });
  const press = useRef<Promise<void>>(undefined);
  const atFault = fields.find(({ name }) => name === error?.field)?.name;
  const [cutOff, setCutOff] = useState(false);
  const later = useLoaded(loadAfterSubmit, true, () => setCutOff(true));
  const aids = useLoaded(loadAids);
  const element = useRef<HTMLFormElement>(null);
  const { setError } = form;

  // What is known already needs nobody: a form that begins with values begins where one is missing.
  const [first] = useState(() => (fields.find(({ name }) => !values?.[name]) ?? fields[0])?.name);
  // Not before its dialog is shown, as a layout effect would be: nothing in it takes the focus until then.
  useEffect(() => {
    if (active && !error && first && moved.current) focusField(element.current, first);
  }, [active, error, first, moved]);
  // Before it is painted: the message and its field appear together.
  useLayoutEffect(() => {
    if (!active || !error || !atFault || !later) return;
    setError(atFault, { type: 'remote', message: error.code });
    // What can be chosen instead stands before the fields, so that the focus starts there.
    if (!error.choice) focusField(element.current, atFault);
  }, [active, error, atFault, later, setError]);

  const onType = useLatest(props.onType);
  const changed = useCallback(
    () => onType.current?.(withoutSecrets({ fields }, form.getValues())),
    [form, fields, onType],
  );

  const readClean = (): Values =>
    Object.fromEntries(fields.map(({ name, kind }) => [name, cleanField(form.getValues(name), kind)]));
  const submit = () => props.onSubmit(readClean);
  // Who has left while the checks were still to come submits nothing any more.
  const check = form.handleSubmit(() => element.current && submit());
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    keepIn(event);
    // Some browsers and password managers fill in without an event.
    const shown = new FormData(event.currentTarget);
    for (const { name } of fields) {
      const value = shown.get(name);
      if (typeof value !== 'string' || value === form.getValues(name)) continue;
      form.setValue(name, value);
      changed();
    }
    // The form library checks later; it is left what is wrong, to say so.
    const isWrong = checks && !checks.readForm({ fields, cloud }, form.getValues()).values;
    if (!atOnce || isWrong) return void check(event);
    event.preventDefault();
    submit();
  };

  return (
    <form
      ref={element}
      noValidate
      // Left to itself, it would be sent with all that is in it as an address: this way it goes nowhere.
      method="dialog"
      data-connect-part="form"
      // Captured: inside of a form of the host's, browsers let it go no further up than that one.
      onSubmitCapture={onSubmit}
      onInput={keepIn}
      onChange={(event) => {
        keepIn(event);
        changed();
      }}
      onPointerDownCapture={() => {
        press.current = new Promise((resolve) => {
          const over = () => {
            removeEventListener('pointerup', over, true);
            removeEventListener('pointercancel', over, true);
            setTimeout(resolve);
          };
          // Captured: a host may keep them from going up as far as here.
          addEventListener('pointerup', over, true);
          addEventListener('pointercancel', over, true);
        });
      }}
    >
      {/* Where its own screen could not be loaded, that is most likely what failed. */}
      {active && error && !later && cutOff && <NotLoaded />}
      {active && error && later && (
        <later.Failure error={error} focus={!atFault || error.choice !== undefined} />
      )}
      <FieldFormContext.Provider
        value={{
          form,
          fields,
          active,
          aids,
          checks,
          changed,
          remote: error && later?.sayError({ messages: own, locale }, error)[0],
          afterPress: (run) => void Promise.resolve(press.current).then(run),
        }}
      >
        {aids && active && <aids.PasteAid element={element} />}
        {props.children}
      </FieldFormContext.Provider>
    </form>
  );
}

/** A form of the host's around this one would take what is typed and submitted here for its own, secrets included. */
const keepIn = (event: SyntheticEvent): void => event.stopPropagation();

/** At once: the form library's own way waits for the next task, in which the focus would be nowhere. */
function focusField(form: HTMLFormElement | null, name: string): void {
  form?.querySelector<HTMLElement>(`[name="${name}"]`)?.focus();
}
