import { InvokerGrant } from 'backstage-plugin-cloud-run-common';
import { Field, MISSING, child, itemsOf, textOf } from './field';
import { grantsOf } from './iamPolicy';

const SCOPES = new Map<string, InvokerGrant['scope']>([
  ['cloudresourcemanager.googleapis.com/Project', 'project'],
  ['cloudresourcemanager.googleapis.com/Folder', 'folder'],
  ['cloudresourcemanager.googleapis.com/Organization', 'organization'],
]);

/** A service of the Cloud Asset Inventory: what it is, and its IAM policy where that was exported. */
export interface ServiceAsset {
  name: string;
  data: Field;
  iamPolicy: Field;
  /** The grants of its project, folders and organisation, as far as they were exported. */
  above: InvokerGrant[];
}

/** Whether a document is an asset of the Cloud Asset Inventory. */
export function isAsset(document: Field): boolean {
  return textOf(child(document, 'assetType')) !== undefined;
}

function grantsAbove(assets: readonly Field[]): Map<string, InvokerGrant[]> {
  const grants = new Map<string, InvokerGrant[]>();
  for (const asset of assets) {
    const scope = SCOPES.get(textOf(child(asset, 'assetType')) ?? '');
    const name = textOf(child(asset, 'name'));
    const policy = child(asset, 'iamPolicy');
    if (scope && name !== undefined && policy.kind === 'object') {
      const key = name.replace('//cloudresourcemanager.googleapis.com/', '');
      grants.set(key, grantsOf(policy, scope));
    }
  }
  return grants;
}

/** The services among assets. Resources and policies are exported apart and belong together by name. */
export function serviceAssets(assets: readonly Field[]): ServiceAsset[] {
  const above = grantsAbove(assets);
  const services = new Map<string, ServiceAsset>();
  for (const asset of assets) {
    const name = textOf(child(asset, 'name'));
    if (
      name === undefined ||
      textOf(child(asset, 'assetType')) !== 'run.googleapis.com/Service'
    ) {
      continue;
    }
    const service = services.get(name) ?? {
      name,
      data: MISSING,
      iamPolicy: MISSING,
      above: [],
    };
    const data = child(asset, 'resource', 'data');
    const iamPolicy = child(asset, 'iamPolicy');
    const ancestors = itemsOf(child(asset, 'ancestors')).flatMap(
      ancestor => above.get(textOf(ancestor) ?? '') ?? [],
    );
    services.set(name, {
      name,
      data: data.kind === 'object' ? data : service.data,
      iamPolicy: iamPolicy.kind === 'object' ? iamPolicy : service.iamPolicy,
      above: ancestors.length > 0 ? ancestors : service.above,
    });
  }
  return [...services.values()].filter(({ data }) => data.kind === 'object');
}
