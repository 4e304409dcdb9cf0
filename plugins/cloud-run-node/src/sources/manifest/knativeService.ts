import {
  ANNOTATIONS,
  AnnotationKey,
  EgressTraffic,
  IngressSetting,
  NetworkInterface,
  RuntimePosture,
  known,
  parseCustomAudiences,
  parseNetworkInterfaces,
  unknown,
} from 'backstage-plugin-cloud-run-common';
import { DOCUMENTATION } from './documentation';
import { Field, child, evidenceOf, itemsOf, textOf } from './field';
import {
  byDefault,
  countFact,
  disabledFlag,
  enabledFlag,
  fixedText,
  nameFact,
  parsedFact,
  wordFact,
} from './fieldFacts';
import { ServiceSettings } from './serviceSettings';
import { Otherwise, inPart, inWhole } from './otherwise';
import {
  http2Of,
  ingressContainer,
  startupProbeOf,
  tagsOf,
} from './sameInBothForms';

const INGRESS_STATUS = 'run.googleapis.com/ingress-status';
const LOCATION = 'cloud.googleapis.com/location';

const INGRESS = new Map<string, IngressSetting>([
  ['all', 'all'],
  ['internal', 'internal'],
  ['internal-and-cloud-load-balancing', 'internal-and-cloud-load-balancing'],
]);

/** `all` is an older word for `all-traffic`. */
const EGRESS = new Map<string, EgressTraffic>([
  ['private-ranges-only', 'private-ranges-only'],
  ['all-traffic', 'all-traffic'],
  ['all', 'all-traffic'],
]);

const EXECUTION = new Map<string, 'gen1' | 'gen2'>([
  ['gen1', 'gen1'],
  ['gen2', 'gen2'],
]);

/** Whether a document is a Knative service, which is how Cloud Run writes its own in YAML. */
export function isKnativeService(document: Field): boolean {
  return (
    textOf(child(document, 'kind')) === 'Service' &&
    /^serving\.knative\.dev\/v1/.test(
      textOf(child(document, 'apiVersion')) ?? '',
    )
  );
}

/** Where the annotations of the service and of its revisions stand. */
interface Annotated {
  service: Field;
  template: Field;
}

function named(key: AnnotationKey, annotations: Field) {
  const what = ANNOTATIONS[key];
  return { what, field: child(annotations, what) };
}

/** What is wanted, unless Cloud Run says that something else still holds. */
function ingressOf({ service }: Annotated, otherwise: Otherwise) {
  const { what, field } = named('ingress', service);
  const status = wordFact(child(service, INGRESS_STATUS), {
    what: INGRESS_STATUS,
    absent: otherwise(
      what,
      byDefault<IngressSetting>('all', DOCUMENTATION.ingress),
    ),
    words: INGRESS,
  });
  const wanted = wordFact(field, { what, absent: status, words: INGRESS });
  const isStale =
    child(service, INGRESS_STATUS).kind !== 'missing' &&
    status.state === 'known' &&
    wanted.state === 'known' &&
    status.value !== wanted.value;
  return isStale ? unknown({ code: 'updating', what }) : wanted;
}

function audiencesOf({ service }: Annotated, otherwise: Otherwise) {
  const { what, field } = named('customAudiences', service);
  return parsedFact(field, {
    what,
    absent: otherwise(
      what,
      byDefault<string[]>([], DOCUMENTATION.customAudiences),
    ),
    allowed: ['A JSON array of strings'],
    parse: parseCustomAudiences,
  });
}

function connectorOf({ template }: Annotated, otherwise: Otherwise) {
  const { what, field } = named('vpcAccessConnector', template);
  const absent = otherwise(
    what,
    byDefault<string | null>(null, DOCUMENTATION.egress),
  );
  return field.kind === 'missing'
    ? absent
    : nameFact(field, {
        what,
        absent: unknown({ code: 'not-declared', what }),
      });
}

function networkInterfaceOf({ template }: Annotated, otherwise: Otherwise) {
  const { what, field } = named('networkInterfaces', template);
  return parsedFact<NetworkInterface | null>(field, {
    what,
    absent: otherwise(
      what,
      byDefault<NetworkInterface | null>(null, DOCUMENTATION.egress),
    ),
    allowed: ['A JSON array with one object of network, subnetwork and tags'],
    parse: text => parseNetworkInterfaces(text)?.[0],
  });
}

function deploymentOf(document: Field): RuntimePosture['deployment'] {
  const what = 'runtime.deployment';
  const status = child(document, 'status');
  const ready = itemsOf(child(status, 'conditions')).find(
    condition => textOf(child(condition, 'type')) === 'Ready',
  );
  if (!ready) {
    return unknown({ code: 'not-declared', what });
  }
  const generation = Number(textOf(child(document, 'metadata', 'generation')));
  const observed = child(status, 'observedGeneration');
  if (Number(textOf(observed)) < generation) {
    return known('reconciling', ...evidenceOf(observed));
  }
  return wordFact<'ready' | 'reconciling' | 'failed'>(child(ready, 'status'), {
    what,
    absent: unknown({ code: 'not-declared', what }),
    words: new Map([
      ['True', 'ready'],
      ['False', 'failed'],
      ['Unknown', 'reconciling'],
    ] as const),
  });
}

function minInstancesOf(
  { service, template }: Annotated,
  otherwise: Otherwise,
) {
  const what = 'autoscaling.knative.dev/minScale';
  const ofService = child(service, 'run.googleapis.com/minScale');
  return countFact(
    ofService.kind === 'missing' ? child(template, what) : ofService,
    {
      what,
      absent: otherwise(what, byDefault(0, DOCUMENTATION.minInstances)),
    },
  );
}

function maxInstancesOf({ service, template }: Annotated) {
  const what = 'autoscaling.knative.dev/maxScale';
  const ofService = child(service, 'run.googleapis.com/maxScale');
  return countFact(
    ofService.kind === 'missing' ? child(template, what) : ofService,
    // Left out, it follows from quotas.
    { what, absent: unknown({ code: 'not-declared', what }) },
  );
}

function runtimeOf(
  document: Field,
  annotated: Annotated,
  otherwise: Otherwise,
): ServiceSettings['runtime'] {
  const podSpec = child(document, 'spec', 'template', 'spec');
  const container = ingressContainer(child(podSpec, 'containers'));
  const execution = named('executionEnvironment', annotated.template);
  return {
    serviceAccount: nameFact(child(podSpec, 'serviceAccountName'), {
      what: 'serviceAccountName',
      absent: otherwise(
        'serviceAccountName',
        byDefault('default', DOCUMENTATION.serviceAccount),
      ),
    }),
    minInstances: minInstancesOf(annotated, otherwise),
    maxInstances: maxInstancesOf(annotated),
    startupProbe: startupProbeOf(container, otherwise),
    executionEnvironment: wordFact<'gen1' | 'gen2' | 'automatic'>(
      execution.field,
      {
        what: execution.what,
        absent: otherwise(
          execution.what,
          byDefault('automatic', DOCUMENTATION.executionEnvironment),
        ),
        words: EXECUTION,
      },
    ),
    http2: http2Of(container, otherwise),
    deployment: deploymentOf(document),
  };
}

function isWhole(document: Field): boolean {
  const podSpec = child(document, 'spec', 'template', 'spec');
  return itemsOf(child(podSpec, 'containers')).length > 0;
}

/** The settings of a Knative service. */
export function settingsOfKnative(document: Field): ServiceSettings {
  const otherwise = isWhole(document) ? inWhole : inPart;
  const metadata = child(document, 'metadata');
  const annotated: Annotated = {
    service: child(metadata, 'annotations'),
    template: child(document, 'spec', 'template', 'metadata', 'annotations'),
  };
  const flag = (
    key: 'defaultUrlDisabled' | 'invokerIamDisabled',
    documentation: string,
  ) => {
    const { what, field } = named(key, annotated.service);
    return disabledFlag(field, {
      what,
      absent: otherwise(what, byDefault('enabled', documentation)),
    });
  };
  const iap = named('iapEnabled', annotated.service);
  const egress = named('vpcAccessEgress', annotated.template);
  return {
    service: {
      name: fixedText(child(metadata, 'name')) ?? '',
      project: fixedText(child(metadata, 'namespace')),
      location: fixedText(child(metadata, 'labels', LOCATION)),
    },
    ingress: ingressOf(annotated, otherwise),
    defaultUrl: flag('defaultUrlDisabled', DOCUMENTATION.ingress),
    invokerCheck: flag('invokerIamDisabled', DOCUMENTATION.authentication),
    iap: enabledFlag(iap.field, {
      what: iap.what,
      absent: otherwise(iap.what, byDefault('disabled', DOCUMENTATION.iap)),
    }),
    customAudiences: audiencesOf(annotated, otherwise),
    trafficTags: tagsOf(child(document, 'spec', 'traffic'), otherwise),
    connector: connectorOf(annotated, otherwise),
    networkInterface: networkInterfaceOf(annotated, otherwise),
    egressTraffic: wordFact(egress.field, {
      what: egress.what,
      absent: otherwise(
        egress.what,
        byDefault<EgressTraffic>('private-ranges-only', DOCUMENTATION.egress),
      ),
      words: EGRESS,
    }),
    runtime: runtimeOf(document, annotated, otherwise),
  };
}
