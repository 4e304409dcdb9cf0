import {
  ConfigurationReader,
  Diagnostic,
  FileAccess,
} from 'backstage-cloud-run-terraform';
import { DeclaredService, ReadProblem } from '../posture';
import { servicesOfResources } from '../posture/servicesOfResources';
import { publicModule } from '../sources';
import { manifestSet } from '../sources/manifest';
import { CatalogFiles } from './catalogEntities';
import { foldersInside, isInside } from './foldersInside';
import { manifestsInFolders } from './manifestFiles';
import { ownedService } from './ownedServices';
import { ReadServices, ReadServicesOptions } from './readServices';
import { resourcesOfRepository } from './resourcesOfRepository';

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

/** Whether a service is declared in a folder or inside it. */
function isDeclaredIn(
  directory: string,
  { root, at }: DeclaredService,
): boolean {
  return isInside(directory, root ?? at?.path ?? '');
}

/**
 * The services that a folder of a repository declares: in each root module in or inside it, once for each environment,
 * and in manifests. The whole repository is read for it, since a load balancer, a grant or a network anywhere in it may
 * be about them. What only the catalog file near a service says is added: what it is meant to be. Never throws for what
 * the files say.
 *
 * @param directory - the folder that is asked about, as a path inside the root of the files; all of it unless given
 *
 * @public
 */
export async function servicesOfRepository(
  access: FileAccess,
  directory = '',
  options: ReadServicesOptions = {},
): Promise<ReadServices> {
  const reader = new ConfigurationReader(access, {
    limits: options.limits,
    knownModules: publicModule,
  });
  const { files } = reader;
  const folders = await foldersInside(files, '');
  const terraform = await resourcesOfRepository(
    reader,
    folders,
    directory,
    options,
  );
  const manifests = await manifestsInFolders(files, folders);
  const declared = servicesOfResources([
    ...terraform.sets,
    manifestSet([
      manifests,
      // What was cut anywhere may have held what is looked for in vain.
      {
        resources: [],
        problems: [],
        limitsReached: files.problems.limitsReached,
      },
    ]),
  ]);
  const catalog = new CatalogFiles(files);
  const services = await Promise.all(
    declared.services
      .filter(service => isDeclaredIn(directory, service))
      .map(async service =>
        ownedService(service, await catalog.entitiesNear(service)),
      ),
  );
  return {
    services,
    problems: [
      ...declared.problems,
      ...terraform.problems,
      ...manifests.problems,
      ...catalog.problems,
      ...files.problems.diagnostics.map(asWarning),
    ],
    limitsReached: declared.limitsReached,
  };
}
