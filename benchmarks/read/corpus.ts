import {
  SkeletonFile,
  readSkeleton,
  renderSkeleton,
  skeletonValues,
} from 'backstage-plugin-cloud-run-node';
import { ServiceDefinition } from 'backstage-plugin-cloud-run-common';
import {
  arbitraryServiceDefinition,
  pairwiseDefinitions,
} from 'backstage-plugin-cloud-run-common/testUtils';
import fc from 'fast-check';
import { resolve } from 'node:path';

const INFRA = resolve(
  __dirname,
  '../../templates/cloud-run-service/skeleton/infra',
);

/** A repository: its files by their paths. */
export type Repository = Record<string, string>;

async function repositoryOf(
  definition: ServiceDefinition,
  skeleton: readonly SkeletonFile[],
): Promise<Repository> {
  const files = await renderSkeleton(skeleton, skeletonValues(definition));
  return Object.fromEntries(
    files.map(({ path, contents }) => [
      `infra/${path}`,
      contents.toString('utf8'),
    ]),
  );
}

/**
 * Repositories with all the Terraform that the template makes: one for every pair of answers that the form lets one
 * give, and as many others, always the same.
 */
export async function repositories(): Promise<Repository[]> {
  const skeleton = await readSkeleton(INFRA);
  const pairwise = pairwiseDefinitions().map(({ definition }) => definition);
  const others = fc.sample(arbitraryServiceDefinition(), {
    numRuns: 450,
    seed: 1,
  });
  const made: Repository[] = [];
  for (const definition of [...pairwise, ...others]) {
    made.push(await repositoryOf(definition, skeleton));
  }
  return made;
}
