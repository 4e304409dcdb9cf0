import { useEffect, useRef } from 'react';

/** More often than this, the form does not lose a value: it does not want it. */
const MOST_ATTEMPTS = 10;

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
  const { value, formData, onChange, takeOver } = options;
  const known = useRef(new Set<string | undefined>());
  const attempts = useRef({ own: '', count: 0 });
  const held = JSON.stringify(formData);
  const own = JSON.stringify(value);

  // After every render, because a lost value leaves no other trace than that the form still holds the one before.
  useEffect(() => {
    if (held === own) {
      known.current.add(held);
      attempts.current.count = 0;
      return;
    }
    const isForeign = held !== undefined && !known.current.has(held);
    known.current.add(held);
    if (isForeign && takeOver(formData)) {
      return;
    }
    const count = attempts.current.own === own ? attempts.current.count + 1 : 1;
    attempts.current = { own, count };
    if (count <= MOST_ATTEMPTS) {
      known.current.add(own);
      onChange(value);
    }
  });
}
