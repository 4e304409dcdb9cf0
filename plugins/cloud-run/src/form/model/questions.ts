import { VpcIntent } from 'backstage-plugin-cloud-run-common';
import { NetworkDraft } from './NetworkDraft';

/** The load balancer that the answers put in front of the service, if any. */
export function loadBalancerTypeOf({
  ingress,
}: Pick<NetworkDraft, 'ingress'>):
  | NetworkDraft['ingress']['loadBalancerType']
  | undefined {
  switch (ingress.setting) {
    case 'all':
      return undefined;
    case 'internal':
      return ingress.internalLoadBalancer ? 'regional-internal' : undefined;
    default:
      return ingress.loadBalancerType;
  }
}

/** Whether the load balancer lives in a region, and so in a VPC network with a proxy-only subnetwork. */
export function hasRegionalLoadBalancer(
  draft: Pick<NetworkDraft, 'ingress'>,
): boolean {
  const type = loadBalancerTypeOf(draft);
  return type !== undefined && type !== 'global-external';
}

/** Whether Cloud Armor stands at the load balancer. */
export function hasCloudArmor(draft: Pick<NetworkDraft, 'ingress'>): boolean {
  const type = loadBalancerTypeOf(draft);
  return (
    type !== undefined &&
    (draft.ingress.cloudArmor ?? type !== 'regional-internal')
  );
}

/** Whether the question for the VPC network is asked. */
export function asksForVpc(draft: NetworkDraft): boolean {
  return draft.egress.reach !== 'internet' || hasRegionalLoadBalancer(draft);
}

/** Whether everything leaves through the VPC network, the internet traffic through a Cloud NAT. */
export function sendsEverything({ egress }: NetworkDraft): boolean {
  return egress.reach === 'known-addresses' || egress.reach === 'everything';
}

/**
 * Where the connector's subnetwork comes from. A new network has none yet, and in a Shared VPC the host project's
 * administrators make it; only an existing network leaves the choice.
 */
export function connectorSubnetOf(
  vpc: VpcIntent['kind'],
  chosen: 'new' | 'existing',
): 'new' | 'existing' {
  switch (vpc) {
    case 'new':
      return 'new';
    case 'shared':
      return 'existing';
    default:
      return chosen;
  }
}
