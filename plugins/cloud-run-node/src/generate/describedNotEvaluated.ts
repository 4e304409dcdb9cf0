import {
  Locale,
  RuleDescription,
  describeUnknown,
} from 'backstage-plugin-cloud-run-common';
import { JudgedDeployment } from './judgeDeployments';

/**
 * A rule that could not be judged, in words.
 *
 * @public
 */
export interface DescribedNotEvaluated {
  rule: string;
  title: string;
  /** What is missing, in one or more sentences. */
  reason: string;
}

/**
 * The rules that could not be judged in at least one environment, each once, in the order of the rules.
 *
 * @public
 */
export function describedNotEvaluated(
  judged: readonly JudgedDeployment[],
  rules: readonly RuleDescription[],
  locale: Locale,
): DescribedNotEvaluated[] {
  return rules.flatMap(({ id, text }) => {
    const sentences = judged.flatMap(({ judgement }) =>
      judgement.notEvaluated
        .filter(({ rule }) => rule === id)
        .flatMap(({ missing }) =>
          missing.map(reason => describeUnknown(reason, locale)),
        ),
    );
    return sentences.length > 0
      ? [
          {
            rule: id,
            title: text[locale].title,
            reason: Array.from(new Set(sentences)).join(' '),
          },
        ]
      : [];
  });
}
