import { useCallback, useMemo, useState } from 'react';
import { textOfProblem } from './FormText';
import { NetworkProblem } from './model/problems';
import { useFormText } from './useFormText';

/** Shown at once: not a slip while typing, but two answers that do not go together. */
const AT_ONCE = new Set([
  'connector-instances',
  'domains-repeated',
  'ranges-overlap',
]);

/** When a problem is shown at its field. */
export interface ShownProblems {
  contradictionAt: (field: string) => string | undefined;
  errorAt: (field: string) => string | undefined;
  leave: (field: string) => void;
}

/** Shows problems at their fields: of an entry once it has been left, or once the form was to go on. */
export function useProblems(
  problems: readonly NetworkProblem[],
  wasAttempted: boolean,
): ShownProblems {
  const text = useFormText();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const leave = useCallback(
    (field: string) =>
      setLeft(fields =>
        fields.has(field) ? fields : new Set([...fields, field]),
      ),
    [],
  );
  return useMemo(() => {
    const find = (field: string) =>
      problems.find(problem => problem.field === field);
    return {
      leave,
      contradictionAt: field => {
        const problem = find(field);
        return problem && textOfProblem(problem, text);
      },
      errorAt: field => {
        const problem = find(field);
        const isShown =
          problem &&
          (wasAttempted || left.has(field) || AT_ONCE.has(problem.code));
        return isShown ? textOfProblem(problem, text) : undefined;
      },
    };
  }, [problems, wasAttempted, left, leave, text]);
}
