import { DeliveringProduct } from 'backstage-plugin-cloud-run-common';
import { ConfigValue } from 'backstage-cloud-run-terraform';
import { Resource, argument } from '../../resources/resource';
import { ResourceGraph } from '../../resources/resourceGraph';
import { sectionOf, within } from '../../resources/reading/section';
import { itemsOf, valueIn } from '../../resources/reading/values';

/** A type of resource by which a product calls addresses. */
export interface Delivering {
  product: DeliveringProduct;
  /** The values in which a service's address may stand. */
  addresses(
    graph: ResourceGraph,
    resource: Resource,
  ): readonly (ConfigValue | undefined)[];
}

const inBlock =
  (...path: [string, ...string[]]) =>
  (graph: ResourceGraph, resource: Resource) => {
    const name = path[path.length - 1];
    const section = within(sectionOf(graph, resource), ...path.slice(0, -1));
    return section.state === 'there' ? [valueIn(section, name)] : [];
  };

/** The types of resources that call the addresses they name. */
export const DELIVERING: Record<string, Delivering> = {
  google_bigquery_routine: {
    product: 'bigquery',
    addresses: inBlock('remote_function_options', 'endpoint'),
  },
  google_cloud_scheduler_job: {
    product: 'cloud-scheduler',
    addresses: inBlock('http_target', 'uri'),
  },
  google_cloud_tasks_queue: {
    product: 'cloud-tasks',
    addresses: inBlock('http_target', 'uri_override', 'host'),
  },
  google_dialogflow_cx_webhook: {
    product: 'dialogflow-cx',
    addresses: inBlock('generic_web_service', 'uri'),
  },
  google_pubsub_subscription: {
    product: 'pubsub',
    addresses: inBlock('push_config', 'push_endpoint'),
  },
  google_workflows_workflow: {
    product: 'workflows',
    addresses: (_graph, resource) => {
      const variables = argument(resource, 'user_env_vars');
      return [
        argument(resource, 'source_contents'),
        ...(variables?.kind === 'object'
          ? variables.entries.values()
          : itemsOf(variables)),
      ];
    },
  },
};

/** The service that an Eventarc trigger delivers to. */
export const eventarcService = inBlock(
  'destination',
  'cloud_run_service',
  'service',
);
