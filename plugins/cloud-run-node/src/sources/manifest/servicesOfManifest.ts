import {
  DEFAULT_READ_LIMITS,
  LimitHit,
  ReadLimits,
} from 'backstage-cloud-run-terraform';
import { DeclaredService, DeclaredServices } from '../../posture';
import {
  isAdminService,
  serviceOfResourceName,
  settingsOfAdmin,
} from './adminService';
import { ServiceAsset, isAsset, serviceAssets } from './assets';
import { domainMappingsOf } from './domainMappings';
import { Field, child, itemsOf, textOf } from './field';
import { invokersOf } from './iamPolicy';
import { isKnativeService, settingsOfKnative } from './knativeService';
import { Surroundings, postureOfSettings } from './postureOfSettings';
import { readDocuments } from './readDocuments';
import { ServiceSettings } from './serviceSettings';

/** The resources of a document: its own, or those of a list. */
function resourcesOf(document: Field): readonly Field[] {
  if (document.kind === 'list') {
    return document.items();
  }
  return /List$/.test(textOf(child(document, 'kind')) ?? '')
    ? itemsOf(child(document, 'items'))
    : [document];
}

function settingsOf(resource: Field): ServiceSettings | undefined {
  if (isKnativeService(resource)) {
    return settingsOfKnative(resource);
  }
  return isAdminService(resource) ? settingsOfAdmin(resource) : undefined;
}

function declaredService(
  resource: Field,
  settings: ServiceSettings,
  surroundings: Surroundings,
): DeclaredService[] {
  if (resource.kind === 'missing') {
    return [];
  }
  const { path, line } = resource.origin;
  const address = `${path}:${line}`;
  const service = settings.service.name
    ? settings.service
    : { ...settings.service, name: address };
  return [
    {
      source: 'manifest',
      address,
      posture: postureOfSettings({ ...settings, service }, surroundings),
      at: { path, line },
    },
  ];
}

function serviceOfAsset(asset: ServiceAsset): DeclaredService[] {
  const settings = settingsOf(asset.data);
  if (!settings) {
    return [];
  }
  return declaredService(
    asset.data,
    {
      ...settings,
      service: serviceOfResourceName(asset.name) ?? settings.service,
    },
    asset.iamPolicy.kind === 'object'
      ? { invokers: invokersOf(asset.iamPolicy, asset.above) }
      : {},
  );
}

/**
 * The services that a manifest declares: Knative YAML as written by hand or exported from Cloud Run, services as the
 * Admin API returns them, and exports of the Cloud Asset Inventory. Jobs, worker pools and whatever else stands beside
 * them are passed over. Never throws for what the text says.
 *
 * @param path - the file's path; its ending says whether it is JSON
 *
 * @public
 */
export function servicesOfManifest(
  text: string,
  path: string,
  limits: Partial<ReadLimits> = {},
): DeclaredServices {
  const most = limits.instances ?? DEFAULT_READ_LIMITS.instances;
  const { documents, problems, hasMore } = readDocuments(text, path, most);
  const resources = documents.flatMap(resourcesOf);
  const limitsReached: LimitHit[] =
    hasMore || resources.length > most
      ? [{ limit: 'instances', at: path }]
      : [];
  const read = resources.slice(0, most);
  const domains = domainMappingsOf(read);
  const services = read
    .filter(resource => !isAsset(resource))
    .flatMap(resource => {
      const settings = settingsOf(resource);
      return settings
        ? declaredService(resource, settings, {
            domainMappings: domains.get(settings.service.name),
          })
        : [];
    });
  return {
    services: [
      ...services,
      ...serviceAssets(read.filter(isAsset)).flatMap(serviceOfAsset),
    ],
    problems,
    limitsReached,
  };
}

/**
 * Whether a text may hold the manifest of a service, which is cheaper to say than to read it.
 *
 * @public
 */
export function mayBeManifest(text: string): boolean {
  return (
    /serving\.knative\.dev\/v1/.test(text) ||
    /run\.googleapis\.com\/Service/.test(text)
  );
}
