/** The label of the question that each field of a network belongs to, the more specific fields first. */
const LABELS = [
  ['ingress.loadBalancer.cloudArmor.allowedRanges', 'ingress.allowedRanges'],
  ['ingress.loadBalancer.cloudArmor.rateLimit', 'ingress.requestsPerMinute'],
  ['ingress.loadBalancer.cloudArmor', 'ingress.cloudArmor'],
  ['ingress.loadBalancer.domains', 'ingress.domains'],
  ['ingress.loadBalancer.cdn', 'ingress.cdn'],
  ['ingress.loadBalancer', 'ingress.loadBalancer'],
  ['ingress.defaultUrl', 'ingress.defaultUrl'],
  ['ingress', 'question.ingress'],
  ['auth.by', 'auth.by'],
  ['auth.at', 'auth.at'],
  ['auth.invokers', 'auth.invokers'],
  ['auth.accessors', 'auth.accessors'],
  ['auth', 'question.auth'],
  ['egress.traffic.nat.addresses', 'egress.addresses'],
  ['egress.traffic.nat', 'egress.nat'],
  ['egress.tags', 'egress.tags'],
  ['egress.connector.subnet.range', 'egress.connectorRange'],
  ['egress.connector.subnet.name', 'egress.connectorSubnetName'],
  ['egress.connector.subnet', 'egress.connectorSubnet'],
  ['egress.connector.minInstances', 'egress.minInstances'],
  ['egress.connector.maxInstances', 'egress.maxInstances'],
  ['egress', 'question.egress'],
  ['vpc.subnetRange', 'vpc.subnetRange'],
  ['vpc.network', 'vpc.network'],
  ['vpc.subnetwork', 'vpc.subnetwork'],
  ['vpc.hostProject', 'vpc.hostProject'],
  ['vpc.proxyOnlyRange', 'vpc.proxyOnlyRange'],
  ['vpc', 'question.vpc'],
] as const;

/** The key of a question's label, within the form's texts. */
export type LabelKey = (typeof LABELS)[number][1];

/** The label of the question that a field such as `auth.accessors.0` belongs to. */
export function labelOfField(field: string): LabelKey | undefined {
  return LABELS.find(
    ([path]) => field === path || field.startsWith(`${path}.`),
  )?.[1];
}
