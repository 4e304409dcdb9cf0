export { parseAcceptedFinding } from './acceptedFinding';
export type { AcceptedFinding } from './acceptedFinding';
export type {
  LoadBalancerFeature,
  LoadBalancerRequirement,
} from './loadBalancerRequirement';
export type { OrganizationPolicies } from './organizationPolicies';
export * from './policy';
export * from './ruleIds';
