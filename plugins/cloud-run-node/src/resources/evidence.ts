import { Evidence } from 'backstage-plugin-cloud-run-common';
import {
  Origin,
  formatModulePath,
  isInstalledPath,
  isKnownModulePath,
} from 'backstage-cloud-run-terraform';
import { Resource } from './resource';
import { ResourceGraph } from './resourceGraph';

/** Whether a path is of code that comes from elsewhere, and of no file of the repository. */
function isFromElsewhere(path: string): boolean {
  return isKnownModulePath(path) || isInstalledPath(path);
}

/** Where a resource is declared in the repository: itself, or the call of the module from elsewhere it is of. */
export function placeInFiles(
  graph: ResourceGraph,
  { origin, modulePath, target }: Resource,
): Origin {
  if (!isFromElsewhere(origin.path)) {
    return origin;
  }
  const calls = modulePath.flatMap(
    (_, index) =>
      graph.call(
        target.reading,
        formatModulePath(modulePath.slice(0, index + 1)),
      ) ?? [],
  );
  const call = calls.findLast(({ origin: { path } }) => !isFromElsewhere(path));
  return call?.origin ?? origin;
}

/** The lines that say a value of a resource: of the argument, and of what it takes its value from. */
export function evidenceOf(
  graph: ResourceGraph,
  resource: Resource,
  ...origins: readonly Origin[]
): Evidence[] {
  const evidence: Evidence[] = [];
  let last: Origin | undefined;
  for (const origin of origins) {
    const { path, line } = origin;
    const isSame = last?.path === path && last.line === line;
    if (!isSame && !isFromElsewhere(path)) {
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
