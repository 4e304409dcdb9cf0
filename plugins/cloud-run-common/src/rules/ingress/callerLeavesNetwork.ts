import { all, any, holds, is, not, some } from '../../facts';
import { Rule, failWhen } from '../rule';
import {
  callersWhere,
  entersByExternalLoadBalancer,
  entersByInternalLoadBalancer,
  ofWorkload,
  wantsInternalRequests,
} from './callers';

const leavesBesideNetwork = ofWorkload(({ egress }) =>
  all(
    holds(egress.path, ({ kind }) => kind !== 'default'),
    () => is(egress.traffic, 'private-ranges-only'),
    () => is(egress.privateDns, 'disabled'),
  ),
);

/** A workload has VPC egress, and its calls to the internal service leave beside it. */
export const callerLeavesNetwork: Rule = {
  id: 'ingress/caller-leaves-network',
  facet: 'ingress',
  severity: 'high',
  concerns: 'callers',
  evidence: ['service', 'load-balancer', 'network', 'callers'],
  text: {
    en: {
      title: 'A caller’s requests leave its network',
      message:
        '{callers} sends only private ranges through its VPC network, and nothing there leads run.app to a private address.',
      why: 'The run.app URL then resolves to public addresses, so the requests leave outside the network and this internal service refuses them.',
      fix: 'Add a private DNS zone for run.app with Private Google Access to the caller’s network, or send all of the caller’s traffic through it.',
    },
    ja: {
      title: '呼び出し元のリクエストがネットワークの外に出る',
      message:
        '{callers} はプライベート範囲だけを VPC に通しており、そのネットワークには run.app をプライベートアドレスに導く設定がありません。',
      why: 'run.app の URL が公開アドレスに解決されるため、リクエストはネットワークの外から届き、この内部サービスに拒否されます。',
      fix: '呼び出し元のネットワークに run.app の限定公開 DNS ゾーンと限定公開の Google アクセスを用意するか、呼び出し元のすべてのトラフィックを VPC に通してください。',
    },
  },
  example: `resource "google_cloud_run_v2_service" "caller" {
  template {
    vpc_access {
      egress = "PRIVATE_RANGES_ONLY"
      network_interfaces { subnetwork = "run" }
    }
  }
}`,
  terraform: 'dns_name   = "run.app."\nvisibility = "private"',
  gcloud:
    'gcloud dns managed-zones create run-app --dns-name run.app. --visibility private --networks NETWORK --description "Cloud Run inside the network"',
  sources: [
    'https://docs.cloud.google.com/run/docs/securing/private-networking',
    'https://docs.cloud.google.com/run/docs/configuring/networking-best-practices',
  ],
  judge({ posture }) {
    return failWhen(
      all(
        wantsInternalRequests(posture),
        () => some(posture.callers, leavesBesideNetwork),
        () =>
          not(
            any(entersByInternalLoadBalancer(posture), () =>
              entersByExternalLoadBalancer(posture),
            ),
          ),
      ),
      () => ({
        values: { callers: callersWhere(posture, leavesBesideNetwork) },
      }),
    );
  },
};
