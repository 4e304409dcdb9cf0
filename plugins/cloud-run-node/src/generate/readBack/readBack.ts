import { Entity } from '@backstage/catalog-model';
import {
  NetworkPosture,
  ServiceDefinition,
  ServiceIdentity,
  contextOfDefinition,
} from 'backstage-plugin-cloud-run-common';
import { ConfigurationReader, FileAccess } from 'backstage-cloud-run-terraform';
import { DeclaredService } from '../../posture';
import { servicesOfResources } from '../../posture/servicesOfResources';
import { CatalogFiles } from '../../read/catalogEntities';
import { ownedService } from '../../read/ownedServices';
import { publicModule } from '../../sources';
import { JudgedDeployment } from '../judgeDeployments';
import { Difference, differencesOf, isHidden } from './comparedValues';
import { JudgeReadOptions, judgeRead } from './judgeRead';
import { readManifests } from './manifests';
import { Objection, eachOnce } from './objection';
import { filesOfOtherTools } from './otherTools';
import { RepositoryFiles, repositoryFiles } from './repositoryFiles';
import { readRoots } from './terraformRoots';

/**
 * What a repository is read back with.
 *
 * @public
 */
export interface ReadBackOptions extends Omit<JudgeReadOptions, 'context'> {
  /** What was chosen. */
  definition: ServiceDefinition;
  /** The service in each of its environments, as it was chosen. */
  deployments: readonly JudgedDeployment[];
}

/**
 * What a repository says when it is read back.
 *
 * @public
 */
export interface ReadBack {
  /** What stands against creating it. */
  objections: Objection[];
  /** The values that were chosen and that reading back cannot tell. */
  hidden: Objection[];
}

/** A service that was read, and how. */
interface ReadService {
  service: DeclaredService;
  entities: readonly Entity[];
  /** Whether it is as it is deployed, and not only as it could be. */
  isDeployed: boolean;
}

function placed({ project, location }: ServiceIdentity): string {
  return `${project ?? 'a project that is not known'}, ${
    location ?? 'a region that is not known'
  }`;
}

/** Whether a service may be the one that is deployed there; what is not known contradicts nothing. */
function maybeIn(
  { project, location }: ServiceIdentity,
  { deployment: { environment } }: JudgedDeployment,
): boolean {
  return (
    (project === undefined ||
      /^\d+$/.test(project) ||
      project === environment.project) &&
    (location === undefined || location === environment.region)
  );
}

/** Reads back the service that was chosen, and whatever else is declared. */
class Comparison {
  readonly objections: Objection[] = [];
  readonly hidden: Objection[] = [];
  private readonly declared = new Set<JudgedDeployment>();
  private readonly options: ReadBackOptions & JudgeReadOptions;

  constructor(options: ReadBackOptions) {
    const { definition } = options;
    this.options = { ...options, context: contextOfDefinition(definition) };
  }

  take(read: ReadService): void {
    const { posture, at } = read.service;
    const deployment =
      posture.service.name === this.options.definition.name
        ? this.deploymentOf(read)
        : undefined;
    if (!deployment) {
      this.judge(read, posture, undefined);
      return;
    }
    this.judge(read, posture, deployment);
    if (!read.isDeployed) {
      return;
    }
    this.declared.add(deployment);
    for (const difference of this.differences(read, deployment)) {
      this.takeDifference(difference, deployment, at);
    }
  }

  private takeDifference(
    difference: Difference,
    { deployment: { environment } }: JudgedDeployment,
    service: Objection['at'],
  ) {
    const at = difference.at ?? service;
    const { name, read, chosen } = difference;
    const text = {
      ...(at ? { at } : {}),
      kind: 'contradiction' as const,
      environments: [environment.name],
    };
    if (isHidden(difference)) {
      this.hidden.push({
        ...text,
        message: `${name} cannot be told, and ${chosen} was chosen`,
      });
    } else {
      this.objections.push({
        ...text,
        message: `${name} is ${read}, and ${chosen} was chosen`,
      });
    }
  }

  private judge(
    { service, isDeployed }: ReadService,
    posture: NetworkPosture,
    deployment: JudgedDeployment | undefined,
  ) {
    const name = deployment?.deployment.environment.name ?? service.environment;
    this.objections.push(
      ...judgeRead(
        {
          posture: deployment
            ? { ...posture, expectations: deployment.posture.expectations }
            : posture,
          at: service.at,
          environments: name === undefined ? [] : [name],
          isDeployed,
          chosen: deployment?.judgement,
        },
        this.options,
      ),
    );
  }

  /** The deployment that a service of the chosen name is of; where it is of none, it is in a wrong place. */
  private deploymentOf(read: ReadService): JudgedDeployment | undefined {
    const { deployments, definition } = this.options;
    const { posture, at } = read.service;
    const meant = deployments.filter(
      ({ deployment }) =>
        read.service.environment === undefined ||
        deployment.environment.name === read.service.environment,
    );
    const candidates = meant
      .filter(deployment => maybeIn(posture.service, deployment))
      .map(deployment => ({
        deployment,
        count: this.differences(read, deployment).length,
      }))
      .sort((a, b) => a.count - b.count);
    if (candidates.length === 0 && read.isDeployed) {
      this.objections.push({
        kind: 'contradiction',
        message: `${definition.name} is in ${placed(
          posture.service,
        )}, and ${meant
          .map(
            ({ deployment: { environment } }) =>
              `${environment.project}, ${environment.region}`,
          )
          .join(' or ')} was chosen`,
        ...(at ? { at } : {}),
        environments:
          read.service.environment === undefined
            ? []
            : [read.service.environment],
      });
    }
    return candidates[0]?.deployment;
  }

  /** The values that are not what was chosen. What the service is meant to be is said by the catalog, where it is here. */
  private differences(
    { service, entities }: ReadService,
    { posture: intended }: JudgedDeployment,
  ): Difference[] {
    const { posture } = ownedService(service, entities);
    return differencesOf(
      entities.length > 0
        ? posture
        : { ...posture, expectations: intended.expectations },
      intended,
    );
  }

  /** What is nowhere declared although it was chosen. */
  finish(): ReadBack {
    const { definition, deployments } = this.options;
    const missing = deployments
      .filter(deployment => !this.declared.has(deployment))
      .map<Objection>(({ deployment: { environment } }) => ({
        kind: 'contradiction',
        message: `Nothing that can be read declares the service ${definition.name} in ${environment.project}, ${environment.region}.`,
        environments: [environment.name],
      }));
    return {
      objections: eachOnce([...this.objections, ...missing]),
      hidden: eachOnce(this.hidden),
    };
  }
}

/** A service that one root module declares several times for one environment can be only one of them. */
function declaredTwice(services: readonly DeclaredService[]): Objection[] {
  const seen = new Set<string>();
  return services.flatMap(({ posture: { service }, at, root, environment }) => {
    const key = JSON.stringify([root, environment, service]);
    const isAgain = root !== undefined && seen.has(key);
    seen.add(key);
    return isAgain
      ? [
          {
            kind: 'contradiction' as const,
            message: `The service ${service.name} is declared once more for the same place.`,
            ...(at ? { at } : {}),
            environments: environment === undefined ? [] : [environment],
          },
        ]
      : [];
  });
}

/** What of the files themselves stands in the way. */
function unreadFiles(
  { others, isCut, paths }: RepositoryFiles,
  { files: { problems } }: ConfigurationReader,
): Objection[] {
  const messages: Pick<Objection, 'message' | 'at'>[] = [
    ...others.map(path => ({
      message: 'This is no file and no folder. Put the file itself here.',
      at: { path, line: 1 },
    })),
    ...(isCut
      ? [{ message: 'There are more files than are looked through.' }]
      : []),
    ...problems.diagnostics.map(({ summary, detail, path, line }) => ({
      message: `${summary}: ${detail}`,
      at: { path, line },
    })),
    ...problems.limitsReached.map(({ limit, at }) => ({
      message: `${at} goes beyond what is read (${limit}), so nobody can say what it declares.`,
    })),
  ];
  return [
    ...messages.map(message => ({
      ...message,
      kind: 'unreadable' as const,
      environments: [],
    })),
    ...filesOfOtherTools(paths),
  ];
}

/**
 * Reads a repository back before it is created: whether every service that it declares, wherever in it and in every
 * environment, is what was chosen, within the policy and not too grave; and whether everything that could declare one
 * can be read.
 *
 * @public
 */
export async function readBack(
  access: FileAccess,
  options: ReadBackOptions,
): Promise<ReadBack> {
  const files = await repositoryFiles(access);
  const reader = new ConfigurationReader(access, {
    knownModules: publicModule,
  });
  const { roots, objections } = await readRoots(
    reader,
    files,
    options.deployments.map(({ deployment }) => deployment.environment.name),
  );
  const manifests = await readManifests(reader.files, files);
  const catalog = new CatalogFiles(reader.files);
  const comparison = new Comparison(options);
  const take = async (services: DeclaredService[], isDeployed: boolean) => {
    for (const service of services) {
      const entities = await catalog.entitiesNear(service);
      comparison.take({ service, entities, isDeployed });
    }
  };
  // Together: what one root module grants or leads to may be a service of another.
  const { services } = servicesOfResources([
    ...roots.flatMap(({ set, isDeployed }) => (isDeployed ? [set] : [])),
    manifests.set,
  ]);
  await take(services, true);
  for (const { set } of roots.filter(({ isDeployed }) => !isDeployed)) {
    await take(servicesOfResources([set]).services, false);
  }
  comparison.objections.push(
    ...declaredTwice(services),
    ...objections,
    ...manifests.objections,
    ...unreadFiles(files, reader),
  );
  return comparison.finish();
}
