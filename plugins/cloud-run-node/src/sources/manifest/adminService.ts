import {
  EgressTraffic,
  Fact,
  IngressSetting,
  NetworkInterface,
  RuntimePosture,
  ServiceIdentity,
  known,
  unknown,
} from 'backstage-plugin-cloud-run-common';
import { DOCUMENTATION } from './documentation';
import { Field, MISSING, child, evidenceOf, itemsOf, textOf } from './field';
import {
  byDefault,
  countFact,
  disabledFlag,
  enabledFlag,
  fixedText,
  nameFact,
  wordFact,
} from './fieldFacts';
import { inWhole } from './otherwise';
import {
  http2Of,
  ingressContainer,
  startupProbeOf,
  tagsOf,
} from './sameInBothForms';
import { ServiceSettings } from './serviceSettings';

const INGRESS = new Map<string, IngressSetting>([
  ['INGRESS_TRAFFIC_ALL', 'all'],
  ['INGRESS_TRAFFIC_INTERNAL_ONLY', 'internal'],
  [
    'INGRESS_TRAFFIC_INTERNAL_LOAD_BALANCER',
    'internal-and-cloud-load-balancing',
  ],
  ['INGRESS_TRAFFIC_NONE', 'none'],
]);

const EGRESS = new Map<string, EgressTraffic>([
  ['VPC_EGRESS_UNSPECIFIED', 'private-ranges-only'],
  ['PRIVATE_RANGES_ONLY', 'private-ranges-only'],
  ['ALL_TRAFFIC', 'all-traffic'],
]);

const EXECUTION = new Map<string, 'gen1' | 'gen2' | 'automatic'>([
  ['EXECUTION_ENVIRONMENT_UNSPECIFIED', 'automatic'],
  ['EXECUTION_ENVIRONMENT_GEN1', 'gen1'],
  ['EXECUTION_ENVIRONMENT_GEN2', 'gen2'],
]);

const NAME = /^projects\/([^/]+)\/locations\/([^/]+)\/services\/([^/]+)$/;

/** A service by its name in the Admin API, or in the Asset Inventory. */
export function serviceOfResourceName(
  name: string,
): ServiceIdentity | undefined {
  const match = NAME.exec(name.replace('//run.googleapis.com/', ''));
  return match
    ? { project: match[1], location: match[2], name: match[3] }
    : undefined;
}

/** Whether a document is a service as version 2 of the Admin API writes it. */
export function isAdminService(document: Field): boolean {
  return (
    NAME.test(textOf(child(document, 'name')) ?? '') &&
    child(document, 'template').kind === 'object'
  );
}

function networkInterfaceOf(vpcAccess: Field): Fact<NetworkInterface | null> {
  const [first = MISSING] = itemsOf(child(vpcAccess, 'networkInterfaces'));
  if (first.kind === 'missing') {
    return byDefault(null, DOCUMENTATION.egress);
  }
  return known(
    {
      network: fixedText(child(first, 'network')),
      subnetwork: fixedText(child(first, 'subnetwork')),
      tags: itemsOf(child(first, 'tags')).flatMap(tag => textOf(tag) ?? []),
    },
    ...evidenceOf(first),
  );
}

function audiencesOf(audiences: Field): Fact<string[]> {
  return audiences.kind === 'list'
    ? known(
        audiences.items().flatMap(item => textOf(item) ?? []),
        ...evidenceOf(audiences),
      )
    : byDefault([], DOCUMENTATION.customAudiences);
}

function deploymentOf(document: Field): RuntimePosture['deployment'] {
  const reconciling = child(document, 'reconciling');
  if (textOf(reconciling) === 'true') {
    return known('reconciling', ...evidenceOf(reconciling));
  }
  const what = 'terminalCondition.state';
  return wordFact<'ready' | 'reconciling' | 'failed'>(
    child(document, 'terminalCondition', 'state'),
    {
      what,
      absent: unknown({ code: 'not-declared', what }),
      words: new Map([
        ['CONDITION_SUCCEEDED', 'ready'],
        ['CONDITION_FAILED', 'failed'],
        ['CONDITION_PENDING', 'reconciling'],
        ['CONDITION_RECONCILING', 'reconciling'],
      ] as const),
    },
  );
}

function runtimeOf(document: Field): ServiceSettings['runtime'] {
  const template = child(document, 'template');
  const container = ingressContainer(child(template, 'containers'));
  const ofService = child(document, 'scaling', 'minInstanceCount');
  return {
    serviceAccount: nameFact(child(template, 'serviceAccount'), {
      what: 'serviceAccount',
      absent: byDefault('default', DOCUMENTATION.serviceAccount),
    }),
    minInstances: countFact(
      ofService.kind === 'missing'
        ? child(template, 'scaling', 'minInstanceCount')
        : ofService,
      {
        what: 'minInstanceCount',
        absent: byDefault(0, DOCUMENTATION.minInstances),
      },
    ),
    maxInstances: countFact(child(template, 'scaling', 'maxInstanceCount'), {
      what: 'maxInstanceCount',
      absent: unknown({ code: 'not-declared', what: 'maxInstanceCount' }),
    }),
    startupProbe: startupProbeOf(container, inWhole),
    executionEnvironment: wordFact(child(template, 'executionEnvironment'), {
      what: 'executionEnvironment',
      absent: byDefault('automatic', DOCUMENTATION.executionEnvironment),
      words: EXECUTION,
    }),
    http2: http2Of(container, inWhole),
    deployment: deploymentOf(document),
  };
}

/** The settings of a service as version 2 of the Admin API writes it. What it leaves out is at its default. */
export function settingsOfAdmin(document: Field): ServiceSettings {
  const vpcAccess = child(document, 'template', 'vpcAccess');
  const connector = child(vpcAccess, 'connector');
  return {
    service: serviceOfResourceName(textOf(child(document, 'name')) ?? '') ?? {
      name: '',
    },
    ingress: wordFact(child(document, 'ingress'), {
      what: 'ingress',
      absent: byDefault('all', DOCUMENTATION.ingress),
      words: INGRESS,
    }),
    defaultUrl: disabledFlag(child(document, 'defaultUriDisabled'), {
      what: 'defaultUriDisabled',
      absent: byDefault('enabled', DOCUMENTATION.ingress),
    }),
    invokerCheck: disabledFlag(child(document, 'invokerIamDisabled'), {
      what: 'invokerIamDisabled',
      absent: byDefault('enabled', DOCUMENTATION.authentication),
    }),
    iap: enabledFlag(child(document, 'iapEnabled'), {
      what: 'iapEnabled',
      absent: byDefault('disabled', DOCUMENTATION.iap),
    }),
    customAudiences: audiencesOf(child(document, 'customAudiences')),
    trafficTags: tagsOf(child(document, 'traffic'), inWhole),
    connector:
      textOf(connector) === undefined
        ? byDefault(null, DOCUMENTATION.egress)
        : nameFact(connector, {
            what: 'connector',
            absent: unknown({ code: 'not-declared', what: 'connector' }),
          }),
    networkInterface: networkInterfaceOf(vpcAccess),
    egressTraffic: wordFact(child(vpcAccess, 'egress'), {
      what: 'egress',
      absent: byDefault('private-ranges-only', DOCUMENTATION.egress),
      words: EGRESS,
    }),
    runtime: runtimeOf(document),
  };
}
