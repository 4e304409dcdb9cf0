import { useRef } from 'react';

/** Whether the form was to go on once; from then on everything that is wrong is marked. */
export function useAttempted(errors: readonly string[] | undefined): boolean {
  const attempted = useRef(false);
  attempted.current ||= errors !== undefined && errors.length > 0;
  return attempted.current;
}
