import {
  EgressTraffic,
  Fact,
  IngressSetting,
  NetworkInterface,
  RuntimePosture,
  ServiceIdentity,
  Switch,
} from 'backstage-plugin-cloud-run-common';

/** What a service's own description says of its network, in either of its forms. */
export interface ServiceSettings {
  service: ServiceIdentity;
  ingress: Fact<IngressSetting>;
  defaultUrl: Fact<Switch>;
  invokerCheck: Fact<Switch>;
  iap: Fact<Switch>;
  customAudiences: Fact<string[]>;
  trafficTags: Fact<string[]>;
  /** Null where there is none. */
  connector: Fact<string | null>;
  /** Null where there is none. */
  networkInterface: Fact<NetworkInterface | null>;
  /** What holds where traffic passes a VPC network. */
  egressTraffic: Fact<EgressTraffic>;
  runtime: Omit<RuntimePosture, 'serviceAgentRole'>;
}
