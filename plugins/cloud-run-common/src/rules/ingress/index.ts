import { Rule } from '../rule';
import { backendSettingsNotSupported } from './backendSettingsNotSupported';
import { cachedAnswersUnfiltered } from './cachedAnswersUnfiltered';
import { callerLeavesNetwork } from './callerLeavesNetwork';
import { callerOnAnotherSharedNetwork } from './callerOnAnotherSharedNetwork';
import { callerOutsideNetwork } from './callerOutsideNetwork';
import { cloudArmorNotEnforced } from './cloudArmorNotEnforced';
import { customDomainNotInternal } from './customDomainNotInternal';
import { deploymentFailed } from './deploymentFailed';
import { domainMappingBypassesLoadBalancer } from './domainMappingBypassesLoadBalancer';
import { domainMappingInUse } from './domainMappingInUse';
import { ephemeralLoadBalancerAddress } from './ephemeralLoadBalancerAddress';
import { externalLoadBalancerRefused } from './externalLoadBalancerRefused';
import { ingressNotWritten } from './ingressNotWritten';
import { ingressOutsidePolicy } from './ingressOutsidePolicy';
import { ingressRefusedByOrganizationPolicy } from './ingressRefusedByOrganizationPolicy';
import { loadBalancingSchemeOmitted } from './loadBalancingSchemeOmitted';
import { loadBalancerMissing } from './loadBalancerMissing';
import { loadBalancerUnprotected } from './loadBalancerUnprotected';
import { multiRegionWithoutOutlierDetection } from './multiRegionWithoutOutlierDetection';
import { noRedirectToHttps } from './noRedirectToHttps';
import { noWayIn } from './noWayIn';
import { plainHttp } from './plainHttp';
import { productInAnotherProject } from './productInAnotherProject';
import { productNeedsDefaultUrl } from './productNeedsDefaultUrl';
import { proxyOnlySubnetworkMissing } from './proxyOnlySubnetworkMissing';
import { publicAndUnprotected } from './publicAndUnprotected';
import { requiredLoadBalancerFeature } from './requiredLoadBalancerFeature';
import { runAppBypassesLoadBalancer } from './runAppBypassesLoadBalancer';
import { serverlessNegElsewhere } from './serverlessNegElsewhere';
import { trafficTagsPublic } from './trafficTagsPublic';
import { urlMaskOpensServices } from './urlMaskOpensServices';

/** Who can reach a service. */
export const INGRESS_RULES: readonly Rule[] = [
  publicAndUnprotected,
  runAppBypassesLoadBalancer,
  domainMappingBypassesLoadBalancer,
  loadBalancerUnprotected,
  cloudArmorNotEnforced,
  cachedAnswersUnfiltered,
  urlMaskOpensServices,
  plainHttp,
  noRedirectToHttps,
  trafficTagsPublic,
  loadBalancerMissing,
  externalLoadBalancerRefused,
  serverlessNegElsewhere,
  backendSettingsNotSupported,
  proxyOnlySubnetworkMissing,
  multiRegionWithoutOutlierDetection,
  ephemeralLoadBalancerAddress,
  loadBalancingSchemeOmitted,
  noWayIn,
  productNeedsDefaultUrl,
  customDomainNotInternal,
  productInAnotherProject,
  callerOutsideNetwork,
  callerLeavesNetwork,
  callerOnAnotherSharedNetwork,
  domainMappingInUse,
  deploymentFailed,
  ingressNotWritten,
  ingressOutsidePolicy,
  requiredLoadBalancerFeature,
  ingressRefusedByOrganizationPolicy,
];
