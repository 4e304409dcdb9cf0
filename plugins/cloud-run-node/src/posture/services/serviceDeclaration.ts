import {
  AuthPosture,
  EgressTraffic,
  Evidence,
  Fact,
  IngressPosture,
  RuntimePosture,
} from 'backstage-plugin-cloud-run-common';
import { ConfigValue } from 'backstage-cloud-run-terraform';
import { Reading } from '../../resources/reading/reading';
import { Resource } from '../../resources/resource';

/** An argument that names another resource: what it says, and where. */
export interface Argument {
  value: ConfigValue;
  evidence: Evidence[];
}

/** Whether something is written: it is, it is not, or that cannot be told. */
export type Presence = 'there' | 'absent' | 'unclear';

/** The network interface of Direct VPC egress, as it is written. */
export interface WrittenInterface {
  network?: Argument;
  subnetwork?: Argument;
  tags: Fact<string[]>;
}

/** What a service says of the way its traffic takes. */
export interface WrittenVpcAccess {
  connectorPresence: Presence;
  connector?: Argument;
  interfacePresence: Presence;
  interface: WrittenInterface;
  traffic: Reading<EgressTraffic>;
  evidence: Evidence[];
}

/** What a service's own resource says of its network, in either version of it. */
export interface ServiceDeclaration {
  resource: Resource;
  /** Where the resource is declared. */
  evidence: Evidence[];
  ingress: Pick<IngressPosture, 'setting' | 'defaultUrl' | 'trafficTags'>;
  ingressWritten: Fact<boolean>;
  auth: Pick<AuthPosture, 'invokerCheck' | 'iap' | 'customAudiences'>;
  runtime: Omit<RuntimePosture, 'serviceAgentRole'>;
  vpcAccess: WrittenVpcAccess;
  /** The values of its containers' environment. */
  environment: readonly ConfigValue[];
}
