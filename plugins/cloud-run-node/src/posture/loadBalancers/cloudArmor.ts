import {
  CloudArmorPolicy,
  CloudArmorRule,
  DEFAULT_RULE_PRIORITY,
  Fact,
  known,
  parseAddressRange,
} from 'backstage-plugin-cloud-run-common';
import { decidedElsewhere } from '../defaults';
import { evidenceOf } from '../../resources/evidence';
import { Relation, isThereWith } from '../../resources/relation';
import { Resource, argument, nameArgument } from '../../resources/resource';
import { ResourceGraph } from '../../resources/resourceGraph';
import { linkOf } from '../../resources/links';
import {
  attributeEvidence,
  readBool,
  readNumber,
  readText,
  readTexts,
  sectionEvidence,
  unresolved,
} from '../../resources/reading/reading';
import {
  Section,
  attributeOf,
  sectionOf,
  sections,
  within,
} from '../../resources/reading/section';
import { valueIn } from '../../resources/reading/values';

const POLICY_TYPES = [
  'google_compute_security_policy',
  'google_compute_region_security_policy',
];

const RULE_TYPES = [
  'google_compute_security_policy_rule',
  'google_compute_region_security_policy_rule',
];

function actionOf(text: string): CloudArmorRule['action'] | undefined {
  switch (text.replace(/\(.*/, '')) {
    case 'allow':
      return 'allow';
    case 'deny':
      return 'deny';
    case 'throttle':
      return 'throttle';
    case 'rate_based_ban':
      return 'rate-based-ban';
    case 'redirect':
      return 'redirect';
    default:
      return undefined;
  }
}

function ruleOf(section: Section): CloudArmorRule | undefined {
  const priority = readNumber(section, 'priority');
  const action = readText(section, 'action');
  const preview = readBool(section, 'preview');
  const kind = action.state === 'written' ? actionOf(action.value) : undefined;
  return priority.state === 'written' &&
    kind &&
    (preview.state === 'written' || preview.state === 'absent')
    ? {
        priority: priority.value,
        action: kind,
        preview: preview.state === 'written' && preview.value,
        ...matchOf(section, priority.value),
      }
    : undefined;
}

/** Expressions that are true of every request. */
const ALWAYS = /^\s*(true|inIpRange\(origin\.ip,\s*'0\.0\.0\.0\/0'\))\s*$/;

/** Whom a rule is about, where that is everybody or not known. The last rule is about everybody whatever it says. */
function matchOf(
  section: Section,
  priority: number,
): Pick<CloudArmorRule, 'matches'> {
  const match = within(section, 'match');
  if (priority === DEFAULT_RULE_PRIORITY) {
    return { matches: 'everybody' };
  }
  const ranges = readTexts(within(match, 'config'), 'src_ip_ranges');
  const expression = readText(within(match, 'expr'), 'expression');
  const isEverybody =
    (ranges.state === 'written' && coversEverything(ranges.value)) ||
    (expression.state === 'written' && ALWAYS.test(expression.value));
  if (isEverybody) {
    return { matches: 'everybody' };
  }
  return ranges.state === 'unclear' || expression.state === 'unclear'
    ? { matches: 'unknown' }
    : {};
}

/** Whether ranges leave no IPv4 address out. */
function coversEverything(ranges: readonly string[]): boolean {
  if (ranges.includes('*')) {
    return true;
  }
  const spans = ranges
    .flatMap(range => parseAddressRange(range) ?? [])
    .sort((a, b) => a.first - b.first);
  const next = spans.reduce(
    (from, { first, last }) =>
      first <= from ? Math.max(from, last + 1) : from,
    0,
  );
  return next >= 2 ** 32;
}

/** The Cloud Armor policies of a configuration. */
export class CloudArmorPolicies {
  private readonly rulesByPolicy: Relation;

  constructor(private readonly graph: ResourceGraph) {
    this.rulesByPolicy = new Relation(
      graph,
      RULE_TYPES,
      POLICY_TYPES,
      resource => [argument(resource, 'security_policy')],
    );
  }

  private rulesOf(policy: Resource, what: string): CloudArmorPolicy['rules'] {
    const section = sectionOf(this.graph, policy);
    const { sure, possible } = this.rulesByPolicy.of(policy);
    const rules = [
      ...sections(section, 'rule'),
      ...sections(section, 'rules'),
      ...sure.map(resource => sectionOf(this.graph, resource)),
    ].map(ruleOf);
    if (
      possible.length > 0 ||
      !rules.every((rule): rule is CloudArmorRule => rule !== undefined)
    ) {
      return unresolved(`${what}.rules`);
    }
    const hasDefault = rules.some(
      ({ priority }) => priority === DEFAULT_RULE_PRIORITY,
    );
    const all: CloudArmorRule[] = hasDefault
      ? rules
      : [
          ...rules,
          {
            priority: DEFAULT_RULE_PRIORITY,
            action: 'allow',
            preview: false,
            matches: 'everybody',
          },
        ];
    return known(
      all.sort((a, b) => a.priority - b.priority),
      ...sectionEvidence(section),
    );
  }

  /** The policy that an argument of a backend names. */
  of(
    backend: Section,
    name: string,
    what: string,
  ): Fact<CloudArmorPolicy | null> {
    const { graph } = this;
    const value = valueIn(backend, name);
    const attribute = attributeOf(backend, name);
    if (!value || !attribute) {
      return backend.body.incomplete
        ? unresolved(what)
        : known(null, ...sectionEvidence(backend));
    }
    const evidence = attributeEvidence(backend, attribute);
    const { set, project } = graph.nearOf(backend.resource);
    const link = linkOf(graph, value, POLICY_TYPES, { set, project });
    switch (link.kind) {
      case 'declared': {
        if (!isThereWith(link.resource, backend.resource)) {
          return unresolved(what);
        }
        const policyName = nameArgument(link.resource);
        return known(
          {
            name:
              (policyName && graph.texts.of(policyName)) ??
              link.resource.address,
            rules: this.rulesOf(link.resource, what),
          },
          ...evidence,
          ...evidenceOf(graph, link.resource, link.resource.origin),
        );
      }
      case 'outside':
        return known(
          {
            name: link.name ?? link.data?.address ?? '',
            rules: decidedElsewhere(`${what}.rules`),
          },
          ...evidence,
        );
      case 'possible':
        return unresolved(what);
      case 'unclear':
        return value.kind === 'reference'
          ? known(
              { name: value.address, rules: decidedElsewhere(`${what}.rules`) },
              ...evidence,
            )
          : unresolved(what);
      default:
        return link satisfies never;
    }
  }
}
