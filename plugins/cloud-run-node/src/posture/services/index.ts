import { Resource } from '../../resources/resource';
import { ResourceGraph } from '../../resources/resourceGraph';
import { ServiceDeclaration } from './serviceDeclaration';
import { v1Service } from './v1Service';
import { v2Service } from './v2Service';

export * from './serviceDeclaration';

/** The types of resources that are services, and how each is read. */
const READERS: Record<
  string,
  (graph: ResourceGraph, resource: Resource) => ServiceDeclaration
> = {
  google_cloud_run_v2_service: v2Service,
  google_cloud_run_service: v1Service,
};

/** The types of resources that are services. */
export const SERVICE_TYPES: readonly string[] = Object.keys(READERS);

/** The services that a configuration declares. Jobs, worker pools and functions are none. */
export function serviceDeclarations(
  graph: ResourceGraph,
): ServiceDeclaration[] {
  return SERVICE_TYPES.flatMap(type =>
    graph.ofType(type).map(resource => READERS[type](graph, resource)),
  );
}
