import { CloudArmorIntent, LoadBalancerIntent } from '../intent';
import { CloudArmorRule } from './types';

/** The preconfigured rule sets that protect against the OWASP top ten, in the order they are generated. @public */
export const OWASP_RULE_SETS: readonly string[] = [
  'sqli-v33-stable',
  'xss-v33-stable',
  'lfi-v33-stable',
  'rfi-v33-stable',
  'rce-v33-stable',
  'methodenforcement-v33-stable',
  'scannerdetection-v33-stable',
  'protocolattack-v33-stable',
  'sessionfixation-v33-stable',
];

/** The priority of the rule that every security policy ends with. @public */
export const DEFAULT_RULE_PRIORITY = 2147483647;

/**
 * Source ranges in groups of ten, as many as one rule may name.
 * Source: https://docs.cloud.google.com/armor/docs/security-policy-overview
 *
 * @public
 */
export function sourceRangeGroups(ranges: readonly string[]): string[][] {
  const groups: string[][] = [];
  for (let start = 0; start < ranges.length; start += 10) {
    groups.push(ranges.slice(start, start + 10));
  }
  return groups;
}

/**
 * The rules that a Cloud Armor intent becomes: first what is refused, then what is let in, then everything else.
 *
 * @public
 */
export function cloudArmorRules(armor: CloudArmorIntent): CloudArmorRule[] {
  const owasp: CloudArmorRule[] =
    armor.owasp === 'off'
      ? []
      : OWASP_RULE_SETS.map((_, index) => ({
          priority: 1000 + index,
          action: 'deny',
          preview: armor.owasp === 'preview',
        }));
  const groups = armor.allowedRanges
    ? sourceRangeGroups(armor.allowedRanges)
    : [['*']];
  const admitted: CloudArmorRule[] =
    armor.rateLimit || armor.allowedRanges
      ? groups.map((_, index) => ({
          priority: 2000 + index,
          action: armor.rateLimit ? 'throttle' : 'allow',
          preview: false,
          ...(!armor.allowedRanges && { matches: 'everybody' as const }),
        }))
      : [];
  return [
    ...owasp,
    ...admitted,
    {
      priority: DEFAULT_RULE_PRIORITY,
      action: armor.allowedRanges ? 'deny' : 'allow',
      preview: false,
      matches: 'everybody',
    },
  ];
}

/**
 * What has to stand at the edge: answers from Cloud CDN's cache never pass the backend's policy, so the allow list
 * is repeated in front of it. Undefined where nothing has to.
 *
 * @public
 */
export function edgeCloudArmorIntent(
  loadBalancer: LoadBalancerIntent,
): CloudArmorIntent | undefined {
  const allowedRanges = loadBalancer.cloudArmor?.allowedRanges;
  return loadBalancer.type === 'global-external' &&
    loadBalancer.cdn &&
    allowedRanges
    ? { allowedRanges, owasp: 'off' }
    : undefined;
}
