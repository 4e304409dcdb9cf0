import { Finding, compareFindings, isAsGraveAs } from './finding';
import { Rule } from './rule';

/** What a finding directly follows from; undefined when it stands for itself. */
function causeOf(
  finding: Finding,
  failed: readonly Finding[],
  rules: readonly Rule[],
): Finding | undefined {
  const causes = rules.find(({ id }) => id === finding.rule)?.consequenceOf;
  return causes
    ?.flatMap(cause => failed.find(({ rule }) => rule === cause) ?? [])
    .find(
      ({ severity, accepted }) =>
        isAsGraveAs(severity, finding.severity) &&
        (!accepted || finding.accepted),
    );
}

/** The first cause in the chain of causes. Rules that name each other as causes form no chain without an end. */
function rootOf(
  finding: Finding,
  failed: readonly Finding[],
  rules: readonly Rule[],
): Finding {
  const chain = new Set<Finding>();
  let root = finding;
  while (!chain.has(root)) {
    chain.add(root);
    root = causeOf(root, failed, rules) ?? root;
  }
  return root;
}

/**
 * Puts findings that follow from others under them. Nothing is lost: nothing stands under what is milder, as a policy
 * can make a cause, and nothing that counts stands under what somebody has accepted.
 */
export function mergeFindings(
  findings: Finding[],
  rules: readonly Rule[],
): Finding[] {
  if (findings.length < 2) {
    return findings;
  }
  const sorted = [...findings].sort(compareFindings);
  return sorted.filter(finding => {
    const root = rootOf(finding, sorted, rules);
    if (root !== finding) {
      root.consequences.push(finding);
    }
    return root === finding;
  });
}
