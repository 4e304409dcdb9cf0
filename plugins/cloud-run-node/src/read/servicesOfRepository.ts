import {
  ConfigurationReader,
  Diagnostic,
  FileAccess,
  LimitHit,
} from 'backstage-cloud-run-terraform';
import { DeclaredService, ReadProblem } from '../posture';
import { servicesOfResources } from '../posture/servicesOfResources';
import { ResourceSet } from '../resources/resource';
import { publicModule } from '../sources';
import { manifestSet } from '../sources/manifest';
import { CatalogFiles } from './catalogEntities';
import { foldersInside, isInside } from './foldersInside';
import { commandsOfFiles, withCommands } from './gcloud';
import { manifestsInFolders } from './manifestFiles';
import { RepositoryTree, nothingDeclared } from './modules';
import { ownedService } from './ownedServices';
import { ReadServices, ReadServicesOptions } from './readServices';
import { resourcesOfRepository } from './resourcesOfRepository';
import { withoutSkeletons } from './skeletons';
import { worseReadings } from './worseReadings';

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

/** What stands for all that bounds left out of a repository: nothing is known to be absent beside it. */
function beyondBounds(hits: readonly LimitHit[]): ResourceSet {
  const limitsReached = [
    ...new Map(hits.map(hit => [`${hit.limit} ${hit.at}`, hit])).values(),
  ];
  return nothingDeclared('beyond the bounds', [], limitsReached);
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
  const folders = await withoutSkeletons(files, await foldersInside(files, ''));
  const tree = new RepositoryTree(folders);
  const terraform = await resourcesOfRepository(
    reader,
    folders,
    tree,
    directory,
    options,
  );
  const manifests = await manifestsInFolders(files, folders);
  const scripts = await commandsOfFiles(access, folders, options.limits);
  const { sets, problems } = withCommands(
    [...terraform.sets, manifestSet([manifests])],
    [...terraform.commands, ...scripts.commands],
    file => tree.hasNamed(file),
  );
  const declared = servicesOfResources([
    ...sets,
    beyondBounds([...files.problems.limitsReached, ...scripts.limitsReached]),
  ]);
  const judged = worseReadings(declared.services);
  const catalog = new CatalogFiles(files);
  const services = await Promise.all(
    judged.services
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
      ...problems,
      ...judged.problems,
      ...catalog.problems,
      ...files.problems.diagnostics.map(asWarning),
    ],
    limitsReached: declared.limitsReached,
  };
}
