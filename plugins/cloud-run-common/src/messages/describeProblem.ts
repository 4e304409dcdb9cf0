import { Problem } from '../intent';
import { Locale } from '../locale';
import { problemMessages } from './problems';

function hasMessage(
  code: string,
): code is keyof (typeof problemMessages)['en'] {
  return code in problemMessages.en;
}

/**
 * What is wrong with an input and the way out, in a language. What only a hand-written input can get wrong,
 * such as a missing field, is said in English by the schema.
 *
 * @public
 */
export function describeProblem(problem: Problem, locale: Locale): string {
  return hasMessage(problem.code)
    ? problemMessages[locale][problem.code]
    : problem.detail;
}
