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
  const lines = new Map<string, Evidence>();
  for (const { path, line } of origins) {
    if (!isPublicModulePath(path)) {
      lines.set(`${path}:${line}`, { kind: 'file', path, line });
    }
  }
  if (lines.size > 0) {
    return [...lines.values()];
  }
  const { path, line } = placeInFiles(graph, resource);
  return [{ kind: 'file', path, line }];
}
