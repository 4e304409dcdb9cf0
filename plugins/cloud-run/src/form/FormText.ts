import { TranslationFunction } from '@backstage/frontend-plugin-api';
import { Locale, describeProblem } from 'backstage-plugin-cloud-run-common';
import { cloudRunFormTranslationRef } from './translation';
import { labelOfField } from './model/fieldLabels';
import { NetworkProblem, isPolicyProblem } from './model/problems';

/** The plugin's texts in the language of the app. */
export type Translate = TranslationFunction<
  (typeof cloudRunFormTranslationRef)['T']
>;

/** What the form speaks: its own texts, and the language of the model's. */
export interface FormText {
  t: Translate;
  locale: Locale;
}

/** What is wrong with an answer and the way out. */
export function textOfProblem(
  problem: NetworkProblem,
  { t, locale }: FormText,
): string {
  if (isPolicyProblem(problem)) {
    return t(`form.unavailable.${problem.reason}`);
  }
  const { field, code } = problem;
  switch (code) {
    case 'too_small':
      return field.endsWith('allowedRanges')
        ? t('form.problem.rangesMissing')
        : t('form.problem.number');
    case 'too_big':
      return /(domains|invokers|accessors|allowedRanges|tags)$/.test(field)
        ? t('form.problem.tooMany')
        : t('form.problem.number');
    case 'invalid_type':
      return t('form.problem.incomplete');
    default:
      return describeProblem(problem, locale);
  }
}

/** What is wrong with an answer, with the label of its question in front. */
export function labelledProblem(
  problem: NetworkProblem,
  text: FormText,
): string {
  const label = labelOfField(problem.field);
  const described = textOfProblem(problem, text);
  return label
    ? text.t('form.problem.prefixed', {
        field: text.t(`form.${label}`),
        problem: described,
      })
    : described;
}
