export {
  isPrivateRange,
  parseAddressRange,
  rangesOverlap,
  usableAddresses,
} from './addressRange';
export type { AddressRange } from './addressRange';
export { networkIntentSchema } from './networkIntentSchema';
export type {
  AuthIntent,
  CloudArmorIntent,
  EgressIntent,
  IngressIntent,
  LoadBalancerIntent,
  NetworkIntent,
  NetworkIntentInput,
  VpcIntent,
} from './networkIntent';
export * from './parts';
export * from './problems';
export { serviceDefinitionSchema } from './serviceDefinition';
export type {
  Environment,
  Runtime,
  ServiceDefinition,
  ServiceDefinitionInput,
} from './serviceDefinition';
export * from './deployment';
export * from './jsonSchema';
export * from './resourceNames';
