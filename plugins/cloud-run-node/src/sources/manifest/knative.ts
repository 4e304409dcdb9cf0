import {
  ConfigBody,
  ConfigValue,
  unknownValue,
} from 'backstage-cloud-run-terraform';
import { ANNOTATIONS } from 'backstage-plugin-cloud-run-common';
import { Resource } from '../../resources/resource';
import { bodyOf, valueOf, withAttributes } from './body';
import { Field, child, itemsOf, textOf } from './field';
import { manifestResource } from './manifestResource';

const INGRESS_STATUS = 'run.googleapis.com/ingress-status';
const LOCATION = 'cloud.googleapis.com/location';

/** Whether a document is of a kind of an API group. */
function isOf(document: Field, kind: string, group: RegExp): boolean {
  return (
    textOf(child(document, 'kind')) === kind &&
    group.test(textOf(child(document, 'apiVersion')) ?? '')
  );
}

/** Whether a document is a Knative service, which is how Cloud Run writes its own in YAML. */
export function isKnativeService(document: Field): boolean {
  return isOf(document, 'Service', /^serving\.knative\.dev\/v1/);
}

/** Whether a document maps a domain to a service. */
export function isDomainMapping(document: Field): boolean {
  return isOf(document, 'DomainMapping', /^domains\.cloudrun\.com\//);
}

/** Where a document says that it is: its name, the project as its namespace, and the region as a label. */
function identityOf(document: Field): Record<string, ConfigValue | undefined> {
  const metadata = child(document, 'metadata');
  return {
    name: valueOf(child(metadata, 'name')),
    project: valueOf(child(metadata, 'namespace')),
    location: valueOf(child(metadata, 'labels', LOCATION)),
  };
}

/** What is wanted, unless Cloud Run says that something else still holds: then neither is known to. */
function ingressOf(annotations: Field): ConfigValue | undefined {
  const wanted = child(annotations, ANNOTATIONS.ingress);
  const holds = child(annotations, INGRESS_STATUS);
  const isStale =
    wanted.kind === 'text' &&
    holds.kind === 'text' &&
    wanted.text !== holds.text;
  return isStale
    ? unknownValue(INGRESS_STATUS, wanted.origin)
    : valueOf(wanted) ?? valueOf(holds);
}

function replacedIn(
  body: ConfigBody,
  path: readonly string[],
  values: Readonly<Record<string, ConfigValue | undefined>>,
): ConfigBody {
  const [type, ...rest] = path;
  if (type === undefined) {
    return withAttributes(body, values);
  }
  const blocks = body.blocks.get(type);
  return blocks
    ? {
        ...body,
        blocks: new Map(body.blocks).set(
          type,
          blocks.map(block => ({
            ...block,
            body: replacedIn(block.body, rest, values),
          })),
        ),
      }
    : body;
}

/**
 * A Knative service as the provider's first resource for Cloud Run has it, which mirrors that API. A document without a
 * container is but a part of one, as a patch is.
 */
export function knativeService(document: Field): Resource[] {
  if (document.kind !== 'object') {
    return [];
  }
  const spec = bodyOf(child(document, 'spec'), {
    isPart:
      itemsOf(child(document, 'spec', 'template', 'spec', 'containers'))
        .length === 0,
  });
  const whole = bodyOf(document, { isPart: spec.incomplete });
  const annotations = child(document, 'metadata', 'annotations');
  const body: ConfigBody = {
    ...withAttributes(spec, identityOf(document)),
    blocks: new Map([
      ...spec.blocks,
      ...[...whole.blocks].filter(
        ([type]) => type === 'metadata' || type === 'status',
      ),
    ]),
  };
  const ingress = ingressOf(annotations);
  return [
    manifestResource(
      'google_cloud_run_service',
      ingress
        ? replacedIn(body, ['metadata', 'annotations'], {
            [ANNOTATIONS.ingress]: ingress,
          })
        : body,
      document.origin,
    ),
  ];
}

/** A domain mapping as the provider has it. */
export function domainMapping(document: Field): Resource[] {
  return document.kind === 'object'
    ? [
        manifestResource(
          'google_cloud_run_domain_mapping',
          withAttributes(
            bodyOf(document, { isPart: false }),
            identityOf(document),
          ),
          document.origin,
        ),
      ]
    : [];
}
