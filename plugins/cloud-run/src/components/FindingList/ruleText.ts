import {
  Finding,
  Locale,
  RuleDescription,
  RuleText,
  ServiceRef,
  describeFinding,
} from 'backstage-plugin-cloud-run-common';

/** The rule with this id; undefined for one that only the backend knows, such as an organisation's own. */
export function ruleOf(
  id: string,
  rules: readonly RuleDescription[],
): RuleDescription | undefined {
  return rules.find(rule => rule.id === id);
}

/** The texts of a finding; undefined where its rule is not known here. */
export function textOf(
  finding: Finding,
  rules: readonly RuleDescription[],
  locale: Locale,
): RuleText | undefined {
  return ruleOf(finding.rule, rules)
    ? describeFinding(finding, rules, locale)
    : undefined;
}

/** What a rule is called, or its id where it is not known here. */
export function titleOf(
  id: string,
  rules: readonly RuleDescription[],
  locale: Locale,
): string {
  return ruleOf(id, rules)?.text[locale].title ?? id;
}

/** A command with the service's name, region and project in the place of the placeholders. */
export function commandFor(command: string, service?: ServiceRef): string {
  return service
    ? command
        .replace(/\bSERVICE\b/g, service.service)
        .replace(/\bREGION\b/g, service.location)
        .replace(/\bPROJECT(_ID)?\b/g, service.project)
    : command;
}
