import { useEffect, useState } from 'react';
import { useFieldForm } from '../parts/field-form.tsx';

/** A field's value as it is typed. The library's own hook for it would weigh on the first form. */
export function useFieldValue(name: string): string {
  const { subscribe, getValues } = useFieldForm().form;
  const [value, setValue] = useState(() => getValues(name));
  useEffect(() => {
    setValue(getValues(name));
    return subscribe({
      name,
      formState: { values: true },
      callback: ({ values }) => setValue(values[name] ?? ''),
    });
  }, [name, subscribe, getValues]);
  return value ?? '';
}
