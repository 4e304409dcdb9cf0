import {
  CloudArmorIntent,
  CloudArmorRule,
  DEFAULT_RULE_PRIORITY,
  NetworkIntent,
  OWASP_RULE_SETS,
  cloudArmorRules,
  edgeCloudArmorIntent,
  isExternal,
  isRegional,
  loadBalancerOf,
  sourceRangeGroups,
} from 'backstage-plugin-cloud-run-common';
import {
  CloudArmorRuleValues,
  CloudArmorValues,
  LoadBalancerValues,
} from './types';

/** The load balancer in front of the service, or null. */
export function loadBalancerValues(
  intent: NetworkIntent,
  domains: string[],
): LoadBalancerValues | null {
  const loadBalancer = loadBalancerOf(intent);
  if (!loadBalancer) {
    return null;
  }
  const cdn = loadBalancer.type === 'global-external' && loadBalancer.cdn;
  return {
    type: loadBalancer.type,
    external: isExternal(loadBalancer),
    regional: isRegional(loadBalancer),
    scheme: isExternal(loadBalancer) ? 'EXTERNAL_MANAGED' : 'INTERNAL_MANAGED',
    domains,
    http_redirect: loadBalancer.httpRedirect,
    cdn,
    iap: intent.auth.method === 'iap' && intent.auth.at === 'load-balancer',
    edge_policy: edgeCloudArmorIntent(loadBalancer) !== undefined,
  };
}

const OWASP_DESCRIPTIONS: Record<string, string> = {
  sqli: 'SQL injection',
  xss: 'Cross-site scripting',
  lfi: 'Local file inclusion',
  rfi: 'Remote file inclusion',
  rce: 'Remote code execution',
  methodenforcement: 'Unusual HTTP methods',
  scannerdetection: 'Vulnerability scanners',
  protocolattack: 'Protocol attacks',
  sessionfixation: 'Session fixation',
};

function actionOf({ action }: CloudArmorRule): string {
  return action === 'deny' ? 'deny(403)' : action;
}

function ruleValues(
  rule: CloudArmorRule,
  position: number,
  armor: CloudArmorIntent,
): CloudArmorRuleValues {
  const common = {
    priority: rule.priority,
    action: actionOf(rule),
    preview: rule.preview,
    expression: null,
    ranges: [],
    requests_per_minute: null,
  };
  if (rule.priority === DEFAULT_RULE_PRIORITY) {
    return { ...common, description: 'Everything else', ranges: ['*'] };
  }
  const ruleSets = armor.owasp === 'off' ? [] : OWASP_RULE_SETS;
  const ruleSet = ruleSets[position];
  if (ruleSet) {
    return {
      ...common,
      description: OWASP_DESCRIPTIONS[ruleSet.replace(/-.*/, '')] ?? ruleSet,
      expression: `evaluatePreconfiguredWaf('${ruleSet}', {'sensitivity': 1})`,
    };
  }
  return {
    ...common,
    description: armor.allowedRanges ? 'Allowed ranges' : 'Rate limit',
    ranges: armor.allowedRanges
      ? sourceRangeGroups(armor.allowedRanges)[position - ruleSets.length]
      : ['*'],
    requests_per_minute:
      rule.action === 'throttle'
        ? armor.rateLimit?.requestsPerMinute ?? null
        : null,
  };
}

function rulesOf(armor: CloudArmorIntent): CloudArmorRuleValues[] {
  return cloudArmorRules(armor).map((rule, position) =>
    ruleValues(rule, position, armor),
  );
}

/** The Cloud Armor policies of the load balancer, or null. */
export function cloudArmorValues(
  intent: NetworkIntent,
): CloudArmorValues | null {
  const loadBalancer = loadBalancerOf(intent);
  const armor = loadBalancer?.cloudArmor;
  if (!armor) {
    return null;
  }
  const edge = edgeCloudArmorIntent(loadBalancer);
  return {
    owasp_preview: armor.owasp === 'preview',
    rules: rulesOf(armor),
    edge_rules: edge ? rulesOf(edge) : [],
  };
}
