import {
  CLOUD_RUN_RULES,
  Finding,
  Locale,
  Rule,
  RuleText,
  ServiceRef,
  describeFinding,
} from 'backstage-plugin-cloud-run-common';

/**
 * The rule with this id; undefined for one that only the backend knows, such as an organisation's own.
 */
export function ruleOf(id: string): Rule | undefined {
  return CLOUD_RUN_RULES.find(rule => rule.id === id);
}

/** The texts of a finding; undefined where its rule is not known here. */
export function textOf(finding: Finding, locale: Locale): RuleText | undefined {
  return ruleOf(finding.rule)
    ? describeFinding(finding, CLOUD_RUN_RULES, locale)
    : undefined;
}

/** What a rule is called, or its id where it is not known here. */
export function titleOf(id: string, locale: Locale): string {
  return ruleOf(id)?.text[locale].title ?? id;
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
