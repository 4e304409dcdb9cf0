import {
  AcceptedFinding,
  Facet,
  Finding,
  Locale,
  RuleDescription,
  RuleText,
  Severity,
  compareFindings,
  describeFinding,
  everyFinding,
} from 'backstage-plugin-cloud-run-common';
import { JudgedDeployment } from './judgeDeployments';

/**
 * A finding in words, with the environments it was found in.
 *
 * @public
 */
export interface DescribedFinding extends RuleText {
  rule: string;
  facet: Facet;
  severity: Severity;
  environments: string[];
  /** Set while somebody answers for it. */
  accepted?: AcceptedFinding;
  /** Whether it, or what follows from it, is outside what the organisation allows. */
  outOfBounds: boolean;
  /** The messages of what follows from it. */
  consequences: string[];
}

/**
 * The findings of all deployments in words, each once, from the gravest to the mildest.
 *
 * @public
 */
export function describedFindings(
  judged: readonly JudgedDeployment[],
  rules: readonly RuleDescription[],
  locale: Locale,
): DescribedFinding[] {
  const byText = new Map<
    string,
    { finding: Finding; text: DescribedFinding }
  >();
  for (const { deployment, judgement } of judged) {
    for (const finding of judgement.findings) {
      const text = describeFinding(finding, rules, locale);
      const key = `${finding.rule} ${finding.severity} ${text.message}`;
      const known = byText.get(key);
      if (known) {
        known.text.environments.push(deployment.environment.name);
      } else {
        byText.set(key, {
          finding,
          text: {
            rule: finding.rule,
            facet: finding.facet,
            severity: finding.severity,
            ...text,
            environments: [deployment.environment.name],
            outOfBounds: everyFinding([finding]).some(({ bound }) => bound),
            consequences: everyFinding(finding.consequences).map(
              consequence =>
                describeFinding(consequence, rules, locale).message,
            ),
            ...(finding.accepted && { accepted: finding.accepted }),
          },
        });
      }
    }
  }
  return [...byText.values()]
    .sort((a, b) => compareFindings(a.finding, b.finding))
    .map(({ text }) => text);
}
