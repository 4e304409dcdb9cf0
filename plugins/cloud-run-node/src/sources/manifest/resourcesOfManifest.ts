import {
  DEFAULT_READ_LIMITS,
  LimitHit,
  ReadLimits,
} from 'backstage-cloud-run-terraform';
import { ReadProblem } from '../../posture';
import { Resource } from '../../resources/resource';
import { adminService, isAdminService } from './admin';
import { isAsset, isServiceAsset, policyOfAsset, withAsset } from './assets';
import { Field, child, itemsOf, textOf } from './field';
import {
  domainMapping,
  isDomainMapping,
  isKnativeService,
  knativeService,
} from './knative';
import { readDocuments } from './readDocuments';

/** What the documents of a file declare, as the resources that an import would write. */
export interface ManifestResources {
  resources: Resource[];
  problems: ReadProblem[];
  limitsReached: LimitHit[];
}

/** Where answers of the Admin API and of the Asset Inventory hold what is listed. */
const LISTS = ['services', 'assets', 'results'];

/** The documents in one: itself, or those of a list. */
function documentsIn(document: Field): readonly Field[] {
  if (document.kind === 'list') {
    return document.items().flatMap(documentsIn);
  }
  if (/List$/.test(textOf(child(document, 'kind')) ?? '')) {
    return itemsOf(child(document, 'items'));
  }
  const list = LISTS.map(name => child(document, name)).find(
    ({ kind }) => kind === 'list',
  );
  return list ? itemsOf(list) : [document];
}

function serviceOf(document: Field): Resource[] {
  if (isKnativeService(document)) {
    return knativeService(document);
  }
  return isAdminService(document) ? adminService(document) : [];
}

function resourcesOf(document: Field): Resource[] {
  if (isAsset(document)) {
    return [
      ...(isServiceAsset(document)
        ? serviceOf(child(document, 'resource', 'data')).map(service =>
            withAsset(document, service),
          )
        : []),
      ...policyOfAsset(document),
    ];
  }
  return isDomainMapping(document)
    ? domainMapping(document)
    : serviceOf(document);
}

/**
 * The resources that a manifest declares: services in Knative YAML as written by hand or exported from Cloud Run, as
 * gcloud lists them and as the Admin API returns them, and exports of the Cloud Asset Inventory with their policies.
 * Jobs, worker pools and whatever else stands beside them are passed over. Never throws for what the text says.
 *
 * @param path - the file's path; its ending says whether it is JSON
 */
export function resourcesOfManifest(
  text: string,
  path: string,
  limits: Partial<ReadLimits> = {},
): ManifestResources {
  const most = limits.instances ?? DEFAULT_READ_LIMITS.instances;
  const { documents, problems, hasMore } = readDocuments(text, path, most);
  const found = documents.flatMap(documentsIn);
  return {
    resources: found.slice(0, most).flatMap(resourcesOf),
    problems,
    limitsReached:
      hasMore || found.length > most ? [{ limit: 'instances', at: path }] : [],
  };
}

/** Whether a text may hold such resources, which is cheaper to say than to read it. */
export function mayBeManifest(text: string): boolean {
  return (
    /serving\.knative\.dev\/v1|domains\.cloudrun\.com\/v1/.test(text) ||
    /run\.googleapis\.com\/(Service|projects)/.test(text) ||
    (/\bprojects\/[^/"\s]+\/locations\/[^/"\s]+\/services\//.test(text) &&
      /\btemplate\b/.test(text) &&
      !/"(format_version|terraform_version)"/.test(text))
  );
}
