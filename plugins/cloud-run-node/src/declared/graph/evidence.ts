import { Evidence } from 'backstage-plugin-cloud-run-common';
import { Origin, ResolvedResource, formatModulePath } from '../../terraform';
import { isPublicModulePath } from '../../terraform/modules/publicModules';
import { ResourceGraph } from './resourceGraph';

/** Where a resource is declared in the files that were read: itself, or the call of the public module it is of. */
export function placeInFiles(
  graph: ResourceGraph,
  resource: ResolvedResource,
): Origin {
  if (!isPublicModulePath(resource.origin.path)) {
    return resource.origin;
  }
  const call = graph.call(formatModulePath(resource.modulePath));
  return call && !isPublicModulePath(call.origin.path)
    ? call.origin
    : resource.origin;
}

/** The lines that say a value of a resource: of the argument, and of what it takes its value from. */
export function evidenceOf(
  graph: ResourceGraph,
  resource: ResolvedResource,
  ...origins: readonly Origin[]
): Evidence[] {
  const evidence: Evidence[] = [];
  let last: Origin | undefined;
  for (const origin of origins) {
    const { path, line } = origin;
    const isSame = last?.path === path && last.line === line;
    if (!isSame && !isPublicModulePath(path)) {
      evidence.push({ kind: 'file', path, line });
      last = origin;
    }
  }
  if (evidence.length > 0) {
    return evidence;
  }
  const { path, line } = placeInFiles(graph, resource);
  return [{ kind: 'file', path, line }];
}
