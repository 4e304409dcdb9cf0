import { Rule } from '../rule';
import { cloudArmorNotEnforced } from './cloudArmorNotEnforced';
import { deploymentFailed } from './deploymentFailed';
import { domainMappingBypassesLoadBalancer } from './domainMappingBypassesLoadBalancer';
import { domainMappingInUse } from './domainMappingInUse';
import { externalLoadBalancerRefused } from './externalLoadBalancerRefused';
import { ingressOutsidePolicy } from './ingressOutsidePolicy';
import { ingressRefusedByOrganizationPolicy } from './ingressRefusedByOrganizationPolicy';
import { loadBalancerMissing } from './loadBalancerMissing';
import { loadBalancerUnprotected } from './loadBalancerUnprotected';
import { noWayIn } from './noWayIn';
import { plainHttp } from './plainHttp';
import { publicAndUnprotected } from './publicAndUnprotected';
import { requiredLoadBalancerFeature } from './requiredLoadBalancerFeature';
import { runAppBypassesLoadBalancer } from './runAppBypassesLoadBalancer';
import { trafficTagsPublic } from './trafficTagsPublic';

/** Who can reach a service. */
export const INGRESS_RULES: readonly Rule[] = [
  publicAndUnprotected,
  runAppBypassesLoadBalancer,
  domainMappingBypassesLoadBalancer,
  loadBalancerUnprotected,
  cloudArmorNotEnforced,
  plainHttp,
  trafficTagsPublic,
  loadBalancerMissing,
  externalLoadBalancerRefused,
  noWayIn,
  domainMappingInUse,
  deploymentFailed,
  ingressOutsidePolicy,
  requiredLoadBalancerFeature,
  ingressRefusedByOrganizationPolicy,
];
