import { Condition, holds } from '../../facts';
import { NetworkPosture } from '../../posture';
import { addressRange, directVpc } from '../conditions';
import { Rule, failWhen } from '../rule';

/** The longest prefix that Direct VPC egress accepts. */
const LONGEST_PREFIX = 26;

function isTooSmall(posture: NetworkPosture): Condition {
  return directVpc(posture, ({ subnetRange }) =>
    holds(
      addressRange(subnetRange, 'egress.vpc.subnetRange'),
      ({ prefixLength }) => prefixLength > LONGEST_PREFIX,
    ),
  );
}

/** The subnetwork is smaller than Direct VPC egress accepts. */
export const subnetTooSmall: Rule = {
  id: 'egress/subnet-too-small',
  facet: 'egress',
  severity: 'high',
  concerns: 'direct-vpc',
  evidence: ['service', 'network'],
  text: {
    en: {
      title: 'Direct VPC subnetwork smaller than /26',
      message:
        'The subnetwork of Direct VPC egress is smaller than /26, the smallest that Cloud Run accepts.',
      why: 'Deployments fail, or instances do not start for want of an address.',
      fix: 'Expand the subnetwork to /26 or larger, or use another one.',
    },
    ja: {
      title: 'Direct VPC のサブネットが /26 より小さい',
      message:
        'Direct VPC 下りのサブネットが、Cloud Run の下限である /26 より小さくなっています。',
      why: 'デプロイに失敗するか、アドレスが足りずにインスタンスが起動しません。',
      fix: 'サブネットを /26 以上の大きさに広げるか、別のサブネットを使ってください。',
    },
  },
  example: `resource "google_compute_subnetwork" "main" {
  network       = google_compute_network.main.id
  ip_cidr_range = "10.8.0.0/28"
}`,
  terraform: 'ip_cidr_range = "10.8.0.0/26"',
  gcloud:
    'gcloud compute networks subnets expand-ip-range SUBNET --region REGION --prefix-length 26',
  sources: [
    'https://docs.cloud.google.com/run/docs/configuring/vpc-direct-vpc',
  ],
  judge({ posture }) {
    return failWhen(isTooSmall(posture));
  },
};
