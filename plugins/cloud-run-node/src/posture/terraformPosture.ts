import {
  NetworkPosture,
  TerraformPosture,
  known,
} from 'backstage-plugin-cloud-run-common';
import { Invokers } from './auth/invokers';
import { grantResources } from './auth/grantResources';
import { evidenceOf } from '../resources/evidence';
import { ResourceGraph } from '../resources/resourceGraph';
import { unresolved } from '../resources/reading/reading';
import { isWritten } from './services/common';
import { ServiceDeclaration } from './services';

/** What only the Terraform of a service can tell. */
export function terraformPosture(
  graph: ResourceGraph,
  invokers: Invokers,
  service: ServiceDeclaration,
  { path }: NetworkPosture['egress'],
): TerraformPosture {
  const { evidence, vpcAccess } = service;
  const clients = graph.ofType('google_iap_brand', 'google_iap_client');
  const what = 'terraform.egressTrafficWritten';
  let egressTrafficWritten: TerraformPosture['egressTrafficWritten'];
  if (path.state === 'unknown') {
    egressTrafficWritten = unresolved(what);
  } else if (path.value.kind === 'default') {
    egressTrafficWritten = known(true, ...evidence);
  } else {
    egressTrafficWritten = isWritten(
      vpcAccess.traffic,
      what,
      vpcAccess.evidence,
    );
  }
  return {
    ingressWritten: service.ingressWritten,
    egressTrafficWritten,
    ...grantResources(graph, invokers, service),
    iapClients: known(
      clients.map(({ address }) => address),
      ...(clients.length > 0
        ? clients.flatMap(client => evidenceOf(graph, client, client.origin))
        : evidence),
    ),
  };
}
