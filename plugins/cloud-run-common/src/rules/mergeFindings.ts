import { Finding, compareFindings, isAsGraveAs } from './finding';
import { RulesInForce } from './rulesInForce';

/** What a finding directly follows from; undefined when it stands for itself. */
function causeOf(
  finding: Finding,
  failed: readonly Finding[],
  causes: RulesInForce['causes'],
): Finding | undefined {
  return causes
    .get(finding.rule)
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
  causes: RulesInForce['causes'],
): Finding {
  const chain = new Set<Finding>();
  let root = finding;
  while (!chain.has(root)) {
    chain.add(root);
    root = causeOf(root, failed, causes) ?? root;
  }
  return root;
}

/**
 * Puts findings that follow from others under them. Nothing is lost: nothing stands under what is milder, as a policy
 * can make a cause, and nothing that counts stands under what somebody has accepted.
 */
export function mergeFindings(
  findings: Finding[],
  causes: RulesInForce['causes'],
): Finding[] {
  if (findings.length < 2) {
    return findings;
  }
  const sorted = [...findings].sort(compareFindings);
  return sorted.filter(finding => {
    const root = rootOf(finding, sorted, causes);
    if (root !== finding) {
      root.consequences.push(finding);
    }
    return root === finding;
  });
}
