import {
  Condition,
  Fact,
  always,
  holds,
  known,
  mapFact,
  valueOr,
  when,
} from '../../facts';
import { usableAddresses } from '../../intent';
import { NetworkPosture } from '../../posture';
import { addressRange } from '../conditions';
import { MessageValues, Rule, failWhen } from '../rule';

/** Cloud Run holds about twice as many addresses as instances. */
const ADDRESSES_PER_INSTANCE = 2;

/** Beyond this share there is no room for two revisions at once. */
const COMFORTABLE_SHARE = 0.7;

/** How many addresses the subnetwork of Direct VPC egress has for instances; null where there is no such egress. */
function usableIn({ egress }: NetworkPosture): Fact<number | null> {
  if (egress.path.state === 'unknown') {
    return egress.path;
  }
  const path = egress.path.value;
  return path.kind === 'direct-vpc' || path.kind === 'conflicting'
    ? mapFact(
        addressRange(path.vpc.subnetRange, 'egress.vpc.subnetRange'),
        usableAddresses,
      )
    : known(null);
}

/** Whether the instances at their maximum take more than this share of the subnetwork's addresses. */
function takesMoreThan(
  share: number,
  usable: Fact<number | null>,
  { runtime }: NetworkPosture,
): Condition {
  return when(usable, addresses =>
    addresses === null
      ? always(false)
      : holds(
          runtime.maxInstances,
          instances => instances * ADDRESSES_PER_INSTANCE > addresses * share,
        ),
  );
}

function messageValues(
  usable: Fact<number | null>,
  { runtime }: NetworkPosture,
): MessageValues {
  const instances = valueOr(runtime.maxInstances, 0);
  return {
    instances,
    needed: instances * ADDRESSES_PER_INSTANCE,
    usable: valueOr(usable, null) ?? 0,
  };
}

/** The subnetwork runs out of addresses before the service reaches its maximum of instances. */
export const subnetTooSmallForInstances: Rule = {
  id: 'egress/subnet-too-small-for-instances',
  facet: 'egress',
  severity: 'high',
  concerns: 'direct-vpc',
  evidence: ['service', 'network'],
  consequenceOf: ['egress/subnet-too-small'],
  text: {
    en: {
      title: 'Subnetwork too small for the maximum of instances',
      message:
        'At its maximum of {instances} instances this service needs about {needed} addresses; its subnetwork has {usable}.',
      why: 'Cloud Run holds about two addresses for each instance, and more while a new revision takes over. When they run out, no instance starts.',
      fix: 'Use a larger subnetwork (100.64.0.0/10 is a good place), or lower the maximum of instances.',
    },
    ja: {
      title: '最大インスタンス数に対してサブネットが小さい',
      message:
        '最大の {instances} インスタンスでは約 {needed} 個のアドレスが必要ですが、サブネットで使えるのは {usable} 個です。',
      why: 'Cloud Run はインスタンスごとに約 2 個、リビジョンの切り替え中はさらに多くのアドレスを使います。足りなくなると新しいインスタンスが起動しません。',
      fix: 'より大きなサブネット（100.64.0.0/10 が向いています）を使うか、最大インスタンス数を減らしてください。',
    },
  },
  example: `resource "google_compute_subnetwork" "main" {
  ip_cidr_range = "10.8.0.0/26"
}

resource "google_cloud_run_v2_service" "main" {
  scaling { max_instance_count = 100 }
}`,
  terraform: 'ip_cidr_range = "100.64.0.0/22"',
  gcloud:
    'gcloud compute networks subnets expand-ip-range SUBNET --region REGION --prefix-length 22',
  sources: [
    'https://docs.cloud.google.com/run/docs/configuring/vpc-direct-vpc',
  ],
  judge({ posture }) {
    const usable = usableIn(posture);
    return failWhen(takesMoreThan(COMFORTABLE_SHARE, usable, posture), () => ({
      severity:
        takesMoreThan(1, usable, posture).holds === true ? 'high' : 'medium',
      values: messageValues(usable, posture),
    }));
  },
};
