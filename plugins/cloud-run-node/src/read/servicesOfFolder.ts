import {
  BoundedFiles,
  DEFAULT_READ_LIMITS,
  Diagnostic,
  FileAccess,
  Problems,
} from 'backstage-cloud-run-terraform';
import { DeclaredServices, ReadProblem } from '../posture';
import { catalogEntities } from './catalogEntities';
import { manifestsInFolder } from './manifestFiles';
import { ownedService } from './ownedServices';
import { ReadServices, ReadServicesOptions } from './readServices';
import { terraformInFolder } from './terraformFolder';

/** What may not be a manifest at all does not stand in the way of those that are. */
function asWarning({
  summary,
  detail,
  path,
  line,
  column,
}: Diagnostic): ReadProblem {
  return {
    severity: 'warning',
    message: `${summary}: ${detail}`,
    path,
    line,
    column,
  };
}

/** Adds to services the entities of the catalog file that is nearest to a folder. */
export async function withEntities(
  files: BoundedFiles,
  directory: string,
  read: readonly DeclaredServices[],
): Promise<ReadServices> {
  const catalog = await catalogEntities(files, directory);
  return {
    services: read
      .flatMap(({ services }) => services)
      .map(service => ownedService(service, catalog.entities)),
    problems: [
      ...read.flatMap(({ problems }) => problems),
      ...catalog.problems,
      ...files.problems.diagnostics.map(asWarning),
    ],
    limitsReached: [
      ...read.flatMap(({ limitsReached }) => limitsReached),
      ...files.problems.limitsReached,
    ],
  };
}

/** A reader of files that stays within bounds. */
export function boundedFiles(
  access: FileAccess,
  { limits }: ReadServicesOptions,
): BoundedFiles {
  return new BoundedFiles(
    access,
    { ...DEFAULT_READ_LIMITS, ...limits },
    new Problems(),
  );
}

/**
 * The services that a folder declares: in Terraform, whose root module it is, and in manifests that lie in it or
 * inside it. What only the catalog file beside it says, or above it, is added: what the services are meant to be.
 * Never throws for what the files say.
 *
 * @param directory - the folder, as a path inside the root of the files
 *
 * @public
 */
export async function servicesOfFolder(
  access: FileAccess,
  directory: string,
  options: ReadServicesOptions = {},
): Promise<ReadServices> {
  const files = boundedFiles(access, options);
  return withEntities(files, directory, [
    await terraformInFolder(access, directory, options),
    await manifestsInFolder(files, directory),
  ]);
}
