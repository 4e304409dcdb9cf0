import { InputError, toError } from '@backstage/errors';
import {
  BoundedFiles,
  Configuration,
  DEFAULT_READ_LIMITS,
  FileAccess,
  ReadLimits,
} from 'backstage-cloud-run-terraform';
import { ReadProblem } from '../posture';
import { servicesOfResources } from '../posture/servicesOfResources';
import { ResourceSet } from '../resources/resource';
import { configurationOfPlan } from '../sources';
import {
  ManifestResources,
  manifestSet,
  resourcesOfManifest,
} from '../sources/manifest';
import { attempt } from './attempt';
import { CatalogFiles } from './catalogEntities';
import { fileText } from './fileText';
import { ownedService } from './ownedServices';
import { ReadServices, ReadServicesOptions } from './readServices';

/** A file that is asked for by name may be longer than one that is found, and hold the services of an organisation. */
const FILE_LIMITS = { fileBytes: 64_000_000, instances: 100_000 };

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether a value is what `terraform show -json` prints. */
function isShown(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && 'format_version' in value
  );
}

function planOf(
  plan: unknown,
  path: string,
  limits: Partial<ReadLimits>,
): Configuration {
  try {
    return configurationOfPlan(plan, path, limits);
  } catch (error) {
    throw new InputError(`It could not be read: ${toError(error).message}`);
  }
}

async function textOf(
  access: FileAccess,
  path: string,
  { fileBytes }: { fileBytes: number },
): Promise<string> {
  let contents: Uint8Array;
  try {
    contents = await access.read(path, fileBytes);
  } catch (error) {
    throw new InputError(`It could not be read: ${toError(error).message}`);
  }
  if (contents.length > fileBytes) {
    throw new InputError(
      `It is longer than ${fileBytes} bytes, so it was not read.`,
    );
  }
  return fileText(contents);
}

/** What a file declares: a plan, or the documents of a manifest. */
type FileResources =
  | { kind: 'plan'; set: ResourceSet }
  | { kind: 'manifest'; manifest: ManifestResources };

async function resourcesOfFile(
  access: FileAccess,
  path: string,
  limits: Partial<ReadLimits> & { fileBytes: number },
): Promise<FileResources> {
  const text = await textOf(access, path, limits);
  const value = /^\s*\{/.test(text) ? parseJson(text) : undefined;
  return isShown(value)
    ? {
        kind: 'plan',
        set: {
          name: path,
          source: 'terraform',
          configuration: planOf(value, path, limits),
        },
      }
    : { kind: 'manifest', manifest: resourcesOfManifest(text, path, limits) };
}

/**
 * The services that files declare together: plans as `terraform show -json` prints them, manifests in YAML or JSON, and
 * exports of the Asset Inventory, whose resources and policies may stand in files of their own. A file that cannot be read
 * is a problem, and does not stand in the way of the others.
 *
 * @param paths - the files, as paths inside the root of the files
 *
 * @public
 */
export async function servicesOfFiles(
  access: FileAccess,
  paths: readonly string[],
  options: ReadServicesOptions = {},
): Promise<ReadServices> {
  const limits = { ...FILE_LIMITS, ...options.limits };
  const sets: ResourceSet[] = [];
  const manifests: ManifestResources[] = [];
  const unreadable: ReadProblem[] = [];
  for (const path of paths) {
    const read = await attempt(() => resourcesOfFile(access, path, limits));
    if ('message' in read) {
      unreadable.push({ severity: 'error', message: read.message, path });
    } else if (read.kind === 'plan') {
      sets.push(read.set);
    } else {
      manifests.push(read.manifest);
    }
  }
  const declared = servicesOfResources([...sets, manifestSet(manifests)]);
  const catalog = new CatalogFiles(
    new BoundedFiles(access, { ...DEFAULT_READ_LIMITS, ...options.limits }),
  );
  const services = await Promise.all(
    declared.services.map(async service =>
      ownedService(service, await catalog.entitiesNear(service)),
    ),
  );
  const problems: ReadProblem[] = [
    ...unreadable,
    ...declared.problems,
    ...manifests.flatMap(manifest => manifest.problems),
    ...catalog.problems,
  ];
  return { services, problems, limitsReached: declared.limitsReached };
}
