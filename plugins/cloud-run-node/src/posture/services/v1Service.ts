import {
  ANNOTATIONS,
  EgressTraffic,
  IngressSetting,
  known,
  parseCustomAudiences,
} from 'backstage-plugin-cloud-run-common';
import { DOCUMENTATION } from '../documentation';
import { byDefault } from '../defaults';
import { isIgnored } from '../../resources/keptBody';
import { Resource } from '../../resources/resource';
import { ResourceGraph } from '../../resources/resourceGraph';
import {
  factOf,
  readAs,
  readBool,
  readTexts,
  readWord,
  sectionEvidence,
} from '../../resources/reading/reading';
import {
  Section,
  attributeOf,
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
  readCount,
  serviceAccount,
  trafficTags,
} from './common';
import { containerPosture, environmentOf } from './containers';
import { deploymentOfV1 } from './deployment';
import { readEncodedJson } from './encodedJson';
import { ServiceDeclaration, WrittenVpcAccess } from './serviceDeclaration';

const INGRESS: Record<string, IngressSetting> = {
  all: 'all',
  internal: 'internal',
  'internal-and-cloud-load-balancing': 'internal-and-cloud-load-balancing',
};

/** `all` is an older word for `all-traffic`. */
const EGRESS: Record<string, EgressTraffic> = {
  'all-traffic': 'all-traffic',
  all: 'all-traffic',
  'private-ranges-only': 'private-ranges-only',
};

const EXECUTION: Record<string, 'gen1' | 'gen2'> = {
  gen1: 'gen1',
  gen2: 'gen2',
};

/** The interfaces, which an annotation holds as JSON, as the blocks that they are in the newer version. */
function interfaceOf(annotations: Section): Section {
  if (annotations.state !== 'there') {
    return annotations;
  }
  const name = ANNOTATIONS.networkInterfaces;
  const attribute = attributeOf(annotations, name);
  if (!attribute) {
    return within({ ...annotations, state: 'absent' }, name);
  }
  const decoded = readEncodedJson(attribute.value);
  return decoded?.kind === 'list'
    ? within(
        {
          ...annotations,
          origin: attribute.origin,
          body: {
            attributes: new Map([[name, { ...attribute, value: decoded }]]),
            blocks: new Map(),
            incomplete: false,
          },
        },
        name,
      )
    : { ...annotations, state: 'unclear' };
}

function vpcAccess(annotations: Section): WrittenVpcAccess {
  const networkInterface = interfaceOf(annotations);
  return {
    connectorPresence: presenceOf(annotations, ANNOTATIONS.vpcAccessConnector),
    connector: argumentOf(annotations, ANNOTATIONS.vpcAccessConnector),
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
    traffic: readWord(annotations, ANNOTATIONS.vpcAccessEgress, EGRESS),
    evidence: sectionEvidence(
      networkInterface.state === 'there' ? networkInterface : annotations,
    ),
  };
}

/** What a `google_cloud_run_service` says, most of it in annotations. */
export function v1Service(
  graph: ResourceGraph,
  resource: Resource,
): ServiceDeclaration {
  const service = keptSectionOf(graph, resource);
  const annotations = within(service, 'metadata', 'annotations');
  const template = within(service, 'template');
  const ofTemplate = within(template, 'metadata', 'annotations');
  const spec = within(template, 'spec');
  const evidence = sectionEvidence(service);
  const ingress = readWord(annotations, ANNOTATIONS.ingress, INGRESS);
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
        readBool(annotations, ANNOTATIONS.defaultUrlDisabled),
        'ingress.defaultUrl',
        DOCUMENTATION.ingress,
      ),
      trafficTags: trafficTags(service),
    },
    ingressWritten: isIgnored(
      resource,
      'metadata',
      'annotations',
      ANNOTATIONS.ingress,
    )
      ? known(false, ...evidence)
      : isWritten(ingress, 'terraform.ingressWritten', evidence),
    auth: {
      invokerCheck: disabledBy(
        readBool(annotations, ANNOTATIONS.invokerIamDisabled),
        'auth.invokerCheck',
        DOCUMENTATION.authentication,
      ),
      iap: enabledBy(
        readBool(annotations, ANNOTATIONS.iapEnabled),
        'auth.iap',
        DOCUMENTATION.iap,
      ),
      customAudiences: factOf(
        readAs(annotations, ANNOTATIONS.customAudiences, value => {
          const text = graph.texts.of(value);
          return text === undefined ? undefined : parseCustomAudiences(text);
        }),
        'auth.customAudiences',
        byDefault<string[]>([], DOCUMENTATION.customAudiences),
      ),
    },
    runtime: {
      ...containerPosture(spec),
      serviceAccount: serviceAccount(spec, 'service_account_name'),
      minInstances: minInstances(
        readCount(annotations, 'run.googleapis.com/minScale'),
        readCount(ofTemplate, 'autoscaling.knative.dev/minScale'),
      ),
      maxInstances: maxInstances(
        readCount(ofTemplate, 'autoscaling.knative.dev/maxScale'),
      ),
      executionEnvironment: factOf(
        readWord(ofTemplate, ANNOTATIONS.executionEnvironment, EXECUTION),
        'runtime.executionEnvironment',
        byDefault('automatic', DOCUMENTATION.executionEnvironment),
      ),
      deployment: deploymentOfV1(service),
    },
    vpcAccess: vpcAccess(ofTemplate),
    environment: environmentOf(spec),
  };
}
