import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { ServiceDefinition } from 'backstage-plugin-cloud-run-common';
import { readSkeleton } from '../directory';
import { renderSkeleton } from '../renderSkeleton';
import { RenderedFile, SkeletonFile } from '../skeletonFile';
import { skeletonValues } from '../values';

const SKELETON = resolvePackagePath(
  'backstage-plugin-cloud-run-node',
  '../../templates/cloud-run-service/skeleton/infra',
);

/** The Terraform part of the template in this repository. */
export async function readInfra(): Promise<SkeletonFile[]> {
  return readSkeleton(SKELETON);
}

/** The Terraform of a service, with paths that begin below `infra/`. */
export async function renderInfra(
  skeleton: readonly SkeletonFile[],
  definition: ServiceDefinition,
): Promise<RenderedFile[]> {
  return renderSkeleton(skeleton, skeletonValues(definition));
}
