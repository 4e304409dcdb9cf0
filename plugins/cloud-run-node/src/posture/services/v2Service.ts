import {
  EgressTraffic,
  IngressSetting,
  known,
} from 'backstage-plugin-cloud-run-common';
import { DOCUMENTATION } from '../documentation';
import { byDefault } from '../defaults';
import { isIgnored } from '../../resources/keptBody';
import { Resource } from '../../resources/resource';
import { ResourceGraph } from '../../resources/resourceGraph';
import {
  factOf,
  readBool,
  readNumber,
  readTexts,
  readWord,
  sectionEvidence,
} from '../../resources/reading/reading';
import {
  Section,
  keptSectionOf,
  within,
} from '../../resources/reading/section';
import {
  argumentOf,
  disabledBy,
  enabledBy,
  isWritten,
  maxInstances,
  minInstances,
  presenceOf,
  serviceAccount,
  trafficTags,
} from './common';
import { containerPosture, environmentOf } from './containers';
import { deploymentOfV2 } from './deployment';
import { ServiceDeclaration, WrittenVpcAccess } from './serviceDeclaration';

const INGRESS: Record<string, IngressSetting> = {
  INGRESS_TRAFFIC_ALL: 'all',
  INGRESS_TRAFFIC_INTERNAL_ONLY: 'internal',
  INGRESS_TRAFFIC_INTERNAL_LOAD_BALANCER: 'internal-and-cloud-load-balancing',
  INGRESS_TRAFFIC_NONE: 'none',
};

const EGRESS: Record<string, EgressTraffic> = {
  ALL_TRAFFIC: 'all-traffic',
  PRIVATE_RANGES_ONLY: 'private-ranges-only',
  VPC_EGRESS_UNSPECIFIED: 'private-ranges-only',
};

const EXECUTION: Record<string, 'gen1' | 'gen2' | 'automatic'> = {
  EXECUTION_ENVIRONMENT_UNSPECIFIED: 'automatic',
  EXECUTION_ENVIRONMENT_GEN1: 'gen1',
  EXECUTION_ENVIRONMENT_GEN2: 'gen2',
};

function vpcAccess(template: Section): WrittenVpcAccess {
  const access = within(template, 'vpc_access');
  const networkInterface = within(access, 'network_interfaces');
  return {
    connectorPresence: presenceOf(access, 'connector'),
    connector: argumentOf(access, 'connector'),
    interfacePresence: networkInterface.state,
    interface: {
      network: argumentOf(networkInterface, 'network'),
      subnetwork: argumentOf(networkInterface, 'subnetwork'),
      tags: factOf(
        readTexts(networkInterface, 'tags'),
        'egress.tags',
        byDefault<string[]>([], DOCUMENTATION.egress),
      ),
    },
    traffic: readWord(access, 'egress', EGRESS),
    evidence: sectionEvidence(access),
  };
}

/** What a `google_cloud_run_v2_service` says. */
export function v2Service(
  graph: ResourceGraph,
  resource: Resource,
): ServiceDeclaration {
  const service = keptSectionOf(graph, resource);
  const template = within(service, 'template');
  const evidence = sectionEvidence(service);
  const ingress = readWord(service, 'ingress', INGRESS);
  return {
    resource,
    evidence,
    ingress: {
      setting: factOf<IngressSetting, IngressSetting>(
        ingress,
        'ingress.setting',
        byDefault('all', DOCUMENTATION.ingress),
      ),
      defaultUrl: disabledBy(
        readBool(service, 'default_uri_disabled'),
        'ingress.defaultUrl',
        DOCUMENTATION.ingress,
      ),
      trafficTags: trafficTags(service),
    },
    ingressWritten: isIgnored(resource, 'ingress')
      ? known(false, ...evidence)
      : isWritten(ingress, 'terraform.ingressWritten', evidence),
    auth: {
      invokerCheck: disabledBy(
        readBool(service, 'invoker_iam_disabled'),
        'auth.invokerCheck',
        DOCUMENTATION.authentication,
      ),
      iap: enabledBy(
        readBool(service, 'iap_enabled'),
        'auth.iap',
        DOCUMENTATION.iap,
      ),
      customAudiences: factOf(
        readTexts(service, 'custom_audiences'),
        'auth.customAudiences',
        byDefault<string[]>([], DOCUMENTATION.customAudiences),
      ),
    },
    runtime: {
      ...containerPosture(template),
      serviceAccount: serviceAccount(template, 'service_account'),
      minInstances: minInstances(
        readNumber(within(service, 'scaling'), 'min_instance_count'),
        readNumber(within(template, 'scaling'), 'min_instance_count'),
      ),
      maxInstances: maxInstances(
        readNumber(within(template, 'scaling'), 'max_instance_count'),
      ),
      executionEnvironment: factOf(
        readWord(template, 'execution_environment', EXECUTION),
        'runtime.executionEnvironment',
        byDefault('automatic', DOCUMENTATION.executionEnvironment),
      ),
      deployment: deploymentOfV2(service),
    },
    vpcAccess: vpcAccess(template),
    environment: environmentOf(template),
  };
}
