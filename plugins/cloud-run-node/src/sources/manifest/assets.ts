import {
  ConfigValue,
  Origin,
  listValue,
  stringValue,
} from 'backstage-cloud-run-terraform';
import { Resource } from '../../resources/resource';
import { identityOfName } from './admin';
import { dataOf, withAttributes } from './body';
import { Field, child, itemsOf, textOf } from './field';
import { manifestResource } from './manifestResource';

/** Whether a document is an asset of the Cloud Asset Inventory, or what a search of its policies finds. */
export function isAsset(document: Field): boolean {
  return (
    textOf(child(document, 'assetType')) !== undefined ||
    (textOf(child(document, 'resource')) !== undefined &&
      child(document, 'policy').kind === 'object')
  );
}

/** Whether an asset is a service; jobs and worker pools are others. */
export function isServiceAsset(asset: Field): boolean {
  return textOf(child(asset, 'assetType')) === 'run.googleapis.com/Service';
}

/** The name of what an asset is, or of what a policy that a search found is on. */
function nameOf(asset: Field): string {
  return textOf(child(asset, 'name')) ?? textOf(child(asset, 'resource')) ?? '';
}

function policyOf(asset: Field): Field {
  const own = child(asset, 'iamPolicy');
  return own.kind === 'object' ? own : child(asset, 'policy');
}

/** The resource that grants what a policy says, and the arguments that name what it is on. */
function grantedOn(
  name: string,
  origin: Origin,
): { type: string; on: Record<string, ConfigValue> } | undefined {
  const service = identityOfName(name, origin);
  if (service) {
    return { type: 'google_cloud_run_v2_service_iam_policy', on: service };
  }
  const [, kind, id] =
    /^\/\/cloudresourcemanager\.googleapis\.com\/(projects|folders|organizations)\/([^/]+)$/.exec(
      name,
    ) ?? [];
  const text = (value: string) => stringValue(value, origin);
  switch (kind) {
    case 'projects':
      return {
        type: 'google_project_iam_policy',
        on: { project: text(id) },
      };
    case 'folders':
      return {
        type: 'google_folder_iam_policy',
        on: { folder: text(`folders/${id}`) },
      };
    case 'organizations':
      return {
        type: 'google_organization_iam_policy',
        on: { org_id: text(`organizations/${id}`) },
      };
    default:
      return undefined;
  }
}

/** The policy of an asset, as the resource that writes the whole of it. */
export function policyOfAsset(asset: Field): Resource[] {
  const policy = policyOf(asset);
  const data = dataOf(policy);
  const granted =
    policy.kind === 'object'
      ? grantedOn(nameOf(asset), policy.origin)
      : undefined;
  if (policy.kind !== 'object' || !granted) {
    return [];
  }
  const body = { attributes: new Map(), blocks: new Map(), incomplete: false };
  return [
    manifestResource(
      granted.type,
      withAttributes(body, {
        ...granted.on,
        policy_data: stringValue(JSON.stringify(data ?? {}), policy.origin),
      }),
      policy.origin,
    ),
  ];
}

/**
 * A service with what only the inventory tells: where it is by the project's id rather than its number, and what it
 * inherits from.
 */
export function withAsset(asset: Field, service: Resource): Resource {
  const ancestors = itemsOf(child(asset, 'ancestors')).flatMap(
    ancestor => textOf(ancestor) ?? [],
  );
  const { origin } = service;
  return {
    ...service,
    body: withAttributes(service.body, {
      ...identityOfName(nameOf(asset), origin),
      ...(ancestors.length > 0 && {
        ancestors: listValue(
          ancestors.map(ancestor => stringValue(ancestor, origin)),
          origin,
        ),
      }),
    }),
  };
}
