import { all, holds, not, some } from '../../facts';
import { Rule, failWhen } from '../rule';
import {
  callersWhere,
  entersByExternalLoadBalancer,
  ofWorkload,
  wantsInternalRequests,
} from './callers';

const isOutsideNetworks = ofWorkload(({ egress }) =>
  holds(egress.path, ({ kind }) => kind === 'default'),
);

/** A workload calls an internal service from outside any network. */
export const callerOutsideNetwork: Rule = {
  id: 'ingress/caller-outside-network',
  facet: 'ingress',
  severity: 'high',
  concerns: 'callers',
  evidence: ['service', 'load-balancer', 'callers'],
  text: {
    en: {
      title: 'A caller outside the network',
      message:
        '{callers} calls this internal service without VPC egress, so its requests do not come from inside.',
      why: 'A Cloud Run service, a function or an App Engine service counts as internal only when its requests pass a VPC network. Others are refused before any permission is looked at.',
      fix: 'Give the caller Direct VPC egress or a connector, into a network that counts as internal for this service.',
    },
    ja: {
      title: 'ネットワークの外からの呼び出し',
      message:
        '{callers} は VPC 下りなしでこの内部サービスを呼び出すため、内部からのリクエストになりません。',
      why: 'Cloud Run サービス、関数、App Engine のリクエストが内部と見なされるのは、VPC ネットワークを通るときだけです。それ以外は、権限を確かめる前に拒否されます。',
      fix: '呼び出し元に Direct VPC 下りかコネクタを設定し、このサービスにとって内部となるネットワークを通してください。',
    },
  },
  example: `resource "google_cloud_run_v2_service" "main" {
  ingress = "INGRESS_TRAFFIC_INTERNAL_ONLY"
}

resource "google_cloud_run_v2_service" "caller" {
  template {}
}`,
  gcloud:
    'gcloud run services update CALLER --region REGION --network NETWORK --subnet SUBNET --vpc-egress all-traffic',
  sources: [
    'https://docs.cloud.google.com/run/docs/securing/ingress',
    'https://docs.cloud.google.com/run/docs/securing/private-networking',
  ],
  judge({ posture }) {
    return failWhen(
      all(
        wantsInternalRequests(posture),
        () => some(posture.callers, isOutsideNetworks),
        () => not(entersByExternalLoadBalancer(posture)),
      ),
      () => ({ values: { callers: callersWhere(posture, isOutsideNetworks) } }),
    );
  },
};
