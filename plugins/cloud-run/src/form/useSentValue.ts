import { useEffect, useRef } from 'react';

/**
 * Keeps the form's value the same as a field's own. Fields that change in the same moment overwrite each other in
 * the form, so a value that was lost is sent again. A value from elsewhere, as from the address of the page, is
 * offered to the field first.
 */
export function useSentValue<T>(options: {
  value: T;
  formData: unknown;
  onChange: (value: T) => void;
  /** Takes a value over that the field has not sent; false when it is of no use. */
  takeOver: (formData: unknown) => boolean;
}): void {
  const latest = useRef(options);
  latest.current = options;
  const known = useRef(new Set<string>());
  const held = JSON.stringify(options.formData);
  const own = JSON.stringify(options.value);

  useEffect(() => {
    if (held === own) {
      return;
    }
    const { value, formData, onChange, takeOver } = latest.current;
    const isForeign = held !== undefined && !known.current.has(held);
    known.current.add(held);
    if (isForeign && takeOver(formData)) {
      return;
    }
    known.current.add(own);
    onChange(value);
  }, [held, own]);
}
