import {
  Condition,
  Fact,
  all,
  always,
  any,
  holds,
  known,
  mapFact,
  not,
  some,
  when,
} from '../../facts';
import {
  Caller,
  EgressPath,
  EgressPosture,
  NetworkPosture,
  SharedVpc,
} from '../../posture';
import { differs } from '../conditions';
import { Rule, failWhen } from '../rule';
import {
  callersWhere,
  entersByExternalLoadBalancer,
  entersByInternalLoadBalancer,
  ofWorkload,
  wantsInternalRequests,
} from './callers';

/** The network that a path leads into, without the path to it: one may write `main` or `projects/host/global/networks/main`. */
function networkOf(path: EgressPath): Fact<string | null> {
  switch (path.kind) {
    case 'default':
      return known(null);
    case 'direct-vpc':
    case 'conflicting':
      return mapFact(path.vpc.network, nameOf);
    case 'connector':
      return mapFact(path.connector.network, nameOf);
    default:
      return path satisfies never;
  }
}

function nameOf(network: string | null): string | null {
  return network && network.slice(network.lastIndexOf('/') + 1);
}

/** Whether the service sends its own traffic into this network of the host project. */
function usesNetwork(
  { path, sharedVpc }: EgressPosture,
  { hostProject }: SharedVpc,
  network: string | null,
): Condition {
  return all(
    holds(sharedVpc, own => own?.hostProject === hostProject),
    () => when(path, own => holds(networkOf(own), name => name === network)),
  );
}

function isOnAnotherNetwork({
  service,
  egress,
}: NetworkPosture): (caller: Caller) => Condition {
  return ofWorkload(caller =>
    when(caller.egress.sharedVpc, shared =>
      shared === null
        ? always(false)
        : all(
            differs(
              known(shared.hostProject),
              service.project,
              'service.project',
            ),
            () =>
              when(caller.egress.path, path =>
                when(networkOf(path), network =>
                  network === null
                    ? always(false)
                    : not(usesNetwork(egress, shared, network)),
                ),
              ),
          ),
    ),
  );
}

/** A workload calls from a Shared VPC network that does not count as internal for this service. */
export const callerOnAnotherSharedNetwork: Rule = {
  id: 'ingress/caller-on-another-shared-network',
  facet: 'ingress',
  severity: 'medium',
  concerns: 'callers',
  evidence: ['service', 'load-balancer', 'network', 'callers'],
  text: {
    en: {
      title: 'A caller on another Shared VPC network',
      message:
        '{callers} calls this internal service from a Shared VPC network that this service does not use itself.',
      why: 'Of Shared VPC networks, only the one that the service sends its own traffic to counts as internal. Requests from any other are refused.',
      fix: 'Give this service egress to the same Shared VPC network, or put an internal load balancer in front of it.',
    },
    ja: {
      title: '別の共有 VPC ネットワークからの呼び出し',
      message:
        '{callers} が、このサービス自身は使っていない共有 VPC ネットワークから、この内部サービスを呼び出しています。',
      why: '共有 VPC で内部と見なされるのは、サービス自身の下りが向いているネットワークだけです。ほかからのリクエストは拒否されます。',
      fix: 'このサービスの下りを同じ共有 VPC ネットワークに向けるか、内部ロードバランサーを前に置いてください。',
    },
  },
  example: `resource "google_cloud_run_v2_service" "main" {
  ingress = "INGRESS_TRAFFIC_INTERNAL_ONLY"
  template {
    vpc_access {
      network_interfaces { network = "projects/host/global/networks/other" }
    }
  }
}`,
  sources: ['https://docs.cloud.google.com/run/docs/securing/ingress'],
  judge({ posture }) {
    const isElsewhere = isOnAnotherNetwork(posture);
    return failWhen(
      all(
        wantsInternalRequests(posture),
        () => some(posture.callers, isElsewhere),
        () =>
          not(
            any(entersByInternalLoadBalancer(posture), () =>
              entersByExternalLoadBalancer(posture),
            ),
          ),
      ),
      () => ({ values: { callers: callersWhere(posture, isElsewhere) } }),
    );
  },
};
